//! The sheet of keys.

use yew::prelude::*;

use super::dialog::use_dialog;
use crate::ui::text::Text;

/// What the sheet needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub text: &'static Text,
    /// The sheet was closed.
    pub on_close: Callback<()>,
}

/// The sheet of keys, over the page.
#[component]
pub fn KeySheet(props: &Props) -> Html {
    let dialog = use_dialog(&props.on_close);
    let keys = &props.text.keys;
    let row = |names: &[&'static str], what: &'static str| {
        html! {
            <div class="keys-row">
                <dt>{ for names.iter().map(|name| html! { <kbd>{ *name }</kbd> }) }</dt>
                <dd>{ what }</dd>
            </div>
        }
    };
    let body = html! {
        <>
            <dl class="keys">
                { row(&[keys.space, "Enter"], keys.turn) }
                { row(&["1", "2", "3", "4"], keys.rate) }
                { row(&["U", "Ctrl+Z"], keys.undo) }
                { row(&["J", "↓"], keys.next) }
                { row(&["K", "↑"], keys.previous) }
                { row(&["/"], props.text.searching.name) }
                { row(&["?"], keys.help) }
                { row(&["Esc"], keys.close) }
            </dl>
            <p class="quiet">{ keys.off }</p>
        </>
    };
    let close = html! {
        <button type="button" class="button" onclick={dialog.closing()}>
            { props.text.close }
        </button>
    };
    dialog.view("keys-title", keys.title.into(), body, close)
}
