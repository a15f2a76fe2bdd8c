//! The chain and the locks, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod chain;
mod locks;
