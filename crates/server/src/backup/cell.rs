//! A cell on its way between a database and a line of JSON.
//!
//! Both databases declare the kinds of their columns; a value that does not fit its kind is refused,
//! so that nothing is bent on the way from SQLite to PostgreSQL.

use data_encoding::BASE64;
use sea_orm::{DbErr, QueryResult};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::unreadable::Unreadable;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// A UUID, hyphenated.
    Id,
    /// Text.
    Text,
    /// A whole number of at most 64 bits. SQLite does not tell widths apart, so neither do backups.
    Number,
    /// True or false.
    Truth,
    /// Bytes, in base64.
    Bytes,
}

impl Kind {
    /// The kind behind a declared type of either database.
    pub(super) fn declared(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "uuid" | "uuid_text" => Some(Self::Id),
            "text" | "varchar" | "character varying" => Some(Self::Text),
            "integer" | "bigint" => Some(Self::Number),
            "boolean" => Some(Self::Truth),
            "blob" | "bytea" => Some(Self::Bytes),
            _ => None,
        }
    }

    /// What to select for a column, so that [`Kind::read`] finds what it expects.
    pub(super) fn selected(self, column: &str) -> String {
        match self {
            Self::Number => format!("CAST({column} AS bigint)"),
            Self::Id | Self::Text | Self::Truth | Self::Bytes => column.to_owned(),
        }
    }

    /// The cell at that place of a row.
    pub(super) fn read(self, row: &QueryResult, place: usize) -> Result<Value, DbErr> {
        Ok(match self {
            Self::Id => {
                row.try_get_by_index::<Option<Uuid>>(place)?.map(|id| id.hyphenated().to_string()).into()
            }
            Self::Text => row.try_get_by_index::<Option<String>>(place)?.into(),
            Self::Number => row.try_get_by_index::<Option<i64>>(place)?.into(),
            Self::Truth => row.try_get_by_index::<Option<bool>>(place)?.into(),
            Self::Bytes => {
                row.try_get_by_index::<Option<Vec<u8>>>(place)?.map(|bytes| BASE64.encode(&bytes)).into()
            }
        })
    }

    /// The same cell for a statement.
    pub(super) fn bound(self, cell: &Value) -> Result<sea_orm::Value, Unreadable> {
        let misfit = Unreadable::Malformed("a value does not fit its column");
        let text = || if cell.is_null() { Ok(None) } else { cell.as_str().map(Some).ok_or(misfit) };
        Ok(match self {
            Self::Id => text()?.map(Uuid::try_parse).transpose().map_err(|_| misfit)?.into(),
            Self::Text => text()?.map(str::to_owned).into(),
            Self::Number if cell.is_null() => None::<i64>.into(),
            Self::Number => cell.as_i64().ok_or(misfit)?.into(),
            Self::Truth if cell.is_null() => None::<bool>.into(),
            Self::Truth => cell.as_bool().ok_or(misfit)?.into(),
            Self::Bytes => {
                text()?.map(|text| BASE64.decode(text.as_bytes())).transpose().map_err(|_| misfit)?.into()
            }
        })
    }
}
