//! The text of a card as the corpus compiler leaves it: blocks of spans, ready to render.

/// A block of text: what stands by itself between blank lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(&'static [Span]),
    /// A list; each item holds the spans of one point.
    List(ListKind, &'static [&'static [Span]]),
    /// Program text, word for word, with the language its author named.
    Code {
        /// The language after the opening fence, or an empty text.
        language: &'static str,
        /// The lines between the fences.
        text: &'static str,
    },
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// The order of the items means nothing.
    Bullets,
    /// The items are steps, numbered from one.
    Numbers,
}

/// A run of text with one meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Plain text.
    Text(&'static str),
    /// Text to stress.
    Emphasis(&'static str),
    /// Text to stress strongly.
    Strong(&'static str),
    /// A name or an expression of a program.
    Code(&'static str),
    /// A link; the compiler lets `https:` and `#/card/<id>` through and nothing else.
    Link {
        /// Where the link leads.
        to: &'static str,
        /// What the reader sees.
        text: &'static str,
    },
}
