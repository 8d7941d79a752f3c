//! Markdown that the app does not show.

use crate::support::{refusal, with_answer};

/// The answer is refused on its first line with these words.
#[track_caller]
fn refused(answer: &str, reason: &str) {
    assert_eq!(
        refusal(with_answer(answer)),
        format!("corpus/cards/basics/one.md:11: {reason}")
    );
}

#[track_caller]
fn unsupported(answer: &str, what: &str) {
    let reason = format!(
        "{what}: a text holds paragraphs, lists, code between fences, stress, strong stress, \
         inline code and links"
    );
    refused(answer, &reason);
}

const RAW_HTML: &str = "raw HTML: write Markdown, or `\\<` for the character itself";

#[test]
fn a_block_of_html() {
    refused("<div onclick=\"x()\">\n\ntext", RAW_HTML);
    refused("<!-- remark -->", RAW_HTML);
}

#[test]
fn html_in_running_text() {
    refused("a <b>c", RAW_HTML);
    refused("- a <script>", RAW_HTML);
    refused("**a <b>**", RAW_HTML);
}

#[test]
fn a_table() {
    unsupported("| a | b |\n|---|---|\n| c | d |", "table");
}

#[test]
fn a_quotation() {
    unsupported("> a", "quotation");
}

#[test]
fn an_image() {
    unsupported("![a](https://example.org/a.png)", "image");
}

#[test]
fn more_than_one_paragraph_in_a_list_item() {
    for (more, what) in [
        ("- c", "list inside a list"),
        ("\n  c", "second paragraph in a list item"),
        ("\n  ```\n  c\n  ```", "code block in a list item"),
        ("# c", "heading in a list item"),
        ("> c", "quotation"),
    ] {
        let message = refusal(with_answer(&format!("- a\n- b\n  {more}")));
        let line = if more.starts_with('\n') { 14 } else { 13 };
        let start = format!("corpus/cards/basics/one.md:{line}: {what}: ");
        assert!(message.starts_with(&start), "{message}");
    }
}

#[test]
fn a_heading_below_the_second_level() {
    unsupported("### a\n\ntext", "heading below the second level");
}

#[test]
fn a_rule() {
    unsupported("***\n\ntext", "rule");
}

#[test]
fn a_footnote() {
    let message = refusal(with_answer("a[^1]\n\n[^1]: b"));
    assert_eq!(
        message.lines().map(|line| &line[..41]).collect::<Vec<_>>(),
        [
            "corpus/cards/basics/one.md:11: footnote: ",
            "corpus/cards/basics/one.md:13: footnote: "
        ]
    );
}

#[test]
fn a_task_list() {
    unsupported("- [ ] a", "task list");
}

#[test]
fn a_forced_line_break() {
    unsupported("a\\\nb", "forced line break");
}

#[test]
fn struck_text() {
    unsupported("~~a~~", "struck text");
}

#[test]
fn code_by_indentation() {
    unsupported("    let a = 1;\n\ntext", "code by indentation");
}

#[test]
fn a_link_definition() {
    unsupported("[a]: https://example.org\n\ntext", "link definition");
}

#[test]
fn a_title_of_a_link() {
    unsupported("[a](https://example.org \"b\")", "title of a link");
}

#[test]
fn code_that_is_not_closed() {
    refused(
        "```rust\nlet a = 1;",
        "code is not closed: end it with a line of the same fence",
    );
}

#[test]
fn a_list_that_does_not_start_at_one() {
    refused("3. a", "the list starts at 3: start it at 1");
}

#[test]
fn an_empty_list_item() {
    refused(
        "-\n\ntext",
        "list item is empty: write its text or remove it",
    );
}

#[test]
fn formatting_inside_formatting() {
    let reason = "inline code inside strong stress: write them one after the other";
    refused("**a `b`**", reason);
    let reason = "strong stress inside a link: write them one after the other";
    refused("[**a**](https://example.org)", reason);
    let reason = "strong stress inside stress: write them one after the other";
    refused("*a **b***", reason);
}

#[test]
fn stars_that_format_nothing() {
    for stars in ["**注意：**请看", "2**10", "a ** b", "- **a"] {
        refused(
            stars,
            "`**` shows as it stands: put the punctuation outside of the stars, or write `\\*` for \
             each",
        );
    }
}

#[test]
fn a_link_to_anything_but_a_card_or_a_safe_site() {
    for to in [
        "http://example.org",
        "javascript:alert(1)",
        "//example.org",
        "https://",
        "https:///a",
        "data:text/html,x",
        "other.md",
        "#/settings",
        "",
    ] {
        refused(
            &format!("[a]({to})"),
            &format!("link to `{to}`: link to `https://…` or to `#/card/<id>`"),
        );
    }
}

#[test]
fn a_mail_address() {
    refused(
        "<a@example.org>",
        "link to `a@example.org`: link to `https://…` or to `#/card/<id>`",
    );
}

#[test]
fn a_link_without_text() {
    refused(
        "[](https://example.org)",
        "link without text: write it as `[text](address)`",
    );
}
