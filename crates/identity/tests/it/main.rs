//! Who is let in and who is not, on SQLite and PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod accounts;
mod attempts;
mod feeds;
mod house;
mod links;
mod sessions;
mod sign_in;
