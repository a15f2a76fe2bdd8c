//! A calendar that is followed at an address: given, fetched, broken, back again, taken away. Whatever its
//! server does, what was known stays known until something else was read in full.

use std::io::Write;
use std::sync::Arc;

use barnahus_operations::enter_address::enter_address;
use barnahus_vocabulary::{Role, paths};
use flate2::Compression;
use flate2::write::GzEncoder;
use time::Duration;
use tokio::sync::Notify;

use crate::calendar_server::{Answers, BROKEN, CalendarServer, NOTHING, READ, busy_days, calendar, other};
use crate::front_door::{houses_with_people, now};

fn leading_to(place: &str) -> Answers {
    Answers::Other(302, ("location", place.to_owned()), Vec::new())
}

/// Octets that unpack to ten times the limit.
fn packed(octets: usize) -> Answers {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&vec![b'\n'; octets]).unwrap();
    Answers::Other(200, ("content-encoding", "gzip".to_owned()), packer.finish().unwrap())
}

#[tokio::test]
async fn an_address_is_given_followed_and_taken_away_by_its_owner() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(9)).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        let place = paths::person_calendar(door.of(Role::Judge));
        assert!(judge.get(&place).await.says("Nicio adresă."));
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        let page = judge.get(&place).await;
        assert!(page.says("Calendarul se citește acum.") && !page.says("Se citește din nou"));
        assert_eq!(server.asked(), 0, "nobody waits for another's server");
        assert_eq!(door.fetched_at(now()).await, READ);
        let page = judge.get(&place).await;
        assert!(page.says("9 intervale") && page.says("127.0.0.1"), "{}", page.text);
        assert!(!page.text.contains("private-0123456789") && !page.text.contains("Ilinca"));
        let planner = door.browser(Role::RoomPlanner).await.get(&place).await;
        assert!(planner.says("9 intervale"));
        let police = door.browser(Role::Police).await.get(&place).await;
        assert!(!police.text.contains("127.0.0.1"));
        let remove = paths::person_calendar_address_remove(door.of(Role::Judge));
        assert_eq!(page.press(&judge, &remove, &[]).await.location, Some(place.clone()));
        assert!(judge.get(&place).await.says("Nicio adresă."));
        assert_eq!(door.stretches().await, 0);
        assert_eq!(door.fetched_at(now() + Duration::DAY).await, NOTHING);
        let trail = door.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(trail.says("a dat adresa unui calendar") && trail.says("a șters adresa unui calendar"));
    }
}

#[tokio::test]
async fn a_calendar_is_fetched_again_in_time_and_not_read_twice_while_it_is_the_same() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(30)).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        assert_eq!(door.fetched_at(now()).await, READ);
        assert_eq!(door.fetched_at(now() + Duration::minutes(29)).await, NOTHING);
        // What it would answer in full has changed, but not its mark: it is not asked for.
        server.answers(calendar(10));
        assert_eq!(door.fetched_at(now() + Duration::minutes(30)).await, READ);
        assert_eq!((door.stretches().await, server.asked()), (30, 2));
        // After a week it is read in full, so that its times stay known far ahead.
        assert_eq!(door.fetched_at(now() + Duration::days(8)).await, READ);
        assert_eq!(door.stretches().await, 2);
        server.answers(Answers::Calendar(busy_days(12), "\"two\""));
        assert_eq!(door.fetched_at(now() + Duration::days(9)).await, READ);
        assert_eq!(door.stretches().await, 3, "those that are over are not read");
    }
}

#[tokio::test]
async fn a_broken_calendar_is_explained_to_its_owner_and_changes_nothing() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(9)).await;
        let inside = CalendarServer::answering(calendar(1)).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        let place = paths::person_calendar(door.of(Role::Judge));
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        assert_eq!(door.fetched_at(now()).await, READ);
        let cut = busy_days(1).replace("END:VCALENDAR\r\n", "");
        let broken = busy_days(1).replace("FREQ=DAILY", "FREQ=UNEORI");
        let endless = format!("http://{}/again", server.host);
        let mut at = now();
        for (answers, said) in [
            (other(404, "gone"), "La această adresă nu mai este niciun calendar."),
            (other(410, "gone"), "La această adresă nu mai este niciun calendar."),
            (other(401, "who"), "Serverul cere o parolă"),
            (other(403, "who"), "Serverul cere o parolă"),
            (other(429, "later"), "Serverul are o problemă."),
            (other(503, "later"), "Serverul are o problemă."),
            (other(204, ""), "Serverul răspunde ceva ce nu înțelegem."),
            (other(200, "<!DOCTYPE html>"), "nu este un calendar"),
            (other(200, &cut), "se oprește la mijloc"),
            (other(200, &broken), "O repetare nu se poate citi. Rândul 7."),
            (other(200, &"\n".repeat(2_097_153)), "Calendarul este prea mare"),
            (packed(20_000_000), "Calendarul este prea mare"),
            (Answers::Never, "Serverul răspunde prea încet."),
            (leading_to(&endless), "Serverul trimite mereu la altă adresă."),
            (leading_to("file:///etc/passwd"), "ceva ce nu este o adresă de calendar"),
            (leading_to(&inside.address()), "Adresa nu este criptată"),
            (leading_to("https://127.0.0.1/a.ics"), "De la acest server nu citim calendare"),
            (leading_to("https://localhost/a.ics"), "De la acest server nu citim calendare"),
            (leading_to("https://[::ffff:10.0.0.1]/"), "De la acest server nu citim calendare"),
            (leading_to("http://localhost:8080/calendar/x.ics"), "Este adresa acestui program"),
            (leading_to("http://localhost.:8080/calendar/x.ics"), "Este adresa acestui program"),
        ] {
            server.answers(answers);
            at = at + Duration::hours(7);
            assert_eq!(door.fetched_at(at).await, BROKEN, "{said}");
            let page = judge.get(&place).await;
            assert!(page.says(said), "{said}: {}", page.text);
            assert!(page.says("Orele citite înainte rămân") && page.says("9 intervale"), "{said}");
            assert_eq!(door.stretches().await, 9, "{said}");
        }
        assert_eq!(inside.asked(), 0, "nobody led us inside");
        server.answers(Answers::Calendar(busy_days(9), "\"back\""));
        assert_eq!(door.fetched_at(at + Duration::hours(7)).await, READ);
        let page = judge.get(&place).await;
        assert!(page.says("2 intervale") && !page.says("Orele citite înainte rămân"), "{}", page.text);
    }
}

#[tokio::test]
async fn an_address_that_leads_inside_is_refused_as_it_is_written_or_when_its_name_is_looked_up() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(9)).await;
        let judge = door.browser(Role::Judge).await;
        for (address, said) in [
            ("", "Lipiți adresa calendarului."),
            ("calendar.example.org", "Aceasta nu este o adresă de calendar."),
            ("file:///etc/passwd", "Aceasta nu este o adresă de calendar."),
            ("https://ana:parola@calendar.example.org/", "În adresă este o parolă"),
            ("http://calendar.example.org/a.ics", "Adresa nu este criptată"),
            (&server.address(), "Adresa nu este criptată"),
            ("https://127.1/a.ics", "De la acest server nu citim calendare"),
            ("https://10.0.0.1/a.ics", "De la acest server nu citim calendare"),
            ("https://169.254.169.254/latest/meta-data", "De la acest server nu citim calendare"),
            ("https://[::1]/a.ics", "De la acest server nu citim calendare"),
            ("https://calendar.example.org:8443/a.ics", "De la acest server nu citim calendare"),
        ] {
            let (status, page) = door.give(&judge, address).await;
            assert_eq!(status, 422, "{address}");
            assert!(page.contains(said), "{address}: {page}");
        }
        assert_eq!(door.fetched_at(now()).await, NOTHING);
        assert_eq!(door.give(&judge, "webcal://localhost/a.ics").await.0, 303);
        assert_eq!(door.fetched_at(now()).await, BROKEN);
        let page = judge.get(&paths::person_calendar(door.of(Role::Judge))).await;
        assert!(page.says("De la acest server nu citim calendare") && page.says("Nu s-a citit încă nimic."));
        assert_eq!(server.asked(), 0);
    }
}

#[tokio::test]
async fn whoever_can_do_something_about_a_broken_calendar_is_told_after_a_day() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(other(404, "gone")).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        let said = "Calendarul dumneavoastră nu se mai poate citi";
        assert_eq!(door.fetched_at(now()).await, BROKEN);
        assert!(!judge.get(paths::MY_DAY).await.says(said), "a server may be away for a night");
        // The same, entered and failing since the day before yesterday.
        let then = now() - Duration::days(2);
        let actor = door.actor(Role::Judge);
        let address = server.address();
        enter_address(&door.workplace, &actor, actor.person, &address, then).await.unwrap();
        assert_eq!(door.fetched_at(then).await, BROKEN);
        let day = judge.get(paths::MY_DAY).await;
        assert!(day.says(said) && day.text.contains(&paths::person_calendar(actor.person)));
        assert!(!door.browser(Role::Coordinator).await.get(paths::MY_DAY).await.says(said));
        server.answers(calendar(2));
        assert_eq!(door.fetched_at(now()).await, READ);
        assert!(!judge.get(paths::MY_DAY).await.says(said));
    }
}

#[tokio::test]
async fn a_booking_that_fits_no_longer_is_shown_to_those_who_plan_and_stays() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(60)).await;
        let door = door.vouching_for(&server);
        let coordinator = door.browser(Role::Coordinator).await;
        let (_, booking) = door.booked(&coordinator).await;
        let said = "Ora nu se mai potrivește cu calendarul cuiva";
        let page = paths::booking(booking);
        assert!(!coordinator.get(paths::MY_DAY).await.says(said));
        let before = coordinator.get(&page).await;
        assert!(!before.says(said) && !before.says("ocupat în calendarul propriu"));
        let action = paths::person_calendar_address(door.of(Role::Psychologist));
        let psychologist = door.browser(Role::Psychologist).await;
        assert_eq!(psychologist.post(&action, &[("address", &server.address())]).await.status, 303);
        assert_eq!(door.fetched_at(now()).await, READ);
        assert!(coordinator.get(paths::MY_DAY).await.says(said));
        let after = coordinator.get(&page).await;
        assert!(
            after.says(said)
                && after.says("ocupat în calendarul propriu")
                && after.says("Nu s-a mutat nimic.")
        );
        assert_eq!(after.text.matches("ocupat în calendarul propriu").count(), 1, "one person's alone");
        assert!(!psychologist.get(&page).await.says("ocupat în calendarul propriu"));
        let past = busy_days(1).replace("20261124", "20251124");
        server.answers(Answers::Calendar(past, "\"free\""));
        assert_eq!(door.fetched_at(now() + Duration::HOUR).await, READ);
        assert!(!coordinator.get(paths::MY_DAY).await.says(said));
        assert!(!coordinator.get(&page).await.says(said));
    }
}

#[tokio::test]
async fn what_was_taken_away_while_it_was_fetched_leaves_nothing() {
    for door in houses_with_people().await {
        let bells = Arc::new((Notify::new(), Notify::new()));
        let server = CalendarServer::answering(Answers::Held(busy_days(9), Arc::clone(&bells))).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        let taking_away = async {
            bells.0.notified().await;
            assert_eq!(door.fetched_at(now()).await, NOTHING, "it is in somebody's hand");
            let remove = paths::person_calendar_address_remove(door.of(Role::Judge));
            assert_eq!(judge.post(&remove, &[]).await.status, 303);
            bells.1.notify_one();
        };
        let (round, ()) = tokio::join!(door.fetched_at(now()), taking_away);
        assert_eq!(round, READ);
        assert_eq!(door.stretches().await, 0);
    }
}

#[tokio::test]
async fn whoever_leaves_the_house_is_followed_no_longer() {
    for door in houses_with_people().await {
        let server = CalendarServer::answering(calendar(9)).await;
        let door = door.vouching_for(&server);
        let judge = door.browser(Role::Judge).await;
        assert_eq!(door.give(&judge, &server.address()).await.0, 303);
        assert_eq!(door.fetched_at(now()).await, READ);
        let coordinator = door.browser(Role::Coordinator).await;
        let closed = coordinator.post(&paths::person_close(door.of(Role::Judge)), &[]).await;
        assert_eq!(closed.location.as_deref(), Some(paths::PEOPLE));
        assert_eq!(door.fetched_at(now() + Duration::DAY).await, NOTHING);
        assert_eq!((door.stretches().await, server.asked()), (0, 1));
    }
}
