//! Why a planning meeting was not booked, moved, cancelled or recorded, in sentences.

use std::collections::BTreeMap;

use barnahus_casework::meeting::{IllegalMeetingStep, MeetingPrevented};
use barnahus_operations::Unable;
use barnahus_operations::plan_meeting::{MeetingUnfit, NotPlanned};
use barnahus_pages::words::error;
use barnahus_pages::words::meeting as words;
use barnahus_vocabulary::{Locale, PersonId, Text};

use crate::failure::Failure;

/// The names of those who could take part.
pub(super) type Names = BTreeMap<PersonId, String>;

/// The sentences, for a page that names people.
///
/// # Errors
/// What is no refusal.
pub(super) fn sentences(why: NotPlanned, names: &Names, locale: Locale) -> Result<Vec<String>, Failure> {
    let of = |person: PersonId, text: Text| {
        let name = names.get(&person).map_or("…", String::as_str);
        format!("{name} {}.", text.of(locale))
    };
    let said = |text: Text| text.of(locale).to_owned();
    Ok(match why {
        NotPlanned::Prevented(all) => all
            .into_iter()
            .map(|one| match one {
                MeetingPrevented::Stage(_) => said(words::STAGE),
                MeetingPrevented::OffTheGrid => said(words::GRID),
                MeetingPrevented::Past => said(words::PAST),
                MeetingPrevented::AfterInterview => said(words::AFTER_INTERVIEW),
                MeetingPrevented::TooFew => said(words::TOO_FEW),
                MeetingPrevented::NotOfTheTeam(person) => of(person, words::NOT_OF_TEAM),
                MeetingPrevented::Twice(person) => of(person, words::TWICE),
                MeetingPrevented::InConflict(person) => of(person, words::CONFLICT),
            })
            .collect(),
        NotPlanned::Unfit(all) => all
            .into_iter()
            .map(|one| match one {
                MeetingUnfit::Room(_) => said(words::ROOM_SHUT),
                MeetingUnfit::Away(person) => of(person, words::AWAY),
                MeetingUnfit::NotHere(person) => of(person, words::NOT_HERE),
            })
            .collect(),
        NotPlanned::Taken => vec![said(words::TAKEN)],
        NotPlanned::AlreadyPlanned(_) | NotPlanned::Step(IllegalMeetingStep::From { .. }) => {
            vec![said(words::OVER)]
        }
        NotPlanned::Step(IllegalMeetingStep::NotBegun) => vec![said(words::NOT_BEGUN)],
        NotPlanned::Unable(Unable::Stale) => vec![said(error::STALE)],
        NotPlanned::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => return Err(unable.into()),
    })
}

/// The same where nobody is named.
///
/// # Errors
/// What is no refusal.
pub(super) fn whole(why: NotPlanned, locale: Locale) -> Result<Vec<String>, Failure> {
    sentences(why, &Names::new(), locale)
}
