//! A child is missing: who is told at once, who reads what is known, how it ends.

use barnahus_outbox::LetterKind;
use barnahus_outbox::queue::{self, LetterState};
use barnahus_vocabulary::{CaseId, PersonId, Role, paths};

use crate::emergencies::noted;
use crate::front_door::{Answer, Browser, Door, houses_with_people};
use crate::way_in::account;

const SEEN: &str = "La poarta centrului, la 7:10, cu un ghiozdan verde.";

/// Who has a letter that says that something cannot wait.
async fn told(house: &Door) -> Vec<PersonId> {
    let excerpt = queue::Excerpt { state: Some(LetterState::Waiting), before: None, limit: 500 };
    let all = queue::list(house.workplace.database.read(), house.id, excerpt).await.unwrap();
    let mut told: Vec<_> = all
        .iter()
        .filter(|letter| letter.kind == LetterKind::CannotWait)
        .map(|letter| letter.person)
        .collect();
    told.sort();
    told
}

pub async fn raises(browser: &Browser<'_>, case: CaseId) -> Answer {
    let fields = [("cause", "ran_away"), ("words", SEEN)];
    browser.get(&paths::alarm(case)).await.press(browser, &paths::alarm(case), &fields).await
}

/// A case with a whole team, all of whom can sign in.
async fn case_with_a_team(house: &Door) -> CaseId {
    let coordinator = house.browser(Role::Coordinator).await;
    let case = house.accepted().await;
    for role in [Role::Interviewer, Role::Prosecutor] {
        let who = format!("{}:{role}", house.of(role));
        assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303);
    }
    for role in [Role::Coordinator, Role::CaseManager, Role::Interviewer, Role::Prosecutor, Role::Therapist] {
        account(house, role).await;
    }
    case
}

#[tokio::test]
async fn the_team_and_the_coordinators_are_told_at_once_and_once() {
    for house in houses_with_people().await {
        let case = case_with_a_team(&house).await;
        let codename = house.codename(case).await;
        let manager = house.browser(Role::CaseManager).await;
        assert!(manager.get(&paths::case(case)).await.text.contains(&paths::alarm(case)));
        let raised = raises(&manager, case).await;
        assert_eq!((raised.status, raised.location), (303, Some(paths::alarm(case))), "{}", raised.text);
        let mut team: Vec<_> =
            [Role::Coordinator, Role::Interviewer, Role::Prosecutor].map(|role| house.of(role)).into();
        team.sort();
        assert_eq!(told(&house).await, team, "the team and the coordinator, not who did it, nobody beside");

        for role in [Role::Coordinator, Role::CaseManager, Role::Interviewer, Role::Prosecutor] {
            let browser = house.browser(role).await;
            let day = browser.get(paths::MY_DAY).await;
            assert!(day.says("Copilul lipsește") && day.says(&codename), "{role}: {}", day.text);
            let page = browser.get(&paths::case(case)).await;
            assert!(page.says("Copilul lipsește: a plecat singur"), "{role}: {}", page.text);
            assert!(!page.says("ghiozdan"), "what was seen stands on the page of the alarm alone");
            assert!(browser.get(&paths::alarm(case)).await.says(SEEN), "{role}");
        }
        let outside = house.browser(Role::Therapist).await;
        assert!(!outside.get(paths::MY_DAY).await.says("Copilul lipsește"));
        assert_eq!(outside.get(&paths::alarm(case)).await.status, 404);
        let meanwhile = [("cause", "taken"), ("words", "Are un ghiozdan verde.")];
        let coordinator = house.browser(Role::Coordinator).await;
        assert_eq!(coordinator.post(&paths::alarm(case), &meanwhile).await.status, 303);
        assert_eq!(told(&house).await, team, "a second alarm is the same alarm");
        let page = manager.get(&paths::alarm(case)).await;
        assert_eq!(page.text.matches("ghiozdan").count(), 2, "and what it said is kept: {}", page.text);
    }
}

#[tokio::test]
async fn an_interpreter_reads_that_the_child_is_missing_and_nothing_of_where_it_was() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let who = format!("{}:{}", house.of(Role::Interpreter), Role::Interpreter);
        assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303);
        account(&house, Role::Interpreter).await;
        assert_eq!(raises(&coordinator, case).await.status, 303);
        assert_eq!(told(&house).await, [house.of(Role::Interpreter)]);
        let interpreter = house.browser(Role::Interpreter).await;
        let page = interpreter.get(&paths::case(case)).await;
        assert!(page.says("Copilul lipsește") && !page.text.contains(&paths::alarm(case)), "{}", page.text);
        assert_eq!(interpreter.get(&paths::alarm(case)).await.status, 404);
        assert_eq!(
            interpreter.post(&paths::alarm(case), &[("cause", "taken"), ("words", "x")]).await.status,
            404
        );
    }
}

#[tokio::test]
async fn whoever_is_in_charge_ends_it_and_everyone_is_told_again() {
    for house in houses_with_people().await {
        let case = case_with_a_team(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        assert_eq!(raises(&manager, case).await.status, 303);
        let (alarm, end) = (paths::alarm(case), paths::alarm_end(case));
        let interviewer = house.browser(Role::Interviewer).await;
        let page = interviewer.get(&alarm).await;
        assert!(!page.text.contains(&end), "the interviewer is not in charge");
        let added = page.press(&interviewer, &alarm, &[("learned", "Este la bunică.")]).await;
        assert_eq!(added.status, 303, "{}", added.text);

        let page = manager.get(&alarm).await;
        let unsaid = page.press(&manager, &end, &[("found", "Este bine.")]).await;
        assert!(unsaid.status == 422 && unsaid.says("Este bine."), "what was typed stays: {}", unsaid.text);
        let ended = page.press(&manager, &end, &[("ending", "found_well"), ("found", "Este bine.")]).await;
        assert_eq!((ended.status, ended.location), (303, Some(paths::case(case))), "{}", ended.text);
        assert_eq!(page.press(&manager, &end, &[("ending", "found_well")]).await.status, 409, "twice");
        let late = page.press(&manager, &alarm, &[("learned", "Încă ceva.")]).await;
        assert_eq!(late.status, 409, "none stands to be added to");

        assert_eq!(told(&house).await.len(), 6, "three to look, the same three to stop");
        let page = interviewer.get(&paths::case(case)).await;
        assert!(!page.says("Copilul lipsește"), "{}", page.text);
        let day = interviewer.get(paths::MY_DAY).await;
        assert!(day.says("Copilul a fost găsit") && !day.says("Copilul lipsește"), "{}", day.text);
        let page = interviewer.get(&alarm).await;
        for words in [SEEN, "Este la bunică.", "Este bine.", "a fost găsit în siguranță"] {
            assert!(page.says(words), "{words}: {}", page.text);
        }
        let done: Vec<_> = noted(&house, Role::CaseManager).await.into_iter().map(|line| line.0).collect();
        assert!(
            ["alarm_raised", "alarm_read", "alarm_ended"].iter().all(|one| done.contains(&(*one).to_owned()))
        );
    }
}

#[tokio::test]
async fn a_case_that_has_ended_is_reopened_before_an_alarm() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let withdraw = paths::withdraw(case);
        let page = coordinator.get(&withdraw).await;
        assert_eq!(page.press(&coordinator, &withdraw, &[("reason", "by_referrer")]).await.status, 303);
        assert!(!coordinator.get(&paths::case(case)).await.text.contains(&paths::alarm(case)));
        let refused = coordinator.post(&paths::alarm(case), &[("cause", "taken"), ("words", SEEN)]).await;
        assert!(refused.status == 422 && refused.says("Redeschideți-l"), "{}", refused.text);
        assert!(told(&house).await.is_empty());
    }
}
