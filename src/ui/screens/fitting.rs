//! Settings: fitting the memory model to the user's own reviews.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::fitter::{FitNews, Fitter, FitterError};
use crate::browser::{clock, focus};
use crate::memory::{FitStep, Fitted};
use crate::progress::{EventKind, SavedWeights, Setting};
use crate::ui::actions::Actions;
use crate::ui::model::Model;
use crate::ui::text;

/// What the section needs.
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What to show.
    pub(super) model: Model,
    /// Where fitted weights go.
    pub(super) actions: Actions,
}

/// Where things stand.
#[derive(Debug, Clone, PartialEq)]
enum Stage {
    Idle,
    /// The worker is at it.
    Running(FitStep),
    Ended(Result<Fitted, FitterError>),
    Cancelled,
    Undone,
}

/// Fitting the memory model to the user's own reviews. Leaving the screen ends a fit.
#[component]
pub(super) fn Fitting(props: &Props) -> Html {
    let Props { model, actions } = props;
    let words = &model.text().fitting;
    let stage = use_state(|| Stage::Idle);
    let fitter = use_mut_ref(|| None::<Fitter>);
    let button = use_node_ref();
    let reviews = model.progress.reviews();
    let on_button = {
        let (actions, stage) = (actions.clone(), stage.clone());
        Callback::from(move |_: MouseEvent| {
            if matches!(*stage, Stage::Running(_)) {
                fitter.take();
                stage.set(Stage::Cancelled);
            } else {
                start(&fitter, &actions, &stage);
            }
        })
    };
    html! {
        <section aria-labelledby="fitting">
            <h2 id="fitting">{ words.title }</h2>
            <p class="quiet">{ words.line }</p>
            if reviews < Fitted::OFFERED_FROM {
                <p>{ (words.not_yet)(reviews, Fitted::OFFERED_FROM) }</p>
            } else {
                <button ref={&button} type="button" class="button" onclick={on_button}>
                    { if matches!(*stage, Stage::Running(_)) { words.cancel } else { words.start } }
                </button>
            }
            if let Stage::Running(FitStep { done, of }) = &*stage {
                <progress
                    aria-label={words.running}
                    value={done.to_string()}
                    max={of.to_string()}
                />
            }
            <div class="fitting-said" role="status">{ said(words, &stage) }</div>
            { in_use(props, &stage, &button) }
        </section>
    }
}

/// Fetches the worker and sets it to work.
fn start(fitter: &Rc<RefCell<Option<Fitter>>>, actions: &Actions, stage: &UseStateHandle<Stage>) {
    let on_news = {
        // The fitter owns this callback: were it to own the fitter, neither would ever be dropped.
        let (fitter, actions, stage) = (Rc::downgrade(fitter), actions.clone(), stage.clone());
        move |news| match news {
            FitNews::Step(step) => stage.set(Stage::Running(step)),
            FitNews::Ended(end) => {
                if let Ok(fitted) = &end
                    && fitted.is_better()
                {
                    let weights = Some(SavedWeights::from(&fitted.weights));
                    set(&actions, EventKind::Set(Setting::Weights(weights)));
                }
                stage.set(Stage::Ended(end));
                drop(fitter.upgrade().and_then(|fitter| fitter.take()));
            }
        }
    };
    match Fitter::start(&actions.fit_request(), on_news) {
        Ok(started) => {
            fitter.replace(Some(started));
            stage.set(Stage::Running(FitStep { done: 0, of: 1 }));
        }
        Err(error) => stage.set(Stage::Ended(Err(error))),
    }
}

fn set(actions: &Actions, kind: EventKind) {
    actions.record(kind, clock::now(), |_, _| ());
}

/// What has become of the latest fit.
fn said(words: &text::Fitting, stage: &Stage) -> Html {
    match stage {
        Stage::Idle | Stage::Running(_) => Html::default(),
        Stage::Cancelled => html! { <p>{ words.cancelled }</p> },
        Stage::Undone => html! { <p>{ words.undone }</p> },
        Stage::Ended(Err(error)) => html! { <p>{ (words.error)(*error) }</p> },
        Stage::Ended(Ok(fitted)) => {
            let Fitted {
                before,
                after,
                judged_by,
                ..
            } = fitted;
            html! {
                <>
                    <p>{ if fitted.is_better() { words.applied } else { words.kept } }</p>
                    <p>{ (words.losses)(*before, *after, *judged_by) }</p>
                    <p class="quiet">{ words.meaning }</p>
                </>
            }
        }
    }
}

/// That fitted weights are in use, and the way back to those before them.
fn in_use(props: &Props, stage: &UseStateHandle<Stage>, button: &NodeRef) -> Html {
    let Props { model, actions } = props;
    let words = &model.text().fitting;
    let settings = model.progress.settings();
    let Some(event) = model.progress.weights_set_by() else {
        return Html::default();
    };
    if settings.weights.is_none() || matches!(**stage, Stage::Running(_)) {
        return Html::default();
    }
    let on_undo = {
        let (actions, stage, button) = (actions.clone(), stage.clone(), button.clone());
        Callback::from(move |_: MouseEvent| {
            set(&actions, EventKind::Undone(event));
            stage.set(Stage::Undone);
            // The button pressed goes away, and the focus must not go with it.
            button.get().iter().for_each(focus::focus);
        })
    };
    html! {
        <div class="fitting-used">
            <p>{ words.in_use }</p>
            <button type="button" class="button" onclick={on_undo}>{ words.undo }</button>
        </div>
    }
}
