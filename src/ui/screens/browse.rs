//! The cards that a filter lets through.

use yew::prelude::*;

use super::{status_of, topic_name, twin_of};
use crate::browser::focus::{self, Step};
use crate::browser::keyboard::Handled;
use crate::corpus::{Card, Lang};
use crate::study::{Filter, Mode, TopicChoice};
use crate::ui::hooks::use_keys;
use crate::ui::model::Model;
use crate::ui::parts::{CardArticle, Face, FilterPanel, Size, TopicCount, Twin};
use crate::ui::route::Route;
use crate::ui::text::Text;

const CARD: &str = "[data-card]";
const TURN: &str = "[data-turn]";

/// What the screen needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What to show.
    pub model: Model,
    /// The filter in the address.
    pub filter: Filter,
    /// Puts another filter into the address.
    pub on_filter: Callback<Filter>,
}

/// The cards that a filter lets through, and the filter beside them.
#[component]
pub fn Browse(props: &Props) -> Html {
    let Props { model, filter, .. } = props;
    use_keys(model.preferences.shortcuts, |press| {
        let step = match press.key.as_str() {
            "j" | "ArrowDown" => Step::Next,
            "k" | "ArrowUp" => Step::Previous,
            " " | "Enter" if !press.on_control && focus::press_in_focused(CARD, TURN) => {
                return Handled::Yes;
            }
            _ => return Handled::No,
        };
        focus::move_among(CARD, TURN, step);
        Handled::Yes
    });
    let cards: Vec<&'static Card> = filter.cards(model.corpus, &model.progress).collect();
    let filters = FilterPanel {
        text: model.text(),
        filter,
        topics: topic_counts(model, filter),
        cards_in_all: count(model, filter, TopicChoice::All),
        on_filter: &props.on_filter,
    };
    html! {
        <div class="browse">
            { filters.view() }
            <section class="browse-cards" aria-labelledby="browse-title">
                { heading(model, filter, cards.len()) }
                if cards.is_empty() {
                    { nothing(model, &props.on_filter) }
                }
                <div class="card-grid">
                    { for cards.into_iter().map(|card| tile(card, model)) }
                </div>
            </section>
        </div>
    }
}

fn count(model: &Model, filter: &Filter, topics: TopicChoice) -> usize {
    filter.count_with_topics(topics, model.corpus, &model.progress)
}

fn topic_counts(model: &Model, filter: &Filter) -> Vec<TopicCount> {
    let topics = model.corpus.topics().iter();
    topics
        .map(|topic| {
            let of_topic = Filter::of_topic(topic.id);
            let cards = of_topic.cards(model.corpus, &model.progress);
            let (seen, unseen): (Vec<_>, Vec<_>) =
                cards.partition(|card| model.progress.is_seen(&card.id));
            TopicCount {
                id: topic.id,
                name: topic.name(model.lang()),
                cards: count(model, filter, of_topic.topics.clone()),
                seen: seen.len(),
                all: seen.len() + unseen.len(),
            }
        })
        .collect()
}

fn heading(model: &Model, filter: &Filter, cards: usize) -> Html {
    let words = &model.text().browse;
    let study = Route::Study(Mode::Due, filter.clone()).href(model.corpus);
    html! {
        <header class="browse-head">
            <h1 id="browse-title">{ words.title }</h1>
            <p class="count" role="status">{ (model.text().cards)(cards) }</p>
            if cards > 0 {
                <a class="button" href={study}>{ words.study_these }</a>
            }
        </header>
    }
}

fn nothing(model: &Model, on_filter: &Callback<Filter>) -> Html {
    let words = &model.text().browse;
    let reset = on_filter.reform(|_: MouseEvent| Filter::default());
    html! {
        <div class="empty">
            <p class="empty-title">{ words.nothing }</p>
            <p class="quiet">{ words.nothing_line }</p>
            <button type="button" class="button" onclick={reset}>{ words.reset }</button>
        </div>
    }
}

fn tile(card: &'static Card, model: &Model) -> Html {
    html! {
        <Tile
            key={card.id.as_str()}
            {card}
            lang={model.lang()}
            text={model.text()}
            topic={topic_name(card, model)}
            status={status_of(&card.id, model)}
            twin={twin_of(card, model)}
        />
    }
}

#[derive(Properties, PartialEq)]
struct TileProps {
    card: &'static Card,
    lang: Lang,
    text: &'static Text,
    topic: &'static str,
    status: AttrValue,
    twin: Option<Twin>,
}

/// One card of many, which keeps for itself which face shows.
#[component]
fn Tile(props: &TileProps) -> Html {
    let face = use_state(|| Face::Question);
    let on_turn = {
        let face = face.clone();
        Callback::from(move |()| face.set(face.turned()))
    };
    html! {
        <CardArticle
            card={props.card}
            face={*face}
            size={Size::Tile}
            lang={props.lang}
            text={props.text}
            topic={props.topic}
            status={&props.status}
            twin={props.twin.clone()}
            {on_turn}
        />
    }
}
