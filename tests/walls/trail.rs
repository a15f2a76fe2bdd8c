//! Every action that the program writes into the audit trail has a word in both languages.
//!
//! An action is a literal: the first one handed to whatever makes a note. Where it is chosen before (`action`, the arms
//! of a `match`), every literal of that file must be an action, a purpose or one of the few words below. Without this a
//! page would show the bare code, and nothing would notice.

use std::collections::BTreeSet;

use regex::Regex;

use super::sources::{Source, all, pattern};
use super::{bites, stands};

const WORDS: &str = "templates/pages/src/words/trail";
const PURPOSES: &str = "crates/casework/src/policy/purpose.rs";

/// What else such files say in single words: kinds of what a line is about, columns, fields, answers.
const NO_ACTIONS: [&str; 25] = [
    "age_basis",
    "age_dispute",
    "booking",
    "case",
    "case_keys",
    "case_sections",
    "confirmed",
    "deferral",
    "exchange_keys",
    "guest",
    "held",
    "house",
    "kept_as_received",
    "kept_brought",
    "kept_brought_merged",
    "kept_reason",
    "letter",
    "none",
    "operation",
    "person",
    "room",
    "run",
    "runs",
    "sealed",
    "transfer",
];

/// The words that the pages know, and what may stand beside them.
struct Known {
    actions: BTreeSet<String>,
    purposes: BTreeSet<String>,
}

impl Known {
    fn of(sources: &[Source]) -> Self {
        let text = |path: &str| {
            let of = sources.iter().filter(|source| source.path.starts_with(path));
            of.map(|source| source.text.as_str()).collect::<String>()
        };
        let words = text(WORDS);
        let (apart, together) = words.split_once("const PURPOSES").unwrap();
        let (purposes, more) = together.split_once("];").unwrap();
        let worded = pattern(r#"\(\s*"([a-z_]+)",\s*Text::new"#);
        let listed = pattern(r#"= "([a-z_]+)","#);
        let mut purposes = found(&worded, purposes);
        purposes.extend(found(&listed, &text(PURPOSES)));
        let actions = [apart, more].iter().flat_map(|text| found(&worded, text)).collect();
        Self { actions, purposes }
    }

    fn is_no_action(&self, word: &str) -> bool {
        self.purposes.contains(word) || NO_ACTIONS.contains(&word)
    }
}

fn found(pattern: &Regex, text: &str) -> BTreeSet<String> {
    pattern.captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// What stands between a parenthesis that has just been opened and its end.
fn within(text: &str) -> &str {
    let mut open = 1;
    let end = text.find(|letter| {
        match letter {
            '(' => open += 1,
            ')' => open -= 1,
            _ => {}
        }
        open == 0
    });
    &text[..end.unwrap_or(text.len())]
}

fn unworded(sources: &[Source], known: &Known) -> Vec<String> {
    let literal = pattern(r#""([a-z]+(?:_[a-z]+)*)""#);
    let makes = pattern(r"(?:\bnoted::\w+|\bof_person|\bnote_of_program|[^.\w](?:noted|note))\(");
    let named = pattern(r#"\baction: "([a-z_]+)""#);
    let mut complaints = BTreeSet::new();
    for source in sources.iter().filter(|source| source.is_program() && makes_notes(source)) {
        let code: String = source.code().flat_map(|(_, line)| [line, "\n"]).collect();
        let mut is_chosen_before = has_its_own(&code);
        let mut actions = found(&named, &code);
        for made in makes.find_iter(&code) {
            let first = literal.captures(within(&code[made.end()..])).map(|first| first[1].to_owned());
            match first.filter(|word| !known.purposes.contains(word)) {
                Some(action) => _ = actions.insert(action),
                None => is_chosen_before = true,
            }
        }
        if is_chosen_before {
            actions.extend(found(&literal, &code).into_iter().filter(|word| !known.is_no_action(word)));
        }
        actions.retain(|action| !known.actions.contains(action));
        complaints.extend(actions.iter().map(|action| format!("{} writes {action}", source.path)));
    }
    complaints.into_iter().collect()
}

/// Whether a note is put together in it.
fn has_its_own(code: &str) -> bool {
    code.contains("Note {") && code.contains("action")
}

fn makes_notes(source: &Source) -> bool {
    let crates = ["crates/operations/", "crates/store/", "crates/outbox/", "crates/server/"];
    let is_there = crates.iter().any(|of| source.path.starts_with(of));
    is_there && (source.text.contains(".note(") || has_its_own(&source.text))
}

#[test]
fn whatever_is_written_into_the_trail_has_a_word() {
    let sources = all();
    let known = Known::of(&sources);
    assert!(known.actions.len() > 100 && known.purposes.len() > 15, "the words are read otherwise now");
    stands("the words of the trail", &unworded(&sources, &known));
}

#[test]
fn an_action_without_a_word_is_found_wherever_it_is_chosen() {
    let known = Known { actions: ["opened".to_owned()].into(), purposes: ["planning".to_owned()].into() };
    let path = "crates/operations/src/a.rs";
    let wrong = [
        r#"tx.note(noted::case(actor, id(one), "danced", "planning", now));"#,
        r#"let action = if yes { "opened" } else { "danced" }; tx.note(noted::case(actor, id, action, "planning", now));"#,
        r#"tx.note(Note { action: "danced", subject_kind: "case" });"#,
    ];
    let wrong: Vec<_> = wrong.iter().map(|text| Source::made_up(path, text)).collect();
    for one in &wrong {
        bites(1, &unworded(std::slice::from_ref(one), &known));
    }
    let right = r#"tx.note(noted::case(actor, id, "opened", "planning", now)); typed.get("field");"#;
    bites(0, &unworded(&[Source::made_up(path, right)], &known));
}
