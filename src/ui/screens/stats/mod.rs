//! What has been done so far, what is coming, and where memory is weak.

mod doing;
mod memory;

use yew::prelude::*;

use crate::stats::Stats;
use crate::study::{Filter, Mode};
use crate::time::LocalDay;
use crate::ui::model::Model;
use crate::ui::parts;
use crate::ui::route::Route;
use crate::ui::text::{self, Section};

/// What has been done so far, what is coming, and where memory is weak: each as a picture, a
/// sentence and a table. Before the first review, what will be here.
pub fn stats(model: &Model) -> Html {
    let words = &model.text().stats;
    html! {
        <div class="stats">
            <h1>{ words.title }</h1>
            if model.progress.reviews() == 0 {
                { soon(model) }
            } else {
                { pictures(model) }
            }
        </div>
    }
}

/// What the pictures are made from.
struct Shown<'a> {
    model: &'a Model,
    words: &'static text::Stats,
    stats: Stats,
}

fn pictures(model: &Model) -> Html {
    let shown = Shown {
        model,
        words: &model.text().stats,
        stats: Stats::on(model.today, model.corpus, &model.progress),
    };
    html! {
        <>
            { figures(&shown) }
            <div class="pictures">
                { memory::topics(&shown) }
                { memory::hardest(&shown) }
                { doing::calendar(&shown) }
                { doing::recent(&shown) }
                { doing::forecast(&shown) }
                { memory::retention(&shown) }
                { doing::spent(&shown) }
            </div>
        </>
    }
}

fn figures(shown: &Shown) -> Html {
    let Shown {
        model,
        words,
        stats,
    } = shown;
    let cards = model.corpus.cards();
    let seen = cards
        .iter()
        .filter(|card| model.progress.is_seen(&card.id))
        .count();
    let today = model.progress.day(model.today).reviews();
    parts::figures([
        (words.streak.title, (words.days)(stats.streak.days)),
        (words.reviews_today, today.to_string()),
        (words.total_reviews, model.progress.reviews().to_string()),
        (words.cards_seen, (words.seen_of)(seen, cards.len())),
    ])
}

/// What will be here.
fn soon(model: &Model) -> Html {
    let words = &model.text().stats;
    let sections = [
        &words.topics.section,
        &words.hardest.section,
        &words.streak,
        &words.calendar.section,
        &words.recent.section,
        &words.forecast.section,
        &words.retention.section,
        &words.spent.section,
    ];
    let section = |section: &&Section| {
        html! {
            <li>
                <h2>{ section.title }</h2>
                <p>{ section.soon }</p>
            </li>
        }
    };
    let study = Route::Study(Mode::Due, Filter::default());
    html! {
        <>
            <p class="lead">{ words.empty }</p>
            <a class="button button-main" href={study.href(model.corpus)}>{ words.start }</a>
            <ul class="soon">{ for sections.iter().map(section) }</ul>
        </>
    }
}

impl Shown<'_> {
    fn day(&self, day: LocalDay) -> String {
        let (month, day) = day.month_and_day();
        (self.words.day)(month, day)
    }

    /// The shortest name of a day.
    fn date(&self, day: LocalDay) -> String {
        if day == self.model.today {
            return self.words.today.to_owned();
        }
        let (month, day) = day.month_and_day();
        (self.words.date)(month, day)
    }

    /// The dates of the first and the last of these days.
    fn ends(&self, first: Option<LocalDay>, last: Option<LocalDay>) -> [String; 2] {
        [first, last].map(|day| day.map_or_else(String::new, |day| self.date(day)))
    }
}
