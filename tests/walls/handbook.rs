//! The handbook says what the screens say: what stands in bold is a text of the screens in that language, and
//! its pictures are there, small, and shown.
//!
//! That links and headings fit is held where the handbook is made: by the build and the tests of `pages`.

use std::collections::BTreeSet;

use super::sources::{Source, all, pattern, root};
use super::{bites, stands};

const LANGUAGES: [&str; 2] = ["ro", "en"];
const HEAVIEST: u64 = 120 * 1024;

/// Every text of the screens in both languages, as the sources write it, without regard to the first letter.
fn texts(sources: &[Source]) -> [BTreeSet<String>; 2] {
    let pair = pattern(r#"Text::new\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)",?\s*\)"#);
    let mut found = [BTreeSet::new(), BTreeSet::new()];
    let screens = |source: &&Source| source.path.starts_with("templates/pages/src/words");
    for source in sources.iter().filter(screens) {
        for texts in pair.captures_iter(&source.text) {
            for (language, texts) in found.iter_mut().zip([&texts[1], &texts[2]]) {
                language.insert(plain(texts));
            }
        }
    }
    found
}

/// Small, on one line.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn quotes(sources: &[Source]) -> Vec<String> {
    let (bold, known) = (pattern(r"\*\*([^*]+)\*\*"), texts(sources));
    let mut complaints = Vec::new();
    for (language, known) in LANGUAGES.iter().zip(&known) {
        let folder = format!("docs/handbook/{language}/");
        for source in sources.iter().filter(|source| source.path.starts_with(&folder)) {
            for quoted in
                bold.captures_iter(&source.text).filter(|quoted| !known.contains(&plain(&quoted[1])))
            {
                complaints.push(format!("{}: no screen says {:?}", source.path, &quoted[1]));
            }
        }
    }
    complaints
}

/// What the handbook shows in a language, by name.
fn shown(sources: &[Source], language: &str) -> BTreeSet<String> {
    let image = pattern(r"!\[[^\]]+\]\(\.\./pictures/([a-z-]+)\.([a-z]+)\.png\)");
    let folder = format!("docs/handbook/{language}/");
    let leaves = sources.iter().filter(|source| source.path.starts_with(&folder));
    let images = leaves.flat_map(|source| image.captures_iter(&source.text));
    images.filter(|found| &found[2] == language).map(|found| found[1].to_owned()).collect()
}

#[test]
fn what_the_handbook_quotes_stands_on_a_screen() {
    stands("quotes", &quotes(&all()));
}

#[test]
fn a_button_that_is_called_otherwise_is_found() {
    let words = "X: Text = Text::new(\"Caută un loc\", \"Find a slot\");";
    let sources = [
        Source::made_up("templates/pages/src/words/slots.rs", words),
        Source::made_up("docs/handbook/ro/a.md", "**Caută un loc**, apoi **Găsește un loc**."),
        Source::made_up("docs/handbook/en/a.md", "**Caută un loc**, then **find a slot**."),
    ];
    bites(2, &quotes(&sources));
}

#[test]
fn its_pictures_are_small_and_shown_in_both_languages_and_no_other_lies_there() {
    let sources = all();
    let both = LANGUAGES.map(|language| shown(&sources, language));
    assert_eq!(both[0], both[1]);
    assert!(both[0].len() >= 4, "{both:?}");
    let mut lying = BTreeSet::new();
    for entry in std::fs::read_dir(root().join("docs/handbook/pictures")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if let Some(name) = name.strip_suffix(".png") {
            let size = entry.metadata().unwrap().len();
            assert!(size <= HEAVIEST, "{name} has {size} octets");
            lying.insert(name.to_owned());
        }
    }
    let name = |picture: &String| LANGUAGES.map(|language| format!("{picture}.{language}"));
    assert_eq!(lying, both[0].iter().flat_map(name).collect());
}
