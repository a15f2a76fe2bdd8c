//! The planning meeting in all its states, with invented people.

use barnahus_casework::meeting::{AgendaPoint, MeetingCancel, MeetingState};
use barnahus_pages::form::{Form, Remark, Typed};
use barnahus_pages::meeting::{
    Answered, Decision, MeetingPage, Part, PlanPage, Record, RecordPage, Recording, cancel, meeting, plan,
    plan_stale, record, record_stale,
};
use barnahus_pages::representative::{Court, Line, RepresentativePage, representative, representative_stale};
use barnahus_pages::stale::Versions;
use barnahus_pages::words::form as words;
use barnahus_pages::{Place, Typed as Fields};
use barnahus_vocabulary::{BookingId, CaseId, DecisionId, Locale, PersonId, Role, RoomId, local, paths};
use maud::Markup;

use super::{CODENAME, at, frame, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Cases, paths::CASES);
    let blank = Typed::default();
    let fresh = || Form::fresh(locale, &blank);
    let typed: Fields =
        [("version", "2"), ("time", "10:30"), ("call_how", "0700 000 000")].into_iter().collect();
    let stored: Fields = [("version", "3"), ("time", "11:00")].into_iter().collect();
    let typed_who: Fields = [("version", "1"), ("name", "Ana Rusu")].into_iter().collect();
    let stored_who: Fields = [("version", "2"), ("name", "Maria Pop")].into_iter().collect();
    let typed_record: Fields =
        [("version", "1"), ("note_known", "Știe mama."), ("due_2", "mâine")].into_iter().collect();
    let stored_record: Fields = [("version", "2"), ("what_1", "Anunță școala.")].into_iter().collect();
    let bad = [Remark::new("who", words::NOT_CHOSEN, locale)];
    let refused = vec!["Ioana Râu nu este liber(ă) atunci.".to_owned()];
    vec![
        ("meeting", meeting(&frame, &page(MeetingState::Booked))),
        ("representative", representative(&frame, &fresh(), &history(None))),
        (
            "representative-refused",
            representative(&frame, &fresh(), &history(Some("Persoana este presupus făptuitor.".to_owned()))),
        ),
        (
            "representative-stale",
            representative_stale(
                &frame,
                CaseId::random(),
                Versions { typed: &typed_who, stored: &stored_who },
            ),
        ),
        ("meeting-held", meeting(&frame, &page(MeetingState::Held))),
        ("meeting-cancelled", meeting(&frame, &page(MeetingState::Cancelled(MeetingCancel::NoTime)))),
        (
            "meeting-own-part",
            meeting(
                &frame,
                &MeetingPage { record: None, case: None, may_change: false, ..page(MeetingState::Booked) },
            ),
        ),
        (
            "meeting-own-to-do",
            meeting(
                &frame,
                &MeetingPage { record: None, case: None, may_change: false, ..page(MeetingState::Held) },
            ),
        ),
        ("meeting-cancel", cancel(&frame, &fresh(), &page(MeetingState::Booked))),
        ("meeting-new", plan(&frame, &fresh(), &planning(None))),
        ("meeting-new-faulty", plan(&frame, &Form::returned(locale, &typed, &bad), &planning(None))),
        (
            "meeting-move",
            plan(
                &frame,
                &fresh(),
                &PlanPage { refused: refused.clone(), times: vec![], ..planning(Some(BookingId::random())) },
            ),
        ),
        (
            "meeting-stale",
            plan_stale(
                &frame,
                &planning(Some(BookingId::random())),
                Versions { typed: &typed, stored: &stored },
            ),
        ),
        ("meeting-record", record(&frame, &fresh(), &recording(vec![]))),
        ("meeting-record-late", record(&frame, &fresh(), &recording(refused))),
        (
            "meeting-record-stale",
            record_stale(
                &frame,
                &recording(vec![]),
                Versions { typed: &typed_record, stored: &stored_record },
            ),
        ),
        (
            "meeting-correct",
            record(
                &frame,
                &fresh(),
                &RecordPage {
                    recording: Recording::Correction { done: vec!["Anunță școala.".to_owned()] },
                    ..recording(vec![])
                },
            ),
        ),
    ]
}

fn page(state: MeetingState) -> MeetingPage {
    let part =
        |role, name: &str, answered, was_present| Part { role, name: name.to_owned(), answered, was_present };
    let was = |there| (state == MeetingState::Held).then_some(there);
    MeetingPage {
        id: BookingId::random(),
        case: Some(CaseId::random()),
        codename: CODENAME.to_owned(),
        time: stretch(-60, 30),
        room: None,
        state,
        version: 1,
        parts: vec![
            part(Role::Interviewer, "Ioana Râu", Answered::Confirmed, was(true)),
            part(Role::Prosecutor, "Petru Munte", Answered::Awaited, was(false)),
            part(Role::Police, "Dan Vad", Answered::Declined, None),
        ],
        record: Some(Record {
            call_how: Some("0700 000 000".to_owned()),
            notes: vec![(
                AgendaPoint::Known,
                "A povestit învățătoarei; nu o mai întrebăm ce a spus.".to_owned(),
            )],
        }),
        decisions: vec![decision(true, None), decision(false, Some(at(-10)))],
        may_change: true,
        has_begun: true,
        invites_blind: state == MeetingState::Booked,
        refused: vec!["Ședința nu mai este programată.".to_owned()],
    }
}

fn decision(may_do: bool, done: Option<barnahus_vocabulary::Instant>) -> Decision {
    Decision {
        id: DecisionId::random(),
        what: "Verifică dacă interpretul este autorizat.".to_owned(),
        owner: "Ioana Râu".to_owned(),
        due: local::day(at(2_000)),
        done,
        may_do,
        by_telephone: may_do,
    }
}

fn planning(moving: Option<BookingId>) -> PlanPage {
    PlanPage {
        case: CaseId::random(),
        moving,
        codename: CODENAME.to_owned(),
        team: vec![
            (PersonId::random(), Role::Interviewer, "Ioana Râu".to_owned()),
            (PersonId::random(), Role::Prosecutor, "Petru Munte".to_owned()),
        ],
        rooms: vec![(RoomId::random(), "Camera de observare 1".to_owned())],
        times: vec![at(80), at(140), at(1_520)],
        interview: Some(at(4_000)),
        is_blind: moving.is_none(),
        refused: vec![],
    }
}

fn recording(refused: Vec<String>) -> RecordPage {
    RecordPage {
        recording: Recording::First,
        id: BookingId::random(),
        codename: CODENAME.to_owned(),
        version: 1,
        invited: vec![
            (PersonId::random(), "Ioana Râu".to_owned(), true),
            (PersonId::random(), "Petru Munte".to_owned(), false),
        ],
        refused,
    }
}

fn history(refused: Option<String>) -> RepresentativePage {
    let line = |fields: &[(&str, &str)], court| Line {
        typed: fields.iter().copied().collect(),
        noted_by: "Matei Ursu".to_owned(),
        noted_at: at(-600),
        court,
    };
    RepresentativePage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        lines: vec![
            line(
                &[
                    ("since", "2026-11-20"),
                    ("as_what", "guardian"),
                    ("name", "Ana Rusu"),
                    ("appointed_by", "DGASPC"),
                ],
                Court::Due(at(3_000)),
            ),
            line(
                &[("since", "2026-11-01"), ("as_what", "carer"), ("name", "Vera Lac")],
                Court::Told(at(-9_000)),
            ),
            line(&[("as_what", "parent"), ("name", "Maria Pop")], Court::NotAsked),
        ],
        version: 3,
        refused,
    }
}
