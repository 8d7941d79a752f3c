//! What to study: filters over the corpus, the plan of a day, and one session at a time.

mod candidate;
mod filter;
mod mode;
mod plan;
mod session;

pub use filter::{Filter, Seen, TopicChoice};
pub use mode::Mode;
pub use plan::{Plan, Planner};
pub use session::{Phase, Session, Summary};
