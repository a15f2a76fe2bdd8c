//! What preparing interviews asks of a person: meetings to attend and to record, people who must not attend one,
//! decisions to carry out, a court to tell.
//!
//! From rows alone, as all of my day.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::booking::Completeness;
use barnahus_store::bookings::attendances;
use barnahus_store::cases::{self, Case};
use barnahus_store::likenesses::Suspicions;
use barnahus_store::meetings::{self, Meeting, decisions};
use barnahus_store::representatives::court_dues;
use barnahus_store::rooms::Room;
use barnahus_vocabulary::{Actor, CaseId, Instant, Interval, Role};

use super::of_bookings::is_someone_near;
use super::{Duty, MyVisit, VisitKind};
use crate::read_booking::name_of;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The meetings that the actor takes part in, in order.
///
/// # Errors
/// The database's.
pub(super) async fn meetings_of(
    workplace: &Workplace,
    actor: &Actor,
    at: (Interval, &[Room]),
) -> Result<Vec<MyVisit>, Unable> {
    let ((within, rooms), on) = (at, workplace.database.read());
    let mut visits = Vec::new();
    for (part, meeting) in meetings::of_person(on, actor.house, actor.person, within).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, meeting.case).await? else { continue };
        if approached.standing.conflict.is_some() {
            continue;
        }
        let room = meeting.room.map(|room| name_of(rooms, room)).unwrap_or_default();
        visits.push(MyVisit {
            kind: if meeting.room.is_some() { VisitKind::Meeting } else { VisitKind::Call },
            booking: meeting.id,
            codename: approached.case.codename,
            time: meeting.time,
            role: part.role,
            interview_room: room.clone(),
            observation_room: room,
            completeness: Completeness::Complete,
            sees_readiness: false,
            runs: None,
        });
    }
    Ok(visits)
}

/// What there is to do.
///
/// # Errors
/// The database's.
pub(super) async fn duties(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Duty>, Unable> {
    let (on, house) = (workplace.database.read(), actor.house);
    let mut cases: BTreeMap<CaseId, Option<Case>> = BTreeMap::new();
    let (mine, unrecorded) =
        tokio::try_join!(decisions::open_of(on, house, actor.person), meetings::unrecorded(on, house, now),)?;
    let ahead = if actor.is(Role::Coordinator) || actor.is(Role::CaseManager) {
        meetings::ahead(on, house, now).await?
    } else {
        Vec::new()
    };
    let court = court_dues(on, house).await?;
    let of_mine = mine.iter().map(|due| due.case);
    let of_meetings = unrecorded.iter().chain(&ahead).map(|meeting| meeting.case);
    let wanted: BTreeSet<CaseId> =
        of_mine.chain(of_meetings).chain(court.iter().map(|due| due.case)).collect();
    for case in wanted {
        cases.insert(case, cases::find(on, house, case).await?);
    }
    let open = |case: &CaseId| {
        cases.get(case).and_then(Option::as_ref).filter(|case| !case.stage.code().has_ended())
    };
    let run_by_actor = |case: &CaseId| {
        let runs = |case: &&Case| {
            actor.is(Role::Coordinator) || actor.is(Role::CaseManager) && case.manager == Some(actor.person)
        };
        open(case).filter(runs)
    };
    let in_charge = |case: &CaseId| run_by_actor(case).map(|case| case.codename.clone());
    let mut near = Vec::new();
    for meeting in &ahead {
        if let Some(case) = run_by_actor(&meeting.case) {
            near.extend(near_at(workplace, actor, (case, meeting)).await?);
        }
    }
    let carried = mine.iter().filter_map(|due| {
        let codename = open(&due.case)?.codename.clone();
        Some(Duty::CarryOut { meeting: due.meeting, codename, due: due.due, owner: None })
    });
    let to_record = unrecorded.iter().filter_map(|meeting| {
        let codename = in_charge(&meeting.case)?;
        Some(Duty::RecordMeeting { meeting: meeting.id, codename, time: meeting.time })
    });
    let to_tell = court.iter().filter_map(|due| {
        Some(Duty::TellCourt { case: due.case, codename: in_charge(&due.case)?, due: due.due })
    });
    Ok(carried.chain(to_record).chain(near).chain(to_tell).collect())
}

/// Whether somebody who is invited to it may not even know of the case.
async fn near_at(
    workplace: &Workplace,
    actor: &Actor,
    (case, meeting): (&Case, &Meeting),
) -> Result<Option<Duty>, Unable> {
    let on = workplace.database.read();
    let parts = attendances::of_booking(on, actor.house, meeting.id).await?;
    let suspicions = Suspicions::of(on, &workplace.keys, (actor.house, case.id)).await?;
    let is_near = is_someone_near(workplace, actor, &suspicions, &parts).await?;
    let (meeting, codename, time) = (meeting.id, case.codename.clone(), meeting.time);
    Ok(is_near.then_some(Duty::TooNearToMeet { meeting, codename, time }))
}
