//! One session: a question, its answer, a rating, the next.

use std::collections::VecDeque;

use crate::corpus::{Card, CardId};
use crate::memory::Rating;
use crate::progress::{DayTally, Seconds};
use crate::time::Timestamp;

use super::Plan;

/// A session over a plan. A card within its steps comes back before the end.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    phase: Phase,
    queue: VecDeque<&'static Card>,
    /// Cards within their steps, each with the moment from which on it is to be asked.
    coming_back: Vec<(Timestamp, &'static Card)>,
    done: usize,
    tally: DayTally,
    failed: Vec<&'static Card>,
}

/// What the session waits for.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// The question shows; the answer is being thought of.
    Asking {
        /// The card at hand.
        card: &'static Card,
        /// When its question appeared.
        since: Timestamp,
    },
    /// The answer shows; a rating is due.
    Rating {
        /// The card at hand.
        card: &'static Card,
        /// When its question appeared.
        since: Timestamp,
    },
    /// No card is left.
    Finished,
}

/// What a session comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The reviews of this session.
    pub tally: DayTally,
    /// The cards that failed at least once, in the order of their first failure.
    pub failed: Vec<&'static Card>,
}

impl Session {
    /// Starts with the first card of a plan. At most `limit` cards are asked, unless more than that
    /// are within their steps: a failed card comes back whatever the limit. All of them count, so
    /// that others fill up what they leave.
    pub fn start(plan: Plan, limit: Option<usize>, now: Timestamp) -> Self {
        let started = plan.in_steps + plan.coming_back.len();
        let mut queue: VecDeque<_> = plan.waiting.into();
        if let Some(limit) = limit {
            queue.truncate(plan.in_steps + limit.saturating_sub(started));
        }
        let mut session = Self {
            phase: Phase::Finished,
            queue,
            coming_back: plan.coming_back,
            done: 0,
            tally: DayTally::default(),
            failed: Vec::new(),
        };
        session.ask_next(now);
        session
    }

    /// What the session waits for.
    pub const fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The card at hand, whichever of its faces shows.
    pub const fn card(&self) -> Option<&'static Card> {
        match self.phase {
            Phase::Asking { card, .. } | Phase::Rating { card, .. } => Some(card),
            Phase::Finished => None,
        }
    }

    /// Turns the card at hand to its other face.
    pub fn turn(&mut self) {
        self.phase = match self.phase {
            Phase::Asking { card, since } => Phase::Rating { card, since },
            Phase::Rating { card, since } => Phase::Asking { card, since },
            Phase::Finished => Phase::Finished,
        };
    }

    /// The seconds since the question appeared, if the answer to it can be rated now.
    pub fn ratable(&self, now: Timestamp) -> Option<(&'static Card, Seconds)> {
        match self.phase {
            Phase::Rating { card, since } => Some((card, Seconds::from(now.since(since)))),
            Phase::Asking { .. } | Phase::Finished => None,
        }
    }

    /// Rates the answer that shows and goes on; without an answer showing, nothing happens. The
    /// card comes back from `again_at` on, if the schedule says so.
    pub fn rate(&mut self, rating: Rating, again_at: Option<Timestamp>, now: Timestamp) {
        let Some((card, took)) = self.ratable(now) else {
            return;
        };
        self.tally.count(rating, took);
        if !rating.is_recall() && !self.has_failed(&card.id) {
            self.failed.push(card);
        }
        match again_at {
            Some(at) => self.coming_back.push((at, card)),
            None => self.done += 1,
        }
        self.ask_next(now);
    }

    /// Goes on without the card at hand, which leaves the session.
    pub fn drop_card(&mut self, now: Timestamp) {
        self.ask_next(now);
    }

    /// Asks this card now, before all others; the one at hand comes after it. Its twin leaves.
    pub fn ask_first(&mut self, card: &'static Card, now: Timestamp) {
        let stays = |other: &Card| other != card && card.twin.as_ref() != Some(&other.id);
        self.queue.retain(|other| stays(other));
        self.coming_back.retain(|(_, other)| stays(other));
        if let Some(at_hand) = self.card().filter(|at_hand| stays(at_hand)) {
            self.queue.push_front(at_hand);
        }
        self.phase = Phase::Asking { card, since: now };
    }

    /// Leaves out what may not be asked any more, and lets wait what comes back later: `asks_from`
    /// tells from when on a card may be asked. The card at hand stays while its answer shows, since
    /// it is about to be rated.
    pub fn follow(
        &mut self,
        asks_from: impl Fn(&'static Card) -> Option<Timestamp>,
        now: Timestamp,
    ) {
        let standing = |card| Some((asks_from(card)?, card));
        let coming_back = std::mem::take(&mut self.coming_back);
        let coming_back = coming_back.into_iter().map(|(_, card)| card);
        self.coming_back = coming_back.filter_map(standing).collect();
        for (at, card) in std::mem::take(&mut self.queue)
            .into_iter()
            .filter_map(standing)
        {
            if at > now {
                self.coming_back.push((at, card));
            } else {
                self.queue.push_back(card);
            }
        }
        if let Phase::Asking { card, .. } = self.phase
            && asks_from(card).is_none()
        {
            self.ask_next(now);
        }
    }

    /// This session in the place of another. The card at hand there stays while its answer shows,
    /// or where this session asks it as well.
    #[must_use]
    pub fn in_place_of(mut self, other: &Self, now: Timestamp) -> Self {
        let stays = match other.phase {
            Phase::Asking { card, .. } => self.asks(card),
            Phase::Rating { .. } => true,
            Phase::Finished => false,
        };
        if let Some(card) = other.card().filter(|_| stays) {
            self.ask_first(card, now);
            self.phase = other.phase.clone();
        }
        self
    }

    /// The same session with the question at hand asked anew: the clock of a session taken up
    /// again starts now.
    #[must_use]
    pub fn taken_up(mut self, now: Timestamp) -> Self {
        if let Some(card) = self.card() {
            self.phase = Phase::Asking { card, since: now };
        }
        self
    }

    /// Cards still to study, the one at hand included.
    pub fn left(&self) -> usize {
        self.queue.len() + self.coming_back.len() + usize::from(self.card().is_some())
    }

    /// Cards that are done for the day.
    pub const fn done(&self) -> usize {
        self.done
    }

    /// What the session has come to so far.
    pub fn summary(&self) -> Summary {
        Summary {
            tally: self.tally,
            failed: self.failed.clone(),
        }
    }

    /// Whether this card failed in this session.
    pub fn has_failed(&self, id: &CardId) -> bool {
        self.failed.iter().any(|card| card.id == *id)
    }

    fn asks(&self, card: &Card) -> bool {
        let coming_back = self.coming_back.iter().map(|(_, card)| *card);
        let mut all = self.queue.iter().copied().chain(coming_back);
        self.card() == Some(card) || all.any(|other| other == card)
    }

    /// Asks what comes back now, then what has not been asked, then what comes back later: nobody
    /// waits in front of an empty page for a pause to end.
    fn ask_next(&mut self, now: Timestamp) {
        let next = self
            .earliest()
            .filter(|(at, _)| *at <= now || self.queue.is_empty())
            .map(|(_, card)| card);
        let card = if let Some(card) = next {
            self.coming_back.retain(|(_, other)| *other != card);
            Some(card)
        } else {
            self.queue.pop_front()
        };
        self.phase = card.map_or(Phase::Finished, |card| Phase::Asking { card, since: now });
    }

    fn earliest(&self) -> Option<(Timestamp, &'static Card)> {
        self.coming_back.iter().copied().min_by_key(|(at, _)| *at)
    }
}
