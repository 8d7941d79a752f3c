//! Statistics, in English.

use std::cmp::Ordering;

use super::{Calendar, Forecast, Hardest, Recent, Retention, Section, Spent, Stats, Topics};
use crate::memory::Maturity;
use crate::ui::text::en::{count, count_u32, month_name};

pub(in crate::ui::text) const EN: Stats = Stats {
    title: "Statistics",
    empty: "Nothing reviewed yet. From your first card on, these questions get answers.",
    start: "Start studying",
    total_reviews: "Reviews in all",
    reviews_today: "Reviews today",
    cards_seen: "Cards seen",
    seen_of: |seen, all| format!("{seen} of {all}"),
    streak: Section {
        title: "Streak",
        soon: "How many days in a row you have studied.",
    },
    days: |days| count_u32(days, "day"),
    table: "Table",
    day: |month, day| format!("{} {day}", month_name(month)),
    date: |month, day| format!("{month}/{day}"),
    month: |month| month_name(month).chars().take(3).collect(),
    on_day: |day, what| format!("{day}: {what}"),
    reviews: |reviews| count_u32(reviews, "review"),
    today: "Today",
    time: |seconds| match (seconds / 3_600, seconds / 60 % 60) {
        (0, 0) => format!("{seconds} s"),
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    },
    percent: |part| format!("{}\u{a0}%", part.value()),
    topics: Topics {
        section: Section {
            title: "Memory by topic",
            soon: "Where you are weak: how much of each topic would come to mind now.",
        },
        found: |topic, strength, seen| match seen {
            0 => format!("Weakest topic: {topic}, not begun yet"),
            _ => format!(
                "Weakest topic: {topic}, only {}\u{a0}% would come to mind",
                strength.value()
            ),
        },
        said: |strength, seen, cards| {
            format!(
                "{}\u{a0}% would come to mind, {seen} of {cards} seen",
                strength.value()
            )
        },
        legend: ["would come to mind", "seen"],
        head: ["Topic", "Seen", "Recalled of these", "Recalled of all"],
    },
    hardest: Hardest {
        section: Section {
            title: "Hardest cards",
            soon: "The cards that you failed most often, which want another approach.",
        },
        found_before: "Failed most often: “",
        found_after: |reviews| {
            format!(
                "”, {} of {}",
                reviews.failed(),
                count_u32(reviews.asked, "time")
            )
        },
        said: |difficulty, reviews| {
            format!(
                "failed {} of {}, difficulty {difficulty}",
                reviews.failed(),
                count_u32(reviews.asked, "time")
            )
        },
        failed: |reviews| format!("failed {} of {}", reviews.failed(), reviews.asked),
        study: "Study the hardest",
        head: ["Card", "Difficulty (1–10)", "Reviews", "Failed"],
    },
    calendar: Calendar {
        section: Section {
            title: "Calendar",
            soon: "How much you reviewed on each day of the past year.",
        },
        drawn: "A calendar of the reviews on each day of the past 53 weeks",
        found: |streak, studied| {
            let year = format!("{} studied in the past year", count(studied, "day"));
            match (streak.days, streak.longest) {
                (0, longest) => format!("{year}, at most {longest} in a row"),
                (days, longest) => {
                    format!(
                        "{} in a row, at most {longest}; {year}",
                        count_u32(days, "day")
                    )
                }
            }
        },
        legend: ["less", "more"],
        head: [
            "Week from",
            "Mon",
            "Tue",
            "Wed",
            "Thu",
            "Fri",
            "Sat",
            "Sun",
            "All",
        ],
    },
    recent: Recent {
        section: Section {
            title: "Reviews, last 30 days",
            soon: "How many reviews a day in the last 30 days, and how many you recalled.",
        },
        drawn: "A bar chart of the reviews on each of the last 30 days",
        found: |reviews| match reviews.percent() {
            None => "No reviews in the last 30 days".to_owned(),
            Some(part) => format!(
                "{} in the last 30 days, {}\u{a0}% recalled",
                count_u32(reviews.asked, "review"),
                part.value()
            ),
        },
        legend: ["recalled", "failed"],
        head: ["Day", "Reviews", "Recalled", "Failed"],
    },
    forecast: Forecast {
        section: Section {
            title: "Due, next 30 days",
            soon: "How many cards fall due on each of the next 30 days.",
        },
        drawn: "A bar chart of the cards that fall due on each of the next 30 days",
        found: |today, all| match (today, all) {
            (_, 0) => "No card falls due in the next 30 days".to_owned(),
            (0, all) => format!("None due today, {all} within 30 days"),
            (today, all) => format!("{today} due today, {all} within 30 days"),
        },
        legend: ["due on the day", "overdue"],
        head: ["Day", "Due", "Overdue"],
    },
    retention: Retention {
        section: Section {
            title: "True retention",
            soon: "How much you really recall on another day, beside what you aim at.",
        },
        found: |part, desired| {
            let than = match part.value().cmp(&desired) {
                Ordering::Less => "below",
                Ordering::Equal => "just",
                Ordering::Greater => "above",
            };
            format!(
                "{}\u{a0}% recalled on another day, {than} the desired {desired}\u{a0}%",
                part.value()
            )
        },
        none: "No card was asked again on another day in the last 30 days",
        maturity: |maturity| match maturity {
            Maturity::Young => "Young memories (under 21 days)",
            Maturity::Mature => "Mature memories (21 days and more)",
        },
        said: |recall| match recall.percent() {
            None => "not asked".to_owned(),
            Some(part) => format!(
                "{}\u{a0}% ({} of {})",
                part.value(),
                recall.recalled,
                recall.asked
            ),
        },
        desired: |percent| format!("desired: {percent}\u{a0}%"),
        all: "All",
        head: ["Memories", "Last 30 days", "At any time"],
    },
    spent: Spent {
        section: Section {
            title: "Time spent",
            soon: "How long you studied each day, and how long one question takes you.",
        },
        drawn: "A bar chart of the time spent on each of the last 30 days",
        found: |all, each| match all {
            0 => "No time measured in the last 30 days".to_owned(),
            _ => format!(
                "{} in the last 30 days, {each} s a question",
                (EN.time)(all)
            ),
        },
        head: ["Day", "Time", "Of it failed"],
    },
};
