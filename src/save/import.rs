//! What an import would do, before it does anything.

use serde::de::IgnoredAny;

use super::{ImportError, decode_export, decode_raw_export};
use crate::corpus::CardId;
use crate::progress::{Event, EventLog};

/// What an import would do. Making one changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPlan {
    /// How many records there are of each sort.
    pub counts: ImportCounts,
    /// The records themselves, to be taken in by union.
    pub events: Vec<Event>,
}

/// The records of a file, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ImportCounts {
    /// Not known yet.
    pub new: usize,
    /// Known already.
    pub known: usize,
    /// Of both, those for cards that this build lacks. They are kept as well.
    pub foreign: usize,
    /// Parts of a raw export that cannot be read: each is a chunk of up to a few dozen records.
    pub unread: usize,
}

impl ImportPlan {
    /// The plan for a file's text, be it a progress file or a raw export. `has_card` says which
    /// cards this build has.
    ///
    /// # Errors
    /// [`Refusal`], when the text is neither, or not one that this build can read.
    pub fn read(
        text: &str,
        log: &EventLog,
        has_card: impl Fn(&CardId) -> bool,
    ) -> Result<Self, Refusal> {
        match decode_export(text) {
            Ok(events) => Ok(Self::new(events, log, has_card)),
            Err(error) => {
                let raw = decode_raw_export(text).ok_or_else(|| Refusal::of(error, text))?;
                let mut plan = Self::new(raw.events, log, has_card);
                plan.counts.unread = raw.unread;
                Ok(plan)
            }
        }
    }

    /// The plan for these events. One that is there twice counts once.
    pub fn new(
        events: impl IntoIterator<Item = Event>,
        log: &EventLog,
        has_card: impl Fn(&CardId) -> bool,
    ) -> Self {
        let mut unique = EventLog::default();
        unique.extend(events);
        let is_foreign = |event: &&Event| event.kind.card().is_some_and(|card| !has_card(card));
        let known = unique.iter().filter(|event| log.contains(event)).count();
        let counts = ImportCounts {
            new: unique.len() - known,
            known,
            foreign: unique.iter().filter(is_foreign).count(),
            unread: 0,
        };
        Self {
            counts,
            events: unique.iter().cloned().collect(),
        }
    }
}

/// Why a file is not imported. Nothing has changed when this is returned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Too large to be read at all; its size in bytes.
    #[error("{0} bytes are more than a progress file has")]
    TooLarge(u64),
    /// Not text.
    #[error("not a text file")]
    Binary,
    /// Text, but not of a progress file.
    #[error("not a progress file")]
    OtherKind,
    /// A progress file that ends too early.
    #[error("the end of the file is missing")]
    Truncated,
    /// A progress file that is not as it was written.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A newer build wrote the file.
    #[error("exported by a newer version of the app (format {0})")]
    Newer(u32),
    /// One record in the file cannot be.
    #[error("record {index} of the file is damaged: {what}")]
    BadRecord {
        /// The record's place in the file, counted from 1.
        index: usize,
        /// What is wrong with it.
        what: &'static str,
    },
}

/// In bytes. A review takes some 160, so that this is 300,000 of them; and it is little enough for
/// a phone to read.
const TOO_LARGE: u64 = 50_000_000;

/// The beginning of a file says of what kind it is; more of it need not be looked at.
const HEAD: usize = 200;
const PROGRESS: &[u8] = b"\"mianka-progress\"";
const RAW: &str = "{\"mianka/";

impl Refusal {
    /// Refuses a file by its size in bytes alone: reading it could take all memory.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`], from 50 MB on.
    pub const fn check_size(bytes: u64) -> Result<(), Self> {
        if bytes >= TOO_LARGE {
            return Err(Self::TooLarge(bytes));
        }
        Ok(())
    }

    fn of(error: ImportError, text: &str) -> Self {
        match error {
            ImportError::Newer(version) => Self::Newer(version),
            ImportError::BadEvent { index, what } => Self::BadRecord { index, what },
            ImportError::NotProgress(what) if is_ours(text) => {
                if ends_too_early(text) {
                    Self::Truncated
                } else {
                    Self::Damaged(what)
                }
            }
            ImportError::NotProgress(_) if is_binary(text) => Self::Binary,
            ImportError::NotProgress(_) => Self::OtherKind,
        }
    }
}

/// Whether a text begins as a progress file or a raw export does.
fn is_ours(text: &str) -> bool {
    let head = text.as_bytes().get(..HEAD).unwrap_or(text.as_bytes());
    // Over bytes: the search for a text in a text would weigh two kilobytes.
    let mut places = head.windows(PROGRESS.len());
    places.any(|place| place == PROGRESS) || text.starts_with(RAW)
}

fn ends_too_early(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_err_and(|error| error.is_eof())
}

/// Whether a text was none before the browser made one of it: what is not UTF-8 has become
/// replacement characters.
fn is_binary(text: &str) -> bool {
    let mut head = text.chars().take(HEAD);
    head.any(|c| c == '\0' || c == char::REPLACEMENT_CHARACTER)
}
