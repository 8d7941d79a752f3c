//! Every word of the interface, in both languages.
//!
//! A text is a field of [`Text`], and each language a value of it: a missing one does not compile.

mod en;
mod fitting;
mod offline;
mod searching;
mod stats;
mod zh;

pub use fitting::Fitting;
pub use offline::Offline;
pub use searching::Searching;
pub use stats::{Section, Stats};

use crate::browser::persistence::Persistence;
use crate::browser::recovery;
use crate::corpus::{Lang, Level};
use crate::memory::{Interval, Rating};
use crate::progress::{Buttons, SessionSize};
use crate::save::{Refusal, Reminder, ShelfError, Theme};
use crate::study::Mode;

/// The words of the interface in one language.
pub struct Text {
    /// The name of the app as the page's title.
    pub app: &'static str,
    /// The short name beside the mark.
    pub brand: &'static str,
    /// Leads keyboard users past the navigation.
    pub skip_to_content: &'static str,
    /// The name of the main navigation.
    pub navigation: &'static str,
    /// The screens in the navigation.
    pub nav: Nav,
    /// Today.
    pub today: Today,
    /// A card.
    pub card: CardText,
    /// What can be decided about a card.
    pub menu: Menu,
    /// Browse.
    pub browse: Browse,
    /// Study.
    pub study: Study,
    /// Statistics.
    pub stats: Stats,
    /// Settings.
    pub settings: Settings,
    /// How the schedule works.
    pub schedule: ScheduleText,
    /// Fitting the memory model.
    pub fitting: Fitting,
    /// Searching.
    pub searching: Searching,
    /// Use without a network.
    pub offline: Offline,
    /// What the app says about saving.
    pub saving: Saving,
    /// The preview of an import.
    pub importing: Importing,
    /// The reminder to export.
    pub reminder: ReminderText,
    /// What shows after a panic.
    pub recovery: recovery::Words,
    /// The sheet of keys.
    pub keys: Keys,
    /// The page for addresses that lead nowhere.
    pub lost: Lost,
    /// The names of the levels.
    pub level: fn(Level) -> &'static str,
    /// The names of the ratings.
    pub rating: fn(Rating) -> &'static str,
    /// The time until a card comes back, short enough for a button.
    pub interval: fn(Interval) -> String,
    /// A length of time, given in seconds.
    pub duration: fn(u64) -> String,
    /// Two facts about one thing, side by side.
    pub joined: fn(&str, &str) -> String,
    /// A number of cards.
    pub cards: fn(usize) -> String,
    /// The clock shows a time before the latest review, and what that means.
    pub clock_behind: &'static str,
    /// Closes a dialog.
    pub close: &'static str,
}

/// The screens in the navigation.
pub struct Nav {
    /// `#/`
    pub today: &'static str,
    /// `#/browse`
    pub browse: &'static str,
    /// `#/study`
    pub study: &'static str,
    /// `#/stats`
    pub stats: &'static str,
    /// `#/settings`
    pub settings: &'static str,
}

/// Today.
pub struct Today {
    /// The heading before the first review ever.
    pub welcome: &'static str,
    /// What to expect, before the first review ever.
    pub welcome_line: fn(usize) -> String,
    /// The heading while cards wait.
    pub waiting: fn(usize) -> String,
    /// The heading when none waits any more.
    pub finished: &'static str,
    /// What waits: cards to review, new cards.
    pub waiting_line: fn(usize, usize) -> String,
    /// How much of the day is done: cards done, all cards.
    pub done_of: fn(usize, usize) -> String,
    /// What to do when all is done.
    pub finished_line: &'static str,
    /// The button: start with so many cards.
    pub start: fn(usize) -> String,
    /// The button when the day has begun: so many are left.
    pub go_on: fn(usize) -> String,
    /// The button when all is done.
    pub browse: &'static str,
    /// The heading over the other ways to study.
    pub other_ways: &'static str,
    /// The name of a way to study, and what it does.
    pub way: fn(Mode) -> (&'static str, &'static str),
    /// The heading of the list of topics.
    pub by_topic: &'static str,
}

/// A card.
pub struct CardText {
    /// Turns to the answer.
    pub show_answer: &'static str,
    /// Turns back to the question.
    pub show_question: &'static str,
    /// What to do before turning.
    pub speak_first: &'static str,
    /// Introduces the link to the twin.
    pub twin: &'static str,
    /// Said when the answer shows.
    pub answer_shows: &'static str,
    /// Said when the question shows again.
    pub question_shows: &'static str,
    /// The state of a card never reviewed.
    pub unseen: &'static str,
    /// The state of a card reviewed: so many times, last with this rating.
    pub seen: fn(u32, &str) -> String,
    /// When a card is due: in so many days; 0 for today.
    pub due_in: fn(u32) -> String,
    /// The card is not asked.
    pub suspended: &'static str,
    /// The card failed so many times, and what can be done about it.
    pub leech: fn(u32) -> String,
    /// Studies the topic of this card.
    pub study_topic: fn(&str) -> String,
}

/// What can be decided about a card.
pub struct Menu {
    /// Opens the menu.
    pub title: &'static str,
    /// Flags the card.
    pub flag: &'static str,
    /// Changes the note of the flag.
    pub edit_flag: &'static str,
    /// Takes the flag down.
    pub unflag: &'static str,
    /// Not before tomorrow.
    pub bury: &'static str,
    /// Not until resumed.
    pub suspend: &'static str,
    /// To be asked again.
    pub resume: &'static str,
    /// New again.
    pub reset: &'static str,
    /// The field of the note.
    pub note: &'static str,
    /// What might stand in it.
    pub note_example: &'static str,
    /// Flags the card with this note.
    pub save_flag: &'static str,
    /// Does not flag the card.
    pub no_flag: &'static str,
    /// Introduces the note of a flagged card.
    pub flagged: &'static str,
}

/// Browse.
pub struct Browse {
    /// The heading.
    pub title: &'static str,
    /// The group of topic toggles.
    pub topics: &'static str,
    /// The group of level toggles.
    pub levels: &'static str,
    /// The group of seen-or-not toggles.
    pub seen: &'static str,
    /// Every topic.
    pub all: &'static str,
    /// No topic.
    pub none: &'static str,
    /// Cards never reviewed.
    pub seen_no: &'static str,
    /// Cards reviewed.
    pub seen_yes: &'static str,
    /// Starts a session over the cards that remain.
    pub study_these: &'static str,
    /// Prints the cards that remain, with their answers.
    pub print: &'static str,
    /// No card remains.
    pub nothing: &'static str,
    /// What to do when no card remains.
    pub nothing_line: &'static str,
    /// Lifts every filter.
    pub reset: &'static str,
}

/// Study.
pub struct Study {
    /// The heading, for those who hear the page.
    pub title: &'static str,
    /// The place in the session: cards recalled, cards left.
    pub place: fn(usize, usize) -> String,
    /// The name of the progress bar.
    pub progress: &'static str,
    /// The name of the group of ratings.
    pub rate: &'static str,
    /// Said after a rating: the rating, and when the card comes back.
    pub rated: fn(&str, &str) -> String,
    /// When a card comes back, in words to be said.
    pub back_in: fn(Interval) -> String,
    /// Said last: so many cards are left.
    pub left: fn(usize) -> String,
    /// The heading at the end.
    pub finished: &'static str,
    /// The end in a sentence: so many cards recalled.
    pub recalled: fn(usize) -> String,
    /// The time it took.
    pub time: &'static str,
    /// The heading over the cards that failed.
    pub failed: &'static str,
    /// Studies the same cards once more.
    pub once_more: &'static str,
    /// Back to today.
    pub to_today: &'static str,
    /// The filter lets no card through.
    pub nothing: &'static str,
    /// All of these cards were recalled today.
    pub done_today: &'static str,
    /// What it means that all were recalled today.
    pub done_today_line: &'static str,
    /// Leads to the choice of topics.
    pub choose: &'static str,
    /// A failed card comes back.
    pub comes_back: &'static str,
    /// Leaves the session; all ratings are saved.
    pub leave: &'static str,
    /// Takes the latest step back.
    pub undo: &'static str,
    /// Said when a step was taken back.
    pub undone: &'static str,
    /// Said when something was decided about a card.
    pub marked: &'static str,
    /// What "hard" means, said once.
    pub hard_means: &'static str,
    /// Goes on: so many cards wait.
    pub go_on: fn(usize) -> String,
    /// No card is flagged.
    pub nothing_flagged: &'static str,
    /// How a card gets flagged.
    pub nothing_flagged_line: &'static str,
    /// No card has been studied before today.
    pub nothing_hard: &'static str,
    /// What to do first.
    pub nothing_hard_line: &'static str,
}

/// Settings.
pub struct Settings {
    /// The heading.
    pub title: &'static str,
    /// Language.
    pub language: &'static str,
    /// The language as the browser has it.
    pub language_auto: &'static str,
    /// Theme.
    pub theme: &'static str,
    /// The names of the themes.
    pub theme_name: fn(Theme) -> &'static str,
    /// Single-key shortcuts.
    pub shortcuts: &'static str,
    /// What the switch does.
    pub shortcuts_line: &'static str,
    /// On, off.
    pub on_off: (&'static str, &'static str),
    /// Shows the sheet of keys.
    pub show_keys: &'static str,
    /// The section on progress.
    pub progress: &'static str,
    /// What is kept, and where.
    pub progress_line: fn(usize) -> String,
    /// What the browser has promised about keeping it.
    pub kept: fn(Persistence) -> &'static str,
    /// Saves all progress as a file.
    pub export: &'static str,
    /// Takes progress in from a file.
    pub import: &'static str,
    /// What an import did: new, known, of cards this build lacks.
    pub imported: fn(usize, usize, usize) -> String,
    /// Erases all progress.
    pub erase: &'static str,
    /// The question before erasing.
    pub erase_ask: fn(usize) -> String,
    /// What erasing means.
    pub erase_line: &'static str,
    /// Really erases.
    pub erase_yes: &'static str,
    /// Does not erase.
    pub erase_no: &'static str,
    /// Erased.
    pub erased: &'static str,
    /// The section about the app.
    pub about: &'static str,
    /// What the app is: its version, cards, topics.
    pub about_line: fn(&str, usize, usize) -> String,
    /// Nothing leaves the device.
    pub privacy: &'static str,
    /// Leads to the licences of what the app is built on.
    pub licenses: &'static str,
    /// Introduces the corpus' own text.
    pub about_corpus: &'static str,
}

/// How the schedule works.
pub struct ScheduleText {
    /// The heading.
    pub title: &'static str,
    /// Desired retention.
    pub retention: &'static str,
    /// What it does.
    pub retention_line: &'static str,
    /// New cards a day.
    pub new_per_day: &'static str,
    /// What the number does.
    pub new_per_day_line: &'static str,
    /// The size of a session.
    pub session_size: &'static str,
    /// The names of the sizes.
    pub size_name: fn(SessionSize) -> &'static str,
    /// What the size does.
    pub session_size_line: &'static str,
    /// The number of buttons.
    pub buttons: &'static str,
    /// The names of the choices.
    pub buttons_name: fn(Buttons) -> &'static str,
    /// What the choice does.
    pub buttons_line: &'static str,
    /// When a day begins.
    pub day_start: &'static str,
    /// What it does.
    pub day_start_line: &'static str,
}

/// What the app says about saving.
pub struct Saving {
    /// So many reviews are only in memory, and why.
    pub unsaved: fn(usize, &str) -> String,
    /// Why storage failed.
    pub shelf_error: fn(&ShelfError) -> String,
    /// Storage cannot be used at all, and why.
    pub unreadable: fn(&str) -> String,
    /// Local storage cannot be used, and why; the second copy serves instead.
    pub second_only: fn(&str) -> String,
    /// So many reviews are in the second copy only, and why.
    pub only_copied: fn(usize, &str) -> String,
    /// So many records are damaged.
    pub damaged: fn(usize) -> String,
    /// So many records were damaged, and the second copy had them whole.
    pub recovered: fn(usize) -> String,
    /// The heading over the records that could not be read.
    pub unread: &'static str,
    /// What becomes of them.
    pub unread_line: &'static str,
    /// A record of a newer version.
    pub unread_newer: &'static str,
    /// A damaged record that the second copy had whole.
    pub unread_recovered: &'static str,
    /// A damaged record that lies where it was found.
    pub unread_left: &'static str,
    /// A damaged record that was set aside.
    pub unread_moved: &'static str,
    /// Saves everything kept as one file, as it lies there.
    pub raw_export: &'static str,
    /// So many records are from a newer version.
    pub newer: fn(usize) -> String,
    /// Why a file could not be imported.
    pub import_error: fn(&Refusal) -> String,
    /// A file could not be read or written, in the browser's words.
    pub file_error: fn(&str) -> String,
    /// Tries to save again.
    pub try_again: &'static str,
}

/// The preview of an import.
pub struct Importing {
    /// The heading: so many records are new.
    pub title: fn(usize) -> String,
    /// The number of new records.
    pub new: &'static str,
    /// The number of records known already.
    pub known: &'static str,
    /// The number of records for cards that this build lacks.
    pub foreign: &'static str,
    /// An import adds and takes nothing away.
    pub union: &'static str,
    /// Records for cards that this build lacks are kept.
    pub foreign_line: &'static str,
    /// So many parts of the file cannot be read.
    pub unread: fn(usize) -> String,
    /// Imports.
    pub yes: &'static str,
    /// Does not import.
    pub no: &'static str,
}

/// The reminder to export.
pub struct ReminderText {
    /// The reminder's name, for those who hear the page.
    pub name: &'static str,
    /// What to remind of.
    pub due: fn(Reminder) -> String,
    /// Puts it off.
    pub later: &'static str,
    /// It was put off.
    pub put_off: &'static str,
    /// The export was made.
    pub exported: &'static str,
}

/// The sheet of keys.
pub struct Keys {
    /// The heading.
    pub title: &'static str,
    /// Space or Enter.
    pub turn: &'static str,
    /// 1 to 4.
    pub rate: &'static str,
    /// U or Ctrl+Z.
    pub undo: &'static str,
    /// J or the arrow down.
    pub next: &'static str,
    /// K or the arrow up.
    pub previous: &'static str,
    /// The question mark.
    pub help: &'static str,
    /// Esc.
    pub close: &'static str,
    /// The name of the space bar.
    pub space: &'static str,
    /// Where to switch the keys off.
    pub off: &'static str,
}

/// The page for addresses that lead nowhere.
pub struct Lost {
    /// The heading.
    pub title: &'static str,
    /// What has happened.
    pub line: &'static str,
    /// This build has no such card; the id is given.
    pub no_card: fn(&str) -> String,
    /// The way back.
    pub back: &'static str,
}

impl Text {
    /// The words in a language.
    pub const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Zh => &zh::TEXT,
            Lang::En => &en::TEXT,
        }
    }
}

/// The name of a language in that language.
pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "中文",
        Lang::En => "English",
    }
}

impl PartialEq for Text {
    /// There is one value for each language.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
