//! `restore FILE`: an empty database filled from a backup, and its audit trail verified.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use crate::arguments::Verification;
use crate::commands::audit_verify;
use crate::opened::Opened;
use crate::settings::Settings;
use crate::{backup, clock, folder, say};

/// Puts the backup back.
///
/// # Errors
/// When the key is missing, the backup is not whole, or the database is not empty.
pub async fn run(settings: &Settings, file: &Path) -> Result<ExitCode> {
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
    audit_verify::tell(&opened.database, &Verification::default()).await
}
