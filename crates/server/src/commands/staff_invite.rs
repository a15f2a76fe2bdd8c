//! `staff invite`: a one-time link for someone who can get in no other way.

use std::process::ExitCode;

use anyhow::{Result, bail};
use barnahus_operations::invite_by_program::{Newcomer, invite_by_program};
use barnahus_vocabulary::{HouseId, paths};

use super::serve;
use crate::arguments::Invitee;
use crate::opened::Opened;
use crate::settings::Settings;
use crate::{clock, composition, houses, say};

/// Prints the link.
///
/// # Errors
/// When there is no house, or it is not clear which one is meant.
pub async fn run(settings: &Settings, invitee: Invitee) -> Result<ExitCode> {
    let Invitee { email, role, house } = invitee;
    let opened = Opened::existing(settings).await?;
    let house = meant(&houses::all(opened.database.read()).await?, house)?;
    let workplace = composition::workplace(settings, &opened)?;
    let token = invite_by_program(&workplace, house, &Newcomer { email, role }, clock::now()).await?;
    let origin = serve::origin(settings, settings.listen)?;
    say::line("This link opens an account once, within three days. Give it to nobody else:")?;
    say::line(format!("  {}", origin.link(&paths::invitation(&token.reveal())).as_str()))?;
    Ok(ExitCode::SUCCESS)
}

fn meant(houses: &[HouseId], named: Option<HouseId>) -> Result<HouseId> {
    match (houses, named) {
        ([], _) => bail!("no house is set up here yet: start the program and open the set-up link"),
        (all, Some(named)) if all.contains(&named) => Ok(named),
        (_, Some(_)) => bail!("there is no such house here"),
        ([only], None) => Ok(*only),
        (several, None) => bail!("there are {} houses here: say with --house which one", several.len()),
    }
}
