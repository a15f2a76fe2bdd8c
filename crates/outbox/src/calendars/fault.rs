//! Why a calendar could not be fetched: a closed word, without a host, an address or a server's text.

/// The one thing that stopped the fetching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum FeedFault {
    /// The name of the host leads nowhere, or nobody can say now where it leads.
    #[error("the host is not known")]
    UnknownHost,
    /// It lies where nobody may send us: this machine, a local network, another port.
    #[error("the host is not one that may be reached")]
    OutOfReach,
    /// It is not encrypted.
    #[error("the address is not encrypted")]
    NotEncrypted,
    /// It is this program itself.
    #[error("the address is our own")]
    Ourselves,
    /// No connection, or one that broke.
    #[error("the server cannot be reached")]
    Unreachable,
    /// Nobody vouches for the server, or it does not encrypt as it should.
    #[error("the connection is not secure")]
    NotSecure,
    /// It took too long.
    #[error("the server is too slow")]
    TooSlow,
    /// More octets than are read.
    #[error("the answer is too large")]
    TooLarge,
    /// It leads on and on.
    #[error("the server leads on too often")]
    LedInCircles,
    /// It leads to what is no address of a calendar.
    #[error("the server leads to no calendar address")]
    LedAstray,
    /// It is not there, or not any more (404, 410).
    #[error("the calendar is not there")]
    Gone,
    /// The server lets nobody in without a password (401, 403).
    #[error("the server does not let us in")]
    Closed,
    /// The server is in trouble or asks to wait (429, 5xx).
    #[error("the server is in trouble")]
    ServerFailed,
    /// An answer that is none.
    #[error("the server is not understood")]
    Misunderstood,
    /// The address is sealed with another key.
    #[error("the address cannot be opened")]
    Unopened,
}

impl FeedFault {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::UnknownHost,
        Self::OutOfReach,
        Self::NotEncrypted,
        Self::Ourselves,
        Self::Unreachable,
        Self::NotSecure,
        Self::TooSlow,
        Self::TooLarge,
        Self::LedInCircles,
        Self::LedAstray,
        Self::Gone,
        Self::Closed,
        Self::ServerFailed,
        Self::Misunderstood,
        Self::Unopened,
    ];

    /// The word for columns.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownHost => "unknown_host",
            Self::OutOfReach => "out_of_reach",
            Self::NotEncrypted => "not_encrypted",
            Self::Ourselves => "ourselves",
            Self::Unreachable => "unreachable",
            Self::NotSecure => "not_secure",
            Self::TooSlow => "too_slow",
            Self::TooLarge => "answer_too_large",
            Self::LedInCircles => "led_in_circles",
            Self::LedAstray => "led_astray",
            Self::Gone => "gone",
            Self::Closed => "closed",
            Self::ServerFailed => "server_failed",
            Self::Misunderstood => "misunderstood",
            Self::Unopened => "unopened",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.code() == code)
    }
}
