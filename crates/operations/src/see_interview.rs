//! An interview on its day, as those see it who are there: how it stands, and the questions passed on.
//!
//! The team behind the glass reads the questions as far as they may see what happened, else their own; the
//! opening is noted. The interviewer's own page gets numbers and topics, and nothing else of the case: not even
//! its codename leaves here for it.

use std::collections::BTreeMap;

use barnahus_casework::Prose;
use barnahus_casework::booking::BookingState;
use barnahus_casework::policy::{CaseAction, Purpose, may_in_case, open};
use barnahus_casework::run::Run;
use barnahus_database::Write;
use barnahus_store::bookings::Booking;
use barnahus_store::questions::{self, Question};
use barnahus_store::runs::{self, KeptRun};
use barnahus_store::{people, rooms};
use barnahus_vocabulary::{Actor, BookingId, Instant, Interval, PersonId, Role};

use crate::move_booking::parts_of;
use crate::noted;
use crate::read_booking::name_of;
use crate::run_interview::come_to;
use crate::standing::Approached;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A question as it is read behind the glass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// What became of it, and of what it is.
    pub question: Question,
    /// Its words.
    pub words: Prose,
    /// The name of who wants to know.
    pub asked_by: String,
}

/// An interview as it is seen behind the glass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// The booking.
    pub booking: Booking,
    /// The codename of its case.
    pub codename: String,
    /// Where the child is heard.
    pub interview_room: String,
    /// How it runs, once it was started.
    pub run: Option<KeptRun>,
    /// The questions that this person may read, in order.
    pub questions: Vec<Passed>,
    /// For whom they may note one: all who are expected, or themselves alone.
    pub askers: Vec<(PersonId, Role, String)>,
    /// What they may do in the case.
    pub allowed: Vec<CaseAction>,
}

/// An interview as it is held in a hand: nothing of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InHand {
    /// Which booking.
    pub booking: BookingId,
    /// When it is booked.
    pub time: Interval,
    /// How the booking stands.
    pub state: BookingState,
    /// How it runs, once it was started.
    pub run: Option<KeptRun>,
    /// Questions that wait, in order.
    pub waiting: Vec<Question>,
}

/// Reads it for the team behind the glass.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone else.
pub async fn see_interview(
    workplace: &Workplace,
    actor: &Actor,
    booking: BookingId,
    now: Instant,
) -> Result<Behind, Unable> {
    let mut tx = workplace.database.begin().await?;
    let (approached, found) = come_to(workplace, &mut tx, actor, booking, CaseAction::PassQuestion).await?;
    let names: BTreeMap<PersonId, String> = people::all(tx.sql(), actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, person.display_name))
        .collect();
    let questions = passed(workplace, &mut tx, actor, (&approached, &found, &names), now).await?;
    let parts = parts_of(&tx, actor, booking).await?;
    let sees_all = may_in_case(actor, CaseAction::SeeQuestions, &approached.standing).is_ok();
    let askers = parts
        .iter()
        .filter(|part| part.role != Role::Interviewer && part.role != Role::Interpreter)
        .filter(|part| sees_all || part.person == actor.person)
        .map(|part| (part.person, part.role, names.get(&part.person).cloned().unwrap_or_default()))
        .collect();
    let run = runs::find(tx.sql(), actor.house, booking).await?;
    let interview_room = name_of(&rooms::all(tx.sql(), actor.house).await?, found.interview_room);
    tx.commit().await?;
    let allowed = CaseAction::ALL.iter().copied();
    Ok(Behind {
        allowed: allowed.filter(|action| may_in_case(actor, *action, &approached.standing).is_ok()).collect(),
        booking: found,
        codename: approached.case.codename,
        interview_room,
        run,
        questions,
        askers,
    })
}

/// The questions this person may read: all, with the opening noted, or those they noted themselves.
pub(crate) async fn passed(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&Approached, &Booking, &BTreeMap<PersonId, String>),
    now: Instant,
) -> Result<Vec<Passed>, Unable> {
    let (approached, booking, names) = of;
    let read = if may_in_case(actor, CaseAction::SeeQuestions, &approached.standing).is_ok() {
        let permit = open(actor, &approached.standing, Purpose::Interview)?;
        tx.note(noted::case(actor, booking.case, "opened", Purpose::Interview.code(), now));
        questions::open(tx, &workplace.keys, &permit, booking).await?
    } else {
        questions::own(tx, &workplace.keys, (actor.house, booking), actor.person).await?
    };
    let named = |(question, words): (Question, Prose)| Passed {
        asked_by: names.get(&question.asked_by).cloned().unwrap_or_default(),
        question,
        words,
    };
    Ok(read.into_iter().map(named).collect())
}

/// Reads it for whoever talks with the child.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone else.
pub async fn see_in_hand(workplace: &Workplace, actor: &Actor, booking: BookingId) -> Result<InHand, Unable> {
    let mut tx = workplace.database.begin().await?;
    let (_, found) = come_to(workplace, &mut tx, actor, booking, CaseAction::RunInterview).await?;
    let run = runs::find(tx.sql(), actor.house, booking).await?;
    let mut waiting = questions::closed(tx.sql(), actor.house, booking).await?;
    waiting.retain(|question| question.state.marked_at().is_none());
    tx.commit().await?;
    Ok(InHand { booking, time: found.time, state: found.state, run, waiting })
}

impl InHand {
    /// Whether it was started and is not over.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.run.as_ref().is_some_and(|kept| !matches!(kept.run, Run::Ended { .. }))
    }
}
