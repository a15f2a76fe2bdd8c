//! What no file of the repository may contain: Romanian letters with a cedilla, the names of the
//! hosts that packages come from, anything that looks like a key.
//!
//! A cedilla looks almost right and is found by no search; a host's name binds a build to a place.
//! Lock files are written by their tools and left out.

use super::sources::{Source, all, pattern};
use super::{bites, stands};

const CEDILLAS: [char; 4] = ['\u{15e}', '\u{15f}', '\u{162}', '\u{163}'];

/// Split, so that this file does not hold what it looks for.
const HOSTS: &[(&str, &str)] = &[
    ("crates", ".io"),
    ("pypi", ".org"),
    ("pythonhosted", ".org"),
    ("npmjs", ".org"),
    ("npmjs", ".com"),
    ("deb.debian", ".org"),
    ("proxy.golang", ".org"),
];

fn cedillas(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if line.contains(CEDILLAS) {
                complaints.push(format!("{}:{} has a cedilla", source.path, index + 1));
            }
        }
    }
    complaints
}

fn hosts(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.path != "Cargo.lock") {
        for (name, end) in HOSTS {
            let host = format!("{name}{end}");
            if source.text.contains(&host) {
                complaints.push(format!("{} names {name}", source.path));
            }
        }
    }
    complaints
}

fn keys(sources: &[Source]) -> Vec<String> {
    let armour = pattern("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----");
    let bearers = sources.iter().filter(|source| armour.is_match(&source.text));
    bearers.map(|source| format!("{} holds a private key", source.path)).collect()
}

#[test]
fn romanian_is_written_with_a_comma_below() {
    stands("letters", &cedillas(&all()));
}

#[test]
fn a_cedilla_is_found() {
    bites(1, &cedillas(&[Source::made_up("a.md", "Programat\ncu \u{15f} greșit")]));
}

#[test]
fn no_file_names_the_host_of_a_registry() {
    stands("hosts", &hosts(&all()));
}

#[test]
fn a_host_is_found() {
    let host = format!("https://{}{}/x", HOSTS[2].0, HOSTS[2].1);
    let sources = [Source::made_up("package-lock.json", &host), Source::made_up("Cargo.lock", &host)];
    bites(1, &hosts(&sources));
}

#[test]
fn no_file_holds_a_private_key() {
    stands("keys", &keys(&all()));
}

#[test]
fn a_private_key_is_found() {
    let armour = format!("-----BEGIN {} KEY-----", "PRIVATE");
    bites(1, &keys(&[Source::made_up("house.pem", &armour)]));
}
