//! What happened is recorded at the front door: held, stopped, corrected by two at once; and a further interview
//! is asked for, approved and booked.

use barnahus_casework::booking::BookingState;
use barnahus_casework::stage::StageCode;
use barnahus_store::bookings::attendances;
use barnahus_store::{cases, records};
use barnahus_vocabulary::{BookingId, CaseId, Role, paths};

use crate::booked::booking_at;
use crate::front_door::{Answer, Browser, Door, houses_with_people};

const HELD: [(&str, &str); 6] = [
    ("ending", "held"),
    ("began", "07:05"),
    ("ended", "07:50"),
    ("protocol", "nichd"),
    ("recorded", "yes"),
    ("recording_kept", "DVD 14, seiful parchetului"),
];

impl Door {
    /// Sends the form with these fields, everybody where they usually are.
    pub async fn record(&self, browser: &Browser<'_>, booking: BookingId, fields: &[(&str, &str)]) -> Answer {
        let on = self.workplace.database.read();
        let parts = attendances::of_booking(on, self.id, booking).await.unwrap();
        let there: Vec<(String, &str)> = parts
            .iter()
            .map(|part| {
                let talks = matches!(part.role, Role::Interviewer | Role::Interpreter);
                let place = if talks { "interview_room" } else { "observation_room" };
                (format!("there_{}", part.id), place)
            })
            .collect();
        let places = there.iter().map(|(field, place)| (field.as_str(), *place));
        let places = places.filter(|(field, _)| !fields.iter().any(|(given, _)| given == field));
        let sent: Vec<_> = places.chain(fields.iter().copied()).collect();
        browser.post(&paths::booking_record(booking), &sent).await
    }

    async fn stage(&self, case: CaseId) -> StageCode {
        cases::find(self.workplace.database.read(), self.id, case).await.unwrap().unwrap().stage.code()
    }

    /// A case whose interview was recorded as it says.
    pub async fn heard(&self, coordinator: &Browser<'_>, fields: &[(&str, &str)]) -> (CaseId, BookingId) {
        let (case, booking) = self.booked(coordinator).await;
        self.set_hour(booking, -120).await;
        let saved = self.record(coordinator, booking, &with(fields, "0")).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        (case, booking)
    }
}

/// The fields of an interview that was held, some of them otherwise.
pub fn with<'a>(fields: &[(&'a str, &'a str)], version: &'a str) -> Vec<(&'a str, &'a str)> {
    let kept = HELD.iter().filter(|(name, _)| !fields.iter().any(|(given, _)| given == name));
    kept.chain(fields).copied().chain([("version", version)]).collect()
}

#[tokio::test]
async fn a_record_says_all_or_nothing_and_moves_the_case_on() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&coordinator).await;
        let early = house.record(&coordinator, booking, &with(&[], "0")).await;
        assert!(early.status == 422 && early.says("Nu este ora la care a fost programată"), "{}", early.text);
        house.set_hour(booking, -120).await;
        let unsaid = house.record(&coordinator, booking, &[("version", "0")]).await;
        assert_eq!(unsaid.status, 422);
        for label in ["Audierea:", "A început la", "Protocolul folosit", "A fost înregistrată?"] {
            assert!(unsaid.says(label), "{label}");
        }
        let interviewer = format!("there_{}", house.part(booking, Role::Interviewer).await);
        let nobody = house.record(&coordinator, booking, &with(&[(&interviewer, "not_there")], "0")).await;
        assert!(nobody.status == 422 && nobody.says("Cineva care vorbește cu copilul"), "{}", nobody.text);
        assert_eq!(house.stage(case).await, StageCode::Planned, "nothing was recorded");

        let saved =
            house.record(&coordinator, booking, &with(&[("wellbeing", "Liniștit la plecare.")], "0")).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        assert_eq!(house.stage(case).await, StageCode::Interviewed);
        assert_eq!(house.booking(booking).await.state, BookingState::Held);
        let page = coordinator.get(&paths::booking_record(booking)).await;
        assert!(
            page.says("Liniștit la plecare.") && page.says("DVD 14") && page.says("camera de observare")
                || page.says("Camera de observare"),
            "{}",
            page.text
        );
        assert!(coordinator.get(&paths::case(case)).await.text.contains(&paths::booking_record(booking)));
        for role in [Role::Interviewer, Role::CaseManager] {
            let page = house.browser(role).await.get(&paths::booking_record(booking)).await;
            assert!(page.status == 200 && page.says("DVD 14"), "{role}");
        }
        for role in [Role::Lawyer, Role::Psychologist, Role::RoomPlanner, Role::Therapist] {
            let page = house.browser(role).await.get(&paths::booking_record(booking)).await;
            assert_eq!(page.status, 404, "{role}");
        }
        let again = coordinator.get(&paths::booking_not_held(booking)).await;
        let version = house.booking(booking).await.version.to_string();
        let fell = coordinator
            .post(&paths::booking_not_held(booking), &[("version", &version), ("reason", "child")])
            .await;
        assert!(again.status == 200 && fell.status == 409, "there is one way only");
    }
}

#[tokio::test]
async fn two_who_record_at_once_see_both_versions() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let manager = house.browser(Role::CaseManager).await;
        let (_, booking) = house.heard(&coordinator, &[]).await;
        let stopped = [("ending", "stopped"), ("stop_reason", "childs_wish"), ("ended", "07:30")];
        let late = house.record(&manager, booking, &with(&stopped, "0")).await;
        assert_eq!(late.status, 409);
        assert!(late.says("07:50") && late.says("07:30") && late.says("Copilul a cerut"), "{}", late.text);
        assert_eq!(house.booking(booking).await.state, BookingState::Held, "nothing was overwritten");
        let corrected = house.record(&manager, booking, &with(&stopped, "1")).await;
        assert_eq!(corrected.status, 303, "{}", corrected.text);
        assert!(matches!(house.booking(booking).await.state, BookingState::Stopped(_)));
        let trail = house.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(trail.says("a consemnat audierea") || trail.says("a notat audierea"));
        assert!(trail.says("a corectat consemnarea audierii"));
    }
}

#[tokio::test]
async fn a_further_interview_needs_a_reason_that_holds_and_the_coordinators_yes() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let manager = house.browser(Role::CaseManager).await;
        let (case, first) = house.heard(&coordinator, &[]).await;
        let further = paths::further(case);
        let request = |reason| {
            [
                ("further_reason", reason),
                ("ordered_by", "Procuror Radu Oltean"),
                ("ordered_on", "azi"),
                ("necessary", "Ce nu a fost întrebat."),
            ]
        };
        let page = manager.get(&further).await;
        let untrue = page.press(&manager, &further, &request("stopped_before_end")).await;
        assert!(untrue.status == 409 && untrue.says("spune altceva"), "{}", untrue.text);
        let unsaid = page.press(&manager, &further, &[("further_reason", "new_facts")]).await;
        assert_eq!(unsaid.status, 422);
        assert_eq!(page.press(&manager, &further, &request("defence_questions")).await.status, 303);
        let late = page.press(&manager, &further, &request("defence_questions")).await;
        assert_eq!(late.status, 409, "from a page of before");
        let decide = paths::further_decide(case);
        let waiting = manager.get(&further).await;
        assert!(waiting.says("așteaptă aprobarea") && !waiting.says("Aprobă audierea"));
        assert_eq!(manager.post(&decide, &[("version", "1"), ("decision", "approve")]).await.status, 404);
        for role in [Role::Interviewer, Role::Lawyer, Role::Judge] {
            assert_eq!(house.browser(role).await.get(&further).await.status, 404, "{role}");
        }
        assert!(coordinator.get(paths::MY_DAY).await.says("De hotărât o nouă audiere"));
        assert_eq!(house.stage(case).await, StageCode::Interviewed, "asking changes nothing");

        let page = coordinator.get(&further).await;
        let approved = page.press(&coordinator, &decide, &[]).await;
        assert_eq!(approved.status, 303, "{}", approved.text);
        assert_eq!(house.stage(case).await, StageCode::Accepted);
        assert!(coordinator.get(paths::MY_DAY).await.says("De programat noua audiere"));
        let slots = coordinator.get(&paths::slots(case)).await;
        let made = slots.press(&coordinator, &paths::book(case), &[]).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let second = booking_at(&made);
        house.set_hour(second, -60).await;
        let hours = [("began", "08:05"), ("ended", "08:40")];
        assert_eq!(house.record(&coordinator, second, &with(&hours, "0")).await.status, 303);
        let on = house.workplace.database.read();
        let (one, two) = (records::find(on, house.id, first), records::find(on, house.id, second));
        let (one, two) = (one.await.unwrap().unwrap(), two.await.unwrap().unwrap());
        assert_eq!((one.number, one.same_interviewer), (1, None));
        assert_eq!((two.number, two.same_interviewer), (2, Some(true)));
        assert_eq!(house.stage(case).await, StageCode::Interviewed);
    }
}

impl Door {
    pub async fn part(&self, booking: BookingId, role: Role) -> String {
        let on = self.workplace.database.read();
        let parts = attendances::of_booking(on, self.id, booking).await.unwrap();
        parts.into_iter().find(|part| part.role == role).unwrap().id.to_string()
    }
}
