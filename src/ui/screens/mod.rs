//! One module a screen, and what they share.

mod browse;
mod card;
mod fitting;
mod lost;
mod schedule_settings;
mod settings;
mod stats;
mod study;
mod today;

pub use browse::Browse;
pub use card::CardScreen;
pub use lost::lost;
pub use settings::Settings;
pub use stats::stats;
pub use study::Study;
pub use today::today;

use yew::prelude::*;

use super::hooks::Sheet;
use super::model::Model;
use super::parts::{PrintSheet, Twin};
use super::route::Route;
use crate::corpus::{Card, CardId, Topic};
use crate::progress::{CardHistory, Due};

/// The name of a card's topic. The compiler has checked that every card has one.
fn topic_name(card: &Card, model: &Model) -> &'static str {
    model
        .corpus
        .topic(card.topic)
        .map_or("", |topic| topic.name(model.lang()))
}

/// The cards as paper has them, while they are printed.
fn on_paper(sheet: Sheet, cards: &[&'static Card], model: &Model) -> Html {
    if sheet == Sheet::Away {
        return Html::default();
    }
    let of_topic = |topic: &Topic| {
        let cards = cards.iter().filter(|card| card.topic == topic.id);
        (topic.name(model.lang()), cards.copied().collect())
    };
    let topics = model.corpus.topics().iter().map(of_topic);
    PrintSheet {
        text: model.text(),
        topics: &topics
            .filter(|(_, cards): &(_, Vec<_>)| !cards.is_empty())
            .collect::<Vec<_>>(),
    }
    .view()
}

/// The link to a card's twin.
fn twin_of(card: &Card, model: &Model) -> Option<Twin> {
    let twin = model.corpus.card(card.twin.as_ref()?)?;
    Some(Twin {
        title: twin.title,
        href: Route::Card(twin.id.clone()).href(model.corpus).into(),
    })
}

/// What is known about a card's past and its next review, in words.
fn status_of(id: &CardId, model: &Model) -> AttrValue {
    let words = &model.text().card;
    let history = model.progress.card(id);
    let schedule = history.and_then(|history| history.schedule.as_ref());
    let suspended = history.is_some_and(|history| history.is_suspended);
    match (history, schedule) {
        (Some(history), Some(schedule)) => {
            let rating = (model.text().rating)(schedule.last_rating);
            let seen = (words.seen)(history.reviews, rating);
            let due = match schedule.due {
                _ if suspended => words.suspended.to_owned(),
                Due::At(_) => (words.due_in)(0),
                Due::On(day) => (words.due_in)(day.days_since(model.today)),
            };
            (model.text().joined)(&seen, &due).into()
        }
        _ if suspended => AttrValue::Static(words.suspended),
        _ => AttrValue::Static(words.unseen),
    }
}

/// What to do about a card that takes more time than it gives.
fn leech_line(id: &CardId, model: &Model) -> Html {
    match model.progress.card(id) {
        Some(history) if CardHistory::is_leech(history) => {
            let line = (model.text().card.leech)(history.failures);
            html! { <p class="leech" role="note">{ line }</p> }
        }
        _ => Html::default(),
    }
}
