//! The progress file: all events as plain JSON that others can read.
//!
//! Unlike a chunk it spells everything out; `docs/save-format.md` describes it field by field.

use serde::Deserialize;

use super::record::EventRecord;
use crate::progress::{Event, EventLog};

const FORMAT: &str = "mianka-progress";
/// The version that this build writes. Version 1 had reviews only, in the same words.
const VERSION: u32 = 2;

/// Why a file could not be imported. Nothing has changed when this is returned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file is not a progress file, or not all of one.
    #[error("not a whole progress file: {0}")]
    NotProgress(String),
    /// A newer build wrote the file.
    #[error("exported by a newer version of the app (format {0})")]
    Newer(u32),
    /// One event in the file cannot be.
    #[error("event {index} of the file is damaged: {what}")]
    BadEvent {
        /// The event's place in the file, counted from 1.
        index: usize,
        /// What is wrong with it.
        what: &'static str,
    },
}

#[derive(Deserialize)]
struct Heading {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct File {
    events: Vec<EventRecord>,
}

/// Writes all events as the text of a progress file, one event a line.
pub fn encode_export(log: &EventLog) -> String {
    let events: Vec<String> = log.iter().map(|event| line(&event.into())).collect();
    let events = events.join(",\n");
    format!("{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"events\":[\n{events}\n]}}\n")
}

/// Reads the text of a progress file.
///
/// # Errors
/// [`ImportError`]; a file is believed as a whole or not at all.
pub fn decode_export(text: &str) -> Result<Vec<Event>, ImportError> {
    let not_progress = |error: serde_json::Error| ImportError::NotProgress(error.to_string());
    let heading: Heading = serde_json::from_str(text).map_err(not_progress)?;
    if heading.format != FORMAT {
        return Err(ImportError::NotProgress("it says so itself".to_owned()));
    }
    if heading.version > VERSION {
        return Err(ImportError::Newer(heading.version));
    }
    let file: File = serde_json::from_str(text).map_err(not_progress)?;
    let events = file.events.iter().enumerate();
    events
        .map(|(place, record)| {
            record.event().map_err(|what| ImportError::BadEvent {
                index: place + 1,
                what,
            })
        })
        .collect()
}

fn line(record: &EventRecord) -> String {
    // Numbers and strings, written into memory: `serde_json` fails on none of these.
    #[allow(clippy::expect_used)]
    serde_json::to_string(record).expect("a record is plain data")
}
