//! What can be said of the exchange with the adult core on the command line.

use std::path::PathBuf;

use barnahus_vocabulary::HouseId;
use clap::{Args, Subcommand};

const KEY_HELP: &str = "\
A first key is made when the house has none. To replace it: make another one with --new and give it to your
partners, who accept two at once; when they have it, let it sign with --retire-older. Until then the older one
signs, so that no message is refused. Private keys lie sealed in the database and are never printed.

Examples:
  barnahus exchange key > casa.pem
  barnahus exchange key --new
  barnahus exchange key --retire-older";

const ADD_HELP: &str = "\
The key is the partner's public key, Ed25519 in PEM; the address is where it hears, without a path. A house has
one adult core; whoever tries an implementation is added with --trial.

Example:
  barnahus exchange partner add 'Nucleul MNR' --key core.pem --url https://core.example.org";

/// What can be done with the exchange.
#[derive(Debug, Subcommand)]
pub enum ExchangeTask {
    /// Print the public keys of the house, the one that signs first
    #[command(after_help = KEY_HELP)]
    Key {
        /// Make a new key first; it does not sign yet
        #[arg(long, conflicts_with = "retire_older")]
        new: bool,
        /// Let the newest key sign, and no older one any more
        #[arg(long)]
        retire_older: bool,
        /// Of which house (needed when there are several)
        #[arg(long, value_name = "ID")]
        house: Option<HouseId>,
    },
    /// Look after those with whom the house exchanges messages
    Partner {
        /// What to do with them.
        #[command(subcommand)]
        task: PartnerTask,
    },
}

/// What can be done with partners.
#[derive(Debug, Subcommand)]
pub enum PartnerTask {
    /// Add a partner
    #[command(after_help = ADD_HELP)]
    Add(Added),
    /// List partners with the names of their keys
    List {
        /// Of which house (needed when there are several)
        #[arg(long, value_name = "ID")]
        house: Option<HouseId>,
    },
    /// Accept another key of a partner beside the one it has; of two the older goes
    Rotate {
        /// The partner's name
        name: String,
        /// Its new public key, in PEM
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        /// Accept no other key from now on: the one before may be in other hands
        #[arg(long)]
        only: bool,
        /// Of which house (needed when there are several)
        #[arg(long, value_name = "ID")]
        house: Option<HouseId>,
    },
    /// Hear nothing from a partner and send it nothing any more; the ledger keeps what was said
    Remove {
        /// The partner's name
        name: String,
        /// Of which house (needed when there are several)
        #[arg(long, value_name = "ID")]
        house: Option<HouseId>,
    },
}

/// A partner to add.
#[derive(Debug, Clone, Args)]
pub struct Added {
    /// What staff call it
    pub name: String,
    /// Its public key, in PEM
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// Where it hears
    #[arg(long)]
    pub url: String,
    /// Only for trying: its cases are no children's
    #[arg(long)]
    pub trial: bool,
    /// Of which house (needed when there are several)
    #[arg(long, value_name = "ID")]
    pub house: Option<HouseId>,
}
