//! What the schema of the open database says of a table: its columns, their kinds, its key. Marks that the
//! database sets by itself are none of a backup's business: they are other ones wherever rows are put in.

use anyhow::{Context, Result};
use barnahus_database::Fault;
use barnahus_migrations::SET_BY_THE_DATABASE;
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement};

use super::cell::Kind;
use super::entry::{Column, Heading};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// Places of the primary key's columns among them.
    pub(super) key: Vec<usize>,
}

impl Table {
    /// Looks it up; `None` when there is no such table.
    pub(super) async fn find(on: &impl ConnectionTrait, name: &str) -> Result<Option<Self>> {
        let mut columns = Vec::new();
        for row in ask(on, COLUMNS_POSTGRES, COLUMNS_SQLITE, name).await? {
            let (column, declared): (String, String) = (text(&row, 0)?, text(&row, 1)?);
            if column == SET_BY_THE_DATABASE {
                continue;
            }
            let kind = Kind::declared(&declared).with_context(|| {
                format!("{name}.{column} has a type that backups do not know: {declared}")
            })?;
            columns.push(Column { name: column, kind });
        }
        if columns.is_empty() {
            return Ok(None);
        }
        let mut key = Vec::new();
        for row in ask(on, KEY_POSTGRES, KEY_SQLITE, name).await? {
            let part = text(&row, 0)?;
            let place = columns.iter().position(|column| column.name == part);
            key.push(place.with_context(|| format!("{name} has a key without a column"))?);
        }
        anyhow::ensure!(!key.is_empty(), "{name} has no primary key");
        Ok(Some(Self { name: name.to_owned(), columns, key }))
    }

    pub(super) fn heading(&self) -> Heading {
        Heading { name: self.name.clone(), columns: self.columns.clone() }
    }
}

const COLUMNS_SQLITE: &str = "SELECT name, type FROM pragma_table_info($1) ORDER BY cid";
const COLUMNS_POSTGRES: &str = "SELECT column_name::text, data_type::text FROM information_schema.columns \
    WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
const KEY_SQLITE: &str = "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk";
const KEY_POSTGRES: &str = "SELECT part.column_name::text FROM information_schema.table_constraints it \
    JOIN information_schema.key_column_usage part \
    ON part.constraint_name = it.constraint_name AND part.table_schema = it.table_schema \
    AND part.table_name = it.table_name \
    WHERE it.constraint_type = 'PRIMARY KEY' AND it.table_schema = current_schema() AND it.table_name = $1 \
    ORDER BY part.ordinal_position";

async fn ask(
    on: &impl ConnectionTrait,
    postgres: &str,
    sqlite: &str,
    table: &str,
) -> Result<Vec<QueryResult>, Fault> {
    let backend = on.get_database_backend();
    let sql = match backend {
        DbBackend::Postgres => postgres,
        _ => sqlite,
    };
    Ok(on.query_all_raw(Statement::from_sql_and_values(backend, sql, [table.into()])).await?)
}

fn text(row: &QueryResult, place: usize) -> Result<String, Fault> {
    Ok(row.try_get_by_index(place)?)
}
