//! Who represents the child changes: a line of the history, the section of the file that the rules read, the
//! booked interview asked again, and the court to be told where the house asks for it.
//!
//! The first one who is noted changes nothing yet; whoever follows does. A line is never written over.

use barnahus_casework::policy::{CaseAction, Permit, Purpose, open};
use barnahus_casework::representative::{Appointment, NotAppointed, appoint, is_same};
use barnahus_casework::sections::{Doubt, Representation};
use barnahus_casework::{FieldFault, SectionName, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::representatives::{self, Court, Represented};
use barnahus_store::suspected::with_all_suspected;
use barnahus_store::{StoreFault, files, house_rules, ways_here};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, RepresentativeId, local};
use time::Duration;

use crate::interview_needs::{InterviewNeeds, attendees, colleagues, members_of};
use crate::noted;
use crate::standing::{Approached, approach_to};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointed {
    /// What speaks against them: at the interview they are stood in for.
    pub doubts: Vec<Doubt>,
    /// The booked interview, if the rules prevent it as it stands now.
    pub prevented: Option<BookingId>,
}

/// Why nothing was noted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRepresented {
    /// Something typed could not be understood.
    #[error("{} fields could not be understood", .0.len())]
    Faults(Vec<FieldFault>),
    /// The rule refuses it.
    #[error(transparent)]
    Refused(#[from] NotAppointed),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotRepresented {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotRepresented {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Notes who represents the child from a day on. `typed` has the fields of [`Appointment`] and the questions
/// of [`Representation`]; `version` is that of the section.
///
/// # Errors
/// [`NotRepresented`]; [`Unable::Stale`] when someone wrote the section meanwhile.
pub async fn appoint_representative(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<Appointed, NotRepresented> {
    retrying(|| attempt(workplace, actor, case, typed, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<Appointed, NotRepresented> {
    let (today, at) = (local::day(now), (actor.house, case.0));
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    let action = CaseAction::AppointRepresentative;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, action).await?;
    let permit = open(actor, &approached.standing, Purpose::CaseWork).map_err(Unable::from)?;
    let contents = files::open(&mut tx, &workplace.keys, &permit, now).await?.into_contents();
    let contents = with_all_suspected(&tx, &workplace.keys, &permit, contents, now).await?;
    let next = Appointment::parse(typed, today).map_err(NotRepresented::Faults)?;
    let stored = contents.representation.clone().unwrap_or_default();
    let representation =
        Representation::parse(&section_of(&next, &stored, typed), today).map_err(NotRepresented::Faults)?;
    let suspected = contents.suspected.clone().unwrap_or_default();
    let before = Before::read(workplace, &tx, &permit, &stored).await?;
    let doubts = appoint(&next, &representation, &suspected, before.last())?;
    let section = (SectionName::Representation, &representation.typed(), case.1);
    files::write_section(&tx, &workplace.keys, at, section, now).await?;
    ways_here::look_again(&tx, &workplace.keys, at, now).await?;
    add(workplace, &mut tx, actor, (case.0, next, before), now).await?;
    let prevented = recheck(workplace, &mut tx, actor, &approached, now).await?;
    tx.commit().await.map_err(Unable::from)?;
    Ok(Appointed { doubts, prevented })
}

/// The section as the rules read it: the new person, what was answered of them, and who stands in as before.
fn section_of(next: &Appointment, stored: &Representation, typed: &Typed) -> Typed {
    let who = next.typed();
    let stands_in = stored.typed();
    let kept = stands_in.iter().filter(|(name, _)| name.starts_with("stand_in"));
    let answered = typed.iter().filter(|(name, _)| Representation::FIELDS.contains(name));
    let own =
        |name: &str| !["represents", "representative_name"].contains(&name) && !name.starts_with("stand_in");
    let mut section: Typed = kept.chain(answered.filter(|(name, _)| own(name))).collect();
    section.add("represents", who.get("as_what"));
    section.add("representative_name", who.get("name"));
    section
}

/// Who represented until now.
enum Before {
    /// Nobody who was noted.
    Nobody,
    /// Whom the file names, of whom there is no line yet.
    Told(Appointment),
    /// Whom the last line names.
    Noted(Appointment),
}

impl Before {
    async fn read(
        workplace: &Workplace,
        tx: &Write,
        permit: &Permit,
        stored: &Representation,
    ) -> Result<Self, StoreFault> {
        let history = representatives::of_case(tx, &workplace.keys, permit).await?;
        Ok(match (history.into_iter().next(), told(stored)) {
            (Some(line), _) => Self::Noted(line.appointment),
            (None, Some(appointment)) => Self::Told(appointment),
            (None, None) => Self::Nobody,
        })
    }

    const fn last(&self) -> Option<&Appointment> {
        match self {
            Self::Told(appointment) | Self::Noted(appointment) => Some(appointment),
            Self::Nobody => None,
        }
    }
}

/// What the section of the file says of who represents, as a line without a day.
fn told(stored: &Representation) -> Option<Appointment> {
    let as_what = stored.represents?;
    let name = stored.representative_name.clone();
    Some(Appointment { as_what: Some(as_what), name, ..Appointment::default() })
}

async fn add(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    what: (CaseId, Appointment, Before),
    now: Instant,
) -> Result<(), StoreFault> {
    let (case, appointment, before) = what;
    let days = house_rules::find(tx.sql(), actor.house).await?.rules.court_notice;
    let is_due = before.last().is_some() && days > 0;
    let court = if is_due { Court::Due(now + Duration::days(days.into())) } else { Court::NotAsked };
    let line = |appointment, noted_at, court| {
        let id = RepresentativeId::random();
        Represented { id, appointment, noted_by: actor.person, noted_at, court }
    };
    let (keys, at) = (&workplace.keys, (actor.house, case));
    if let Before::Told(appointment) = before {
        // Whom the file named is not forgotten by the change; since when, nobody said.
        let first = line(appointment, now - Duration::MILLISECOND, Court::NotAsked);
        representatives::add(tx, keys, at, &first).await?;
    }
    representatives::add(tx, keys, at, &line(appointment, now, court)).await?;
    tx.note(noted::case(actor, case, "representative_noted", "case_work", now));
    Ok(())
}

/// The section was written by its own form: when it names someone else than before, that is a line of the
/// history too, from today on.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn follow(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&Approached, &Representation),
    now: Instant,
) -> Result<(), Unable> {
    let (approached, written) = of;
    let permit = open(actor, &approached.standing, Purpose::CaseWork)?;
    let contents = files::open(tx, &workplace.keys, &permit, now).await?.into_contents();
    let before = Before::read(workplace, tx, &permit, &contents.representation.unwrap_or_default()).await?;
    let Some(next) = told(written) else { return Ok(()) };
    if before.last().is_some_and(|last| is_same(last, &next)) {
        return Ok(());
    }
    let today = barnahus_casework::days::iso(local::day(now));
    let since: Typed = [("since", today.as_str())].into_iter().collect();
    let since = Appointment::parse(&since, local::day(now)).unwrap_or_default().since;
    add(workplace, tx, actor, (approached.case.id, Appointment { since, ..next }, before), now).await?;
    Ok(())
}

/// The interview that is booked, if the rules now prevent it.
async fn recheck(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    approached: &Approached,
    now: Instant,
) -> Result<Option<BookingId>, Unable> {
    let needs = InterviewNeeds::read(workplace, tx, actor, approached, now).await?;
    for booking in needs.bookings.iter().filter(|booking| booking.state.stands()) {
        let team = members_of(tx, actor.house, booking.id).await?;
        let roles: Vec<_> = team.iter().map(|member| member.role).collect();
        let people = colleagues(workplace, tx.sql(), (actor.house, booking.case), &roles).await?;
        if needs.judge(booking.time, &attendees(&team, &people)).is_err() {
            return Ok(Some(booking.id));
        }
    }
    Ok(None)
}

/// The court was told of who represents the child.
///
/// # Errors
/// [`Unable::NotTheirs`]; [`Unable::Stale`] when nothing waits for it.
pub async fn court_told(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt_court(workplace, actor, case, now)).await
}

async fn attempt_court(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<(), Unable> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::AppointRepresentative).await?;
    let told = representatives::court_told(&tx, (actor.house, case), (actor.person, now)).await?;
    if told == 0 {
        return Err(Unable::Stale);
    }
    tx.note(noted::case(actor, case, "court_told", "case_work", now));
    tx.commit().await?;
    Ok(())
}
