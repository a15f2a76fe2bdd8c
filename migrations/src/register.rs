//! The register of columns: what each holds, whether it is sealed, how long it stays.
//!
//! Read from `columns.toml`, which is compiled in. The docs print it, a test compares it with the
//! migrated schema of both databases: a column without a class cannot land.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What a column says, and so who has reason to read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Who a child or a person around it is.
    Identity,
    /// Who works with the house.
    Account,
    /// What happens with a case.
    Case,
    /// When and where.
    Schedule,
    /// Keeps the program itself going.
    Technical,
}

/// How long a value stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Retention {
    /// As long as the house.
    House,
    /// As long as the person works with the house.
    Person,
    /// As long as the case is kept (a setting of the house).
    Case,
    /// For hours or days; the program removes it.
    Passing,
    /// The audit trail is never cut.
    Forever,
}

/// One line of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What it says.
    pub class: Class,
    /// Whether it lies in the database only as ciphertext.
    #[serde(default)]
    pub sealed: bool,
    /// How long it stays.
    pub retention: Retention,
}

/// Table → column → line.
pub type Register = BTreeMap<String, BTreeMap<String, Column>>;

/// The register of this version.
///
/// # Errors
/// When `columns.toml` is not what this module reads; a test keeps that from landing.
pub fn read() -> Result<Register, toml::de::Error> {
    toml::from_str(include_str!("../columns.toml"))
}
