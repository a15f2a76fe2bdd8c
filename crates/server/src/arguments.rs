//! The command line, and the help that teaches it.
//!
//! It only says what was asked for: nothing is opened, read or checked here beyond the shape of an
//! argument. `--data`, `--listen` and `--config` may stand before or after a command.

mod exchange;
mod house;
mod noted;

use std::net::SocketAddr;
use std::path::PathBuf;

use barnahus_vocabulary::{EmailAddress, HouseId, Role};
use clap::{Args, Parser, Subcommand};

pub use exchange::{Added, Checked, ExchangeTask, PartnerTask, TrialCore};
pub use house::{AddedHouse, HouseTask};
pub use noted::NotedHead;

const ABOUT: &str = "The children's house: referrals, teams, and interviews that happen once.";

const EXAMPLES: &str = "\
Examples:
  barnahus                            start the house in ./data; the first start prints a set-up link
  barnahus --data /srv/casa           the same, with its files elsewhere
  barnahus demo                       show an invented house in full life, with accounts to try
  barnahus backup /mnt/copies/monday  copy everything, encrypted, while the house works
  barnahus audit verify               see whether the audit trail is whole

Settings come from barnahus.toml and from BARNAHUS_* in the environment; docs/settings.md lists them.";

const DEMO_HELP: &str = "\
Sixty invented cases, four more of an invented adult core, twenty-five invented people, four weeks
of bookings, and a sign-in page that lists the accounts. It lives in a folder of its own, ./data/demo unless --data says otherwise, refuses
data that it did not make, and answers only on this machine.

Example:
  barnahus demo --listen 127.0.0.1:9000";

const BACKUP_HELP: &str = "\
The copy is consistent, encrypted with a key that comes from the house key, and read back before it
bears its name. It never holds the house key: keep that (data/house.key, or the recovery sheet)
somewhere else, for without it a backup is noise.

Example:
  barnahus backup /mnt/copies/2026-12-01";

const RESTORE_HELP: &str = "\
The database must be empty and the house key must lie in its place. A backup of an SQLite house can
be restored into PostgreSQL and the other way round. Afterwards the audit trail is verified.

Example:
  mkdir -m 700 data && cp /safe/house.key data/
  barnahus restore /mnt/copies/2026-12-01";

const SLOTS_HELP: &str = "\
Reads one JSON document from standard input and writes the ranked slots to standard output. Exit
code 2 and one line for each fault when the document is wrong. Reads no settings, touches no data.

Example:
  barnahus slots < problem.json";

const PLAN_HELP: &str = "\
Reads one JSON document from standard input, as slots does, but with any number of interviews, and
writes a plan for all of them to standard output, with a proven bound. It ends early when no better
plan exists. Exit code 2 and one line for each fault when the document is wrong. Reads no settings,
touches no data.

Example:
  barnahus plan --seconds 30 < problem.json";

const INVITE_HELP: &str = "\
For the day when the only coordinator has lost password and telephone. People invite each other in the
browser; there the link goes by letter. Using it ends every session of that account. The audit trail
says that the program did it.

Example:
  barnahus staff invite ana@casa.example.ro --role coordinator";

const VERIFY_HELP: &str = "\
Without --head this finds every line that was changed, removed from the middle or inserted. Only with
a head that was noted elsewhere (the data protection officer's letter has it) does it also find a tail
that was cut off, or a trail made anew. Exit code 1 when the trail is broken.

Example:
  barnahus audit verify --head 1841:9f2c…";

const LETTERS_HELP: &str = "\
Any mail program opens them. They show what leaves the house: nothing about a child. Reads no settings,
touches no data, sends nothing.

Example:
  barnahus letters /tmp/letters";

/// What was typed.
#[derive(Debug, Parser)]
#[command(name = "barnahus", version, about = ABOUT, after_help = EXAMPLES, max_term_width = 100)]
pub struct Arguments {
    /// Where things are.
    #[command(flatten)]
    pub overrides: Overrides,
    /// What to do; nothing typed means to serve.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What the command line says over the settings.
#[derive(Debug, Clone, Default, Args)]
pub struct Overrides {
    /// Folder for the database, the house key and letters [default: ./data]
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Address and port to answer on [default: 127.0.0.1:8080]
    #[arg(long, global = true, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// Settings file [default: ./barnahus.toml, when there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start the house and answer browsers (what happens without a command)
    Serve,
    /// Show an invented house in full life, with accounts to try
    #[command(after_help = DEMO_HELP)]
    Demo,
    /// Bring the database to another version of its schema
    Migrate {
        /// Which way.
        #[command(subcommand)]
        way: Way,
    },
    /// Copy the whole house into one encrypted file, while it works
    #[command(after_help = BACKUP_HELP)]
    Backup {
        /// The file to make; it must not exist yet
        file: PathBuf,
    },
    /// Fill an empty database from a backup
    #[command(after_help = RESTORE_HELP)]
    Restore {
        /// A file that `barnahus backup` made
        file: PathBuf,
        /// The list of cases that were erased since; without it, erased.list in the folder of the house
        #[arg(long, value_name = "LIST", conflicts_with = "nothing_erased")]
        erased: Option<PathBuf>,
        /// No case was ever erased in this house, so there is no list
        #[arg(long)]
        nothing_erased: bool,
    },
    /// Find the best slots for the interview described on standard input
    #[command(after_help = SLOTS_HELP)]
    Slots,
    /// Plan all the interviews described on standard input
    #[command(after_help = PLAN_HELP)]
    Plan {
        /// How long to look for a better plan
        #[arg(long, default_value_t = 10, value_name = "N")]
        seconds: u32,
    },
    /// Look after the houses of this installation
    House {
        /// What to do with them.
        #[command(subcommand)]
        task: HouseTask,
    },
    /// Look after the people of a house
    Staff {
        /// What to do with them.
        #[command(subcommand)]
        task: StaffTask,
    },
    /// Look after the exchange of messages with the adult core
    Exchange {
        /// What to do with it.
        #[command(subcommand)]
        task: ExchangeTask,
    },
    /// Look after the audit trail
    Audit {
        /// What to do with it.
        #[command(subcommand)]
        task: AuditTask,
    },
    /// Write every letter of the house, with made-up values, as .eml files to look at
    #[command(after_help = LETTERS_HELP)]
    Letters {
        /// The folder to write them to
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

/// Which way to migrate.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum Way {
    /// Apply every step that is missing (`serve` does this by itself)
    Up,
    /// Take steps back, the newest first: their tables go, with what is in them
    Down {
        /// How many
        #[arg(long, default_value_t = 1, value_name = "N")]
        steps: u32,
    },
    /// List the steps and whether they are applied
    Status,
}

/// What can be done with the people of a house.
#[derive(Debug, Subcommand)]
pub enum StaffTask {
    /// Print a one-time link to an account, for someone whom nobody in the house can invite
    #[command(after_help = INVITE_HELP)]
    Invite(Invitee),
}

/// Whom to invite.
#[derive(Debug, Clone, Args)]
pub struct Invitee {
    /// Their e-mail address; nobody of that address yet means that they are entered
    #[arg(value_parser = EmailAddress::parse, value_name = "EMAIL")]
    pub email: EmailAddress,
    /// What they are to be, besides what they are: coordinator, case_manager, administrator …
    #[arg(long)]
    pub role: Role,
    /// Of which house (needed when there are several)
    #[arg(long, value_name = "ID")]
    pub house: Option<HouseId>,
}

/// What can be done with the audit trail.
#[derive(Debug, Subcommand)]
pub enum AuditTask {
    /// Recompute the chain of every house and say how far it vouches
    #[command(after_help = VERIFY_HELP)]
    Verify(Verification),
}

/// What to hold the audit trail against.
#[derive(Debug, Clone, Default, Args)]
pub struct Verification {
    /// A head noted elsewhere: line number and hash
    #[arg(long, value_name = "N:HASH")]
    pub head: Option<NotedHead>,
    /// Only this house (needed with --head when there are several)
    #[arg(long, value_name = "ID")]
    pub house: Option<HouseId>,
}
