//! A slot is found, booked, moved and cancelled as a browser without script does it: by the forms that
//! stand on the pages. What is not theirs to see is not on a page of theirs.

use barnahus_identity::{FeedKind, Holder, Purpose};
use barnahus_store::people;
use barnahus_vocabulary::{CaseId, Role, paths};
use scraper::Html;

use crate::booked::select;
use crate::front_door::{Answer, houses_with_people, now};

#[tokio::test]
async fn a_slot_is_found_booked_moved_and_cancelled_by_forms_alone() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&browser).await;
        let codename = house.codename(case).await;

        let page = browser.get(&paths::booking(booking)).await;
        assert_eq!(page.status, 200);
        assert!(page.says(&codename) && page.says("Persoana interviewer") && page.says("nu a răspuns încă"));
        assert!(
            page.says("Nu este notat că i s-a explicat copilului ce urmează."),
            "what is missing is loud"
        );

        let action = paths::booking_move(booking);
        let elsewhere = browser.get(&action).await;
        assert!(elsewhere.says("De ce se mută?"));
        let without = elsewhere.press(&browser, &action, &[]).await;
        assert_eq!(without.status, 422);
        assert!(without.says("Alegeți una dintre variante."));
        let moved = without.press(&browser, &action, &[("reason", "child")]).await;
        assert_eq!((moved.status, moved.location), (303, Some(paths::booking(booking))));

        let freed = browser.get(&paths::booking_freed(booking)).await;
        assert_eq!(freed.location, Some(paths::booking(booking)), "what stands has freed nothing");
        let action = paths::booking_cancel(booking);
        let ask = browser.get(&action).await;
        assert!(ask.says("Ce se va întâmpla") && ask.says("Persoana lawyer"), "who is told stands there");
        let without = ask.press(&browser, &action, &[]).await;
        assert_eq!(without.status, 422);
        let gone = without.press(&browser, &action, &[("reason", "child_ill")]).await;
        assert_eq!((gone.status, gone.location), (303, Some(paths::booking_freed(booking))));
        assert!(browser.get(&paths::booking(booking)).await.says("anulată"));
        assert!(browser.get(&paths::slots(case)).await.says("Programează"), "another can be booked");
    }
}

#[tokio::test]
async fn the_loser_of_a_race_gets_the_slots_that_are_free_now() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (one, two) = (house.accepted().await, house.accepted().await);
        let (first, second) = (browser.get(&paths::slots(one)).await, browser.get(&paths::slots(two)).await);
        let slot = |page: &Answer, case| page.fields(&paths::book(case)).pop().unwrap().1;
        let wanted = slot(&second, two);
        assert_eq!(wanted, slot(&first, one), "both were offered the same");
        assert_eq!(first.press(&browser, &paths::book(one), &[]).await.status, 303);
        let lost = second.press(&browser, &paths::book(two), &[]).await;
        assert_eq!(lost.status, 409);
        assert!(lost.says("Ora a fost ocupată între timp"));
        assert_ne!(slot(&lost, two), wanted);
        assert_eq!(lost.press(&browser, &paths::book(two), &[]).await.status, 303, "one click later");
    }
}

#[tokio::test]
async fn a_stale_page_or_a_slot_made_up_books_nothing() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let action = paths::book(case);
        let fields = browser.get(&paths::slots(case)).await.fields(&action);
        let slot = &fields.last().unwrap().1;
        let stale = browser.post(&action, &[("version", "99"), ("slot", slot)]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.says("Între timp s-a schimbat ceva"));
        for made_up in ["", "1!2!3", "0", "%00"] {
            let answer = browser.post(&action, &[("version", "1"), ("slot", made_up)]).await;
            assert_eq!(answer.status, 422, "{made_up}");
            assert!(answer.says("Alegeți un loc din listă."));
        }
        let rooms: Vec<_> = house.rooms.iter().map(ToString::to_string).collect();
        let swapped = slot
            .replace(&rooms[0], "-")
            .replace(&rooms[1], &rooms[0])
            .replace("!-!", &format!("!{}!", rooms[1]));
        let refused = browser.post(&action, &[("version", &fields[0].1), ("slot", &swapped)]).await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("Camerele sau echipa s-au schimbat."));
        let past = slot.replacen(slot.split('!').next().unwrap(), "5", 1);
        let version = &fields[0].1;
        let refused = browser.post(&action, &[("version", version), ("slot", &past)]).await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("Ora a trecut deja."));
        assert!(browser.get(&paths::slots(case)).await.says("Programează"), "nothing was booked");
    }
}

#[tokio::test]
async fn what_is_booked_is_moved_and_not_booked_again() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&browser).await;
        let page = browser.get(&paths::slots(case)).await;
        assert!(page.says("Audierea este deja programată."));
        assert!(page.text.contains(&paths::booking(booking)));
        let early =
            browser.post(&paths::booking_not_held(booking), &[("version", "1"), ("reason", "child")]).await;
        assert_eq!(early.status, 409);
        assert!(early.says("Audierea nu a început încă"));
    }
}

#[tokio::test]
async fn when_nothing_is_free_the_page_says_who_is_missing() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let tx = house.workplace.database.begin().await.unwrap();
        let who = house.of(Role::Interviewer);
        let mut person = people::find(tx.sql(), house.id, who).await.unwrap().unwrap();
        person.hours.clear();
        people::update(&tx, house.id, &person).await.unwrap();
        tx.commit().await.unwrap();
        let page = house.browser(Role::Coordinator).await.get(&paths::slots(case)).await;
        assert_eq!(page.status, 200);
        assert!(page.says("Nu am găsit niciun loc") && page.says("Intervievatorul"));
        assert!(!page.says("Programează"));
    }
}

#[tokio::test]
async fn a_room_planner_sees_codenames_rooms_and_hours_only() {
    for house in houses_with_people().await {
        let (case, booking) = house.booked(&house.browser(Role::Coordinator).await).await;
        let codename = house.codename(case).await;
        let planner = house.browser(Role::RoomPlanner).await;
        let mut seen = vec![planner.get(&paths::booking(booking)).await];
        let week = planner.get(paths::WEEK).await;
        let next = Html::parse_document(&week.text);
        let next = select(&next, "a[rel=next]")[0].value().attr("href").unwrap().to_owned();
        let weeks = [week, planner.get(&next).await];
        assert!(weeks.iter().any(|week| week.says(&codename)), "this week or the next");
        seen.extend(weeks);
        for page in &seen {
            assert_eq!(page.status, 200);
            for hidden in ["Ilinca", "Persoana interviewer", "Persoana lawyer", &paths::case(case)] {
                assert!(!page.text.contains(hidden), "{hidden}");
            }
        }
        for path in [paths::slots(case), paths::booking_cancel(booking), paths::booking_not_held(booking)] {
            assert_eq!(planner.get(&path).await.status, 404, "{path}");
        }
        let nowhere = planner.get(&paths::slots(CaseId::random())).await;
        assert_eq!(nowhere.text, planner.get(&paths::slots(case)).await.text, "to the byte");
    }
}

#[tokio::test]
async fn who_attends_sees_their_own_part_and_finds_it_in_their_day() {
    for house in houses_with_people().await {
        let (case, booking) = house.booked(&house.browser(Role::Coordinator).await).await;
        let lawyer = house.browser(Role::Lawyer).await;
        let page = lawyer.get(&paths::booking(booking)).await;
        assert!(page.says("Rolul dumneavoastră") && page.says("Persoana lawyer"));
        assert!(!page.says("Persoana prosecutor") && !page.says("Mută audierea"));
        let day = lawyer.get(paths::MY_DAY).await;
        assert_eq!(day.status, 200);
        assert!(day.says(&house.codename(case).await) && day.text.contains(&paths::booking(booking)));
        let therapist = house.browser(Role::Therapist).await;
        assert_eq!(therapist.get(&paths::booking(booking)).await.status, 404);
        let strangers = house.stranger().get(paths::MY_DAY).await;
        assert_eq!(strangers.status, 303, "who is not signed in is led to the door");
    }
}

#[tokio::test]
async fn a_guest_answers_once_and_learns_when_and_where_only() {
    for house in houses_with_people().await {
        let (case, booking) = house.booked(&house.browser(Role::Coordinator).await).await;
        let tx = house.workplace.database.begin().await.unwrap();
        let holder = Holder { house: house.id, person: house.of(Role::Lawyer) };
        let link = Purpose::Guest(holder, booking);
        let token = house.workplace.identity.make_link(&tx, link, now()).await.unwrap().reveal();
        tx.commit().await.unwrap();
        let (guest, path) = (house.stranger(), paths::guest(&token));
        let page = guest.get(&path).await;
        assert_eq!(page.status, 200);
        assert!(page.says("Strada Teiului 1, Cluj-Napoca") && page.says("Ieșire rapidă"));
        for hidden in [&*house.codename(case).await, "Ilinca", "Persoana", "Camera"] {
            assert!(!page.text.contains(hidden), "{hidden}");
        }
        assert!(guest.get(&path).await.says("Puteți veni?"), "looking answers nothing");
        assert!(guest.post(&path, &[("answer", "confirmed")]).await.says("Ați confirmat că veniți."));
        assert!(guest.post(&path, &[("answer", "declined")]).await.says("Ați răspuns deja"));
        assert!(house.browser(Role::Coordinator).await.get(&paths::booking(booking)).await.says("vine"));
        assert_eq!(guest.get(&paths::guest("nothing")).await.status, 404);
    }
}

#[tokio::test]
async fn a_calendar_feed_has_hours_and_no_codename() {
    for house in houses_with_people().await {
        let (case, _) = house.booked(&house.browser(Role::Coordinator).await).await;
        let tx = house.workplace.database.begin().await.unwrap();
        let holder = Holder { house: house.id, person: house.of(Role::Interviewer) };
        let token = house
            .workplace
            .identity
            .make_feed(&tx, holder, FeedKind::Appointments, now())
            .await
            .unwrap()
            .reveal();
        tx.commit().await.unwrap();
        let feed = house.stranger().get(&paths::feed(&token)).await;
        assert_eq!(feed.status, 200);
        assert!(feed.text.starts_with("BEGIN:VCALENDAR") && feed.text.contains("BEGIN:VEVENT"));
        for hidden in [&*house.codename(case).await, "Ilinca", "interviewer", "intervievator"] {
            assert!(!feed.text.contains(hidden), "{hidden}");
        }
        assert_eq!(house.stranger().get(&format!("/calendar/{token}")).await.status, 404);
        assert_eq!(house.stranger().get(&paths::feed("nothing")).await.status, 404);
    }
}
