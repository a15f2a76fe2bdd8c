//! What a copy holds beside the sections of the file: interviews, who represented the child, support, what the adult
//! core was told, what came from a house before.
//!
//! Each part is a list of lines, cut line by line to the reader, and decided as a whole by whoever makes the copy.
//! The names of those who represented the child are not the child's; where it was looked for, and what it wishes at
//! eighteen, is not for whoever represents it. It knows no message of the exchange: of what was said it names the
//! fields that may be told.

use std::fmt;

use time::Date;

use super::{CopyFor, LeftOut, Seen};
use crate::transfer::brought::{Brought, BroughtKind};

listed! {
    /// A part of what is kept beside the sections of a file.
    CopyPart {
        Interviews = "interviews", "consemnarea audierilor", "the records of the interviews";
        Representatives = "representatives", "cine a reprezentat copilul și de când", "who represented the child, and since when";
        VictimStatus = "victim_status", "statutul de victimă, cu cine a hotărât", "the status as a victim, and who decided";
        Support = "support", "sprijinul: ce s-a hotărât și ce s-a găsit", "the support: what was decided and found";
        AgeDisputes = "age_disputes", "contestarea vârstei", "the dispute of the age";
        Alarms = "alarms", "când a lipsit copilul", "when the child was missing";
        WishAt18 = "wish_at_18", "ce dorește tânărul la 18 ani", "what the young person wishes at 18";
        Ledger = "ledger", "ce s-a spus cu nucleul MNR pentru adulți", "what was said with the adult MNR core";
        Brought = "brought", "ce a venit de la casa de dinainte", "what came from the house before";
    }
}

listed! {
    /// What no copy holds: it is asked for at the house.
    AskedFor {
        Recording = "recording", "înregistrarea audierii", "the recording of the interview";
        AsReceived = "as_received", "semnalarea așa cum a fost primită și cele unite cu ea", "the referral as it was received, and those merged with it";
        Meetings = "meetings", "ce s-a notat și s-a hotărât la ședințele de planificare", "what planning meetings noted and decided";
        Questions = "questions", "întrebările transmise la audiere", "the questions passed on at the interview";
        Appointments = "appointments", "când a fost programat copilul și cine a fost de față", "when the child was booked, and who was there";
        Openings = "openings", "cine a deschis dosarul și când", "who opened the file, and when";
    }
}

/// A line of a part.
#[derive(Clone, PartialEq, Eq)]
pub enum CopyLine {
    /// Of what the house keeps, or was brought.
    Kept(Brought),
    /// Of what was said with the adult core.
    Told(ToldLine),
}

/// A message that arrived, at either side.
#[derive(Clone, PartialEq, Eq)]
pub struct ToldLine {
    /// On which day.
    pub day: Date,
    /// Who said it.
    pub by: ToldBy,
    /// Its type, as in the contract.
    pub kind: &'static str,
    /// Its `data`, of which [`told_field`] says what may be told.
    pub data: String,
}

listed! {
    /// Who said something.
    ToldBy {
        House = "house", "casa", "the house";
        Core = "core", "nucleul MNR", "the MNR core";
    }
}

impl fmt::Debug for CopyLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CopyLine(closed)")
    }
}

impl fmt::Debug for ToldLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ToldLine(closed)")
    }
}

/// What whoever makes the copy sees of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records {
    /// Which part.
    pub part: CopyPart,
    /// The lines that they see.
    pub lines: Vec<CopyLine>,
    /// Whether those are all.
    pub seen: Seen,
}

/// What of a part a reader is given.
pub(super) struct Given {
    pub lines: Vec<CopyLine>,
    /// Why there is more.
    pub left_out: Vec<LeftOut>,
}

impl CopyPart {
    /// The part to which a line of the house's own belongs; `None` for what is no part of a copy.
    #[must_use]
    pub const fn of(kind: BroughtKind) -> Option<Self> {
        match kind {
            BroughtKind::Interview | BroughtKind::Unauthorised => Some(Self::Interviews),
            BroughtKind::Represented => Some(Self::Representatives),
            BroughtKind::Support => Some(Self::Support),
            BroughtKind::Age => Some(Self::AgeDisputes),
            BroughtKind::Alarm => Some(Self::Alarms),
            BroughtKind::Wish => Some(Self::WishAt18),
            BroughtKind::Status => Some(Self::VictimStatus),
            BroughtKind::House | BroughtKind::Handover | BroughtKind::Decision | BroughtKind::Sibling => None,
        }
    }
}

impl Records {
    /// What of it that reader is given. Only a lawyer is told of each thing that a rule keeps out.
    pub(super) fn given(self, copy_for: CopyFor) -> Given {
        let mut given = Given { lines: Vec::new(), left_out: Vec::new() };
        let mut ruled: Vec<LeftOut> = Vec::new();
        for line in self.lines {
            match never(&line, copy_for) {
                Some(why) => ruled.push(why),
                None => given.lines.push(without_names(line, &mut ruled)),
            }
        }
        ruled.sort_unstable();
        ruled.dedup();
        given.left_out.extend((self.seen == Seen::InPart).then_some(LeftOut::NotForMaker));
        if copy_for.is_told_of_each() {
            given.left_out.extend(ruled);
        }
        given
    }
}

/// Who represented the child is somebody else: as what, since when, and whether the court was told, is the child's.
fn without_names(line: CopyLine, ruled: &mut Vec<LeftOut>) -> CopyLine {
    match line {
        CopyLine::Kept(kept) if kept.kind == BroughtKind::Represented && !kept.words.is_empty() => {
            ruled.push(LeftOut::OtherPerson);
            CopyLine::Kept(Brought { words: String::new(), ..kept })
        }
        line @ (CopyLine::Kept(_) | CopyLine::Told(_)) => line,
    }
}

/// Why a line never goes into a copy for that reader.
fn never(line: &CopyLine, copy_for: CopyFor) -> Option<LeftOut> {
    let represents = copy_for == CopyFor::Representative;
    match line {
        CopyLine::Told(told) => {
            (represents && told.kind.starts_with("transition.")).then_some(LeftOut::Safety)
        }
        CopyLine::Kept(kept) => match kept.kind {
            BroughtKind::Handover | BroughtKind::Decision => Some(LeftOut::HouseWork),
            BroughtKind::Sibling => Some(LeftOut::OtherChild),
            BroughtKind::Alarm | BroughtKind::Wish => represents.then_some(LeftOut::Safety),
            BroughtKind::House
            | BroughtKind::Interview
            | BroughtKind::Unauthorised
            | BroughtKind::Represented
            | BroughtKind::Support
            | BroughtKind::Status
            | BroughtKind::Age => None,
        },
    }
}

/// Whether a field of a message is told. A code, and a reference that is another person's, are told to nobody; in
/// which county the child is, and how its case ended, not to whoever represents it: the end tells where the child
/// went, and what it wished at 18.
#[must_use]
pub fn told_field(field: &str, copy_for: CopyFor) -> bool {
    match field {
        "county" | "outcome" => copy_for != CopyFor::Representative,
        "answer" | "consent" | "reason" | "age_band" | "urgency" | "language" | "trafficking_status" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transfer::brought::BroughtWish;

    fn kept(kind: BroughtKind) -> CopyLine {
        let (what, how) = (String::new(), String::new());
        CopyLine::Kept(Brought { kind, day: None, what, how, words: "Ana Lac".to_owned() })
    }

    fn records(part: CopyPart, lines: Vec<CopyLine>) -> Records {
        Records { part, lines, seen: Seen::Whole }
    }

    #[test]
    fn who_represented_the_child_has_no_name_in_any_copy() {
        for copy_for in CopyFor::ALL.iter().copied() {
            let line = kept(BroughtKind::Represented);
            let given = records(CopyPart::Representatives, vec![line]).given(copy_for);
            let [CopyLine::Kept(line)] = &*given.lines else { panic!("{copy_for}") };
            assert!(line.words.is_empty(), "{copy_for}");
            assert_eq!(given.left_out.contains(&LeftOut::OtherPerson), copy_for == CopyFor::Lawyer);
        }
    }

    #[test]
    fn a_representative_reads_neither_where_the_child_was_found_nor_what_it_wishes_later() {
        let wish =
            CopyLine::Kept(Brought::wish(time::macros::date!(2026 - 11 - 24), BroughtWish::Given, "Da."));
        let lines = vec![kept(BroughtKind::Alarm), wish, kept(BroughtKind::Age)];
        let of = |copy_for| records(CopyPart::Brought, lines.clone()).given(copy_for).lines.len();
        assert_eq!((of(CopyFor::Representative), of(CopyFor::Child)), (1, 3));
    }

    #[test]
    fn what_the_house_wrote_for_itself_and_what_is_about_another_child_is_given_to_nobody() {
        let lines = [BroughtKind::Handover, BroughtKind::Decision, BroughtKind::Sibling].map(kept).to_vec();
        for copy_for in CopyFor::ALL.iter().copied() {
            assert!(records(CopyPart::Brought, lines.clone()).given(copy_for).lines.is_empty(), "{copy_for}");
        }
    }

    #[test]
    fn no_reference_and_no_code_is_told_and_to_a_representative_no_way_to_find_the_child() {
        for field in ["sibling_of", "child_of_adult", "handover", "what comes tomorrow"] {
            assert!(!told_field(field, CopyFor::Lawyer), "{field}");
        }
        for field in ["county", "outcome"] {
            assert!(
                told_field(field, CopyFor::Child) && !told_field(field, CopyFor::Representative),
                "{field}"
            );
        }
    }
}
