//! `staff invite`: a one-time link for someone who can get in no other way.

use std::process::ExitCode;

use anyhow::Result;
use barnahus_operations::invite_by_program::{Newcomer, invite_by_program};
use barnahus_vocabulary::paths;

use super::serve;
use crate::arguments::Invitee;
use crate::houses::Houses;
use crate::opened::Opened;
use crate::settings::Settings;
use crate::{clock, composition, say};

/// Prints the link.
///
/// # Errors
/// When there is no house, or it is not clear which one is meant.
pub async fn run(settings: &Settings, invitee: Invitee) -> Result<ExitCode> {
    let Invitee { email, role, house } = invitee;
    let opened = Opened::existing(settings).await?;
    let house = Houses::read(settings, opened.database.read()).await?.meant(house)?;
    let workplace = composition::workplace(settings, &opened)?;
    let token = invite_by_program(&workplace, house, &Newcomer { email, role }, clock::now()).await?;
    let origin = serve::origin(settings, settings.listen)?;
    say::line("This link opens an account once, within three days. Give it to nobody else:")?;
    say::line(format!("  {}", origin.link(&paths::invitation(&token.reveal())).as_str()))?;
    Ok(ExitCode::SUCCESS)
}
