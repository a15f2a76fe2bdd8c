//! Walls 1 to 4, for code that is not ours: which crates stay out of where.
//!
//! `casework` without serde cannot write a case file out by accident; `web` without sea-orm cannot
//! ask the database. Direct dependencies are read from the manifests; for the pure crates the whole
//! tree below them is asked as well, as `cargo tree` builds it for that crate alone.

use std::process::Command;

use super::graph::{Graph, Section};
use super::{bites, stands};

const DATABASE: &[&str] = &["sea-orm", "sea-orm-migration", "sqlx", "sqlx-core", "rusqlite"];
const NETWORK: &[&str] = &["axum", "hyper", "lettre", "reqwest", "tokio", "tower", "tower-http"];
const WIRE: &[&str] = &["serde", "serde_json", "toml", "bincode", "postcard"];
const LETTERS_OUT: &[&str] = &["lettre", "reqwest", "hyper"];

/// Who must not name what.
const SHUNS: &[(&str, &[&[&str]])] = &[
    ("vocabulary", &[DATABASE, NETWORK, WIRE]),
    ("exchange", &[DATABASE, NETWORK]),
    ("scheduling", &[DATABASE, NETWORK]),
    ("casework", &[DATABASE, NETWORK, WIRE]),
    ("calendars", &[DATABASE, NETWORK]),
    ("seals", &[DATABASE, NETWORK]),
    ("pages", &[DATABASE, NETWORK]),
    ("letters", &[DATABASE, NETWORK]),
    ("database", &[WIRE, LETTERS_OUT]),
    ("store", &[LETTERS_OUT]),
    ("identity", &[LETTERS_OUT]),
    ("operations", &[LETTERS_OUT]),
    ("web", &[DATABASE, LETTERS_OUT]),
];

/// Pure all the way down.
const PURE: &[&str] = &["vocabulary", "exchange", "scheduling", "casework", "calendars", "letters", "pages"];
const IMPURE: &[&str] = &["sea-orm", "sqlx-core", "tokio", "hyper", "lettre", "reqwest", "mio", "socket2"];

/// Two versions of these would be two kinds of the same thing.
const ONE_VERSION: &[&str] = &[
    "argon2",
    "axum",
    "chacha20poly1305",
    "hyper",
    "jiff",
    "maud",
    "rustls",
    "sea-orm",
    "serde",
    "sqlx-core",
    "time",
    "tokio",
    "uuid",
];
/// C libraries and second families of ciphers.
const NEVER: &[&str] = &["openssl", "openssl-sys", "native-tls", "aws-lc-rs", "aws-lc-sys"];

fn named(graph: &Graph) -> Vec<String> {
    let mut complaints = Vec::new();
    for (member, groups) in SHUNS {
        for dependency in graph.members.get(*member).into_iter().flatten() {
            let shunned = groups.iter().any(|group| group.contains(&dependency.package.as_str()));
            if shunned && dependency.section == Section::Normal {
                complaints.push(format!("{member} names {}", dependency.package));
            }
        }
    }
    complaints
}

fn locked(graph: &Graph) -> Vec<String> {
    let mut complaints = Vec::new();
    for name in ONE_VERSION {
        let versions = graph.locked.get(*name).map_or(&[][..], Vec::as_slice);
        if versions.len() > 1 {
            complaints.push(format!("{name} came in {}", versions.join(" and ")));
        }
    }
    complaints.extend(
        NEVER.iter().filter(|name| graph.locked.contains_key(**name)).map(|name| format!("{name} came in")),
    );
    complaints
}

fn tree(member: &str) -> String {
    let output = Command::new(env!("CARGO"))
        .current_dir(super::sources::root())
        .args(["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none", "--package"])
        .arg(format!("barnahus-{member}"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn below(member: &str, tree: &str, shunned: &[&str]) -> Vec<String> {
    let mut packages: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    packages.sort_unstable();
    packages.dedup();
    packages.retain(|package| shunned.contains(package));
    packages.into_iter().map(|package| format!("{package} lies below {member}")).collect()
}

#[test]
fn what_must_stay_out_of_a_crate_is_not_named_there() {
    stands("third parties", &named(&Graph::read()));
}

#[test]
fn a_shunned_crate_is_found() {
    let graph = Graph::default()
        .with("casework", Section::Normal, "serde")
        .with("casework", Section::Dev, "serde_json")
        .with("web", Section::Normal, "sea-orm");
    bites(2, &named(&graph));
}

#[test]
fn pure_crates_are_pure_all_the_way_down() {
    for member in PURE {
        stands("purity", &below(member, &tree(member), IMPURE));
    }
    stands("purity", &below("casework", &tree("casework"), WIRE));
}

#[test]
fn an_impure_tree_is_found() {
    bites(1, &below("database", &tree("database"), &["tokio"]));
}

#[test]
fn one_version_of_what_counts_and_no_second_family_of_ciphers() {
    stands("versions", &locked(&Graph::read()));
}

#[test]
fn a_second_version_is_found() {
    let mut graph = Graph::default();
    graph.locked.insert("time".to_owned(), vec!["0.3.1".to_owned(), "0.4.0".to_owned()]);
    graph.locked.insert("openssl-sys".to_owned(), vec!["0.9.0".to_owned()]);
    bites(2, &locked(&graph));
}
