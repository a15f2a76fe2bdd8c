//! One planning meeting as its reader may see it: when and where for whoever takes part, who else and what
//! was decided for those who may read what happened. Whoever has something to do by what was decided reads that of it,
//! whatever else they see; of whoever cannot sign in, those in charge are told.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::policy::{
    CaseAction, InterviewerKnows, Purpose, ScheduleView, Sight, may_in_case, may_take_decision, open,
    schedule_view, usual_purpose,
};
use barnahus_casework::typed::Typed;
use barnahus_database::Write;
use barnahus_identity::Holder;
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::meetings::decisions::Due;
use barnahus_store::meetings::{self, Meeting, decisions};
use barnahus_store::{files, people, rooms};
use barnahus_vocabulary::{Actor, BookingId, DecisionId, Instant, PersonId, Role};

use crate::decide_blind::meeting_with_them;
use crate::interviewer_knows::interviewer_knows;
use crate::noted;
use crate::notify::has_account;
use crate::plan_meeting::CALL_HOW;
use crate::read_booking::name_of;
use crate::record_meeting::PRESENT;
use crate::standing::{Approached, approach};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Someone who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingPart {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Their name.
    pub name: String,
    /// What they answered.
    pub answer: attendances::Answer,
    /// Whether they were there, once that was recorded.
    pub was_present: Option<bool>,
    /// Whether they can sign in; as far as those in charge are told.
    pub has_account: bool,
}

/// A decision, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Which.
    pub id: DecisionId,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub owned_by: PersonId,
    /// Their name.
    pub owner: String,
    /// By when.
    pub due: time::Date,
    /// When it was done.
    pub done_at: Option<Instant>,
    /// Whether the reader may say that it is done.
    pub may_do: bool,
    /// Whether its owner must be told by telephone: they have no account. For those in charge.
    pub by_telephone: bool,
}

/// A meeting as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// The codename of its case.
    pub codename: String,
    /// The name of its room.
    pub room: Option<String>,
    /// Who takes part; only the reader's own part, for those who see no more.
    pub parts: Vec<MeetingPart>,
    /// Notes and how one calls in, for those who may read what happened; with the fields of their form.
    pub words: Typed,
    /// What was decided, for the same; else what of it the reader is to do.
    pub decided: Vec<Decided>,
    /// Whether the reader may read the record.
    pub reads_record: bool,
    /// What they may do in its case.
    pub allowed: Vec<CaseAction>,
    /// Whether someone is invited who is not to know what happened; for those in charge.
    pub invites_blind: bool,
}

/// Reads a meeting. Who may read what was decided opens the file, which is noted.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none, or nothing of it is for them.
pub async fn see_meeting(
    workplace: &Workplace,
    actor: &Actor,
    meeting: BookingId,
    now: Instant,
) -> Result<SeenMeeting, Unable> {
    let mut tx = workplace.database.begin().await?;
    let found = meetings::find(tx.sql(), actor.house, meeting).await?.ok_or(Unable::NotTheirs)?;
    let approached = approach(workplace, tx.sql(), actor, found.case).await?;
    let view = schedule_view(actor, &approached.standing)?;
    let mut parts = attendances::of_booking(tx.sql(), actor.house, meeting).await?;
    parts.retain(|part| part.released_at.is_none());
    // What was decided may have passed to somebody who was not invited.
    let is_theirs = parts.iter().any(|part| part.person == actor.person)
        || decisions::is_any_of(tx.sql(), (actor.house, meeting), actor.person).await?;
    match view {
        ScheduleView::All => {}
        ScheduleView::Own if is_theirs => {}
        ScheduleView::Rooms => parts.retain(|part| part.person == actor.person),
        ScheduleView::Own | ScheduleView::Nothing => return Err(Unable::NotTheirs),
    }
    let record = read_record(workplace, &mut tx, actor, (&approached, &found), now).await?;
    if record.is_none() {
        parts.retain(|part| part.person == actor.person);
    }
    let names: BTreeMap<PersonId, String> = people::all(tx.sql(), actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, person.display_name))
        .collect();
    let rooms = rooms::all(tx.sql(), actor.house).await?;
    let allowed = CaseAction::ALL.iter().copied();
    let allowed: Vec<_> =
        allowed.filter(|action| may_in_case(actor, *action, &approached.standing).is_ok()).collect();
    let in_charge = allowed.contains(&CaseAction::PlanMeeting);
    let invites_blind = in_charge && invites_blind(&tx, actor, &found).await?;
    let unreached = if in_charge { unreached(workplace, &tx, actor, &parts).await? } else { BTreeSet::new() };
    let own = match &record {
        Some(_) => Vec::new(),
        None => own(workplace, &mut tx, actor, (&approached, &found), now).await?,
    };
    tx.commit().await?;
    let reads_record = record.is_some();
    let (words, due) = record.unwrap_or((Typed::default(), own));
    let named = |who: PersonId| names.get(&who).cloned().unwrap_or_default();
    let decided = due.into_iter().map(|(due, what)| Decided {
        id: due.id,
        what,
        owned_by: due.owner,
        owner: named(due.owner),
        due: due.due,
        done_at: due.done_at,
        may_do: due.done_at.is_none() && (in_charge || due.owner == actor.person),
        by_telephone: due.done_at.is_none() && unreached.contains(&due.owner),
    });
    Ok(SeenMeeting {
        codename: approached.case.codename,
        room: found.room.map(|room| name_of(&rooms, room)),
        parts: parts.iter().map(|part| shown(part, (&words, &unreached), named)).collect(),
        decided: decided.collect(),
        words,
        reads_record,
        allowed,
        invites_blind,
        meeting: found,
    })
}

type Record = (Typed, Vec<(Due, String)>);

/// What was said and decided, for those who may read what happened; `None` for everybody else.
async fn read_record(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&Approached, &Meeting),
    now: Instant,
) -> Result<Option<Record>, Unable> {
    let (approached, meeting) = of;
    let Some(purpose) = usual_purpose(actor, &approached.standing) else { return Ok(None) };
    let permit = open(actor, &approached.standing, purpose)?;
    if !permit.sees(Sight::Narrative) {
        return Ok(None);
    }
    files::note_opening(tx, &permit, now);
    let words = meetings::words(tx, &workplace.keys, &permit, meeting).await?;
    let decided = decisions::of_meeting(tx, &workplace.keys, &permit, meeting).await?;
    Ok(Some((words, decided)))
}

/// What the reader is to do of what was decided. Reading it is opening a part of the file, and noted.
async fn own(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    (approached, meeting): (&Approached, &Meeting),
    now: Instant,
) -> Result<Vec<(Due, String)>, Unable> {
    if !may_take_decision(actor, &approached.standing) {
        return Ok(Vec::new());
    }
    let of = (actor.house, meeting);
    let own = decisions::owed_by(tx, &workplace.keys, of, actor.person).await?;
    if !own.is_empty() {
        tx.note(noted::case(actor, meeting.case, "opened", Purpose::Planning.code(), now));
    }
    Ok(own)
}

/// Whether someone is invited to it who is not to know what happened.
async fn invites_blind(tx: &Write, actor: &Actor, meeting: &Meeting) -> Result<bool, Unable> {
    let at = (actor.house, meeting.case);
    let is_blind = interviewer_knows(tx.sql(), at).await?.now == InterviewerKnows::Blind;
    Ok(is_blind && meeting_with_them(tx.sql(), at).await? == Some(meeting.id))
}

/// Who of them cannot sign in.
async fn unreached(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    parts: &[Attendance],
) -> Result<BTreeSet<PersonId>, Unable> {
    let mut unreached = BTreeSet::new();
    for part in parts {
        let holder = Holder { house: actor.house, person: part.person };
        if !has_account(workplace, tx.sql(), holder).await? {
            unreached.insert(part.person);
        }
    }
    Ok(unreached)
}

fn shown(
    part: &Attendance,
    (words, unreached): (&Typed, &BTreeSet<PersonId>),
    named: impl Fn(PersonId) -> String,
) -> MeetingPart {
    let has_account = !unreached.contains(&part.person);
    let present = words.get(PRESENT);
    let was_present =
        (!present.is_empty()).then(|| present.split(',').any(|id| id == part.person.to_string()));
    let Attendance { id: _, booking: _, person, role, travel_minutes: _, answer, released_at: _ } = *part;
    MeetingPart { person, role, name: named(person), answer, was_present, has_account }
}

/// How one calls in, as it stands in the words of a meeting.
#[must_use]
pub fn call_how(words: &Typed) -> &str {
    words.as_typed(CALL_HOW)
}

/// Whether an appointment is a planning meeting that the actor may see something of. To everyone else it is
/// as if there were none.
///
/// # Errors
/// The database's.
pub async fn is_meeting(workplace: &Workplace, actor: &Actor, id: BookingId) -> Result<bool, Unable> {
    let on = workplace.database.read();
    let Some(found) = meetings::find(on, actor.house, id).await? else { return Ok(false) };
    let approached = approach(workplace, on, actor, found.case).await?;
    Ok(schedule_view(actor, &approached.standing).is_ok())
}
