//! A person as they are entered.

use barnahus_operations::list_people::Person;
use barnahus_operations::person_entry::PersonEntry;
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::Locale;

use crate::reading::Reading;

/// Four hours: beyond that one comes the day before.
const LONGEST_WAY: u32 = 240;

/// Reads the form.
pub(crate) fn read(typed: &Typed, locale: Locale) -> Result<PersonEntry, Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let name = reading.line("name");
    let email = reading.address("email");
    let institution = reading.line("institution");
    let unit = reading.line_if_any("unit");
    let county = reading.one_if_any("county");
    let sex = reading.one_if_any("sex");
    let letters_in = reading.one("locale");
    let roles = reading.some("roles");
    let competences = reading.any("competences");
    let languages = reading.any("languages");
    let authorised = reading.text("authorised") == "yes";
    let travel = minutes_of_travel(&mut reading);
    let entry =
        name.zip(email).zip(institution).zip(letters_in).map(|(((name, email), institution), locale)| {
            PersonEntry {
                name,
                email,
                institution,
                unit,
                county,
                sex,
                locale,
                authorised,
                roles,
                languages,
                competences,
                travel_minutes: travel,
            }
        });
    reading.finish(entry)
}

/// Rounded up to five minutes, the step of all times.
fn minutes_of_travel(reading: &mut Reading<'_>) -> Option<u32> {
    if reading.text("travel_minutes").is_empty() {
        return None;
    }
    reading.number("travel_minutes", 0..=LONGEST_WAY).map(|minutes| minutes.next_multiple_of(5))
}

/// As it would be typed.
pub(crate) fn typed(person: &Person) -> Typed {
    let mut typed = Typed::from_iter([
        ("version", person.version.to_string()),
        ("name", person.display_name.clone()),
        ("email", person.email.clone()),
        ("institution", person.institution.clone()),
        ("unit", person.unit.clone().unwrap_or_default()),
        ("county", person.county.map(|county| county.code().to_owned()).unwrap_or_default()),
        ("sex", person.sex.map(|sex| sex.code().to_owned()).unwrap_or_default()),
        ("locale", person.locale.tag().to_owned()),
        ("authorised", if person.authorised { "yes" } else { "" }.to_owned()),
        ("travel_minutes", person.travel_minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
    ]);
    typed.extend(person.roles.iter().map(|role| ("roles", role.code())));
    typed.extend(person.languages.iter().map(|language| ("languages", language.code())));
    typed.extend(person.competences.iter().map(|competence| ("competences", competence.code())));
    typed
}

/// What stands in a form for someone new.
pub(crate) fn blank() -> Typed {
    Typed::from_iter([("locale", Locale::Ro.tag()), ("languages", "ron"), ("travel_minutes", "0")])
}
