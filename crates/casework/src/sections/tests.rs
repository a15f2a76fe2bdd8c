//! What every section promises: it keeps silent, it comes back as it was typed, it tells all faults.

use std::collections::BTreeSet;

use time::macros::date;

use super::*;
use crate::age::Age;
use crate::typed::{Fault, Typed};

const TODAY: time::Date = date!(2026 - 11 - 24);

fn typed(fields: &[(&str, &str)]) -> Typed {
    fields.iter().copied().collect()
}

#[test]
fn no_two_sections_share_a_field_so_one_form_can_hold_them_all() {
    let all: Vec<&str> = [
        Identity::FIELDS,
        &Age::FIELDS,
        Narrative::FIELDS,
        Health::FIELDS,
        SuspectedPerson::FIELDS,
        Representation::FIELDS,
        AdultVictim::FIELDS,
        Hearing::FIELDS,
        Visit::FIELDS,
        Accommodations::FIELDS,
        Topic::FIELDS,
        ChildInformed::FIELDS,
        Outcome::FIELDS,
        Referrer::FIELDS,
    ]
    .concat();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn a_section_comes_back_as_it_was_typed() {
    let form = typed(&[
        ("given_name", "Ana"),
        ("languages", "hun, ron,hun"),
        ("county", "RO-CJ"),
        ("birth_date", "12.03.2015"),
        ("age_basis", "documented"),
    ]);
    let identity = Identity::parse(&form, TODAY).unwrap();
    assert_eq!(identity.languages.len(), 2);
    assert_eq!(identity.typed().get("birth_date"), "2015-03-12");
    assert_eq!(Identity::parse(&identity.typed(), TODAY), Ok(identity));
}

#[test]
fn all_faults_are_told_at_once() {
    let form =
        typed(&[("given_name", "A\u{1}"), ("county", "RO-XX"), ("languages", "ron,xxx"), ("sex", "f")]);
    let faults = Identity::parse(&form, TODAY).unwrap_err();
    let told: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.fault)).collect();
    assert_eq!(
        told,
        [
            ("given_name", Fault::ControlCharacter),
            ("sex", Fault::NotOnTheList),
            ("languages", Fault::NotOnTheList),
            ("county", Fault::NotOnTheList),
        ]
    );
}

#[test]
fn a_second_suspected_person_has_fields_of_their_own() {
    let form = typed(&[
        ("suspected_family_name", "Unu"),
        ("suspected_family_name_3", "Trei"),
        ("suspected_relation_2", "x"),
    ]);
    let faults = Suspected::parse(&form, TODAY).unwrap_err();
    assert_eq!(faults[0].field, "suspected_relation_2");
    let form = typed(&[("suspected_family_name", "Unu"), ("suspected_family_name_3", "Trei")]);
    let suspected = Suspected::parse(&form, TODAY).unwrap();
    assert_eq!(suspected.0.len(), 2);
    assert_eq!(Suspected::parse(&suspected.typed(), TODAY), Ok(suspected));
}

#[test]
fn a_section_prints_nothing_of_its_content() {
    let form = typed(&[("given_name", "Planted"), ("suspected_family_name", "Planted")]);
    let identity = Identity::parse(&form, TODAY).unwrap();
    let suspected = Suspected::parse(&form, TODAY).unwrap();
    assert_eq!(format!("{identity:?}"), "Identity(closed)");
    assert!(!format!("{suspected:?} {:?}", identity.given_name).contains("Planted"));
}

#[test]
fn a_child_informed_in_no_language_was_not_informed() {
    let mut form =
        typed(&[("informed_of", "x"), ("informed_by", "y"), ("informed_on", "azi"), ("wishes", "z")]);
    assert!(!ChildInformed::parse(&form, TODAY).unwrap().is_complete());
    form.add("informed_in", "ron");
    assert!(ChildInformed::parse(&form, TODAY).unwrap().is_complete());
}

fn doubts(fields: &[(&str, &str)]) -> Vec<Doubt> {
    let form = typed(fields);
    Representation::parse(&form, TODAY).unwrap().doubts(&Suspected::parse(&form, TODAY).unwrap())
}

#[test]
fn a_suspected_representative_is_found_by_name_whatever_the_order_and_the_letters() {
    let form = [
        ("represents", "parent"),
        ("representative_name", "Țurcanu Ștefan"),
        ("suspected_given_name", "Stefan"),
        ("suspected_family_name", "Turcanu"),
    ];
    assert_eq!(doubts(&form), [Doubt::Suspected]);
}

#[test]
fn a_suspected_parent_without_a_name_speaks_against_the_parent_who_represents() {
    assert_eq!(doubts(&[("represents", "parent"), ("suspected_relation", "parent")]), [Doubt::Suspected]);
    let other = [
        ("represents", "parent"),
        ("representative_name", "Maria Pop"),
        ("suspected_relation", "parent"),
        ("suspected_given_name", "Ion"),
        ("suspected_family_name", "Pop"),
    ];
    assert_eq!(doubts(&other), [], "the other parent is not the suspected one");
}

#[test]
fn an_institution_whose_staff_is_suspected_is_concerned() {
    let form = [("represents", "institution"), ("suspected_relation", "institution_staff")];
    assert_eq!(doubts(&form), [Doubt::InstitutionConcerned]);
}

#[test]
fn while_nobody_knows_who_represents_a_suspected_parent_may_be_the_one() {
    assert_eq!(doubts(&[("suspected_relation", "parent")]), [Doubt::Suspected]);
    assert_eq!(doubts(&[("suspected_relation", "stranger")]), []);
    assert_eq!(doubts(&[("represents", "guardian"), ("suspected_relation", "parent")]), []);
}

#[test]
fn whoever_refuses_the_person_of_trust_says_who_they_are_and_why() {
    let lacks = |fields: &[(&str, &str)]| {
        Hearing::parse(&typed(fields), TODAY).unwrap().half_refused().map(|fault| fault.field)
    };
    let (who, why) = (("trust_refused_by", "Parchetul"), ("trust_refused_why", "Este martor."));
    assert_eq!(lacks(&[who]), Some("trust_refused_why".to_owned()));
    assert_eq!(lacks(&[why]), Some("trust_refused_by".to_owned()));
    assert_eq!(lacks(&[who, why]), None);
    assert_eq!(lacks(&[("trust_asked", "yes")]), None);
}

fn accommodations(fields: &[(&str, &str)]) -> Accommodations {
    Accommodations::parse(&typed(fields), TODAY).unwrap()
}

#[test]
fn a_child_with_a_disability_sees_the_room_before_the_day_unless_it_does_not_want_to() {
    let interview = Some(date!(2026 - 12 - 03));
    let yes = ("disability_heeded", "yes");
    assert!(accommodations(&[yes]).lacks_room_visit(interview));
    assert!(accommodations(&[yes, ("room_visit", "yes")]).lacks_room_visit(interview));
    let on = |day| accommodations(&[yes, ("room_visit", "yes"), ("room_visit_on", day)]);
    assert!(on("03.12.2026").lacks_room_visit(interview), "on the day itself is too late");
    assert!(!on("02.12.2026").lacks_room_visit(interview));
    assert!(!accommodations(&[yes, ("room_visit", "no")]).lacks_room_visit(interview));
    assert!(!accommodations(&[("disability_heeded", "no")]).lacks_room_visit(interview));
}

#[test]
fn topics_stay_in_their_order_and_one_without_somebody_who_asks_is_not_decided() {
    let form = typed(&[("topic", "Casa"), ("topic_asks", "interviewer"), ("topic_4", "Drumul")]);
    let agenda = Agenda::parse(&form, TODAY).unwrap();
    assert!(!agenda.is_decided());
    let kept = agenda.typed();
    assert_eq!((kept.get("topic"), kept.get("topic_2")), ("Casa", "Drumul"));
    assert_eq!(Agenda::parse(&kept, TODAY).as_ref(), Ok(&agenda));
    let mut whole = kept;
    whole.add("topic_asks_2", "for_judge");
    assert!(Agenda::parse(&whole, TODAY).unwrap().is_decided());
    assert!(!Agenda::default().is_decided());
    let beyond = typed(&[("topic_9", "Prea mult")]);
    assert_eq!(
        Agenda::parse(&beyond, TODAY).unwrap(),
        Agenda::default(),
        "more than a child is asked at once"
    );
}
