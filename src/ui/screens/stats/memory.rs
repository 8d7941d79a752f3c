//! Statistics: how well memory holds, and where it is weak.

use yew::prelude::*;

use super::Shown;
use crate::corpus::Card;
use crate::memory::{Difficulty, Maturity};
use crate::progress::Recall;
use crate::stats::{HardCard, Percent, TopicStrength};
use crate::study::{Filter, Mode};
use crate::ui::parts::{self, Meter, Picture, Row, Swatch};
use crate::ui::route::Route;
use crate::ui::text::Section;

/// How well each topic is known, the weakest first; each name studies its topic.
pub(super) fn topics(shown: &Shown) -> Html {
    let words = &shown.words.topics;
    let topics = &shown.stats.topics;
    let lang = shown.model.lang();
    let found = |weakest: &TopicStrength| {
        (words.found)(weakest.topic.name(lang), weakest.strength, weakest.seen)
    };
    let meter = |of: &TopicStrength| {
        let study = Route::Study(Mode::Due, Filter::of_topic(of.topic.id));
        Meter {
            name: link(shown, &study, html! { of.topic.name(lang) }),
            value: (shown.words.percent)(of.strength),
            said: (words.said)(of.strength, of.seen, of.cards),
            filled: of.strength,
            within: of.share_seen(),
            mark: None,
        }
    };
    let row = |of: &TopicStrength| -> Row {
        let percent = |part: Option<Percent>| part.map_or_else(String::new, shown.words.percent);
        let seen = format!("{} / {}", of.seen, of.cards);
        let cells = vec![seen, percent(of.recall), percent(Some(of.strength))];
        (html! { of.topic.name(lang) }, cells)
    };
    let [filled, within] = words.legend.map(str::to_owned);
    parts::picture(Picture {
        id: "topics",
        title: words.section.title,
        finding: html! { topics.first().map(found).unwrap_or_default() },
        drawn: html! {
            <>
                { parts::meters(topics.iter().map(meter).collect()) }
                { parts::legend(vec![(Swatch::Usual, filled), (Swatch::Faint, within)]) }
            </>
        },
        table: shown.words.table,
        head: &words.head,
        rows: topics.iter().map(row).collect(),
    })
}

/// The cards that are hardest to keep.
pub(super) fn hardest(shown: &Shown) -> Html {
    let words = &shown.words.hardest;
    let cards = &shown.stats.hardest;
    let Some(first) = cards.first() else {
        return not_yet(&words.section);
    };
    let meter = |hard: &HardCard| Meter {
        name: link(shown, &Route::Card(hard.card.id.clone()), title(hard.card)),
        value: (words.failed)(hard.reviews),
        said: (words.said)(&tenths(hard.difficulty), hard.reviews),
        filled: Percent::of(hard.reviews.failed(), first.reviews.failed()).unwrap_or_default(),
        within: Percent::NONE,
        mark: None,
    };
    let row = |hard: &HardCard| -> Row {
        let Recall { asked, .. } = hard.reviews;
        let counts = [asked, hard.reviews.failed()].map(|n| n.to_string());
        let mut cells = vec![tenths(hard.difficulty)];
        cells.extend(counts);
        (title(hard.card), cells)
    };
    let study = Route::Study(Mode::Hardest, Filter::default());
    parts::picture(Picture {
        id: "hardest",
        title: words.section.title,
        finding: html! {
            <>
                { words.found_before }
                { title(first.card) }
                { (words.found_after)(first.reviews) }
            </>
        },
        drawn: html! {
            <>
                { parts::meters(cards.iter().map(meter).collect()) }
                <p>{ link(shown, &study, html! { words.study }) }</p>
            </>
        },
        table: shown.words.table,
        head: &words.head,
        rows: cards.iter().map(row).collect(),
    })
}

/// How often memory held, beside how often it should.
pub(super) fn retention(shown: &Shown) -> Html {
    let words = &shown.words.retention;
    let retention = &shown.stats.retention;
    if retention.ever.all() == Recall::default() {
        return not_yet(&words.section);
    }
    let desired = retention.desired.percent();
    let found = retention.recent.all().percent();
    let found = found.map_or_else(
        || words.none.to_owned(),
        |part| (words.found)(part, desired),
    );
    let meter = |maturity: Maturity| {
        let recall = retention.recent.of(maturity);
        Meter {
            name: html! { (words.maturity)(maturity) },
            value: (words.said)(recall),
            said: (shown.model.text().joined)(&(words.said)(recall), &(words.desired)(desired)),
            filled: recall.percent().unwrap_or_default(),
            within: Percent::NONE,
            mark: Some(desired),
        }
    };
    let row = |(name, recent, ever): (&'static str, Recall, Recall)| -> Row {
        (html! { name }, [recent, ever].map(words.said).into())
    };
    let kinds = Maturity::ALL.map(|maturity| {
        let of = [retention.recent, retention.ever].map(|recalls| recalls.of(maturity));
        ((words.maturity)(maturity), of)
    });
    let all = [retention.recent, retention.ever].map(|recalls| recalls.all());
    let kinds = kinds.into_iter().chain([(words.all, all)]);
    parts::picture(Picture {
        id: "retention",
        title: words.section.title,
        finding: html! { found },
        drawn: html! {
            <>
                { parts::meters(Maturity::ALL.map(meter).into()) }
                { parts::legend(vec![(Swatch::Urgent, (words.desired)(desired))]) }
            </>
        },
        table: shown.words.table,
        head: &words.head,
        rows: kinds
            .map(|(name, [recent, ever])| row((name, recent, ever)))
            .collect(),
    })
}

/// A section that has nothing to show yet, and what will be there.
fn not_yet(section: &Section) -> Html {
    html! {
        <section class="picture" key={section.title}>
            <h2>{ section.title }</h2>
            <p class="quiet">{ section.soon }</p>
        </section>
    }
}

fn link(shown: &Shown, to: &Route, name: Html) -> Html {
    html! { <a href={to.href(shown.model.corpus)}>{ name }</a> }
}

/// The title of a card, in the card's language.
fn title(card: &Card) -> Html {
    html! { <span lang={card.lang.tag()}>{ card.title }</span> }
}

fn tenths(difficulty: Difficulty) -> String {
    format!("{:.1}", difficulty.value())
}
