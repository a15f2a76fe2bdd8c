//! What befalls a house from outside, and what must be left of it afterwards.

mod chance;
mod client;
pub(crate) mod exchange_rows;
mod killed;
mod ledger;
mod mail;
mod referred;
mod rows;
mod two_sides;
mod verdict;
