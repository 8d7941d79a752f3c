//! Cards and ids that do not agree with each other.

use crate::support::{CARD, Corpus, PLACE, refusal, with_answer, with_keys};

const TWO: &str = "cards/basics/two.md";

fn data_topic(corpus: Corpus) -> Corpus {
    let data = "[[topic]]\nslug = \"data\"\nzh = \"数据\"\nen = \"Data\"\n";
    let topics = corpus.read("topics.toml") + data;
    corpus.with("topics.toml", topics)
}

#[test]
fn one_id_in_two_topics() {
    let corpus = data_topic(Corpus::new()).with("cards/data/one.md", CARD);
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/data/one.md:1: id `one` is taken by corpus/cards/basics/one.md: choose \
         another"
    );
}

#[test]
fn an_alias_that_is_another_cards_id() {
    let corpus = Corpus::new().with(TWO, with_keys("aliases = [\"one\"]"));
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/basics/two.md:3: id `one` is taken by corpus/cards/basics/one.md: choose \
         another"
    );
}

#[test]
fn an_alias_of_two_cards() {
    let corpus = Corpus::new()
        .with(PLACE, with_keys("aliases = [\"old\"]"))
        .with(TWO, with_keys("aliases = [\n  \"old\",\n]"));
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/basics/two.md:4: id `old` is taken by corpus/cards/basics/one.md: choose \
         another"
    );
}

#[test]
fn a_doubled_number() {
    let corpus = Corpus::new()
        .with(PLACE, with_keys("number = 7"))
        .with(TWO, with_keys("number = 7"));
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/basics/two.md:3: number 7 is taken by corpus/cards/basics/one.md: choose \
         another"
    );
}

#[test]
fn a_released_id_that_disappeared() {
    let corpus = Corpus::new().with("ids.txt", "# released\ngone\none\n");
    assert_eq!(
        corpus.refusal(),
        "corpus/ids.txt:2: card `gone` is gone, and with it the progress of its readers: bring the \
         card back, or add `aliases = [\"gone\"]` to the card that took its place"
    );
}

#[test]
fn a_line_of_the_released_ids_that_is_no_id() {
    let corpus = Corpus::new().with("ids.txt", "one\n<<<<<<< HEAD\n");
    assert_eq!(
        corpus.refusal(),
        "corpus/ids.txt:2: `<<<<<<< HEAD` is not a card id: each line holds one id, or `#` and a \
         remark"
    );
}

#[test]
fn a_broken_card_does_not_count_as_gone() {
    let corpus = Corpus::new()
        .with("ids.txt", "old\none\n")
        .with(PLACE, "no front matter");
    assert_eq!(corpus.refusal().lines().count(), 1);
}

#[test]
fn a_twin_that_does_not_exist() {
    assert_eq!(
        refusal(with_keys("twin = \"nobody\"")),
        "corpus/cards/basics/one.md:3: twin `nobody` does not exist: write the present id of a \
         card, or remove `twin`"
    );
}

#[test]
fn a_twin_under_its_former_id() {
    let corpus = Corpus::new()
        .with(PLACE, with_keys("twin = \"old\""))
        .with(TWO, with_keys("aliases = [\"old\"]\ntwin = \"one\""));
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/basics/one.md:3: twin `old` does not exist: write the present id of a card, \
         or remove `twin`\n\
         corpus/cards/basics/two.md:4: twin `one` does not name this card back: add `twin = \
         \"two\"` to corpus/cards/basics/one.md"
    );
}

#[test]
fn a_twin_that_does_not_name_it_back() {
    let corpus = Corpus::new().with(TWO, with_keys("twin = \"one\""));
    assert_eq!(
        corpus.refusal(),
        "corpus/cards/basics/two.md:3: twin `one` does not name this card back: add `twin = \
         \"two\"` to corpus/cards/basics/one.md"
    );
}

#[test]
fn a_card_that_is_its_own_twin() {
    assert_eq!(
        refusal(with_keys("twin = \"one\"")),
        "corpus/cards/basics/one.md:3: the card is its own twin: name another card, or remove \
         `twin`"
    );
}

#[test]
fn a_link_to_no_card() {
    assert_eq!(
        refusal(with_answer("See [this](#/card/nowhere).")),
        "corpus/cards/basics/one.md:11: link to card `nowhere`, which does not exist: write the id \
         of a card"
    );
}

#[test]
fn a_link_from_the_about_page_to_no_card() {
    let about = "+++\n+++\n\n# About\n\n[this](#/card/nowhere?x=1)\n[that](#/card/nobody)\n";
    assert_eq!(
        Corpus::new().with("about.md", about).refusal(),
        "corpus/about.md:6: link to card `nowhere?x=1`, which does not exist: write the id of a \
         card\n\
         corpus/about.md:7: link to card `nobody`, which does not exist: write the id of a card"
    );
}

#[test]
fn everything_in_one_run_by_file_and_line() {
    let corpus = Corpus::new()
        .with("ids.txt", "gone\n")
        .with(PLACE, with_answer("<b>a</b>\n\n---"))
        .with(
            TWO,
            CARD.replace("level = 1", "level = 9")
                .replace("Question.", ""),
        )
        .with("cards/nowhere/three.md", CARD);
    let places: Vec<String> = corpus
        .compile()
        .unwrap_err()
        .iter()
        .map(|problem| format!("{}:{}", problem.file, problem.line))
        .collect();
    assert_eq!(
        places,
        [
            "corpus/cards/basics/one.md:11",
            "corpus/cards/basics/one.md:13",
            "corpus/cards/basics/two.md:2",
            "corpus/cards/basics/two.md:5",
            "corpus/cards/nowhere/three.md:1",
            "corpus/ids.txt:1",
        ]
    );
}
