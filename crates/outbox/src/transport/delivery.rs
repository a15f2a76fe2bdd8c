//! What became of one try, in words of a closed list.
//!
//! The words stand in a column and on the page of letters; the sentences for people are the page's.

use std::str::FromStr;

/// What became of one try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// The server took it over, or the file lies on the disk.
    Sent,
    /// Not now.
    Later(Delay),
    /// Not at all, unless somebody changes something.
    Refused(Refusal),
}

/// Why not now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delay {
    /// No server answers there.
    Unreachable,
    /// It answers too slowly. It may have taken the letter all the same.
    TimedOut,
    /// The connection could not be encrypted, or the server not be recognised.
    NotSecure,
    /// It asked us to come back: greylisting, a full mailbox, too many letters.
    AskedToWait,
    /// It does not take our name and password. The house must change them; no letter is to blame.
    SignInRefused,
    /// It lacks what we need (STARTTLS, a way of signing in that we know), or says what we do not
    /// understand.
    Misunderstood,
    /// The file could not be written.
    DiskFailed,
}

/// Why not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// There is no such mailbox, or it takes nothing from us.
    Mailbox,
    /// The server does not take this message.
    Message,
}

/// The text is no word of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a reason why a letter did not go")]
pub struct NotAReason;

impl Delay {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Unreachable,
        Self::TimedOut,
        Self::NotSecure,
        Self::AskedToWait,
        Self::SignInRefused,
        Self::Misunderstood,
        Self::DiskFailed,
    ];

    /// The word for the column.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed_out",
            Self::NotSecure => "not_secure",
            Self::AskedToWait => "asked_to_wait",
            Self::SignInRefused => "sign_in_refused",
            Self::Misunderstood => "misunderstood",
            Self::DiskFailed => "disk_failed",
        }
    }
}

impl FromStr for Delay {
    type Err = NotAReason;

    fn from_str(code: &str) -> Result<Self, NotAReason> {
        Self::ALL.into_iter().find(|delay| delay.code() == code).ok_or(NotAReason)
    }
}

impl Refusal {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Mailbox, Self::Message];

    /// The word for the column.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mailbox => "mailbox_refused",
            Self::Message => "message_refused",
        }
    }
}

impl FromStr for Refusal {
    type Err = NotAReason;

    fn from_str(code: &str) -> Result<Self, NotAReason> {
        Self::ALL.into_iter().find(|refusal| refusal.code() == code).ok_or(NotAReason)
    }
}

#[cfg(test)]
mod tests {
    use super::{Delay, Refusal};

    #[test]
    fn every_reason_is_found_by_its_code() {
        for delay in Delay::ALL {
            assert_eq!(delay.code().parse(), Ok(delay));
        }
        for refusal in Refusal::ALL {
            assert_eq!(refusal.code().parse(), Ok(refusal));
        }
    }
}
