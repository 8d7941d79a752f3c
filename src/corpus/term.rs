//! One thing and all that it is called.

/// One thing and all that it is called, in either language, abbreviations too.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// Each name, and the syllables of its Chinese characters as in [`Card`](super::Card)'s.
    pub names: &'static [(&'static str, &'static str)],
}
