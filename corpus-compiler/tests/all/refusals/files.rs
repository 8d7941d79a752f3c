//! Files and topics.

use crate::support::{CARD, Corpus, PLACE, refusal};

#[test]
fn a_file_name_that_is_no_id() {
    let corpus = Corpus::new().with("cards/basics/What_is.md", CARD);
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/basics/What_is.md:1: `What_is` is not a card id: rename the file to at most \
         64 lower-case letters, digits and single hyphens, with `.md` at the end"
    );
}

#[test]
fn a_file_that_is_no_card() {
    let corpus = Corpus::new().with("cards/basics/notes.txt", "notes");
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/basics/notes.txt:1: not a card: move it to `cards/<topic>/<id>.md` or out \
         of the corpus"
    );
}

#[test]
fn a_card_outside_of_the_topics() {
    let corpus = Corpus::new().with("cards/two.md", CARD);
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/two.md:1: not a card: move it to `cards/<topic>/<id>.md` or out of the corpus"
    );
}

#[test]
fn what_editors_leave_behind_is_no_mistake() {
    let corpus = Corpus::new()
        .with("cards/basics/.one.md.swp", [0xff])
        .with("cards/basics/one.md~", "old")
        .with("cards/.DS_Store", [0xff]);
    assert_eq!(corpus.refusal(), "(no refusal)");
}

#[test]
fn text_that_is_not_utf8() {
    let text = b"+++\nlevel = 1\n+++\n\n# \xb4\xf3\xc4\xa3\xd0\xcd\n";
    assert_eq!(
        refusal(text),
        "corpus/cards/basics/one.md:5: not UTF-8: save the file as UTF-8"
    );
}

#[test]
fn a_missing_file() {
    let corpus = Corpus::new().without("about.md");
    let message = corpus.refusal();
    assert!(
        message.starts_with("corpus/about.md:1: cannot read or write this file (")
            && message.ends_with("): create it or check its permissions"),
        "{message}"
    );
}

#[test]
fn an_unknown_topic() {
    let corpus = Corpus::new().with("cards/trainnig/two.md", CARD);
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/trainnig/two.md:1: unknown topic `trainnig`: add it to topics.toml or move \
         the card to the folder of a topic"
    );
}

#[test]
fn a_topic_without_cards() {
    let topics = Corpus::new().read("topics.toml");
    let topics = format!("{topics}\n[[topic]]\nslug = \"data\"\nzh = \"数据\"\nen = \"Data\"\n");
    assert_eq!(
        Corpus::new().with("topics.toml", topics).refusal(),
        "corpus/topics.toml:6: topic `data` has no cards: add one in `cards/data/` or remove the \
         topic"
    );
}

#[test]
fn a_doubled_topic() {
    let topics = Corpus::new().read("topics.toml");
    assert_eq!(
        Corpus::new()
            .with("topics.toml", format!("{topics}\n{topics}"))
            .refusal(),
        "corpus/topics.toml:6: topic `basics` is already on line 1: give this one another slug"
    );
}

#[test]
fn a_topic_without_a_name() {
    let topics = "[[topic]]\nslug = \"basics\"\nzh = \"\"\n";
    assert_eq!(
        Corpus::new().with("topics.toml", topics).refusal(),
        "corpus/topics.toml:1: `en` is missing: add `en = \"English name\"`\n\
         corpus/topics.toml:3: `zh` does not fit: write a text in quotes"
    );
}

#[test]
fn a_topic_with_an_unknown_key() {
    let topics = Corpus::new().read("topics.toml") + "icon = \"book\"\n";
    assert_eq!(
        Corpus::new().with("topics.toml", topics).refusal(),
        "corpus/topics.toml:5: unknown key `icon`: use `slug`, `zh` or `en`"
    );
}

#[test]
fn a_broken_list_of_topics_is_reported_once() {
    let corpus = Corpus::new()
        .with("topics.toml", "[[topic]]\nslug = basics\n")
        .with(PLACE, CARD);
    let message = corpus.refusal();
    assert!(
        message.starts_with("corpus/topics.toml:2: not valid TOML: "),
        "{message}"
    );
    assert_eq!(message.lines().count(), 1);
}

#[test]
fn an_about_page_in_no_language() {
    let about = "+++\nlang = \"de\"\n+++\n\n# About\n\nText.\n";
    assert_eq!(
        Corpus::new().with("about.md", about).refusal(),
        "corpus/about.md:2: `lang` does not fit: write \"zh\" or \"en\""
    );
}

#[test]
fn an_about_page_without_text() {
    assert_eq!(
        Corpus::new()
            .with("about.md", "+++\n+++\n\n# About\n")
            .refusal(),
        "corpus/about.md:4: text is empty: write it below the title"
    );
}

#[test]
fn an_about_page_with_parts() {
    let about = "+++\n+++\n# About\n\nText.\n\n## More\n\nText.\n";
    assert_eq!(
        Corpus::new().with("about.md", about).refusal(),
        "corpus/about.md:7: heading below the title of the about page: a text holds paragraphs, \
         lists, code between fences, stress, strong stress, inline code and links"
    );
}
