//! The documents: a link between them leads somewhere.
//!
//! Only links inside the repository are asked: a test must not depend on somebody else's server.

use std::path::Path;

use super::sources::{Source, all, pattern, root};
use super::{bites, stands};

fn dead_links(sources: &[Source], exists: impl Fn(&Path) -> bool) -> Vec<String> {
    let link = pattern(r"\]\(([^)#\s]+)(?:#[^)]*)?\)");
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.path.ends_with(".md")) {
        let folder = Path::new(&source.path).parent().unwrap_or(Path::new(""));
        for found in link.captures_iter(&source.text) {
            if !found[1].contains("://") && !exists(&folder.join(&found[1])) {
                complaints.push(format!("{} leads to {}, which is not there", source.path, &found[1]));
            }
        }
    }
    complaints
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    stands("links", &dead_links(&all(), |path| root().join(path).exists()));
}

#[test]
fn a_dead_link_is_found() {
    let text = "[a](there.md) [b](gone.md#part) [c](https://example.org/x)";
    let sources = [Source::made_up("docs/a.md", text)];
    bites(1, &dead_links(&sources, |path| path.ends_with("there.md")));
}
