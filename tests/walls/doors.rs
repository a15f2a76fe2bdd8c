//! Walls 1, 2 and 10: words that only certain files may say.
//!
//! The arrows keep crates apart; inside the crates that may see, these doors keep the sight narrow,
//! so that one knows where to look for what leaves the house.

use super::sources::{Source, all, pattern};
use super::{bites, stands};

/// A word, where it binds, and the files it is for (a folder ends in `/`).
struct Door {
    word: &'static str,
    within: &'static [&'static str],
    opens: &'static [&'static str],
}

const DOORS: &[Door] = &[
    Door {
        word: r"\bbarnahus_letters\b",
        within: &["crates/", "templates/"],
        opens: &[
            "crates/operations/src/notify.rs",
            "crates/operations/src/notify/",
            "crates/operations/src/postman.rs",
            "crates/operations/src/postman/",
            "crates/outbox/src/",
            "crates/server/src/letters.rs",
            "crates/server/src/letters/",
            "crates/server/src/commands/letters.rs",
        ],
    },
    Door {
        word: r"exchange::(?:\{.*\b)?outgoing\b|\boutgoing(?:::| as\b)",
        within: &["crates/"],
        opens: &["crates/exchange/", "crates/operations/src/disclose.rs"],
    },
    Door {
        word: r"exchange::(?:\{.*\b)?incoming\b|\bincoming(?:::| as\b)",
        within: &["crates/"],
        opens: &["crates/exchange/", "crates/operations/src/hear_core.rs"],
    },
    // Who plays the core reads what a house says, and cannot make it.
    Door {
        word: r"exchange::(?:\{.*\b)?other_side\b|\bother_side(?:::| as\b)",
        within: &["crates/"],
        opens: &["crates/exchange/", "crates/adult-core/src/"],
    },
    Door { word: r"\b[Ss]erde\b|\bserde_", within: &["crates/casework/"], opens: &[] },
    Door {
        word: r"\bstd::(fs|env|io|process)\b|\basync fn\b|\bSystemTime\b",
        within: &[
            "crates/vocabulary/",
            "crates/exchange/",
            "crates/scheduling/",
            "crates/casework/",
            "crates/calendars/",
            "templates/letters/src/",
        ],
        opens: &[],
    },
    // A plan is searched for from two sides at once, by threads that end with the step they belong to.
    Door {
        word: r"\bstd::thread\b",
        within: &[
            "crates/vocabulary/",
            "crates/exchange/",
            "crates/scheduling/",
            "crates/casework/",
            "crates/calendars/",
            "templates/",
        ],
        opens: &["crates/scheduling/src/plan/search.rs"],
    },
    Door {
        word: r"\b(lettre|reqwest|hyper|hyper_util|rustls|tokio_rustls)::",
        within: &["crates/", "templates/"],
        opens: &["crates/outbox/src/", "crates/adult-core/src/wire"],
    },
    // Calendars are fetched by the round in the background, never by a request.
    Door {
        word: r"\bCalendarReader\b",
        within: &["crates/", "templates/"],
        opens: &[
            "crates/outbox/src/",
            "crates/operations/src/read_calendars.rs",
            "crates/server/src/composition.rs",
        ],
    },
    Door {
        word: r"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) ",
        within: &["crates/web/", "crates/operations/", "templates/"],
        opens: &[],
    },
];

fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for door in DOORS {
        let word = pattern(door.word);
        let bound = sources.iter().filter(|source| {
            source.is_program()
                && door.within.iter().any(|folder| source.path.starts_with(folder))
                && !door.opens.iter().any(|open| source.path.starts_with(open))
        });
        complaints.extend(bound.flat_map(|source| source.lines_with(&word, "says what is not for it")));
    }
    complaints
}

/// A value in a log line: `{:?}` of anything, or the `?` of tracing.
fn loose_logs(sources: &[Source]) -> Vec<String> {
    let call = pattern(r"(?s)\b(?:trace|debug|info|warn|error)!\s*\((.*?)\);");
    let loose = pattern(r#"(?:^|[=,(])\s*\?\s*[a-z]|:#?\?\}"#);
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| source.is_program()) {
        for found in call.captures_iter(&source.text) {
            if loose.is_match(&found[1]) {
                complaints.push(format!("{} logs a Debug: {}", source.path, found[1].trim()));
            }
        }
    }
    complaints
}

#[test]
fn what_leaves_the_house_goes_through_its_door() {
    stands("doors", &complaints(&all()));
}

#[test]
fn a_word_behind_the_wrong_door_is_found() {
    let sources = [
        Source::made_up("crates/operations/src/book_interview.rs", "use barnahus_letters::Invitation;"),
        Source::made_up("crates/operations/src/notify.rs", "use barnahus_letters::Invitation;"),
        Source::made_up("crates/casework/src/child.rs", "#[derive(serde::Serialize)]\nstruct Child;"),
        Source::made_up("crates/casework/src/team.rs", "// serde stays away\nuse std::fs::read;"),
        Source::made_up("crates/web/src/cases.rs", "let sql = \"SELECT id FROM cases\";"),
        Source::made_up("crates/web/src/a.rs", "use barnahus_exchange::outgoing;"),
        Source::made_up("crates/outbox/src/a.rs", "use barnahus_exchange::{Body, outgoing};"),
        Source::made_up("crates/operations/src/a.rs", "use barnahus_exchange::{\n    incoming as heard,\n};"),
        Source::made_up("crates/operations/src/b.rs", "let said = other_side::Said::parse();"),
        Source::made_up("crates/operations/src/disclose.rs", "use barnahus_exchange::outgoing;"),
    ];
    bites(8, &complaints(&sources));
}

#[test]
fn nothing_is_logged_by_its_debug() {
    stands("logs", &loose_logs(&all()));
}

#[test]
fn a_debug_in_a_log_line_is_found() {
    let sources = [
        Source::made_up("crates/web/src/a.rs", "tracing::error!(?fault, \"no\");"),
        Source::made_up("crates/web/src/b.rs", "error!(\n    error = ?fault,\n    \"no\"\n);"),
        Source::made_up("crates/web/src/c.rs", "warn!(\"no: {fault:?}\");"),
        Source::made_up("crates/web/src/d.rs", "info!(job = %id, state = \"sent\");\nlet a = b?;"),
    ];
    bites(3, &loose_logs(&sources));
}
