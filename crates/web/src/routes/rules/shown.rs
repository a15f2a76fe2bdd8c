//! What the use cases answered about rules, as their pages show it.

use barnahus_operations::change_rules::{RuleChange, RulesSeen};
use barnahus_operations::try_rules::{self, CaseChange, Following, Tried, TriedCases};
use barnahus_pages::rules::{CaseLine, Cases, FirstSlot, HistoryLine, Outlook, Preview, Reader, rules};
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{Instant, local};
use maud::Markup;

use crate::signed_in::SignedIn;

/// The page of the figures.
pub(super) fn figures(person: &SignedIn, seen: &RulesSeen, typed: &Typed, remarks: &[Remark]) -> Markup {
    let frame = person.frame(Place::Rules);
    let form = Form::returned(frame.locale, typed, remarks);
    rules(&frame, &form, reader(seen.may_change), &past(seen))
}

/// The page of a trial.
pub(super) fn trial(tried: Tried, typed: &Typed, now: Instant) -> Preview<'_> {
    let Tried { version: _, changes, cases, waiting, booked, may_change } = tried;
    let cases = match cases {
        TriedCases::Untouched => Cases::Untouched,
        TriedCases::Each { changed, same, unsought } => {
            Cases::Each { changed: changed.into_iter().map(line).collect(), same, unsought }
        }
        TriedCases::Closed { last_day_moves, may_change } => Cases::Closed { last_day_moves, may_change },
    };
    Preview { typed, changes, cases, waiting, booked, reader: reader(may_change), today: local::day(now) }
}

const fn reader(may_change: bool) -> Reader {
    if may_change { Reader::Changes } else { Reader::Tries }
}

/// The changes, the newest first.
fn past(seen: &RulesSeen) -> Vec<HistoryLine> {
    let of_one = |changes: &[RuleChange]| {
        let first = changes.first()?;
        let mut figures: Vec<_> =
            changes.iter().map(|change| (change.figure, change.was, change.becomes)).collect();
        figures.sort_unstable();
        Some(HistoryLine {
            at: first.at,
            by: seen.names.get(&first.by).cloned().unwrap_or_default(),
            figures,
        })
    };
    seen.kept.history.chunk_by(|one, next| one.version == next.version).rev().filter_map(of_one).collect()
}

fn line(change: CaseChange) -> CaseLine {
    let CaseChange { codename, is, becomes } = change;
    CaseLine { codename, is: outlook(is), becomes: outlook(becomes) }
}

const fn outlook(following: Following) -> Outlook {
    let Following { length, last_day, hours, best_hours, sessions, first } = following;
    let first = match first {
        try_rules::FirstSlot::At(start) => FirstSlot::At(start),
        try_rules::FirstSlot::Nowhere => FirstSlot::Nowhere,
        try_rules::FirstSlot::NotSought => FirstSlot::NotSought,
    };
    Outlook { length, last_day, hours, best_hours, sessions, first }
}
