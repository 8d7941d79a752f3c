//! What has been done so far.

use yew::prelude::*;

use crate::corpus::Topic;
use crate::study::Filter;
use crate::time::LocalDay;
use crate::ui::model::Model;
use crate::ui::parts;
use crate::ui::route::Route;

const DAYS: u16 = 14;

/// What has been done so far: in all, by day, by topic.
pub fn stats(model: &Model) -> Html {
    let words = &model.text().stats;
    html! {
        <div class="stats">
            <h1>{ words.title }</h1>
            if model.progress.reviews() == 0 {
                <p class="lead">{ words.empty }</p>
            } else {
                { figures(model) }
                { last_days(model) }
            }
            { topics(model) }
        </div>
    }
}

fn figures(model: &Model) -> Html {
    let words = &model.text().stats;
    let cards = model.corpus.cards();
    let seen = cards
        .iter()
        .filter(|card| model.progress.is_seen(&card.id))
        .count();
    let today = model.progress.day(model.today).reviews();
    parts::figures([
        (words.total_reviews, model.progress.reviews().to_string()),
        (words.reviews_today, today.to_string()),
        (words.cards_seen, (words.seen_of)(seen, cards.len())),
    ])
}

fn last_days(model: &Model) -> Html {
    let words = &model.text().stats;
    let days: Vec<(LocalDay, u32)> = (0..DAYS)
        .rev()
        .map(|ago| model.today.minus_days(ago))
        .map(|day| (day, model.progress.day(day).reviews()))
        .collect();
    let most = days.iter().map(|(_, reviews)| *reviews).max().unwrap_or(0);
    let bar = |(day, reviews): &(LocalDay, u32)| {
        let (month, day) = day.month_and_day();
        let said = (words.on_day)(month, day, *reviews);
        // A day with one review still has a bar that can be seen.
        let height = (reviews * 100 / most.max(1)).max(2);
        let bar_class = classes!("bar", (*reviews == 0).then_some("bar-none"));
        html! {
            <li title={said.clone()}>
                <span class="unseen">{ said }</span>
                <svg class={bar_class} viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
                    <rect y={(100 - height).to_string()} width="10" height={height.to_string()} />
                </svg>
                <span class="bar-name" aria-hidden="true">{ (words.date)(month, day) }</span>
            </li>
        }
    };
    html! {
        <section aria-labelledby="last-days">
            <h2 id="last-days">{ words.last_days }</h2>
            <ul class="bars">{ for days.iter().map(bar) }</ul>
        </section>
    }
}

fn topics(model: &Model) -> Html {
    let words = &model.text().stats;
    let row = |topic: &'static Topic| {
        let filter = Filter::of_topic(topic.id);
        let cards = filter.cards(model.corpus, &model.progress);
        let (seen, unseen): (Vec<_>, Vec<_>) =
            cards.partition(|card| model.progress.is_seen(&card.id));
        let all = seen.len() + unseen.len();
        html! {
            <li key={topic.slug}>
                <a class="row" href={Route::Browse(filter.clone(), String::new()).href(model.corpus)}>
                    <span class="row-name">{ topic.name(model.lang()) }</span>
                    <span class="count">{ (words.seen_of)(seen.len(), all) }</span>
                    <progress
                        aria-hidden="true"
                        value={seen.len().to_string()}
                        max={all.to_string()}
                    />
                </a>
            </li>
        }
    };
    html! {
        <section aria-labelledby="stats-topics">
            <h2 id="stats-topics">{ words.by_topic }</h2>
            <ul class="rows">{ for model.corpus.topics().iter().map(row) }</ul>
        </section>
    }
}
