//! As what the child is regarded: a dated history that nobody writes over, read by whoever is shown what happened, gone
//! along with the case, in the child's copy.

use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{Role, paths};

use crate::copies_whole::copy;
use crate::erasing::all_left_over;
use crate::front_door::{Answer, Browser, houses_with_people, now};
use crate::neighbour::Neighbour;
use crate::transfers_carried::{moved, taken_up};
use crate::way_in::account;

const PRESUMED: [(&str, &str); 5] = [
    ("status", "presumed"),
    ("decided_by", "police"),
    ("decided_as", "BCCO Cluj, ofițer"),
    ("decided_on", "20.11.2026"),
    ("ground", "Actul 114."),
];
const IDENTIFIED: [(&str, &str); 4] = [
    ("status", "identified"),
    ("decided_by", "prosecutor"),
    ("decided_as", "DIICOT Cluj"),
    ("decided_on", "azi"),
];

async fn note(browser: &Browser<'_>, page: &Answer, action: &str, fields: &[(&str, &str)]) -> u16 {
    page.press(browser, action, fields).await.status
}

#[tokio::test]
async fn each_decision_stays_with_who_decided_it_and_when() {
    for house in houses_with_people().await {
        let case = house.with_team().await;
        let (manager, place) = (house.browser(Role::CaseManager).await, paths::victim_status(case));
        assert!(manager.get(&paths::case(case)).await.text.contains(&place));
        let empty = manager.get(&place).await;
        assert_eq!(empty.press(&manager, &place, &[("ground", "Actul 114.")]).await.status, 422);
        assert_eq!(note(&manager, &empty, &place, &PRESUMED).await, 303);
        let seen = manager.get(&place).await;
        for words in
            ["victimă prezumată", "poliția", "BCCO Cluj, ofițer", "Actul 114.", "Persoana case_manager"]
        {
            assert!(seen.says(words), "{words}: {}", seen.text);
        }
        let same = seen.press(&manager, &place, &PRESUMED).await;
        assert!(same.status == 422 && same.says("deja notată ultima"), "{}", same.text);
        let early = [IDENTIFIED.as_slice(), &[("decided_on", "19.11.2026")]].concat();
        let early: Vec<_> = early.into_iter().filter(|(_, text)| *text != "azi").collect();
        assert_eq!(note(&manager, &seen, &place, &early).await, 422, "never before the last");
        let late = note(&manager, &empty, &place, &IDENTIFIED).await;
        assert_eq!(late, 409, "someone noted a line meanwhile");
        assert_eq!(note(&manager, &seen, &place, &IDENTIFIED).await, 303);
        let seen = manager.get(&place).await;
        assert!(
            seen.says("victimă identificată") && seen.says("victimă prezumată"),
            "nothing is written over"
        );
        assert!(manager.get(&paths::case(case)).await.says("Victimă identificată"));
    }
}

#[tokio::test]
async fn a_decision_that_was_noted_wrongly_is_corrected_and_both_stay_readable() {
    for house in houses_with_people().await {
        account(&house, Role::Coordinator).await;
        let case = house.with_team().await;
        let (manager, place) = (house.browser(Role::CaseManager).await, paths::victim_status(case));
        let empty = manager.get(&place).await;
        assert!(!empty.text.contains("name=\"corrects\""), "nothing to correct yet");
        assert_eq!(note(&manager, &empty, &place, &IDENTIFIED).await, 303);
        let seen = manager.get(&place).await;
        let early = seen.press(&manager, &place, &PRESUMED).await;
        assert!(early.status == 422 && early.says("corectați-l întâi"), "{}", early.text);
        let right = [PRESUMED.as_slice(), &[("corrects", "yes")]].concat();
        assert_eq!(note(&manager, &seen, &place, &right).await, 303);
        let stale = seen.press(&manager, &place, &right).await;
        assert_eq!(stale.status, 409, "{}", stale.text);
        assert!(!stale.text.contains("value=\"yes\" checked"), "it is another line now: {}", stale.text);
        assert!(!stale.text.contains("name=\"corrects\" value=\"yes\""), "nor sent unseen: {}", stale.text);
        let seen = manager.get(&place).await;
        assert!(seen.says("Corectat prin rândul de mai sus"), "{}", seen.text);
        assert!(seen.says("DIICOT Cluj") && seen.says("BCCO Cluj, ofițer"), "{}", seen.text);
        assert!(manager.get(&paths::case(case)).await.says("Victimă prezumată"));
        let given = copy(&house.browser(Role::Coordinator).await, case, "child").await;
        assert!(given.contains("Actul 114.") && !given.contains("DIICOT"), "{given}");
    }
}

#[tokio::test]
async fn whoever_is_not_shown_what_happened_does_not_see_it_and_no_trail_names_it() {
    for house in houses_with_people().await {
        let case = house.with_team().await;
        let tx = house.workplace.database.begin().await.unwrap();
        for role in [Role::Physician, Role::Interpreter] {
            let member = Member { person: house.of(role), role, joined_at: now() };
            teams::join(&tx, house.id, case, member).await.unwrap();
        }
        tx.commit().await.unwrap();
        let (coordinator, place) = (house.browser(Role::Coordinator).await, paths::victim_status(case));
        assert_eq!(note(&coordinator, &coordinator.get(&place).await, &place, &PRESUMED).await, 303);
        for role in [Role::Interviewer, Role::Prosecutor] {
            let browser = house.browser(role).await;
            let seen = browser.get(&place).await;
            assert!(seen.says("victimă prezumată"), "{role}: {}", seen.text);
            assert!(!seen.text.contains("name=\"status\""), "{role} notes nothing");
            let sent = [PRESUMED.as_slice(), &[("version", "1")]].concat();
            assert_eq!(browser.post(&place, &sent).await.status, 404, "{role}");
        }
        for role in [Role::Physician, Role::Interpreter, Role::RoomPlanner, Role::Administrator] {
            assert_eq!(house.browser(role).await.get(&place).await.status, 404, "{role}");
        }
        let case_page = house.browser(Role::Physician).await.get(&paths::case(case)).await;
        assert!(!case_page.says("ictimă prezumată"), "{}", case_page.text);
        let blind = coordinator.get(&paths::blind(case)).await;
        let blind = blind.press(&coordinator, &paths::blind(case), &[("knows", "blind")]).await;
        assert_eq!(blind.status, 303, "{}", blind.text);
        let interviewer = house.browser(Role::Interviewer).await;
        assert_eq!(interviewer.get(&place).await.status, 404, "a blind interviewer does not know");
        assert!(!interviewer.get(&paths::case(case)).await.says("ictimă prezumată"));
        let trail = house.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(!trail.text.to_lowercase().contains("victim"), "{}", trail.text);
    }
}

#[tokio::test]
async fn it_goes_along_to_another_house_and_into_the_childs_copy_and_nothing_is_left_behind() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let case = door.accepted().await;
        let place = paths::victim_status(case);
        assert_eq!(note(&here, &here.get(&place).await, &place, &PRESUMED).await, 303);
        assert_eq!(note(&here, &here.get(&place).await, &place, &IDENTIFIED).await, 303);
        let given = copy(&here, case, "child").await;
        assert!(given.contains("\"victim_status\"") && given.contains("\"identified\""), "{given}");
        assert!(given.contains("Actul 114."), "{given}");
        let new = moved(&door, &here, case, (&neighbour, &there)).await;
        taken_up(&neighbour, &there, new).await;
        let seen = there.get(&paths::victim_status(new)).await;
        assert!(seen.says("victimă identificată") && seen.says("Actul 114."), "{}", seen.text);
        let (identified, presumed) = (seen.text.find("identificată"), seen.text.find("prezumată"));
        assert!(identified < presumed, "in their order: {}", seen.text);
        assert!(there.get(&paths::case(new)).await.says("Victimă identificată"));
        assert_eq!(all_left_over(&door, case).await, Vec::<String>::new(), "at the house before");
    }
}
