//! The outcome has a field for each profession: each reads and writes its own, and what others wrote stays.

use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::front_door::{Door, houses_with_people, now};

const OWN: [(Role, &str, &str); 4] = [
    (Role::Interviewer, "outcome_interview", "A răspuns la toate întrebările."),
    (Role::Prosecutor, "outcome_proceedings", "Trimis în judecată."),
    (Role::Psychologist, "outcome_psychological", "Doarme mai bine."),
    (Role::Physician, "outcome_medical", "Fără urme noi."),
];

/// A case with one of each profession in its team.
async fn with_professions(house: &Door) -> CaseId {
    let case = house.accepted().await;
    let tx = house.workplace.database.begin().await.unwrap();
    for role in OWN.map(|(role, ..)| role).into_iter().chain([Role::Interpreter]) {
        let member = Member { person: house.of(role), role, joined_at: now() };
        teams::join(&tx, house.id, case, member).await.unwrap();
    }
    tx.commit().await.unwrap();
    case
}

#[tokio::test]
async fn each_profession_writes_its_own_outcome_and_reads_no_other() {
    for house in houses_with_people().await {
        let case = with_professions(&house).await;
        let (page, form) = (paths::case(case), paths::case_section(case, "outcome"));
        for (role, field, words) in OWN {
            let browser = house.browser(role).await;
            assert!(browser.get(&page).await.text.contains(&form), "{role} finds the way");
            let shown = browser.get(&form).await;
            assert_eq!(shown.status, 200, "{role}");
            for (_, other, theirs) in OWN {
                let named = shown.text.contains(&format!("name=\"{other}\""));
                assert_eq!(named, other == field, "{role}: {other}");
                assert!(!shown.says(theirs), "{role}: {}", shown.text);
            }
            assert!(!shown.text.contains("outcome_case"), "{role}");
            let saved = shown.press(&browser, &form, &[(field, words)]).await;
            assert_eq!(saved.status, 303, "{role}: {}", saved.text);
            assert!(browser.get(&page).await.says(words), "{role}");
        }
        let manager = house.browser(Role::CaseManager).await.get(&page).await;
        for (role, _, words) in OWN {
            assert!(manager.says(words), "what {role} wrote stays: {}", manager.text);
        }
    }
}

#[tokio::test]
async fn nobody_writes_the_outcome_of_another_profession_or_over_what_was_written_meanwhile() {
    for house in houses_with_people().await {
        let case = with_professions(&house).await;
        let (page, form) = (paths::case(case), paths::case_section(case, "outcome"));
        let manager = house.browser(Role::CaseManager).await;
        let all = [("outcome_case", "Copilul este la bunici."), ("outcome_interview", "Ținută.")];
        assert_eq!(manager.get(&form).await.press(&manager, &form, &all).await.status, 303);

        let physician = house.browser(Role::Physician).await;
        let sent =
            [("outcome_medical", "Fără urme noi."), ("outcome_interview", "Altceva."), ("outcome_case", "x")];
        let opened = physician.get(&form).await;
        assert_eq!(opened.press(&physician, &form, &sent).await.status, 303);
        let seen = manager.get(&page).await;
        assert!(seen.says("Fără urme noi.") && seen.says("Ținută.") && seen.says("Copilul este la bunici."));
        assert!(!seen.says("Altceva."), "{}", seen.text);

        let late = opened.press(&physician, &form, &[("outcome_medical", "De revăzut.")]).await;
        assert_eq!(late.status, 409, "{}", late.text);
        assert!(
            late.says("De revăzut.") && late.says("Fără urme noi.") && !late.says("Ținută."),
            "{}",
            late.text
        );
        for role in [Role::Interpreter, Role::Therapist, Role::RoomPlanner] {
            assert_eq!(house.browser(role).await.get(&form).await.status, 404, "{role}");
        }
    }
}
