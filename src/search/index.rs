//! What is looked through, and how it is answered from.

mod entry;
mod vocabulary;

use std::collections::BTreeMap;

use self::entry::Entry;
use self::vocabulary::Vocabulary;
use super::fold::squeezed;
use super::needle::Needle;
use super::query::{Understood, is_in_letters, words};
use crate::corpus::{Card, Corpus, TopicId};

/// Everything that is looked through. It may be filled bit by bit, and answers from what it has.
#[derive(Debug)]
pub struct Index {
    corpus: &'static Corpus,
    entries: Vec<Entry>,
    vocabulary: Vocabulary,
}

/// What a query found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// The cards that have every word that any card has, the best first.
    pub cards: Vec<&'static Card>,
    /// What was understood of the query, word by word.
    pub understood: Vec<Understood>,
    /// What was typed and no card has.
    pub missed: Vec<String>,
    /// Where there are no cards: the topics that come nearest, the nearest first.
    pub nearest: Vec<TopicId>,
}

impl Findings {
    /// Everything that stands for a word of the query, to be marked.
    pub fn needles(&self) -> Vec<Needle> {
        let needles = self.understood.iter().flat_map(|word| &word.needles);
        needles.cloned().collect()
    }
}

/// How good a card is for a word or a query: the more the better.
type Scores = BTreeMap<usize, u32>;

/// So many words can make one name.
const LONGEST_NAME: usize = 5;

/// So many topics are near enough to be named.
const NEAREST: usize = 3;

impl Index {
    /// An index with nothing in it yet.
    pub fn new(corpus: &'static Corpus) -> Self {
        Self {
            corpus,
            entries: Vec::new(),
            vocabulary: Vocabulary::new(corpus),
        }
    }

    /// An index of all cards.
    pub fn of(corpus: &'static Corpus) -> Self {
        let mut index = Self::new(corpus);
        index.take_in(corpus.cards().len());
        index
    }

    /// Takes in so many more cards, and says whether there are any left.
    pub fn take_in(&mut self, cards: usize) -> bool {
        let from = self.entries.len();
        for card in self.corpus.cards().iter().skip(from).take(cards) {
            self.vocabulary.learn(card);
            self.entries.push(Entry::of(card, self.corpus));
        }
        self.entries.len() < self.corpus.cards().len()
    }

    /// Answers a query. One without a word in it finds nothing.
    pub fn find(&self, query: &str) -> Findings {
        let words = words(query);
        let mut findings = self.answer(self.understand(&words));
        if findings.cards.is_empty() && words.len() > 1 && words.iter().all(|w| is_in_letters(w)) {
            // Syllables with a space between each two.
            let joined = words.concat();
            if let Some(word) = self.vocabulary.by_spelling(&joined) {
                findings = self.answer(vec![word]);
            }
        }
        if findings.cards.is_empty() && !words.is_empty() {
            findings.nearest = self.nearest(&words, &findings.understood);
        }
        findings
    }

    fn answer(&self, understood: Vec<Understood>) -> Findings {
        // A word that no card has would leave nothing: the others are what can be answered.
        let mut missed = Vec::new();
        let mut words: Vec<Scores> = Vec::new();
        for word in &understood {
            match self.scores(&word.needles) {
                scores if scores.is_empty() => missed.push(word.typed.clone()),
                scores => words.push(scores),
            }
        }
        let mut ranked: Vec<(usize, u32)> = with_all(&words).into_iter().collect();
        if ranked.is_empty() {
            // Together they are on no card: the next best are those with one in the title.
            let titled = words
                .iter()
                .flatten()
                .filter(|(_, score)| **score >= Entry::TITLE);
            let best: Scores = titled.map(|(card, score)| (*card, *score)).collect();
            ranked.extend(best);
        }
        ranked.sort_by_key(|(card, score)| (std::cmp::Reverse(*score), *card));
        let cards = ranked.into_iter();
        Findings {
            cards: cards
                .filter_map(|(card, _)| Some(self.entries.get(card)?.card))
                .collect(),
            understood,
            missed,
            nearest: Vec::new(),
        }
    }

    /// Takes words for names of terms as far as possible, the longest first, else each for itself.
    fn understand(&self, words: &[String]) -> Vec<Understood> {
        let mut understood = Vec::new();
        let mut rest = words;
        while let [word, more @ ..] = rest {
            let longest = rest.len().min(LONGEST_NAME);
            let name = (2..=longest).rev().find_map(|count| {
                let (typed, left) = rest.split_at_checked(count)?;
                Some((self.name(typed)?, left))
            });
            if let Some((phrase, left)) = name {
                understood.push(phrase);
                rest = left;
            } else {
                understood.extend(self.word(word));
                rest = more;
            }
        }
        understood
    }

    /// The name that several words make, be it with a slip in a word that no card has.
    fn name(&self, typed: &[String]) -> Option<Understood> {
        let phrase = typed.join(" ");
        if let Some(names) = self.vocabulary.names_of(&typed.concat()) {
            return Some(Understood::literally(&phrase, names));
        }
        let unknown = |word: &String| self.scores(&[Needle::typed(word)]).is_empty();
        let in_letters = typed.iter().all(|word| is_in_letters(word));
        if !in_letters || !typed.iter().any(unknown) {
            return None;
        }
        let meant = self.vocabulary.name_by_slip(&typed.concat())?;
        Some(Understood {
            typed: phrase,
            ..meant
        })
    }

    /// What a word is taken for: itself, a spelling, several words in one, a slip.
    fn word(&self, word: &str) -> Vec<Understood> {
        let literally = Understood::literally(word, self.vocabulary.names_beginning(word));
        if !self.scores(&literally.needles).is_empty() {
            return vec![literally];
        }
        let vocabulary = &self.vocabulary;
        if is_in_letters(word) {
            let meant = vocabulary
                .by_spelling(word)
                .or_else(|| vocabulary.by_slip(word));
            return vec![meant.unwrap_or(literally)];
        }
        if let Some(parts) = vocabulary.parts_of(word) {
            return parts.iter().flat_map(|part| self.word(part)).collect();
        }
        vec![vocabulary.by_slip(word).unwrap_or(literally)]
    }

    fn scores(&self, needles: &[Needle]) -> Scores {
        let traces: Vec<_> = needles
            .iter()
            .map(|needle| entry::trace_of(needle.text()))
            .collect();
        let mut scores = Scores::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let fitting = needles.iter().zip(&traces).enumerate();
            let score = fitting.filter_map(|(rank, (needle, trace))| {
                let score = entry.may_have(trace).then(|| entry.score(needle))?;
                // Another name is as good as a place further back.
                Some(if rank == 0 { score } else { score * 3 / 4 })
            });
            if let Some(score) = score.max().filter(|score| *score > 0) {
                scores.insert(place, score);
            }
        }
        scores
    }

    /// The topics whose cards have some of the words, or at least share characters with them.
    fn nearest(&self, words: &[String], understood: &[Understood]) -> Vec<TopicId> {
        let mut by_topic: BTreeMap<TopicId, u32> = BTreeMap::new();
        for word in understood {
            for (place, score) in self.scores(&word.needles) {
                if let Some(entry) = self.entries.get(place) {
                    *by_topic.entry(entry.card.topic).or_default() += score;
                }
            }
        }
        if by_topic.is_empty() {
            let typed = squeezed(&words.concat());
            for entry in &self.entries {
                let shared = entry.shares(&typed);
                if shared > 0 {
                    *by_topic.entry(entry.card.topic).or_default() += shared;
                }
            }
        }
        let mut topics: Vec<(TopicId, u32)> = by_topic.into_iter().collect();
        topics.sort_by_key(|(topic, score)| (std::cmp::Reverse(*score), *topic));
        topics
            .into_iter()
            .take(NEAREST)
            .map(|(topic, _)| topic)
            .collect()
    }
}

/// The cards that have every word, each as good as all words together.
fn with_all(words: &[Scores]) -> Scores {
    let Some((first, others)) = words.split_first() else {
        return Scores::new();
    };
    let of_card = |(card, score): (&usize, &u32)| {
        let more = others.iter().map(|word| word.get(card).copied());
        Some((*card, score + more.sum::<Option<u32>>()?))
    };
    first.iter().filter_map(of_card).collect()
}
