//! `plan`: a problem on standard input, a plan for all its interviews on standard output.

use std::io::{Read, stdin};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::say;

/// Exit code when the document is wrong.
const WRONG_DOCUMENT: u8 = 2;

/// Answers one document after at most so many seconds.
///
/// # Errors
/// When standard input or output cannot be used.
pub fn run(seconds: u32) -> Result<ExitCode> {
    let mut document = Vec::new();
    stdin().lock().read_to_end(&mut document).context("standard input cannot be read")?;
    let (began, most) = (Instant::now(), Duration::from_secs(seconds.into()));
    match barnahus_scheduling::answer_plan(&document, &mut |_| began.elapsed() < most) {
        Ok(plan) => {
            say::line(plan)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            faults.iter().for_each(|fault| say::fault(fault.to_string()));
            Ok(ExitCode::from(WRONG_DOCUMENT))
        }
    }
}
