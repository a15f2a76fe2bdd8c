//! `house add`: one more house in this installation, and the link for its first coordinator.

use std::process::ExitCode;

use anyhow::Result;
use barnahus_operations::add_house::{NewHouse, NotAdded, add_house};
use barnahus_vocabulary::paths;

use super::serve;
use crate::arguments::AddedHouse;
use crate::opened::Opened;
use crate::settings::Settings;
use crate::{clock, composition, say};

/// Prints the link.
///
/// # Errors
/// When there is no first house, or the address is somebody's of another.
pub async fn run(settings: &Settings, added: AddedHouse) -> Result<ExitCode> {
    let AddedHouse { name, address, county, coordinator } = added;
    let opened = Opened::existing(settings).await?;
    let workplace = composition::workplace(settings, &opened)?;
    let new = NewHouse { name, address, county, coordinator };
    let (house, token) = match add_house(&workplace, &new, clock::now()).await {
        Ok(added) => added,
        Err(NotAdded::NoFirst) => {
            anyhow::bail!("no house is set up here yet: start the program and open the set-up link")
        }
        Err(NotAdded::AddressTaken) => anyhow::bail!("somebody of another house here has that address"),
        Err(NotAdded::Unable(unable)) => return Err(unable.into()),
    };
    let origin = serve::origin(settings, settings.listen)?;
    say::line(format!(
        "The house {house} is there. This link opens the account of its coordinator once, within"
    ))?;
    say::line("three days. Give it to nobody else:")?;
    say::line(format!("  {}", origin.link(&paths::invitation(&token.reveal())).as_str()))?;
    Ok(ExitCode::SUCCESS)
}
