//! The ages a child may have, as the rules read them: always the reading that protects more.

/// A span of full years; the youngest is never above the oldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeReading {
    youngest: u8,
    oldest: u8,
    assumed: bool,
}

impl AgeReading {
    /// From what is known.
    pub(super) const fn new(youngest: u8, oldest: u8) -> Self {
        let oldest = if oldest < youngest { youngest } else { oldest };
        Self { youngest, oldest, assumed: false }
    }

    /// A child of whom only the fewest years are known.
    pub(crate) const fn from_youngest(youngest: u8) -> Self {
        Self::new(youngest, Self::any_child().oldest)
    }

    /// Nothing is known: any age of a child.
    #[must_use]
    pub const fn any_child() -> Self {
        Self { youngest: 0, oldest: 17, assumed: true }
    }

    /// The fewest full years possible.
    #[must_use]
    pub const fn youngest(self) -> u8 {
        self.youngest
    }

    /// The most full years possible.
    #[must_use]
    pub const fn oldest(self) -> u8 {
        self.oldest
    }

    /// Whether a rule for children under that age must be kept.
    #[must_use]
    pub const fn may_be_under(self, years: u8) -> bool {
        self.youngest < years
    }

    /// Whether the rule is kept for protection only: the child may also be older.
    #[must_use]
    pub const fn is_doubtful(self, years: u8) -> bool {
        self.youngest < years && self.oldest >= years
    }

    /// Whether nothing at all is known of the age.
    #[must_use]
    pub const fn is_assumed(self) -> bool {
        self.assumed
    }
}
