//! People, rooms, hours, leave, letters, the audit trail.

use barnahus_casework::settings::{DayWindow, RuleFigure};
use barnahus_pages::audit::{AuditLine, Proof, audit};
use barnahus_pages::hours::{PeriodKind, PeriodLine, Periods, Standing, Whose, absences, closures, hours};
use barnahus_pages::outbox::{LetterLine, LetterState, outbox};
use barnahus_pages::parts::Pager;
use barnahus_pages::people::{
    AccountState, Leaver, Passes, PersonForm, PersonLine, close_account, people, person, person_seen,
    person_stale,
};
use barnahus_pages::rooms::{RoomForm, RoomLine, RoomUse, house, room, rooms};
use barnahus_pages::rules::{
    CaseLine, Cases, FirstSlot, HistoryLine, Outlook, Preview, Reader, preview, rules, rules_stale,
};
use barnahus_pages::stale::Versions;
use barnahus_pages::words::form as words;
use barnahus_pages::words::letters;
use barnahus_pages::{Form, Frame, Place, Remark, Typed};
use barnahus_vocabulary::{AbsenceId, CaseId, JobId, Locale, PersonId, Role, RoomId, local, paths};
use maud::Markup;
use time::macros::date;

use super::{CODENAME, PERSON, at, frame, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let at_people = frame(locale, Place::People, paths::PEOPLE);
    let at_rooms = frame(locale, Place::Rooms, paths::ROOMS);
    let at_rules = frame(locale, Place::Rules, paths::HOUSE_RULES);
    let figures = Typed::from_iter([("length_to_6", "40"), ("best_hours_from", "09:30"), ("version", "3")]);
    let id = PersonId::random();
    let ileana = PersonForm::Of(id, PERSON.to_owned(), AccountState::Open);
    vec![
        ("people", people(&at_people, &everyone(), Some(paths::PERSON_NEW))),
        ("people-empty", people(&at_people, &[], None)),
        ("person", person(&at_people, &Form::fresh(locale, &known()), &ileana)),
        ("person-new", person(&at_people, &fresh, &PersonForm::New)),
        ("person-seen", person_seen(&at_people, &known(), (id, PERSON))),
        ("person-stale", stale(&at_people, id)),
        ("person-close", close_account(&at_people, &fresh, &leaver(id, &[], 0))),
        ("person-close-owes", close_account(&at_people, &fresh, &leaver(id, &owed(), 2))),
        ("hours", monday_backwards(locale)),
        ("absences", absences(&at_people, &fresh, &whose(), &periods(PeriodKind::Leave))),
        ("closures", closures(&at_rooms, &fresh, &whose(), &Periods::default())),
        ("rooms", rooms(&at_rooms, &some_rooms())),
        ("room", room(&at_rooms, &fresh, &RoomForm::New, &[(RoomId::random(), "Camera Soare".to_owned())])),
        ("house", house(&frame(locale, Place::House, paths::HOUSE), &fresh)),
        ("rules", rules(&at_rules, &Form::fresh(locale, &figures), Reader::Tries, &past())),
        ("rules-never", rules(&at_rules, &fresh, Reader::Changes, &[])),
        ("rules-preview", preview(&at_rules, &trial(&figures))),
        ("rules-stale", rules_stale(&at_rules, Versions { typed: &figures, stored: &blank })),
        ("outbox", outbox(&frame(locale, Place::Outbox, paths::OUTBOX), &letters(), &Pager::default())),
        ("audit", trail(locale)),
    ]
}

fn past() -> Vec<HistoryLine> {
    let figures = vec![(RuleFigure::LengthTo6, 30, 40), (RuleFigure::BestFrom, 540, 570)];
    vec![HistoryLine { at: at(-600), by: PERSON.to_owned(), figures }; 12]
}

fn trial(typed: &Typed) -> Preview<'_> {
    let window = |from, to| DayWindow { from, to };
    let is = Outlook {
        length: 30,
        last_day: Some(date!(2026 - 12 - 10)),
        hours: window(480, 780),
        best_hours: Some(window(540, 720)),
        sessions: true,
        first: FirstSlot::At(at(1_440)),
    };
    let becomes = Outlook {
        length: 40,
        last_day: Some(date!(2026 - 11 - 28)),
        best_hours: None,
        first: FirstSlot::At(at(3_000)),
        ..is
    };
    let lost = Outlook { first: FirstSlot::Nowhere, ..is };
    Preview {
        typed,
        changes: vec![(RuleFigure::LengthTo6, 30, 40), (RuleFigure::BestFrom, 540, 570)],
        cases: Cases::Each {
            changed: vec![
                CaseLine { codename: CODENAME.to_owned(), is, becomes },
                CaseLine { codename: "Izvor Lin".to_owned(), is, becomes: lost },
            ],
            same: 4,
            unsought: 1,
        },
        waiting: 5,
        booked: 21,
        reader: Reader::Changes,
        today: date!(2026 - 12 - 01),
    }
}

/// Someone noted another way to come meanwhile, and the password must be said again.
fn stale(frame: &Frame, id: PersonId) -> Markup {
    let (mut typed, stored) = (known(), known());
    typed.extend([("unit", "Asistență maternală"), ("roles", "therapist"), ("password", "nu se arată")]);
    person_stale(frame, id, Versions { typed: &typed, stored: &stored })
}

fn everyone() -> Vec<PersonLine> {
    let line = |name: &str, roles: &[Role], institution: &str, account| PersonLine {
        id: PersonId::random(),
        name: name.to_owned(),
        roles: roles.to_vec(),
        institution: institution.to_owned(),
        account,
    };
    vec![
        line(PERSON, &[Role::Coordinator, Role::CaseManager], "DGASPC Sălaj", AccountState::Open),
        line(
            "Radu Pop",
            &[Role::Prosecutor],
            "Parchetul de pe lângă Tribunalul Sălaj",
            AccountState::Invited,
        ),
        line("Anca Szabó", &[Role::Interpreter], "Birou de interpreți", AccountState::None),
        line("Mihai Cozma", &[Role::Police], "IPJ Sălaj", AccountState::Closed),
    ]
}

fn known() -> Typed {
    Typed::from_iter([
        ("version", "3"),
        ("name", PERSON),
        ("email", "ileana@example.org"),
        ("institution", "DGASPC Sălaj"),
        ("county", "RO-SJ"),
        ("locale", "ro"),
        ("roles", "coordinator"),
        ("roles", "case_manager"),
        ("languages", "ron"),
        ("travel_minutes", "15"),
    ])
}

fn whose() -> Whose {
    Whose { name: PERSON.to_owned(), href: paths::PEOPLE.to_owned(), action: paths::PEOPLE.to_owned() }
}

fn monday_backwards(locale: Locale) -> Markup {
    let typed = Typed::from_iter([
        ("from_1", "17:00"),
        ("until_1", "09:00"),
        ("from_2", "08:30"),
        ("until_2", "16:30"),
    ]);
    let remarks = [Remark::new("until_1", words::BACKWARDS, locale)];
    let form = Form::returned(locale, &typed, &remarks);
    hours(&frame(locale, Place::People, paths::PEOPLE), &form, &whose())
}

fn periods(kind: PeriodKind) -> Periods {
    let line = PeriodLine { id: AbsenceId::random(), during: stretch(10_000, 14_400), kind: Some(kind) };
    Periods {
        entered: vec![line],
        standing: vec![Standing { during: stretch(3_000, 60), replace: Some("/bookings".to_owned()) }],
    }
}

fn some_rooms() -> Vec<RoomLine> {
    let line = |name: &str, room_use, serves: &[&str]| RoomLine {
        id: RoomId::random(),
        name: name.to_owned(),
        room_use,
        serves: serves.iter().map(|name| (*name).to_owned()).collect(),
    };
    vec![
        line("Camera Soare", RoomUse::Interview, &[]),
        line("Camera Lună", RoomUse::Interview, &[]),
        line("Camera de observare 1", RoomUse::Observation, &["Camera Soare", "Camera Lună"]),
    ]
}

fn letters() -> Vec<LetterLine> {
    let line = |to: &str, state, minutes| LetterLine {
        id: JobId::random(),
        subject: "O programare vă așteaptă".to_owned(),
        to: to.to_owned(),
        state,
        why: (state == LetterState::GivenUp).then(|| letters::why("mailbox_refused")).flatten(),
        when: at(minutes),
    };
    vec![
        line("Radu Pop", LetterState::GivenUp, -4_400),
        line("Anca Szabó", LetterState::Waits, 12),
        line(PERSON, LetterState::Sent, -30),
        line("Mihai Cozma", LetterState::NotNeeded, -60),
    ]
}

fn trail(locale: Locale) -> Markup {
    let line = |number, who: Option<&str>, what: &str| AuditLine {
        number,
        at: at(-number),
        who: who.map(str::to_owned),
        what: what.to_owned(),
        about: CODENAME.to_owned(),
        why: "triere".to_owned(),
    };
    let lines = [line(128, Some(PERSON), "a deschis dosarul"), line(127, None, "a trimis o scrisoare")];
    let pager = Pager { before: None, after: Some("/audit?before=127".to_owned()) };
    let proof = Proof::Whole(128, "5f1c9a7e04b2".to_owned());
    audit(&frame(locale, Place::Audit, paths::AUDIT), &lines, &proof, &pager)
}

fn leaver(id: PersonId, owes: &[Passes], owes_others: usize) -> Leaver {
    let in_charge = owes.iter().map(|one| (CaseId::random(), one.codename.clone())).collect();
    let name = PERSON.to_owned();
    Leaver { id, name, in_charge, in_charge_others: owes_others, owes: owes.to_vec(), owes_others }
}

fn owed() -> Vec<Passes> {
    let one = |field: &str, takers: Vec<(PersonId, String)>| Passes {
        field: field.to_owned(),
        codename: CODENAME.to_owned(),
        due: local::day(at(4_000)),
        takers,
    };
    let takers = vec![(PersonId::random(), "Radu Brad".to_owned()), (PersonId::random(), PERSON.to_owned())];
    vec![one("to_1", takers), one("to_2", vec![])]
}
