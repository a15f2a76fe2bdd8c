//! The verdict: what clients were told, what the rows say, what lies in the mailbox.
//!
//! Each question answers with complaints; none of them trusts another. What was never acknowledged may
//! be there or not, but whatever is there must be whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use sea_orm::prelude::Uuid;

use super::ledger::{Believed, Ledger};
use super::rows::{BookedRow, Rows};

/// Minutes of one cell of a claim.
const CELL: i64 = 5;

/// Everything that was acknowledged is there.
pub(super) fn kept_promises(told: &Ledger, kept: &Rows) -> Vec<String> {
    let mut complaints = Vec::new();
    for (draft, case) in &told.referrals {
        match case {
            None => complaints.push(format!("{draft} was received and has no receipt")),
            Some(case) if !kept.stages.contains_key(case) => complaints.push(format!("case {case} is lost")),
            Some(_) => {}
        }
    }
    for case in &told.accepted {
        let stage = kept.stages.get(case).map(String::as_str);
        if !matches!(stage, Some("accepted" | "planned")) {
            complaints.push(format!("case {case} was accepted and is {stage:?}"));
        }
    }
    for (booking, believed) in &told.bookings {
        let state = booking.parse().ok().and_then(|id: Uuid| kept.bookings.get(&id));
        let state = state.map(|row| row.state.as_str());
        let is_kept = match believed {
            Believed::Standing => state == Some("booked"),
            Believed::Cancelled => state == Some("cancelled"),
            Believed::EitherWay => matches!(state, Some("booked" | "cancelled")),
        };
        if !is_kept {
            complaints.push(format!("booking {booking} is believed {believed:?} and is {state:?}"));
        }
    }
    complaints
}

/// Nobody and no room is in two places, and no case has two standing bookings.
pub(super) fn double_bookings(kept: &Rows) -> Vec<String> {
    let mut complaints = Vec::new();
    let standing: Vec<_> = kept.bookings.iter().filter(|(_, row)| row.state == "booked").collect();
    for (index, (id, row)) in standing.iter().enumerate() {
        for (other_id, other) in &standing[index + 1..] {
            if row.case == other.case {
                complaints.push(format!("a case has two bookings: {id}, {other_id}"));
            }
            let meet = row.minutes.0 < other.minutes.1 && other.minutes.0 < row.minutes.1;
            let shared: Vec<_> = own(row).intersection(&own(other)).copied().collect();
            if meet && !shared.is_empty() {
                complaints.push(format!("{id} and {other_id} share {shared:?}"));
            }
        }
        let within = standing.iter().filter(|(_, other)| {
            other.house == row.house && (other.minutes.0..other.minutes.1).contains(&row.minutes.0)
        });
        if within.count() > kept.lanes[&row.house] {
            complaints.push(format!("too many children are in the house when {id} begins"));
        }
    }
    complaints
}

/// A booking that stands holds all its time in one stretch each; one that fell holds none.
pub(super) fn claims(kept: &Rows) -> Vec<String> {
    let mut complaints = Vec::new();
    let nothing = BTreeMap::new();
    for (id, row) in &kept.bookings {
        let held = kept.claims.get(id).unwrap_or(&nothing);
        let stands = matches!(row.state.as_str(), "booked" | "under_way" | "held" | "stopped");
        if !stands && !held.is_empty() {
            complaints.push(format!("{id} is {} and holds time", row.state));
        }
        let mut wanted = own(row);
        wanted.insert(row.house);
        if stands && held.keys().copied().collect::<BTreeSet<_>>() != wanted {
            complaints.push(format!("{id} holds time of others than come to it"));
        }
        for (resource, cells) in held {
            let (first, last) = (cells.first().copied().unwrap_or(0), cells.last().copied().unwrap_or(0));
            let is_one_stretch = usize::try_from(last - first).is_ok_and(|span| span + 1 == cells.len());
            let covers = first * CELL <= row.minutes.0 && (last + 1) * CELL >= row.minutes.1;
            if stands && !(is_one_stretch && covers) {
                complaints.push(format!("{id} does not hold all its time of {resource}"));
            }
        }
    }
    complaints
}

/// Whoever comes to a booking of a client has its invitation, and whoever need not come any more was
/// told so; every letter that is said to have gone lies in the mailbox.
pub(super) fn letters(told: &Ledger, kept: &Rows, files: &[PathBuf]) -> Vec<String> {
    let lying = lying(files);
    let mut complaints = Vec::new();
    for (id, row) in &kept.bookings {
        if !told.bookings.contains_key(&id.to_string()) {
            continue;
        }
        let expected = if row.state == "booked" { "_invited" } else { "_cancelled" };
        if row.people.is_empty() && row.state == "booked" {
            complaints.push(format!("nobody comes to {id}"));
        }
        for person in &row.people {
            match kept.newest.get(&(*id, *person)) {
                Some(letter)
                    if letter.kind.ends_with(expected)
                        && letter.state == "sent"
                        && lying.contains_key(&letter.message_id) => {}
                found => complaints.push(format!("{id} is {}; {person} has {found:?}", row.state)),
            }
        }
    }
    let unsent = kept.sent.iter().filter(|id| !lying.contains_key(*id));
    complaints.extend(unsent.map(|id| format!("{id} is said to have gone and lies nowhere")));
    if lying.len() != files.len() {
        complaints.push(format!("{} files, {} Message-IDs", files.len(), lying.len()));
    }
    complaints
}

/// What went, was not settled and went again is word for word the same message.
pub(super) fn same_again(before: &BTreeMap<String, String>, files: &[PathBuf]) -> Vec<String> {
    let after = lying(files);
    let changed = before.iter().filter(|(id, text)| after.get(*id) != Some(text));
    changed.map(|(id, _)| format!("{id} went twice and differs")).collect()
}

/// The letters of a mailbox by Message-ID.
pub(super) fn lying(files: &[PathBuf]) -> BTreeMap<String, String> {
    let mut letters = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        let id = text.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap_or_default();
        letters.insert(id.trim().to_owned(), text);
    }
    letters
}

/// Rooms, people and child of a booking: each may be in one place only.
fn own(row: &BookedRow) -> BTreeSet<Uuid> {
    let BookedRow { house: _, case, rooms, minutes: _, state: _, people } = row;
    people.iter().chain(rooms).chain([case]).copied().collect()
}
