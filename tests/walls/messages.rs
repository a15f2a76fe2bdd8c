//! Wall 1, in the small: a message to or from the adult core cannot hold a sentence.
//!
//! What the types of `exchange` are made of is read off their sources: no text, no map, no number in a
//! message; a number only in the three words that are numbers. The other half of this wall, that the
//! types say exactly what the contract lists, is a test of the crate itself.

use super::sources::{Source, all, pattern};
use super::{bites, stands};

/// Where messages and their words are defined.
const MESSAGES: &[&str] = &[
    "crates/exchange/src/incoming.rs",
    "crates/exchange/src/incoming/",
    "crates/exchange/src/outgoing.rs",
    "crates/exchange/src/outgoing/",
    "crates/exchange/src/words.rs",
    "crates/exchange/src/words/",
    "crates/exchange/src/kind.rs",
];

/// The words that are numbers or letters inside: each reads and writes itself, and is bounded.
const BOUNDED: &[(&str, &str)] = &[
    ("crates/exchange/src/words/count.rs", "pub struct Threshold(u32);"),
    ("crates/exchange/src/words/count.rs", "pub struct Shown(u32);"),
    ("crates/exchange/src/words/quarter.rs", "year: u16,"),
    ("crates/exchange/src/words/quarter.rs", "quarter: u8,"),
    ("crates/exchange/src/words/language.rs", "pub struct Language([u8; 3]);"),
];

fn complaints(sources: &[Source]) -> Vec<String> {
    let begins = pattern(r"^(?:pub(?:\([a-z]+\))? )?(?:struct|enum) |^message! \{");
    let loose = pattern(
        r"\b(?:str|String|char|Cow|Vec|VecDeque|[A-Za-z]*Map|[A-Za-z]*Set|Json|Value|bool|f32|f64|[iu](?:8|16|32|64|128|size))\b",
    );
    let mut complaints = Vec::new();
    let bound = |source: &&Source| {
        MESSAGES.iter().any(|place| source.path.starts_with(place)) && !source.path.ends_with("/tests.rs")
    };
    for source in sources.iter().filter(bound) {
        let mut inside = false;
        for (number, line) in source.code() {
            inside = inside || begins.is_match(line);
            let bounded = BOUNDED.contains(&(source.path.as_str(), line.trim()));
            if inside && loose.is_match(line) && !bounded {
                complaints.push(format!("{}:{number} could hold a sentence: {}", source.path, line.trim()));
            }
            inside = inside && line != "}" && !line.ends_with(';');
        }
    }
    complaints
}

#[test]
fn no_message_can_hold_a_sentence() {
    stands("messages", &complaints(&all()));
}

#[test]
fn a_message_that_could_is_found() {
    let sources = [
        Source::made_up("crates/exchange/src/outgoing.rs", "pub struct Note {\n    text: String,\n}"),
        Source::made_up("crates/exchange/src/incoming.rs", "message! {\n    A {\n        age: u8,\n    }\n}"),
        Source::made_up("crates/exchange/src/incoming.rs", "pub struct A(Vec<Reference>);"),
        Source::made_up("crates/exchange/src/words/count.rs", "pub struct Name(BTreeMap<A, B>);"),
        Source::made_up("crates/exchange/src/words/count.rs", "pub struct Shown(u32);"),
        Source::made_up("crates/exchange/src/outgoing.rs", "pub fn f(text: &str) {\n    let a: u8 = 1;\n}"),
    ];
    bites(4, &complaints(&sources));
}
