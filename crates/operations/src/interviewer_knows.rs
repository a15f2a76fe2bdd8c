//! Whether the interviewer of a case knows what happened: the one place that works it out, whoever asks.
//!
//! Cases of one child that stand merged are one: decided blind in one of them, it is so in all. Where planning
//! decided nothing the rule of the house holds, as it is now. It ends with the interview, not with the first of its
//! sessions; and a child that was heard before, here or in another house, has no blind interviewer: whoever is to hear
//! it again must know what it was asked already.

use barnahus_casework::policy::InterviewerKnows;
use barnahus_database::ConnectionTrait;
use barnahus_store::{blind, bookings, house_rules, merges};
use barnahus_vocabulary::{CaseId, HouseId};

use crate::interview_tally::interview_tally;
use crate::unable::Unable;

/// What the interviewer knows, and by whose word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Knows {
    /// What they know now.
    pub(crate) now: InterviewerKnows,
    /// Whether planning decided it; else the rule of the house holds.
    pub(crate) is_decided: bool,
    /// Whether the child was heard: then there is nothing to decide.
    pub(crate) is_over: bool,
}

/// Reads it.
///
/// # Errors
/// The database's.
pub(crate) async fn interviewer_knows(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Knows, Unable> {
    let cases = merges::together(on, at.0, at.1).await?;
    let mut decided = None;
    let mut is_over = false;
    for case in cases {
        let here = blind::find(on, at.0, case).await?;
        if decided != Some(InterviewerKnows::Blind) {
            decided = here.or(decided);
        }
        is_over |= is_heard(on, (at.0, case)).await?;
    }
    let planned = match decided {
        Some(decided) => decided,
        None => house_rules::find(on, at.0).await?.rules.interviewer,
    };
    let now = if is_over { InterviewerKnows::Informed } else { planned };
    Ok(Knows { now, is_decided: decided.is_some(), is_over })
}

/// Whether the child was heard: an interview is recorded, and none of its sessions is ahead.
async fn is_heard(on: &impl ConnectionTrait, at: (HouseId, CaseId)) -> Result<bool, Unable> {
    let tally = interview_tally(on, at).await?;
    if tally.heard == 0 || tally.current() > tally.heard {
        return Ok(tally.heard > 0);
    }
    Ok(!bookings::of_case(on, at.0, at.1).await?.iter().any(|booking| booking.state.stands()))
}
