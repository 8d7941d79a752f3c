//! 统计。

use super::{Calendar, Forecast, Hardest, Recent, Retention, Section, Spent, Stats, Topics};
use crate::memory::Maturity;

pub(in crate::ui::text) const ZH: Stats = Stats {
    title: "统计",
    empty: "还没有学习记录。从第一张卡开始，这里会慢慢画出你的样子。",
    start: "开始学习",
    total_reviews: "累计复习",
    reviews_today: "今天复习",
    cards_seen: "学过的卡片",
    seen_of: |seen, all| format!("{seen} / {all}"),
    streak: Section {
        title: "连续学习",
        soon: "一天不落地学了多少天。",
    },
    days: |days| format!("{days} 天"),
    table: "数据表",
    day: |month, day| format!("{month} 月 {day} 日"),
    date: |month, day| format!("{month}/{day}"),
    month: |month| format!("{month} 月"),
    on_day: |day, what| format!("{day}：{what}"),
    reviews: |reviews| format!("{reviews} 次"),
    today: "今天",
    time: |seconds| match (seconds / 3_600, seconds / 60 % 60) {
        (0, 0) => format!("{seconds} 秒"),
        (0, minutes) => format!("{minutes} 分钟"),
        (hours, 0) => format!("{hours} 小时"),
        (hours, minutes) => format!("{hours} 小时 {minutes} 分"),
    },
    percent: |part| format!("{}%", part.value()),
    topics: Topics {
        section: Section {
            title: "各主题的记忆",
            soon: "哪个主题最弱：现在问起来，预计还能答出多少。",
        },
        found: |topic, strength, seen| match seen {
            0 => format!("最弱的主题：{topic}，还没开始学"),
            _ => format!("最弱的主题：{topic}，预计只记得 {}%", strength.value()),
        },
        said: |strength, seen, cards| {
            format!("预计记得 {}%，学过 {seen} / {cards} 张", strength.value())
        },
        legend: ["预计记得", "学过"],
        head: ["主题", "学过", "学过的预计记得", "全部预计记得"],
    },
    hardest: Hardest {
        section: Section {
            title: "最难的卡片",
            soon: "答错最多的几张卡，值得另想办法。",
        },
        found_before: "错得最多的是“",
        found_after: |reviews| format!("”，{} 次里答错 {} 次", reviews.asked, reviews.failed()),
        said: |difficulty, reviews| {
            format!(
                "{} 次里答错 {} 次，难度 {difficulty}",
                reviews.asked,
                reviews.failed()
            )
        },
        failed: |reviews| format!("错 {} / {}", reviews.failed(), reviews.asked),
        study: "学习最难的",
        head: ["卡片", "难度（1–10）", "复习", "答错"],
    },
    calendar: Calendar {
        section: Section {
            title: "学习日历",
            soon: "过去一年里，每天复习了多少次。",
        },
        drawn: "过去 53 周每天复习次数的日历",
        found: |streak, studied| match (streak.days, streak.longest) {
            (0, longest) => {
                format!("过去一年学了 {studied} 天，最长连续 {longest} 天")
            }
            (days, longest) => {
                format!("连续学习 {days} 天，最长 {longest} 天，过去一年共 {studied} 天")
            }
        },
        legend: ["少", "多"],
        head: ["周一是", "一", "二", "三", "四", "五", "六", "日", "合计"],
    },
    recent: Recent {
        section: Section {
            title: "最近 30 天的复习",
            soon: "最近 30 天每天复习多少次，其中答对多少。",
        },
        drawn: "最近 30 天每天复习次数的柱状图",
        found: |reviews| match reviews.percent() {
            None => "最近 30 天没有复习".to_owned(),
            Some(part) => format!(
                "最近 30 天复习了 {} 次，答对 {}%",
                reviews.asked,
                part.value()
            ),
        },
        legend: ["答对", "答错"],
        head: ["日期", "复习", "答对", "答错"],
    },
    forecast: Forecast {
        section: Section {
            title: "未来 30 天的到期",
            soon: "未来 30 天每天有多少张卡到期，心里先有数。",
        },
        drawn: "未来 30 天每天到期卡片数的柱状图",
        found: |today, all| match (today, all) {
            (_, 0) => "未来 30 天没有卡片到期".to_owned(),
            (0, all) => format!("今天没有到期的，30 天内有 {all} 张"),
            (today, all) => format!("今天有 {today} 张到期，30 天内共 {all} 张"),
        },
        legend: ["当天到期", "已经过期"],
        head: ["日期", "到期", "其中已过期"],
    },
    retention: Retention {
        section: Section {
            title: "真实记忆率",
            soon: "隔天再问时真正答对的比例，与你定的目标相比。",
        },
        found: |part, desired| {
            let than = match part.value().cmp(&desired) {
                std::cmp::Ordering::Less => "低于",
                std::cmp::Ordering::Equal => "正好是",
                std::cmp::Ordering::Greater => "高于",
            };
            format!("隔天再问，答对 {}%，{than}目标 {desired}%", part.value())
        },
        none: "最近 30 天还没有隔天再问的卡片",
        maturity: |maturity| match maturity {
            Maturity::Young => "新近的记忆（不到 21 天）",
            Maturity::Mature => "牢固的记忆（21 天以上）",
        },
        said: |recall| match recall.percent() {
            None => "没有问过".to_owned(),
            Some(part) => format!("{}% ({} / {})", part.value(), recall.recalled, recall.asked),
        },
        desired: |percent| format!("目标 {percent}%"),
        all: "全部",
        head: ["记忆", "最近 30 天", "全部时间"],
    },
    spent: Spent {
        section: Section {
            title: "花的时间",
            soon: "每天学了多久，一道题平均想多久。",
        },
        drawn: "最近 30 天每天学习时间的柱状图",
        found: |all, each| match all {
            0 => "最近 30 天没有计时".to_owned(),
            _ => format!("最近 30 天共 {}，平均每题 {each} 秒", (ZH.time)(all)),
        },
        head: ["日期", "时间", "其中答错的"],
    },
};
