//! Progress is a set of immutable events; the state of each card is a fold over that set.
//!
//! Copies of the set are merged by union, so that two tabs, a backup and a second device can
//! never overwrite one another.

mod card_history;
mod event;
mod fold;
mod kind;
mod log;
mod past;
mod recalls;
mod settings;
mod state;
mod tally;

pub use card_history::{CardHistory, Due, Schedule};
pub use event::{Event, EventId, LogicalTime, Seconds, WriterId};
pub use fold::Fold;
pub use kind::{EventKind, Mark, Note};
pub use log::EventLog;
pub use past::past_reviews;
pub use recalls::{Recall, Recalls};
pub use settings::{Buttons, NewPerDay, SavedWeights, SessionSize, Setting, Settings};
pub use state::Progress;
pub use tally::DayTally;
