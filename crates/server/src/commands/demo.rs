//! `demo`: an invented house in full life, with accounts to try.
//!
//! Its accounts are known to everyone, so it answers nobody beyond the machine itself, and it neither
//! fills nor opens data that it did not make: a marker in the folder says what is its own. `serve`
//! refuses such a folder for the same reason.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use barnahus_database::Whereabouts;
use barnahus_identity::{Cost, Identity, Settings as IdentitySettings};
use barnahus_operations::Workplace;
use barnahus_store::{Keys, houses};
use barnahus_web::DemoDoor;

use super::serve;
use crate::opened::Opened;
use crate::settings::Settings;
use crate::{clock, demo};

/// Where the demo lives unless it is told otherwise.
pub const FOLDER: &str = "data/demo";

const MARKER: &str = "made-by-barnahus-demo";

/// Whether a folder holds a demo.
#[must_use]
pub fn is_demo(folder: &Path) -> bool {
    marker(folder).exists()
}

/// Serves the demo until it is asked to stop.
///
/// # Errors
/// When the address is reachable from elsewhere, or the data is not the demo's own.
pub async fn run(settings: &Settings) -> Result<ExitCode> {
    ensure!(
        settings.listen.ip().is_loopback(),
        "the demo answers only on this machine, and {} can be reached from others: its accounts are known \
         to everyone",
        settings.listen.ip()
    );
    let is_new = !is_demo(&settings.data);
    if is_new {
        refuse_foreign(settings)?;
    }
    let opened = Opened::ready(settings).await?;
    if is_new {
        let found = houses::all(opened.database.read()).await?;
        ensure!(found.is_empty(), "the database holds a house that the demo did not make");
        fs::write(marker(&settings.data), "").context("the demo's folder cannot be written")?;
    }
    let workplace = workplace(settings, &opened)?;
    let accounts = if houses::all(workplace.database.read()).await?.is_empty() {
        demo::furnish(&workplace, clock::now()).await.context("the demo house could not be filled")?
    } else {
        demo::accounts(&workplace).await?
    };
    let accounts = Arc::new(accounts);
    let door = DemoDoor {
        accounts: accounts.accounts.clone(),
        password: accounts.password(),
        code_at: Box::new(move |now| accounts.code_at(now)),
    };
    serve::answer_for(settings, opened, workplace, Some(door)).await
}

/// Passwords of the demo are known anyway, so that guessing one may be cheap: it is ready sooner.
fn workplace(settings: &Settings, opened: &Opened) -> Result<Workplace> {
    let Opened { database, key, entropy } = opened;
    let limits = IdentitySettings {
        idle: settings.sessions.idle,
        total: settings.sessions.total,
        cost: Cost::FEATHER,
        ..IdentitySettings::default()
    };
    let identity = Identity::new(key.clone(), entropy.clone(), limits)?;
    Ok(Workplace::new(database.clone(), Keys::new(key.clone(), entropy.clone()), identity))
}

fn refuse_foreign(settings: &Settings) -> Result<()> {
    let foreign = match &settings.database {
        Whereabouts::Sqlite(file) => file.exists() || settings.house_key.exists(),
        Whereabouts::Postgres(_) => settings.house_key.exists(),
    };
    if foreign {
        bail!(
            "{} holds data that the demo did not make; choose another folder with --data",
            settings.data.display()
        );
    }
    Ok(())
}

fn marker(folder: &Path) -> PathBuf {
    folder.join(MARKER)
}
