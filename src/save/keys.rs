//! The keys that the app keeps texts under, in local storage and in its second copy alike.

use crate::progress::WriterId;

const CHUNKS: &str = "mianka/log/";
const ASIDE: &str = "mianka/aside/";

/// Whether a key holds a chunk of events.
pub fn is_chunk_key(key: &str) -> bool {
    key.starts_with(CHUNKS)
}

/// Whether a key holds a chunk that could not be read and was set aside.
pub fn is_aside_key(key: &str) -> bool {
    key.starts_with(ASIDE)
}

/// The key of a writer's chunk.
pub(super) fn chunk_key(writer: WriterId, number: u32) -> String {
    format!("{CHUNKS}{writer}/{number}")
}

/// Whether a key holds a chunk of this writer.
pub(super) fn is_chunk_key_of(writer: WriterId, key: &str) -> bool {
    key.strip_prefix(CHUNKS)
        .and_then(|rest| rest.split_once('/'))
        .is_some_and(|(name, _)| WriterId::parse(name) == Some(writer))
}

/// Where a chunk is set aside: the how-manieth attempt to find a free key this is, from 0.
pub(super) fn aside_key(chunk_key: &str, attempt: usize) -> String {
    let rest = chunk_key.strip_prefix(CHUNKS).unwrap_or(chunk_key);
    match attempt {
        0 => format!("{ASIDE}{rest}"),
        again => format!("{ASIDE}{rest}/{again}"),
    }
}
