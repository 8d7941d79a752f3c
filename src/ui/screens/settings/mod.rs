//! Language, theme, keys, the progress file, about: one file a section.

mod about;
mod appearance;
mod keeping;
mod offline;
mod progress_file;
mod unread;

use yew::prelude::*;

use self::about::about;
use self::appearance::appearance;
use self::offline::OfflineSection;
use self::progress_file::ProgressFile;
use self::unread::unread;
use super::fitting::Fitting;
use super::schedule_settings::schedule_settings;
use crate::ui::hooks::use_actions;
use crate::ui::model::Model;

/// What the screen needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What to show.
    pub model: Model,
}

/// Language, theme, keys, the progress file, about.
#[component]
pub fn Settings(props: &Props) -> Html {
    let Some(actions) = use_actions() else {
        return Html::default();
    };
    let model = &props.model;
    html! {
        <div class="settings">
            <h1>{ model.text().settings.title }</h1>
            { schedule_settings(model, &actions) }
            <Fitting model={model.clone()} actions={actions.clone()} />
            <section>{ appearance(model, &actions) }</section>
            <ProgressFile model={model.clone()} actions={actions.clone()} />
            <OfflineSection model={model.clone()} {actions} />
            { unread(model) }
            { about(model) }
        </div>
    }
}
