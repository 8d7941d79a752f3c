//! How far the app is on its way to being usable without a network, and whether a newer one waits.

use crate::browser::service_worker::{Kept, NoOffline, WorkerNews};

/// How far this build is on its way to being usable without a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offline {
    /// Nothing is known yet.
    #[default]
    Awaited,
    /// It will not be.
    Impossible(NoOffline),
    /// So much of it is on the device.
    Preparing(Kept),
    /// So much is, if anything is; the rest could not be fetched, and will be later.
    Interrupted(Option<Kept>),
    /// All of it is on the device, and the next start takes it from there.
    Ready(Kept),
}

/// Whether a newer build is at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Newer {
    /// None that this page knows of.
    #[default]
    None,
    /// One is on the device and waits.
    Waits,
    /// One is in use already, in another tab; this page is still of the former.
    InUse,
}

impl Offline {
    /// How things stand after some news.
    #[must_use]
    pub fn after(self, news: WorkerNews) -> Self {
        match (news, self) {
            (WorkerNews::Impossible(why), _) => Self::Impossible(why),
            (WorkerNews::Kept(kept), _) => Self::Preparing(kept),
            (WorkerNews::Complete(kept), _) => Self::Ready(kept),
            (WorkerNews::Stopped, Self::Preparing(kept)) => Self::Interrupted(Some(kept)),
            (WorkerNews::Stopped, Self::Awaited) => Self::Interrupted(None),
            // A newer build's worker that gives up takes nothing away from this one.
            (WorkerNews::Stopped | WorkerNews::NewerWaits | WorkerNews::TakenOver { .. }, same) => {
                same
            }
        }
    }
}

impl Newer {
    /// How things stand after some news.
    #[must_use]
    pub fn after(self, news: WorkerNews) -> Self {
        match news {
            WorkerNews::NewerWaits => Self::Waits,
            WorkerNews::TakenOver { .. } => Self::InUse,
            WorkerNews::Impossible(_)
            | WorkerNews::Kept(_)
            | WorkerNews::Complete(_)
            | WorkerNews::Stopped => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALF: Kept = Kept { kept: 1, total: 2 };
    const ALL: Kept = Kept { kept: 2, total: 2 };

    fn after(news: &[WorkerNews]) -> Offline {
        news.iter()
            .fold(Offline::default(), |state, news| state.after(*news))
    }

    #[test]
    fn an_interruption_keeps_what_is_there_and_ends_with_the_next_news() {
        let interrupted = [WorkerNews::Kept(HALF), WorkerNews::Stopped];
        assert_eq!(after(&interrupted), Offline::Interrupted(Some(HALF)));
        let gone_on = [interrupted[0], interrupted[1], WorkerNews::Complete(ALL)];
        assert_eq!(after(&gone_on), Offline::Ready(ALL));
    }

    #[test]
    fn a_newer_build_that_fails_takes_nothing_away() {
        let news = [WorkerNews::Complete(ALL), WorkerNews::Stopped];
        assert_eq!(after(&news), Offline::Ready(ALL));
    }

    #[test]
    fn a_worker_that_never_came_is_an_interruption() {
        assert_eq!(after(&[WorkerNews::Stopped]), Offline::Interrupted(None));
    }

    #[test]
    fn a_newer_build_waits_until_it_is_in_use() {
        let waits = Newer::default().after(WorkerNews::NewerWaits);
        assert_eq!(waits, Newer::Waits);
        assert_eq!(waits.after(WorkerNews::Stopped), Newer::Waits);
        let taken = WorkerNews::TakenOver { asked: false };
        assert_eq!(waits.after(taken), Newer::InUse);
    }
}
