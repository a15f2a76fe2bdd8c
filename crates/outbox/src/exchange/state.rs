//! How a message stands on its way to the partner, or how it was taken in.

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MessageState {
    /// It waits to go, or to go again.
    Waiting,
    /// It was refused, or nobody answered for fourteen days: staff choose.
    Halted,
    /// The partner accepted it.
    Delivered,
    /// Staff chose that it need not go.
    Dropped,
    /// It came from the partner, and the house accepted it.
    Accepted,
}

impl MessageState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Halted, Self::Delivered, Self::Dropped, Self::Accepted];

    /// The word for the column.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Halted => "halted",
            Self::Delivered => "delivered",
            Self::Dropped => "dropped",
            Self::Accepted => "accepted",
        }
    }

    /// The state of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Which way a message goes.
pub(super) const OUT: &str = "out";
/// Into the house.
pub(super) const IN: &str = "in";
