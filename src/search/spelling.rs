//! Chinese by its spelling: in full, by initials, or both mixed.

/// How many syllables letters spell from the first on: each in full or by its initial, the last one
/// as far as it was typed. `gnh`, `guonihe` and `guonh` spell three of `guo ni he`.
fn spelled(letters: &str, syllables: &[&str]) -> Option<usize> {
    if letters.is_empty() {
        return Some(0);
    }
    let (first, rest) = syllables.split_first()?;
    let mut readings = first.split('/');
    readings.find_map(|reading| spelled_from(letters, reading, rest))
}

/// The same where the first syllable is read so.
fn spelled_from(letters: &str, first: &str, rest: &[&str]) -> Option<usize> {
    if let Some(more) = letters.strip_prefix(first)
        && let Some(count) = spelled(more, rest)
    {
        return Some(count + 1);
    }
    // A syllable that is still being typed ends the query.
    if first.starts_with(letters) {
        return Some(1);
    }
    initials(first).find_map(|initial| {
        let more = letters.strip_prefix(initial)?;
        spelled(more, rest).map(|count| count + 1)
    })
}

/// The letters of a text by its pinyin, each character in its usual reading.
pub(super) fn letters_of(pinyin: &str) -> String {
    pinyin
        .split(' ')
        .filter_map(|syllable| syllable.split('/').next())
        .collect()
}

/// The initial of a syllable: its first letter, and `zh`, `ch`, `sh` as well.
fn initials(syllable: &str) -> impl Iterator<Item = &str> {
    let two = matches!(syllable.get(..2), Some("zh" | "ch" | "sh"));
    let lengths = [two.then_some(2), Some(1)];
    lengths
        .into_iter()
        .flatten()
        .filter_map(|length| syllable.get(..length))
}

/// The Chinese in a text that letters spell, where it begins with any of its characters. At least
/// two characters: one letter would spell a tenth of all there are.
pub(super) fn spelled_in(letters: &str, text: &str, pinyin: &str) -> Option<String> {
    let syllables: Vec<&str> = pinyin
        .split(' ')
        .filter(|syllable| !syllable.is_empty())
        .collect();
    let characters: Vec<char> = text.chars().filter(|c| super::fold::is_han(*c)).collect();
    (0..syllables.len()).find_map(|start| {
        let count = spelled(letters, syllables.get(start..)?)?;
        let chosen: String = characters.get(start..start + count)?.iter().collect();
        (count >= 2 && text.contains(&chosen)).then_some(chosen)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(letters: &str) -> Option<String> {
        spelled_in(
            letters,
            "如何防止过拟合？",
            "ru he/ge fang zhi guo ni he/ge",
        )
    }

    #[test]
    fn syllables_may_be_typed_in_full_by_initials_or_mixed() {
        for letters in ["guonihe", "gnh", "guonh", "gnihe", "guonih"] {
            assert_eq!(found(letters).as_deref(), Some("过拟合"), "{letters}");
        }
        assert_eq!(found("fangzhi").as_deref(), Some("防止"));
        assert_eq!(found("fzh").as_deref(), Some("防止"));
    }

    #[test]
    fn what_spells_nothing_or_one_character_is_not_found() {
        assert_eq!(found("xyz"), None);
        assert_eq!(found("guo"), None);
        assert_eq!(found("guonihex"), None);
    }
}
