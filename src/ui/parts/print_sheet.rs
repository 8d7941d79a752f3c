//! Cards on paper.

use yew::prelude::*;

use super::prose;
use crate::corpus::Card;
use crate::ui::text::Text;

/// A sheet of cards, each question with its answer.
pub struct PrintSheet<'a> {
    /// The words.
    pub text: &'static Text,
    /// The cards by topic, each topic with its name.
    pub topics: &'a [(&'static str, Vec<&'static Card>)],
}

impl PrintSheet<'_> {
    /// The sheet, which the screen never shows.
    pub fn view(&self) -> Html {
        let cards = self.topics.iter().map(|(_, cards)| cards.len()).sum();
        // One card has the width of the paper.
        let columns = (cards > 1).then_some("sheet-columns");
        html! {
            <div class="sheet">
                <header class="sheet-head">
                    <h1>{ self.text.app }</h1>
                    <p>{ (self.text.cards)(cards) }</p>
                </header>
                <div class={classes!(columns)}>{ for self.topics.iter().map(topic) }</div>
            </div>
        }
    }
}

fn topic((name, cards): &(&'static str, Vec<&'static Card>)) -> Html {
    html! {
        <>
            <h2>{ *name }</h2>
            { for cards.iter().copied().map(card) }
        </>
    }
}

fn card(card: &'static Card) -> Html {
    html! {
        <article class="sheet-card" lang={card.lang.tag()}>
            <h3>{ card.title }</h3>
            <div class="sheet-asks">{ prose(card.question) }</div>
            { prose(card.answer) }
        </article>
    }
}
