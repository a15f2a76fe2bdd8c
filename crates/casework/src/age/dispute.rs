//! An age that is disputed, and what an assessment of it found.
//!
//! While it is disputed, and when nobody could assess it, the person is treated as a child (Directive
//! 2011/36/EU art. 13(2); Law 678/2001). Only papers or an assessment end a dispute. That it found an adult ends no case:
//! a coordinator does, by a step of its own.

use time::Date;

use super::{Age, AgeBasis, AgeValue};
use crate::typed::{Fault, FieldFault, Reader, Typed, Value};

listed! {
    /// What came of a dispute.
    AgeResult {
        Child = "child", "este copil", "is a child";
        Adult = "adult", "este adult", "is an adult";
        NotAssessed = "not_assessed", "nu s-a putut stabili: rămâne tratat ca un copil",
            "could not be found out: still treated as a child";
    }
}

impl Age {
    /// The same age, on nobody's word any more.
    #[must_use]
    pub const fn disputed(self) -> Self {
        Self { basis: AgeBasis::Disputed, value: self.value }
    }

    /// Whether it is disputed.
    #[must_use]
    pub const fn is_disputed(&self) -> bool {
        matches!(self.basis, AgeBasis::Disputed)
    }

    /// The age that a result leaves: what was typed of it, under the names of [`Age::FIELDS`].
    ///
    /// # Errors
    /// Every fault: a child needs an age of a child, an adult none that a child may have; both on papers or an assessment.
    pub fn settled(self, result: AgeResult, typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let age = Self::read(&mut reader, "age");
        let age = match result {
            AgeResult::NotAssessed => self.disputed(),
            AgeResult::Child | AgeResult::Adult => match age.basis {
                AgeBasis::Documented | AgeBasis::Assessed => found(&mut reader, result, age),
                // What an age on somebody's word would say is beside the point.
                AgeBasis::Stated | AgeBasis::Disputed => {
                    reader.fault("age_basis", Fault::NotOnTheList);
                    age
                }
            },
        };
        reader.finish(age)
    }
}

/// What was found fits the result. Of an adult nobody needs to know more than that they are one.
fn found(reader: &mut Reader<'_>, result: AgeResult, age: Age) -> Age {
    let today = reader.today();
    let is_child = result == AgeResult::Child;
    let (field, value) = match age.value {
        AgeValue::Unknown if is_child => {
            reader.fault("birth_date", Fault::Missing);
            return age;
        }
        AgeValue::Unknown => ("age_years", AgeValue::Years { years: 18, on: today }),
        AgeValue::Born(_) => ("birth_date", age.value),
        AgeValue::Years { .. } => ("age_years", age.value),
        AgeValue::Band { .. } => ("age_band", age.value),
    };
    let age = Age { value, ..age };
    if age.is_presumed_child(today) != is_child {
        reader.fault(field, Fault::Contradicts("result"));
    }
    age
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 24);

    fn settled(result: AgeResult, fields: &[(&str, &str)]) -> Result<Age, Vec<(String, Fault)>> {
        let told = Age { basis: AgeBasis::Stated, value: AgeValue::Years { years: 17, on: TODAY } };
        let typed: Typed = fields.iter().copied().collect();
        let settled = told.disputed().settled(result, &typed, TODAY);
        settled.map_err(|faults| faults.into_iter().map(|fault| (fault.field, fault.fault)).collect())
    }

    #[test]
    fn a_child_is_found_with_an_age_of_a_child() {
        let age = settled(AgeResult::Child, &[("age_basis", "assessed"), ("age_band", "15-17")]).unwrap();
        assert!(age.is_presumed_child(TODAY) && age.basis == AgeBasis::Assessed);
        let unknown = settled(AgeResult::Child, &[("age_basis", "assessed")]).unwrap_err();
        assert_eq!(unknown, [("birth_date".to_owned(), Fault::Missing)]);
        let too_old = settled(AgeResult::Child, &[("age_basis", "documented"), ("birth_date", "1.1.2001")]);
        assert_eq!(too_old.unwrap_err(), [("birth_date".to_owned(), Fault::Contradicts("result"))]);
    }

    #[test]
    fn an_adult_is_found_without_a_birth_date_and_never_of_a_childs_age() {
        let age = settled(AgeResult::Adult, &[("age_basis", "assessed")]).unwrap();
        assert!(!age.is_presumed_child(TODAY));
        for child in [("age_years", "17"), ("age_band", "15-17"), ("birth_date", "25.11.2008")] {
            let refused = settled(AgeResult::Adult, &[("age_basis", "assessed"), child]).unwrap_err();
            assert_eq!(refused, [(child.0.to_owned(), Fault::Contradicts("result"))]);
        }
    }

    #[test]
    fn nobodys_word_settles_a_dispute() {
        for word in ["stated", "disputed", ""] {
            for result in [AgeResult::Child, AgeResult::Adult] {
                let years = if result == AgeResult::Child { "16" } else { "19" };
                let refused = settled(result, &[("age_basis", word), ("age_years", years)]).unwrap_err();
                assert_eq!(refused, [("age_basis".to_owned(), Fault::NotOnTheList)], "{word}");
            }
        }
    }

    #[test]
    fn whom_nobody_could_assess_stays_a_child_of_disputed_age() {
        let age = settled(AgeResult::NotAssessed, &[("age_basis", "assessed"), ("age_years", "25")]).unwrap();
        assert!(age.is_disputed() && age.is_presumed_child(TODAY));
    }
}
