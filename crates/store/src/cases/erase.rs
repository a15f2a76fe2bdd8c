//! Cases that were only for trying are erased, with everything that hangs on them.
//!
//! In two steps, because rows of the exchange refer to the case and handovers refer to the exchange:
//! first all that hangs on a case, last the case itself. A test holds the two together to every table
//! that names a case or a booking.

use barnahus_database::Write;
use barnahus_vocabulary::{BookingId, CaseId, HouseId};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::entities::{
    age_disputes, alarm_notes, alarms, attendances, blind_interviews, bookings, case_endings, case_facts,
    case_keys, case_likenesses, case_merges, case_sections, cases, claims, declared_conflicts,
    emergency_accesses, further_interviews, handovers, interview_breaks, interview_questions,
    interview_records, interview_runs, legal_holds, limit_extensions, meeting_decisions, meetings,
    missed_limits, outside_hours, presences, representatives, sibling_links, support_duties, team_members,
    transfers, transitions, victim_statuses, waiting_days, way_readers, ways_here,
};
use crate::fault::StoreFault;

/// The appointments that those cases ever had: interviews and planning meetings.
///
/// # Errors
/// The database's.
pub async fn bookings_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<Vec<BookingId>, StoreFault> {
    let rows = bookings::Entity::find()
        .filter(bookings::Column::HouseId.eq(house.uuid()))
        .filter(bookings::Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .all(on)
        .await?;
    let met = meetings::Entity::find()
        .filter(meetings::Column::HouseId.eq(house.uuid()))
        .filter(meetings::Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .all(on)
        .await?;
    let ids = rows.into_iter().map(|row| row.id).chain(met.into_iter().map(|row| row.id));
    Ok(ids.map(BookingId::from_uuid).collect())
}

/// Deletes the rows of a table that name one of those.
macro_rules! gone {
    ($tx:expr, $house:expr, $($table:ident by $column:ident in $ids:expr;)+) => {
        $($table::Entity::delete_many()
            .filter($table::Column::HouseId.eq($house.uuid()))
            .filter($table::Column::$column.is_in($ids.to_vec()))
            .exec($tx.sql())
            .await?;)+
    };
}

pub(super) use gone;

/// Erases what hangs on those cases and on their bookings; no row of another crate may refer to a booking
/// any more.
///
/// # Errors
/// The database's.
pub async fn parts(
    tx: &Write,
    house: HouseId,
    cases: &[CaseId],
    of_them: &[BookingId],
) -> Result<(), StoreFault> {
    let cases: Vec<Uuid> = cases.iter().map(|case| case.uuid()).collect();
    let of_them: Vec<Uuid> = of_them.iter().map(|booking| booking.uuid()).collect();
    gone! { tx, house,
        outside_hours by BookingId in of_them;
        presences by BookingId in of_them;
        interview_records by BookingId in of_them;
        interview_questions by BookingId in of_them;
        interview_breaks by BookingId in of_them;
        interview_runs by BookingId in of_them;
        claims by BookingId in of_them;
        attendances by BookingId in of_them;
        bookings by Id in of_them;
        further_interviews by CaseId in cases;
        meeting_decisions by CaseId in cases;
        meetings by CaseId in cases;
        representatives by CaseId in cases;
        support_duties by CaseId in cases;
        handovers by CaseId in cases;
        transitions by CaseId in cases;
        victim_statuses by CaseId in cases;
        way_readers by CaseId in cases;
        ways_here by CaseId in cases;
        case_facts by CaseId in cases;
        case_likenesses by CaseId in cases;
        case_sections by CaseId in cases;
        case_keys by CaseId in cases;
        declared_conflicts by CaseId in cases;
        emergency_accesses by CaseId in cases;
        case_endings by CaseId in cases;
        legal_holds by CaseId in cases;
        blind_interviews by CaseId in cases;
        limit_extensions by CaseId in cases;
        missed_limits by CaseId in cases;
        waiting_days by CaseId in cases;
        case_merges by CaseId in cases;
        case_merges by IntoCaseId in cases;
        sibling_links by CaseId in cases;
        sibling_links by OtherCaseId in cases;
        age_disputes by CaseId in cases;
        transfers by CaseId in cases;
        transfers by ToCaseId in cases;
        alarm_notes by CaseId in cases;
        alarms by CaseId in cases;
        team_members by CaseId in cases;
    }
    Ok(())
}

/// Erases the cases themselves; nothing may refer to them any more.
///
/// # Errors
/// The database's.
pub async fn rows(tx: &Write, house: HouseId, of_them: &[CaseId]) -> Result<(), StoreFault> {
    let of_them: Vec<Uuid> = of_them.iter().map(|case| case.uuid()).collect();
    gone! { tx, house, cases by Id in of_them; }
    Ok(())
}
