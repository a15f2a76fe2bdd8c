//! The house plan as a table: every member, its floor, what it is for, what it may see.
//!
//! This is the one place where the arrows are written for the machine. The wall tests hold the
//! manifests to it and the drawing in docs/pictures/floors.svg is made from it.

/// One member of the workspace.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    /// The folder; the package is `barnahus-` and this.
    pub name: &'static str,
    pub floor: u8,
    /// What it is for, in a few words, for the drawing.
    pub holds: &'static str,
    /// Whom it may name in `[dependencies]`.
    pub sees: &'static [&'static str],
}

const fn built(name: &'static str, floor: u8, holds: &'static str, sees: &'static [&'static str]) -> Member {
    Member { name, floor, holds, sees }
}

/// All members, from the ground up.
pub(super) const PLAN: &[Member] = &[
    built("vocabulary", 0, "words every crate shares", &[]),
    built("scheduling", 0, "the slot search, pure", &[]),
    built("migrations", 0, "frozen steps of the schema", &[]),
    built("exchange", 0, "the contract with the adult core", &[]),
    built("statistics", 0, "counts and suppression, pure", &[]),
    built("adult-core", 1, "the other side, for trying", &["exchange"]),
    built("casework", 1, "the case and its rules, pure", &["vocabulary"]),
    built("calendars", 1, "iCalendar, clock changes, pure", &["vocabulary"]),
    built("seals", 1, "keys, sealing, keyed hashes", &["vocabulary"]),
    built("database", 1, "SQLite or PostgreSQL, audit chain", &["vocabulary"]),
    built("store", 2, "queries, sealed columns, claims", &["vocabulary", "casework", "database", "seals"]),
    built("identity", 2, "accounts, codes, sessions", &["vocabulary", "database", "seals"]),
    built("pages", 2, "what a browser shows", &["vocabulary", "casework"]),
    built("letters", 2, "what a mailbox shows", &["vocabulary", "calendars"]),
    built("papers", 2, "what is handed out: PDF", &[]),
    built("outbox", 3, "lease, send, settle", &["vocabulary", "exchange", "letters", "database", "seals"]),
    built(
        "operations",
        4,
        "one file per use case",
        &[
            "vocabulary",
            "exchange",
            "scheduling",
            "statistics",
            "casework",
            "calendars",
            "seals",
            "database",
            "store",
            "identity",
            "outbox",
            "letters",
        ],
    ),
    built(
        "web",
        5,
        "routes, forms, headers",
        &["vocabulary", "casework", "pages", "papers", "operations", "identity"],
    ),
    built(
        "server",
        6,
        "the barnahus binary",
        &[
            "vocabulary",
            "exchange",
            "adult-core",
            "scheduling",
            "casework",
            "calendars",
            "seals",
            "database",
            "migrations",
            "store",
            "identity",
            "outbox",
            "operations",
            "letters",
            "web",
        ],
    ),
    built("tests", 7, "walls, letters, journeys: through the front doors", &["database"]),
];

/// The member of that name.
pub(super) fn member(name: &str) -> Option<&'static Member> {
    PLAN.iter().find(|member| member.name == name)
}

#[test]
fn every_drawn_arrow_points_to_a_lower_floor() {
    for from in PLAN {
        for name in from.sees {
            let floor = member(name).map(|to| to.floor);
            assert!(floor.is_some_and(|floor| floor < from.floor), "{} → {name}", from.name);
        }
    }
}
