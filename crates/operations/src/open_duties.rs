//! What a case still owes before it may be closed, asked of everyone who keeps duties.
//!
//! From rows alone: no file is opened. Whoever keeps duties of a new kind adds one line to [`open_duties`]
//! and a fact to [`OpenDuty`].

use std::collections::BTreeSet;

use barnahus_casework::HouseRules;
use barnahus_casework::booking::BookingState;
use barnahus_casework::closing::OpenDuty;
use barnahus_casework::further::FurtherCode;
use barnahus_casework::meeting::MeetingState;
use barnahus_casework::policy::CaseAction;
use barnahus_database::ConnectionTrait;
use barnahus_outbox::exchange::ledger;
use barnahus_store::meetings::decisions;
use barnahus_store::{
    age_disputes, alarms, bookings, cases, emergencies, further, house_rules, meetings, merges,
    representatives, support,
};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant};

use crate::asked_limit::asked_limit;
use crate::first_interview::owes;
use crate::hear_again::hear_again;
use crate::open_support::undecided_support;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::with_core::WithCore;
use crate::workplace::Workplace;

/// What is read once for the whole house, of however many of its cases it is asked what is open.
pub(crate) struct OfHouse {
    /// Its settings.
    pub(crate) rules: HouseRules,
    to_court: BTreeSet<CaseId>,
    halted: BTreeSet<CaseId>,
}

impl OfHouse {
    /// Reads it.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn read(on: &impl ConnectionTrait, house: HouseId) -> Result<Self, Unable> {
        let dues = representatives::court_dues(on, house).await?;
        let halted = ledger::halted(on, house).await?;
        Ok(Self {
            rules: house_rules::find(on, house).await?.rules,
            to_court: dues.into_iter().map(|due| due.case).collect(),
            halted: halted.into_iter().filter_map(|(_, case)| case).collect(),
        })
    }

    /// Whether something is open in the case by this alone.
    pub(crate) fn asks_in(&self, case: CaseId) -> bool {
        self.to_court.contains(&case) || self.halted.contains(&case)
    }
}

/// What is open in a case, in the order in which a person would settle it.
///
/// # Errors
/// The database's.
pub(crate) async fn open_duties(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    core: &WithCore,
    now: Instant,
) -> Result<Vec<OpenDuty>, Unable> {
    let of_house = OfHouse::read(on, at.0).await?;
    open_duties_in(workplace, on, (&of_house, at), core, now).await
}

/// The same, for whoever asks about many cases.
///
/// # Errors
/// The database's.
pub(crate) async fn open_duties_in(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    (of_house, at): (&OfHouse, (HouseId, CaseId)),
    core: &WithCore,
    now: Instant,
) -> Result<Vec<OpenDuty>, Unable> {
    let mut open = Vec::new();
    open.extend(alarms::standing(on, at.0, at.1).await?.map(|_| OpenDuty::EndAlarm));
    open.extend(age_disputes::standing(on, at.0, at.1).await?.map(|_| OpenDuty::SettleAge));
    open.extend(of_interviews(on, at, now).await?);
    open.extend(of_the_limit(workplace, on, (&of_house.rules, at), now).await?);
    open.extend(to_hear_again(on, at).await?);
    open.extend(of_further(on, at).await?);
    open.extend(of_meetings(on, at, now).await?);
    open.extend(of_decisions(on, at).await?);
    open.extend(of_support(workplace, on, (&of_house.rules, at)).await?);
    open.extend(of_house.to_court.contains(&at.1).then_some(OpenDuty::TellCourt));
    open.extend(of_emergencies(on, at).await?);
    open.extend(core.standing.waits_for_an_answer().then_some(OpenDuty::AnswerCore));
    open.extend(of_house.halted.contains(&at.1).then_some(OpenDuty::MessageHalted));
    Ok(open)
}

/// What must be done before the case may be withdrawn or declined, for the page before.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone who may not do that.
pub async fn open_before_ending(
    workplace: &Workplace,
    actor: &Actor,
    (case, action): (CaseId, CaseAction),
    now: Instant,
) -> Result<Vec<OpenDuty>, Unable> {
    let on = workplace.database.read();
    let core = approach_to(workplace, on, actor, case, action).await?.core;
    keeps_from_ending(workplace, on, (actor.house, case), &core, now).await
}

/// What of it keeps the case also from being withdrawn or declined.
///
/// # Errors
/// The database's.
pub(crate) async fn keeps_from_ending(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    core: &WithCore,
    now: Instant,
) -> Result<Vec<OpenDuty>, Unable> {
    let mut open = open_duties(workplace, on, at, core, now).await?;
    open.extend(of_merged(on, at).await?);
    open.retain(|duty| duty.outlives_the_referral());
    Ok(open)
}

type Asked = (HouseId, CaseId);

async fn of_interviews(
    on: &impl ConnectionTrait,
    (house, case): Asked,
    now: Instant,
) -> Result<Vec<OpenDuty>, Unable> {
    let all = bookings::of_case(on, house, case).await?;
    let duty = |booking: &bookings::Booking| match booking.state {
        BookingState::Booked if booking.time.start() > now => {
            Some(OpenDuty::InterviewAhead(booking.id, booking.time.start()))
        }
        BookingState::Booked | BookingState::UnderWay => {
            Some(OpenDuty::RecordInterview(booking.id, booking.time.start()))
        }
        BookingState::Cancelled(_)
        | BookingState::NotHeld(_)
        | BookingState::Held
        | BookingState::Stopped(_) => None,
    };
    Ok(all.iter().filter_map(duty).collect())
}

async fn of_the_limit(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    (rules, (house, case)): (&HouseRules, Asked),
    now: Instant,
) -> Result<Option<OpenDuty>, Unable> {
    let Some(case) = cases::find(on, house, case).await? else { return Ok(None) };
    let limit = asked_limit(workplace, on, (house, &case), rules).await?;
    Ok(owes(on, (house, &case), &limit, now).await?.then_some(OpenDuty::SayWhyLate))
}

async fn to_hear_again(on: &impl ConnectionTrait, at: Asked) -> Result<Option<OpenDuty>, Unable> {
    Ok(hear_again(on, at).await?.then_some(OpenDuty::HearAgain))
}

async fn of_further(on: &impl ConnectionTrait, (house, case): Asked) -> Result<Option<OpenDuty>, Unable> {
    let all = further::of_case(on, house, case).await?;
    let asked = all.iter().any(|request| request.state.code() == FurtherCode::Asked);
    Ok(asked.then_some(OpenDuty::DecideFurther))
}

async fn of_meetings(
    on: &impl ConnectionTrait,
    (house, case): Asked,
    now: Instant,
) -> Result<Vec<OpenDuty>, Unable> {
    let all = meetings::of_case(on, house, case).await?;
    let duty = |meeting: &meetings::Meeting| match meeting.state {
        MeetingState::Booked if meeting.time.end() > now => {
            Some(OpenDuty::MeetingAhead(meeting.id, meeting.time.start()))
        }
        MeetingState::Booked => Some(OpenDuty::RecordMeeting(meeting.id, meeting.time.start())),
        MeetingState::Cancelled(_) | MeetingState::Held => None,
    };
    Ok(all.iter().filter_map(duty).collect())
}

/// One for each meeting of which something was not done: its page has them all.
async fn of_decisions(on: &impl ConnectionTrait, (house, case): Asked) -> Result<Vec<OpenDuty>, Unable> {
    let mut met: Vec<_> =
        decisions::open_in(on, house, case).await?.into_iter().map(|due| due.meeting).collect();
    met.sort_unstable();
    met.dedup();
    Ok(met.into_iter().map(OpenDuty::CarryOut).collect())
}

async fn of_support(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    (rules, at): (&HouseRules, Asked),
) -> Result<impl Iterator<Item = OpenDuty>, Unable> {
    let undecided = undecided_support(workplace, on, at, rules).await?;
    let duties = support::open_of_case(on, &workplace.keys, at).await?;
    let decide = (!undecided.is_empty()).then_some(OpenDuty::DecideSupport);
    let owe = (!duties.is_empty()).then_some(OpenDuty::OweSupport);
    Ok(decide.into_iter().chain(owe))
}

/// A case that is closed was worked on, and what was told at each referral with it; one that is withdrawn or declined
/// was not.
async fn of_merged(on: &impl ConnectionTrait, (house, case): Asked) -> Result<Option<OpenDuty>, Unable> {
    let merged = merges::into_case(on, house, case).await?;
    Ok((!merged.is_empty()).then_some(OpenDuty::JudgeMerged))
}

async fn of_emergencies(on: &impl ConnectionTrait, (house, case): Asked) -> Result<Option<OpenDuty>, Unable> {
    let all = emergencies::of_case(on, house, case).await?;
    Ok(all.iter().any(|access| access.review.is_none()).then_some(OpenDuty::ReviewEmergency))
}
