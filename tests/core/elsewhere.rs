//! A session while other tabs go on and days pass.

use mianka::corpus::Card;
use mianka::memory::Rating::{Again, Easy, Good};
use mianka::progress::{Event, Mark};
use mianka::study::{Mode, Plan, Planner, Session};
use mianka::time::Timestamp;

use crate::plan::{MINUTE, and, reviews};
use crate::session::{CARDS, answer_at, at, at_hand, plan, recall, session};
use crate::support::{DAY, EVENING, card, corpus, day, fold, marked};

/// From when on a card may be asked in a session that has it, in milliseconds from now.
fn asks_from(mode: Option<Mode>, id: &str, events: &[Event], now: i64) -> Option<i64> {
    let progress = fold(events);
    let planner = Planner {
        corpus: corpus(),
        progress: &progress,
        now: Timestamp::from_millis(now),
        today: day(now),
    };
    let from = planner.asks_from(mode, card(id));
    from.map(|at| at.millis() - now)
}

#[test]
fn a_card_planned_before_may_be_asked_until_it_was_studied() {
    let data = |events: &[Event], mode| asks_from(mode, "data-quality", events, EVENING);
    let recalled = reviews(&[("data-quality", Easy, EVENING - MINUTE)]);
    for mode in [Mode::Due, Mode::Hardest, Mode::Cram] {
        assert_eq!(data(&[], Some(mode)), Some(0), "{mode:?}");
        assert_eq!(data(&recalled, Some(mode)), None, "{mode:?}");
    }
    assert_eq!(data(&recalled, Some(Mode::Flagged)), Some(0));
    assert_eq!(data(&recalled, None), Some(0), "once more");
}

#[test]
fn a_card_that_failed_since_may_be_asked_when_its_pause_is_over() {
    let failed = reviews(&[("data-quality", Again, EVENING)]);
    let after = |pause| asks_from(Some(Mode::Due), "data-quality", &failed, EVENING + pause);
    assert_eq!(after(1_000), Some(MINUTE - 1_000));
    assert_eq!(after(2 * MINUTE), Some(0));
    assert_eq!(after(-7 * DAY), Some(0), "a clock set back");
}

#[test]
fn a_card_that_is_not_due_may_be_asked_by_those_who_cram() {
    let learned = reviews(&[("data-quality", Easy, EVENING - DAY)]);
    let from = |mode| asks_from(Some(mode), "data-quality", &learned, EVENING);
    assert_eq!((from(Mode::Due), from(Mode::Cram)), (None, Some(0)));
}

#[test]
fn a_card_put_aside_or_whose_twin_was_studied_may_not_be_asked_any_more() {
    for mark in [Mark::Suspended, Mark::Buried] {
        let events = and(Vec::new(), marked("data-quality", mark), EVENING);
        for mode in Mode::ALL.map(Some).into_iter().chain([None]) {
            assert_eq!(asks_from(mode, "data-quality", &events, EVENING), None);
        }
    }
    let twin = reviews(&[("model-security-again", Good, EVENING)]);
    for mode in Mode::ALL.map(Some) {
        assert_eq!(asks_from(mode, "model-security", &twin, EVENING), None);
        let tomorrow = asks_from(mode, "model-security", &twin, EVENING + DAY);
        assert_eq!(tomorrow, Some(0));
    }
}

/// From when on cards may be asked: one not at all, one later, all others at once.
fn without(gone: &str, later: &str) -> impl Fn(&'static Card) -> Option<Timestamp> {
    move |card| match card.id.as_str() {
        id if id == gone => None,
        id if id == later => Some(at(60)),
        _ => Some(at(0)),
    }
}

#[test]
fn what_may_not_be_asked_any_more_leaves_and_what_failed_elsewhere_waits() {
    let mut session = session(5);
    answer_at(&mut session, Again, Some(30), 0);
    session.follow(without(CARDS[3], CARDS[2]), at(5));
    assert_eq!((at_hand(&session), session.left()), (Some(CARDS[1]), 4));
    assert_eq!(recall(&mut session, 10), Some(CARDS[0]), "over at once");
    assert_eq!(recall(&mut session, 20), Some(CARDS[4]));
    assert_eq!(recall(&mut session, 30), Some(CARDS[2]));
    assert_eq!(recall(&mut session, 40), None);
}

#[test]
fn a_card_that_came_back_here_leaves_when_it_was_recalled_elsewhere() {
    let mut session = session(2);
    answer_at(&mut session, Again, Some(30), 0);
    session.follow(without(CARDS[0], ""), at(5));
    assert_eq!(recall(&mut session, 10), None);
}

#[test]
fn the_card_at_hand_stays_while_its_answer_shows_and_can_be_rated() {
    let mut asking = session(2);
    asking.follow(without(CARDS[0], ""), at(5));
    assert_eq!((at_hand(&asking), asking.left()), (Some(CARDS[1]), 1));

    let mut rating = session(2);
    rating.turn();
    rating.follow(without(CARDS[0], ""), at(5));
    let (card, took) = rating.ratable(at(9)).expect("the answer shows");
    assert_eq!((card.id.as_str(), took.0), (CARDS[0], 9));
    rating.rate(Good, None, at(9));
    assert_eq!((at_hand(&rating), rating.done()), (Some(CARDS[1]), 1));
}

#[test]
fn following_a_world_in_which_nothing_changed_changes_nothing() {
    let mut session = session(3);
    session.turn();
    let before = session.clone();
    session.follow(without("", ""), at(5));
    assert_eq!(session, before);
}

#[test]
fn a_session_in_the_place_of_another_keeps_the_card_at_hand_where_it_has_it() {
    let of_yesterday = session(1);
    let today = || {
        let waiting = vec![card(CARDS[1]), card(CARDS[0])];
        Session::start(Plan { waiting, ..plan(0) }, None, at(50))
    };
    let goes_on = today().in_place_of(&of_yesterday, at(50));
    assert_eq!(goes_on.phase(), of_yesterday.phase());
    assert_eq!(goes_on.left(), 2);

    let mut other = Session::start(plan(3), None, at(0));
    recall(&mut other, 5);
    recall(&mut other, 6);
    let goes_on = today().in_place_of(&other, at(50));
    assert_eq!((at_hand(&goes_on), goes_on.left()), (Some(CARDS[1]), 2));
    other.turn();
    let goes_on = today().in_place_of(&other, at(50));
    assert_eq!(goes_on.phase(), other.phase(), "its answer shows");
    assert_eq!(goes_on.left(), 3);
    recall(&mut other, 7);
    let begins = today().in_place_of(&other, at(50));
    assert_eq!(at_hand(&begins), Some(CARDS[1]), "the other was over");
}
