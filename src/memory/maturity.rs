//! How settled a memory is.

use super::Stability;

/// How settled a memory is: the two kinds of known cards that Anki's statistics tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Maturity {
    /// It lasts less than three weeks.
    Young,
    /// It lasts three weeks or longer.
    Mature,
}

impl Maturity {
    /// Both, the less settled first.
    pub const ALL: [Self; 2] = [Self::Young, Self::Mature];

    /// The stability from which on a memory is mature, in days.
    const MATURE_FROM: f32 = 21.0;
}

impl Stability {
    /// How settled a memory of this stability is.
    pub fn maturity(self) -> Maturity {
        if self.days() < Maturity::MATURE_FROM {
            Maturity::Young
        } else {
            Maturity::Mature
        }
    }
}
