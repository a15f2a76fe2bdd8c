//! The way here: written by whoever is in charge, read by the few it names, on the page of the case and in their day;
//! no suspected person is on it, and it is gone after the visit or when the booking falls.

use barnahus_operations::tidy::tidy;
use barnahus_vocabulary::{BookingId, CaseId, PersonId, Role, paths};
use sea_orm::{ConnectionTrait, Statement};
use time::Duration;

use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::handover_suspects::roles;
use crate::merges::merged;
use crate::records::with;
use crate::transfers::letters_of;
use crate::way_in::account;

const HOW: &str = "De la școală, la nouă, cu mașina casei.";

async fn count(door: &Door, table: &str) -> i64 {
    let on = door.workplace.database.schema();
    let sql = format!("SELECT COUNT(*) FROM {table}");
    let row = on.query_one_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
    row.unwrap().try_get_by_index::<i64>(0).unwrap()
}

/// A case with an interview, and a plan that the social worker reads.
async fn planned(house: &Door, manager: &Browser<'_>) -> (CaseId, BookingId) {
    let coordinator = house.browser(Role::Coordinator).await;
    let (case, booking) = house.booked(&coordinator).await;
    let (place, reader) = (paths::way_here(case), house.of(Role::SocialWorker).to_string());
    let fields = [
        ("fetched_by", "Doina Nuc"),
        ("fetched_how", HOW),
        ("carers_told", "Că mergem la un control."),
        ("readers", reader.as_str()),
    ];
    let kept = manager.get(&place).await.press(manager, &place, &fields).await;
    assert_eq!((kept.status, kept.location), (303, Some(paths::case(case))), "{}", kept.text);
    (case, booking)
}

#[tokio::test]
async fn the_way_here_is_read_by_the_few_it_names_and_by_nobody_else() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (case, _) = planned(&house, &manager).await;
        let place = paths::way_here(case);
        assert!(manager.get(&paths::case(case)).await.text.contains(&place), "on the page of the case");
        let reader = house.browser(Role::SocialWorker).await;
        let read = reader.get(&place).await;
        assert_eq!(read.status, 200, "{}", read.text);
        assert!(
            read.says("Doina Nuc") && read.says(HOW) && read.says("Persoana social_worker"),
            "{}",
            read.text
        );
        assert!(!read.text.contains("name=\"fetched_by\""), "who reads it does not write it");
        assert!(!read.text.contains(&format!("href=\"{}\"", paths::case(case))), "the file is not theirs");
        assert!(reader.get(paths::MY_DAY).await.text.contains(&place), "it stands in their day");
        assert_eq!(reader.post(&place, &[("version", "1"), ("fetched_by", "Altul")]).await.status, 404);
        for role in
            [Role::Prosecutor, Role::Interviewer, Role::Lawyer, Role::RoomPlanner, Role::Administrator]
        {
            let other = house.browser(role).await;
            assert_eq!(other.get(&place).await.status, 404, "{role}");
            assert!(!other.get(paths::MY_DAY).await.text.contains(&place), "{role}");
            assert!(!other.get(&paths::case(case)).await.text.contains(&place), "{role}");
        }
        let officer = house.browser(Role::DataProtectionOfficer).await;
        for trail in [manager.get(&paths::case_audit(case)).await, officer.get(paths::AUDIT).await] {
            assert_eq!(trail.status, 200);
            assert!(!trail.text.to_lowercase().contains("drumul"), "{}", trail.text);
        }
    }
}

#[tokio::test]
async fn no_suspected_person_fetches_the_child_and_nobody_too_near_reads_how() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (case, _) = planned(&house, &manager).await;
        let (place, form) = (paths::way_here(case), paths::case_section(case, "suspected"));
        let suspected = [("suspected_given_name", "Ion"), ("suspected_family_name", "Brad")];
        assert_eq!(manager.get(&form).await.press(&manager, &form, &suspected).await.status, 303);
        for field in ["fetched_by", "comes_along", "also_along"] {
            let named = [(field, "Brad Ion"), ("way_back", "La fel.")];
            let refused = manager.get(&place).await.press(&manager, &place, &named).await;
            assert_eq!(refused.status, 422, "{field}: {}", refused.text);
            assert!(refused.says("este presupus făptuitor") && refused.says("La fel."), "{}", refused.text);
        }
        let later = [("suspected_given_name", "Doina"), ("suspected_family_name", "Nuc")];
        assert_eq!(manager.get(&form).await.press(&manager, &form, &later).await.status, 303);
        assert!(
            manager.get(&place).await.says("este acum presupus făptuitor"),
            "it is said to who writes it"
        );
        let told = house.browser(Role::SocialWorker).await.get(&place).await;
        assert!(told.status == 200 && !told.says("făptuitor"), "and to nobody else: {}", told.text);
        let near = [("suspected_given_name", "Persoana"), ("suspected_family_name", "social_worker")];
        assert_eq!(manager.get(&form).await.press(&manager, &form, &near).await.status, 303);
        let reader = house.browser(Role::SocialWorker).await;
        assert_eq!(reader.get(&place).await.status, 404, "who is too near reads nothing");
        assert!(!reader.get(paths::MY_DAY).await.text.contains(&place));
        let id = house.of(Role::SocialWorker).to_string();
        let page = manager.get(&place).await;
        assert!(!page.text.contains(&format!("value=\"{id}\"")), "nor can they be chosen: {}", page.text);
        assert_eq!(page.press(&manager, &place, &[("readers", &id)]).await.status, 422);
    }
}

#[tokio::test]
async fn the_plan_stays_when_the_interview_moves_and_is_gone_when_it_falls() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (case, booking) = planned(&house, &manager).await;
        let (place, action) = (paths::way_here(case), paths::booking_move(booking));
        assert!(!manager.get(&place).await.says("a fost mutată"));
        let elsewhere = manager.get(&action).await;
        assert_eq!(elsewhere.press(&manager, &action, &[("reason", "child")]).await.status, 303);
        let reader = house.browser(Role::SocialWorker).await;
        let kept = reader.get(&place).await;
        assert!(kept.says(HOW) && kept.says("a fost mutată"), "and says so: {}", kept.text);
        let action = paths::booking_cancel(booking);
        let ask = manager.get(&action).await;
        assert_eq!(ask.press(&manager, &action, &[("reason", "child_ill")]).await.status, 303);
        assert_eq!(reader.get(&place).await.status, 404);
        assert!(!reader.get(paths::MY_DAY).await.text.contains(&place));
        assert_eq!((count(&house, "ways_here").await, count(&house, "way_readers").await), (0, 0));
        let page = manager.get(&place).await;
        assert!(page.status == 200 && page.says("Nu este programată nicio audiere"), "{}", page.text);
        let none = manager.post(&place, &[("version", "0"), ("fetched_by", "Doina Nuc")]).await;
        assert_eq!(none.status, 422, "nobody is on the way: {}", none.text);
    }
}

#[tokio::test]
async fn the_plan_is_gone_after_the_visit_and_two_who_write_it_do_not_overwrite_each_other() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (case, booking) = planned(&house, &manager).await;
        let place = paths::way_here(case);
        let stale = manager.post(&place, &[("version", "0"), ("fetched_by", "Altcineva")]).await;
        assert_eq!(stale.status, 409, "{}", stale.text);
        assert!(stale.says("Altcineva") && stale.says("Doina Nuc"), "both are shown: {}", stale.text);
        house.set_hour(booking, -120).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let saved = house.record(&coordinator, booking, &with(&[], "0")).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        assert_eq!(house.browser(Role::SocialWorker).await.get(&place).await.status, 404);
        assert_eq!((count(&house, "ways_here").await, count(&house, "way_readers").await), (0, 0));
    }
}

#[tokio::test]
async fn once_its_hour_is_over_nobody_reads_the_way_whether_or_not_somebody_recorded() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (case, booking) = planned(&house, &manager).await;
        let (place, reader) = (paths::way_here(case), house.browser(Role::SocialWorker).await);
        tidy(&house.workplace, now()).await.unwrap();
        assert_eq!(reader.get(&place).await.status, 200, "the child is still expected");
        house.set_hour(booking, -120).await;
        assert_eq!(reader.get(&place).await.status, 404);
        assert!(!reader.get(paths::MY_DAY).await.text.contains(&place));
        tidy(&house.workplace, now() + Duration::days(30)).await.unwrap();
        assert_eq!((count(&house, "ways_here").await, count(&house, "way_readers").await), (0, 0));
        assert!(!manager.get(&place).await.says("Doina Nuc"));
    }
}

#[tokio::test]
async fn who_becomes_suspected_while_on_the_way_stands_in_the_day_of_those_in_charge() {
    const DUTY: &str = "de pe drumul copilului este acum presupus făptuitor";
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (case, _) = planned(&house, &manager).await;
        let place = paths::way_here(case);
        assert!(!manager.get(paths::MY_DAY).await.says(DUTY));
        // Somebody else told of the same child, and named whom the file does not name.
        let nuc = [("suspected_given_name", "Doina"), ("suspected_family_name", "Nuc")];
        let again = house.received_with(&nuc).await;
        merged(&house, again, case).await;
        for role in [Role::CaseManager, Role::Coordinator] {
            let day = house.browser(role).await.get(paths::MY_DAY).await;
            assert!(day.says(DUTY) && day.text.contains(&place), "{role}: {}", day.text);
        }
        assert!(!house.browser(Role::SocialWorker).await.get(paths::MY_DAY).await.says(DUTY));
        let page = manager.get(&place).await;
        assert!(page.says("este acum presupus făptuitor"), "{}", page.text);
        let same = page.press(&manager, &place, &[("fetched_by", "Nuc Doina")]).await;
        assert!(same.status == 422 && same.says("este presupus făptuitor"), "{}", same.text);
        let other = page.press(&manager, &place, &[("fetched_by", "Ana Lac")]).await;
        assert_eq!(other.status, 303, "{}", other.text);
        assert!(!manager.get(paths::MY_DAY).await.says(DUTY));
    }
}

#[tokio::test]
async fn a_representative_whom_an_answer_makes_suspected_stands_there_too_and_a_plan_of_before_within_the_hour()
 {
    const DUTY: &str = "de pe drumul copilului este acum presupus făptuitor";
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (case, _) = planned(&house, &manager).await;
        let form = paths::case_section(case, "representation");
        let nuc = [("represents", "parent"), ("representative_name", "Nuc Doina")];
        assert_eq!(manager.get(&form).await.press(&manager, &form, &nuc).await.status, 303);
        assert!(!manager.get(paths::MY_DAY).await.says(DUTY));
        let doubted = [nuc.as_slice(), &[("representative_suspected", "yes")]].concat();
        assert_eq!(manager.get(&form).await.press(&manager, &form, &doubted).await.status, 303);
        assert!(manager.get(paths::MY_DAY).await.says(DUTY));
        let on = house.workplace.database.schema();
        on.execute_unprepared("UPDATE ways_here SET names_suspected = FALSE").await.unwrap();
        assert!(!manager.get(paths::MY_DAY).await.says(DUTY));
        tidy(&house.workplace, now()).await.unwrap();
        assert!(manager.get(paths::MY_DAY).await.says(DUTY));
    }
}

#[tokio::test]
async fn whoever_is_chosen_has_one_letter_and_who_sees_no_case_cannot_be_chosen() {
    for house in houses_with_people().await {
        for role in [Role::SocialWorker, Role::RoomPlanner] {
            account(&house, role).await;
        }
        let manager = house.browser(Role::CaseManager).await;
        let told =
            |letters: &[PersonId]| letters.iter().filter(|one| **one == house.of(Role::SocialWorker)).count();
        let (case, _) = house.booked(&house.browser(Role::Coordinator).await).await;
        let (place, social) = (paths::way_here(case), house.of(Role::SocialWorker).to_string());
        let before = letters_of(&house, house.id).await;
        let page = manager.get(&place).await;
        assert!(page.says("Persoana therapist (fără cont: i se spune la telefon)"), "{}", page.text);
        assert!(!page.says("Persoana social_worker (fără cont"), "{}", page.text);
        for role in [Role::RoomPlanner, Role::Administrator, Role::DataProtectionOfficer, Role::Defence] {
            let id = house.of(role).to_string();
            assert!(!page.text.contains(&format!("value=\"{id}\"")), "{role}");
            assert_eq!(page.press(&manager, &place, &[("readers", &id)]).await.status, 422, "{role}");
        }
        let kept = page.press(&manager, &place, &[("fetched_by", "Ana Lac"), ("readers", &social)]).await;
        assert_eq!(kept.status, 303, "{}", kept.text);
        let once = letters_of(&house, house.id).await;
        assert_eq!(told(&once), told(&before) + 1);
        let again = manager.get(&place).await.press(&manager, &place, &[("way_back", "Cu mașina.")]).await;
        assert_eq!(again.status, 303, "{}", again.text);
        assert_eq!(letters_of(&house, house.id).await.len(), once.len(), "nothing is new to them");
        roles(&house, house.of(Role::SocialWorker), &[Role::Defence]).await;
        let reader = house.browser(Role::SocialWorker).await;
        assert_eq!(reader.get(&place).await.status, 404, "what they became may not know");
        assert!(!reader.get(paths::MY_DAY).await.text.contains(&place));
    }
}
