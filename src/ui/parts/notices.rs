//! What the user has to know about saving.

use yew::prelude::*;

use crate::ui::model::{Clock, Model, Saving, SecondCopy};
use crate::ui::offline::Newer;
use crate::ui::text::Text;

/// One sentence for each thing that went wrong with saving, each with what can be done about it.
pub fn notices(
    text: &Text,
    saving: &Saving,
    on_save_again: Callback<MouseEvent>,
    on_export: Callback<MouseEvent>,
) -> Html {
    let words = &text.saving;
    let export = || {
        html! {
            <button type="button" class="button" onclick={on_export.clone()}>
                { text.settings.export }
            </button>
        }
    };
    html! {
        <div class="notices">
            if let Some(unsaved) = &saving.unsaved {
                <div class="notice notice-alarm" role="alert">
                    <p>
                        { (words.unsaved)(unsaved.reviews, &(words.shelf_error)(&unsaved.error)) }
                    </p>
                    { export() }
                    <button type="button" class="button" onclick={on_save_again}>
                        { words.try_again }
                    </button>
                </div>
            } else {
                { without_local_storage(text, saving) }
            }
            { damaged(text, saving) }
            if saving.report.newer() > 0 {
                <div class="notice" role="status">
                    <p>{ (words.newer)(saving.report.newer()) }</p>
                    { export() }
                </div>
            }
        </div>
    }
}

/// What the user has to know about a clock that cannot be right.
pub fn clock_notice(text: &Text, clock: Clock) -> Html {
    match clock {
        Clock::Plausible => Html::default(),
        Clock::Behind => html! {
            <div class="notices">
                <div class="notice" role="status"><p>{ text.clock_behind }</p></div>
            </div>
        },
    }
}

/// The offer of a newer build that is on the device. It stands back while something is in this
/// page's memory alone, which a reload would lose.
pub fn newer_notice(text: &Text, model: &Model, on_take_over: Callback<MouseEvent>) -> Html {
    let words = &text.offline;
    let line = match model.newer {
        Newer::Waits if model.saving.unsaved.is_none() => words.newer_waits,
        Newer::InUse if model.saving.unsaved.is_none() => words.newer_in_use,
        Newer::None | Newer::Waits | Newer::InUse => return Html::default(),
    };
    html! {
        <div class="notices">
            <div class="notice" role="status">
                <p>{ line }</p>
                <button type="button" class="button" onclick={on_take_over}>
                    { words.take_over }
                </button>
            </div>
        </div>
    }
}

/// What it means that local storage cannot be used, or not for everything.
fn without_local_storage(text: &Text, saving: &Saving) -> Html {
    let words = &text.saving;
    match (&saving.report.unreadable, saving.second) {
        // What it means will be known in a moment.
        (Some(_), SecondCopy::Awaited) => Html::default(),
        (Some(error), SecondCopy::Missing) => {
            let line = (words.unreadable)(&(words.shelf_error)(error));
            html! { <div class="notice notice-alarm" role="alert"><p>{ line }</p></div> }
        }
        (Some(error), SecondCopy::Works) => quiet((words.second_only)(&(words.shelf_error)(error))),
        (None, _) => match &saving.only_copied {
            Some(copied) => {
                let why = (words.shelf_error)(&copied.error);
                quiet((words.only_copied)(copied.reviews, &why))
            }
            None => Html::default(),
        },
    }
}

fn damaged(text: &Text, saving: &Saving) -> Html {
    // Whether anything was lost is known when the second copy has been read.
    if saving.second == SecondCopy::Awaited {
        return Html::default();
    }
    let (lost, recovered) = (saving.report.lost(), saving.report.recovered());
    html! {
        <>
            if lost > 0 {
                { quiet((text.saving.damaged)(lost)) }
            }
            if recovered > 0 {
                { quiet((text.saving.recovered)(recovered)) }
            }
        </>
    }
}

fn quiet(line: String) -> Html {
    html! { <div class="notice" role="status"><p>{ line }</p></div> }
}
