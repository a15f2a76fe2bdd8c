//! The files of the repository, as the walls read them.
//!
//! What git tracks or would track: build output and installed tools are not ours to judge. `code`
//! leaves comments and the tests of a file away, for walls that only bind the program.

use std::path::{Path, PathBuf};
use std::process::Command;

use regex::Regex;

/// One text file.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// From the root of the repository, with `/`.
    pub path: String,
    pub text: String,
}

impl Source {
    /// A file that only a test knows.
    pub(super) fn made_up(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    pub(super) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether it is part of the program: not a test, not a bench.
    pub(super) fn is_program(&self) -> bool {
        let apart = ["/tests/", "/benches/", "/examples/"];
        self.is_rust()
            && !self.path.starts_with("tests/")
            && !apart.iter().any(|part| self.path.contains(part))
    }

    /// Numbered lines of code, without comments and without the tests at the end of the file.
    pub(super) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self.text.find("#[cfg(test)]\nmod ").unwrap_or(self.text.len());
        let lines = self.text[..end].lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Complains about every line of code that matches.
    pub(super) fn lines_with(&self, pattern: &Regex, what: &str) -> Vec<String> {
        let hits = self.code().filter(|(_, line)| pattern.is_match(line));
        hits.map(|(number, _)| format!("{}:{number} {what}", self.path)).collect()
    }
}

/// The root of the repository.
pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Every text file of the repository.
pub(super) fn all() -> Vec<Source> {
    let output = Command::new("git")
        .current_dir(root())
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .output()
        .unwrap();
    assert!(output.status.success(), "git: {}", String::from_utf8_lossy(&output.stderr));
    let names = String::from_utf8(output.stdout).unwrap();
    let paths = names.split('\0').filter(|name| !name.is_empty());
    let sources: Vec<Source> = paths.filter_map(read).collect();
    assert!(sources.len() > 50, "only {} files were found", sources.len());
    sources
}

/// Pictures and files that are being removed are not text.
fn read(path: &str) -> Option<Source> {
    let file: PathBuf = root().join(path);
    let text = std::fs::read_to_string(file).ok()?;
    Some(Source { path: path.to_owned(), text })
}

/// A pattern of a wall.
pub(super) fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap()
}

#[test]
fn code_is_what_is_left_without_comments_and_tests() {
    let source = Source::made_up("a.rs", "//! doc\nlet a = 1;\n    // why\n#[cfg(test)]\nmod tests {\n}\n");
    assert_eq!(source.code().collect::<Vec<_>>(), [(2, "let a = 1;")]);
}
