//! Every value of every column of every table, as the octets that lie there: what somebody reads who
//! copies the database.
//!
//! Asked of the database itself, so that a table that nobody registered is read as well.

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, QueryResult, Statement};

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// In which table.
    pub table: String,
    /// In which column of it.
    pub column: String,
    /// What lies there.
    pub octets: Vec<u8>,
}

const SQLITE: &str = "SELECT m.name AS t, c.name AS c, lower(c.type) AS k FROM sqlite_master m \
                      JOIN pragma_table_info(m.name) c WHERE m.type IN ('table', 'view')";

const POSTGRESQL: &str = "SELECT table_name::text AS t, column_name::text AS c, data_type::text AS k \
                          FROM information_schema.columns WHERE table_schema = 'public'";

/// Reads them all.
///
/// # Errors
/// The database's.
pub async fn every_value(url: &str) -> Result<Vec<Value>, DbErr> {
    let on = Database::connect(url).await?;
    let question = if is_postgres(&on) { POSTGRESQL } else { SQLITE };
    let mut values = Vec::new();
    for row in ask(&on, question).await? {
        let [table, column, kind] = ["t", "c", "k"].map(|name| row.try_get::<String>("", name));
        let (table, column, kind) = (table?, column?, kind?);
        let octets = match (is_postgres(&on), kind.as_str()) {
            (true, "bytea") => format!("\"{column}\""),
            (true, _) => format!("convert_to(\"{column}\"::text, 'UTF8')"),
            (false, _) => format!("CAST(\"{column}\" AS BLOB)"),
        };
        let every = format!("SELECT {octets} AS v FROM \"{table}\" WHERE \"{column}\" IS NOT NULL");
        for row in ask(&on, &every).await? {
            let octets = row.try_get("", "v")?;
            values.push(Value { table: table.clone(), column: column.clone(), octets });
        }
    }
    on.close().await?;
    Ok(values)
}

fn is_postgres(on: &DatabaseConnection) -> bool {
    on.get_database_backend() == DbBackend::Postgres
}

async fn ask(on: &DatabaseConnection, question: &str) -> Result<Vec<QueryResult>, DbErr> {
    on.query_all_raw(Statement::from_string(on.get_database_backend(), question)).await
}
