//! Who is told of an emergency access, who never hears why, and what the coordinator makes of it.

use barnahus_store::likenesses;
use barnahus_store::people::{self, Person};
use barnahus_vocabulary::{Role, paths};

use crate::emergencies::{REASON, asks, is_closed_to, letters, noted};
use crate::front_door::{houses_with_people, now};
use crate::way_in::account;

#[tokio::test]
async fn coordinator_and_officer_are_told_at_once_and_the_officer_never_why() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let codename = house.codename(case).await;
        for role in [Role::Therapist, Role::Coordinator, Role::DataProtectionOfficer] {
            account(&house, role).await;
        }
        let therapist = house.browser(Role::Therapist).await;
        assert_eq!(asks(&therapist, &codename).await.status, 303);
        assert_eq!(letters(&house).await, 2);
        let again = asks(&therapist, &codename).await;
        assert_eq!(again.location, Some(paths::case(case)), "it stands already");
        assert_eq!(letters(&house).await, 2, "and nobody is told twice");
        // Whoever may open it anyway needs none.
        account(&house, Role::CaseManager).await;
        let manager = house.browser(Role::CaseManager).await;
        assert_eq!(asks(&manager, &codename).await.location, Some(paths::case(case)));
        assert_eq!(letters(&house).await, 2);

        let coordinator = house.browser(Role::Coordinator).await;
        let day = coordinator.get(paths::MY_DAY).await;
        assert!(day.says("Acces de urgență de verificat") && day.says(&codename), "{}", day.text);
        let officer = house.browser(Role::DataProtectionOfficer).await;
        assert!(officer.get(paths::MY_DAY).await.text.contains(paths::EMERGENCIES));
        assert!(officer.get(paths::AUDIT).await.text.contains(paths::EMERGENCIES));
        let register = officer.get(paths::EMERGENCIES).await;
        for told in [codename.as_str(), "Persoana therapist", "încă deschis", "neverificat"] {
            assert!(register.says(told), "{told}: {}", register.text);
        }
        let manager = manager.get(&paths::case(case)).await;
        assert!(manager.says("Persoana therapist") && !manager.text.contains(&paths::case_emergency(case)));
        for page in [register, officer.get(paths::AUDIT).await, officer.get(paths::MY_DAY).await, manager] {
            assert!(!page.says("la urgențe"), "{}", page.text);
        }
    }
}

#[tokio::test]
async fn the_coordinator_reviews_it_afterwards_and_once() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let codename = house.codename(case).await;
        account(&house, Role::Therapist).await;
        let therapist = house.browser(Role::Therapist).await;
        assert_eq!(asks(&therapist, &codename).await.status, 303);
        therapist.get(paths::EMERGENCY).await.press(&therapist, paths::EMERGENCY_END, &[]).await;

        let (coordinator, path) = (house.browser(Role::Coordinator).await, paths::case_emergency(case));
        let page = coordinator.get(&path).await;
        assert!(page.says(REASON), "{}", page.text);
        let short = page.press(&coordinator, &path, &[("verdict", "not_justified")]).await;
        assert!(short.status == 422 && short.says("Scrieți ce nu a fost justificat."), "{}", short.text);
        let found = [("verdict", "not_justified"), ("remark", "Medicul avea deja fișa.")];
        assert_eq!(page.press(&coordinator, &path, &found).await.status, 303);
        assert_eq!(page.press(&coordinator, &path, &found).await.status, 409, "twice");
        let page = coordinator.get(&path).await;
        for told in ["nejustificat", "Medicul avea deja fișa.", "Persoana coordinator"] {
            assert!(page.says(told), "{told}: {}", page.text);
        }
        assert!(!coordinator.get(paths::MY_DAY).await.says("Acces de urgență de verificat"));
        let reviewed = ("emergency_reviewed".to_owned(), "case".to_owned(), "not_justified".to_owned());
        assert!(noted(&house, Role::Coordinator).await.contains(&reviewed));
        let officer = house.browser(Role::DataProtectionOfficer).await;
        let register = officer.get(paths::EMERGENCIES).await;
        assert!(register.says("nejustificat") && !register.says("fișa"), "{}", register.text);
    }
}

#[tokio::test]
async fn a_conflict_that_is_declared_meanwhile_closes_it() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let codename = house.codename(case).await;
        account(&house, Role::Therapist).await;
        let therapist = house.browser(Role::Therapist).await;
        assert_eq!(asks(&therapist, &codename).await.status, 303);
        let tx = house.workplace.database.begin().await.unwrap();
        let near = house.of(Role::Therapist);
        likenesses::declare_conflict(&tx, (house.id, case), near, now()).await.unwrap();
        tx.commit().await.unwrap();
        is_closed_to(&therapist, case).await;
        assert!(!therapist.get(paths::EMERGENCY).await.says(&codename));
    }
}

#[tokio::test]
async fn nobody_reviews_their_own() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let codename = house.codename(case).await;
        account(&house, Role::Therapist).await;
        let therapist = house.browser(Role::Therapist).await;
        assert_eq!(asks(&therapist, &codename).await.status, 303);
        therapist.get(paths::EMERGENCY).await.press(&therapist, paths::EMERGENCY_END, &[]).await;
        let awaited = house.browser(Role::Coordinator).await.get(&paths::case_emergency(case)).await;
        let fields = awaited.fields(&paths::case_emergency(case));
        // They become a coordinator meanwhile.
        let tx = house.workplace.database.begin().await.unwrap();
        let on = house.workplace.database.read();
        let who = people::find(on, house.id, house.of(Role::Therapist)).await.unwrap().unwrap();
        let roles = vec![Role::Therapist, Role::Coordinator];
        let who = Person { roles, ..who };
        people::update(&tx, house.id, &who).await.unwrap();
        tx.commit().await.unwrap();
        let page = therapist.get(&paths::case_emergency(case)).await;
        assert!(page.says(REASON) && !page.says("Păstrează verificarea"), "{}", page.text);
        assert!(!therapist.get(paths::MY_DAY).await.says("Acces de urgență de verificat"));
        let sent = fields.iter().map(|(name, value)| (&**name, &**value));
        let sent: Vec<_> = sent.chain([("verdict", "justified")]).collect();
        assert_eq!(therapist.post(&paths::case_emergency(case), &sent).await.status, 409);
    }
}
