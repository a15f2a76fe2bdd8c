//! Where settings come from, and that each source writes only keys that exist.
//!
//! `DATABASE_URL` is honoured because every host of programs sets it; `BARNAHUS_DATABASE_URL` wins
//! over it. `BARNAHUS_TEST_…` is left to the tests, which find their servers by it. Two underscores
//! in a variable step into a table: `BARNAHUS_LOG__FORMAT` is `log.format`.

use std::path::{Path, PathBuf};

use figment::providers::{Env, Format, Serialized, Toml};
use figment::value::{Dict, Value};
use figment::{Figment, Provider};

use super::refusal::Refusal;
use super::written::Written;
use crate::arguments::Overrides;

const PREFIX: &str = "BARNAHUS_";
const USUAL_FILE: &str = "barnahus.toml";

pub(super) fn read(overrides: &Overrides) -> Result<Written, Refusal> {
    let defaults = Serialized::defaults(Written::default());
    let known = keys(&defaults)?;
    let mut figment = Figment::from(defaults);
    if let Some(file) = file(overrides.config.as_deref())? {
        let toml = Toml::file_exact(&file);
        refuse_unknown(&known, keys(&toml)?, file.display().to_string(), str::to_owned)?;
        figment = figment.merge(toml);
    }
    let environment = environment();
    refuse_unknown(&known, keys(&environment)?, "the environment".to_owned(), variable)?;
    figment = figment.merge(Env::raw().only(&["DATABASE_URL"])).merge(environment);
    if let Some(listen) = overrides.listen {
        figment = figment.merge(Serialized::default("listen", listen.to_string()));
    }
    if let Some(data) = &overrides.data {
        figment = figment.merge(Serialized::default("data", data));
    }
    figment.extract().map_err(|error| form(&error))
}

fn environment() -> Env {
    Env::prefixed(PREFIX).filter(|key| !key.starts_with("TEST_")).split("__")
}

fn file(named: Option<&Path>) -> Result<Option<PathBuf>, Refusal> {
    let usual = Path::new(USUAL_FILE);
    match named {
        Some(file) if file.is_file() => Ok(Some(file.to_owned())),
        Some(file) => Err(Refusal::NoFile(file.to_owned())),
        None => Ok(usual.is_file().then(|| usual.to_owned())),
    }
}

fn refuse_unknown(
    known: &[String],
    written: Vec<String>,
    source_name: String,
    spelled: impl Fn(&str) -> String,
) -> Result<(), Refusal> {
    let keys: Vec<String> =
        written.into_iter().filter(|key| !known.contains(key)).map(|key| spelled(&key)).collect();
    if keys.is_empty() { Ok(()) } else { Err(Refusal::Unknown { source_name, keys }) }
}

/// As the variable of that key is spelled.
fn variable(key: &str) -> String {
    format!("{PREFIX}{}", key.replace('.', "__").to_uppercase())
}

/// Every key of a source, with the tables it lies in: `log.format`.
fn keys(source: &impl Provider) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    for dict in source.data().map_err(|error| form(&error))?.values() {
        gather(dict, "", &mut found);
    }
    Ok(found)
}

fn gather(dict: &Dict, before: &str, found: &mut Vec<String>) {
    for (key, value) in dict {
        let key = format!("{before}{key}");
        match value {
            Value::Dict(_, inner) => gather(inner, &format!("{key}."), found),
            _ => found.push(key),
        }
    }
}

/// A fault of the reader, without the values that it would quote.
fn form(error: &figment::Error) -> Refusal {
    use figment::error::Kind;

    let key = error.path.join(".");
    let place = error.metadata.as_ref().map_or("the settings", |metadata| metadata.name.as_ref());
    Refusal::Form(match &error.kind {
        Kind::InvalidType(_, wanted) | Kind::InvalidValue(_, wanted) | Kind::InvalidLength(_, wanted) => {
            format!("the setting {key} in {place} should be {wanted}")
        }
        Kind::UnknownVariant(_, wanted) => {
            format!("the setting {key} in {place} should be one of {}", wanted.join(", "))
        }
        _ if key.is_empty() => format!("{place} cannot be read as settings"),
        _ => format!("the setting {key} in {place} cannot be read"),
    })
}

#[cfg(test)]
mod tests {
    use figment::providers::Serialized;

    use super::{Written, keys, variable};

    #[test]
    fn every_setting_is_in_the_docs_and_the_docs_have_no_other() -> Result<(), super::Refusal> {
        let docs = include_str!("../../../../docs/settings.md");
        let listed: Vec<String> = docs
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(key, _)| key.to_owned()))
            .collect();
        let mut known = keys(&Serialized::defaults(Written::default()))?;
        known.sort_by_key(|key| listed.iter().position(|listed| listed == key));
        assert_eq!(listed, known);
        for key in known {
            assert!(docs.contains(&variable(&key)), "{key} has no variable in the docs");
        }
        Ok(())
    }
}
