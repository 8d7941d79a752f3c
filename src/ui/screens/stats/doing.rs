//! Statistics: what was done, and what is coming.

use yew::prelude::*;

use super::Shown;
use crate::stats::{DayFigures, DueDay, Week};
use crate::ui::parts::{self, DayBar, Picture, Row, Swatch};

/// The reviews of a year, day by day.
pub(super) fn calendar(shown: &Shown) -> Html {
    let words = &shown.words.calendar;
    let calendar = &shown.stats.calendar;
    let said =
        |day, reviews| (shown.words.on_day)(&shown.day(day), &(shown.words.reviews)(reviews));
    let row = |week: &Week| -> Row {
        let day = |reviews: Option<u32>| reviews.map_or_else(String::new, |n| n.to_string());
        let sum = std::iter::once(week.reviews().to_string());
        let monday = html! { shown.day(week.monday) };
        (monday, week.days.into_iter().map(day).chain(sum).collect())
    };
    let studied = |week: &&Week| week.reviews() > 0;
    parts::picture(Picture {
        id: "calendar",
        title: words.section.title,
        finding: html! { (words.found)(shown.stats.streak, calendar.days_studied()) },
        drawn: html! {
            <>
                { parts::heatmap(words.drawn, calendar, shown.words.month, said) }
                { parts::scale(words.legend) }
            </>
        },
        table: shown.words.table,
        head: &words.head,
        // The latest first, and weeks without a review left out.
        rows: calendar
            .weeks
            .iter()
            .rev()
            .filter(studied)
            .map(row)
            .collect(),
    })
}

/// The reviews of the last days.
pub(super) fn recent(shown: &Shown) -> Html {
    let words = &shown.words.recent;
    let recent = &shown.stats.recent;
    let bar = |day: &DayFigures| {
        let value = (shown.words.reviews)(day.reviews.asked);
        DayBar {
            said: (shown.words.on_day)(&shown.day(day.day), &value),
            value,
            usual: day.reviews.recalled.into(),
            urgent: day.reviews.failed().into(),
        }
    };
    let row = |day: &DayFigures| -> Row {
        let reviews = day.reviews;
        let cells = [reviews.asked, reviews.recalled, reviews.failed()];
        (
            html! { shown.day(day.day) },
            cells.map(|n| n.to_string()).into(),
        )
    };
    parts::picture(Picture {
        id: "recent",
        title: words.section.title,
        finding: html! { (words.found)(recent.reviews()) },
        drawn: looking_back(shown, words.drawn, &bar),
        table: shown.words.table,
        head: &words.head,
        rows: recent.days.iter().rev().map(row).collect(),
    })
}

/// The time spent in the last days.
pub(super) fn spent(shown: &Shown) -> Html {
    let words = &shown.words.spent;
    let recent = &shown.stats.recent;
    let time = shown.words.time;
    let bar = |day: &DayFigures| {
        let value = time(day.seconds);
        DayBar {
            said: (shown.words.on_day)(&shown.day(day.day), &value),
            value,
            usual: day.seconds.saturating_sub(day.seconds_failed),
            urgent: day.seconds_failed,
        }
    };
    let row = |day: &DayFigures| -> Row {
        let cells = vec![time(day.seconds), time(day.seconds_failed)];
        (html! { shown.day(day.day) }, cells)
    };
    parts::picture(Picture {
        id: "spent",
        title: words.section.title,
        finding: html! { (words.found)(recent.seconds(), recent.seconds_each()) },
        drawn: looking_back(shown, words.drawn, &bar),
        table: shown.words.table,
        head: &words.head,
        rows: recent.days.iter().rev().map(row).collect(),
    })
}

/// A bar for each of the last days, with what failed on top.
fn looking_back(shown: &Shown, drawn: &'static str, bar: &dyn Fn(&DayFigures) -> DayBar) -> Html {
    let days = &shown.stats.recent.days;
    let bars: Vec<DayBar> = days.iter().map(bar).collect();
    let day = |day: &DayFigures| day.day;
    let ends = shown.ends(days.first().map(day), days.last().map(day));
    html! {
        <>
            { parts::day_bars(drawn, &bars, ends) }
            { two_parts(shown.words.recent.legend) }
        </>
    }
}

/// What falls due in the next days.
pub(super) fn forecast(shown: &Shown) -> Html {
    let words = &shown.words.forecast;
    let forecast = &shown.stats.forecast;
    let days = &forecast.days;
    let bar = |day: &DueDay| {
        let cards = usize::try_from(day.cards()).unwrap_or(usize::MAX);
        let value = (shown.model.text().cards)(cards);
        DayBar {
            said: (shown.words.on_day)(&shown.day(day.day), &value),
            value,
            usual: day.due.into(),
            urgent: day.overdue.into(),
        }
    };
    let row = |day: &DueDay| -> Row {
        let cells = [day.cards(), day.overdue];
        (
            html! { shown.day(day.day) },
            cells.map(|n| n.to_string()).into(),
        )
    };
    let bars: Vec<DayBar> = days.iter().map(bar).collect();
    let day = |day: &DueDay| day.day;
    let ends = shown.ends(days.first().map(day), days.last().map(day));
    parts::picture(Picture {
        id: "forecast",
        title: words.section.title,
        finding: html! { (words.found)(forecast.today(), forecast.cards()) },
        drawn: html! {
            <>
                { parts::day_bars(words.drawn, &bars, ends) }
                { two_parts(words.legend) }
            </>
        },
        table: shown.words.table,
        head: &words.head,
        rows: days.iter().map(row).collect(),
    })
}

fn two_parts([usual, urgent]: [&'static str; 2]) -> Html {
    parts::legend(vec![
        (Swatch::Usual, usual.to_owned()),
        (Swatch::Urgent, urgent.to_owned()),
    ])
}
