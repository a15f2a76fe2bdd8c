//! One file for each command. A command reads its settings, opens what it needs, and says how it went.

mod audit_verify;
mod backup;
pub(crate) mod demo;
mod exchange;
mod exchange_check;
mod exchange_core;
mod house_add;
mod letters;
mod migrate;
mod plan;
mod restore;
mod serve;
mod slots;
mod staff_invite;

use std::process::ExitCode;

use anyhow::Result;

use restore::Erased;

use crate::arguments::{Arguments, AuditTask, Command, ExchangeTask, HouseTask, StaffTask};
use crate::logging;
use crate::settings::Settings;

/// Carries out what was typed. The exit code is 0, or what the command's help says.
///
/// # Errors
/// When it could not be carried out; the sentence is for the person who typed it.
pub async fn run(arguments: Arguments) -> Result<ExitCode> {
    let Arguments { mut overrides, command } = arguments;
    let command = command.unwrap_or(Command::Serve);
    if matches!(command, Command::Demo) && overrides.data.is_none() {
        overrides.data = Some(demo::FOLDER.into());
    }
    // Read where they are needed: `slots`, `plan` and `letters` work whatever the settings say.
    let settings = || -> Result<Settings> {
        let settings = Settings::read(&overrides)?;
        logging::begin(settings.log);
        Ok(settings)
    };
    match command {
        Command::Serve => serve::run(&settings()?).await,
        Command::Demo => demo::run(&settings()?).await,
        Command::Migrate { way } => migrate::run(&settings()?, way).await,
        Command::Backup { file } => backup::run(&settings()?, &file).await,
        Command::Restore { file, erased, nothing_erased } => {
            let settings = settings()?;
            let erased = Erased::said(&settings, erased, nothing_erased)?;
            restore::run(&settings, &file, erased).await
        }
        Command::Slots => slots::run(),
        Command::Plan { seconds } => plan::run(seconds),
        Command::House { task: HouseTask::Add(added) } => house_add::run(&settings()?, added).await,
        Command::Staff { task: StaffTask::Invite(invitee) } => staff_invite::run(&settings()?, invitee).await,
        // These two are another side's, and know nothing of the house of these settings.
        Command::Exchange { task: ExchangeTask::Core(core) } => exchange_core::run(core).await,
        Command::Exchange { task: ExchangeTask::Check(checked) } => exchange_check::run(checked).await,
        Command::Exchange { task } => exchange::run(&settings()?, task).await,
        Command::Audit { task: AuditTask::Verify(against) } => {
            audit_verify::run(&settings()?, &against).await
        }
        Command::Letters { folder } => letters::run(&folder),
    }
}
