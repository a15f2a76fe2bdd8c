//! The style of the house plan, as far as a machine can tell: every module says what it is, no file
//! is long, no module hides in a `mod.rs`, nothing is left for later.
//!
//! Clippy denies most slips already; an exception can be granted there, not here.

use super::sources::{Source, all, pattern};
use super::{bites, stands};

const LONGEST: usize = 300;
const LONGEST_DOC: usize = 12;

/// Where a person at a terminal is spoken to.
const SPEAKS: &[&str] = &["crates/server/src/"];

fn shape(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.is_rust()) {
        let path = &source.path;
        let lines = source.text.lines().count();
        let doc = source.text.lines().take_while(|line| line.starts_with("//!")).count();
        if lines > LONGEST {
            complaints.push(format!("{path} has {lines} lines; past {LONGEST} it is two things"));
        }
        if doc == 0 {
            complaints.push(format!("{path} does not begin by saying what it is"));
        }
        if doc > LONGEST_DOC {
            complaints.push(format!("{path} needs {doc} lines to say what it is"));
        }
        // Beside integration tests cargo would take `samples.rs` for one more of them.
        if path.ends_with("/mod.rs") && !path.contains("/tests/") {
            complaints.push(format!("{path} should be the folder's name and .rs"));
        }
    }
    complaints
}

fn leftovers(sources: &[Source]) -> Vec<String> {
    let unfinished = pattern(r"\b(?:todo|unimplemented|dbg)!");
    let printed = pattern(r"\be?print(?:ln)?!");
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.is_program()) {
        complaints.extend(source.lines_with(&unfinished, "is not finished"));
        // Cargo listens to what a build script prints.
        let speaks = SPEAKS.iter().any(|folder| source.path.starts_with(folder));
        if !speaks && !source.path.ends_with("/build.rs") {
            complaints.extend(source.lines_with(&printed, "prints"));
        }
    }
    complaints
}

fn grab_bags(sources: &[Source]) -> Vec<String> {
    let name = pattern(r"(?:^|[/_])(?:manager|helpers?|utils?|common|misc|info)(?:\.rs|/)");
    let ours = sources.iter().filter(|source| source.is_rust());
    let hits = ours.filter(|source| name.is_match(&source.path));
    hits.map(|source| format!("{} is named after nothing", source.path)).collect()
}

#[test]
fn every_file_is_one_thing_and_says_which() {
    stands("shape", &shape(&all()));
}

#[test]
fn a_long_or_silent_file_is_found() {
    let long = format!("//! Long.\n{}", "\n".repeat(LONGEST + 1));
    let wordy = "//! Word.\n".repeat(LONGEST_DOC + 1);
    let sources = [
        Source::made_up("crates/a/src/long.rs", &long),
        Source::made_up("crates/a/src/silent.rs", "use std::fmt;"),
        Source::made_up("crates/a/src/wordy.rs", &wordy),
        Source::made_up("crates/a/src/b/mod.rs", "//! Hidden."),
    ];
    bites(4, &shape(&sources));
}

#[test]
fn nothing_is_left_for_later() {
    stands("leftovers", &leftovers(&all()));
}

#[test]
fn a_leftover_is_found() {
    let sources = [
        Source::made_up("crates/a/src/a.rs", "fn f() { todo!() }"),
        Source::made_up("crates/a/src/b.rs", "fn f() { println!(\"here\"); }"),
        Source::made_up("crates/server/src/main.rs", "fn f() { println!(\"here\"); }"),
    ];
    bites(2, &leftovers(&sources));
}

#[test]
fn every_file_is_named_after_a_thing() {
    stands("names", &grab_bags(&all()));
}

#[test]
fn a_grab_bag_is_found() {
    bites(1, &grab_bags(&[Source::made_up("crates/a/src/form_utils.rs", "")]));
}
