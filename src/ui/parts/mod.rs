//! Pieces of screens. They get what they show and say what was pressed; they know nothing of the
//! app. Those without a state of their own are plain functions: each component of Yew's
//! costs the page two to four kilobytes.

mod card_article;
mod card_menu;
mod choice;
mod confirm;
mod day_bars;
mod dialog;
mod export_reminder;
mod figures;
mod filter_panel;
mod heatmap;
mod import_preview;
mod key_sheet;
mod marked;
mod meters;
mod nav_bar;
mod notices;
mod picture;
mod print_sheet;
mod prose;
mod rating_dock;
mod search_field;

pub use card_article::{CardArticle, Face, Size, Twin};
pub use card_menu::CardMenu;
pub use choice::Choice;
pub use confirm::ConfirmErase;
pub use day_bars::{DayBar, day_bars};
pub use dialog::{Dialog, use_dialog};
pub use export_reminder::ExportReminder;
pub use figures::figures;
pub use filter_panel::{FilterPanel, TopicCount};
pub use heatmap::{heatmap, scale};
pub use import_preview::ImportPreview;
pub use key_sheet::KeySheet;
pub use marked::marked;
pub use meters::{Meter, meters};
pub use nav_bar::{NavItem, nav_bar};
pub use notices::{clock_notice, newer_notice, notices};
pub use picture::{Picture, Row, Swatch, legend, picture};
pub use print_sheet::PrintSheet;
pub use prose::{prose, prose_with_marks};
pub use rating_dock::{rating_dock, turn_dock};
pub use search_field::{SEARCH_FIELD, search_field};
