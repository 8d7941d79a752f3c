//! The frame of what lies over the page.

use yew::prelude::*;

use crate::browser::focus;
use crate::ui::hooks::use_modal;

/// A dialog that is open from its first render on. The browser keeps the focus inside, closes it on
/// Esc, and then gives the focus back.
#[derive(Clone)]
pub struct Dialog {
    frame: NodeRef,
    on_close: Callback<()>,
}

/// The dialog of the component that calls this; `on_close` must take the component off the page.
#[hook]
pub fn use_dialog(on_close: &Callback<()>) -> Dialog {
    let frame = use_modal();
    let on_close = on_close.clone();
    Dialog { frame, on_close }
}

impl Dialog {
    /// The dialog: its heading, whose `id` is unique on the page, what it says, and its buttons.
    pub fn view(&self, id: &'static str, heading: AttrValue, body: Html, buttons: Html) -> Html {
        html! {
            <dialog
                class="dialog"
                ref={&self.frame}
                aria-labelledby={id}
                onclose={self.on_close.reform(|_: Event| ())}
            >
                <h2 {id}>{ heading }</h2>
                { body }
                <div class="dialog-buttons">{ buttons }</div>
            </dialog>
        }
    }

    /// What a button does that only closes the dialog.
    pub fn closing(&self) -> Callback<MouseEvent> {
        let frame = self.frame.clone();
        // Closed and not just taken away: the browser then gives the focus back.
        Callback::from(move |_| frame.get().iter().for_each(focus::close_dialog))
    }

    /// What a button does that closes the dialog and then something else, which may lead the focus
    /// to another place.
    pub fn closing_for(&self, then: &Callback<()>) -> Callback<MouseEvent> {
        let (close, then) = (self.closing(), then.clone());
        Callback::from(move |press| {
            close.emit(press);
            then.emit(());
        })
    }
}
