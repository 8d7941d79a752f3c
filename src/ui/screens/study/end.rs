//! The end of a session.

use yew::prelude::*;

use super::at_work::undo_button;
use super::sitting::Sitting;
use super::{Props, Requests};
use crate::browser::clock;
use crate::corpus::Card;
use crate::memory::Rating;
use crate::study::{Mode, Summary};
use crate::ui::model::Model;
use crate::ui::parts::figures;
use crate::ui::route::Route;

/// The end of a session, or what to do where there is nothing to study.
pub(super) fn view(props: &Props, sitting: &Sitting, end: NodeRef, requests: &Requests) -> Html {
    let Props {
        model,
        mode,
        filter,
    } = props;
    let (words, today) = (&model.text().study, &model.text().today);
    let session = sitting.session();
    let summary = session.summary();
    let reviews = summary.tally.reviews();
    let planner = model.planner(clock::now().at);
    let waiting = planner.plan(*mode, filter).left();
    let again = planner.once_more(filter).left();
    let cards = filter.cards(model.corpus, &model.progress).count();
    let own = |text: &str| text.to_owned();
    let (heading, line) = match (cards, reviews, mode) {
        (0, ..) => (own(words.nothing), String::new()),
        // All cards of this session were put aside, or another day has begun.
        (_, 0, _) if waiting > 0 => ((today.waiting)(waiting), String::new()),
        (_, 0, Mode::Flagged) => (own(words.nothing_flagged), own(words.nothing_flagged_line)),
        (_, 0, Mode::Hardest) => (own(words.nothing_hard), own(words.nothing_hard_line)),
        (_, 0, Mode::Due | Mode::Cram) => (own(words.done_today), own(words.done_today_line)),
        _ => (own(words.finished), (words.recalled)(session.done())),
    };
    let press = |callback: &Callback<()>| callback.reform(|_: MouseEvent| ());
    html! {
        <div class="study-end">
            <h1 ref={end} tabindex="-1">{ heading }</h1>
            <p class="lead">{ line }</p>
            if reviews > 0 {
                { tally(model, &summary) }
                { failed(model, &summary) }
            }
            <div class="study-end-buttons">
                if waiting > 0 {
                    <button
                        type="button"
                        class="button button-main"
                        onclick={press(&requests.go_on)}
                    >
                        { (words.go_on)(waiting) }
                    </button>
                }
                if cards > 0 {
                    <a
                        class={classes!("button", (waiting == 0).then_some("button-main"))}
                        href={Route::Today.href(model.corpus)}
                    >
                        { words.to_today }
                    </a>
                }
                if again > 0 {
                    <button type="button" class="button" onclick={press(&requests.once_more)}>
                        { words.once_more }
                    </button>
                }
                <a class="button" href={Route::browse().href(model.corpus)}>
                    { words.choose }
                </a>
                { undo_button(model, requests) }
            </div>
        </div>
    }
}

fn tally(model: &Model, summary: &Summary) -> Html {
    let text = model.text();
    let time = (text.duration)(summary.tally.seconds());
    let ratings = Rating::ALL.into_iter().map(|rating| {
        (
            (text.rating)(rating),
            summary.tally.rated(rating).to_string(),
        )
    });
    figures(ratings.chain([(text.study.time, time)]))
}

fn failed(model: &Model, summary: &Summary) -> Html {
    if summary.failed.is_empty() {
        return Html::default();
    }
    let row = |card: &&'static Card| {
        html! {
            <li key={card.id.as_str()}>
                <a
                    class="row"
                    href={Route::Card(card.id.clone()).href(model.corpus)}
                    lang={card.lang.tag()}
                >
                    { card.title }
                </a>
            </li>
        }
    };
    html! {
        <section aria-labelledby="failed">
            <h2 id="failed">{ model.text().study.failed }</h2>
            <ul class="rows">{ for summary.failed.iter().map(row) }</ul>
        </section>
    }
}
