//! What the thumb needs during a session: turn, then four ratings.

use yew::prelude::*;

use crate::memory::{NextStates, Rating};
use crate::progress::Buttons;
use crate::ui::text::Text;

/// Turning to the answer.
pub fn turn_dock(text: &Text, on_turn: &Callback<()>) -> Html {
    html! {
        <div class="dock">
            <button
                type="button"
                class="button button-main dock-turn"
                onclick={on_turn.reform(|_: MouseEvent| ())}
            >
                <span>{ text.card.show_answer }</span>
                <kbd aria-hidden="true">{ text.keys.space }</kbd>
            </button>
        </div>
    }
}

/// Rating the answer. Each button says when the card would come back.
pub fn rating_dock(
    text: &Text,
    buttons: Buttons,
    next: &NextStates,
    on_rate: &Callback<Rating>,
) -> Html {
    let ratings: &[Rating] = match buttons {
        Buttons::Two => &[Rating::Again, Rating::Good],
        Buttons::Four => &Rating::ALL,
    };
    let button = |(digit, rating): (u8, &Rating)| {
        let comes_back = (text.interval)(next.get(*rating).interval);
        rate_button(text, on_rate, *rating, digit, comes_back)
    };
    html! {
        <div class="dock">
            <div class="dock-ratings" role="group" aria-label={text.study.rate}>
                { for (1..).zip(ratings).map(button) }
            </div>
        </div>
    }
}

fn rate_button(
    text: &Text,
    on_rate: &Callback<Rating>,
    rating: Rating,
    digit: u8,
    comes_back: String,
) -> Html {
    // The likely one has the accent's edge.
    let likely = (rating == Rating::Good).then_some("dock-likely");
    html! {
        <button
            key={rating.number()}
            type="button"
            class={classes!("button", "dock-rating", likely)}
            onclick={on_rate.reform(move |_: MouseEvent| rating)}
        >
            <span>{ (text.rating)(rating) }</span>
            <span class="dock-interval">{ comes_back }</span>
            <kbd aria-hidden="true">{ digit }</kbd>
        </button>
    }
}
