//! What the app knows about remembering: FSRS-6, the model that Anki uses, through the crate
//! `fsrs` of its authors.
//!
//! A card's memory has a [`Stability`] (how long it lasts) and a [`Difficulty`] (how hard it is to
//! make it last longer); with the days since the last review they give the [`Retrievability`], the
//! chance that the answer comes to mind now. [`Scheduler::next`] says what each of the four
//! ratings would lead to; [`Scheduler::step`] is the cheap way to replay a rating already given.
//!
//! The formulas stand in "The Algorithm" (<https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>),
//! the reasoning in Ye, Su and Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced
//! Repetition Scheduling" (KDD 2022, <https://doi.org/10.1145/3534678.3539081>).
//!
//! Numbers are `f32`, as in the crate. One build gives the same bits in every browser, since
//! WebAssembly fixes its arithmetic and brings its own `exp`, `ln` and `pow`; a native build takes
//! those three from elsewhere, so that its last digits differ: compare with a tolerance.
//!
//! Deliberately absent: dates, due days, lapse counts (the fold of events knows them), and random
//! fuzz: two devices that fold the same events must come to the same due day.

mod finite;
mod interval;
mod maturity;
mod message;
mod model;
mod phase;
mod quantity;
mod rating;
mod retention;
mod scheduler;
mod steps;
mod training;
mod weights;

pub use interval::{Days, ElapsedDays, Interval, Minutes};
pub use maturity::Maturity;
pub use message::{FitAnswer, FitRequest, FitStep, MessageError};
pub use model::MemoryState;
pub use phase::CardPhase;
pub use quantity::{Difficulty, OutOfRange, Retrievability, Stability};
pub use rating::Rating;
pub use retention::DesiredRetention;
pub use scheduler::{NextStates, Outcome, Scheduler};
pub use steps::Step;
pub use training::{FitError, Fitted, LogLoss, PastReview};
pub use weights::{Weights, WeightsError};
