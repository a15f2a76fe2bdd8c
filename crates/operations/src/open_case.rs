//! A case is opened: the file as far as this person needs to know, noted in the audit trail in the
//! same transaction, and what they may do next.
//!
//! The open file leaves only after the commit: nobody reads what was not noted.

use std::collections::BTreeMap;

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::interview::ExtensionReason;
use barnahus_casework::policy::{CaseAction, InterviewerKnows, may_in_case, open, usual_purpose};
use barnahus_casework::stage::{CloseReason, StageCode, Step};
use barnahus_casework::support::SupportKind;
use barnahus_casework::victim_status::VictimStatus;
use barnahus_casework::{HouseRules, OpenFile, Purpose, SectionName};
use barnahus_database::Write;
use barnahus_store::alarms::{self, Alarm};
use barnahus_store::bookings;
pub use barnahus_store::bookings::Booking;
use barnahus_store::cases::Case;
use barnahus_store::emergencies::{self, EmergencyAccess};
use barnahus_store::meetings::{self, Meeting};
use barnahus_store::teams::{self, Member};
use barnahus_store::transitions::{self, Transition};
use barnahus_store::{files, house_rules, houses, people, transfers};
use barnahus_vocabulary::{Actor, CaseId, Instant};
use time::Date;

use crate::decide_blind::to_decide;
use crate::first_interview::{extension, noted_late};
use crate::interview_tally::was_heard;
pub use crate::keeping::Kept;
use crate::keeping::kept;
use crate::offer_transition::is_to_be_spoken_of;
use crate::open_duties::open_duties;
use crate::open_support::open_support;
pub use crate::see_age::AgeStands;
use crate::see_age::age_stands;
pub use crate::see_merged::Merged;
use crate::see_merged::merged;
use crate::see_way::reads_the_way;
use crate::standing::{Approached, approach_to_open};
use crate::unable::Unable;
use crate::victim_status::status_now;
use crate::with_core::WithCore;
use crate::workplace::Workplace;

/// A case, open to one person for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The case.
    pub case: Case,
    /// What they may see of its file.
    pub file: OpenFile,
    /// What it was opened for.
    pub purpose: Purpose,
    /// With which version each section was read.
    pub versions: BTreeMap<SectionName, u32>,
    /// Kinds of support that are to be decided, for whoever is in charge once support has begun.
    pub undecided: Vec<SupportKind>,
    /// Its team, with names.
    pub team: Vec<(Member, String)>,
    /// The name of who is in charge.
    pub manager: Option<String>,
    /// Its bookings, the newest first.
    pub bookings: Vec<Booking>,
    /// Whether the child was heard, here or in a house before.
    pub was_heard: bool,
    /// Whether its first interview is noted to miss the limit, or it was said why it did.
    pub is_late: bool,
    /// Its planning meetings, the newest first.
    pub meetings: Vec<Meeting>,
    /// What they may do in it, now.
    pub allowed: Vec<CaseAction>,
    /// How it stands with the adult core.
    pub core: WithCore,
    /// Who noted, and when, that the young person does not wish to be handed over at 18.
    pub no_wish: Option<(String, Instant)>,
    /// The rules of the house as they hold now.
    pub rules: HouseRules,
    /// Why the limit of its first interview was extended, if it was.
    pub extended: Option<ExtensionReason>,
    /// What must be done before it may be closed, for whoever may close it once it is due to be.
    pub open_duties: Vec<OpenDuty>,
    /// How long it is kept, once it has ended; for whoever erases it.
    pub kept: Option<Kept>,
    /// The name of whoever keeps it from being erased.
    pub held_by: Option<String>,
    /// The alarm that stands, with who raised it.
    pub alarm: Option<(Alarm, String)>,
    /// How it stands with the age.
    pub age: AgeStands,
    /// Whether what happened is closed to whoever opened it, until the interview is recorded.
    pub is_blind: bool,
    /// What the interviewer knows, for those who plan it, while no interview is recorded.
    pub interviewer: Option<InterviewerKnows>,
    /// Whether the time has come to speak of the handover at 18, as far as the file shows the age.
    pub nears_18: bool,
    /// As what the child is regarded, since when, as far as they see it.
    pub victim_status: Option<(VictimStatus, Date)>,
    /// Whether they read the plan of the way here.
    pub reads_way: bool,
    /// To which house it is offered, since when.
    pub offered_to: Option<(String, Instant)>,
    /// From which house it came, if it came from another.
    pub came_from: Option<String>,
    /// Into which case it is merged, and which into it.
    pub merged: Merged,
    /// To whom an emergency opened it, by name, the newest first.
    pub emergencies: Vec<EmergencySeen>,
}

/// An emergency access, as whoever opens the file sees it: without why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmergencySeen {
    /// The access.
    pub access: EmergencyAccess,
    /// Whose it is.
    pub who: String,
    /// Who ended it before its time.
    pub ended_by: Option<String>,
}

/// Opens a case for the purpose that this person usually has.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such case, or nothing of it is for them.
pub async fn open_case(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<Opened, Unable> {
    let tx = workplace.database.begin().await?;
    let approached = approach_to_open(workplace, tx.sql(), actor, case, now).await?;
    let purpose = usual_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    open_in(workplace, tx, actor, (approached, purpose), now).await
}

/// Opens a case for a purpose that was chosen.
///
/// # Errors
/// [`Unable::NotTheirs`] likewise, also when it is not for that purpose.
pub async fn open_case_for(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, Purpose),
    now: Instant,
) -> Result<Opened, Unable> {
    let tx = workplace.database.begin().await?;
    let approached = approach_to_open(workplace, tx.sql(), actor, case.0, now).await?;
    open_in(workplace, tx, actor, (approached, case.1), now).await
}

async fn open_in(
    workplace: &Workplace,
    mut tx: Write,
    actor: &Actor,
    what: (Approached, Purpose),
    now: Instant,
) -> Result<Opened, Unable> {
    let (approached, purpose) = what;
    let reads_way = reads_the_way(tx.sql(), actor, &approached, now).await?;
    let Approached { case, standing, core } = approached;
    let permit = open(actor, &standing, purpose)?;
    let file = files::open(&mut tx, &workplace.keys, &permit, now).await?;
    let victim_status = status_now(workplace, &tx, &permit).await?;
    let versions = files::versions(tx.sql(), actor.house, case.id).await?;
    let names: BTreeMap<_, _> = people::all(tx.sql(), actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, person.display_name))
        .collect();
    let team = teams::now(tx.sql(), actor.house, case.id).await?;
    let team = team
        .into_iter()
        .map(|member| (member, names.get(&member.person).cloned().unwrap_or_default()))
        .collect();
    let bookings = bookings::of_case(tx.sql(), actor.house, case.id).await?;
    let meetings = meetings::of_case(tx.sql(), actor.house, case.id).await?;
    let manager = case.manager.and_then(|manager| names.get(&manager).cloned());
    let allowed = CaseAction::ALL
        .iter()
        .copied()
        .filter(|action| core.standing.leaves_free(*action))
        .filter(|action| may_in_case(actor, *action, &standing).is_ok())
        .collect();
    let alarm = alarms::standing(tx.sql(), actor.house, case.id).await?;
    let alarm = alarm.map(|alarm| (alarm, names.get(&alarm.raised_by).cloned().unwrap_or_default()));
    let age = age_stands(tx.sql(), actor.house, case.id).await?;
    let merged = merged(workplace, tx.sql(), actor, case.id).await?;
    let (offered_to, came_from) = between_houses(&tx, actor, case.id).await?;
    let emergencies = emergencies::of_case(tx.sql(), actor.house, case.id).await?;
    let named = |access: EmergencyAccess| EmergencySeen {
        access,
        who: names.get(&access.person).cloned().unwrap_or_default(),
        ended_by: access.ended.and_then(|(by, _)| names.get(&by).cloned()),
    };
    let emergencies = emergencies.into_iter().map(named).collect();
    let rules = house_rules::find(tx.sql(), actor.house).await?.rules;
    let extended = extension(tx.sql(), (actor.house, case.id)).await?.map(|given| given.reason);
    let is_blind = standing.is_blind(actor);
    let plans = may_in_case(actor, CaseAction::PlanMeeting, &standing).is_ok();
    let interviewer = if plans { to_decide(tx.sql(), (actor.house, case.id)).await? } else { None };
    let was_heard = was_heard(tx.sql(), (actor.house, case.id), &bookings).await?;
    let is_late = noted_late(tx.sql(), (actor.house, case.id)).await?;
    let nears_18 = is_to_be_spoken_of(tx.sql(), (actor.house, case.id), &file, now).await?;
    let wish = transitions::find(tx.sql(), actor.house, case.id).await?;
    let no_wish = wish
        .filter(Transition::is_not_wished)
        .map(|wish| (names.get(&wish.recorded_by).cloned().unwrap_or_default(), wish.recorded_at));
    let closes = case.stage.may_take(Step::Close(CloseReason::SupportCompleted))
        && may_in_case(actor, CaseAction::Close, &standing).is_ok();
    let open_duties = if closes {
        open_duties(workplace, tx.sql(), (actor.house, case.id), &core, now).await?
    } else {
        Vec::new()
    };
    // Its day may be a birthday, and who holds it and why concerns nobody else.
    let kept = if may_in_case(actor, CaseAction::Erase, &standing).is_ok() {
        kept(workplace, tx.sql(), (actor.house, &rules.retention), &case).await?
    } else {
        None
    };
    let held_by = kept.and_then(|kept| kept.hold).and_then(|hold| names.get(&hold.set_by).cloned());
    let decides = case.stage.code() == StageCode::InSupport
        && may_in_case(actor, CaseAction::HandSupportOn, &standing).is_ok();
    let undecided = if decides {
        open_support(workplace, tx.sql(), (actor.house, case.id)).await?.undecided
    } else {
        Vec::new()
    };
    tx.commit().await?;
    Ok(Opened {
        case,
        file,
        purpose,
        versions,
        undecided,
        team,
        manager,
        was_heard,
        is_late,
        bookings,
        meetings,
        allowed,
        core,
        no_wish,
        rules,
        extended,
        open_duties,
        kept,
        held_by,
        alarm,
        age,
        nears_18,
        is_blind,
        interviewer,
        victim_status,
        reads_way,
        came_from,
        offered_to,
        merged,
        emergencies,
    })
}

/// To which house it is offered, and from which it came.
async fn between_houses(
    tx: &Write,
    actor: &Actor,
    case: CaseId,
) -> Result<(Option<(String, Instant)>, Option<String>), Unable> {
    let offered = transfers::open_of_case(tx.sql(), actor.house, case).await?;
    let came = transfers::brought(tx.sql(), actor.house, case).await?;
    let mut offered_to = None;
    if let Some(offer) = offered {
        offered_to = houses::find(tx.sql(), offer.to).await?.map(|house| (house.name, offer.offered_at));
    }
    let mut came_from = None;
    if let Some(moved) = came {
        came_from = houses::find(tx.sql(), moved.from.0).await?.map(|house| house.name);
    }
    Ok((offered_to, came_from))
}
