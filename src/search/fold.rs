//! What differs only in how it is typed becomes the same.

/// A text in lower case and half width. Each character becomes exactly one.
pub(super) fn folded(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn fold(c: char) -> char {
    let half = match c {
        '\u{3000}' => ' ',
        // The full-width forms of ASCII stand in its order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    // A few characters have two in lower case; for these the first will do.
    half.to_lowercase().next().unwrap_or(half)
}

/// Whether a character is part of a word in letters, which are found by their beginnings.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !is_han(c)
}

/// Whether a character is Chinese, and a word by itself or with any of its neighbours.
pub(super) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// What may stand between the parts of a name or be left out: `KV cache`, `KV-cache`, `KVCache`.
pub(super) const fn is_joint(c: char) -> bool {
    matches!(c, ' ' | '-' | '_' | '\u{2010}' | '\u{2011}')
}

/// A folded text without its joints.
pub(super) fn squeezed(folded: &str) -> String {
    folded.chars().filter(|c| !is_joint(*c)).collect()
}
