//! What an officer tells at a handover, laid over what the house knows by then.
//!
//! The offer said next to nothing, and the house does not wait: by the time the officer tells, a case
//! manager may have written down some of it. Nothing that the house knows is lost, whoever told it.
//! Rules only; who may do this, and how it is sealed, is asked elsewhere.

use time::Date;

use crate::age::{Age, AgeBasis};
use crate::file::{Contents, SectionName};
use crate::sections::{SUSPECTED_LIMIT, Suspected};
use crate::typed::Typed;

/// Of what was told only the sections that the form of the handover asks for.
#[must_use]
pub fn asked_for(told: Contents) -> Contents {
    let Contents {
        identity,
        representation,
        adult_victim: _,
        hearing: _,
        visit: _,
        child_informed: _,
        accommodations: _,
        agenda: _,
        referrer,
        narrative,
        health,
        suspected,
        outcome: _,
    } = told;
    let nothing = Contents::default();
    Contents { identity, representation, referrer, narrative, health, suspected, ..nothing }
}

/// A section after it was told. Who the child is the officer knows best; elsewhere the word of the house
/// stands and the officer's fills what is empty; suspected persons are added to those known.
#[must_use]
pub fn told_over(section: SectionName, known: &Typed, told: &Typed, today: Date) -> Typed {
    match section {
        SectionName::Identity => identity_over(known, told),
        SectionName::Suspected => suspected_over(known, told, today),
        SectionName::Representation
        | SectionName::AdultVictim
        | SectionName::Hearing
        | SectionName::Visit
        | SectionName::ChildInformed
        | SectionName::Accommodations
        | SectionName::Agenda
        | SectionName::Referrer
        | SectionName::Narrative
        | SectionName::Health
        | SectionName::Outcome => filled(known, told),
    }
}

/// The word of the first stands; the second fills what is empty.
fn filled(stands: &Typed, fills: &Typed) -> Typed {
    let new = fills.iter().filter(|(field, _)| stands.get(field).is_empty());
    stands.iter().chain(new).collect()
}

/// An age is one answer in several fields: a new one takes the place of all of them. But nobody's word ends a dispute,
/// or takes the place of what papers or an assessment showed here: such an age stays as it is. Whoever only says that
/// the age is disputed leaves its value.
fn identity_over(known: &Typed, told: &Typed) -> Typed {
    let without_age =
        |typed: &Typed| -> Typed { typed.iter().filter(|(field, _)| !Age::FIELDS.contains(field)).collect() };
    if stands(known) {
        return filled(&without_age(told), known);
    }
    match (says_age(told), basis(told)) {
        (true, _) => filled(told, &without_age(known)),
        (false, Some(AgeBasis::Disputed)) => {
            let disputed = [(BASIS, AgeBasis::Disputed.code())].into_iter().collect();
            filled(&filled(&disputed, &without_age(told)), known)
        }
        (false, _) => filled(&without_age(told), known),
    }
}

const BASIS: &str = "age_basis";

fn basis(typed: &Typed) -> Option<AgeBasis> {
    typed.get(BASIS).parse().ok()
}

fn says_age(typed: &Typed) -> bool {
    ["birth_date", "age_years", "age_band"].iter().any(|field| !typed.get(field).is_empty())
}

/// Whether that age stands, whatever an officer tells.
fn stands(known: &Typed) -> bool {
    match basis(known) {
        Some(AgeBasis::Disputed) => true,
        Some(AgeBasis::Documented | AgeBasis::Assessed) => says_age(known),
        Some(AgeBasis::Stated) | None => false,
    }
}

fn suspected_over(known: &Typed, told: &Typed, today: Date) -> Typed {
    // Both were read once already; what cannot be read again is no person to add.
    let persons = |typed| Suspected::parse(typed, today).unwrap_or_default().0;
    let mut all = persons(known);
    for person in persons(told) {
        if !all.contains(&person) && all.len() < SUSPECTED_LIMIT {
            all.push(person);
        }
    }
    Suspected(all).typed()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn typed(fields: &[(&str, &str)]) -> Typed {
        fields.iter().copied().collect()
    }

    fn over(section: SectionName, known: &[(&str, &str)], told: &[(&str, &str)]) -> Typed {
        told_over(section, &typed(known), &typed(told), date!(2026 - 11 - 28))
    }

    #[test]
    fn what_the_officer_does_not_speak_of_stays_and_an_age_is_one_answer() {
        let offered = [("county", "RO-CJ"), ("age_band", "10-12"), ("age_basis", "stated")];
        let named = over(SectionName::Identity, &offered, &[("given_name", "Ilinca")]);
        assert_eq!((named.get("county"), named.get("age_band")), ("RO-CJ", "10-12"));
        let born = [("birth_date", "2015-03-12"), ("county", "RO-BV")];
        let born = over(SectionName::Identity, &offered, &born);
        assert_eq!((born.get("county"), born.get("age_band"), born.get("age_basis")), ("RO-BV", "", ""));
        assert_eq!(born.get("birth_date"), "2015-03-12");
    }

    #[test]
    fn no_officers_word_ends_a_dispute_or_undoes_what_was_found() {
        let told = [("birth_date", "2009-01-20"), ("given_name", "Ilinca")];
        for basis in ["disputed", "documented", "assessed"] {
            let known = [("age_basis", basis), ("age_band", "13-14"), ("age_on", "2026-11-24")];
            let after = over(SectionName::Identity, &known, &told);
            assert_eq!((after.get("age_basis"), after.get("age_band")), (basis, "13-14"));
            assert_eq!((after.get("birth_date"), after.get("given_name")), ("", "Ilinca"));
        }
        let after = over(SectionName::Identity, &[("age_basis", "documented")], &told);
        assert_eq!(after.get("birth_date"), "2009-01-20", "papers that say no age are none");
    }

    #[test]
    fn an_officer_who_only_disputes_the_age_leaves_what_it_was_said_to_be() {
        let known = [("age_basis", "stated"), ("age_band", "15-17")];
        let after = over(SectionName::Identity, &known, &[("age_basis", "disputed")]);
        assert_eq!((after.get("age_basis"), after.get("age_band")), ("disputed", "15-17"));
    }

    #[test]
    fn what_the_house_wrote_meanwhile_stands() {
        let told = [("told", "altceva"), ("place", "acasă")];
        let after = over(SectionName::Narrative, &[("told", "cum a auzit managerul")], &told);
        assert_eq!((after.get("told"), after.get("place")), ("cum a auzit managerul", "acasă"));
    }

    #[test]
    fn no_suspected_person_takes_the_place_of_another() {
        let known = [("suspected_family_name", "Mărăcine")];
        let after = over(SectionName::Suspected, &known, &[("suspected_family_name", "Ciulin")]);
        assert_eq!(after.get("suspected_family_name"), "Mărăcine");
        assert_eq!(after.get("suspected_family_name_2"), "Ciulin");
        assert_eq!(over(SectionName::Suspected, &known, &known), typed(&known), "the same person is one");
    }
}
