//! Which records a case has beside the sections of its file, for a page that opens nothing.

use barnahus_casework::subject_copy::CopyPart;
use barnahus_database::ConnectionTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::At;
use crate::entities::{
    age_disputes, alarms, case_sections, interview_records, representatives, support_duties, transitions,
    victim_statuses,
};
use crate::fault::StoreFault;
use crate::files::Kept;

/// Adds the part when the table has a row of the case.
macro_rules! where_any {
    ($on:expr, $at:expr, $there:expr, $($table:ident is $part:ident;)+) => {
        $(let row = $table::Entity::find()
            .filter($table::Column::HouseId.eq($at.0.uuid()))
            .filter($table::Column::CaseId.eq($at.1.uuid()))
            .one($on)
            .await?;
        $there.extend(row.map(|_| CopyPart::$part));)+
    };
}

/// The parts of which there is anything. What passed with the adult core is the outbox's.
///
/// # Errors
/// The database's.
pub async fn there(on: &impl ConnectionTrait, at: At) -> Result<Vec<CopyPart>, StoreFault> {
    let mut there = Vec::new();
    where_any! { on, at, there,
        interview_records is Interviews;
        representatives is Representatives;
        victim_statuses is VictimStatus;
        support_duties is Support;
        age_disputes is AgeDisputes;
        alarms is Alarms;
        transitions is WishAt18;
    }
    let brought = case_sections::Entity::find()
        .filter(case_sections::Column::HouseId.eq(at.0.uuid()))
        .filter(case_sections::Column::CaseId.eq(at.1.uuid()))
        .filter(case_sections::Column::Section.eq(Kept::Brought.code()))
        .one(on)
        .await?;
    there.extend(brought.map(|_| CopyPart::Brought));
    Ok(there)
}
