//! Titles, questions and parts.

use crate::support::{CARD, refusal};

#[test]
fn no_title() {
    assert_eq!(
        refusal(CARD.replace("# Title\n", "")),
        "corpus/cards/basics/one.md:6: title is empty: write the short question on one line after \
         `# `"
    );
}

#[test]
fn an_empty_title() {
    assert_eq!(
        refusal(CARD.replace("# Title\n", "#\n")),
        "corpus/cards/basics/one.md:5: title is empty: write the short question on one line after \
         `# `"
    );
}

#[test]
fn a_title_that_shows_nothing() {
    assert_eq!(
        refusal(CARD.replace("# Title\n", "# &#8203;\n")),
        "corpus/cards/basics/one.md:5: title is empty: write the short question on one line after \
         `# `"
    );
}

#[test]
fn nothing_below_the_front_matter() {
    assert_eq!(
        refusal("+++\nlevel = 1\n+++\n"),
        "corpus/cards/basics/one.md:4: title is empty: write the short question on one line after \
         `# `"
    );
}

#[test]
fn text_above_the_title() {
    assert_eq!(
        refusal(CARD.replace("# Title\n", "Hello.\n\n# Title\n")),
        "corpus/cards/basics/one.md:5: text above the title: move it below the line that begins \
         with `# `"
    );
}

#[test]
fn two_titles() {
    assert_eq!(
        refusal(CARD.replace("Question.\n", "Question.\n\n# Another\n")),
        "corpus/cards/basics/one.md:9: second title: keep one line that begins with `# `"
    );
}

#[test]
fn formatting_in_a_title() {
    assert_eq!(
        refusal(CARD.replace("# Title\n", "# What is `Box`?\n")),
        "corpus/cards/basics/one.md:5: formatting in a heading: a text holds paragraphs, lists, \
         code between fences, stress, strong stress, inline code and links"
    );
}

#[test]
fn an_empty_question() {
    for empty in ["", "&nbsp;", "```\n\n```"] {
        assert_eq!(
            refusal(CARD.replace("Question.", empty)),
            "corpus/cards/basics/one.md:5: question is empty: write it between the title and the \
             first part"
        );
    }
}

#[test]
fn an_empty_answer() {
    assert_eq!(
        refusal(CARD.replace("Answer.", "")),
        "corpus/cards/basics/one.md:9: part `## Answer` is empty: write its text below it"
    );
}

#[test]
fn a_missing_part() {
    assert_eq!(
        refusal(CARD.replace("## Answer\n\n", "")),
        "corpus/cards/basics/one.md:9: part `## 答案` or `## Answer` is missing: add it after the \
         question"
    );
}

#[test]
fn a_doubled_part() {
    assert_eq!(
        refusal(format!("{CARD}\n## 答案\n\n回答。\n")),
        "corpus/cards/basics/one.md:13: part `## 答案` is there twice, first on line 9: keep one"
    );
}

#[test]
fn an_unknown_part() {
    assert_eq!(
        refusal(format!("{CARD}\n## Solution\n\nText.\n")),
        "corpus/cards/basics/one.md:13: `## Solution` is not a part: use `## 答案` or `## Answer`"
    );
}
