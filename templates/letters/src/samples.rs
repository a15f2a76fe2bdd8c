//! Every letter in both languages, with made-up values, to be looked at and tested.
//!
//! `barnahus letters DIR` writes them; the tests hold each of them as a snapshot. A new kind of letter
//! without a sample does not compile: [`name`] asks for one.

use std::fmt;

use barnahus_calendars::{House, Place, Sequence, Uid};
use barnahus_vocabulary::{BookingId, EmailAddress, Instant, Interval, Line, Locale, Origin};
use time::Duration;

use crate::letter::{Letter, Recipient, Sender};
use crate::notice::{Notice, Visit, write};
use crate::token::OneTimeToken;

/// A letter as somebody might get it.
#[derive(Debug, Clone)]
pub struct Sample {
    /// For the file: `booking-invited.ro`.
    pub name: String,
    /// A house that does not exist.
    pub sender: Sender,
    /// A person who does not exist.
    pub recipient: Recipient,
    /// What they get.
    pub letter: Letter,
}

/// One of the made-up values was refused by its own type: a fault of this file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenSample(&'static str);

impl fmt::Display for BrokenSample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the sample letters hold a broken {}", self.0)
    }
}

impl std::error::Error for BrokenSample {}

/// Tuesday, 24 November 2026, 8:00 at the house: when the samples are written.
const WRITTEN: Instant = Instant::from_millis(1_795_500_000_000);

/// All of them, Romanian before English for each kind.
///
/// # Errors
/// [`BrokenSample`], which a test rules out.
pub fn samples() -> Result<Vec<Sample>, BrokenSample> {
    let sender = sender()?;
    let mut samples = Vec::new();
    for notice in notices()? {
        for locale in Locale::ALL {
            let recipient = recipient(locale)?;
            let letter = write(&notice, &sender, &recipient, WRITTEN);
            let name = format!("{}.{locale}", name(&notice));
            samples.push(Sample { name, sender: sender.clone(), recipient, letter });
        }
    }
    Ok(samples)
}

const fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::BookingInvited { .. } => "booking-invited",
        Notice::BookingMoved { .. } => "booking-moved",
        Notice::BookingCancelled { .. } => "booking-cancelled",
        Notice::GuestInvited { .. } => "guest-invited",
        Notice::GuestMoved { .. } => "guest-moved",
        Notice::GuestCancelled { .. } => "guest-cancelled",
        Notice::AccountInvited { .. } => "account-invited",
        Notice::NewDevice { .. } => "new-device",
        Notice::PasswordChanged { .. } => "password-changed",
        Notice::TaskAwaits => "task-awaits",
        Notice::CannotWait => "cannot-wait",
        Notice::LettersGivenUp => "letters-given-up",
        Notice::WeeklyDigest { .. } => "weekly-digest",
    }
}

fn notices() -> Result<[Notice; 13], BrokenSample> {
    let booking: BookingId =
        "3f2b8c1e-5d64-4a7f-9b0e-2c6d8e1f4a53".parse().map_err(|_| BrokenSample("booking"))?;
    let token = || OneTimeToken::parse("Zm9yLXNhbXBsZXMtb25seQ").map_err(|_| BrokenSample("token"));
    let at = WRITTEN - Duration::minutes(20);
    Ok([
        Notice::BookingInvited { booking, visit: visit(0, 0)? },
        Notice::BookingMoved { booking, visit: visit(1, 2)? },
        Notice::BookingCancelled { visit: visit(2, 2)? },
        Notice::GuestInvited { token: token()?, visit: visit(0, 0)? },
        Notice::GuestMoved { token: token()?, visit: visit(1, 2)? },
        Notice::GuestCancelled { visit: visit(2, 2)? },
        Notice::AccountInvited { token: token()?, until: WRITTEN + Duration::days(3) },
        Notice::NewDevice { at },
        Notice::PasswordChanged { at },
        Notice::TaskAwaits,
        Notice::CannotWait,
        Notice::LettersGivenUp,
        Notice::WeeklyDigest { open: 23, overdue: 2 },
    ])
}

/// A week and some days after the letters were written, 10:00 to 11:30.
fn visit(sequence: u32, days_later: i64) -> Result<Visit, BrokenSample> {
    let start = WRITTEN + Duration::days(7 + days_later) + Duration::hours(2);
    Ok(Visit {
        uid: Uid::parse("9c0d6e7a-41f3-4a8b-8d2e-5b7f1c3a6e90")
            .map_err(|_| BrokenSample("calendar identity"))?,
        sequence: Sequence::from_number(sequence),
        place: Place::House,
        when: Interval::new(start, start + Duration::minutes(90)).ok_or(BrokenSample("hour"))?,
    })
}

fn sender() -> Result<Sender, BrokenSample> {
    let house = House {
        name: Line::parse("Casa Salcâmilor").map_err(|_| BrokenSample("house"))?,
        address: Line::parse("Strada Exemplului 12, Cluj-Napoca").map_err(|_| BrokenSample("address"))?,
        email: EmailAddress::parse("casa@example.org").map_err(|_| BrokenSample("mailbox"))?,
    };
    let origin = Origin::parse("https://casa.example.org").map_err(|_| BrokenSample("origin"))?;
    Ok(Sender { house, origin })
}

fn recipient(locale: Locale) -> Result<Recipient, BrokenSample> {
    Ok(Recipient {
        name: Line::parse("Irina Exemplu").map_err(|_| BrokenSample("name"))?,
        email: EmailAddress::parse("irina@example.net").map_err(|_| BrokenSample("mailbox"))?,
        locale,
    })
}
