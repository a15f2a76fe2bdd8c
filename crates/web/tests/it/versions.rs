//! Two people at one form: nothing is overwritten, both versions are shown, the later one chooses. And
//! one who may read a form's thing but not change it.

use barnahus_vocabulary::{Role, paths};

use crate::front_door::{Door, houses_with_people};

type Fields<'a> = Vec<(&'a str, &'a str)>;

const JUDGE: [(&str, &str); 5] = [
    ("name", "Persoana judge"),
    ("email", "judge@example.org"),
    ("institution", "Judecătoria Cluj"),
    ("locale", "ro"),
    ("roles", "judge"),
];

const HOUSE: [(&str, &str); 4] = [
    ("address", "Strada Nouă 3"),
    ("county", "RO-CJ"),
    ("mail_from", "casa@example.org"),
    ("mail_way", "files"),
];

/// Each form, what the first and the second one typed, and how the second version reads.
fn forms(door: &Door) -> Vec<(String, [Fields<'static>; 2], [&'static str; 2])> {
    let with = |fields: &[(&'static str, &'static str)], one| [fields, &[one]].concat();
    let (judge, room) = (door.of(Role::Judge), door.rooms[0]);
    let hours = |from| vec![("from_1", from), ("until_1", "16:00")];
    vec![
        (
            paths::person(judge),
            [with(&JUDGE, ("unit", "Secția întâi")), with(&JUDGE, ("unit", "Secția a doua"))],
            ["Secția întâi", "Secția a doua"],
        ),
        (paths::person_hours(judge), [hours("07:30"), hours("08:45")], ["07:30", "08:45"]),
        (paths::room(room), [vec![("name", "Odaia")], vec![("name", "Salonul")]], ["Odaia", "Salonul"]),
        (paths::room_hours(room), [hours("07:30"), hours("08:45")], ["07:30", "08:45"]),
        (
            paths::HOUSE.to_owned(),
            [with(&HOUSE, ("house_name", "Casa Una")), with(&HOUSE, ("house_name", "Casa Alta"))],
            ["Casa Una", "Casa Alta"],
        ),
    ]
}

/// The versions that a page carries.
fn versions(page: &str) -> Vec<(&'static str, String)> {
    let of = |name| {
        let field = page.split(&format!("name=\"{name}\" value=\"")).nth(1)?;
        Some((name, field.split('"').next()?.to_owned()))
    };
    ["version", "mail_version"].into_iter().filter_map(of).collect()
}

fn sent<'a>(fields: &Fields<'a>, versions: &'a [(&'static str, String)]) -> Fields<'a> {
    let versions = versions.iter().map(|(name, value)| (*name, value.as_str()));
    fields.iter().copied().chain(versions).collect()
}

#[tokio::test]
async fn a_stale_form_overwrites_nothing_and_shows_both_versions() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        for (path, [first, second], [stored, typed]) in forms(&door) {
            let read = versions(&coordinator.get(&path).await.text);
            let saved = coordinator.post(&path, &sent(&first, &read)).await;
            assert_eq!(saved.status, 303, "{path}: {}", saved.text);
            let late = coordinator.post(&path, &sent(&second, &read)).await;
            assert_eq!(late.status, 409, "{path}");
            let said = |words: &str| late.text.contains(&format!(">{words}</td>"));
            assert!(said(stored) && said(typed), "{path}: {}", late.text);
            let now = coordinator.get(&path).await.text;
            assert!(now.contains(stored) && !now.contains(typed), "{path}: something was overwritten");

            // The other answer: what was typed is sent again, with the versions that the page brought.
            let chosen = coordinator.post(&path, &sent(&second, &versions(&late.text))).await;
            assert_eq!(chosen.status, 303, "{path}: {}", chosen.text);
            assert!(coordinator.get(&path).await.text.contains(typed), "{path}");
        }
    }
}

#[tokio::test]
async fn what_was_typed_travels_along_but_no_password_does() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        let path = paths::person(door.of(Role::Judge));
        let fields =
            [&JUDGE[..], &[("unit", "A doua"), ("password", "taina taina"), ("version", "99")]].concat();
        let late = coordinator.post(&path, &fields).await;
        assert_eq!(late.status, 409);
        assert!(late.text.contains("name=\"unit\" value=\"A doua\""));
        assert!(!late.text.contains("taina"), "a password stands in a page");
        assert!(late.text.contains("type=\"password\""), "the password is not asked for again");
    }
}

#[tokio::test]
async fn a_planner_reads_a_person_and_is_offered_no_form() {
    for door in houses_with_people().await {
        let planner = door.browser(Role::RoomPlanner).await;
        let list = planner.get(paths::PEOPLE).await.text;
        assert!(!list.contains(paths::PERSON_NEW), "somebody may be added");
        let judge = paths::person(door.of(Role::Judge));
        let page = planner.get(&judge).await;
        assert_eq!(page.status, 200);
        assert!(page.text.contains("Judecător") && page.text.contains(&format!("{judge}/hours")));
        for not_theirs in [&*format!("action=\"{judge}"), "judge@example.org", "Sexul", "/close"] {
            assert!(!page.text.contains(not_theirs), "{not_theirs}");
        }
    }
}
