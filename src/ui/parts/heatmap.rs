//! A year of days, week by week.

use yew::prelude::*;

use crate::stats::{Calendar, Heat, Week};
use crate::time::LocalDay;

/// The distance from one day to the next, in the picture's own units.
const STEP: usize = 14;
/// The side of a day.
const SIDE: usize = 11;
/// The room for the names of the months.
const ABOVE: usize = 18;

/// A year of days: a column for each week, darker and larger where more was done. On narrow
/// screens the style sheet shows the latest weeks only.
pub fn heatmap(
    drawn: &'static str,
    calendar: &Calendar,
    month: fn(u32) -> String,
    said: impl Fn(LocalDay, u32) -> String,
) -> Html {
    let weeks = &calendar.weeks;
    let view_box = format!("0 0 {} {}", weeks.len() * STEP, ABOVE + 7 * STEP);
    let days = |(column, week): (usize, &Week)| {
        let days = (0..).zip(week.each_day());
        let day = |(row, (day, reviews))| match calendar.heat(reviews) {
            Heat::Cold => None,
            heat => Some(cell(column, row, heat, said(day, reviews))),
        };
        days.filter_map(day).collect::<Html>()
    };
    html! {
        <div class="heatmap">
            <svg viewBox={view_box} role="img" aria-label={drawn}>
                { months(weeks, month) }
                <path class="cold" d={ground(weeks)} />
                { for weeks.iter().enumerate().map(days) }
            </svg>
        </div>
    }
}

/// The square of a day on which something was done.
fn cell(column: usize, row: usize, heat: Heat, said: String) -> Html {
    let side = match heat {
        Heat::Cold | Heat::Mild => SIDE - 4,
        Heat::Warm => SIDE - 2,
        Heat::Hot => SIDE - 1,
        Heat::Glowing => SIDE,
    };
    // Half units, so that smaller squares stay in the middle of theirs.
    let inset = |place: usize| {
        let halves = 2 * place + SIDE - side;
        format!("{}.{}", halves / 2, halves % 2 * 5)
    };
    html! {
        <rect
            class={class(heat)}
            x={inset(column * STEP)}
            y={inset(ABOVE + row * STEP)}
            width={side.to_string()}
            height={side.to_string()}
        >
            <title>{ said }</title>
        </rect>
    }
}

const fn class(heat: Heat) -> &'static str {
    match heat {
        Heat::Cold => "cold",
        Heat::Mild => "mild",
        Heat::Warm => "warm",
        Heat::Hot => "hot",
        Heat::Glowing => "glowing",
    }
}

/// The levels of a heatmap between the names of their ends, for those who see them.
pub fn scale([less, more]: [&'static str; 2]) -> Html {
    let level = |heat| html! { <i class={classes!("swatch", class(heat))}></i> };
    html! {
        <p class="legend scale" aria-hidden="true">
            { less }
            { for Heat::ALL.into_iter().map(level) }
            { more }
        </p>
    }
}

/// The squares of all days, as one shape.
fn ground(weeks: &[Week]) -> String {
    let squares = weeks.iter().enumerate().flat_map(|(column, week)| {
        week.each_day().enumerate().map(move |(row, _)| {
            let (x, y) = (column * STEP, ABOVE + row * STEP);
            format!("M{x} {y}h{SIDE}v{SIDE}h-{SIDE}z")
        })
    });
    squares.collect::<Vec<_>>().concat()
}

/// The name of each month over the week in which it begins.
fn months(weeks: &[Week], name: fn(u32) -> String) -> Html {
    let month = |week: &Week| week.monday.month_and_day().0;
    let begins = |(place, pair): (usize, &[Week])| match pair {
        [before, week] if month(before) != month(week) => {
            let x = ((place + 1) * STEP).to_string();
            Some(html! { <text {x} y="10">{ name(month(week)) }</text> })
        }
        _ => None,
    };
    weeks.windows(2).enumerate().filter_map(begins).collect()
}
