//! The kinds of letters, as the queue knows them. What each may say is the letters' own.

use std::str::FromStr;

/// A kind of letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LetterKind {
    /// Come.
    BookingInvited,
    /// Come at another hour.
    BookingMoved,
    /// Do not come.
    BookingCancelled,
    /// Come, to someone without an account.
    GuestInvited,
    /// Come at another hour, to someone without an account.
    GuestMoved,
    /// Do not come, to someone without an account.
    GuestCancelled,
    /// Your account waits.
    AccountInvited,
    /// Your account was entered from a new device.
    NewDevice,
    /// Your password was changed.
    PasswordChanged,
    /// There is something to do.
    TaskAwaits,
    /// There is something that cannot wait.
    CannotWait,
    /// Letters could not be sent.
    LettersGivenUp,
    /// How much is owed in the house, of a Monday.
    WeeklyDigest,
}

/// The text is no kind of letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of letter")]
pub struct NotALetterKind;

impl LetterKind {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::BookingInvited,
        Self::BookingMoved,
        Self::BookingCancelled,
        Self::GuestInvited,
        Self::GuestMoved,
        Self::GuestCancelled,
        Self::AccountInvited,
        Self::NewDevice,
        Self::PasswordChanged,
        Self::TaskAwaits,
        Self::CannotWait,
        Self::LettersGivenUp,
        Self::WeeklyDigest,
    ];

    /// The word for the column.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::BookingInvited => "booking_invited",
            Self::BookingMoved => "booking_moved",
            Self::BookingCancelled => "booking_cancelled",
            Self::GuestInvited => "guest_invited",
            Self::GuestMoved => "guest_moved",
            Self::GuestCancelled => "guest_cancelled",
            Self::AccountInvited => "account_invited",
            Self::NewDevice => "new_device",
            Self::PasswordChanged => "password_changed",
            Self::TaskAwaits => "task_awaits",
            Self::CannotWait => "cannot_wait",
            Self::LettersGivenUp => "letters_given_up",
            Self::WeeklyDigest => "weekly_digest",
        }
    }
}

impl FromStr for LetterKind {
    type Err = NotALetterKind;

    fn from_str(code: &str) -> Result<Self, NotALetterKind> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(NotALetterKind)
    }
}

#[cfg(test)]
mod tests {
    use super::LetterKind;

    #[test]
    fn every_kind_is_found_by_its_code() {
        for kind in LetterKind::ALL {
            assert_eq!(kind.code().parse(), Ok(kind));
        }
    }
}
