//! Wall 4 and style 11, for what a browser gets: one spelling of every path, no inline style, script
//! or handler, and nothing from outside past the escaping.
//!
//! The content security policy forbids inline code anyway; this finds it before a browser does.

use super::sources::{Source, all, pattern};
use super::{bites, stands};

const SCREENS: &[&str] = &["crates/web/", "crates/server/", "crates/operations/", "templates/"];

/// Files that may hand finished markup on: what they hand on is named beside each.
const FINISHED: &[&str] = &[
    "templates/pages/src/handbook.rs", // our own handbook, made by a build that refuses HTML in it
    "templates/pages/src/qr.rs",       // an SVG that the QR encoder drew from our own one-time link
];

/// Paths of other worlds: nothing of ours is served under them.
const FOREIGN: &[&str] = &["/tmp", "/dev/", "/etc/", "/run/", "/var/"];

fn screens(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources
        .iter()
        .filter(|source| source.is_program() && SCREENS.iter().any(|part| source.path.starts_with(part)))
}

fn spelled_paths(sources: &[Source]) -> Vec<String> {
    let literal = pattern(r#""(/[a-z{][^" ]*)""#);
    let mut complaints = Vec::new();
    for source in screens(sources).filter(|source| !source.path.ends_with("build.rs")) {
        for (number, line) in source.code() {
            for found in literal.captures_iter(line) {
                if !FOREIGN.iter().any(|foreign| found[1].starts_with(foreign)) && !line.contains("include") {
                    complaints.push(format!("{}:{number} spells {}", source.path, &found[1]));
                }
            }
        }
    }
    complaints
}

fn inline(sources: &[Source]) -> Vec<String> {
    let attribute = pattern(
        r#"(?:^|[\s({])(?:style|on[a-z]+)\s*=\s*(?:"|\(|\[|\{)|\bscript\s*\{|\bstyle\s*\{|javascript:"#,
    );
    // A mail program knows no stylesheet of ours: letters carry theirs inline.
    let pages =
        |source: &&Source| source.text.contains("html!") && !source.path.starts_with("templates/letters/");
    let sources = screens(sources).filter(pages);
    sources.flat_map(|source| source.lines_with(&attribute, "is inline style, script or handler")).collect()
}

fn unescaped(sources: &[Source]) -> Vec<String> {
    let word = pattern(r"\bPreEscaped\s*\(");
    let bound = screens(sources).filter(|source| !FINISHED.contains(&source.path.as_str()));
    bound.flat_map(|source| source.lines_with(&word, "goes past the escaping")).collect()
}

#[test]
fn every_address_comes_from_the_list_of_paths() {
    stands("paths", &spelled_paths(&all()));
}

#[test]
fn a_spelled_address_is_found() {
    let sources = [
        Source::made_up("templates/pages/src/a.rs", "a href=\"/cases\" { \"Cazuri\" }"),
        Source::made_up("crates/web/src/a.rs", ".route(\"/cases/{id}\", get(show))"),
        Source::made_up("crates/web/src/b.rs", ".route(paths::CASES, get(list)) // \"/ \""),
        Source::made_up("crates/vocabulary/src/paths.rs", "CASES = \"/cases\";"),
    ];
    bites(2, &spelled_paths(&sources));
}

#[test]
fn no_page_carries_style_script_or_handlers_inline() {
    stands("inline", &inline(&all()));
}

#[test]
fn inline_code_is_found() {
    let sources = [
        Source::made_up("templates/pages/src/a.rs", "html! { p style=\"color: red\" { } }"),
        Source::made_up("templates/pages/src/b.rs", "html! { button onclick=(code) { } }"),
        Source::made_up("templates/pages/src/c.rs", "html! { script { \"alert(1)\" } }"),
        Source::made_up("templates/pages/src/d.rs", "html! { link rel=\"stylesheet\" href=(css); }"),
    ];
    bites(3, &inline(&sources));
}

#[test]
fn nothing_goes_past_the_escaping() {
    stands("escaping", &unescaped(&all()));
}

#[test]
fn data_past_the_escaping_is_found() {
    bites(1, &unescaped(&[Source::made_up("templates/pages/src/a.rs", "html! { (PreEscaped(name)) }")]));
}
