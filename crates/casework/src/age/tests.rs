//! What the presumption of minority and the protective reading promise.

use proptest::prelude::*;
use time::macros::date;
use time::{Date, Duration};

use super::{Age, AgeBand, AgeBasis, AgeReading, AgeValue};
use crate::typed::{Fault, FieldFault, Reader, Typed, Value, Writer};

const TODAY: Date = date!(2026 - 11 - 24);

fn read(fields: &[(&str, &str)]) -> Result<Age, Vec<FieldFault>> {
    let typed: Typed = fields.iter().copied().collect();
    let mut reader = Reader::new(&typed, TODAY);
    let age = Age::read(&mut reader, "age");
    reader.finish(age)
}

fn years(years: u8, basis: AgeBasis) -> Age {
    Age { basis, value: AgeValue::Years { years, on: TODAY } }
}

#[test]
fn an_unknown_age_is_a_childs() {
    assert!(Age::default().is_presumed_child(TODAY));
    assert_eq!(Age::default().years_for_rules(TODAY), AgeReading::any_child());
    assert!(Age::default().years_for_rules(TODAY).may_be_under(1));
}

#[test]
fn a_disputed_age_stays_a_childs_whatever_its_number() {
    for number in [0, 13, 17, 18, 19, 40] {
        let age = years(number, AgeBasis::Disputed);
        assert!(age.is_presumed_child(TODAY), "{number}");
        assert!(age.years_for_rules(TODAY).may_be_under(18), "{number}");
    }
}

#[test]
fn whoever_may_still_be_seventeen_is_a_child() {
    let on = date!(2025 - 11 - 25);
    let age = Age { basis: AgeBasis::Stated, value: AgeValue::Years { years: 17, on } };
    assert!(age.is_presumed_child(TODAY), "had a birthday on the very day of asking, perhaps");
    assert!(age.is_presumed_child(TODAY));
    assert!(!age.is_presumed_child(date!(2026 - 11 - 25)), "a full year later nobody of 17 is 17");
    for basis in [AgeBasis::Stated, AgeBasis::Documented, AgeBasis::Assessed] {
        assert!(!years(18, basis).is_presumed_child(TODAY));
    }
}

#[test]
fn the_eve_of_the_birthday_is_the_last_day_of_the_rule() {
    let age = Age { basis: AgeBasis::Documented, value: AgeValue::Born(date!(2012 - 11 - 25)) };
    assert!(age.years_for_rules(TODAY).may_be_under(14));
    assert!(!age.years_for_rules(date!(2026 - 11 - 25)).may_be_under(14));
}

#[test]
fn a_band_is_read_at_its_youngest_and_grows_older() {
    let age = Age { basis: AgeBasis::Stated, value: AgeValue::Band { band: AgeBand::From13To14, on: TODAY } };
    let reading = age.years_for_rules(TODAY);
    assert_eq!((reading.youngest(), reading.oldest()), (13, 14));
    assert!(reading.is_doubtful(14));
    let later = age.years_for_rules(date!(2027 - 11 - 24));
    assert_eq!((later.youngest(), later.oldest()), (14, 15));
}

#[test]
fn two_words_about_one_age_are_told_as_a_fault() {
    let faults = read(&[("birth_date", "2012-01-01"), ("age_years", "300"), ("age_band", "7-9")]);
    let fields: Vec<_> = faults.unwrap_err().into_iter().map(|fault| (fault.field, fault.fault)).collect();
    assert_eq!(
        fields,
        [
            ("age_years".to_owned(), Fault::NotANumber),
            ("age_band".to_owned(), Fault::Contradicts("birth_date"))
        ]
    );
}

#[test]
fn a_birth_in_the_future_is_refused() {
    let faults = read(&[("birth_date", "mâine")]).unwrap_err();
    assert_eq!(faults, [FieldFault { field: "birth_date".to_owned(), fault: Fault::InTheFuture }]);
    assert!(read(&[("birth_date", "azi")]).is_ok());
}

fn any_value() -> impl Strategy<Value = AgeValue> {
    let day = (0_i64..12_000).prop_map(|back| TODAY - Duration::days(back));
    let band = prop::sample::select(AgeBand::ALL);
    prop_oneof![
        day.clone().prop_map(AgeValue::Born),
        (0_u8..=120, day.clone()).prop_map(|(years, on)| AgeValue::Years { years, on }),
        (band, day).prop_map(|(band, on)| AgeValue::Band { band, on }),
        Just(AgeValue::Unknown),
    ]
}

proptest! {
    #[test]
    fn an_age_survives_its_own_text(value in any_value(), basis in prop::sample::select(AgeBasis::ALL)) {
        let age = Age { basis, value };
        let mut typed = Typed::default();
        age.write(&mut Writer::new(&mut typed), "age");
        let mut reader = Reader::new(&typed, TODAY);
        let read = Age::read(&mut reader, "age");
        prop_assert_eq!(reader.finish(read), Ok(age));
    }

    #[test]
    fn years_hold_every_birth_date_they_could_come_from(
        born in (0_i64..7_000).prop_map(|back| TODAY - Duration::days(back)),
        asked in 0_i64..3_000,
        later in 0_i64..3_000,
    ) {
        let on = born + Duration::days(asked);
        let years = u8::try_from(barnahus_vocabulary::local::full_years(born, on)).unwrap();
        let then = on + Duration::days(later);
        let truth = Age { basis: AgeBasis::Documented, value: AgeValue::Born(born) }.years_for_rules(then);
        let said = Age { basis: AgeBasis::Stated, value: AgeValue::Years { years, on } }.years_for_rules(then);
        prop_assert!(said.youngest() <= truth.youngest() && truth.oldest() <= said.oldest());
        prop_assert!(said.oldest() - said.youngest() <= 1);
    }
}

#[test]
fn a_young_person_turns_18_on_their_birthday_or_as_soon_as_their_years_allow() {
    let born = |day| Age { basis: AgeBasis::Documented, value: AgeValue::Born(day) };
    assert_eq!(born(date!(2009 - 03 - 12)).turns_18_on(), Some(date!(2027 - 03 - 12)));
    assert_eq!(born(date!(2008 - 02 - 29)).turns_18_on(), Some(date!(2026 - 03 - 01)));
    let on = date!(2026 - 11 - 24);
    let years = Age { basis: AgeBasis::Stated, value: AgeValue::Years { years: 16, on } };
    let day = years.turns_18_on().unwrap();
    assert_eq!(day, date!(2027 - 11 - 25));
    assert!(years.years_for_rules(day).oldest() >= 18);
    assert!(years.years_for_rules(day.previous_day().unwrap()).oldest() < 18);
    assert_eq!(Age::default().turns_18_on(), None);
}

#[test]
fn a_handover_is_spoken_of_only_with_those_who_may_be_18_by_then() {
    let by = date!(2027 - 02 - 22);
    let born = |day| Age { basis: AgeBasis::Documented, value: AgeValue::Born(day) };
    assert!(born(date!(2009 - 02 - 22)).nears_18(by) && born(date!(2001 - 01 - 01)).nears_18(by));
    assert!(!born(date!(2009 - 02 - 23)).nears_18(by) && !born(date!(2015 - 03 - 12)).nears_18(by));
    let on = date!(2026 - 11 - 24);
    let band = |band| Age { basis: AgeBasis::Stated, value: AgeValue::Band { band, on } };
    assert!(band(AgeBand::From15To17).nears_18(by) && !band(AgeBand::From13To14).nears_18(by));
    assert!(!Age::default().nears_18(by), "an age is noted first");
    let disputed = Age { basis: AgeBasis::Disputed, value: AgeValue::Born(date!(2009 - 02 - 22)) };
    assert!(!disputed.nears_18(by), "a child until it is settled");
}
