//! The binary as people start it: every test runs the real program in a folder of its own.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod audit;
mod backup;
mod demo;
mod exchange;
mod help;
mod letters;
mod migrate;
mod plan;
mod post;
mod program;
mod serve;
mod settings;
mod slots;
