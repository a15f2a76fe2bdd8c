//! How a calendar goes on being followed: at another address, after faults, after a round that never
//! ended; and that nothing its owner reads about it speaks against anything else.

use barnahus_operations::enter_address::enter_address;
use barnahus_outbox::calendars::{LEASE, lease};
use barnahus_vocabulary::{Role, paths};
use time::Duration;

use crate::calendar_server::{BROKEN, CalendarServer, NOTHING, READ, busy_days, calendar, other};
use crate::front_door::{houses_with_people, now};

const NOW: &str = "Calendarul se citește acum.";
const OF_BEFORE: &str = "Orele de mai jos sunt de la adresa dinainte.";
const NEXT: &str = "Se citește din nou";
const TRY_AGAIN: &str = "Încercăm din nou. Dacă ține mai mult de o zi, copiați din nou adresa secretă.";

#[tokio::test]
async fn hours_of_the_address_before_are_not_told_as_those_of_the_new_one() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(9)).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        let place = paths::person_calendar(door.of(Role::Judge));
        let (actor, then) = (door.actor(Role::Judge), now() - Duration::HOUR);
        enter_address(&door.workplace, &actor, actor.person, &server.address(), then).await.unwrap();
        assert_eq!(door.fetched_at(then).await, READ);
        let page = judge.get(&place).await;
        assert!(page.says(NEXT) && !page.says(OF_BEFORE), "{}", page.text);
        let another = format!("http://{}/private-9876543210/other.ics", server.host);
        assert_eq!(door.give(&judge, &another).await.0, 303);
        let page = judge.get(&place).await;
        assert!(page.says("9 intervale") && page.says(NOW) && page.says(OF_BEFORE), "{}", page.text);
        assert!(!page.says(NEXT), "it was not read once: {}", page.text);
        server.answers(other(404, "gone"));
        assert_eq!(door.fetched_at(now()).await, BROKEN);
        let page = judge.get(&place).await;
        assert!(page.says("9 intervale") && page.says(OF_BEFORE) && page.says(NEXT), "{}", page.text);
        assert!(!page.says(NOW), "{}", page.text);
        server.answers(calendar(2));
        assert_eq!(door.fetched_at(now() + Duration::HOUR).await, READ);
        let page = judge.get(&place).await;
        assert!(page.says("2 intervale") && page.says(NEXT), "{}", page.text);
        assert!(!page.says(OF_BEFORE) && !page.says(NOW), "{}", page.text);
    }
}

#[tokio::test]
async fn a_calendar_that_is_followed_is_never_told_as_a_file_to_export() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(9)).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        let place = paths::person_calendar(door.of(Role::Judge));
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        let days = busy_days(1);
        let zone = "BEGIN:VTIMEZONE\r\nTZID:Acasă\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT";
        let mut at = now();
        for (file, said, advice) in [
            (days.replace("END:VCALENDAR\r\n", ""), "Calendarul se oprește la mijloc.", TRY_AGAIN),
            (days.replace("END:VEVENT", "END:VTODO"), "Calendarul este stricat", "salvați-o din nou"),
            (
                days.replace("Europe/Bucharest", "Altundeva"),
                "pe care calendarul nu îl explică",
                "salvați-o din nou",
            ),
            (
                days.replacen("BEGIN:VEVENT", zone, 1).replace("Europe/Bucharest", "Acasă"),
                "Un fus orar din calendar nu spune ce oră este.",
                "salvați-o din nou",
            ),
            (
                days.replacen("UID:1", "UID:1\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261126T060000Z", 1),
                "într-un fel pe care nu îl citim. Rândul",
                "Împărțiți repetarea în două în programul de calendar.",
            ),
        ] {
            server.answers(other(200, &file));
            assert_eq!(door.fetched_at(at).await, BROKEN, "{said}");
            let page = judge.get(&place).await;
            assert!(page.says(said) && page.says(advice), "{said} {advice}: {}", page.text);
            assert!(!page.says("xportați") && !page.says("nimic de făcut"), "{said}: {}", page.text);
            at = at + Duration::hours(7);
        }
    }
}

#[tokio::test]
async fn a_server_that_is_not_found_or_hangs_up_is_told_apart_from_one_that_nobody_vouches_for() {
    for door in houses_with_people().await {
        let plain = CalendarServer::answering(calendar(9)).await;
        let hanging_up = CalendarServer::hanging_up().await;
        let judge = door.browser(Role::Judge).await;
        let place = paths::person_calendar(door.of(Role::Judge));
        // No label of a name has more than 63 letters, so that nobody needs to be asked for this one.
        let nameless = format!("https://{}.example.org/a.ics", "a".repeat(64));
        assert_eq!(door.give(&judge, &nameless).await.0, 303);
        assert_eq!(door.fetched_at(now()).await, BROKEN);
        let page = judge.get(&place).await;
        let lost = "Serverul din adresă nu se găsește acum.";
        assert!(page.says(lost) && page.says(TRY_AGAIN), "{}", page.text);
        let door = door.vouching_for(&hanging_up);
        let judge = door.browser(Role::Judge).await;
        assert_eq!(door.give(&judge, &format!("https://{}/a.ics", hanging_up.host)).await.0, 303);
        assert_eq!(door.fetched_at(now()).await, BROKEN);
        let page = judge.get(&place).await;
        assert!(page.says("Serverul nu răspunde.") && page.says(TRY_AGAIN), "{}", page.text);
        let door = door.vouching_for(&plain);
        let judge = door.browser(Role::Judge).await;
        assert_eq!(door.give(&judge, &format!("https://{}/a.ics", plain.host)).await.0, 303);
        assert_eq!(door.fetched_at(now()).await, BROKEN);
        let page = judge.get(&place).await;
        assert!(page.says("nu este sigură") && page.says("(mail.authority_file)"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_broken_calendar_is_tried_ever_more_seldom_and_at_last_every_six_hours() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(other(503, "later")).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        for (minutes, comes_to) in [(0, BROKEN), (30, BROKEN), (60, NOTHING), (90, BROKEN)] {
            let at = now() + Duration::minutes(minutes);
            assert_eq!(door.fetched_at(at).await, comes_to, "after {minutes} minutes");
        }
        let mut last = now() + Duration::minutes(90);
        for _ in 0..12 {
            last = last + Duration::hours(6);
            assert_eq!(door.fetched_at(last).await, BROKEN);
        }
        let almost = Duration::hours(6) - Duration::minutes(1);
        assert_eq!(door.fetched_at(last + almost).await, NOTHING);
        assert_eq!(door.fetched_at(last + Duration::hours(6)).await, BROKEN);
    }
}

#[tokio::test]
async fn a_calendar_that_was_leased_and_never_settled_is_read_when_the_lease_runs_out() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(9)).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        let (database, key) = (&door.workplace.database, door.workplace.keys.house_key());
        let leased = lease(database, key, now(), 4).await.unwrap();
        assert_eq!(leased.len(), 1);
        drop(leased);
        assert_eq!(door.fetched_at(now() + LEASE - Duration::milliseconds(1)).await, NOTHING);
        assert_eq!(door.fetched_at(now() + LEASE).await, READ);
    }
}
