//! What the browser has promised about keeping the data.

use yew::prelude::*;

use crate::browser::persistence::{self, Persistence};

/// What the browser has promised; `None` until it has answered.
#[hook]
pub(super) fn use_keeping() -> Option<Persistence> {
    let answer = use_state(|| None);
    {
        let answer = answer.clone();
        use_effect_with((), move |()| {
            yew::platform::spawn_local(async move {
                answer.set(Some(persistence::promised().await));
            });
        });
    }
    *answer
}
