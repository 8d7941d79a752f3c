//! The ways to study.

/// What a session is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// What the schedule asks for: failed cards, due cards, then a few new ones.
    #[default]
    Due,
    /// The cards that are hardest to remember, due or not.
    Hardest,
    /// The cards that the user has flagged.
    Flagged,
    /// Everything before tomorrow, for the eve of an interview. Early reviews count as the memory
    /// model says: a card recalled soon after its last review gains little.
    Cram,
}

impl Mode {
    /// All ways, the usual one first.
    pub const ALL: [Self; 4] = [Self::Due, Self::Hardest, Self::Flagged, Self::Cram];
}
