//! What was meant in spite of a slip of the finger.

/// How many slips a word of so many characters may have and still be taken for another.
pub(super) const fn allowance(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How many characters have to be put in, left out, replaced or exchanged with their neighbour to
/// make one text of the other (optimal string alignment), if not more than `limit`.
pub(super) fn distance(one: &[char], other: &[char], limit: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let at =
                |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(&last, j) + usize::from(a != b))
                .min(at(&last, j + 1) + 1)
                .min(at(&row, j) + 1);
            let swapped =
                j > 0 && i > 0 && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if swapped {
                cost = cost.min(at(&before, j - 1) + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|distance| *distance <= limit)
}

/// Whether two words of at least three Chinese characters differ in one. Fewer leave too little.
pub(super) fn is_near_han(one: &[char], other: &[char]) -> bool {
    one.len().min(other.len()) >= 3 && distance(one, other, 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(one: &str, other: &str) -> Option<usize> {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        distance(&chars(one), &chars(other), 2)
    }

    #[test]
    fn a_slip_is_a_letter_more_one_less_another_one_or_two_exchanged() {
        for slip in ["transfomer", "transformmer", "transfprmer", "trasnformer"] {
            assert_eq!(between(slip, "transformer"), Some(1), "{slip}");
        }
        assert_eq!(between("trnasfomer", "transformer"), Some(2));
        assert_eq!(between("transformer", "transformer"), Some(0));
        assert_eq!(between("former", "transformer"), None);
    }

    #[test]
    fn three_characters_may_have_one_that_is_wrong() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        assert!(is_near_han(&chars("过你合"), &chars("过拟合")));
        assert!(!is_near_han(&chars("拟合"), &chars("过合")));
    }
}
