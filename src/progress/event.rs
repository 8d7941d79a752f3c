//! One thing that happened, and what identifies and orders it.

use std::fmt;
use std::time::Duration;

use super::EventKind;
use crate::time::{Moment, Timestamp};

/// One thing that happened. Events are never changed and never removed.
///
/// The fields stand in the order in which events are compared, so that the derived order is the
/// total order of the fold: by logical time, ties by writer and counter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// The place in the order of all events.
    pub order: LogicalTime,
    /// What no other event has.
    pub id: EventId,
    /// What the clock showed.
    pub moment: Moment,
    /// What happened.
    pub kind: EventKind,
}

/// The identity of an event: who wrote it, and the how-manieth it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    /// Who wrote the event.
    pub writer: WriterId,
    /// The writer's own count of events before this one.
    pub counter: u32,
}

/// A random name for one writer of events.
///
/// Every opening of the page is a writer of its own. Two tabs cannot share a counter in local
/// storage without losing increments, and a tab cannot tell that it has been duplicated; a name
/// drawn afresh needs neither.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(u64);

impl WriterId {
    /// The writer with these random bits.
    pub const fn from_random(bits: u64) -> Self {
        Self(bits)
    }

    /// Reads the sixteen hexadecimal digits that `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        let lower_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        (text.len() == 16 && text.bytes().all(lower_hex))
            .then(|| u64::from_str_radix(text, 16).ok())
            .flatten()
            .map(Self)
    }
}

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WriterId({self})")
    }
}

/// A time that only moves forward: the clock, or one more than the latest event known,
/// whichever is larger. It orders events as their writer saw them, whatever the clock did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogicalTime(i64);

impl LogicalTime {
    /// The largest value a save can carry: JSON numbers are exact up to here.
    pub const MAX: Self = Self((1 << 53) - 1);

    /// The logical time that equals a moment of the clock.
    pub const fn from_clock(at: Timestamp) -> Self {
        Self(at.millis())
    }

    /// The logical time with this value, if a save can carry it.
    pub fn from_value(value: i64) -> Option<Self> {
        (0..=Self::MAX.0).contains(&value).then_some(Self(value))
    }

    /// The next later one; at the very end of time, the same again.
    #[must_use]
    pub fn next(self) -> Self {
        Self((self.0 + 1).min(Self::MAX.0))
    }

    /// The value as saved.
    pub const fn value(self) -> i64 {
        self.0
    }
}

/// A length of time in whole seconds, at most some eighteen hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Seconds(pub u16);

impl From<Duration> for Seconds {
    fn from(duration: Duration) -> Self {
        Self(u16::try_from(duration.as_secs()).unwrap_or(u16::MAX))
    }
}
