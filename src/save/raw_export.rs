//! The last resort: everything kept, exactly as it is kept.

use std::collections::BTreeMap;

use super::{decode_chunk, is_chunk_key};
use crate::progress::Event;

/// All keys of this app begin with this; no others are touched.
const OWN_KEYS: &str = "mianka/";

/// Writes keys and their texts as one JSON object, for when nothing may be interpreted any more.
/// Keys of others are left out; `None` if no key is ours.
pub fn raw_export(entries: impl IntoIterator<Item = (String, String)>) -> Option<String> {
    let own = entries
        .into_iter()
        .filter(|(key, _)| key.starts_with(OWN_KEYS));
    // Put together by hand: a map of its own would weigh more than all the rest of this file.
    let lines: Vec<String> = own
        .filter_map(|(key, text)| Some(format!("{}:{}", quoted(&key)?, quoted(&text)?)))
        .collect();
    (!lines.is_empty()).then(|| format!("{{{}}}\n", lines.join(",\n")))
}

fn quoted(text: &str) -> Option<String> {
    // Text, written into memory: `serde_json` fails on none.
    serde_json::to_string(text).ok()
}

/// What a raw export holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawContent {
    /// The events of all chunks that could be read.
    pub events: Vec<Event>,
    /// How many chunks could not.
    pub unread: usize,
}

/// Reads what [`raw_export`] wrote; `None` for a text of any other kind.
pub fn decode_raw_export(text: &str) -> Option<RawContent> {
    let entries: BTreeMap<String, String> = serde_json::from_str(text).ok()?;
    if !entries.keys().any(|key| is_chunk_key(key)) {
        return None;
    }
    let mut content = RawContent {
        events: Vec::new(),
        unread: 0,
    };
    for (_, chunk) in entries.iter().filter(|(key, _)| is_chunk_key(key)) {
        match decode_chunk(chunk) {
            Ok(events) => content.events.extend(events),
            Err(_) => content.unread += 1,
        }
    }
    Some(content)
}
