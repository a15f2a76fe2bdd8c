//! `audit verify`: whether the audit trail of each house is whole, and how far that vouches.

use std::process::ExitCode;

use anyhow::{Result, bail};
use barnahus_database::Database;
use barnahus_database::audit::{Verdict, verify};
use barnahus_vocabulary::HouseId;

use crate::arguments::{NotedHead, Verification};
use crate::opened::Opened;
use crate::settings::Settings;
use crate::{houses, say};

/// Verifies every house, or the one named.
///
/// # Errors
/// When the house cannot be opened, or it is not clear whose head was noted.
pub async fn run(settings: &Settings, against: &Verification) -> Result<ExitCode> {
    let opened = Opened::under_any_key(settings).await?;
    tell(&opened.database, against).await
}

/// Says the verdict of each house; the exit code is 1 when one is broken.
pub(super) async fn tell(database: &Database, against: &Verification) -> Result<ExitCode> {
    let Verification { head: noted, house: only } = against;
    let mut houses = houses::all(database.read()).await?;
    houses.retain(|house| only.is_none_or(|only| only == *house));
    if houses.is_empty() && only.is_some() {
        bail!("there is no such house here");
    }
    if noted.is_some() && houses.len() != 1 {
        bail!("there are {} houses here: say with --house whose head was noted", houses.len());
    }
    if houses.is_empty() {
        say::line("No house is set up, so there is no audit trail yet.")?;
    }
    let mut code = ExitCode::SUCCESS;
    for house in houses {
        let noted = noted.as_ref().map(NotedHead::head);
        match verify(database.read(), database.chain(), house, noted).await? {
            Verdict::Whole(head) => whole(house, head.map(NotedHead::new), noted.is_some())?,
            Verdict::Broken(broken) => {
                say::line(format!("House {house}: BROKEN: {broken}."))?;
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

fn whole(house: HouseId, head: Option<NotedHead>, was_noted: bool) -> Result<()> {
    let Some(head) = head else {
        say::line(format!("House {house}: nothing is written in the trail yet."))?;
        return Ok(());
    };
    say::line(format!("House {house}: whole up to its head {head}."))?;
    say::line(if was_noted {
        "No line was changed, removed or inserted, and the head that was noted is in it."
    } else {
        "No line was changed, removed from the middle or inserted. Whether its end was cut off, or all of \
         it made anew, only a head noted elsewhere can tell: --head N:HASH."
    })?;
    Ok(())
}
