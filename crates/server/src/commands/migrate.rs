//! `migrate up|down|status`: the schema by hand. `serve` goes up by itself.

use std::process::ExitCode;

use anyhow::Result;

use crate::arguments::Way;
use crate::opened::Opened;
use crate::say;
use crate::settings::Settings;
use crate::steps::{self, Standing};

/// Goes that way.
///
/// # Errors
/// When the house cannot be opened, or a step fails.
pub async fn run(settings: &Settings, way: Way) -> Result<ExitCode> {
    match way {
        Way::Up => {
            let opened = Opened::with_key(settings).await?;
            let applied = steps::up(&opened.database).await?;
            say::line(format!("{applied} steps applied; the schema is up to date."))?;
        }
        Way::Down { steps } => {
            let opened = Opened::existing(settings).await?;
            steps::down(&opened.database, steps).await?;
            list(&opened).await?;
        }
        Way::Status => list(&Opened::existing(settings).await?).await?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn list(opened: &Opened) -> Result<()> {
    for (name, standing) in steps::look(opened.database.schema()).await?.iter() {
        let word = match standing {
            Standing::Applied => "applied",
            Standing::Pending => "pending",
        };
        say::line(format!("{word}  {name}"))?;
    }
    Ok(())
}
