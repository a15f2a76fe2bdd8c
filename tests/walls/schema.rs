//! The schema as the database itself tells it, on SQLite and on PostgreSQL.
//!
//! Both dialects are reduced to table → column → whether it holds bytes, so that one comparison
//! serves both. The migrator's own table is not ours and left out.

use std::collections::BTreeMap;

use barnahus_database::testing::{POSTGRES, Scratch, postgres_server, scratch_postgres, scratch_sqlite};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

/// What kind of value a column takes, as far as a wall asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Bytes,
    Other,
}

/// Table → column → what it holds.
pub(super) type Schema = BTreeMap<String, BTreeMap<String, Holds>>;

const SQLITE: &str = "SELECT m.name AS table_name, c.name AS column_name, lower(c.type) AS kind \
     FROM sqlite_master m JOIN pragma_table_info(m.name) c \
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'seaql_migrations'";

const POSTGRESQL: &str = "SELECT table_name::text AS table_name, column_name::text AS column_name, \
     data_type::text AS kind FROM information_schema.columns \
     WHERE table_schema = 'public' AND table_name <> 'seaql_migrations'";

/// Asks an open database.
pub(super) async fn read(connection: &DatabaseConnection) -> Schema {
    let backend = connection.get_database_backend();
    let question = match backend {
        DbBackend::Postgres => POSTGRESQL,
        _ => SQLITE,
    };
    let mut schema = Schema::new();
    for row in connection.query_all_raw(Statement::from_string(backend, question)).await.unwrap() {
        let table: String = row.try_get("", "table_name").unwrap();
        let column: String = row.try_get("", "column_name").unwrap();
        let kind: String = row.try_get("", "kind").unwrap();
        let bytes = kind.contains("blob") || kind.contains("bytea") || kind.contains("binary");
        let holds = if bytes { Holds::Bytes } else { Holds::Other };
        schema.entry(table).or_default().insert(column, holds);
    }
    schema
}

/// Both kinds, empty. Without a PostgreSQL server this fails: a wall that stood on one database only
/// would be taken for one that stands on both.
pub(super) async fn both() -> [Scratch; 2] {
    let server = postgres_server().unwrap_or_else(|| panic!("{POSTGRES} is not set: run tests/run"));
    [scratch_sqlite().await.unwrap(), scratch_postgres(&server).await.unwrap()]
}
