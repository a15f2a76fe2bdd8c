//! `slots`: a problem on standard input, its best slots on standard output.

use std::io::{Read, stdin};
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::say;

/// Exit code when the document is wrong.
const WRONG_DOCUMENT: u8 = 2;

/// Answers one document.
///
/// # Errors
/// When standard input or output cannot be used.
pub fn run() -> Result<ExitCode> {
    let mut document = Vec::new();
    stdin().lock().read_to_end(&mut document).context("standard input cannot be read")?;
    match barnahus_scheduling::answer(&document) {
        Ok(slots) => {
            say::line(slots.trim_end())?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            faults.iter().for_each(|fault| say::fault(fault.to_string()));
            Ok(ExitCode::from(WRONG_DOCUMENT))
        }
    }
}
