//! The figures of what was done and of what is coming.

use mianka::memory::Rating::{self, Again, Easy, Good};
use mianka::progress::{Event, EventKind, Mark, Progress, Recall, Recalls};
use mianka::stats::{Calendar, Forecast, Heat, Stats};
use mianka::time::LocalDay;

use crate::support::{DAY, EVENING, HOUR, corpus, day, event, fold, id, marked, review, shanghai};

/// The cards of the topic `basics`.
pub(crate) const BASICS: [&str; 3] = [
    "application-areas",
    "strengths-and-weaknesses",
    "what-is-a-large-model",
];

/// Reviews of cards so many days ago, each a minute after the one before.
pub(crate) fn reviews(of: &[(i64, &str, Rating)]) -> Vec<Event> {
    (0..)
        .zip(of)
        .map(|(n, (ago, card, rating))| {
            let at = EVENING - ago * DAY + i64::from(n) * 60_000;
            review(n, card, *rating, shanghai(at))
        })
        .collect()
}

fn today() -> LocalDay {
    day(EVENING)
}

pub(crate) fn stats(progress: &Progress) -> Stats {
    Stats::on(today(), corpus(), progress)
}

pub(crate) fn of(events: &[Event]) -> Stats {
    stats(&fold(events))
}

fn streak(days_ago: &[i64]) -> (u32, u32) {
    let reviewed: Vec<_> = days_ago
        .iter()
        .map(|ago| (*ago, "long-text", Good))
        .collect();
    let streak = of(&reviews(&reviewed)).streak;
    (streak.days, streak.longest)
}

fn due(forecast: &Forecast) -> Vec<(usize, u32, u32)> {
    let days = forecast.days.iter().enumerate();
    days.filter(|(_, day)| day.cards() > 0)
        .map(|(ahead, day)| (ahead, day.due, day.overdue))
        .collect()
}

pub(crate) fn recall(asked: u32, recalled: u32) -> Recall {
    Recall { asked, recalled }
}

#[test]
fn without_reviews_every_figure_is_nothing() {
    let stats = of(&[]);
    assert_eq!((stats.streak.days, stats.streak.longest), (0, 0));
    assert_eq!(stats.calendar.days_studied(), 0);
    assert_eq!(stats.recent.reviews(), Recall::default());
    assert_eq!(
        (stats.recent.seconds(), stats.recent.seconds_each()),
        (0, 0)
    );
    assert_eq!(stats.forecast.cards(), 0);
    assert_eq!(stats.retention.ever, Recalls::default());
    assert_eq!(stats.hardest, []);
    let names: Vec<_> = stats.topics.iter().map(|topic| topic.topic.slug).collect();
    let in_order: Vec<_> = corpus().topics().iter().map(|topic| topic.slug).collect();
    assert_eq!(names, in_order);
}

#[test]
fn a_streak_is_days_one_after_the_other() {
    assert_eq!(streak(&[2, 1, 0]), (3, 3));
    assert_eq!(streak(&[0, 0, 0]), (1, 1));
    assert_eq!(streak(&[9, 8, 7, 6, 1, 0]), (2, 4));
}

#[test]
fn a_day_not_yet_studied_does_not_break_a_streak() {
    assert_eq!(streak(&[3, 2, 1]), (3, 3));
    assert_eq!(streak(&[4, 3, 2]), (0, 3));
}

#[test]
fn a_streak_goes_by_days_of_study_and_not_of_the_calendar() {
    // 23:00 and 03:00, four in the morning between none of them: one day. The next evening: two.
    let at = |millis| shanghai(EVENING + millis);
    let events = [
        review(0, "long-text", Good, at(3 * HOUR - DAY)),
        review(1, "long-text", Good, at(7 * HOUR - DAY)),
    ];
    assert_eq!(of(&events).streak.longest, 1);
    let later = review(2, "long-text", Good, at(0));
    assert_eq!(of(&[events.as_slice(), &[later]].concat()).streak.days, 2);
}

#[test]
fn the_calendar_ends_today_and_begins_on_a_monday_a_year_before() {
    // 2026-11-23 is a Monday: the last week holds one day.
    let events = reviews(&[
        (371, "long-text", Good),
        (7, "long-text", Good),
        (0, "long-text", Good),
    ]);
    let Calendar { weeks, .. } = of(&events).calendar;
    assert_eq!(weeks.len(), 53);
    let last = weeks.last().expect("a week");
    assert_eq!(last.days, [Some(1), None, None, None, None, None, None]);
    assert!(weeks.iter().all(|week| week.monday.days_into_week() == 0));
    let days = weeks.iter().flat_map(|week| week.days).flatten();
    assert_eq!(
        days.sum::<u32>(),
        2,
        "what lies before the year is left out"
    );
}

#[test]
fn the_heat_of_a_day_is_measured_by_the_busy_days() {
    let day_of = |ago, reviews: usize| vec![(ago, "long-text", Good); reviews];
    // Nine days of eight reviews; one of eighty does not make the others pale.
    let mut days: Vec<_> = (1..10).flat_map(|ago| day_of(ago, 8)).collect();
    days.extend(day_of(0, 80));
    let calendar = of(&reviews(&days)).calendar;
    let heats = [0, 1, 2, 3, 4, 5, 6, 7, 80].map(|reviews| calendar.heat(reviews));
    let [cold, mild, warm, hot, glowing] = Heat::ALL;
    assert_eq!(
        heats,
        [cold, mild, mild, warm, warm, hot, hot, glowing, glowing]
    );
}

#[test]
fn the_last_days_tell_reviews_recalls_and_time() {
    let stats = of(&reviews(&[
        (30, "long-text", Good),
        (29, "long-text", Good),
        (0, "long-text", Again),
        (0, "long-text", Good),
    ]));
    let days = &stats.recent.days;
    assert_eq!(days.len(), 30);
    assert_eq!(days.first().map(|day| day.reviews), Some(recall(1, 1)));
    let last = days.last().expect("a day");
    assert_eq!((last.day, last.reviews), (today(), recall(2, 1)));
    assert_eq!(
        (last.reviews.failed(), last.seconds, last.seconds_failed),
        (1, 20, 10)
    );
    assert_eq!(stats.recent.reviews(), recall(3, 2));
    assert_eq!(
        (stats.recent.seconds(), stats.recent.seconds_each()),
        (30, 10)
    );
}

#[test]
fn the_forecast_counts_each_known_card_on_the_day_it_falls_due() {
    let [one, two, three] = BASICS;
    // Easy at the first meeting: eight days. Good: ten minutes, in whatever session is next.
    let events = reviews(&[(9, one, Easy), (3, two, Easy), (0, three, Good)]);
    let forecast = of(&events).forecast;
    assert_eq!(due(&forecast), [(0, 1, 1), (5, 1, 0)]);
    assert_eq!((forecast.today(), forecast.cards()), (2, 3));
    assert_eq!(forecast.days.len(), 30);
}

#[test]
fn suspended_cards_are_not_in_the_forecast_and_buried_ones_are_tomorrow() {
    let [one, two, _] = BASICS;
    let mark = |n, card, mark| event(n, marked(card, mark), shanghai(EVENING + i64::from(n)));
    let events = reviews(&[(9, one, Easy), (9, two, Easy)]);
    let marks = [mark(5, one, Mark::Suspended), mark(6, two, Mark::Buried)];
    let events = [events.as_slice(), &marks].concat();
    assert_eq!(due(&of(&events).forecast), [(1, 1, 0)]);
}

#[test]
fn an_undone_review_is_in_no_figure() {
    let past = reviews(&[(9, "long-text", Easy), (2, "how-to-train", Again)]);
    let undone = [
        review(7, "long-text", Again, shanghai(EVENING)),
        event(8, EventKind::Undone(id(7)), shanghai(EVENING + 1)),
    ];
    assert_eq!(of(&[past.as_slice(), &undone].concat()), of(&past));
}

#[test]
fn progress_on_cards_of_another_corpus_is_in_the_reviews_alone() {
    let stats = of(&reviews(&[(9, "from-another-corpus", Again)]));
    assert_eq!(stats.recent.reviews().asked, 1);
    assert_eq!((stats.forecast.cards(), stats.hardest.len()), (0, 0));
}
