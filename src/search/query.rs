//! What somebody typed, word by word, and what each was taken for.

use super::fold::{folded, is_han, is_letter};
use super::needle::Needle;

/// A word of a query and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// What was typed, folded.
    pub typed: String,
    /// What it was taken for, where that is not what was typed: a spelling or a slip.
    pub meant: Option<String>,
    /// What is looked for: any of these will do.
    pub needles: Vec<Needle>,
}

impl Understood {
    /// A word that means itself, and what else it is called.
    pub(super) fn literally(typed: &str, names: impl IntoIterator<Item = Needle>) -> Self {
        let mut needles = vec![Needle::typed(typed)];
        for name in names {
            if needles.iter().all(|needle| needle.text() != name.text()) {
                needles.push(name);
            }
        }
        Self {
            typed: typed.to_owned(),
            meant: None,
            needles,
        }
    }

    /// A word that means something else than it says.
    pub(super) fn as_meant(typed: &str, meant: &str, names: Vec<Needle>) -> Self {
        Self {
            typed: typed.to_owned(),
            meant: Some(meant.to_owned()),
            needles: names,
        }
    }
}

/// The words of a query, folded: what is Chinese and what is not are words of their own.
pub(super) fn words(query: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = None;
    for c in folded(query).chars() {
        let kind = if is_han(c) {
            Some(true)
        } else {
            is_letter(c).then_some(false)
        };
        match (kind, words.last_mut()) {
            (Some(_), Some(word)) if before == kind => word.push(c),
            (Some(_), _) => words.push(c.to_string()),
            (None, _) => {}
        }
        before = kind;
    }
    words
}

/// Whether a word is in letters.
pub(super) fn is_in_letters(word: &str) -> bool {
    word.chars().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_words_of_their_own_and_signs_are_none() {
        assert_eq!(
            words("ＫＶ缓存，GPT-4  怎么"),
            ["kv", "缓存", "gpt", "4", "怎么"]
        );
        assert!(words("?！ ").is_empty());
    }
}
