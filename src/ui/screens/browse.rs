//! The cards that a filter lets through.

use yew::prelude::*;

use super::{on_paper, status_of, topic_name, twin_of};
use crate::browser::focus::{self, Step};
use crate::browser::keyboard::Handled;
use crate::corpus::{Card, Lang, Topic};
use crate::search::{Findings, Needle};
use crate::study::{Filter, Mode, TopicChoice};
use crate::ui::hooks::{Sheet, use_keys, use_sheet};
use crate::ui::model::Model;
use crate::ui::parts::{CardArticle, Face, FilterPanel, Size, TopicCount, Twin, search_field};
use crate::ui::route::Route;
use crate::ui::searching::{Search, use_search};
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
    /// What is searched for, in the address too.
    pub words: String,
    /// Puts another filter and other words into the address.
    pub on_refine: Callback<(Filter, String)>,
}

/// The cards that a filter lets through, and the filter beside them.
#[component]
pub fn Browse(props: &Props) -> Html {
    let Props {
        model,
        filter,
        words,
        on_refine,
    } = props;
    let search = use_search(model.corpus, words);
    let search = search.as_deref();
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
    let cards = shown(model, filter, search);
    let on_filter = {
        let words = words.clone();
        on_refine.reform(move |filter| (filter, words.clone()))
    };
    let on_words = {
        let filter = filter.clone();
        on_refine.reform(move |words| (filter.clone(), words))
    };
    let sheet = use_sheet();
    let on_print = {
        let sheet = sheet.clone();
        Callback::from(move |_: MouseEvent| sheet.set(Sheet::Asked))
    };
    let filters = FilterPanel {
        text: model.text(),
        filter,
        topics: topic_counts(model, filter, search),
        cards_in_all: count(model, filter, TopicChoice::All, search),
        on_filter: &on_filter,
    };
    let needles = search.map(|search| search.findings.needles());
    let needles = needles.unwrap_or_default();
    let paper = on_paper(*sheet, &cards, model);
    html! {
        <>
            <div class="browse">
                <div class="browse-side">
                    { search_field(model.text(), words, &on_words) }
                    { filters.view() }
                </div>
                <section class="browse-cards" aria-labelledby="browse-title">
                    { heading(model, filter, cards.len(), on_print) }
                    if let Some(search) = search {
                        { understood(model, search) }
                    }
                    if cards.is_empty() {
                        { nothing(model, on_refine) }
                    }
                    <div class="card-grid">
                        { for cards.into_iter().map(|card| tile(card, model, &needles)) }
                    </div>
                </section>
            </div>
            { paper }
        </>
    }
}

/// The cards that pass the filter, those found in the order of how well they fit.
fn shown(model: &Model, filter: &Filter, search: Option<&Search>) -> Vec<&'static Card> {
    match search {
        None => filter.cards(model.corpus, &model.progress).collect(),
        Some(search) => {
            let found = search.findings.cards.iter().copied();
            found
                .filter(|card| filter.admits(card, &model.progress))
                .collect()
        }
    }
}

/// What of the query was taken for something else, or is nowhere; and where to look instead.
fn understood(model: &Model, search: &Search) -> Html {
    let words = &model.text().searching;
    let Findings {
        understood,
        missed,
        nearest,
        ..
    } = &search.findings;
    let taken = understood.iter().filter_map(|word| {
        let meant = word.meant.as_deref()?;
        Some(html! { <p>{ (words.taken_for)(&word.typed, meant) }</p> })
    });
    let topics = nearest.iter().filter_map(|id| model.corpus.topic(*id));
    let topic = |topic: &'static Topic| {
        let route = Route::Browse(Filter::of_topic(topic.id), String::new());
        html! { <a href={route.href(model.corpus)}>{ topic.name(model.lang()) }</a> }
    };
    html! {
        <div class="understood" role="status">
            { for taken }
            if !missed.is_empty() {
                <p>{ (words.missed)(missed) }</p>
            }
            if !nearest.is_empty() {
                <p class="understood-topics">{ words.nearest }{ for topics.map(topic) }</p>
            }
        </div>
    }
}

fn count(model: &Model, filter: &Filter, topics: TopicChoice, search: Option<&Search>) -> usize {
    shown(model, &filter.with_topics(topics), search).len()
}

fn topic_counts(model: &Model, filter: &Filter, search: Option<&Search>) -> Vec<TopicCount> {
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
                cards: count(model, filter, of_topic.topics.clone(), search),
                seen: seen.len(),
                all: seen.len() + unseen.len(),
            }
        })
        .collect()
}

fn heading(model: &Model, filter: &Filter, cards: usize, on_print: Callback<MouseEvent>) -> Html {
    let words = &model.text().browse;
    let study = Route::Study(Mode::Due, filter.clone()).href(model.corpus);
    html! {
        <header class="browse-head">
            <h1 id="browse-title">{ words.title }</h1>
            <p class="count" role="status">{ (model.text().cards)(cards) }</p>
            if cards > 0 {
                <button type="button" class="button-quiet" onclick={on_print}>
                    { words.print }
                </button>
                <a class="button" href={study}>{ words.study_these }</a>
            }
        </header>
    }
}

fn nothing(model: &Model, on_refine: &Callback<(Filter, String)>) -> Html {
    let words = &model.text().browse;
    let reset = on_refine.reform(|_: MouseEvent| (Filter::default(), String::new()));
    html! {
        <div class="empty">
            <p class="empty-title">{ words.nothing }</p>
            <p class="quiet">{ words.nothing_line }</p>
            <button type="button" class="button" onclick={reset}>{ words.reset }</button>
        </div>
    }
}

fn tile(card: &'static Card, model: &Model, needles: &[Needle]) -> Html {
    html! {
        <Tile
            key={card.id.as_str()}
            {card}
            lang={model.lang()}
            text={model.text()}
            topic={topic_name(card, model)}
            status={status_of(&card.id, model)}
            twin={twin_of(card, model)}
            needles={needles.to_vec()}
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
    needles: Vec<Needle>,
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
            needles={props.needles.clone()}
            {on_turn}
        />
    }
}
