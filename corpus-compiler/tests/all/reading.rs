//! The page for browsers that run no code.

use crate::support::{Corpus, PLACE, with_answer};

fn page(answer: &str) -> String {
    Corpus::new()
        .with(PLACE, with_answer(answer))
        .compiled()
        .to_reading_page()
}

#[test]
fn a_card_is_an_article_in_its_own_language() {
    let page = Corpus::new().compiled().to_reading_page();
    assert!(
        page.contains("<h2>基础 <span lang=\"en\">Basics</span></h2>"),
        "{page}"
    );
    assert!(
        page.contains("<article id=\"one\" lang=\"en\">\n<h3>Title</h3>"),
        "{page}"
    );
    assert!(page.contains("<p>Question.</p>") && page.contains("<p>Answer.</p>"));
}

#[test]
fn text_that_looks_like_html_stays_text() {
    let page =
        page("`<script>` & *\"'* \\<b>\n\n```html\n</code></pre><script>alert(1)</script>\n```");
    assert!(!page.contains("<script"), "{page}");
    assert!(
        page.contains("<code>&lt;script&gt;</code> &amp; <em>&quot;&#39;</em> &lt;b&gt;"),
        "{page}"
    );
    assert!(
        page.contains("<pre><code>&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(1)"),
        "{page}"
    );
}

#[test]
fn every_sort_of_text_has_its_element() {
    let page = page("- **s**\n- [l](https://example.org/?a=1&b=2)\n\n1. [c](#/card/one)");
    assert!(
        page.contains(
            "<ul><li><strong>s</strong></li><li><a href=\"https://example.org/?a=1&amp;b=2\" \
         rel=\"noopener noreferrer\">l</a></li></ul>"
        ),
        "{page}"
    );
    assert!(
        page.contains("<ol><li><a href=\"#one\">c</a></li></ol>"),
        "{page}"
    );
}

#[test]
fn a_link_to_a_former_id_finds_its_card() {
    let card =
        "+++\nlevel = 1\naliases = [\"old\"]\n+++\n\n# T\n\nQ.\n\n## Answer\n\n[t](#/card/old)\n";
    let page = Corpus::new().with(PLACE, card).compiled().to_reading_page();
    assert!(
        page.contains("<a id=\"old\"></a>") && page.contains("<a href=\"#old\">t</a>"),
        "{page}"
    );
}
