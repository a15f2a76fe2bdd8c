//! Keys, sealing and keyed hashes: what stands between a copied database and a child.
//!
//! A value is sealed to its *place* (house, table, column, row), so that it opens nowhere else; each
//! case has a key of its own, wrapped by the house key, so that destroying one row erases the case.
//! This crate knows no table, no file and no clock; it cannot say what is inside a seal. Randomness
//! is always an argument: an [`Entropy`].

mod entropy;
mod house_key;
mod mac;
mod place;
mod sealed;
mod token;

pub use entropy::{Entropy, EntropyRng};
pub use house_key::{HouseKey, NotAHouseKey};
pub use mac::{AttemptKey, AuditKey, LikenessKey, TokenKey};
pub use place::Place;
pub use sealed::{CaseKey, Opened, SealError};
pub use token::{NotAToken, Token};
