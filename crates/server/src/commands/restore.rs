//! `restore FILE`: an empty database filled from a backup, and its audit trail verified.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use barnahus_operations::erase_case::{Erasure, erase_again};

use crate::arguments::Verification;
use crate::commands::audit_verify;
use crate::opened::Opened;
use crate::settings::Settings;
use crate::{backup, clock, composition, erased_list, folder, say};

/// What is known of cases that were erased since the backup was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erased {
    /// None ever was.
    Nothing,
    /// Those of this list.
    Listed(PathBuf),
}

impl Erased {
    /// From what was said; the folder of the house may have the list.
    ///
    /// # Errors
    /// When there is no list, and nobody says that there need be none.
    pub fn said(settings: &Settings, list: Option<PathBuf>, nothing: bool) -> Result<Self> {
        let of_house = erased_list::place(&settings.data);
        match (list, nothing) {
            (Some(list), _) => Ok(Self::Listed(list)),
            (None, true) => Ok(Self::Nothing),
            (None, false) if of_house.exists() => Ok(Self::Listed(of_house)),
            (None, false) => bail!(
                "a backup may hold cases that were erased since: name the list with --erased LIST, or put it at {}; if \
                 no case was ever erased in this house, say --nothing-erased",
                of_house.display()
            ),
        }
    }
}

/// Puts the backup back, and erases again what was erased since.
///
/// # Errors
/// When the key is missing, the backup is not whole, or the database is not empty.
pub async fn run(settings: &Settings, file: &Path, erased: Erased) -> Result<ExitCode> {
    let erased: Vec<Erasure> = match erased {
        Erased::Nothing => Vec::new(),
        Erased::Listed(list) => erased_list::read(&list)?.into_iter().collect(),
    };
    folder::make(&settings.data)?;
    let opened = Opened::with_key(settings).await?;
    let key = opened.key.backups();
    let restored = backup::put_back(&opened.database, &key, file, clock::now()).await?;
    say::line(format!(
        "{} rows of {} tables put back, as they were at {}.",
        restored.rows, restored.tables, restored.made_at
    ))?;
    if restored.held > 0 {
        let (letters, they) = match restored.held {
            1 => ("1 letter".to_owned(), "It has probably"),
            many => (format!("{many} letters"), "Most of them have"),
        };
        say::line(format!(
            "{letters} waited to be sent then. {they} gone since, so none goes by itself: the page of letters \
             lists them, with \"send again\" for those still wanted."
        ))?;
    }
    let workplace = composition::workplace(settings, &opened)?;
    let again = erase_again(&workplace, &erased, clock::now()).await?;
    if again > 0 {
        let they = if again == 1 {
            "case that was erased since the backup was made is"
        } else {
            "cases that were erased since the backup was made are"
        };
        say::line(format!("{again} {they} erased again."))?;
    }
    audit_verify::tell(&opened.database, &Verification::default()).await
}
