//! Hooks that screens share.

use yew::prelude::*;

use super::actions::Actions;
use crate::browser::focus;
use crate::browser::keyboard::{self, Handled, KeyPress};
use crate::browser::print::{self, Paper};

/// The actions of the app. Outside the app there are none, and nothing to render either.
#[hook]
pub fn use_actions() -> Option<Actions> {
    use_context::<Actions>()
}

/// Listens for keys while a component is on the screen and shortcuts are on.
#[hook]
pub fn use_keys(enabled: bool, on_key: impl Fn(KeyPress) -> Handled + 'static) {
    // Registered anew after each render: what a key does depends on what is on the screen.
    use_effect(move || {
        let listener = enabled.then(|| keyboard::on_key(on_key)).flatten();
        move || drop(listener)
    });
}

/// The reference for a dialog that lies over the page from its first render on.
#[hook]
pub fn use_modal() -> NodeRef {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.get() {
                focus::show_dialog(&dialog);
            }
        });
    }
    dialog
}

/// What is only for paper, on the page while it is printed and at no other time: neither screen
/// readers nor the search of the page find it before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Nothing is printed.
    Away,
    /// A button was pressed; the browser is asked when the sheet is on the page.
    Asked,
    /// The browser prints.
    Shows,
}

/// Whether the sheet has to be on the page, and where to ask for it.
#[hook]
pub fn use_sheet() -> UseStateHandle<Sheet> {
    let sheet = use_state(|| Sheet::Away);
    {
        let sheet = sheet.setter();
        use_effect_with((), move |()| {
            let listeners = print::on_print(move |paper| {
                sheet.set(match paper {
                    Paper::Wanted => Sheet::Shows,
                    Paper::Done => Sheet::Away,
                });
            });
            move || drop(listeners)
        });
    }
    // Not from the press itself: browsers wait in there, and nothing would render any more.
    use_effect_with(*sheet, |sheet| {
        if *sheet == Sheet::Asked {
            print::print();
        }
    });
    sheet
}
