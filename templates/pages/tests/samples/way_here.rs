//! The way here: nothing booked, to be written, refused, read by whom it names; with invented names.

use barnahus_pages::stale::Versions;
use barnahus_pages::way_here::{Reader, WayPage, way_here, way_here_stale};
use barnahus_pages::words::way_here as words;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Locale, PersonId, paths};
use maud::Markup;

use super::{CODENAME, PERSON, at, frame, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::way_here(case));
    let person =
        |name: &str, has_account| Reader { person: PersonId::random(), name: name.to_owned(), has_account };
    let people = vec![person("Jugastru Nina", true), person(PERSON, true), person("Sturz Radu", false)];
    let reader = people[0].person.to_string();
    let plan = Typed::from_iter([
        ("fetched_by", "Jugastru Nina"),
        ("fetched_how", "De la școală, la nouă.\nCu mașina casei."),
        ("carers_told", "Că mergem la un control."),
        ("readers", reader.as_str()),
    ]);
    let written = WayPage {
        case,
        codename: CODENAME.to_owned(),
        booked: Some(stretch(1_490, 60)),
        plan: plan.clone(),
        written: Some((PERSON.to_owned(), at(-300))),
        was_moved: true,
        names_suspected: true,
        readers: vec!["Jugastru Nina".to_owned()],
        people: Some(people.clone()),
        version: 2,
        refused: None,
        opens_case: true,
    };
    let read = WayPage {
        people: None,
        opens_case: false,
        was_moved: false,
        names_suspected: false,
        ..written.clone()
    };
    let none = WayPage {
        booked: None,
        plan: Typed::default(),
        written: None,
        was_moved: false,
        names_suspected: false,
        readers: vec![],
        version: 0,
        refused: Some(words::NOTHING_BOOKED),
        ..written.clone()
    };
    let blank = Typed::default();
    let (fresh, filled) = (Form::fresh(locale, &blank), Form::fresh(locale, &plan));
    let remarks = [Remark::new("fetched_by", words::SUSPECTED, locale)];
    let again = Form::returned(locale, &plan, &remarks);
    let versions = Versions { typed: &plan, stored: &blank };
    vec![
        ("way-here", way_here(&here, &filled, &written)),
        ("way-here-again", way_here(&here, &again, &written)),
        ("way-here-read", way_here(&here, &fresh, &read)),
        ("way-here-none", way_here(&here, &fresh, &none)),
        ("way-here-stale", way_here_stale(&here, case, versions, &people)),
    ]
}
