//! Who hears of an alarm, and how: nobody who is too near, nobody who would read an empty page; and likewise of the
//! other letters about a case that lead a coordinator somewhere.

use barnahus_outbox::LetterKind;
use barnahus_outbox::queue;
use barnahus_store::likenesses;
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{CaseId, HouseId, PersonId, Role, paths};

use crate::emergencies::asks;
use crate::front_door::{Door, houses_with_people, now};
use crate::neighbour::Neighbour;
use crate::transfers::{CHILD, accept, offer, offer_on_the_day_of};
use crate::way_in::account;

const TO_CALL: &str = "Nu pot citi alarma aici și trebuie sunați";

impl Door {
    pub async fn told_of(&self, kind: LetterKind, house: HouseId) -> Vec<PersonId> {
        let excerpt = queue::Excerpt { state: None, before: None, limit: 500 };
        let all = queue::list(self.workplace.database.read(), house, excerpt).await.unwrap();
        let mut told: Vec<_> = all.iter().filter(|one| one.kind == kind).map(|one| one.person).collect();
        told.sort();
        told
    }

    pub async fn too_near(&self, case: CaseId, person: PersonId) {
        let tx = self.workplace.database.begin().await.unwrap();
        likenesses::declare_conflict(&tx, (self.id, case), person, now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn join(&self, case: CaseId, roles: &[Role]) {
        let tx = self.workplace.database.begin().await.unwrap();
        for role in roles {
            let member = Member { person: self.of(*role), role: *role, joined_at: now() };
            teams::join(&tx, self.id, case, member).await.unwrap();
        }
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn who_is_too_near_or_defends_hears_nothing_and_who_reads_nothing_is_called() {
    for door in houses_with_people().await {
        let case = door.accepted().await;
        let team = [
            Role::Interviewer,
            Role::Police,
            Role::Prosecutor,
            Role::SocialWorker,
            Role::Lawyer,
            Role::Defence,
        ];
        door.join(case, &team).await;
        for role in team.into_iter().chain([Role::Coordinator, Role::CaseManager]) {
            if role != Role::Prosecutor {
                account(&door, role).await;
            }
        }
        door.too_near(case, door.of(Role::Police)).await;
        let manager = door.browser(Role::CaseManager).await;
        let fields = [("cause", "ran_away"), ("words", "La gară.")];
        let alarm = paths::alarm(case);
        let raised = manager.get(&alarm).await.press(&manager, &alarm, &fields).await;
        assert_eq!(raised.status, 303, "{}", raised.text);
        let mut read: Vec<_> =
            [Role::Coordinator, Role::Interviewer].map(|role| door.of(role)).into_iter().collect();
        read.sort();
        assert_eq!(door.told_of(LetterKind::CannotWait, door.id).await, read);
        for role in [Role::Coordinator, Role::Interviewer] {
            let day = door.browser(role).await.get(paths::MY_DAY).await;
            assert!(day.says("Copilul lipsește"), "{role}: whoever has a letter reads why: {}", day.text);
        }
        let page = manager.get(&alarm).await;
        assert!(page.says(TO_CALL), "{}", page.text);
        for called in ["Persoana social_worker", "Persoana lawyer", "Persoana prosecutor"] {
            assert!(page.says(called), "{called}: {}", page.text);
        }
        for hidden in ["Persoana police", "Persoana defence", "Persoana interviewer"] {
            assert!(!page.says(hidden), "{hidden}: {}", page.text);
        }
    }
}

#[tokio::test]
async fn a_coordinator_who_is_too_near_has_no_letter_of_an_alarm_and_of_its_end() {
    for door in houses_with_people().await {
        let case = door.accepted().await;
        for role in [Role::Coordinator, Role::CaseManager] {
            account(&door, role).await;
        }
        door.too_near(case, door.of(Role::Coordinator)).await;
        let manager = door.browser(Role::CaseManager).await;
        let (alarm, end) = (paths::alarm(case), paths::alarm_end(case));
        let fields = [("cause", "ran_away"), ("words", "La gară.")];
        assert_eq!(manager.get(&alarm).await.press(&manager, &alarm, &fields).await.status, 303);
        let page = manager.get(&alarm).await;
        assert_eq!(page.press(&manager, &end, &[("ending", "found_well")]).await.status, 303);
        assert_eq!(door.told_of(LetterKind::CannotWait, door.id).await, []);
    }
}

#[tokio::test]
async fn an_emergency_is_told_to_the_officer_and_to_no_coordinator_who_is_too_near() {
    for door in houses_with_people().await {
        let case = door.accepted().await;
        for role in [Role::Coordinator, Role::DataProtectionOfficer, Role::Therapist] {
            account(&door, role).await;
        }
        door.too_near(case, door.of(Role::Coordinator)).await;
        let codename = door.codename(case).await;
        assert_eq!(asks(&door.browser(Role::Therapist).await, &codename).await.status, 303);
        let told = door.told_of(LetterKind::TaskAwaits, door.id).await;
        assert_eq!(told, [door.of(Role::DataProtectionOfficer)]);
    }
}

#[tokio::test]
async fn what_becomes_of_an_offer_is_told_to_nobody_of_either_house_who_is_too_near() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Costin Mărăcine").await;
        let ada = neighbour.another(&door, "Ada Cireș").await;
        let named = [("suspected_given_name", "Costin"), ("suspected_family_name", "Mărăcine")];
        let fields: Vec<_> = CHILD.into_iter().chain(named).collect();
        let here = door.browser(Role::Coordinator).await;
        let there = neighbour.browser_of(&door, ada).await;
        let case = door.accepted_with(&fields).await;
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let back = paths::transfer_back(case);
        let page = here.get(&paths::transfer(case)).await;
        assert_eq!(page.press(&here, &back, &[]).await.status, 303);
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        door.too_near(case, door.of(Role::Coordinator)).await;
        accept(&there, &offer_on_the_day_of(&there).await).await;
        let told = door.told_of(LetterKind::TaskAwaits, neighbour.id).await;
        assert_eq!(told, [ada, ada, ada, ada], "offered, taken back, offered, accepted");
        assert_eq!(door.told_of(LetterKind::TaskAwaits, door.id).await, []);
    }
}
