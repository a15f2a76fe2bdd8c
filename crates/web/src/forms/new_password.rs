//! A new password, typed twice.

use barnahus_identity::{NewPassword, PasswordRefusal};
use barnahus_pages::words::account as words;

use crate::reading::Reading;

/// Reads it. `known` is what anyone knows of the person.
pub(crate) fn read(reading: &mut Reading<'_>, known: &[&str], shortest: usize) -> Option<NewPassword> {
    let (once, again) = (reading.as_typed("new_password"), reading.as_typed("new_password_again"));
    let parsed = NewPassword::parse(once, known, shortest);
    if once != again {
        reading.say("new_password_again", words::NOT_ALIKE);
    }
    match parsed {
        Ok(password) => Some(password),
        Err(refusal) => {
            reading.say(
                "new_password",
                match refusal {
                    PasswordRefusal::TooShort { shortest: _ } => words::TOO_SHORT,
                    PasswordRefusal::TooLong { longest: _ } => words::TOO_LONG,
                    PasswordRefusal::Guessable => words::TOO_COMMON,
                },
            );
            None
        }
    }
}
