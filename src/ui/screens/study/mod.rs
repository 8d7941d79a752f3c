//! One card at a time: question, turn, answer, rating, next.

mod at_work;
mod end;
mod said;
mod sitting;

use yew::prelude::*;

use self::sitting::{Change, Sitting};
use crate::browser::keyboard::{Handled, KeyPress};
use crate::browser::{clock, focus, live_region, page};
use crate::corpus::Card;
use crate::memory::Rating;
use crate::progress::{Buttons, EventKind, Mark};
use crate::study::{Filter, Mode, Phase};
use crate::ui::actions::Actions;
use crate::ui::hooks::{use_actions, use_keys};
use crate::ui::model::Model;
use crate::ui::parts::Face;

/// What the screen needs.
#[derive(Clone, Properties, PartialEq)]
pub struct Props {
    /// What to show.
    pub model: Model,
    /// What the session is made of.
    pub mode: Mode,
    /// Which cards to study.
    pub filter: Filter,
}

/// What the user can ask for during a session.
#[derive(Clone, PartialEq)]
struct Requests {
    turn: Callback<()>,
    rate: Callback<Rating>,
    mark: Callback<Mark>,
    undo: Callback<()>,
    go_on: Callback<()>,
    once_more: Callback<()>,
}

/// One card at a time: question, turn, answer, rating, next.
#[component]
pub fn Study(props: &Props) -> Html {
    let sitting = use_reducer(|| Sitting::begin(props));
    use_elsewhere(props, &sitting);
    let Some(actions) = use_actions() else {
        return Html::default();
    };
    let requests = Requests {
        turn: {
            let (sitting, actions) = (sitting.clone(), actions.clone());
            Callback::from(move |()| {
                if !actions.is_recording() {
                    sitting.dispatch(Change::Turned);
                }
            })
        },
        rate: on_rate(&props.model, &sitting, &actions),
        mark: on_mark(&sitting, &actions),
        undo: on_undo(props, &sitting, &actions),
        go_on: on_begin(props, &sitting, Sitting::begin),
        once_more: on_begin(props, &sitting, Sitting::once_more),
    };
    use_keys(props.model.preferences.shortcuts, {
        let (requests, buttons) = (requests.clone(), props.model.progress.settings().buttons);
        move |press| handle_key(&press, &requests, buttons)
    });
    let end = use_node_ref();
    use_each_card(sitting.steps(), end.clone(), actions.clone());
    use_said(&props.model, &sitting);
    let at_work =
        |card: &'static Card, face| at_work::view(&props.model, &sitting, card, face, &requests);
    match sitting.session().phase() {
        Phase::Asking { card, .. } => at_work(card, Face::Question),
        Phase::Rating { card, .. } => at_work(card, Face::Answer),
        Phase::Finished => end::view(props, &sitting, end, &requests),
    }
}

/// Records the rating; the next card shows once it has been written.
fn on_rate(
    model: &Model,
    sitting: &UseReducerHandle<Sitting>,
    actions: &Actions,
) -> Callback<Rating> {
    let (sitting, actions) = (sitting.clone(), actions.clone());
    let (progress, today) = (model.progress.clone(), model.today);
    Callback::from(move |rating: Rating| {
        let now = clock::now();
        if actions.is_recording() {
            return;
        }
        let Some((card, took)) = sitting.session().ratable(now.at) else {
            return;
        };
        // As the button has said it.
        let interval = progress.next_states(&card.id, today).get(rating).interval;
        let kind = EventKind::Reviewed {
            card: card.id.clone(),
            rating,
            took,
        };
        let sitting = sitting.dispatcher();
        actions.record(kind, now, move |event, progress| {
            sitting.dispatch(Change::rated(
                event,
                progress,
                card,
                (rating, interval),
                now.at,
            ));
        });
    })
}

/// Records what was decided about the card at hand.
fn on_mark(sitting: &UseReducerHandle<Sitting>, actions: &Actions) -> Callback<Mark> {
    let (sitting, actions) = (sitting.clone(), actions.clone());
    Callback::from(move |mark: Mark| {
        if actions.is_recording() {
            return;
        }
        let Some(card) = sitting.session().card() else {
            return;
        };
        let now = clock::now();
        let kind = EventKind::Marked {
            card: card.id.clone(),
            mark: mark.clone(),
        };
        let sitting = sitting.dispatcher();
        actions.record(kind, now, move |event, _| {
            sitting.dispatch(Change::Marked {
                event: event.id,
                mark: mark.clone(),
                now: now.at,
            });
        });
    })
}

/// Takes back the latest review or mark, of this session or of one before it.
fn on_undo(props: &Props, sitting: &UseReducerHandle<Sitting>, actions: &Actions) -> Callback<()> {
    let (sitting, actions) = (sitting.clone(), actions.clone());
    let props = props.clone();
    Callback::from(move |()| {
        if actions.is_recording() {
            return;
        }
        let Some(event) = actions.progress().undoable().next().cloned() else {
            return;
        };
        let now = clock::now();
        let (sitting, mut props) = (sitting.dispatcher(), Box::new(props.clone()));
        actions.record(EventKind::Undone(event.id), now, move |_, progress| {
            props.model.progress = progress.clone();
            let now = now.at;
            sitting.dispatch(Change::Undone { event, props, now });
        });
    })
}

fn on_begin(
    props: &Props,
    sitting: &UseReducerHandle<Sitting>,
    begin: fn(&Props) -> Sitting,
) -> Callback<()> {
    let (sitting, props) = (sitting.clone(), props.clone());
    Callback::from(move |()| {
        sitting.dispatch(Change::Began(begin(&props).into()));
    })
}

/// Has the session follow what happens elsewhere: in other tabs, and when another day begins.
#[hook]
fn use_elsewhere(props: &Props, sitting: &UseReducerHandle<Sitting>) {
    let (sitting, model) = (sitting.dispatcher(), &props.model);
    let props = Box::new(props.clone());
    use_effect_with((model.from_elsewhere, model.today), move |_| {
        let now = clock::now().at;
        sitting.dispatch(Change::Elsewhere { props, now });
    });
}

/// Brings the top into view whenever a card makes room for another, and the focus to the end when
/// it comes: a session is then finished.
#[hook]
fn use_each_card(steps: u32, end: NodeRef, actions: Actions) {
    use_effect_with(steps, move |steps| {
        if *steps > 0 {
            page::scroll_to_top();
            if let Some(end) = end.get() {
                focus::focus_in_place(&end);
                actions.ask_to_persist();
            }
        }
    });
}

/// Says what became of a card, once for each event.
#[hook]
fn use_said(model: &Model, sitting: &Sitting) {
    let sentence = said::sentence(model.text(), sitting);
    use_effect_with((sitting.steps(), sitting.events()), move |_| {
        if let Some(sentence) = sentence {
            live_region::say(&sentence);
        }
    });
}

fn handle_key(press: &KeyPress, requests: &Requests, buttons: Buttons) -> Handled {
    match press.key.as_str() {
        " " | "Enter" if !press.on_control => requests.turn.emit(()),
        "u" | "U" | KeyPress::UNDO => requests.undo.emit(()),
        key => match key.parse().ok().and_then(|digit| rating_of(digit, buttons)) {
            Some(rating) => requests.rate.emit(rating),
            None => return Handled::No,
        },
    }
    Handled::Yes
}

/// The rating under a digit: with two buttons the second one, too, is the way to recall.
fn rating_of(digit: u8, buttons: Buttons) -> Option<Rating> {
    match (buttons, Rating::from_number(digit)?) {
        (Buttons::Two, rating) if rating.is_recall() => Some(Rating::Good),
        (_, rating) => Some(rating),
    }
}
