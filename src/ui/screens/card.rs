//! One card by its address.

use yew::prelude::*;

use super::{leech_line, lost, on_paper, status_of, topic_name, twin_of};
use crate::browser::clock;
use crate::browser::keyboard::Handled;
use crate::corpus::{Card, CardId};
use crate::progress::{EventKind, Mark};
use crate::study::{Filter, Mode};
use crate::ui::hooks::{use_actions, use_keys, use_sheet};
use crate::ui::model::Model;
use crate::ui::parts::{CardArticle, CardMenu, Face, Size};
use crate::ui::route::Route;

/// What the screen needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What to show.
    pub model: Model,
    /// The id in the address.
    pub id: CardId,
}

/// One card by its address, under its present id or a former one.
#[component]
pub fn CardScreen(props: &Props) -> Html {
    let model = &props.model;
    match model.corpus.card(&props.id) {
        Some(card) => html! { <OneCard key={card.id.as_str()} model={model.clone()} {card} /> },
        None => lost(model, Some(&props.id)),
    }
}

#[derive(Properties, PartialEq)]
struct OneCardProps {
    model: Model,
    card: &'static Card,
}

#[component]
fn OneCard(props: &OneCardProps) -> Html {
    let OneCardProps { model, card } = props;
    let text = model.text();
    let face = use_state(|| Face::Question);
    let on_turn = {
        let face = face.clone();
        Callback::from(move |()| face.set(face.turned()))
    };
    {
        let on_turn = on_turn.clone();
        use_keys(model.preferences.shortcuts, move |press| {
            if matches!(press.key.as_str(), " " | "Enter") && !press.on_control {
                on_turn.emit(());
                return Handled::Yes;
            }
            Handled::No
        });
    }
    let label = match *face {
        Face::Question => text.card.show_answer,
        Face::Answer => text.card.show_question,
    };
    let topic = topic_name(card, model);
    let study = Route::Study(Mode::Due, Filter::of_topic(card.topic));
    let actions = use_actions();
    let sheet = use_sheet();
    let on_mark = {
        let card = card.id.clone();
        Callback::from(move |mark: Mark| {
            let card = card.clone();
            if let Some(actions) = &actions {
                actions.record(EventKind::Marked { card, mark }, clock::now(), |_, _| {});
            }
        })
    };
    html! {
        <div class="one-card">
            <p class="card-meta">
                <span>{ topic }</span>
                <span>{ (text.level)(card.level) }</span>
                <span class="card-meta-end">{ status_of(&card.id, model) }</span>
            </p>
            <CardArticle
                {card}
                face={*face}
                size={Size::Page}
                lang={model.lang()}
                {text}
                {topic}
                twin={twin_of(card, model)}
                on_turn={&on_turn}
            />
            { leech_line(&card.id, model) }
            <CardMenu
                {text}
                history={model.progress.card(&card.id).cloned()}
                today={model.today}
                {on_mark}
            />
            <div class="one-card-buttons">
                <button
                    type="button"
                    class="button button-main"
                    onclick={on_turn.reform(|_: MouseEvent| ())}
                >
                    { label }
                </button>
                <a class="button" href={study.href(model.corpus)}>
                    { (text.card.study_topic)(topic) }
                </a>
            </div>
            { on_paper(*sheet, &[card], model) }
        </div>
    }
}
