//! A session on the screen, and the way back through it.

use std::rc::Rc;

use yew::Reducible;

use super::Props;
use crate::browser::clock;
use crate::corpus::Card;
use crate::memory::{Interval, Rating};
use crate::progress::{Due, Event, EventId, EventKind, Mark, Progress};
use crate::study::{Mode, Planner, Session};
use crate::time::{LocalDay, Timestamp};
use crate::ui::model::Model;

/// A session on the screen.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sitting {
    session: Session,
    /// The way of study; `None` where the cards of the day are gone through once more.
    mode: Option<Mode>,
    /// The day that the session was planned for.
    day: LocalDay,
    /// Cards done today before this session began.
    done_before: usize,
    /// Each event of this sitting with the session as it was before it.
    trail: Vec<(EventId, Session)>,
    latest: Option<Latest>,
    /// How often a card made room for another.
    steps: u32,
}

/// What has just happened, to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Latest {
    /// The card before was rated.
    Rated {
        /// The rating.
        rating: Rating,
        /// The time until the card comes back.
        interval: Interval,
        /// Whether "hard" was said for the first time ever.
        is_first_hard: bool,
    },
    /// Something was decided about a card.
    Marked,
    /// The latest step was taken back.
    Undone,
}

/// What can happen to a session. Whatever had to be written has been written by then.
pub(super) enum Change {
    /// The card at hand was turned.
    Turned,
    /// The card at hand was rated.
    Rated {
        event: EventId,
        latest: Latest,
        rating: Rating,
        again_at: Option<Timestamp>,
        now: Timestamp,
    },
    /// Something was decided about the card at hand.
    Marked {
        event: EventId,
        mark: Mark,
        now: Timestamp,
    },
    /// An event was taken back; `props` are as it left them.
    Undone {
        event: Event,
        props: Box<Props>,
        now: Timestamp,
    },
    /// Another tab has recorded something, or another day has begun.
    Elsewhere { props: Box<Props>, now: Timestamp },
    /// Another session takes the place of this one.
    Began(Box<Sitting>),
}

impl Change {
    /// The change that a recorded rating makes.
    pub(super) fn rated(
        event: &Event,
        progress: &Progress,
        card: &Card,
        (rating, interval): (Rating, Interval),
        now: Timestamp,
    ) -> Self {
        let schedule = progress
            .card(&card.id)
            .and_then(|history| history.schedule.as_ref());
        let hard = |tally: crate::progress::DayTally| tally.rated(Rating::Hard);
        Self::Rated {
            event: event.id,
            latest: Latest::Rated {
                rating,
                interval,
                is_first_hard: rating == Rating::Hard
                    && progress.days().map(|(_, tally)| hard(tally)).sum::<u32>() == 1,
            },
            rating,
            again_at: schedule.and_then(|schedule| match schedule.due {
                Due::At(at) => Some(at),
                Due::On(_) => None,
            }),
            now,
        }
    }
}

impl Sitting {
    /// Goes on with what waits.
    pub(super) fn begin(props: &Props) -> Self {
        let (model, now) = (&props.model, clock::now().at);
        let plan = model.planner(now).plan(props.mode, &props.filter);
        let limit = model.progress.settings().session_size.limit();
        let done = plan.done;
        let session = Session::start(plan, limit, now);
        Self::of(session, Some(props.mode), model.today, done)
    }

    /// Takes the cards that were studied today once more.
    pub(super) fn once_more(props: &Props) -> Self {
        let (model, now) = (&props.model, clock::now().at);
        let plan = model.planner(now).once_more(&props.filter);
        Self::of(Session::start(plan, None, now), None, model.today, 0)
    }

    const fn of(session: Session, mode: Option<Mode>, day: LocalDay, done_before: usize) -> Self {
        Self {
            session,
            mode,
            day,
            done_before,
            trail: Vec::new(),
            latest: None,
            steps: 0,
        }
    }

    /// The session.
    pub(super) const fn session(&self) -> &Session {
        &self.session
    }

    /// Cards done today, but for those done in other tabs since the session began.
    pub(super) const fn done(&self) -> usize {
        self.done_before + self.session.done()
    }

    /// What has just happened.
    pub(super) const fn latest(&self) -> Option<Latest> {
        self.latest
    }

    /// How often a card made room for another.
    pub(super) const fn steps(&self) -> u32 {
        self.steps
    }

    /// How many events there are that can be taken back within this sitting.
    pub(super) const fn events(&self) -> usize {
        self.trail.len()
    }

    fn step(&mut self, event: EventId, latest: Latest, step: impl FnOnce(&mut Session)) {
        self.trail.push((event, self.session.clone()));
        step(&mut self.session);
        self.latest = Some(latest);
    }

    fn with(&self, change: Change) -> Self {
        let mut next = self.clone();
        match change {
            Change::Turned => next.session.turn(),
            Change::Rated {
                event,
                latest,
                rating,
                again_at,
                now,
            } => {
                next.step(event, latest, |session| session.rate(rating, again_at, now));
                next.steps += 1;
            }
            Change::Marked { event, mark, now } => {
                let leaves = matches!(mark, Mark::Suspended | Mark::Buried | Mark::Reset);
                next.step(event, Latest::Marked, |session| {
                    if leaves {
                        session.drop_card(now);
                    }
                });
                next.steps += u32::from(leaves);
            }
            Change::Undone { event, props, now } => next.undo(&event, &props, now),
            Change::Elsewhere { props, now } => next.follow(&props, now),
            Change::Began(begun) => {
                next = Self {
                    steps: self.steps + 1,
                    ..*begun
                };
            }
        }
        next
    }

    fn undo(&mut self, event: &Event, props: &Props, now: Timestamp) {
        match self.trail.pop() {
            Some((latest, before)) if latest == event.id => {
                self.session = before.taken_up(now);
                self.leave_out(&props.model, now);
            }
            // The event came from an earlier session, or from another tab.
            _ => self.plan_anew(props, Some(event), now),
        }
        self.latest = Some(Latest::Undone);
        self.steps += 1;
    }

    /// Goes on by what other tabs have recorded, or by the plan of another day. A session that is
    /// over stays so: its end says what waits.
    fn follow(&mut self, props: &Props, now: Timestamp) {
        let Some(before) = self.session.card() else {
            return;
        };
        if self.day == props.model.today || self.mode.is_none() {
            self.leave_out(&props.model, now);
        } else {
            self.plan_anew(props, None, now);
        }
        if self.session.card() != Some(before) {
            self.latest = None;
            self.steps += 1;
        }
    }

    /// Leaves out the cards that are not to be asked any more.
    fn leave_out(&mut self, model: &Model, now: Timestamp) {
        let (planner, mode) = (model.planner(now), self.mode);
        self.session
            .follow(|card| planner.asks_from(mode, card), now);
    }

    /// Begins anew with the card at hand. The card of a review taken back is asked before it, if it
    /// may be asked at all.
    fn plan_anew(&mut self, props: &Props, undone: Option<&Event>, now: Timestamp) {
        let anew = Self::begin(props);
        let mut session = anew.session.in_place_of(&self.session, now);
        if let Some(EventKind::Reviewed { card, .. }) = undone.map(|event| &event.kind)
            && let Some(card) = props.model.corpus.card(card)
            && let Some(_) = props.model.planner(now).asks_from(anew.mode, card)
        {
            session.ask_first(card, now);
        }
        *self = Self {
            session,
            steps: self.steps,
            ..anew
        };
    }
}

impl Reducible for Sitting {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let next = self.with(change);
        // The same `Rc` for a change that changes nothing: Yew then skips the render.
        if next == *self { self } else { Rc::new(next) }
    }
}

impl Model {
    /// Plans from what is known now.
    pub(crate) fn planner(&self, now: Timestamp) -> Planner<'_> {
        Planner {
            corpus: self.corpus,
            progress: &self.progress,
            now,
            today: self.today,
        }
    }
}
