//! The workspace as cargo sees it, reduced to what the walls ask about.
//!
//! Read once with `cargo metadata`; a wall then works on plain names, so that it can be fed a
//! workspace that does not exist.

use std::collections::BTreeMap;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

use super::sources::{pattern, root};

/// In which section of the manifest a dependency stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Normal,
    Build,
    Dev,
}

/// A dependency that a member names.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub package: String,
    pub section: Section,
}

/// Every member by folder name, with what its manifest names, and every version that was locked.
#[derive(Debug, Default)]
pub(super) struct Graph {
    pub members: BTreeMap<String, Vec<Named>>,
    pub locked: BTreeMap<String, Vec<String>>,
}

impl Graph {
    /// This workspace.
    pub(super) fn read() -> Self {
        let metadata =
            MetadataCommand::new().manifest_path(root().join("Cargo.toml")).no_deps().exec().unwrap();
        let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
        Self { members: members(&metadata), locked: locked(&lock) }
    }

    /// Adds to a workspace that only a test knows.
    pub(super) fn with(mut self, member: &str, section: Section, package: &str) -> Self {
        let named = Named { package: package.to_owned(), section };
        self.members.entry(member.to_owned()).or_default().push(named);
        self
    }
}

fn members(metadata: &Metadata) -> BTreeMap<String, Vec<Named>> {
    metadata
        .workspace_packages()
        .into_iter()
        .map(|package| {
            let named = package.dependencies.iter().map(|dependency| Named {
                package: folder(&dependency.name),
                section: match dependency.kind {
                    DependencyKind::Development => Section::Dev,
                    DependencyKind::Build => Section::Build,
                    _ => Section::Normal,
                },
            });
            (folder(&package.name), named.collect())
        })
        .collect()
}

/// From the lock file itself: it names what other platforms would get, too.
fn locked(lock: &str) -> BTreeMap<String, Vec<String>> {
    let package = pattern("(?m)^name = \"([^\"]+)\"\nversion = \"([^\"]+)\"");
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for found in package.captures_iter(lock) {
        versions.entry(found[1].to_owned()).or_default().push(found[2].to_owned());
    }
    versions
}

/// `barnahus-store` is `store`; what is not ours keeps its name.
fn folder(package: &str) -> String {
    package.strip_prefix("barnahus-").unwrap_or(package).to_owned()
}
