//! What befalls a house from outside, and what must be left of it afterwards.

mod chance;
pub(crate) mod client;
pub(crate) mod exchange_rows;
mod killed;
mod ledger;
mod mail;
mod referred;
mod referred_ways;
mod rows;
mod two_sides;
mod verdict;
