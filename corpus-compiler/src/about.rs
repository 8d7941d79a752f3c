//! The text of the about page, from `about.md`.

use crate::front_matter::{Split, split};
use crate::markdown::{self, Node};
use crate::model::{About, Lang};
use crate::parts;
use crate::problem::{ProblemKind, Problems};
use crate::source::{Folder, Located};
use crate::toml_text::Keys;

/// The about page and what is left to check.
pub(crate) struct Draft {
    /// The file, as problems show it.
    pub(crate) file: String,
    /// The page.
    pub(crate) about: About,
    /// The ids of the cards to which its text links.
    pub(crate) links: Vec<Located<String>>,
}

/// Reads `about.md`.
pub(crate) fn read(folder: &Folder, problems: &mut Problems) -> Option<Draft> {
    let source = folder.about.as_ref()?;
    let split = split(source, problems)?;
    let lang = read_lang(&split, problems);
    let body = split.body;
    let mut document = markdown::parse(body, problems);
    for node in &document.nodes {
        if let Node::PartHeading(_) = node.value {
            let kind = ProblemKind::Unsupported("heading below the title of the about page");
            problems.add(body.file, node.line, kind);
        }
    }
    let links = std::mem::take(&mut document.card_links);
    let outline = parts::outline(document, body, problems);
    let title = outline.title?;
    if outline.intro.is_empty() {
        problems.add(body.file, title.line, ProblemKind::EmptyAbout);
    }
    Some(Draft {
        file: source.path.clone(),
        about: About {
            lang: lang?,
            title: title.value,
            text: outline.intro.blocks,
        },
        links,
    })
}

/// The language of the page: Chinese unless its front matter says otherwise.
fn read_lang(split: &Split<'_>, problems: &mut Problems) -> Option<Lang> {
    let toml = &split.toml;
    let table = toml.parse(problems)?;
    let keys = Keys {
        toml,
        table: &table,
        line: 1,
    };
    keys.expect_only(&["lang"], problems);
    let Some(lang) = keys.text("lang", problems) else {
        return Some(Lang::Zh);
    };
    match lang.value.as_str() {
        "zh" => Some(Lang::Zh),
        "en" => Some(Lang::En),
        _ => {
            keys.refuse(lang.line, "lang", "\"zh\" or \"en\"", problems);
            None
        }
    }
}
