//! One card's file, read as far as it can be read.

use crate::front_matter::{FrontMatter, split};
use crate::markdown;
use crate::model::Card;
use crate::parts::{self, Texts};
use crate::problem::Problems;
use crate::source::{CardFile, Folder, Located};

/// A card with what is missing from it; its problems have been reported.
pub(crate) struct Draft {
    /// The file, as problems show it.
    pub(crate) file: String,
    /// The file's stem.
    pub(crate) id: String,
    /// The name of the file's folder.
    pub(crate) topic: String,
    /// What the author says about the card.
    pub(crate) front: Option<FrontMatter>,
    /// What the card says.
    pub(crate) texts: Option<Texts>,
    /// The ids of the cards to which its texts link.
    pub(crate) links: Vec<Located<String>>,
}

/// Reads every card of the folder.
pub(crate) fn read_all(folder: &Folder, problems: &mut Problems) -> Vec<Draft> {
    let cards = folder.cards.iter();
    cards.map(|card| read(card, problems)).collect()
}

fn read(card: &CardFile, problems: &mut Problems) -> Draft {
    let mut draft = Draft {
        file: card.path.clone(),
        id: card.id.clone(),
        topic: card.topic.clone(),
        front: None,
        texts: None,
        links: Vec::new(),
    };
    let Some(source) = &card.source else {
        return draft;
    };
    if let Some(split) = split(source, problems) {
        draft.front = FrontMatter::read(&split.toml, problems);
        let mut document = markdown::parse(split.body, problems);
        draft.links = std::mem::take(&mut document.card_links);
        let outline = parts::outline(document, split.body, problems);
        draft.texts = parts::texts(outline, split.body, problems);
    }
    draft
}

impl Draft {
    /// The card, when nothing is missing.
    pub(crate) fn finish(self, topic: u8) -> Option<Card> {
        let front = self.front?;
        let texts = self.texts?;
        Some(Card {
            id: self.id,
            aliases: front.aliases.into_iter().map(|alias| alias.value).collect(),
            topic,
            level: front.level?,
            number: front.number.map(|number| number.value),
            twin: front.twin.map(|twin| twin.value),
            lang: texts.lang,
            title: texts.title,
            question: texts.question,
            answer: texts.answer,
        })
    }
}
