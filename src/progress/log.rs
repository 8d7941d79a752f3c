//! The set of all events.

use std::collections::BTreeSet;

use super::{Event, LogicalTime};
use crate::time::Timestamp;

/// The set of all events known here, in their total order.
///
/// Union is the only way to bring two logs together; there is deliberately no way to remove or
/// replace an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventLog {
    events: BTreeSet<Event>,
}

impl EventLog {
    /// Adds an event; false if it was there already.
    pub fn insert(&mut self, event: Event) -> bool {
        self.events.insert(event)
    }

    /// The events from the first to the last.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Event> + ExactSizeIterator {
        self.events.iter()
    }

    /// How many events there are.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing has happened yet.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Whether this very event is known.
    pub fn contains(&self, event: &Event) -> bool {
        self.events.contains(event)
    }

    /// The logical time of an event that happens now: after everything known.
    pub fn next_order(&self, now: Timestamp) -> LogicalTime {
        let clock = LogicalTime::from_clock(now);
        self.events
            .last()
            .map_or(clock, |last| clock.max(last.order.next()))
    }
}

impl Extend<Event> for EventLog {
    fn extend<I: IntoIterator<Item = Event>>(&mut self, events: I) {
        let mut events: BTreeSet<Event> = events.into_iter().collect();
        // Merging walks through both sets; a few events are put in one by one instead.
        if events.len() > self.events.len() / 16 {
            self.events.append(&mut events);
        } else {
            self.events.extend(events);
        }
    }
}

impl FromIterator<Event> for EventLog {
    fn from_iter<I: IntoIterator<Item = Event>>(events: I) -> Self {
        Self {
            events: events.into_iter().collect(),
        }
    }
}
