//! How Chinese text is spelled, for those who search by letters.

use pinyin::ToPinyinMulti;

/// The syllables of a text's Chinese characters in their order, without tones, a space between two.
/// A character of several readings has all of them, `/` between two, the usual one first.
pub(crate) fn pinyin_of(text: &str) -> String {
    let syllables: Vec<String> = text.chars().filter_map(readings).collect();
    syllables.join(" ")
}

fn readings(c: char) -> Option<String> {
    let mut readings: Vec<&str> = Vec::new();
    for reading in c.to_pinyin_multi()? {
        if !readings.contains(&reading.plain()) {
            readings.push(reading.plain());
        }
    }
    Some(readings.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_is_a_syllable_and_everything_else_is_passed_over() {
        assert_eq!(pinyin_of("防止过拟合？"), "fang zhi guo ni he/ge");
        assert_eq!(pinyin_of("KV 缓存"), "huan cun");
        assert_eq!(pinyin_of("LoRA"), "");
    }

    #[test]
    fn a_character_of_several_readings_has_all_of_them() {
        assert_eq!(pinyin_of("长"), "zhang/chang");
    }
}
