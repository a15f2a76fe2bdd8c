//! The figures of a house, counted by the database from plain columns: who was heard when, how, and with whom.
//!
//! What a figure is broken down or narrowed by lies sealed. The caller opens it (by [`facets`]), decides which
//! children are meant, and hands the database one octet for each child, in the same order; what the octet means
//! the database never learns. How the children were helped lies sealed too, and is counted here. All of it is to
//! be asked of one snapshot.

mod helped;
mod query;
#[cfg(test)]
mod tests;
mod waits;

use std::collections::BTreeMap;

use barnahus_casework::Counted;
use barnahus_casework::figures::{CountedAlso, Facets, Part};
use barnahus_vocabulary::{CaseId, HouseId, Instant, Interval, local};
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};

use crate::case_facts;
use crate::fault::StoreFault;
use crate::keys::Keys;

pub use waits::{Due, Waits};

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Of which house.
    pub house: HouseId,
    /// From when to when each period lasts: one moment more than periods, in order.
    pub bounds: &'a [Instant],
    /// For each child in the order of [`facets`]: the group in which it counts, or 0 to leave it out.
    /// `None`: all are one group.
    pub groups: Option<&'a [u8]>,
}

/// The figures of one period and group; there is no row where nobody was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Which period, from 0.
    pub period: usize,
    /// Which group.
    pub group: u8,
    /// How many children were heard for the first time.
    pub children: u32,
    /// Whole days from the referral to that, of the child in the middle.
    pub median_days: u32,
    /// Of the child behind which a tenth waited longer.
    pub ninetieth_days: u32,
    /// How many are in each part of each figure.
    pub parts: BTreeMap<Part, u32>,
    /// Why those waited who were heard after their limit.
    pub waits: Waits,
}

/// Counts.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn count(
    on: &impl ConnectionTrait,
    keys: &Keys,
    asked: &Asked<'_>,
) -> Result<Vec<Heard>, StoreFault> {
    let Some((sql, within)) = query::figures(asked.bounds, asked.groups.is_some()) else {
        return Ok(Vec::new());
    };
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values(asked, within));
    let rows = on.query_all_raw(statement).await?;
    let heard = rows.iter().map(|row| heard(row, asked.groups.is_some())).collect::<Result<_, _>>()?;
    let heard = helped::counted(on, keys, (asked, within), heard).await?;
    waits::counted(on, asked, within, heard).await
}

/// When the first child of the house was heard, if any was.
///
/// # Errors
/// The database's.
pub async fn first(on: &impl ConnectionTrait, house: HouseId) -> Result<Option<Instant>, StoreFault> {
    let backend = on.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, query::FIRST_OF_ALL, [house.uuid().into()]);
    let row = on.query_one_raw(statement).await?;
    Ok(row.map(|row| row.try_get("", "began_at")).transpose()?.map(Instant::from_millis))
}

/// What the children are broken down by who were heard for the first time within that time, in the one order.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn facets(
    on: &impl ConnectionTrait,
    keys: &Keys,
    house: HouseId,
    within: Interval,
) -> Result<Vec<Facets>, StoreFault> {
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), query::facets(), scope(house, within));
    let rows = on.query_all_raw(statement).await?;
    rows.iter().map(|row| facets_of(row, keys, house)).collect()
}

/// The scope, and what each child's octet is.
fn values(asked: &Asked<'_>, within: Interval) -> Vec<Value> {
    let groups = asked.groups.map(|groups| [Value::from(groups.to_vec()), Value::from(vec![0_u8])]);
    scope(asked.house, within).into_iter().chain(groups.into_iter().flatten()).collect()
}

fn scope(house: HouseId, within: Interval) -> Vec<Value> {
    vec![house.uuid().into(), within.start().millis().into(), within.end().millis().into()]
}

fn number(row: &QueryResult, column: &str) -> Result<u32, StoreFault> {
    u32::try_from(row.try_get::<i64>("", column)?).map_err(|_| StoreFault::Unreadable("statistics"))
}

/// Of which period and group a row is.
fn place(row: &QueryResult, has_groups: bool) -> Result<(usize, u8), StoreFault> {
    let octet = || row.try_get::<Vec<u8>>("", "mark").map(|octets| octets.first().copied().unwrap_or(0));
    Ok((number(row, "period")? as usize, if has_groups { octet()? } else { 0 }))
}

fn heard(row: &QueryResult, has_groups: bool) -> Result<Heard, StoreFault> {
    let number = |column: &str| number(row, column);
    let (period, group) = place(row, has_groups)?;
    Ok(Heard {
        period,
        group,
        children: number("children")?,
        median_days: number("median_days")?,
        ninetieth_days: number("ninetieth_days")?,
        parts: query::plain()
            .map(|(part, _)| Ok((part, number(part.code())?)))
            .collect::<Result<_, StoreFault>>()?,
        waits: Waits::default(),
    })
}

/// A child of whom nothing was kept counts as unknown.
fn facets_of(row: &QueryResult, keys: &Keys, house: HouseId) -> Result<Facets, StoreFault> {
    let case = CaseId::from_uuid(row.try_get("", "case_id")?);
    let (counted, also): (Option<Vec<u8>>, Option<Vec<u8>>) =
        (row.try_get("", "sealed")?, row.try_get("", "also_sealed")?);
    let at = (house, case);
    let counted = match counted {
        Some(sealed) => case_facts::opened(keys, at, &sealed)?,
        None => Counted::of(None, None, local::day(Instant::from_millis(0))),
    };
    let also = match also {
        Some(sealed) => case_facts::also::opened(keys, at, Some(&sealed))?,
        None => CountedAlso::UNKNOWN,
    };
    Ok(Facets { counted, also })
}
