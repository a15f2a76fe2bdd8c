//! Wall 1: the arrows between our crates are those drawn, and no others.
//!
//! What a crate cannot name it cannot leak: `letters` does not see `casework`, so no e-mail can
//! spell a child's name. Tests of a crate may look further, but never up.

use super::graph::{Graph, Section};
use super::plan::{PLAN, member};
use super::{bites, stands};

fn complaints(graph: &Graph) -> Vec<String> {
    let mut complaints = Vec::new();
    for member in PLAN {
        if !graph.members.contains_key(member.name) {
            complaints.push(format!("{} is drawn and does not stand", member.name));
        }
    }
    for (name, dependencies) in &graph.members {
        let Some(from) = member(name) else {
            complaints.push(format!("{name} stands and is not drawn"));
            continue;
        };
        for dependency in dependencies {
            let Some(to) = member(&dependency.package) else { continue };
            let allowed = match dependency.section {
                Section::Normal | Section::Build => from.sees.contains(&to.name),
                Section::Dev => to.floor < from.floor || to.name == from.name,
            };
            if !allowed {
                complaints.push(format!("{name} → {} ({:?}) is not drawn", to.name, dependency.section));
            }
        }
    }
    complaints
}

#[test]
fn no_crate_sees_another_that_it_must_not() {
    stands("the arrows", &complaints(&Graph::read()));
}

#[test]
fn an_arrow_that_is_not_drawn_is_found() {
    let graph = Graph::read()
        .with("letters", Section::Normal, "casework")
        .with("web", Section::Normal, "store")
        .with("casework", Section::Dev, "store")
        .with("cellar", Section::Normal, "vocabulary");
    bites(4, &complaints(&graph));
}

#[test]
fn a_crate_that_went_missing_is_found() {
    let mut graph = Graph::read();
    graph.members.remove("seals");
    bites(1, &complaints(&graph));
}
