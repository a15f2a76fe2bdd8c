//! What people owe by which day: of the support of a child, and of what planning meetings decided, as one list.
//!
//! No seal is opened: that somebody owes something by a day says nothing of a child. What is owed has one
//! owner at any moment, who changes only by [`hand`].

use barnahus_database::Write;
use barnahus_vocabulary::{BookingId, CaseId, DecisionId, HouseId, Instant, PersonId, SupportId, local};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use time::Date;

use crate::entities::{meeting_decisions as decisions, support_duties as duties};
use crate::fault::StoreFault;
use crate::meetings;

/// What is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owing {
    /// A piece of support, or its review.
    Support(SupportId),
    /// Something that a planning meeting decided.
    Decision(DecisionId, BookingId),
}

/// Something owed, by whom and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    /// What.
    pub what: Owing,
    /// In which case.
    pub case: CaseId,
    /// By whom.
    pub owner: PersonId,
    /// By when.
    pub due: Date,
}

/// Whether a letter told the owner that it falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// Whatever: told or not.
    Either,
    /// Due by now, and nobody was told.
    NotYet(Instant),
}

/// All that is owed in the house, the earliest first.
///
/// # Errors
/// The database's.
pub async fn in_house(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Owed>, StoreFault> {
    read(on, house, (None, None), Told::Either).await
}

/// What one person owes.
///
/// # Errors
/// The database's.
pub async fn by(on: &impl ConnectionTrait, house: HouseId, who: PersonId) -> Result<Vec<Owed>, StoreFault> {
    read(on, house, (Some(who), None), Told::Either).await
}

/// What is owed in one case.
///
/// # Errors
/// The database's.
pub async fn in_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Owed>, StoreFault> {
    read(on, house, (None, Some(case)), Told::Either).await
}

/// What has fallen due by then without a letter to whoever owes it.
///
/// # Errors
/// The database's.
pub async fn to_tell(
    on: &impl ConnectionTrait,
    house: HouseId,
    now: Instant,
) -> Result<Vec<Owed>, StoreFault> {
    read(on, house, (None, None), Told::NotYet(now)).await
}

/// Notes that its owner is told that it falls due; whether nobody had noted that.
///
/// # Errors
/// The database's.
pub async fn tell(tx: &Write, house: HouseId, owed: &Owed, now: Instant) -> Result<bool, StoreFault> {
    let changed = match owed.what {
        Owing::Support(id) => {
            duties::Entity::update_many()
                .col_expr(duties::Column::ToldAt, Expr::value(Some(now.millis())))
                .filter(duties::Column::HouseId.eq(house.uuid()))
                .filter(duties::Column::Id.eq(id.uuid()))
                .filter(duties::Column::OwnerId.eq(owed.owner.uuid()))
                .filter(duties::Column::ToldAt.is_null())
                .filter(duties::Column::FallsDueAt.lte(now.millis()))
                .exec(tx.sql())
                .await?
        }
        Owing::Decision(id, _) => {
            decisions::Entity::update_many()
                .col_expr(decisions::Column::ToldAt, Expr::value(Some(now.millis())))
                .filter(decisions::Column::HouseId.eq(house.uuid()))
                .filter(decisions::Column::Id.eq(id.uuid()))
                .filter(decisions::Column::OwnerId.eq(owed.owner.uuid()))
                .filter(decisions::Column::ToldAt.is_null())
                .filter(decisions::Column::DoneAt.is_null())
                .exec(tx.sql())
                .await?
        }
    };
    Ok(changed.rows_affected == 1)
}

/// Somebody else owes it from here on, and is told anew when it falls due; whether its owner still was who was
/// read, and it was still owed. What a meeting decided has its version there: whoever corrects that from a page of
/// before is told.
///
/// # Errors
/// The database's.
pub async fn hand(tx: &Write, house: HouseId, owed: &Owed, to: PersonId) -> Result<bool, StoreFault> {
    let changed = match owed.what {
        Owing::Support(id) => {
            duties::Entity::update_many()
                .col_expr(duties::Column::OwnerId, Expr::value(to.uuid()))
                .col_expr(duties::Column::ToldAt, Expr::value(None::<i64>))
                .col_expr(duties::Column::Version, Expr::col(duties::Column::Version).add(1))
                .filter(duties::Column::HouseId.eq(house.uuid()))
                .filter(duties::Column::Id.eq(id.uuid()))
                .filter(duties::Column::OwnerId.eq(owed.owner.uuid()))
                .filter(duties::Column::FallsDueAt.is_not_null())
                .exec(tx.sql())
                .await?
        }
        Owing::Decision(id, meeting) => {
            let changed = decisions::Entity::update_many()
                .col_expr(decisions::Column::OwnerId, Expr::value(to.uuid()))
                .col_expr(decisions::Column::ToldAt, Expr::value(None::<i64>))
                .filter(decisions::Column::HouseId.eq(house.uuid()))
                .filter(decisions::Column::Id.eq(id.uuid()))
                .filter(decisions::Column::OwnerId.eq(owed.owner.uuid()))
                .filter(decisions::Column::DoneAt.is_null())
                .exec(tx.sql())
                .await?;
            if changed.rows_affected == 1 {
                meetings::outdate(tx, house, meeting).await?;
            }
            changed
        }
    };
    Ok(changed.rows_affected == 1)
}

async fn read(
    on: &impl ConnectionTrait,
    house: HouseId,
    whose: (Option<PersonId>, Option<CaseId>),
    told: Told,
) -> Result<Vec<Owed>, StoreFault> {
    let (person, case) = (whose.0.map(PersonId::uuid), whose.1.map(CaseId::uuid));
    let until = match told {
        Told::Either => None,
        Told::NotYet(now) => Some(now.millis()),
    };
    let of_support = Condition::all()
        .add(duties::Column::HouseId.eq(house.uuid()))
        .add(duties::Column::FallsDueAt.is_not_null())
        .add_option(person.map(|person| duties::Column::OwnerId.eq(person)))
        .add_option(case.map(|case| duties::Column::CaseId.eq(case)))
        .add_option(until.map(|until| duties::Column::FallsDueAt.lte(until)))
        .add_option(until.map(|_| duties::Column::ToldAt.is_null()));
    let of_meetings = Condition::all()
        .add(decisions::Column::HouseId.eq(house.uuid()))
        .add(decisions::Column::DoneAt.is_null())
        .add_option(person.map(|person| decisions::Column::OwnerId.eq(person)))
        .add_option(case.map(|case| decisions::Column::CaseId.eq(case)))
        .add_option(until.map(|until| decisions::Column::DueAt.lte(until)))
        .add_option(until.map(|_| decisions::Column::ToldAt.is_null()));
    let support = duties::Entity::find().filter(of_support).all(on).await?;
    let decided = decisions::Entity::find().filter(of_meetings).all(on).await?;
    let mut owed: Vec<Owed> = support.iter().filter_map(of_duty).collect();
    owed.extend(decided.iter().map(of_decision));
    owed.sort_by_key(|one| (one.due, one.what));
    Ok(owed)
}

fn of_duty(row: &duties::Model) -> Option<Owed> {
    Some(Owed {
        what: Owing::Support(SupportId::from_uuid(row.id)),
        case: CaseId::from_uuid(row.case_id),
        owner: PersonId::from_uuid(row.owner_id),
        due: local::day(Instant::from_millis(row.falls_due_at?)),
    })
}

fn of_decision(row: &decisions::Model) -> Owed {
    Owed {
        what: Owing::Decision(DecisionId::from_uuid(row.id), BookingId::from_uuid(row.meeting_id)),
        case: CaseId::from_uuid(row.case_id),
        owner: PersonId::from_uuid(row.owner_id),
        due: local::day(Instant::from_millis(row.due_at)),
    }
}
