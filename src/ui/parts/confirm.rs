//! The question before progress is erased.

use yew::prelude::*;

use super::dialog::use_dialog;
use crate::ui::text::Text;

/// What the question needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub text: &'static Text,
    /// How many reviews are at stake.
    pub reviews: usize,
    /// Exports first.
    pub on_export: Callback<()>,
    /// Really erases.
    pub on_erase: Callback<()>,
    /// Lets be.
    pub on_close: Callback<()>,
}

/// The question before progress is erased, with the export beside it.
#[component]
pub fn ConfirmErase(props: &Props) -> Html {
    let dialog = use_dialog(&props.on_close);
    let text = &props.text.settings;
    let buttons = html! {
        <>
            <button type="button" class="button" onclick={dialog.closing()}>
                { text.erase_no }
            </button>
            <button
                type="button"
                class="button"
                onclick={props.on_export.reform(|_: MouseEvent| ())}
            >
                { text.export }
            </button>
            <button
                type="button"
                class="button button-danger"
                onclick={dialog.closing_for(&props.on_erase)}
            >
                { text.erase_yes }
            </button>
        </>
    };
    let body = html! { <p>{ text.erase_line }</p> };
    dialog.view(
        "erase-title",
        (text.erase_ask)(props.reviews).into(),
        body,
        buttons,
    )
}
