//! Pages about people, rooms, the house, its letters and its trail: who may, and what forms do.

use barnahus_casework::HouseAction;
use barnahus_vocabulary::{PersonId, Role, RoomId, paths};

use crate::front_door::{Door, houses_with_people};

const IONEL: [(&str, &str); 8] = [
    ("name", "Ionel Crâng"),
    ("email", "Ionel@example.org"),
    ("institution", "IPJ Cluj"),
    ("locale", "ro"),
    ("roles", "police"),
    ("languages", "ron"),
    ("languages", "hun"),
    ("travel_minutes", "12"),
];

/// Every staff page with what it takes to see it; `None` is one's own.
fn pages(door: &Door) -> Vec<(String, Option<HouseAction>)> {
    let (someone, room) = (door.of(Role::Defence), door.rooms[0]);
    vec![
        (paths::ACCOUNT.to_owned(), None),
        (paths::PEOPLE.to_owned(), Some(HouseAction::SeePeople)),
        (paths::PERSON_NEW.to_owned(), Some(HouseAction::ManagePeople)),
        (paths::person(someone), Some(HouseAction::SeePeople)),
        (paths::person_hours(someone), Some(HouseAction::SeePeople)),
        (paths::person_absences(someone), Some(HouseAction::SeePeople)),
        (paths::person_calendar(someone), Some(HouseAction::SeePeople)),
        (paths::person_close(someone), Some(HouseAction::ManagePeople)),
        (paths::ROOMS.to_owned(), Some(HouseAction::ManageRooms)),
        (paths::ROOM_NEW.to_owned(), Some(HouseAction::ManageRooms)),
        (paths::room(room), Some(HouseAction::ManageRooms)),
        (paths::room_hours(room), Some(HouseAction::ManageRooms)),
        (paths::room_closures(room), Some(HouseAction::ManageRooms)),
        (paths::HOUSE.to_owned(), Some(HouseAction::ManageHouse)),
        (paths::HOUSE_RULES.to_owned(), Some(HouseAction::SeeRules)),
        (paths::OUTBOX.to_owned(), Some(HouseAction::SeeOutbox)),
        (paths::AUDIT.to_owned(), Some(HouseAction::SeeAudit)),
    ]
}

#[tokio::test]
async fn each_role_sees_the_pages_of_the_table_and_no_other() {
    for door in houses_with_people().await {
        for role in Role::ALL {
            let browser = door.browser(role).await;
            let nowhere = browser.get("/nowhere").await.text;
            for (path, action) in pages(&door) {
                let own = paths::person(door.of(Role::Defence));
                let is_own = role == Role::Defence && path.starts_with(&own) && !path.ends_with("/close");
                let may = is_own || action.is_none_or(|action| action.roles().contains(&role));
                let answer = browser.get(&path).await;
                assert_eq!(answer.status, if may { 200 } else { 404 }, "{role}: {path}");
                assert!(may || answer.text == nowhere, "{role}: {path} says more than nothing");
            }
        }
    }
}

#[tokio::test]
async fn what_is_refused_and_what_is_not_there_are_the_same_page() {
    for door in houses_with_people().await {
        let planner = door.browser(Role::RoomPlanner).await;
        let nowhere = planner.get("/nowhere").await.text;
        for path in [
            paths::person_invite(door.of(Role::Judge)),
            paths::person_invite(PersonId::random()),
            paths::person_close(door.of(Role::Judge)),
            paths::room(RoomId::random()),
            paths::HOUSE.to_owned(),
        ] {
            let answer = planner.post(&path, &[("version", "1")]).await;
            assert_eq!((answer.status, answer.text == nowhere), (404, true), "{path}");
        }
        let change: Vec<_> = IONEL.into_iter().chain([("version", "1")]).collect();
        let change = planner.post(&paths::person(door.of(Role::Judge)), &change).await;
        assert_eq!((change.status, change.text == nowhere), (404, true));
    }
}

#[tokio::test]
async fn nothing_is_done_for_another_site() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        let judge = door.of(Role::Judge);
        for path in
            [paths::PERSON_NEW, &paths::person_invite(judge), &paths::person_close(judge), paths::SIGN_OUT]
        {
            assert_eq!(coordinator.post_from_elsewhere(path).await.status, 403, "{path}");
        }
        assert_eq!(coordinator.get(paths::ACCOUNT).await.status, 200, "still signed in");
    }
}

#[tokio::test]
async fn a_person_is_entered_invited_and_found_on_the_list() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        let faulty =
            coordinator.post(paths::PERSON_NEW, &[("name", "Ionel Crâng"), ("email", "ionel")]).await;
        assert_eq!(faulty.status, 422);
        for field in ["email", "institution", "locale", "roles"] {
            assert!(faulty.text.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        assert!(faulty.text.contains("Ionel Crâng"), "what was typed stays");
        let entered = coordinator.post(paths::PERSON_NEW, &IONEL).await;
        assert_eq!(entered.status, 303, "{}", entered.text);
        let hours = entered.location.unwrap();
        assert!(coordinator.get(&hours).await.text.contains("Ionel Crâng"));
        let saved = [("version", "1"), ("from_1", "8"), ("until_1", "16")];
        assert_eq!(coordinator.post(&hours, &saved).await.status, 303);
        assert_eq!(coordinator.post(&hours, &saved).await.status, 409, "a stale page overwrites nothing");
        let person = hours.trim_end_matches("/hours");
        let invite = format!("{person}/invite");
        assert_eq!(coordinator.post(&invite, &[]).await.status, 303);
        assert!(coordinator.get(person).await.text.contains("invitat"));
        assert!(coordinator.get(paths::OUTBOX).await.text.contains("Invitație la un cont"));
        let twice = coordinator.post(paths::PERSON_NEW, &IONEL).await;
        assert_eq!(twice.status, 422);
        assert!(twice.text.contains("href=\"#email\""));
    }
}

#[tokio::test]
async fn a_role_is_not_given_without_saying_ones_password() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        let judge = paths::person(door.of(Role::Judge));
        let fields = [
            ("version", "1"),
            ("name", "Persoana judge"),
            ("email", "judge@example.org"),
            ("institution", "Judecătoria Cluj"),
            ("locale", "ro"),
            ("roles", "judge"),
            ("roles", "administrator"),
        ];
        let answer = coordinator.post(&judge, &fields).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains("href=\"#password\""));
        let harmless: Vec<_> =
            fields.into_iter().filter(|field| *field != ("roles", "administrator")).collect();
        assert_eq!(coordinator.post(&judge, &harmless).await.status, 303);
    }
}

#[tokio::test]
async fn leave_is_entered_and_taken_back_by_the_one_who_goes() {
    for door in houses_with_people().await {
        let judge = door.browser(Role::Judge).await;
        let place = paths::person_absences(door.of(Role::Judge));
        let fields = [("kind", "leave"), ("first_day", "01.12.2026"), ("last_day", "04.12.2026")];
        assert_eq!(judge.post(&place, &fields).await.status, 303);
        let page = judge.get(&place).await.text;
        let remove = page.split("action=\"/absences/").nth(1).unwrap().split('"').next().unwrap();
        let remove = format!("/absences/{remove}");
        let police = door.browser(Role::Police).await;
        assert_eq!(police.post(&remove, &[]).await.status, 404);
        assert_eq!(judge.post(&remove, &[]).await.location, Some(place.clone()));
        assert!(!judge.get(&place).await.text.contains("/absences/"));
    }
}

#[tokio::test]
async fn rooms_and_the_house_are_changed_and_the_mail_password_is_never_shown() {
    for door in houses_with_people().await {
        let planner = door.browser(Role::RoomPlanner).await;
        let room = [("name", "Camera Verde"), ("kind", "interview")];
        let entered = planner.post(paths::ROOM_NEW, &room).await;
        assert_eq!(entered.status, 303);
        assert!(planner.get(paths::ROOMS).await.text.contains("Camera Verde"));
        let administrator = door.browser(Role::Administrator).await;
        let house = [
            ("version", "1"),
            ("mail_version", "0"),
            ("house_name", "Casa Nouă"),
            ("address", "Strada Nouă 2"),
            ("county", "RO-CJ"),
            ("mail_from", "casa@example.org"),
            ("mail_way", "server"),
            ("mail_host", "mail.example.org"),
            ("mail_port", "465"),
            ("mail_security", "tls"),
            ("mail_user", "casa"),
            ("mail_password", "xyzzy-plugh"),
        ];
        assert_eq!(administrator.post(paths::HOUSE, &house).await.status, 303);
        let page = administrator.get(paths::HOUSE).await.text;
        assert!(page.contains("Casa Nouă") && page.contains("mail.example.org") && !page.contains("xyzzy"));
        assert_eq!(administrator.post(paths::HOUSE, &house).await.status, 409);
    }
}

#[tokio::test]
async fn the_officer_reads_the_trail_in_words_and_that_it_is_whole() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        coordinator.post(paths::PERSON_NEW, &IONEL).await;
        let page = door.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await.text;
        assert!(page.contains("a dat un rol") && page.contains("Ionel Crâng") && page.contains("polițist"));
        assert!(page.contains("Registrul este întreg"));
    }
}
