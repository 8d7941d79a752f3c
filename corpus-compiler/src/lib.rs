//! Turns the folder `corpus/` into typed data for the app.
//!
//! The page parses nothing: whatever can be wrong with a card is found here, while the author is
//! looking, and is reported with file, line and what to do about it. One run reports everything it
//! can find.
//!
//! - [`compile`] reads and checks the folder; [`Compiled::to_rust`] writes the data as Rust, and
//!   [`Compiled::to_reading_page`] as a page for browsers that run no code.
//! - [`Problems`] is what it says when it refuses.
//! - [`record_ids`] keeps the list of released ids, so that no card can vanish unnoticed.

mod about;
mod card;
mod check;
mod emit;
mod front_matter;
mod ids;
mod markdown;
mod model;
mod parts;
mod pinyin;
mod problem;
mod reading;
mod source;
mod terms;
mod toml_text;
mod topics;

use std::path::Path;

pub use ids::record_ids;
pub use model::{About, Block, Card, Compiled, Lang, ListKind, Span, Term, Topic};
pub use problem::{Problem, ProblemKind, Problems};

/// Reads, checks and orders the corpus in a folder.
///
/// # Errors
/// [`Problems`] with everything that is wrong, sorted by file and line.
pub fn compile(corpus_dir: &Path) -> Result<Compiled, Problems> {
    let mut problems = Problems::default();
    let folder = source::Folder::read(corpus_dir, &mut problems);
    let topics = topics::read(&folder, &mut problems);
    let about = about::read(&folder, &mut problems);
    let terms = terms::read(&folder, &mut problems);
    let cards = card::read_all(&folder, &mut problems);
    let ids = ids::Ids::read(&folder, &mut problems);
    check::all(&topics, &cards, about.as_ref(), &ids, &mut problems);
    let Some(about) = about.filter(|_| problems.is_empty()) else {
        return Err(problems.sorted());
    };
    Ok(Compiled {
        terms,
        ..Compiled::assemble(topics, cards, about.about, &ids)
    })
}
