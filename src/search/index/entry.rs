//! One card as it is looked through.

use crate::corpus::{Block, Card, Corpus, Lang, Span};
use crate::search::fold::{folded, is_han, squeezed};
use crate::search::needle::Needle;

/// One card as it is looked through.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) card: &'static Card,
    title: String,
    topic: String,
    question: String,
    answer: String,
    trace: Trace,
}

/// Which pairs of characters a text has, and which single ones, each as one bit of a few.
///
/// What lacks a bit of a needle's cannot have the needle: most of ten thousand cards are passed over
/// by this without looking at their text. 2,048 bits are a third full after 400 characters.
#[derive(Debug, Clone)]
pub(super) struct Trace([u64; 32]);

/// The trace of a text without joints.
pub(super) fn trace_of(squeezed: &str) -> Trace {
    let mut trace = Trace([0; 32]);
    let mut before = '\0';
    for c in squeezed.chars() {
        trace.leave('\0', c);
        if before != '\0' {
            trace.leave(before, c);
        }
        before = c;
    }
    trace
}

impl Trace {
    fn leave(&mut self, one: char, other: char) {
        let mixed = u32::from(one)
            .wrapping_mul(0x9e37_79b1)
            .wrapping_add(u32::from(other))
            .wrapping_mul(0x85eb_ca6b);
        let bit = usize::try_from(mixed >> 21).unwrap_or_default();
        if let Some(word) = self.0.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    fn has(&self, other: &Self) -> bool {
        self.0
            .iter()
            .zip(&other.0)
            .all(|(all, some)| all & some == *some)
    }
}

impl Entry {
    /// The least score of a card that has a word in its title.
    pub(super) const TITLE: u32 = 80;

    pub(super) fn of(card: &'static Card, corpus: &Corpus) -> Self {
        let topic = corpus.topic(card.topic).map(|topic| {
            let names = Lang::ALL.map(|lang| topic.name(lang));
            folded(&names.join("\n"))
        });
        let mut entry = Self {
            card,
            title: folded(card.title),
            topic: topic.unwrap_or_default(),
            question: folded(&text_of(card.question)),
            answer: folded(&text_of(card.answer)),
            trace: Trace([0; 32]),
        };
        let all = [&*entry.title, &entry.topic, &entry.question, &entry.answer].join("\n");
        entry.trace = trace_of(&squeezed(&all));
        entry
    }

    pub(super) fn may_have(&self, trace: &Trace) -> bool {
        self.trace.has(trace)
    }

    /// How good the card is for a word: most if it is the title, least if only the answer has it,
    /// nothing if it has it nowhere.
    pub(super) fn score(&self, needle: &Needle) -> u32 {
        if let Some(place) = needle.find(&self.title) {
            let share = 20 * place.len() / self.title.len().max(1);
            return Self::TITLE + u32::try_from(share).unwrap_or_default();
        }
        let fields = [(&self.topic, 40), (&self.question, 20), (&self.answer, 10)];
        let found = fields
            .into_iter()
            .find(|(text, _)| needle.find(text).is_some());
        found.map_or(0, |(_, score)| score)
    }

    /// How many different Chinese characters or letters of a query the title has.
    pub(super) fn shares(&self, typed: &str) -> u32 {
        let shared = typed
            .chars()
            .filter(|c| is_han(*c) && self.title.contains(*c));
        u32::try_from(shared.count()).unwrap_or(u32::MAX)
    }
}

/// The words of a text, a line for each block or item.
fn text_of(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(spans) => push_line(&mut text, spans),
            Block::List(_, items) => items.iter().for_each(|item| push_line(&mut text, item)),
            Block::Code { text: code, .. } => {
                text.push_str(code);
                text.push('\n');
            }
        }
    }
    text
}

fn push_line(text: &mut String, spans: &[Span]) {
    for span in spans {
        text.push_str(match span {
            Span::Text(text)
            | Span::Emphasis(text)
            | Span::Strong(text)
            | Span::Code(text)
            | Span::Link { text, .. } => text,
        });
    }
    text.push('\n');
}
