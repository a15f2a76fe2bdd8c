//! What can be said of the exchange with the adult core on the command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use barnahus_adult_core::Rule;
use barnahus_adult_core::kit::Part;
use barnahus_vocabulary::HouseId;
use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};

const KEY_HELP: &str = "\
A first key is made when the house has none. To replace it: make another one with --new and give it
to your partners, who accept two at once; when they have it, let it sign with --retire-older. Until
then the older one signs, so that no message is refused. Private keys lie sealed in the database and
are never printed.

Examples:
  barnahus exchange key > casa.pem
  barnahus exchange key --new
  barnahus exchange key --retire-older";

const ADD_HELP: &str = "\
The key is the partner's public key, Ed25519 in PEM; the address is where it hears, without a path.
A house has one adult core; whoever tries an implementation is added with --trial: what it offers is
labelled so, counts nowhere, and is erased when it is removed.

Example:
  barnahus exchange partner add 'Nucleul MNR' --key core.pem --url https://core.example.org";

const CORE_HELP: &str = "\
A small core with a page of its own, to try a house against before a real core is there. It keeps
the whole contract, unless --break tells it to misbehave. Its page answers on this machine only and
asks for no password: enter nothing about a real child. Without --state what it knows ends with it.

--key and --state name files that are made when they are not there; the public half of a new key is
written beside it, as core.pem.public. Not for a real core: no more than what a trial needs is
looked after.

Example, with a house on port 8080:
  barnahus exchange key > casa.pem
  barnahus exchange core --key core.pem --house http://localhost:8080 --house-key casa.pem
  barnahus exchange partner add 'Nucleu' --trial --key core.pem.public \\
      --url http://127.0.0.1:9090";

const CHECK_HELP: &str = "\
Plays the core against a house, or the house against a core, and says rule by rule whether the
contract (docs/exchange.md) is kept. At a house the key must be that of a partner for trying: about
eight cases are opened, labelled so, and erased when the partner is removed. At the end it asks
until it is told that it asks too often.

What a side says by itself is judged with --listen: the kit is then the partner to whom it speaks,
refuses its first message twice, and takes the rest. Let somebody at the other side say something
meanwhile (accept an offer of the kit, offer a referral). Rules that could not be seen are said to
be not played.

Exit code 0 when every rule that was played is kept, 1 when one is not, 2 when nothing could be
played.

Examples:
  barnahus exchange check http://localhost:8080 --key core.pem
  barnahus exchange check https://core.example.org --key casa.pem --as house --json
  barnahus exchange check http://localhost:8080 --key core.pem --listen 127.0.0.1:9090 \\
      --their-key casa.pem --wait 120";

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
    /// Be a small adult core, to try a house against
    #[command(after_help = CORE_HELP)]
    Core(TrialCore),
    /// Hold a house or a core to the contract, rule by rule
    #[command(after_help = CHECK_HELP)]
    Check(Checked),
}

/// A core for trying.
#[derive(Debug, Clone, Args)]
pub struct TrialCore {
    /// Address and port to answer on [default: 127.0.0.1:9090]
    // In the place of the one that all commands share, which has the house's default.
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// Its private key, in PEM [default: a new one each time]
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Where the house hears, without a path
    #[arg(long, value_name = "URL")]
    pub house: String,
    /// The public keys of the house, in PEM; may be given twice
    #[arg(long, value_name = "FILE", required = true)]
    pub house_key: Vec<PathBuf>,
    /// The core's own address, as the house knows it [default: the address it answers on]
    #[arg(long)]
    pub url: Option<String>,
    /// Where what it knows outlives it
    #[arg(long, value_name = "FILE")]
    pub state: Option<PathBuf>,
    /// Send at once also what leaves on the next working day by the contract
    #[arg(long)]
    pub at_once: bool,
    /// Believe also certificates of this authority, in PEM, beside the public ones
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
    /// Break this rule on purpose
    #[arg(long = "break", value_name = "RULE", value_parser = rules(), hide_possible_values = false)]
    pub breaks: Option<String>,
}

/// What is checked.
#[derive(Debug, Clone, Args)]
pub struct Checked {
    /// Where it hears, without a path
    pub url: String,
    /// The private key of a partner that it knows, in PEM; made when it is not there
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// Another key of the same partner, to see that two hold
    #[arg(long, value_name = "FILE")]
    pub second_key: Option<PathBuf>,
    /// Which side to play: core or house [default: what the other side is not]
    #[arg(long = "as", value_name = "SIDE")]
    pub part: Option<Part>,
    /// Listen there to what the other side says by itself, and judge it [default: only ask]
    // In the place of the one that all commands share, which is about a house.
    #[arg(long, value_name = "ADDR", requires = "their_key")]
    pub listen: Option<SocketAddr>,
    /// The public keys of the other side, in PEM; may be given twice
    #[arg(long, value_name = "FILE", requires = "listen")]
    pub their_key: Vec<PathBuf>,
    /// Where the other side knows this one, without a path [default: the address it listens on]
    #[arg(long, value_name = "URL", requires = "listen")]
    pub own: Option<String>,
    /// How long to listen on after everything else was played
    #[arg(long, value_name = "SECONDS", requires = "listen", default_value_t = 60)]
    pub wait: u64,
    /// Believe also certificates of this authority, in PEM, beside the public ones
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
    /// Write one JSON document instead of lines
    #[arg(long)]
    pub json: bool,
}

fn rules() -> PossibleValuesParser {
    PossibleValuesParser::new(Rule::ALL.iter().map(|rule| rule.word()))
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
    /// Send what is said to a partner to another address; what was agreed with it stays
    Move {
        /// The partner's name
        name: String,
        /// Where it hears from now on, without a path
        #[arg(long)]
        url: String,
        /// Of which house (needed when there are several)
        #[arg(long, value_name = "ID")]
        house: Option<HouseId>,
    },
    /// Hear nothing from a partner and send it nothing any more; the ledger keeps what was said, and
    /// what still waited halts. The cases of a partner for trying are erased
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
