//! A card, one face at a time.

use yew::prelude::*;

use super::{marked, prose_with_marks};
use crate::browser::{focus, live_region, pointer};
use crate::corpus::{Card, Lang};
use crate::search::Needle;
use crate::ui::text::Text;

/// The face of a card that shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// The question.
    Question,
    /// The answer, under the question.
    Answer,
}

impl Face {
    /// The other face.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Question => Self::Answer,
            Self::Answer => Self::Question,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Answer => "answer",
        }
    }
}

/// How much room a card has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// One of many.
    Tile,
    /// The only one.
    Page,
}

/// A link to the card that asks the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Twin {
    /// Its question.
    pub title: &'static str,
    /// Its address.
    pub href: AttrValue,
}

/// What a card's article needs.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The card.
    pub card: &'static Card,
    /// The face that shows.
    pub face: Face,
    /// How much room there is.
    pub size: Size,
    /// The language of the interface, which the card's own may differ from.
    pub lang: Lang,
    /// The words.
    pub text: &'static Text,
    /// The name of the card's topic.
    pub topic: &'static str,
    /// What is known about this card's past.
    #[prop_or_default]
    pub status: AttrValue,
    /// The card that asks the same.
    #[prop_or_default]
    pub twin: Option<Twin>,
    /// What was searched for, to be marked in the texts.
    #[prop_or_default]
    pub needles: Vec<Needle>,
    /// Asks for the other face.
    pub on_turn: Callback<()>,
    /// Whether the answer of a large card offers the way back to its question. Tiles always do.
    #[prop_or_default]
    pub turn_back: bool,
    /// Whether the card takes the focus as it appears: it has taken the place of another one.
    #[prop_or_default]
    pub take_focus: bool,
}

/// A card, one face at a time.
///
/// The face that does not show is not on the page at all: no screen reader, no focus and no
/// search of the page can find it. Turning moves the focus to what has appeared, which reads itself
/// out where the page is heard; that it was turned is said beside.
#[component]
pub fn CardArticle(props: &Props) -> Html {
    let turned_up = use_node_ref();
    let first_face = use_mut_ref(|| Some(props.face));
    let has_turned = first_face.borrow().is_none_or(|first| first != props.face);
    if has_turned {
        first_face.take();
    }
    {
        let turned_up = turned_up.clone();
        let take_focus = has_turned || props.take_focus;
        let text = props.text;
        use_effect_with(props.face, move |face| {
            if take_focus && let Some(turned_up) = turned_up.get() {
                focus::focus_in_place(&turned_up);
            }
            if has_turned {
                live_region::say(match face {
                    Face::Question => text.card.question_shows,
                    Face::Answer => text.card.answer_shows,
                });
            }
        });
    }
    let size = match props.size {
        Size::Tile => "card-tile",
        Size::Page => "card-page",
    };
    html! {
        <article
            class={classes!("card", size)}
            data-card={props.card.id.as_str().to_owned()}
            data-face={props.face.name()}
            data-turned={has_turned.then_some("")}
            aria-label={props.card.title}
            lang={props.card.lang.tag()}
            onclick={turn_on_click(&props.on_turn)}
        >
            { match props.face {
                Face::Question => question(props, turned_up),
                Face::Answer => answer(props, turned_up),
            } }
            { match props.size {
                Size::Tile => tile_foot(props),
                Size::Page if props.turn_back && props.face == Face::Answer => page_foot(props),
                Size::Page => Html::default(),
            } }
        </article>
    }
}

fn turn_on_click(on_turn: &Callback<()>) -> Callback<MouseEvent> {
    let on_turn = on_turn.clone();
    Callback::from(move |event: MouseEvent| {
        if pointer::is_on_plain_surface(&event) {
            on_turn.emit(());
        }
    })
}

fn question(props: &Props, turned_up: NodeRef) -> Html {
    let title = marked(props.card.title, &props.needles);
    html! {
        <div class="card-face" key="question" ref={turned_up} tabindex="-1">
            { match props.size {
                Size::Tile => html! { <h2 class="card-title">{ title }</h2> },
                Size::Page => html! { <h1 class="card-title">{ title }</h1> },
            } }
            <div class="card-asks">{ prose_with_marks(props.card.question, &props.needles) }</div>
            if props.size == Size::Page {
                <p class="card-hint" lang={props.lang.tag()}>{ props.text.card.speak_first }</p>
            }
        </div>
    }
}

/// The focus goes to the answer itself: whoever hears the page has heard the question.
fn answer(props: &Props, turned_up: NodeRef) -> Html {
    let title = marked(props.card.title, &props.needles);
    html! {
        <div class="card-face" key="answer">
            <header class="card-asked">
                { match props.size {
                    Size::Tile => html! { <h2 class="card-title">{ title }</h2> },
                    Size::Page => html! { <h1 class="card-title">{ title }</h1> },
                } }
                if props.size == Size::Page {
                    <div class="card-asks">{ prose_with_marks(props.card.question, &props.needles) }</div>
                }
            </header>
            <div class="card-answer" ref={turned_up} tabindex="-1">
                { prose_with_marks(props.card.answer, &props.needles) }
            </div>
            if let Some(twin) = &props.twin {
                <p class="card-twin">
                    <span lang={props.lang.tag()}>{ props.text.card.twin }</span>
                    <a href={&twin.href}>{ twin.title }</a>
                </p>
            }
        </div>
    }
}

fn tile_foot(props: &Props) -> Html {
    html! {
        <footer class="card-foot" lang={props.lang.tag()}>
            <p class="card-facts">
                <span>{ props.topic }</span>
                <span>{ (props.text.level)(props.card.level) }</span>
                <span>{ &props.status }</span>
            </p>
            { turn_button(props) }
        </footer>
    }
}

fn page_foot(props: &Props) -> Html {
    html! {
        <footer class="card-foot card-foot-end" lang={props.lang.tag()}>
            { turn_button(props) }
        </footer>
    }
}

fn turn_button(props: &Props) -> Html {
    let label = match props.face {
        Face::Question => props.text.card.show_answer,
        Face::Answer => props.text.card.show_question,
    };
    html! {
        <button
            type="button"
            class="button-quiet"
            data-turn=""
            onclick={props.on_turn.reform(|_: MouseEvent| ())}
        >
            { label }
        </button>
    }
}
