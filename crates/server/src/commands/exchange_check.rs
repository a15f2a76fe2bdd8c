//! `exchange check`: the conformance kit on the command line.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use barnahus_adult_core::kit::{Listening, Setting, Signer, check};
use barnahus_exchange::transport::Authority;
use tokio::net::TcpListener;

use super::exchange_core::{house_keys, wire};

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
    let setting = match setting(asked).await {
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

async fn setting(asked: Checked) -> Result<Setting> {
    let Checked { url, key, second_key, part, listen, their_key, own, wait, ca, json: _ } = asked;
    let second_key = second_key.as_deref().map(signer).transpose()?;
    let key = signer(&key)?;
    let listening = match listen {
        Some(listen) => Some(listening(listen, &their_key, own, wait).await?),
        None => None,
    };
    Ok(Setting { url, key, second_key, part, listening, wire: wire(ca.as_deref())? })
}

async fn listening(
    listen: SocketAddr,
    their_keys: &[PathBuf],
    own: Option<String>,
    seconds: u64,
) -> Result<Listening> {
    let listener = TcpListener::bind(listen).await;
    let listener = listener.with_context(|| format!("{listen} cannot be listened on"))?;
    let own = own.unwrap_or(format!("http://{}", listener.local_addr()?));
    say::fault(format!(
        "It listens on {own} until {seconds} seconds after all else was played: let the other side say \
         something now."
    ));
    let (own, keys) = (Authority::of_address(&own).context("--own")?, house_keys(their_keys)?);
    Ok(Listening { listener, own, keys, wait: Duration::from_secs(seconds) })
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
