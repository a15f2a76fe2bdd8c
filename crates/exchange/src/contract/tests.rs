//! The contract, written down once more by hand: what the types say must be exactly this.

use std::fmt::Write;

use super::{Row, from_core, from_house};
use crate::envelope;
use crate::shape::{Field, Holds, Presence};

/// As `docs/exchange.md` has it, shortened. A field that is not here cannot land.
const WRITTEN: &str = "\
referral.offered 4096: age_band(0-3 4-6 7-9 10-12 13-14 15-17 claims_minor) urgency(immediate_danger \
within_24_hours routine) county(42 words) language trafficking_status(possible actual) [sibling_of reference] \
[child_of_adult reference]
referral.withdrawn 4096: reason(made_in_error duplicate)
transition.answered 4096: answer(accepted declined)
reference.forgotten 4096:
referral.answered 4096: answer(accepted declined_not_a_minor declined_out_of_area declined_duplicate \
declined_no_capacity) {answer=accepted: handover code}
withdrawal.answered 4096: answer(stopped continues)
referral.taken_up 4096:
referral.handover_lapsed 4096:
case.closed 4096: outcome(support_completed moved_within_country moved_abroad not_a_victim lost_contact \
transferred_to_adult_core)
transition.offered 4096: consent(given)
statistics.reported 65536, no reference: quarter cells<age_band(0-3 4-6 7-9 10-12 13-14 15-17 claims_minor) \
sex(female male other unknown) exploitation(sexual labour begging criminality servitude marriage other \
unknown) count 3..65535 or suppressed>
reference.forgotten 4096:
envelope: id uuid version 1..1 reference reference sequence 1..2147483647
";

fn field(field: &Field) -> String {
    let name = field.name;
    let held = match field.holds {
        Holds::Words(words) if name == "county" => format!("{name}({} words)", words.len()),
        Holds::Words(words) => format!("{name}({})", words.join(" ")),
        Holds::Language | Holds::Quarter => name.to_owned(),
        Holds::Reference => format!("{name} reference"),
        Holds::Handover => format!("{name} code"),
        Holds::MessageId => format!("{name} uuid"),
        Holds::Integer { least, most } => format!("{name} {least}..{most}"),
        Holds::Count { least, most } => format!("{name} {least}..{most} or suppressed"),
        Holds::Grid(cell) => format!("{name}<{}>", fields(cell)),
        Holds::Pointer => format!("{name} pointer"),
    };
    match field.presence {
        Presence::Always => held,
        Presence::Maybe => format!("[{held}]"),
        Presence::With { field, word } => format!("{{{field}={word}: {held}}}"),
    }
}

fn fields(all: &[Field]) -> String {
    all.iter().map(field).collect::<Vec<_>>().join(" ")
}

fn line(row: &Row) -> String {
    let reference = if row.has_reference { "" } else { ", no reference" };
    format!("{} {}{reference}: {}", row.kind, row.most_bytes, fields(row.fields)).trim_end().to_owned()
}

#[test]
fn the_types_hold_what_the_contract_lists_and_nothing_else() {
    let mut told = String::new();
    for row in from_core().chain(from_house()) {
        writeln!(told, "{}", line(&row)).expect("a line");
    }
    writeln!(told, "envelope: {}", fields(envelope::FIELDS)).expect("a line");
    assert_eq!(told, WRITTEN);
}

/// The table of sizes, as the page for builders prints it.
fn sizes() -> String {
    let mut table = String::new();
    for (who, row) in from_core().map(|row| ("core", row)).chain(from_house().map(|row| ("house", row))) {
        let size = row.size();
        writeln!(table, "| {who} | `{}` | {:.1} | {} |", row.kind, size.chosen_bits, size.random_bits)
            .expect("a line");
    }
    table
}

#[test]
fn no_message_says_more_than_it_did() {
    let expected = "\
| core | `referral.offered` | 25.7 | 256 |
| core | `referral.withdrawn` | 1.0 | 0 |
| core | `transition.answered` | 1.0 | 0 |
| core | `reference.forgotten` | 0.0 | 0 |
| house | `referral.answered` | 2.3 | 128 |
| house | `withdrawal.answered` | 1.0 | 0 |
| house | `referral.taken_up` | 0.0 | 0 |
| house | `referral.handover_lapsed` | 0.0 | 0 |
| house | `case.closed` | 2.6 | 0 |
| house | `transition.offered` | 0.0 | 0 |
| house | `statistics.reported` | 3592.6 | 0 |
| house | `reference.forgotten` | 0.0 | 0 |
";
    assert_eq!(sizes(), expected);
    // 7 bands, 3 urgencies, 42 counties, 7,920 languages, 2 statuses, with or without either reference.
    let offered = from_core().next().expect("the first");
    let counted = f64::from(7 * 3 * 42 * 7_920 * 2 * 2 * 2);
    assert!((offered.size().chosen_bits.exp2() - counted).abs() < 1.0);
}

#[test]
fn the_page_for_builders_prints_these_sizes() {
    let page = include_str!("../../../../docs/exchange.md");
    for line in sizes().lines() {
        assert!(page.contains(line), "docs/exchange.md lacks: {line}");
    }
}

/// The words in backticks of the row of a table that begins with this type.
fn listed<'a>(page: &'a str, kind: &str) -> Vec<&'a str> {
    let begin = format!("| `{kind}` |");
    let mut rows = page.lines().filter(|line| line.starts_with(&begin));
    let row = rows.next().unwrap_or_else(|| panic!("docs/exchange.md does not list {kind}"));
    let mut words: Vec<&str> = row.split('`').skip(1).step_by(2).collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn spoken(fields: &[Field], into: &mut Vec<&'static str>) {
    for field in fields {
        into.push(field.name);
        match field.holds {
            Holds::Words(words) if field.name != "county" => into.extend(words),
            Holds::Grid(cell) => spoken(cell, into),
            Holds::Count { .. } => into.push("suppressed"),
            _ => {}
        }
    }
}

#[test]
fn the_page_for_builders_lists_every_field_and_every_word_and_no_other() {
    let page = include_str!("../../../../docs/exchange.md");
    for row in from_core().chain(from_house()) {
        let mut words = vec![row.kind];
        spoken(row.fields, &mut words);
        words.sort_unstable();
        words.dedup();
        assert_eq!(listed(page, row.kind), words, "{}", row.kind);
    }
}
