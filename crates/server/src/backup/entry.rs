//! One line of a backup, once it is open: JSON, so that a few lines of any language can read it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::cell::Kind;

/// The lines come in the order `begins`, then for each table `table`, its `row`s and `table_ends`,
/// and last `ends`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Entry {
    /// What the rows were written under.
    Begins(Begins),
    /// The rows of this table follow.
    Table(Heading),
    /// Its cells, in the order of the heading.
    Row(Vec<Value>),
    /// So much of it.
    TableEnds(TableEnds),
    /// That was all of it.
    Ends(Ends),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Begins {
    /// The steps of the schema, in order.
    pub(super) steps: Vec<String>,
    /// When the backup was begun, RFC 3339 in UTC.
    pub(super) made_at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Heading {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TableEnds {
    pub(super) rows: u64,
    /// See [`super::tally`]; 64 hexadecimal digits.
    pub(super) sum: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ends {
    pub(super) tables: u64,
}
