//! What words can mean: names of terms, spellings, and words that were nearly typed.

use crate::corpus::{Card, Corpus, Term};
use crate::search::fold::{folded, is_han, is_letter, squeezed};
use crate::search::needle::Needle;
use crate::search::query::Understood;
use crate::search::slips::{allowance, distance, is_near_han};
use crate::search::spelling::{letters_of, spelled_in};

/// What words can mean.
#[derive(Debug)]
pub(super) struct Vocabulary {
    names: Vec<Name>,
    titles: Vec<Title>,
    /// Words in letters that stand in titles, each once.
    words: Vec<String>,
}

/// One name of a term.
#[derive(Debug)]
struct Name {
    term: &'static Term,
    shown: &'static str,
    /// Folded, without joints.
    text: String,
    pinyin: &'static str,
}

#[derive(Debug)]
struct Title {
    text: String,
    pinyin: &'static str,
}

/// From so many letters on, the beginning of a name will do.
const BEGINNING: usize = 3;

/// A beginning that so many terms have says too little.
const TOO_MANY: usize = 4;

impl Vocabulary {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let names = corpus.terms().iter().flat_map(|term| {
            term.names.iter().map(move |(shown, pinyin)| Name {
                term,
                shown,
                text: squeezed(&folded(shown)),
                pinyin,
            })
        });
        Self {
            names: names.collect(),
            titles: Vec::new(),
            words: Vec::new(),
        }
    }

    /// Takes in the words of a card's title.
    pub(super) fn learn(&mut self, card: &Card) {
        let text = folded(card.title);
        for word in text.split(|c| !is_letter(c)).filter(|word| word.len() > 2) {
            if !self.words.iter().any(|known| known == word) {
                self.words.push(word.to_owned());
            }
        }
        self.titles.push(Title {
            text,
            pinyin: card.pinyin,
        });
    }

    /// All names of the term that has this one.
    pub(super) fn names_of(&self, name: &str) -> Option<Vec<Needle>> {
        let name = self.names.iter().find(|known| known.text == name)?;
        Some(needles(name.term))
    }

    /// All names of the terms that have a name beginning so.
    pub(super) fn names_beginning(&self, word: &str) -> Vec<Needle> {
        if let Some(names) = self.names_of(word) {
            return names;
        }
        if word.chars().count() < BEGINNING || !word.starts_with(is_letter) {
            return Vec::new();
        }
        let beginning = self.names.iter().filter(|name| name.text.starts_with(word));
        let terms = unique(beginning.map(|name| name.term));
        if terms.len() >= TOO_MANY {
            return Vec::new();
        }
        terms.into_iter().flat_map(needles).collect()
    }

    /// The Chinese that letters spell, in the name of a term or else in a title.
    pub(super) fn by_spelling(&self, letters: &str) -> Option<Understood> {
        let named = self.names.iter().find(|name| {
            let whole = spelled_in(letters, &name.text, name.pinyin);
            whole.is_some_and(|spelled| name.text.starts_with(&spelled))
        });
        if let Some(name) = named {
            return Some(Understood::as_meant(
                letters,
                name.shown,
                needles(name.term),
            ));
        }
        let mut titles = self.titles.iter();
        let spelled = titles.find_map(|title| spelled_in(letters, &title.text, title.pinyin))?;
        let needle = Needle::typed(&spelled);
        Some(Understood::as_meant(letters, &spelled, vec![needle]))
    }

    /// What was nearly typed: a name of a term, its spelling, or a word of a title.
    pub(super) fn by_slip(&self, typed: &str) -> Option<Understood> {
        let letters: Vec<char> = typed.chars().collect();
        if letters.first().copied().is_some_and(is_han) {
            return self.by_slip_in_han(typed, &letters);
        }
        self.name_by_slip(typed).or_else(|| {
            let word = nearest(&letters, self.words.iter(), String::clone)?;
            Some(Understood::as_meant(typed, word, vec![Needle::typed(word)]))
        })
    }

    /// The name of a term that was nearly typed, or nearly spelled.
    pub(super) fn name_by_slip(&self, typed: &str) -> Option<Understood> {
        let letters: Vec<char> = typed.chars().collect();
        let name = nearest(&letters, self.names.iter(), |name| name.text.clone())
            .or_else(|| nearest(&letters, self.names.iter(), |name| letters_of(name.pinyin)))?;
        Some(Understood::as_meant(typed, name.shown, needles(name.term)))
    }

    fn by_slip_in_han(&self, typed: &str, characters: &[char]) -> Option<Understood> {
        let named = self.names.iter().find(|name| {
            let name: Vec<char> = name.text.chars().collect();
            is_near_han(characters, &name)
        });
        if let Some(name) = named {
            return Some(Understood::as_meant(typed, name.shown, needles(name.term)));
        }
        let meant = self.titles.iter().find_map(|title| {
            let title: Vec<char> = title.text.chars().collect();
            let near = title
                .windows(characters.len())
                .find(|part| part.iter().all(|c| is_han(*c)) && is_near_han(characters, part))?;
            Some(near.iter().collect::<String>())
        })?;
        let needle = Needle::typed(&meant);
        Some(Understood::as_meant(typed, &meant, vec![needle]))
    }

    /// Several words written as one: names of terms, and what stands between them.
    pub(super) fn parts_of(&self, word: &str) -> Option<Vec<String>> {
        let (place, name) = self
            .names
            .iter()
            .filter(|name| name.text.starts_with(is_han) && name.text.len() < word.len())
            .filter_map(|name| Some((word.find(&name.text)?, name)))
            .max_by_key(|(_, name)| name.text.len())?;
        let (before, rest) = word.split_at_checked(place)?;
        let after = rest.strip_prefix(&*name.text)?;
        let parts = [before, &name.text, after].into_iter();
        Some(
            parts
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect(),
        )
    }
}

/// What comes nearest to what was typed, if it is near enough.
fn nearest<'a, T>(
    typed: &[char],
    all: impl Iterator<Item = &'a T>,
    text: impl Fn(&T) -> String,
) -> Option<&'a T> {
    let limit = allowance(typed.len());
    let near = all.filter_map(|one| {
        let text: Vec<char> = text(one).chars().collect();
        Some((distance(typed, &text, limit)?, one))
    });
    near.min_by_key(|(near, _)| *near).map(|(_, one)| one)
}

fn needles(term: &Term) -> Vec<Needle> {
    term.names
        .iter()
        .map(|(name, _)| Needle::name(name))
        .collect()
}

fn unique(terms: impl Iterator<Item = &'static Term>) -> Vec<&'static Term> {
    let mut unique: Vec<&'static Term> = Vec::new();
    for term in terms {
        if !unique.iter().any(|known| std::ptr::eq(*known, term)) {
            unique.push(term);
        }
    }
    unique
}
