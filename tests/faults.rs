//! What befalls a house from outside, and what must be left of it afterwards.

mod chance;
mod client;
mod killed;
mod ledger;
mod mail;
mod rows;
mod verdict;
