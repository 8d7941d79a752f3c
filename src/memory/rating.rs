//! The four ratings.

/// How well an answer was recalled, said by the one who recalled it.
///
/// The four grades are those of FSRS and Anki, and so are the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Not recalled.
    Again,
    /// Recalled with effort.
    Hard,
    /// Recalled.
    Good,
    /// Recalled at once.
    Easy,
}

impl Rating {
    /// All ratings, the worst first: the order of the buttons and of the keys 1 to 4.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The rating's number on the keyboard and in saves, from 1 to 4.
    pub const fn number(self) -> u8 {
        match self {
            Self::Again => 1,
            Self::Hard => 2,
            Self::Good => 3,
            Self::Easy => 4,
        }
    }

    /// The rating with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|rating| rating.number() == number)
    }

    /// Whether the answer was recalled at all.
    pub const fn is_recall(self) -> bool {
        !matches!(self, Self::Again)
    }
}
