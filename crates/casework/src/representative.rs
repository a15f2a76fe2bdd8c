//! Who represents the child from one day on: a dated history, and what speaks against whom.
//!
//! Who represents *now*, with every question of art. 124, stands in [`crate::sections::Representation`]. Each
//! change of it is a line here, which is never written over: an emergency placement suspends parental rights
//! by law, and the booked interview must be asked again. Nobody appoints a suspected person.

use std::fmt;

use time::Date;

use crate::days::PastDay;
use crate::likeness;
use crate::names::PersonName;
use crate::sections::{Doubt, Representation, Represents, Suspected};

section! {
    /// One line of the history.
    Appointment {
        /// Since when.
        since: Option<PastDay>,
        /// Who represents, as what.
        as_what: Option<Represents>,
        /// Their name.
        name: Option<PersonName>,
        /// Who appointed them: a court, an authority; by law.
        appointed_by: Option<PersonName>,
    }
}

/// Why someone cannot be noted as the representative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAppointed {
    /// It is not said who.
    NobodyNamed,
    /// It is not said since when.
    NoDay,
    /// The day lies before that of the line before.
    BeforeTheLast(Date),
    /// The same person as before: there is nothing to note.
    SameAsBefore,
    /// They are a suspected person, by name or by what was answered. A parent is one by law and not
    /// appointed, so that a suspected parent is noted and stood in for.
    Suspected,
}

impl fmt::Display for NotAppointed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NobodyNamed => f.write_str("nobody is named"),
            Self::NoDay => f.write_str("no day is named"),
            Self::BeforeTheLast(_) => f.write_str("before the last line"),
            Self::SameAsBefore => f.write_str("the same as before"),
            Self::Suspected => f.write_str("a suspected person"),
        }
    }
}

impl std::error::Error for NotAppointed {}

/// Asks the rule: `representation` is who represents from then on, with what was answered of them.
/// Answers what speaks against them without preventing it: at the interview they are stood in for.
///
/// # Errors
/// [`NotAppointed`].
pub fn appoint(
    next: &Appointment,
    representation: &Representation,
    suspected: &Suspected,
    last: Option<&Appointment>,
) -> Result<Vec<Doubt>, NotAppointed> {
    let as_what = next.as_what.ok_or(NotAppointed::NobodyNamed)?;
    let since = next.since.ok_or(NotAppointed::NoDay)?;
    let needs_name = matches!(as_what, Represents::Guardian | Represents::Carer);
    if needs_name && next.name.is_none() {
        return Err(NotAppointed::NobodyNamed);
    }
    if let Some(last) = last {
        if is_same(last, next) {
            return Err(NotAppointed::SameAsBefore);
        }
        if let Some(day) = last.since.filter(|day| since < *day) {
            return Err(NotAppointed::BeforeTheLast(day.day()));
        }
    }
    let doubts = representation.doubts(suspected);
    let is_by_law = matches!(as_what, Represents::Parent | Represents::Nobody);
    if doubts.contains(&Doubt::Suspected) && !is_by_law { Err(NotAppointed::Suspected) } else { Ok(doubts) }
}

/// Whether two lines name the same representative; an unknown name is not another name.
#[must_use]
pub fn is_same(one: &Appointment, other: &Appointment) -> bool {
    let name = |line: &Appointment| line.name.as_ref().map(likeness::of_whole_name);
    one.as_what == other.as_what && name(one) == name(other)
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::typed::Typed;

    const TODAY: Date = date!(2026 - 11 - 24);

    fn typed(fields: &[(&str, &str)]) -> Typed {
        fields.iter().copied().collect()
    }

    fn line(as_what: &str, name: &str, since: &str) -> Appointment {
        Appointment::parse(&typed(&[("as_what", as_what), ("name", name), ("since", since)]), TODAY).unwrap()
    }

    /// Appoints whom the line names after a parent since March.
    fn appointed(next: &Appointment, more: &[(&str, &str)]) -> Result<Vec<Doubt>, NotAppointed> {
        let mut form = next.typed();
        form.add("represents", next.typed().get("as_what"));
        form.add("representative_name", next.typed().get("name"));
        form.extend(more.iter().copied());
        let representation = Representation::parse(&form, TODAY).unwrap();
        let suspected = Suspected::parse(&form, TODAY).unwrap();
        appoint(next, &representation, &suspected, Some(&line("parent", "Maria Pop", "01.03.2026")))
    }

    #[test]
    fn nobody_appoints_a_suspected_person() {
        let guardian = line("guardian", "Ștefan Țurcanu", "azi");
        let by_name = [("suspected_given_name", "Stefan"), ("suspected_family_name", "Turcanu")];
        assert_eq!(appointed(&guardian, &by_name), Err(NotAppointed::Suspected));
        assert_eq!(
            appointed(&guardian, &[("representative_suspected", "yes")]),
            Err(NotAppointed::Suspected)
        );
        assert_eq!(appointed(&guardian, &[]), Ok(vec![]));
    }

    #[test]
    fn a_suspected_parent_is_noted_because_parents_are_not_appointed() {
        let father = line("parent", "Ion Pop", "azi");
        assert_eq!(appointed(&father, &[("representative_suspected", "yes")]), Ok(vec![Doubt::Suspected]));
    }

    #[test]
    fn a_party_or_a_witness_is_noted_and_will_be_stood_in_for() {
        let guardian = line("guardian", "Ana Rusu", "azi");
        let doubts = [("representative_party", "yes"), ("representative_witness", "yes")];
        assert_eq!(appointed(&guardian, &doubts), Ok(vec![Doubt::Party, Doubt::Witness]));
    }

    #[test]
    fn a_line_names_someone_else_from_a_day_that_is_not_before_the_last() {
        assert_eq!(appointed(&line("guardian", "", "azi"), &[]), Err(NotAppointed::NobodyNamed));
        assert_eq!(appointed(&line("", "Ana Rusu", "azi"), &[]), Err(NotAppointed::NobodyNamed));
        assert_eq!(appointed(&line("guardian", "Ana Rusu", ""), &[]), Err(NotAppointed::NoDay));
        assert_eq!(appointed(&line("parent", "maria  POP", "azi"), &[]), Err(NotAppointed::SameAsBefore));
        let early = line("guardian", "Ana Rusu", "28.02.2026");
        assert_eq!(appointed(&early, &[]), Err(NotAppointed::BeforeTheLast(date!(2026 - 03 - 01))));
        assert_eq!(appointed(&line("nobody", "", "azi"), &[]), Ok(vec![Doubt::Unaccompanied]));
    }
}
