//! A corpus in a folder of its own, which goes when the test ends.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use mianka_corpus_compiler::{Block, Card, Compiled, Problems, compile};

/// A card without a mistake: title on line 5, question on 7, answer on 9 and 11.
pub(crate) const CARD: &str =
    "+++\nlevel = 1\n+++\n\n# Title\n\nQuestion.\n\n## Answer\n\nAnswer.\n";

/// Where a test puts the card it is about.
pub(crate) const PLACE: &str = "cards/basics/one.md";

pub(crate) struct Corpus(PathBuf);

impl Corpus {
    /// One topic, one card, an about page.
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}-{n}", std::process::id());
        let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let topic = "[[topic]]\nslug = \"basics\"\nzh = \"基础\"\nen = \"Basics\"\n";
        Self(dir.join("corpus"))
            .with("topics.toml", topic)
            .with("about.md", "+++\n+++\n\n# About\n\nText.\n")
            .with(PLACE, CARD)
    }

    /// Adds a file, or puts another in its place.
    pub(crate) fn with(self, file: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Takes a file away.
    pub(crate) fn without(self, file: &str) -> Self {
        fs::remove_file(self.0.join(file)).unwrap();
        self
    }

    pub(crate) fn dir(&self) -> &PathBuf {
        &self.0
    }

    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    pub(crate) fn compile(&self) -> Result<Compiled, Problems> {
        compile(&self.0)
    }

    /// What the compiler says, all of it.
    pub(crate) fn refusal(&self) -> String {
        match self.compile() {
            Ok(_) => String::from("(no refusal)"),
            Err(problems) => problems.to_string(),
        }
    }

    pub(crate) fn compiled(&self) -> Compiled {
        self.compile()
            .unwrap_or_else(|problems| panic!("{problems}"))
    }
}

impl Drop for Corpus {
    fn drop(&mut self) {
        if let Some(parent) = self.0.parent() {
            let _ = fs::remove_dir_all(parent);
        }
    }
}

/// A card with more keys, the first of them on line 3.
pub(crate) fn with_keys(keys: &str) -> String {
    CARD.replacen("level = 1\n", &format!("level = 1\n{keys}\n"), 1)
}

/// A card with another answer, which begins on line 11.
pub(crate) fn with_answer(answer: &str) -> String {
    CARD.replace("Answer.\n", &format!("{answer}\n"))
}

/// What the compiler says to a card.
pub(crate) fn refusal(card: impl AsRef<[u8]>) -> String {
    Corpus::new().with(PLACE, card).refusal()
}

/// What the compiler makes of a card.
pub(crate) fn card(text: impl AsRef<[u8]>) -> Card {
    Corpus::new().with(PLACE, text).compiled().cards.remove(0)
}

/// What the compiler makes of an answer.
pub(crate) fn answer(text: &str) -> Vec<Block> {
    card(with_answer(text)).answer
}
