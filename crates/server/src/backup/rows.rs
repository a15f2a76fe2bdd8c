//! Reads the rows of a table page by page in the order of its key, and writes them in batches.
//!
//! Paging by key keeps memory small and needs no cursor; within one snapshot it misses nothing.

use anyhow::{Context, Result};
use barnahus_database::Fault;
use sea_orm::sea_query::{Alias, Expr, Query};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::Value;

use super::table::Table;
use super::tally::Tally;
use super::unreadable::Unreadable;

/// Rows that are in memory at once.
pub(super) const PAGE: usize = 500;

/// The first rows, at most a page of them.
pub(super) async fn first_page(on: &impl ConnectionTrait, table: &Table) -> Result<Vec<Vec<Value>>> {
    select(on, table, "", Vec::new()).await
}

/// The rows after `last`, at most a page of them.
pub(super) async fn next_page(
    on: &impl ConnectionTrait,
    table: &Table,
    last: &[Value],
) -> Result<Vec<Vec<Value>>> {
    let marks: Vec<String> = (1..=table.key.len()).map(|mark| format!("${mark}")).collect();
    let after = format!("WHERE ({}) > ({})", names(table, table.key.iter().copied()), marks.join(", "));
    let bound = table.key.iter().map(|&place| table.columns[place].kind.bound(&last[place]));
    select(on, table, &after, bound.collect::<Result<_, _>>()?).await
}

async fn select(
    on: &impl ConnectionTrait,
    table: &Table,
    after: &str,
    bound: Vec<sea_orm::Value>,
) -> Result<Vec<Vec<Value>>> {
    let all: Vec<_> =
        table.columns.iter().map(|column| column.kind.selected(&quoted(&column.name))).collect();
    let (all, key) = (all.join(", "), names(table, table.key.iter().copied()));
    let name = quoted(&table.name);
    let sql = format!("SELECT {all} FROM {name} {after} ORDER BY {key} LIMIT {PAGE}");
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, bound);
    let mut rows = Vec::new();
    for row in on.query_all_raw(statement).await.map_err(Fault::from)? {
        let mut cells = Vec::with_capacity(table.columns.len());
        for (place, column) in table.columns.iter().enumerate() {
            let cell = column.kind.read(&row, place).map_err(Fault::from);
            cells.push(cell.with_context(|| format!("{}.{} cannot be read", table.name, column.name))?);
        }
        rows.push(cells);
    }
    Ok(rows)
}

/// What a table adds up to as it stands.
pub(super) async fn tally(on: &impl ConnectionTrait, table: &Table) -> Result<Tally> {
    let mut tally = Tally::default();
    let mut rows = first_page(on, table).await?;
    while let Some(last) = rows.last() {
        rows.iter().for_each(|row| tally.add(row));
        rows = next_page(on, table, last).await?;
    }
    Ok(tally)
}

/// Inserts rows as they were read.
pub(super) async fn insert(on: &impl ConnectionTrait, table: &Table, rows: &[Vec<Value>]) -> Result<()> {
    let mut statement = Query::insert();
    statement.into_table(Alias::new(&table.name));
    statement.columns(table.columns.iter().map(|column| Alias::new(&column.name)));
    for row in rows {
        if row.len() != table.columns.len() {
            return Err(Unreadable::Malformed("a row has another number of cells than its table").into());
        }
        let cells =
            table.columns.iter().zip(row).map(|(column, cell)| column.kind.bound(cell).map(Expr::val));
        let cells = cells.collect::<Result<Vec<_>, _>>()?;
        statement.values(cells).map_err(|_| Unreadable::Malformed("a row does not fit its table"))?;
    }
    on.execute(&statement).await.map_err(Fault::from)?;
    Ok(())
}

fn names(table: &Table, places: impl Iterator<Item = usize>) -> String {
    places.map(|place| quoted(&table.columns[place].name)).collect::<Vec<_>>().join(", ")
}

/// Names come from our own migrations; the quotes are for words such as `at`.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}
