//! A referral as it is taken down: one page, only the urgency required, everything else perhaps
//! unknown.
//!
//! A draft is [`Typed`] as it is, kept and shown again whatever is wrong with it; [`Referral::parse`]
//! is the one door through which it becomes a case, and it tells all faults at once.

use time::Date;

use crate::age::Age;
use crate::file::Contents;
use crate::sections::{
    ChildInformed, Health, Hearing, Identity, Narrative, Referrer, Representation, Suspected,
    SuspectedPerson, Visit,
};
use crate::typed::{Fault, FieldFault, Reader, Typed};
use crate::urgency::Urgency;

/// The field that may not be unknown.
pub const URGENCY: &str = "urgency";

/// A referral that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// How urgent.
    pub urgency: Urgency,
    /// What is known; sections of which nothing is known are not there.
    pub contents: Contents,
}

impl Referral {
    /// Reads what was typed on that day.
    ///
    /// # Errors
    /// Every fault of every field, the urgency's first.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let urgency = urgency(&mut reader);
        let identity = Identity::read(&mut reader);
        let referrer = Referrer::read(&mut reader);
        let narrative = Narrative::read(&mut reader);
        let health = Health::read(&mut reader);
        let suspected = Suspected::read(&mut reader);
        let representation = Representation::read(&mut reader);
        let hearing = Hearing::read(&mut reader);
        let visit = Visit::read(&mut reader);
        let child_informed = ChildInformed::read(&mut reader);
        let contents = Contents {
            identity: (!identity.is_unknown()).then_some(identity),
            representation: (!representation.is_unknown()).then_some(representation),
            hearing: (!hearing.is_unknown()).then_some(hearing),
            visit: (!visit.is_unknown()).then_some(visit),
            child_informed: (!child_informed.is_unknown()).then_some(child_informed),
            referrer: (!referrer.is_unknown()).then_some(referrer),
            narrative: (!narrative.is_unknown()).then_some(narrative),
            health: (!health.is_unknown()).then_some(health),
            suspected: (!suspected.0.is_empty()).then_some(suspected),
            adult_victim: None,
            accommodations: None,
            agenda: None,
            outcome: None,
        };
        // `finish` answers with the faults first, so a missing urgency never gets past it.
        reader.finish(Self { urgency: urgency.unwrap_or(Urgency::ImmediateDanger), contents })
    }

    /// Every field that a form of intake may hold; further suspected persons have a suffix.
    #[must_use]
    pub fn fields() -> Vec<&'static str> {
        [
            &[URGENCY][..],
            Identity::FIELDS,
            &Age::FIELDS,
            Referrer::FIELDS,
            Narrative::FIELDS,
            Health::FIELDS,
            SuspectedPerson::FIELDS,
            Representation::FIELDS,
            Hearing::FIELDS,
            Visit::FIELDS,
            ChildInformed::FIELDS,
        ]
        .concat()
    }
}

fn urgency(reader: &mut Reader<'_>) -> Option<Urgency> {
    let text = reader.text(URGENCY);
    if text.is_empty() {
        reader.fault(URGENCY, Fault::Missing);
        return None;
    }
    let urgency = text.parse().ok();
    if urgency.is_none() {
        reader.fault(URGENCY, Fault::NotOnTheList);
    }
    urgency
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 24);

    #[test]
    fn only_the_urgency_is_required() {
        let typed: Typed = [("urgency", "urgent"), ("given_name", "  ")].into_iter().collect();
        let referral = Referral::parse(&typed, TODAY).unwrap();
        assert_eq!(referral, Referral { urgency: Urgency::Urgent, contents: Contents::default() });
        let faults = Referral::parse(&Typed::default(), TODAY).unwrap_err();
        assert_eq!(faults, [FieldFault { field: "urgency".to_owned(), fault: Fault::Missing }]);
    }

    #[test]
    fn faults_of_all_sections_come_together() {
        let typed: Typed =
            [("urgency", "soon"), ("county", "Cluj"), ("act_on", "odată"), ("suspected_birth_date", "x")]
                .into_iter()
                .collect();
        let faults = Referral::parse(&typed, TODAY).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["urgency", "county", "act_on", "suspected_birth_date"]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_understood_or_told_and_never_lost(
            texts in prop::collection::vec(("[a-z_0-9]{0,12}", any::<String>()), 0..8),
            known in prop::collection::vec((prop::sample::select(Referral::fields()), any::<String>()), 0..12),
        ) {
            let typed: Typed = texts.into_iter().collect::<Vec<_>>().into_iter()
                .chain(known.into_iter().map(|(field, text)| (field.to_owned(), text)))
                .collect();
            match Referral::parse(&typed, TODAY) {
                Ok(referral) => {
                    let mut again = Contents::default();
                    for (name, section) in referral.contents.typed() {
                        prop_assert_eq!(again.put(name, &section, TODAY), Ok(()));
                    }
                    prop_assert_eq!(again, referral.contents);
                }
                Err(faults) => prop_assert!(!faults.is_empty()),
            }
        }
    }
}
