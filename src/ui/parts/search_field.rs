//! The field that searches.

use yew::prelude::*;

use crate::browser::fields;
use crate::ui::text::Text;

/// What finds the field on the page.
pub const SEARCH_FIELD: &str = "input[type=search]";

/// The field that searches as somebody types.
pub fn search_field(text: &Text, words: &str, on_words: &Callback<String>) -> Html {
    let on_words = on_words.clone();
    let on_input = Callback::from(move |event: InputEvent| {
        if let Some(words) = fields::text_behind(&event) {
            on_words.emit(words);
        }
    });
    html! {
        <search class="search">
            <input
                type="search"
                class="search-field"
                aria-label={text.searching.name}
                aria-keyshortcuts="/"
                placeholder={text.searching.hint}
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                value={words.to_owned()}
                oninput={on_input}
            />
            <kbd class="search-key" aria-hidden="true">{ "/" }</kbd>
        </search>
    }
}
