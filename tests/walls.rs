//! The walls of the house plan (docs/architecture.md), each held by a test.
//!
//! A check is a plain function from what it reads to its complaints, so that every wall is also fed
//! something bad once and seen to complain: a wall that cannot fall is not known to stand.

mod arrows;
mod columns;
mod documents;
mod doors;
mod drawing;
mod graph;
mod handbook;
mod messages;
mod plan;
mod schema;
mod screens;
mod sources;
mod thirds;
mod tidiness;
mod trail;
mod words;

/// Fails with one complaint a line.
#[track_caller]
fn stands(wall: &str, complaints: &[String]) {
    assert!(complaints.is_empty(), "{wall}:\n  {}", complaints.join("\n  "));
}

/// Fails unless exactly `count` complaints came: the wall was fed that many wrongs.
#[track_caller]
fn bites(count: usize, complaints: &[String]) {
    assert_eq!(complaints.len(), count, "complaints: {complaints:#?}");
}
