//! The routes of the program, as its sources name them.
//!
//! A router cannot be asked what it answers to; what is written there can be read.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::row::Method;

/// Every name of `paths` that is routed, with how it is asked.
pub(super) fn written() -> BTreeSet<(String, Method)> {
    let mut found = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

fn read(folder: &Path, found: &mut BTreeSet<(String, Method)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for route in text.split(".route(").skip(1) {
            let name = route.trim_start().strip_prefix("paths::").and_then(|rest| rest.split(',').next());
            // No name of the table: the comparison fails and says so.
            let name = name.unwrap_or("a route without a name");
            // Up to where the next call begins: what one address answers to.
            let answers = route.split("\n        .").next().unwrap_or(route);
            for (word, method) in [("get(", Method::Get), ("post(", Method::Post)] {
                if answers.contains(word) {
                    found.insert((name.to_owned(), method));
                }
            }
        }
    }
}
