//! What there is to do next, as one button.

use yew::prelude::*;

use crate::browser::clock;
use crate::corpus::Topic;
use crate::study::{Filter, Mode, Plan};
use crate::ui::model::Model;
use crate::ui::offline::Offline;
use crate::ui::parts::ExportReminder;
use crate::ui::route::Route;

/// What there is to do next, as one button; below it, other ways, and the same topic by topic.
pub fn today(model: &Model) -> Html {
    html! {
        <div class="today">
            { next_step(model) }
            <ExportReminder text={model.text()} />
            { other_ways(model) }
            { topics(model) }
            { offline(model) }
        </div>
    }
}

/// The word that the app can be opened without a network from now on.
fn offline(model: &Model) -> Html {
    let is_ready = matches!(model.offline, Offline::Ready(_));
    html! {
        <p class="today-offline" role="status">
            if is_ready {
                { model.text().offline.ready }
            }
        </p>
    }
}

fn plan(model: &Model, mode: Mode, filter: &Filter) -> Plan {
    model.planner(clock::now().at).plan(mode, filter)
}

fn next_step(model: &Model) -> Html {
    let words = &model.text().today;
    let plan = plan(model, Mode::Due, &Filter::default());
    let left = plan.left();
    let new = plan
        .waiting
        .iter()
        .filter(|card| !model.progress.is_seen(&card.id))
        .count();
    let (heading, line) = if model.progress.reviews() == 0 {
        let cards = model.corpus.cards().len();
        (words.welcome.to_owned(), (words.welcome_line)(cards))
    } else if left == 0 {
        (words.finished.to_owned(), words.finished_line.to_owned())
    } else {
        ((words.waiting)(left), (words.waiting_line)(left - new, new))
    };
    let study = || Route::Study(Mode::Due, Filter::default());
    let (label, route) = match (left, plan.done) {
        (0, _) => (words.browse.to_owned(), Route::browse()),
        (left, 0) => ((words.start)(left), study()),
        (left, _) => ((words.go_on)(left), study()),
    };
    html! {
        <section class="today-next">
            <h1>{ heading }</h1>
            <p class="lead">{ line }</p>
            <a class="button button-main button-wide" href={route.href(model.corpus)}>{ label }</a>
        </section>
    }
}

/// The ways to study beside the schedule, once there is something to choose from.
fn other_ways(model: &Model) -> Html {
    if model.progress.reviews() == 0 {
        return Html::default();
    }
    let words = &model.text().today;
    let row = |mode: Mode| {
        let (name, line) = (words.way)(mode);
        let cards = plan(model, mode, &Filter::default()).left();
        let route = Route::Study(mode, Filter::default());
        html! {
            <li>
                <a class="row" href={route.href(model.corpus)}>
                    <span class="row-name">
                        { name }
                        <span class="row-line">{ line }</span>
                    </span>
                    <span class="count">{ (model.text().cards)(cards) }</span>
                </a>
            </li>
        }
    };
    html! {
        <section class="today-ways" aria-labelledby="today-ways">
            <h2 id="today-ways">{ words.other_ways }</h2>
            <ul class="rows">
                { for [Mode::Hardest, Mode::Flagged, Mode::Cram].into_iter().map(row) }
            </ul>
        </section>
    }
}

fn topics(model: &Model) -> Html {
    let row = |topic: &'static Topic| {
        let filter = Filter::of_topic(topic.id);
        let plan = plan(model, Mode::Due, &filter);
        let name = topic.name(model.lang());
        let place = (model.text().today.done_of)(plan.done, plan.total());
        let route = Route::Study(Mode::Due, filter);
        html! {
            <li key={topic.slug}>
                <a class="row" href={route.href(model.corpus)}>
                    <span class="row-name">{ name }</span>
                    <span class="count">
                        <span aria-hidden="true">{ plan.done }{ " / " }{ plan.total() }</span>
                        <span class="unseen">{ place }</span>
                    </span>
                    <progress
                        aria-hidden="true"
                        value={plan.done.to_string()}
                        max={plan.total().max(1).to_string()}
                    />
                </a>
            </li>
        }
    };
    html! {
        <section class="today-topics" aria-labelledby="today-topics">
            <h2 id="today-topics">{ model.text().today.by_topic }</h2>
            <ul class="rows">{ for model.corpus.topics().iter().map(row) }</ul>
        </section>
    }
}
