//! All that the house can say by letter.
//!
//! The list is closed, and so is what each kind holds: ids for links, hours, and calendar identities.
//! Whoever wants to say more in a letter has to change this file, and be asked why.

use barnahus_calendars::{Place, Sequence, Uid};
use barnahus_vocabulary::{BookingId, Instant, Interval};

use crate::letter::{Letter, Recipient, Sender};
use crate::token::OneTimeToken;
use crate::{account, booking, guest, task};

/// One kind of letter, with what it may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Someone of the staff or of another institution, with an account, is to come.
    BookingInvited {
        /// For the link; it tells nothing without an account.
        booking: BookingId,
        /// When.
        visit: Visit,
    },
    /// They are to come at another hour.
    BookingMoved {
        /// For the link.
        booking: BookingId,
        /// The new hour, the same calendar identity.
        visit: Visit,
    },
    /// They need not come.
    BookingCancelled {
        /// The hour that was agreed last.
        visit: Visit,
    },
    /// Someone without an account is asked whether they can come.
    GuestInvited {
        /// For the link that answers.
        token: OneTimeToken,
        /// When.
        visit: Visit,
    },
    /// They are asked again, for another hour.
    GuestMoved {
        /// For the link that answers.
        token: OneTimeToken,
        /// The new hour, the same calendar identity.
        visit: Visit,
    },
    /// They need not come.
    GuestCancelled {
        /// The hour that was agreed last.
        visit: Visit,
    },
    /// An account waits for its password.
    AccountInvited {
        /// For the link that opens it.
        token: OneTimeToken,
        /// Until when the link holds.
        until: Instant,
    },
    /// The account was entered from a device not seen before.
    NewDevice {
        /// When.
        at: Instant,
    },
    /// The account has another password.
    PasswordChanged {
        /// When.
        at: Instant,
    },
    /// There is something to do; what, is read after signing in.
    TaskAwaits,
    /// Something cannot wait; what, is read after signing in.
    CannotWait,
    /// Some letters could not be sent; for coordinators.
    LettersGivenUp,
    /// How much is owed in the whole house; for coordinators.
    WeeklyDigest {
        /// All of it.
        open: u64,
        /// Of that, what is overdue.
        overdue: u64,
    },
}

/// The hour for one person, and its identity in their calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Of this person's place in this booking, and of nothing else.
    pub uid: Uid,
    /// Which version.
    pub sequence: Sequence,
    /// From when to when.
    pub when: Interval,
    /// Where they go.
    pub place: Place,
}

/// The letter. `stamped` is when the thing it tells of was last changed, so that a letter written
/// again is the same letter.
#[must_use]
pub fn write(notice: &Notice, sender: &Sender, recipient: &Recipient, stamped: Instant) -> Letter {
    let envelope = Envelope { sender, recipient, stamped };
    match notice {
        Notice::BookingInvited { booking, visit } => booking::invited(&envelope, *booking, visit),
        Notice::BookingMoved { booking, visit } => booking::moved(&envelope, *booking, visit),
        Notice::BookingCancelled { visit } => booking::cancelled(&envelope, visit),
        Notice::GuestInvited { token, visit } => guest::invited(&envelope, token, visit),
        Notice::GuestMoved { token, visit } => guest::moved(&envelope, token, visit),
        Notice::GuestCancelled { visit } => guest::cancelled(&envelope, visit),
        Notice::AccountInvited { token, until } => account::invited(&envelope, token, *until),
        Notice::NewDevice { at } => account::new_device(&envelope, *at),
        Notice::PasswordChanged { at } => account::password_changed(&envelope, *at),
        Notice::TaskAwaits => task::awaits(&envelope),
        Notice::CannotWait => task::cannot_wait(&envelope),
        Notice::LettersGivenUp => task::letters_given_up(&envelope),
        Notice::WeeklyDigest { open, overdue } => task::weekly_digest(&envelope, *open, *overdue),
    }
}

/// Who writes to whom, when: what every kind of letter needs.
pub(crate) struct Envelope<'a> {
    pub(crate) sender: &'a Sender,
    pub(crate) recipient: &'a Recipient,
    pub(crate) stamped: Instant,
}
