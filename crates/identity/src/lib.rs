//! Who may come in: accounts, passwords, one-time codes, sessions, links, feeds, and the counting of
//! attempts.
//!
//! It knows no case and no rule about cases; it says who someone is and what they are in the house,
//! never what that allows. It sends nothing and writes no audit line: the use case that calls it
//! does, in the same transaction. Whatever opens a door is stored as a keyed hash only.

mod account;
mod attempt;
mod browser;
mod code;
mod credentials;
mod device;
mod entities;
mod failure;
mod feed;
mod holder;
mod identity;
mod link;
mod password;
mod session;
mod sign_in;
mod tidy;

pub use account::AccountStanding;
pub use attempt::{Limit, Verdict, limits};
pub use barnahus_seals::Token;
pub use code::CodeSecret;
pub use credentials::{CodeOffer, Credentials, CredentialsRefusal, FilledIn};
pub use device::DeviceSeen;
pub use failure::Failure;
pub use feed::{FeedKind, FeedOwner};
pub use holder::Holder;
pub use identity::{Identity, Settings};
pub use link::{Link, LinkId, LinkRefusal, Purpose};
pub use password::{Cost, HashedPassword, NewPassword, PasswordRefusal, TypedPassword};
pub use session::{OpenSession, Session};
pub use sign_in::{CodeTry, Knock, SignInRefusal, SignedIn};
