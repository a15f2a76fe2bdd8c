//! What goes into a copy, for whom, and what it says of the rest.

use time::macros::date;

use super::*;
use crate::transfer::brought::{Brought, BroughtKind};

fn contents() -> Contents {
    let mut contents = Contents::default();
    let sections: [(SectionName, &[(&str, &str)]); 5] = [
        (SectionName::Identity, &[("given_name", "Ilinca")]),
        (SectionName::Narrative, &[("told", "A spus învățătoarei.")]),
        (SectionName::Referrer, &[("referrer_name", "Ana Lac")]),
        (SectionName::Suspected, &[("suspected_family_name", "Mărăcine")]),
        (SectionName::Health, &[("needs", "Aparat auditiv.")]),
    ];
    for (section, fields) in sections {
        let typed: Typed = fields.iter().copied().collect();
        contents.put(section, &typed, date!(2026 - 11 - 24)).unwrap();
    }
    contents
}

#[test]
fn others_never_go_in_whatever_is_decided() {
    let include = |_| Some(Decision::Include);
    let copy = cut((&contents(), vec![]), (CopyFor::Child, Seen::InPart), include).unwrap();
    assert_eq!(
        copy.left_out,
        [(Piece::Section(SectionName::Health), LeftOut::NotForMaker)],
        "nobody is named by a gap"
    );
    let copy = cut((&contents(), vec![]), (CopyFor::Lawyer, Seen::InPart), include).unwrap();
    let inside: Vec<_> = copy.sections.iter().map(|(section, _)| *section).collect();
    assert_eq!(inside, [SectionName::Identity, SectionName::Narrative]);
    assert_eq!(
        copy.left_out,
        [
            (Piece::Section(SectionName::Referrer), LeftOut::Reporter),
            (Piece::Section(SectionName::Health), LeftOut::NotForMaker),
            (Piece::Section(SectionName::Suspected), LeftOut::SuspectedPerson),
        ]
    );
}

#[test]
fn nothing_goes_in_because_nobody_decided() {
    let identity = |piece| (piece == Piece::Section(SectionName::Identity)).then_some(Decision::Include);
    let undecided = cut((&contents(), vec![]), (CopyFor::Child, Seen::Whole), identity).unwrap_err();
    assert_eq!(undecided, [SectionName::Narrative, SectionName::Health].map(Piece::Section));
}

#[test]
fn a_representative_reads_neither_where_the_child_lives_nor_what_speaks_against_them() {
    let mut contents = Contents::default();
    let fields = [("given_name", "Ilinca"), ("address", "Strada Nucului 3"), ("siblings", "Andrei, 6 ani")];
    let typed: Typed = fields.into_iter().collect();
    contents.put(SectionName::Identity, &typed, date!(2026 - 11 - 24)).unwrap();
    let doubts: Typed = [("represents", "parent"), ("representative_suspected", "yes")].into_iter().collect();
    contents.put(SectionName::Representation, &doubts, date!(2026 - 11 - 24)).unwrap();
    let seen = |copy_for| {
        let copy = cut((&contents, vec![]), (copy_for, Seen::Whole), |_| Some(Decision::Include)).unwrap();
        let fields = copy.sections.iter().flat_map(|(_, typed)| typed.iter());
        let seen: Vec<String> = fields.map(|(field, _)| field.to_owned()).collect();
        (seen, copy.fields_left_out.len())
    };
    let (child, of_child) = seen(CopyFor::Child);
    let (representative, of_representative) = seen(CopyFor::Representative);
    let (_, of_lawyer) = seen(CopyFor::Lawyer);
    assert!(child.contains(&"address".to_owned()) && !child.contains(&"siblings".to_owned()));
    assert!(!representative.contains(&"address".to_owned()));
    assert!(!representative.contains(&"representative_suspected".to_owned()));
    assert_eq!((of_child, of_representative), (0, 0), "a list would say what they are not to know");
    assert_eq!(of_lawyer, 2, "each is told of");
    assert!(is_against(&contents, CopyFor::Representative) && !is_against(&contents, CopyFor::Child));
}

#[test]
fn what_is_left_out_says_why() {
    let leave = |_| Some(Decision::LeaveOut(LeftOut::Safety));
    let copy = cut((&contents(), vec![]), (CopyFor::Child, Seen::Whole), leave).unwrap();
    assert!(copy.sections.is_empty());
    assert!(copy.left_out.contains(&(Piece::Section(SectionName::Narrative), LeftOut::Safety)));
}

#[test]
fn records_are_decided_like_sections_and_say_what_the_maker_does_not_see() {
    let line = |kind| {
        let (what, how, words) = (String::new(), String::new(), "Bine.".to_owned());
        CopyLine::Kept(Brought { kind, day: None, what, how, words })
    };
    let interviews = || Records {
        part: CopyPart::Interviews,
        lines: vec![line(BroughtKind::Interview)],
        seen: Seen::Whole,
    };
    let support = || Records { part: CopyPart::Support, lines: vec![], seen: Seen::InPart };
    let nothing = Contents::default();
    let all = || vec![interviews(), support()];
    let reader = (CopyFor::Child, Seen::Whole);
    let undecided = cut((&nothing, all()), reader, |_| None).unwrap_err();
    assert_eq!(
        undecided,
        [Piece::Part(CopyPart::Interviews)],
        "there is nothing to decide where nothing is seen"
    );
    let copy = cut((&nothing, all()), reader, |_| Some(Decision::Include)).unwrap();
    assert_eq!(copy.records, [(CopyPart::Interviews, vec![line(BroughtKind::Interview)])]);
    assert_eq!(copy.left_out, [(Piece::Part(CopyPart::Support), LeftOut::NotForMaker)]);
    let copy =
        cut((&nothing, vec![interviews()]), reader, |_| Some(Decision::LeaveOut(LeftOut::Safety))).unwrap();
    assert_eq!(
        (copy.records.len(), &*copy.left_out),
        (0, &[(Piece::Part(CopyPart::Interviews), LeftOut::Safety)][..])
    );
}

#[test]
fn no_section_and_no_part_share_a_word() {
    let codes: std::collections::BTreeSet<_> = Piece::all().map(Piece::code).collect();
    assert_eq!(codes.len(), Piece::all().count());
}
