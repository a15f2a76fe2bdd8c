//! What goes into a copy, for whom, and what it says of the rest.

use time::macros::date;

use super::*;

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
    let copy = cut(&contents(), (CopyFor::Child, HealthSeen::InPart), include).unwrap();
    assert_eq!(copy.left_out, [(SectionName::Health, LeftOut::NotForMaker)], "nobody is named by a gap");
    let copy = cut(&contents(), (CopyFor::Lawyer, HealthSeen::InPart), include).unwrap();
    let inside: Vec<_> = copy.sections.iter().map(|(section, _)| *section).collect();
    assert_eq!(inside, [SectionName::Identity, SectionName::Narrative]);
    assert_eq!(
        copy.left_out,
        [
            (SectionName::Referrer, LeftOut::Reporter),
            (SectionName::Health, LeftOut::NotForMaker),
            (SectionName::Suspected, LeftOut::SuspectedPerson),
        ]
    );
}

#[test]
fn nothing_goes_in_because_nobody_decided() {
    let identity = |section| (section == SectionName::Identity).then_some(Decision::Include);
    let undecided = cut(&contents(), (CopyFor::Child, HealthSeen::Whole), identity).unwrap_err();
    assert_eq!(undecided, [SectionName::Narrative, SectionName::Health]);
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
        let copy = cut(&contents, (copy_for, HealthSeen::Whole), |_| Some(Decision::Include)).unwrap();
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
    let copy = cut(&contents(), (CopyFor::Child, HealthSeen::Whole), leave).unwrap();
    assert!(copy.sections.is_empty());
    assert!(copy.left_out.contains(&(SectionName::Narrative, LeftOut::Safety)));
}
