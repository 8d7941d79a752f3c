//! The card at hand during a session.

use yew::prelude::*;

use super::Requests;
use super::sitting::{Latest, Sitting};
use crate::corpus::Card;
use crate::ui::model::Model;
use crate::ui::parts::{CardArticle, CardMenu, Face, Size, rating_dock, turn_dock};
use crate::ui::route::Route;
use crate::ui::screens::{leech_line, topic_name, twin_of};

/// The card at hand with its place in the session, and what can be done with it.
pub(super) fn view(
    model: &Model,
    sitting: &Sitting,
    card: &'static Card,
    face: Face,
    requests: &Requests,
) -> Html {
    let text = model.text();
    let (done, left) = (sitting.done(), sitting.session().left());
    let topic = topic_name(card, model);
    let dock = match face {
        Face::Question => turn_dock(text, &requests.turn),
        Face::Answer => rating_dock(
            text,
            model.progress.settings().buttons,
            &model.progress.next_states(&card.id, model.today),
            &requests.rate,
        ),
    };
    html! {
        <div class="study">
            <progress
                class="study-line"
                aria-label={text.study.progress}
                value={done.to_string()}
                max={(done + left).to_string()}
            />
            <p class="card-meta">
                <span>{ topic }</span>
                <span>{ (text.level)(card.level) }</span>
                if sitting.session().has_failed(&card.id) {
                    <span>{ text.study.comes_back }</span>
                }
                <span class="card-meta-end">{ (text.study.place)(done, left) }</span>
            </p>
            <a class="study-leave" href={Route::Today.href(model.corpus)}>{ text.study.leave }</a>
            <CardArticle
                key={format!("{}-{}", card.id, sitting.steps())}
                {card}
                {face}
                size={Size::Page}
                lang={model.lang()}
                {text}
                {topic}
                twin={twin_of(card, model)}
                on_turn={&requests.turn}
                turn_back=true
                take_focus={sitting.steps() > 0}
            />
            // The dock stands below everything on the screen, but next to the card for the Tab key.
            { dock }
            { leech_line(&card.id, model) }
            { hint(model, sitting) }
            <CardMenu
                key={format!("menu-{}", card.id)}
                {text}
                history={model.progress.card(&card.id).cloned()}
                today={model.today}
                on_mark={&requests.mark}
            >
                { undo_button(model, requests) }
            </CardMenu>
        </div>
    }
}

/// The button that takes the latest step back, where there is one.
pub(super) fn undo_button(model: &Model, requests: &Requests) -> Html {
    if model.progress.undoable().next().is_none() {
        return Html::default();
    }
    html! {
        <button
            type="button"
            class="button-quiet"
            onclick={requests.undo.reform(|_: MouseEvent| ())}
        >
            { model.text().study.undo }
        </button>
    }
}

/// What "hard" means, once: who takes it for a failure gets intervals that are too long.
fn hint(model: &Model, sitting: &Sitting) -> Html {
    match sitting.latest() {
        Some(Latest::Rated {
            is_first_hard: true,
            ..
        }) => html! { <p class="study-hint" role="note">{ model.text().study.hard_means }</p> },
        _ => Html::default(),
    }
}
