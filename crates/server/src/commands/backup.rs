//! `backup FILE`: the whole house in one encrypted file, while it works.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use crate::opened::Opened;
use crate::settings::Settings;
use crate::{backup, clock, say};

/// Makes the file.
///
/// # Errors
/// When it exists, cannot be written, or does not read back.
pub async fn run(settings: &Settings, file: &Path) -> Result<ExitCode> {
    let opened = Opened::existing(settings).await?;
    let key = opened.key.backups();
    let taken = backup::take(&opened.database, &key, &opened.entropy, file, clock::now()).await?;
    say::line(format!(
        "{}: {} rows of {} tables, read back and found whole.",
        file.display(),
        taken.rows,
        taken.tables
    ))?;
    say::line("It can be read only with the house key, which is not in it: keep that elsewhere.")?;
    Ok(ExitCode::SUCCESS)
}
