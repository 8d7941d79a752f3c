//! The filters of the browse screen.

use yew::prelude::*;

use crate::corpus::{Level, TopicId};
use crate::study::{Filter, Seen, TopicChoice};
use crate::ui::text::Text;

/// A topic, how many cards it would show, and how many of its cards are seen.
pub struct TopicCount {
    /// The topic.
    pub id: TopicId,
    /// Its name.
    pub name: &'static str,
    /// How many cards pass the rest of the filter.
    pub cards: usize,
    /// How many cards of the topic were reviewed.
    pub seen: usize,
    /// How many cards the topic has.
    pub all: usize,
}

/// The filters of the browse screen: topics, levels, seen or not.
pub struct FilterPanel<'a> {
    /// The words.
    pub text: &'static Text,
    /// The filter in force.
    pub filter: &'a Filter,
    /// The topics in order.
    pub topics: Vec<TopicCount>,
    /// How many cards pass with every topic.
    pub cards_in_all: usize,
    /// Asks for another filter.
    pub on_filter: &'a Callback<Filter>,
}

impl FilterPanel<'_> {
    /// The filters as groups of toggles.
    pub fn view(&self) -> Html {
        html! {
            <div class="filters">
                { self.topics() }
                <div class="filter-pair">
                    { self.levels() }
                    { self.seen() }
                </div>
            </div>
        }
    }

    fn topics(&self) -> Html {
        let words = &self.text.browse;
        let shortcut = |choice: TopicChoice, name: &'static str, count: Option<usize>| {
            let pressed = self.filter.topics == choice;
            let label = html! {
                <>
                    <span>{ name }</span>
                    if let Some(count) = count {
                        <span class="count">{ count }</span>
                    }
                </>
            };
            self.toggle(pressed, self.filter.with_topics(choice), label)
        };
        html! {
            <div class="filter-group filter-scroll">
                <h2 class="filter-title" id="filter-topics">{ words.topics }</h2>
                <div class="filter-quick">
                    { shortcut(TopicChoice::All, words.all, Some(self.cards_in_all)) }
                    { shortcut(TopicChoice::none(), words.none, None) }
                </div>
                <div class="filter-topics" role="group" aria-labelledby="filter-topics">
                    { for self.topics.iter().map(|topic| self.topic(topic)) }
                </div>
            </div>
        }
    }

    fn topic(&self, topic: &TopicCount) -> Html {
        let next = self
            .filter
            .with_topics(self.filter.topics.toggled(topic.id));
        let label = html! {
            <>
                <span>{ topic.name }</span>
                <span class="count">{ topic.cards }</span>
                <progress
                    aria-hidden="true"
                    value={topic.seen.to_string()}
                    max={topic.all.to_string()}
                />
            </>
        };
        self.toggle(self.filter.topics.names(topic.id), next, label)
    }

    fn levels(&self) -> Html {
        let toggle = |level: Level| {
            let pressed = self.filter.levels.contains(&level);
            let label = html! { { (self.text.level)(level) } };
            self.toggle(pressed, self.filter.with_level_toggled(level), label)
        };
        html! {
            <div class="filter-group">
                <h2 class="filter-title" id="filter-levels">{ self.text.browse.levels }</h2>
                <div class="filter-row" role="group" aria-labelledby="filter-levels">
                    { for Level::ALL.into_iter().map(toggle) }
                </div>
            </div>
        }
    }

    fn seen(&self) -> Html {
        let words = &self.text.browse;
        let toggle = |seen: Seen, name: &'static str| {
            let pressed = self.filter.seen == Some(seen);
            let next = self.filter.with_seen_toggled(seen);
            self.toggle(pressed, next, html! { { name } })
        };
        html! {
            <div class="filter-group">
                <h2 class="filter-title" id="filter-seen">{ words.seen }</h2>
                <div class="filter-row" role="group" aria-labelledby="filter-seen">
                    { toggle(Seen::No, words.seen_no) }
                    { toggle(Seen::Yes, words.seen_yes) }
                </div>
            </div>
        }
    }

    /// A button that stays down, and the filter that a press on it asks for.
    fn toggle(&self, pressed: bool, next: Filter, label: Html) -> Html {
        let on_press = self.on_filter.reform(move |_: MouseEvent| next.clone());
        html! {
            <button
                type="button"
                class="toggle"
                aria-pressed={if pressed { "true" } else { "false" }}
                onclick={on_press}
            >
                { label }
            </button>
        }
    }
}
