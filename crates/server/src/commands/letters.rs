//! `letters DIR`: every letter of the house as a mail program gets it, with made-up values.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use barnahus_outbox::message::{MessageId, compose};
use barnahus_vocabulary::JobId;
use uuid::Uuid;

use crate::{clock, say};

/// Writes them, over older ones of the same name.
///
/// # Errors
/// When the folder cannot be written.
pub fn run(folder: &Path) -> Result<ExitCode> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let samples = barnahus_letters::samples()?;
    for (number, sample) in samples.iter().enumerate() {
        // The same letter has the same Message-ID each time, so that two runs can be compared.
        let id = MessageId::of(JobId::from_uuid(Uuid::from_u128(number as u128)), &sample.sender.house.email);
        let message = compose(&sample.letter, &sample.sender, &sample.recipient, &id, clock::now())?;
        let file = folder.join(format!("{}.eml", sample.name));
        fs::write(&file, message.formatted())
            .with_context(|| format!("{} cannot be written", file.display()))?;
    }
    say::line(format!("{} letters in {}.", samples.len(), folder.display()))?;
    Ok(ExitCode::SUCCESS)
}
