//! One session.

use mianka::corpus::Card;
use mianka::memory::Rating::{self, Again, Easy, Good, Hard};
use mianka::study::{Phase, Plan, Session};
use mianka::time::Timestamp;

use crate::support::{EVENING, card};

pub(crate) const CARDS: [&str; 7] = [
    "what-is-a-large-model",
    "how-to-train",
    "data-quality",
    "long-text",
    "tuning-methods",
    "model-deployment",
    "transfer-learning",
];

pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(EVENING + seconds * 1_000)
}

pub(crate) fn plan(cards: usize) -> Plan {
    Plan {
        waiting: CARDS.iter().take(cards).map(|id| card(id)).collect(),
        in_steps: 0,
        coming_back: Vec::new(),
        done: 0,
    }
}

pub(crate) fn session(cards: usize) -> Session {
    Session::start(plan(cards), None, at(0))
}

pub(crate) fn at_hand(session: &Session) -> Option<&'static str> {
    session.card().map(|card: &Card| card.id.as_str())
}

/// Turns and rates after so many seconds, and tells which card shows next. `pause` is when the
/// schedule wants the card again, in seconds from then.
pub(crate) fn answer_at(
    session: &mut Session,
    rating: Rating,
    pause: Option<i64>,
    seconds: i64,
) -> Option<&'static str> {
    session.turn();
    session.rate(rating, pause.map(|pause| at(seconds + pause)), at(seconds));
    at_hand(session)
}

/// Recalls the card at hand for the day.
pub(crate) fn recall(session: &mut Session, seconds: i64) -> Option<&'static str> {
    answer_at(session, Good, None, seconds)
}

#[test]
fn a_session_asks_its_cards_in_order_and_ends() {
    let mut session = session(3);
    assert_eq!(at_hand(&session), Some(CARDS[0]));
    assert_eq!(recall(&mut session, 10), Some(CARDS[1]));
    assert_eq!(answer_at(&mut session, Easy, None, 20), Some(CARDS[2]));
    assert_eq!(answer_at(&mut session, Hard, None, 30), None);
    assert_eq!(session.phase(), &Phase::Finished);
}

#[test]
fn a_session_is_no_longer_than_its_limit() {
    let mut session = Session::start(plan(7), Some(2), at(0));
    assert_eq!(session.left(), 2);
    recall(&mut session, 10);
    assert_eq!(recall(&mut session, 20), None);
}

#[test]
fn failed_cards_come_back_whatever_the_limit_and_others_fill_up_the_rest() {
    let with_failed = |failed: usize, limit: usize| {
        let plan = Plan {
            in_steps: failed,
            coming_back: vec![(at(600), card("multi-task-learning"))],
            ..plan(7)
        };
        Session::start(plan, Some(limit), at(0)).left()
    };
    assert_eq!(with_failed(5, 2), 6, "more failed than fit: all, no others");
    assert_eq!(with_failed(2, 5), 5, "three failed in all, two others");
}

#[test]
fn turning_shows_the_answer_and_turning_again_the_question() {
    let mut session = session(1);
    assert!(matches!(session.phase(), Phase::Asking { .. }));
    session.turn();
    assert!(matches!(session.phase(), Phase::Rating { .. }));
    session.turn();
    assert!(matches!(session.phase(), Phase::Asking { .. }));
}

#[test]
fn a_question_cannot_be_rated_before_its_answer_shows() {
    let mut session = session(2);
    session.rate(Good, None, at(5));
    assert_eq!((at_hand(&session), session.done()), (Some(CARDS[0]), 0));
    assert_eq!(session.ratable(at(5)), None);
}

#[test]
fn a_failed_card_comes_back_when_its_pause_is_over() {
    let mut session = session(7);
    answer_at(&mut session, Again, Some(60), 0);
    assert_eq!(recall(&mut session, 30), Some(CARDS[2]));
    assert_eq!(recall(&mut session, 59), Some(CARDS[3]));
    assert_eq!(recall(&mut session, 60), Some(CARDS[0]));
    assert_eq!(recall(&mut session, 70), Some(CARDS[4]));
}

#[test]
fn when_nothing_else_is_left_no_pause_is_waited_for() {
    let mut session = session(1);
    assert_eq!(answer_at(&mut session, Again, Some(60), 1), Some(CARDS[0]));
    assert_eq!(answer_at(&mut session, Again, Some(60), 2), Some(CARDS[0]));
    assert_eq!(answer_at(&mut session, Hard, None, 3), None);
    let summary = session.summary();
    assert_eq!(summary.failed.len(), 1, "named once");
    assert_eq!(
        (summary.tally.reviews(), summary.tally.rated(Again)),
        (3, 2)
    );
}

#[test]
fn of_two_cards_that_come_back_the_one_whose_pause_ends_first_is_asked_first() {
    let mut session = session(3);
    answer_at(&mut session, Good, Some(600), 0);
    answer_at(&mut session, Again, Some(60), 10);
    assert_eq!(recall(&mut session, 20), Some(CARDS[1]));
    assert_eq!(recall(&mut session, 30), Some(CARDS[0]));
}

#[test]
fn cards_that_come_back_from_an_earlier_session_are_asked_in_this_one() {
    let plan = Plan {
        coming_back: vec![(at(5), card("multi-task-learning"))],
        ..plan(2)
    };
    let mut session = Session::start(plan, Some(2), at(0));
    assert_eq!((at_hand(&session), session.left()), (Some(CARDS[0]), 2));
    assert_eq!(recall(&mut session, 10), Some("multi-task-learning"));
}

#[test]
fn what_is_left_and_what_is_done_add_up_to_the_whole() {
    let mut session = session(4);
    for pause in [None, Some(60), None, Some(60), None, None] {
        assert_eq!(session.left() + session.done(), 4);
        answer_at(&mut session, Good, pause, 10);
    }
    assert_eq!((session.left(), session.done()), (0, 4));
}

#[test]
fn a_card_taken_out_is_not_asked_again_and_does_not_count_as_done() {
    let mut session = session(2);
    session.drop_card(at(5));
    assert_eq!((at_hand(&session), session.left()), (Some(CARDS[1]), 1));
    assert_eq!((session.done(), session.summary().tally.reviews()), (0, 0));
}

#[test]
fn a_card_to_be_asked_first_makes_the_one_at_hand_wait() {
    let mut session = session(3);
    session.ask_first(card(CARDS[2]), at(5));
    assert_eq!((at_hand(&session), session.left()), (Some(CARDS[2]), 3));
    assert_eq!(recall(&mut session, 10), Some(CARDS[0]));
    assert_eq!(recall(&mut session, 20), Some(CARDS[1]));
    assert_eq!(recall(&mut session, 30), None);
}

#[test]
fn a_card_to_be_asked_first_sends_its_twin_away() {
    let (one, twin) = (card("model-security"), card("model-security-again"));
    for waiting in [vec![twin, card(CARDS[0])], vec![card(CARDS[0]), twin]] {
        let plan = Plan { waiting, ..plan(0) };
        let mut session = Session::start(plan, None, at(0));
        session.ask_first(one, at(5));
        assert_eq!(session.left(), 2);
        assert_eq!(recall(&mut session, 10), Some(CARDS[0]));
    }
}

#[test]
fn a_session_taken_up_again_asks_the_question_and_starts_its_clock_anew() {
    let mut session = session(1);
    session.turn();
    let mut session = session.taken_up(at(100));
    assert!(matches!(session.phase(), Phase::Asking { .. }));
    session.turn();
    let (_, took) = session.ratable(at(107)).expect("the answer shows");
    assert_eq!(took.0, 7);
}

#[test]
fn a_review_takes_from_the_question_to_the_rating() {
    let mut session = session(2);
    session.turn();
    let (_, took) = session.ratable(at(42)).expect("the answer shows");
    assert_eq!(took.0, 42);
    session.rate(Good, None, at(42));
    session.turn();
    let (_, took) = session.ratable(at(50)).expect("the answer shows");
    assert_eq!(took.0, 8, "counted from the second question");
}

#[test]
fn a_clock_that_runs_backwards_takes_no_time() {
    let mut session = session(1);
    session.turn();
    let (_, took) = session.ratable(at(-100)).expect("the answer shows");
    assert_eq!(took.0, 0);
}

#[test]
fn a_session_without_cards_is_finished() {
    assert_eq!(session(0).phase(), &Phase::Finished);
}
