//! Hooks that screens share.

use yew::prelude::*;

use super::actions::Actions;
use crate::browser::focus;
use crate::browser::keyboard::{self, Handled, KeyPress};

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
