//! `exchange check`: the conformance kit on the command line.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, anyhow};
use barnahus_adult_core::kit::{Setting, Signer, check};

use crate::arguments::Checked;
use crate::trial_key::{TrialKey, public_half, read_or_make};
use crate::{say, surroundings};

/// Nothing could be played.
const NOT_PLAYED: u8 = 2;
/// A rule is not kept.
const NOT_KEPT: u8 = 1;

/// Plays, and says how it went.
///
/// # Errors
/// When the output is gone.
pub async fn run(asked: Checked) -> Result<ExitCode> {
    let json = asked.json;
    let setting = match setting(asked) {
        Ok(setting) => setting,
        Err(error) => return Ok(cannot(&error)),
    };
    let report = match check(setting, surroundings::of_the_system()).await {
        Ok(report) => report,
        Err(error) => return Ok(cannot(&error.into())),
    };
    say::line(if json { report.json() } else { report.text() })?;
    Ok(if report.failed().is_empty() { ExitCode::SUCCESS } else { NOT_KEPT.into() })
}

fn setting(asked: Checked) -> Result<Setting> {
    let Checked { url, key, second_key, part, json: _ } = asked;
    let second_key = second_key.as_deref().map(signer).transpose()?;
    Ok(Setting { url, key: signer(&key)?, second_key, part })
}

fn signer(file: &Path) -> Result<Signer> {
    match read_or_make(file)? {
        TrialKey::Was(pem) => Ok(Signer::from_pem(&pem)?),
        TrialKey::Made(_) => Err(anyhow!(
            "{} is a new key that nobody knows yet: let the other side know {} and check again",
            file.display(),
            public_half(file).display()
        )),
    }
}

fn cannot(error: &anyhow::Error) -> ExitCode {
    say::fault(format!("barnahus: {error:#}"));
    NOT_PLAYED.into()
}
