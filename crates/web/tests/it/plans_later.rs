//! A plan that is accepted later than it was made: what has changed meanwhile is asked again, and said.

use barnahus_casework::settings::RuleFigure;
use barnahus_pages::cases::WHO;
use barnahus_pages::plan::TAKE;
use barnahus_store::teams::{self, Member};
use barnahus_store::{bookings, people};
use barnahus_vocabulary::{CaseId, PersonId, Role, paths};

use crate::front_door::{Answer, Browser, Door, houses_with_people, now, person};
use crate::neighbour::Neighbour;
use crate::rules::{form, sent};
use crate::transfers_carried::moved;
use crate::way_in::account;

/// A proposal, as its page shows it.
async fn planned(browser: &Browser<'_>) -> Answer {
    browser.get(paths::PLAN).await.press(browser, paths::PLAN, &[]).await
}

async fn accepted(plan: &Answer, browser: &Browser<'_>, cases: &[CaseId]) -> Answer {
    let taken: Vec<String> = cases.iter().map(CaseId::to_string).collect();
    let taken: Vec<_> = taken.iter().map(|case| (TAKE, case.as_str())).collect();
    plan.press(browser, paths::PLAN_ACCEPT, &taken).await
}

impl Door {
    async fn is_booked(&self, case: CaseId) -> bool {
        !bookings::of_case(self.workplace.database.read(), self.id, case).await.unwrap().is_empty()
    }

    /// One more interviewer of the house.
    async fn second_interviewer(&self) -> PersonId {
        let id = PersonId::random();
        let who = person(Role::Interviewer);
        let who = people::Person { id, email: "a.doua@example.org".to_owned(), ..who };
        let tx = self.workplace.database.begin().await.unwrap();
        people::insert(&tx, self.id, &who, now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn is_in_team(&self, case: CaseId, person: PersonId) -> bool {
        let team = teams::now(self.workplace.database.read(), self.id, case).await.unwrap();
        team.iter().any(|member| member.person == person)
    }
}

/// The second takes the place of the first, by the forms of the team.
async fn replaced(coordinator: &Browser<'_>, case: CaseId, (first, second): (PersonId, PersonId)) {
    let who = |person: PersonId| format!("{person}:{}", Role::Interviewer.code());
    let joined = coordinator.post(&paths::team_add(case), &[(WHO, &who(second))]).await;
    assert_eq!(joined.status, 303, "{}", joined.text);
    let left = coordinator.post(&paths::team_remove(case), &[(WHO, &who(first))]).await;
    assert_eq!(left.status, 303, "{}", left.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_left_the_team_is_not_put_back_by_a_page_of_before() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (case, alone) = (house.accepted().await, house.accepted().await);
        let (first, second) = (house.of(Role::Interviewer), house.second_interviewer().await);
        let tx = house.workplace.database.begin().await.unwrap();
        for case in [case, alone] {
            let member = Member { person: first, role: Role::Interviewer, joined_at: now() };
            teams::join(&tx, house.id, case, member).await.unwrap();
        }
        tx.commit().await.unwrap();
        let plan = planned(&browser).await;
        let slots = browser.get(&paths::slots(alone)).await;
        for case in [case, alone] {
            replaced(&browser, case, (first, second)).await;
        }
        let settled = accepted(&plan, &browser, &[case]).await;
        assert!(settled.says("Nu s-a programat nimic"), "{}", settled.text);
        let single = slots.press(&browser, &paths::book(alone), &[]).await;
        assert_eq!(single.status, 409, "{}", single.text);
        for case in [case, alone] {
            assert!(!house.is_booked(case).await && !house.is_in_team(case, first).await);
        }
        let settled = accepted(&planned(&browser).await, &browser, &[case]).await;
        assert!(settled.says("1 audiere programată"), "{}", settled.text);
        assert!(house.is_in_team(case, second).await && !house.is_in_team(case, first).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_is_too_soon_by_now_is_booked_by_hand_and_not_with_the_plan() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let danger = house.accepted_with(&[("urgency", "immediate_danger")]).await;
        let plan = planned(&browser).await;
        let slots = browser.get(&paths::slots(case)).await;
        let administrator = house.browser(Role::Administrator).await;
        let longer = form("0", &[(RuleFigure::Notice, "2880")]);
        assert_eq!(sent(&administrator, paths::HOUSE_RULES_SAVE, &longer).await.0, 303);
        let settled = accepted(&plan, &browser, &[case, danger]).await;
        assert!(settled.says("1 audiere programată"), "danger waits for no notice: {}", settled.text);
        assert!(settled.says("deja prea aproape pentru regulile casei"), "{}", settled.text);
        assert!(!house.is_booked(case).await && house.is_booked(danger).await);
        let by_hand = slots.press(&browser, &paths::book(case), &[]).await;
        assert!([303, 409].contains(&by_hand.status), "{}", by_hand.text);
        assert!(!by_hand.says("deja prea aproape pentru regulile casei"), "{}", by_hand.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_child_whose_case_went_to_another_house_meanwhile_is_counted_among_those_without_a_place() {
    for house in houses_with_people().await {
        account(&house, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&house, "Salcâm Coordonator").await;
        let (browser, there) = (house.browser(Role::Coordinator).await, neighbour.browser(&house).await);
        let (case, other) = (house.accepted().await, house.accepted().await);
        let plan = planned(&browser).await;
        let codename = house.codename(other).await;
        moved(&house, &browser, other, (&neighbour, &there)).await;
        let settled = accepted(&plan, &browser, &[case, other]).await;
        assert!(settled.says("1 audiere programată"), "{}", settled.text);
        assert!(settled.says("Pentru 1 copil bifat nu mai este nimic de programat aici"), "{}", settled.text);
        assert!(!settled.says(&codename), "{}", settled.text);
        let settled = accepted(&plan, &browser, &[other]).await;
        assert!(settled.says("Pentru 1 copil bifat") && !settled.says("Nu ați bifat"), "{}", settled.text);
    }
}
