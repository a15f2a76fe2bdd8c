//! What can be done with the houses of an installation from the command line.

use barnahus_vocabulary::{County, EmailAddress, Line};
use clap::{Args, Subcommand};

const ADD_HELP: &str = "\
The first house is set up in the browser; this adds another to the same installation, beside it and
apart from it: nobody of one sees anything of the other. A case can be offered from one to another
(docs/hard-turns.md). The link opens the account of its first coordinator, who enters rooms and people.

Example:
  barnahus house add \"Casa Salcâmul\" --address \"Strada Salcâmului 2, Iași\" --county RO-IS \\
    --coordinator ana@salcamul.example.ro";

/// What can be done with them.
#[derive(Debug, Subcommand)]
pub enum HouseTask {
    /// Add a house to this installation, and print a one-time link for its first coordinator
    #[command(after_help = ADD_HELP)]
    Add(AddedHouse),
}

/// The house to add.
#[derive(Debug, Clone, Args)]
pub struct AddedHouse {
    /// What it is called
    #[arg(value_parser = line)]
    pub name: Line,
    /// Where one comes to
    #[arg(long, value_parser = line)]
    pub address: Line,
    /// Its county, as RO-CJ
    #[arg(long)]
    pub county: County,
    /// The e-mail address of its first coordinator
    #[arg(long, value_parser = EmailAddress::parse, value_name = "EMAIL")]
    pub coordinator: EmailAddress,
}

fn line(text: &str) -> Result<Line, String> {
    Line::parse(text).map_err(|_| "one line of text is meant".to_owned())
}
