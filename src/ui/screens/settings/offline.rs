//! Use without a network, and installing.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::install::{self, Install};
use crate::ui::actions::Actions;
use crate::ui::model::Model;
use crate::ui::offline::Offline;

/// What the section needs.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What to show.
    pub(super) model: Model,
    /// What the buttons ask for.
    pub(super) actions: Actions,
}

/// How much of the app is on the device, and how it can be installed.
#[component]
pub(super) fn OfflineSection(props: &Props) -> Html {
    let Props { model, actions } = props;
    let words = &model.text().offline;
    let install = use_install();
    let on_go_on = {
        let actions = actions.clone();
        Callback::from(move |_: MouseEvent| actions.keep_on())
    };
    let on_install = Callback::from(|_: MouseEvent| spawn_local(install::ask()));
    html! {
        <section aria-labelledby="offline">
            <h2 id="offline">{ words.title }</h2>
            <p role="status">{ (words.state)(model.offline) }</p>
            if let Offline::Preparing(kept) | Offline::Interrupted(Some(kept)) = model.offline {
                <progress
                    aria-label={words.progress}
                    value={kept.kept.to_string()}
                    max={kept.total.max(1).to_string()}
                />
            }
            if matches!(model.offline, Offline::Interrupted(_)) {
                <button type="button" class="button" onclick={on_go_on}>{ words.go_on }</button>
            }
            <p class="quiet">{ (words.install_line)(install) }</p>
            if install == Install::Offered {
                <button type="button" class="button" onclick={on_install}>{ words.install }</button>
            }
        </section>
    }
}

/// Whether and how the app can be installed, as it changes.
#[hook]
fn use_install() -> Install {
    let state = use_state_eq(install::state);
    {
        let state = state.clone();
        use_effect_with((), move |()| {
            let changes = install::on_change(move || state.set(install::state()));
            move || drop(changes)
        });
    }
    *state
}
