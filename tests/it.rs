//! Tests of the house as a whole: what no single crate can promise.
//!
//! `walls` reads the sources, the manifests and the schema, `letters`, `papers` and `exchange` have other programs
//! read what we write, `journeys` plays whole pieces of work in a house that runs, `faults` lets things go wrong
//! around one, `sides` holds house and core to the contract by the kit. A test that a tool is missing for fails and names the tool: `tests/run` brings them all.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails where it stands")]

mod exchange;
mod faults;
mod instruments;
mod journeys;
mod letters;
mod papers;
mod sides;
mod walls;
