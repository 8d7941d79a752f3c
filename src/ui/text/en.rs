//! English.

use super::{
    Browse, CardText, Importing, Keys, Lost, Menu, Nav, ReminderText, Saving, ScheduleText,
    Settings, Study, Text, Today,
};
use crate::browser::persistence::Persistence;
use crate::browser::recovery;
use crate::corpus::Level;
use crate::memory::{Days, Interval, Rating};
use crate::progress::{Buttons, SessionSize};
use crate::save::{Refusal, Reminder, ShelfError, Theme};
use crate::study::Mode;

pub(super) static TEXT: Text = Text {
    app: "Mianka 面卡",
    brand: "Mianka",
    skip_to_content: "Skip to content",
    navigation: "Main navigation",
    nav: Nav {
        today: "Today",
        browse: "Browse",
        study: "Study",
        stats: "Statistics",
        settings: "Settings",
    },
    today: Today {
        welcome: "Say it, then turn the card",
        welcome_line: |cards| {
            format!(
                "{cards} interview questions. Answer each one aloud, compare, and rate yourself."
            )
        },
        waiting: |cards| format!("{} to go today", count(cards, "card")),
        finished: "All done for today",
        waiting_line: |due, new| match (due, new) {
            (due, 0) => format!("{due} to review."),
            (0, new) => format!("{new} new."),
            (due, new) => format!("{due} to review, {new} new."),
        },
        done_of: |done, total| format!("{done} of {} done.", count(total, "card")),
        finished_line: "Each card comes back on the day it is due. \
                        If you want more, there are other ways below.",
        start: |cards| format!("Start today’s {}", count(cards, "card")),
        go_on: |cards| format!("Go on, {cards} left"),
        browse: "Browse all cards",
        other_ways: "Other ways to study",
        way: |mode| match mode {
            Mode::Due => ("As planned", "What is due, then what is new"),
            Mode::Hardest => ("The hardest", "Cards you know, the hardest to keep first"),
            Mode::Flagged => ("Flagged", "The cards you flagged"),
            Mode::Cram => ("Cram", "Everything before tomorrow, due or not"),
        },
        by_topic: "By topic",
    },
    card: CardText {
        show_answer: "Show answer",
        show_question: "Show question",
        speak_first: "Say it first, then turn the card.",
        twin: "The same question in other words:",
        answer_shows: "The answer is shown",
        question_shows: "The question is shown",
        unseen: "New",
        seen: |times, rating| format!("Seen {}, last: {rating}", self::times(times)),
        due_in: |days| match days {
            0 => "due today".to_owned(),
            1 => "due tomorrow".to_owned(),
            days => format!("due in {days} days"),
        },
        suspended: "Suspended",
        leech: |failures| {
            format!(
                "You have missed this card {failures} times. Repeating it is a poor bargain: \
                 put the answer into a few sentences of your own, \
                 or suspend it until you have understood it."
            )
        },
        study_topic: |topic| format!("Study “{topic}”"),
    },
    menu: Menu {
        title: "More",
        flag: "Flag",
        edit_flag: "Change the note",
        unflag: "Remove the flag",
        bury: "Not again today",
        suspend: "Suspend this card",
        resume: "Resume this card",
        reset: "Learn it anew",
        note: "Note (may be empty)",
        note_example: "For example: this card is wrong",
        save_flag: "Save the flag",
        no_flag: "Cancel",
        flagged: "Flagged: ",
    },
    browse: Browse {
        title: "Browse",
        topics: "Topics",
        levels: "Level",
        seen: "State",
        all: "All",
        none: "None",
        seen_no: "Unseen",
        seen_yes: "Seen",
        study_these: "Study these",
        print: "Print",
        nothing: "No card fits",
        nothing_line: "Lift a filter, or choose other topics.",
        reset: "Clear filters",
    },
    study: Study {
        title: "Study",
        place: |done, left| format!("{done} done, {left} left"),
        progress: "Progress of this session",
        rate: "How did it go?",
        rated: |rating, back| format!("Rated {rating}, back {back}."),
        back_in: |interval| match interval {
            Interval::Minutes(minutes) => {
                format!("in {}", count_u32(minutes.count().into(), "minute"))
            }
            Interval::Days(Days::MIN) => "tomorrow".to_owned(),
            Interval::Days(days) => format!("in {} days", days.count()),
        },
        left: |cards| format!("{cards} left."),
        finished: "Session complete",
        recalled: |cards| format!("You finished {}.", count(cards, "card")),
        time: "Time",
        failed: "Missed at least once, worth another look",
        once_more: "Study them again",
        to_today: "Back to today",
        nothing: "No cards to study",
        done_today: "Nothing to study right now",
        done_today_line: "Cards come back when recalling them counts. Practise now if you like.",
        choose: "Choose topics",
        comes_back: "comes back",
        leave: "Stop here",
        undo: "Undo",
        undone: "The last step was undone.",
        marked: "Noted.",
        hard_means: "Hard means recalled with effort. If you did not recall it, choose Again.",
        go_on: |cards| format!("Go on, {cards} waiting"),
        nothing_flagged: "No card is flagged",
        nothing_flagged_line: "While studying, choose More, then Flag, to note what is wrong.",
        nothing_hard: "No card has been studied yet",
        nothing_hard_line: "Study a few as planned; the hardest to keep will be here.",
    },
    stats: super::stats::EN,
    settings: Settings {
        title: "Settings",
        language: "Language",
        language_auto: "As the browser",
        theme: "Theme",
        theme_name: |theme| match theme {
            Theme::System => "System",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
        },
        shortcuts: "Single-key shortcuts",
        shortcuts_line: "Space turns, digits rate. Switch them off if you type by voice or switch.",
        on_off: ("On", "Off"),
        show_keys: "Show the keys",
        progress: "Progress",
        progress_line: |reviews| {
            format!(
                "{}, kept in this browser on this device and nowhere else. \
                 Export before you change devices or clear the browser.",
                count(reviews, "review")
            )
        },
        kept: |promise| match promise {
            Persistence::Promised => {
                "The browser has promised to keep this data, even when the disk runs short."
            }
            Persistence::NotPromised => {
                "The browser has not promised to keep this data when the disk runs short: \
                 export now and then."
            }
            Persistence::Unknown => {
                "The browser does not say whether it will keep this data: export now and then."
            }
        },
        export: "Export progress",
        import: "Import progress",
        imported: |new, known, foreign| {
            let kept = match foreign {
                0 => String::new(),
                1 => " 1 of them is for a card that is not here; it is kept.".to_owned(),
                _ => format!(" {foreign} of them are for cards that are not here; they are kept."),
            };
            format!("Imported: {new} new, {known} known.{kept}")
        },
        erase: "Erase progress",
        erase_ask: |reviews| format!("Erase all {}?", count(reviews, "review")),
        erase_line: "There is no way back unless you export first. Language and theme stay.",
        erase_yes: "Erase for good",
        erase_no: "Keep my progress",
        erased: "Progress erased.",
        about: "About",
        about_line: |version, cards, topics| {
            format!("Mianka {version}: {cards} cards in {topics} topics.")
        },
        privacy: "No account, no analytics: nothing leaves this device.",
        licenses: "Licences of the software used",
        about_corpus: "Where the questions come from",
    },
    schedule: ScheduleText {
        title: "Schedule",
        retention: "Desired retention",
        retention_line: "The share of due cards you still recall. \
                         Higher means more reviews; 90 % suits most people.",
        new_per_day: "New cards a day",
        new_per_day_line: "At most so many cards are met for the first time in one day.",
        session_size: "Cards a session",
        size_name: |size| match size {
            SessionSize::Ten => "10",
            SessionSize::Twenty => "20",
            SessionSize::Forty => "40",
            SessionSize::All => "All",
        },
        session_size_line: "At most so many cards come in one session; after a break, those still worth saving first.",
        buttons: "Rating buttons",
        buttons_name: |buttons| match buttons {
            Buttons::Two => "Two",
            Buttons::Four => "Four",
        },
        buttons_line: "Two: Again and Good. Four: Hard and Easy as well.",
        day_start: "A day begins at",
        day_start_line: "Studying before that hour still counts for the day before.",
    },
    fitting: super::fitting::EN,
    offline: super::offline::EN,
    searching: super::searching::EN,
    saving: Saving {
        unsaved: |reviews, why| {
            format!(
                "{why}. {} only in memory and lost when the page closes: export now.",
                if reviews == 1 {
                    "1 review is".to_owned()
                } else {
                    format!("{reviews} reviews are")
                }
            )
        },
        shelf_error,
        unreadable: |why| {
            format!(
                "{why}. Earlier progress cannot be read and new reviews cannot be kept. You can \
                 study all the same; export before you close the page."
            )
        },
        second_only: |why| {
            format!("{why}. Progress is kept in the browser’s database instead, as safe as ever.")
        },
        only_copied: |reviews, why| {
            format!(
                "{why}. {} kept in the browser’s database and not lost; \
                 local storage follows when there is room.",
                if reviews == 1 {
                    "1 review is".to_owned()
                } else {
                    format!("{reviews} reviews are")
                }
            )
        },
        damaged: |records| {
            format!(
                "{} damaged, unreadable and kept as found; all other progress is intact.",
                is_are(records)
            )
        },
        recovered: |records| {
            format!(
                "{} damaged and made good from the second copy; nothing was lost.",
                is_are(records)
            )
        },
        unread: "Records that cannot be read",
        unread_line: "They stay as they are, neither rewritten nor removed; only erasing takes them too.",
        unread_newer: "From a newer version; readable once the app is updated.",
        unread_recovered: "Damaged; the second copy had it whole, so nothing was lost.",
        unread_left: "Damaged; left where it was found.",
        unread_moved: "Damaged; set aside and kept.",
        raw_export: "Export everything as it is kept",
        newer: |records| {
            format!(
                "{} from a newer version, kept as is. Reload the page to update the app.",
                is_are(records)
            )
        },
        import_error,
        file_error: |why| format!("The file could not be read or written: {why}"),
        try_again: "Try to save again",
    },
    importing: Importing {
        title: |new| match new {
            0 => "Nothing new in this file".to_owned(),
            new => format!("Import {}?", count(new, "new record")),
        },
        new: "New",
        known: "Known already",
        foreign: "For cards that are not here",
        union: "An import only adds. It never replaces or removes a record.",
        foreign_line: "Records for cards that are not here are kept as well.",
        unread: |parts| {
            format!(
                "{} of the file cannot be read; the others are imported.",
                count(parts, "part")
            )
        },
        yes: "Import",
        no: "Cancel",
    },
    reminder: ReminderText {
        name: "Reminder to export",
        due: |reminder| match reminder {
            Reminder::NeverExported(reviews) => {
                format!(
                    "{}, and no export yet. They are on this device only: a copy is safer.",
                    count_u32(reviews, "review")
                )
            }
            Reminder::SinceExport(reviews) => {
                format!(
                    "{} since the last export. A new copy is safer.",
                    count_u32(reviews, "review")
                )
            }
        },
        later: "Later",
        put_off: "You will not be reminded for a week.",
        exported: "Exported. A copy on another device is safer still.",
    },
    recovery: recovery::Words {
        title: "Something went wrong",
        line: "The app had to stop. What was saved is still on this device: start again to go on.",
        export: "Download the raw data",
        restart: "Start again",
    },
    keys: Keys {
        title: "Keys",
        turn: "Turn the card",
        rate: "Again, Hard, Good, Easy",
        undo: "Undo",
        next: "Next card",
        previous: "Previous card",
        help: "Show this sheet",
        close: "Close",
        space: "Space",
        off: "They can be switched off in Settings.",
    },
    lost: Lost {
        title: "Nothing here",
        line: "The address may be mistyped, or come from another version.",
        no_card: |id| format!("There is no card “{id}”."),
        back: "Back to today",
    },
    level: |level| match level {
        Level::Basic => "Basic",
        Level::Intermediate => "Intermediate",
        Level::Advanced => "Advanced",
    },
    rating: |rating| match rating {
        Rating::Again => "Again",
        Rating::Hard => "Hard",
        Rating::Good => "Good",
        Rating::Easy => "Easy",
    },
    interval,
    duration: |seconds| match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    },
    joined: |one, other| format!("{one}, {other}"),
    cards: |cards| count(cards, "card"),
    clock_behind: "This device’s clock is behind your latest review. You can go on studying, \
                   but intervals come out short until the clock is right.",
    close: "Close",
};

pub(super) fn count(number: usize, thing: &str) -> String {
    if number == 1 {
        format!("1 {thing}")
    } else {
        format!("{number} {thing}s")
    }
}

pub(super) fn count_u32(number: u32, thing: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), thing)
}

fn times(number: u32) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}

fn is_are(records: usize) -> String {
    if records == 1 {
        "1 record is".to_owned()
    } else {
        format!("{records} records are")
    }
}

pub(super) fn month_name(month: u32) -> &'static str {
    match month {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

fn interval(interval: Interval) -> String {
    match interval {
        Interval::Minutes(minutes) => format!("{} min", minutes.count()),
        Interval::Days(days) => match days.count() {
            days @ 0..60 => format!("{days} d"),
            days @ 60..730 => format!("{:.1} mo", f32::from(days) / 30.44),
            days => format!("{:.1} y", f32::from(days) / 365.25),
        },
    }
}

fn shelf_error(error: &ShelfError) -> String {
    match error {
        ShelfError::Blocked => "The browser blocks storage for this page".to_owned(),
        ShelfError::Absent => "This browser has no local storage".to_owned(),
        ShelfError::Full => "The browser’s storage is full".to_owned(),
        ShelfError::Failed(why) => format!("The browser’s storage failed ({why})"),
    }
}

fn import_error(refusal: &Refusal) -> String {
    let what = match refusal {
        Refusal::TooLarge(bytes) => {
            return format!(
                "This file has {} MB: files of 50 MB and more are not read. Nothing was changed.",
                bytes / 1_000_000
            );
        }
        Refusal::Binary => "This is not a text file; a progress file is an exported .json file",
        Refusal::OtherKind => "This is not a progress file of Mianka",
        Refusal::Truncated => "The end of this file is missing",
        Refusal::Damaged(_) => "This file is damaged",
        Refusal::Newer(_) => "This file is from a newer version; update the app first",
        Refusal::BadRecord { index, .. } => {
            return format!("Record {index} of the file is damaged. Nothing was changed.");
        }
    };
    format!("{what}. Nothing was changed.")
}
