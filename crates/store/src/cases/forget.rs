//! The file of a case is erased: its key, every sealed byte, and who was near it.
//!
//! What stays is what the house counts and what the audit trail speaks of: the closed row of the case with its
//! codename, when its interviews and meetings were, what was counted of them. The register says for each
//! column which of the two it is (`migrations/columns.toml`); a test holds the rows that stay to it.
//! What passed with the core is the outbox's.

use barnahus_casework::further::FurtherCode;
use barnahus_database::Write;
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Role};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entities::{
    age_disputes, alarm_notes, alarms, attendances, blind_interviews, bookings, case_endings, case_facts,
    case_keys, case_likenesses, case_sections, cases, claims, declared_conflicts, drafts, emergency_accesses,
    further_interviews, handovers, interview_breaks, interview_questions, interview_records, interview_runs,
    legal_holds, limit_extensions, meeting_decisions, meetings, missed_limits, outside_hours, presences,
    representatives, sibling_links, support_duties, team_members, transfers, transitions, victim_statuses,
    way_readers, ways_here,
};
use crate::fault::StoreFault;

/// Erases the file; letters and links about its appointments are gone before.
///
/// # Errors
/// The database's.
pub async fn file(
    tx: &Write,
    house: HouseId,
    case: CaseId,
    appointments: &[BookingId],
) -> Result<(), StoreFault> {
    let of_them: Vec<Uuid> = appointments.iter().map(|booking| booking.uuid()).collect();
    let case = vec![case.uuid()];
    super::erase::gone! { tx, house,
        case_keys by CaseId in case;
        case_sections by CaseId in case;
        case_likenesses by CaseId in case;
        declared_conflicts by CaseId in case;
        team_members by CaseId in case;
        drafts by SentCaseId in case;
        representatives by CaseId in case;
        handovers by CaseId in case;
        transitions by CaseId in case;
        victim_statuses by CaseId in case;
        way_readers by CaseId in case;
        ways_here by CaseId in case;
        blind_interviews by CaseId in case;
        limit_extensions by CaseId in case;
        missed_limits by CaseId in case;
        sibling_links by CaseId in case;
        sibling_links by OtherCaseId in case;
        age_disputes by CaseId in case;
        alarm_notes by CaseId in case;
        alarms by CaseId in case;
        emergency_accesses by CaseId in case;
        support_duties by CaseId in case;
        meeting_decisions by CaseId in case;
        legal_holds by CaseId in case;
        transfers by CaseId in case;
        case_endings by CaseId in case;
        outside_hours by BookingId in of_them;
        interview_questions by BookingId in of_them;
        interview_breaks by BookingId in of_them;
        claims by BookingId in of_them;
    }
    family(tx, house, &of_them).await?;
    undecided(tx, house, &case).await?;
    emptied(tx, house, (&case, &of_them)).await
}

/// Who came with the child is nobody of the house: not even that they came stays.
async fn family(tx: &Write, house: HouseId, of_them: &[Uuid]) -> Result<(), StoreFault> {
    let parts = attendances::Entity::find()
        .filter(attendances::Column::HouseId.eq(house.uuid()))
        .filter(attendances::Column::BookingId.is_in(of_them.to_vec()))
        .filter(attendances::Column::Role.eq(Role::Guardian.code()))
        .all(tx.sql())
        .await?;
    let parts: Vec<Uuid> = parts.into_iter().map(|part| part.id).collect();
    super::erase::gone! { tx, house,
        presences by AttendanceId in parts;
        attendances by Id in parts;
    }
    Ok(())
}

/// What nobody decided awaits nobody any more.
async fn undecided(tx: &Write, house: HouseId, case: &[Uuid]) -> Result<(), StoreFault> {
    further_interviews::Entity::delete_many()
        .filter(further_interviews::Column::HouseId.eq(house.uuid()))
        .filter(further_interviews::Column::CaseId.is_in(case.to_vec()))
        .filter(further_interviews::Column::State.eq(FurtherCode::Asked.code()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// What stays says nothing of the child.
async fn emptied(tx: &Write, house: HouseId, of: (&[Uuid], &[Uuid])) -> Result<(), StoreFault> {
    let ((case, of_them), nothing) = (of, || Expr::value(Vec::<u8>::new()));
    interview_records::Entity::update_many()
        .col_expr(interview_records::Column::Sealed, nothing())
        .filter(interview_records::Column::HouseId.eq(house.uuid()))
        .filter(interview_records::Column::CaseId.is_in(case.to_vec()))
        .exec(tx.sql())
        .await?;
    interview_runs::Entity::update_many()
        .col_expr(interview_runs::Column::ConfirmedSealed, nothing())
        .filter(interview_runs::Column::HouseId.eq(house.uuid()))
        .filter(interview_runs::Column::BookingId.is_in(of_them.to_vec()))
        .exec(tx.sql())
        .await?;
    further_interviews::Entity::update_many()
        .col_expr(further_interviews::Column::Sealed, nothing())
        .filter(further_interviews::Column::HouseId.eq(house.uuid()))
        .filter(further_interviews::Column::CaseId.is_in(case.to_vec()))
        .exec(tx.sql())
        .await?;
    meetings::Entity::update_many()
        .col_expr(meetings::Column::Sealed, Expr::value(None::<Vec<u8>>))
        .filter(meetings::Column::HouseId.eq(house.uuid()))
        .filter(meetings::Column::CaseId.is_in(case.to_vec()))
        .exec(tx.sql())
        .await?;
    case_facts::Entity::update_many()
        .col_expr(case_facts::Column::EighteenSealed, Expr::value(None::<Vec<u8>>))
        .col_expr(case_facts::Column::LimitSealed, Expr::value(None::<Vec<u8>>))
        .filter(case_facts::Column::HouseId.eq(house.uuid()))
        .filter(case_facts::Column::CaseId.is_in(case.to_vec()))
        .exec(tx.sql())
        .await?;
    bookings::Entity::update_many()
        .col_expr(bookings::Column::ChildTravelMinutes, Expr::value(0))
        .filter(bookings::Column::HouseId.eq(house.uuid()))
        .filter(bookings::Column::Id.is_in(of_them.to_vec()))
        .exec(tx.sql())
        .await?;
    // Which case of another house this one was is nobody's to know any more.
    transfers::Entity::update_many()
        .col_expr(transfers::Column::ToCaseId, Expr::value(None::<Uuid>))
        .filter(transfers::Column::ToHouseId.eq(house.uuid()))
        .filter(transfers::Column::ToCaseId.is_in(case.to_vec()))
        .exec(tx.sql())
        .await?;
    cases::Entity::update_many()
        .col_expr(cases::Column::ManagerId, Expr::value(None::<Uuid>))
        .col_expr(cases::Column::TriageOrder, Expr::value(super::ERASED))
        .col_expr(cases::Column::DeferredUntil, Expr::value(None::<i64>))
        .filter(cases::Column::HouseId.eq(house.uuid()))
        .filter(cases::Column::Id.is_in(case.to_vec()))
        .exec(tx.sql())
        .await?;
    Ok(())
}
