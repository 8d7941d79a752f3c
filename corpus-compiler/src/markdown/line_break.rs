//! Line ends inside a paragraph. The author breaks lines where it suits the editor; a space there
//! would show as a gap between Chinese characters, and none would glue two English words together.

use crate::model::Span;

/// Puts a space, or nothing, for every line end.
pub(super) fn resolve(spans: &mut Vec<Span>) {
    let all: Vec<char> = spans.iter().flat_map(|span| span.text().chars()).collect();
    let mut place = 0;
    for span in spans.iter_mut() {
        let (Span::Text(text)
        | Span::Emphasis(text)
        | Span::Strong(text)
        | Span::Code(text)
        | Span::Link { text, .. }) = span;
        let mut resolved = String::with_capacity(text.len());
        for c in text.chars() {
            if c != '\n' {
                resolved.push(c);
            } else if !joins(all.get(..place), all.get(place + 1..)) {
                resolved.push(' ');
            }
            place += 1;
        }
        *text = resolved;
    }
    spans.retain(|span| !span.text().is_empty());
}

/// Whether the characters on both sides of a line end stand together without a space.
fn joins(before: Option<&[char]>, after: Option<&[char]>) -> bool {
    match (
        before.and_then(<[char]>::last),
        after.and_then(<[char]>::first),
    ) {
        (Some(&a), Some(&b)) => {
            is_cjk(a) && (is_cjk(b) || is_shared(b)) || is_shared(a) && is_cjk(b)
        }
        _ => true,
    }
}

/// Characters of Chinese and Japanese text, with their punctuation. Korean puts spaces between words.
fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}'     // radicals
        | '\u{3000}'..='\u{30ff}'   // punctuation, kana
        | '\u{3100}'..='\u{312f}'   // bopomofo
        | '\u{31a0}'..='\u{31ff}'   // bopomofo, strokes, kana
        | '\u{3400}'..='\u{4dbf}'   // ideographs
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'   // vertical forms
        | '\u{ff00}'..='\u{ffef}'   // full-width forms
        | '\u{20000}'..='\u{3ffff}' // rare ideographs
    )
}

/// Punctuation that Chinese shares with English: it belongs to the character beside it.
fn is_shared(c: char) -> bool {
    matches!(c, '—' | '‘' | '’' | '“' | '”' | '…' | '·')
}
