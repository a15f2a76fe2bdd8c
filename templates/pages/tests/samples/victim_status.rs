//! As what the child is regarded: nothing noted, a history, refused, read only; with invented names.

use barnahus_pages::stale::Versions;
use barnahus_pages::victim_status::{
    StatusLine, StatusPage, StatusRefused, victim_status, victim_status_stale,
};
use barnahus_pages::{Form, Place, Typed};
use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::Markup;
use time::macros::date;

use super::{CODENAME, PERSON, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::victim_status(case));
    let identified = Typed::from_iter([
        ("status", "identified"),
        ("decided_by", "prosecutor"),
        ("decided_as", "DIICOT Cluj, procuror de caz"),
        ("decided_on", "2026-11-24"),
        ("ground", "Actul 114."),
    ]);
    let presumed =
        Typed::from_iter([("status", "presumed"), ("decided_by", "dgaspc"), ("decided_on", "2026-11-02")]);
    let line = |typed: &Typed, minutes| StatusLine {
        typed: typed.clone(),
        noted_by: PERSON.to_owned(),
        noted_at: at(minutes),
        is_corrected: false,
    };
    let none =
        StatusPage { case, codename: CODENAME.to_owned(), lines: vec![], may_note: true, refused: None };
    let noted = StatusPage { lines: vec![line(&identified, -600), line(&presumed, -9_000)], ..none.clone() };
    let wrong = StatusLine { is_corrected: true, ..line(&presumed, -700) };
    let lines = vec![line(&identified, -600), wrong, line(&presumed, -9_000)];
    let early = StatusRefused::Early(date!(2026 - 11 - 02));
    let refused = StatusPage { lines, refused: Some(early), ..noted.clone() };
    let read = StatusPage { may_note: false, ..noted.clone() };
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let again = Form::returned(locale, &identified, &[]);
    let versions = Versions { typed: &identified, stored: &presumed };
    vec![
        ("victim-status-none", victim_status(&here, &fresh, &none)),
        ("victim-status", victim_status(&here, &fresh, &noted)),
        ("victim-status-again", victim_status(&here, &again, &refused)),
        ("victim-status-read", victim_status(&here, &fresh, &read)),
        ("victim-status-stale", victim_status_stale(&here, case, versions)),
    ]
}
