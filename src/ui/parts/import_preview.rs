//! What an import would do, before it does it.

use yew::prelude::*;

use super::dialog::use_dialog;
use crate::save::ImportCounts;
use crate::ui::text::Text;

/// What the preview needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The words.
    pub text: &'static Text,
    /// What the file holds.
    pub counts: ImportCounts,
    /// Really imports.
    pub on_import: Callback<()>,
    /// Lets be.
    pub on_close: Callback<()>,
}

/// What an import would do, with the button that does it.
#[component]
pub fn ImportPreview(props: &Props) -> Html {
    let dialog = use_dialog(&props.on_close);
    let words = &props.text.importing;
    let counts = props.counts;
    let row = |name: &'static str, count: usize| {
        html! {
            <div class="dialog-row"><dt>{ name }</dt><dd>{ count }</dd></div>
        }
    };
    let body = html! {
        <>
            <dl class="dialog-rows">
                { row(words.new, counts.new) }
                { row(words.known, counts.known) }
                { row(words.foreign, counts.foreign) }
            </dl>
            <p class="quiet">{ words.union }</p>
            if counts.foreign > 0 {
                <p class="quiet">{ words.foreign_line }</p>
            }
            if counts.unread > 0 {
                <p class="quiet">{ (words.unread)(counts.unread) }</p>
            }
        </>
    };
    let buttons = html! {
        <>
            <button type="button" class="button" onclick={dialog.closing()}>{ words.no }</button>
            <button
                type="button"
                class="button button-main"
                onclick={dialog.closing_for(&props.on_import)}
            >
                { words.yes }
            </button>
        </>
    };
    dialog.view(
        "import-title",
        (words.title)(counts.new).into(),
        body,
        buttons,
    )
}
