//! The list of cases, a page at a time, urgent first.
//!
//! Pages are cut by key, not by counting rows: the page after (order, id) is read from the index at
//! once, be there sixty cases or a hundred thousand.

pub mod called;
mod managers;

use barnahus_casework::stage::StageCode;
use barnahus_casework::urgency::Urgency;
use barnahus_vocabulary::{CaseId, HouseId, PersonId};
use sea_orm::sea_query::{Asterisk, Expr, Func, Query, SelectStatement, UnionType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};

use super::{Case, is_there};
use crate::entities::cases::{Column, Entity};
use crate::entities::team_members;
use crate::fault::StoreFault;

pub use managers::managers;

/// Which cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those in one of these stages; all when empty.
    pub stages: Vec<StageCode>,
    /// Only those of this urgency.
    pub urgency: Option<Urgency>,
    /// Only those this person is in charge of.
    pub manager: Option<PersonId>,
    /// Only those in whose team this person is now, or is in charge.
    pub team_of: Option<PersonId>,
    /// Only those that are called one of these.
    pub called: Option<Vec<String>>,
    /// None of these: what the reader may not even know of. Few; nobody is too near to many.
    pub without: Vec<CaseId>,
}

/// Where a page begins: after this case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// Its place in the list.
    pub order: i64,
    /// Which.
    pub case: CaseId,
}

/// One page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The cases, in order.
    pub cases: Vec<Case>,
    /// Where the next page begins, if there is one.
    pub next: Option<After>,
}

/// Reads one page: of each stage that is asked for as much as fits on it, from the index of that stage,
/// and of these the first.
///
/// # Errors
/// The database's.
pub async fn page(
    on: &impl ConnectionTrait,
    house: HouseId,
    filter: &Filter,
    after: Option<After>,
    size: u64,
) -> Result<Page, StoreFault> {
    let mut rows = Vec::new();
    for query in queries(house, filter, after) {
        rows.extend(query.limit(size + 1).all(on).await?);
    }
    rows.sort_by_key(|row| (row.triage_order, row.id));
    let is_more = rows.len() as u64 > size;
    rows.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    let last = rows.last().filter(|_| is_more);
    let next = last.map(|row| After { order: row.triage_order, case: CaseId::from_uuid(row.id) });
    let cases = rows.into_iter().map(Case::try_from).collect::<Result<_, _>>()?;
    Ok(Page { cases, next })
}

/// One query for each stage, or one for all of them, in order and from where the page begins.
fn queries(house: HouseId, filter: &Filter, after: Option<After>) -> Vec<Select<Entity>> {
    let of_stage = |stage: Option<&StageCode>| {
        let filter = Filter { stages: stage.copied().into_iter().collect(), ..filter.clone() };
        let query = Entity::find().filter(condition(house, &filter));
        let query = after.into_iter().fold(query, |query, after| query.filter(later(after)));
        query.order_by_asc(Column::TriageOrder).order_by_asc(Column::Id)
    };
    if filter.stages.is_empty() {
        return vec![of_stage(None)];
    }
    filter.stages.iter().map(|stage| of_stage(Some(stage))).collect()
}

/// Said such that an index can begin there: a plain "or" would have it read from its first row.
fn later(after: After) -> Condition {
    let After { order, case } = after;
    let behind = Condition::any().add(Column::TriageOrder.gt(order)).add(Column::Id.gt(case.uuid()));
    Condition::all().add(Column::TriageOrder.gte(order)).add(behind)
}

/// The name of the one column of a count.
const NUMBER: &str = "number";

/// How many cases the filter lets through.
///
/// # Errors
/// The database's.
pub async fn number(on: &impl ConnectionTrait, house: HouseId, filter: &Filter) -> Result<u64, StoreFault> {
    match filter {
        // All of somebody's: counted by the rows that make them theirs, without looking up a case.
        Filter { stages, urgency: None, manager: None, team_of: Some(member), called: None, without }
            if stages.is_empty() && without.is_empty() =>
        {
            let theirs = Query::select()
                .expr_as(Func::count(Expr::col(Asterisk)), NUMBER)
                .from_subquery(of_member(house, *member), "theirs")
                .to_owned();
            let row = on.query_one(&theirs).await?;
            let number: i64 = row.map_or(Ok(0), |row| row.try_get("", NUMBER))?;
            u64::try_from(number).map_err(|_| StoreFault::Unreadable("cases"))
        }
        Filter { .. } => Ok(Entity::find().filter(condition(house, filter)).count(on).await?),
    }
}

fn condition(house: HouseId, filter: &Filter) -> Condition {
    let Filter { stages, urgency, manager, team_of, called, without } = filter;
    let mut condition = Condition::all().add(Column::HouseId.eq(house.uuid())).add(is_there());
    if !stages.is_empty() {
        condition = condition.add(Column::Stage.is_in(stages.iter().map(|stage| stage.code())));
    }
    if !without.is_empty() {
        condition = condition.add(Column::Id.is_not_in(without.iter().map(|case| case.uuid())));
    }
    if let Some(urgency) = urgency {
        condition = condition.add(Column::Urgency.eq(urgency.code()));
    }
    if let Some(manager) = manager {
        condition = condition.add(Column::ManagerId.eq(manager.uuid()));
    }
    if let Some(codenames) = called {
        condition = condition.add(Column::Codename.is_in(codenames));
    }
    if let Some(member) = team_of {
        condition = condition.add(Column::Id.in_subquery(of_member(house, *member)));
    }
    condition
}

/// The cases that are somebody's: few, so that a page of theirs is picked out of these.
pub(crate) fn of_member(house: HouseId, member: PersonId) -> SelectStatement {
    let mut teams = team_members::Entity::find()
        .select_only()
        .column(team_members::Column::CaseId)
        .filter(team_members::Column::HouseId.eq(house.uuid()))
        .filter(team_members::Column::PersonId.eq(member.uuid()))
        .filter(team_members::Column::LeftAt.is_null())
        .into_query();
    let in_charge = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::ManagerId.eq(member.uuid()))
        .into_query();
    teams.union(UnionType::Distinct, in_charge).to_owned()
}

#[cfg(test)]
pub(crate) mod tests;
