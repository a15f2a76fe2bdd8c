//! The `barnahus` binary: settings, composition and the command line.
//!
//! It joins what the crates below made and decides nothing about cases. Here, and only here, the
//! clock, the environment and the system's randomness are read and handed in.

mod arguments;
mod backup;
mod calendar_rounds;
mod clock;
mod commands;
mod composition;
mod demo;
mod erased_list;
mod exchange_rounds;
mod folder;
mod housekeeping;
mod houses;
mod key_file;
mod logging;
mod opened;
mod post_office;
mod say;
mod set_up_link;
mod settings;
mod steps;
mod stop;
mod surroundings;
mod trial_key;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;

#[tokio::main]
async fn main() -> ExitCode {
    match commands::run(Arguments::parse()).await {
        Ok(code) => code,
        Err(error) => {
            say::fault(format!("barnahus: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
