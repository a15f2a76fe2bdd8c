//! Looking for a case at the front door: what one may see is found, what one may not see is as if it were not
//! there, and what was typed stands nowhere afterwards.

use barnahus_casework::duty::DutyKind;
use barnahus_vocabulary::{CaseId, PersonId, Role, paths};

use crate::front_door::{Answer, Browser, Door, houses_with_people};

const BORN: &str = "12.03.2015";

async fn sought(browser: &Browser<'_>, words: &str, born: &str) -> Answer {
    browser.post(paths::CASES_SEARCH, &[("words", words), ("born", born)]).await
}

/// A referral of a child with a name, accepted.
async fn named(house: &Door) -> CaseId {
    let fields = [("given_name", "Ilinca Ștefania"), ("family_name", "Zmeuraș"), ("birth_date", BORN)];
    house.accepted_with(&fields).await
}

impl Answer {
    fn finds(&self, case: CaseId) -> bool {
        assert_eq!(self.status, 200, "{}", self.text);
        self.text.contains(&paths::case(case))
    }
}

#[tokio::test]
async fn a_case_is_found_by_the_beginning_of_its_codename_without_marks() {
    for house in houses_with_people().await {
        let case = named(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let codename = house.codename(case).await;
        let plain = barnahus_casework::likeness::fold(&codename);
        for typed in [codename.clone(), plain.clone(), plain.to_uppercase(), plain[..4].to_owned()] {
            assert!(sought(&coordinator, &typed, "").await.finds(case), "{typed}");
        }
        for typed in ["%", "_", "zzz", &format!("{plain} x"), &plain[1..]] {
            assert!(!sought(&coordinator, typed, "").await.finds(case), "{typed}");
        }
    }
}

#[tokio::test]
async fn a_case_is_found_by_the_whole_name_and_the_birth_date() {
    for house in houses_with_people().await {
        let case = named(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        for typed in
            ["Ilinca Ștefania Zmeuraș", "zmeuras ilinca stefania", "ZMEURA\u{15e} \u{15e}tefania-Ilinca"]
        {
            assert!(sought(&coordinator, typed, "").await.finds(case), "{typed}");
            assert!(sought(&coordinator, typed, BORN).await.finds(case), "{typed}");
        }
        for (typed, born) in [
            ("Ilinca Zmeuraș", ""),
            ("Ilinca", ""),
            ("Zmeuraș", BORN),
            ("Ilinca Ștefania Zmeuraș", "13.03.2015"),
        ] {
            assert!(!sought(&coordinator, typed, born).await.finds(case), "{typed} {born}");
        }
    }
}

#[tokio::test]
async fn whose_it_is_not_finds_as_little_as_if_it_did_not_exist() {
    for house in houses_with_people().await {
        let case = named(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        assert!(sought(&manager, "Ilinca Ștefania Zmeuraș", BORN).await.finds(case));
        let codename = house.codename(case).await;
        for role in [Role::Interviewer, Role::Psychologist, Role::Interpreter, Role::IntakeOfficer] {
            let browser = house.browser(role).await;
            for (typed, born) in [(&*codename, ""), ("Ilinca Ștefania Zmeuraș", BORN)] {
                let there = sought(&browser, typed, born).await;
                assert!(!there.finds(case), "{role}");
                let nowhere = sought(&browser, "Nimeni Niciunde", born).await;
                assert_eq!(there.text, nowhere.text, "{role}");
            }
        }
    }
}

#[tokio::test]
async fn a_member_who_is_not_shown_the_name_does_not_find_by_it() {
    for house in houses_with_people().await {
        let case = named(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let who = |person: PersonId, role: Role| format!("{person}:{role}");
        for role in [Role::Interpreter, Role::Interviewer] {
            let member = who(house.of(role), role);
            coordinator.post(&paths::team_add(case), &[("who", &member)]).await;
        }
        let (interpreter, interviewer) =
            (house.browser(Role::Interpreter).await, house.browser(Role::Interviewer).await);
        assert!(sought(&interviewer, "Zmeuraș Ilinca Ștefania", "").await.finds(case));
        assert!(!sought(&interpreter, "Zmeuraș Ilinca Ștefania", "").await.finds(case));
        assert!(sought(&interpreter, &house.codename(case).await, "").await.finds(case));
    }
}

#[tokio::test]
async fn the_trail_says_that_somebody_searched_and_not_for_what() {
    for house in houses_with_people().await {
        named(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        sought(&coordinator, "Ilinca Ștefania Zmeuraș", BORN).await;
        let trail = house.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(trail.says("a căutat printre cazuri"));
        assert!(!trail.text.contains("Zmeura") && !trail.text.contains("Ilinca"));
        let found = sought(&coordinator, "Ilinca Ștefania Zmeuraș", BORN).await;
        assert!(!found.text.contains("Zmeura"), "a name stands beside a codename");
        let faulty = sought(&coordinator, " ", "cândva").await;
        assert!(faulty.status == 422 && faulty.text.contains("value=\"cândva\""));
    }
}

#[tokio::test]
async fn who_tries_a_class_list_is_slowed_down() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let mut answers = Vec::new();
        for number in 0..61 {
            answers.push(sought(&coordinator, &format!("Ana Popescu{number}"), "").await.status);
        }
        assert!(answers[..60].iter().all(|status| *status == 200));
        assert_eq!(answers[60], 429);
        assert_eq!(sought(&house.browser(Role::CaseManager).await, "Ana", "").await.status, 200);
    }
}

#[tokio::test]
async fn the_list_is_narrowed_to_who_is_in_charge_and_to_what_is_to_do() {
    for house in houses_with_people().await {
        let case = named(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let of = |manager: PersonId| format!("{}?manager={manager}", paths::CASES);
        assert!(coordinator.get(&of(house.of(Role::CaseManager))).await.finds(case));
        assert!(!coordinator.get(&of(PersonId::random())).await.finds(case));
        let to_do = |kind: DutyKind| format!("{}?duty={}", paths::CASES, kind.code());
        assert!(coordinator.get(&to_do(DutyKind::WithoutTeam)).await.finds(case));
        for kind in [DutyKind::Triage, DutyKind::TellCourt, DutyKind::WithoutBooking] {
            assert!(!coordinator.get(&to_do(kind)).await.finds(case), "{kind}");
        }
        let interviewer = house.browser(Role::Interviewer).await;
        assert!(!interviewer.get(&to_do(DutyKind::WithoutTeam)).await.finds(case));
    }
}
