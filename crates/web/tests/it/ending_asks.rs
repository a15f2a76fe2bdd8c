//! Withdrawing and declining ask what is open, as closing does: what is owed to the child does not end with its
//! referral.

use barnahus_casework::support::{SupportKind, SupportState, SupportWords, Supported};
use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{CoreMessage, ReferralWithdrawn};
use barnahus_exchange::words::WithdrawalReason;
use barnahus_store::support::{self, Support};
use barnahus_vocabulary::{CaseId, PersonId, Role, SupportId, local, paths};
use sea_orm::ConnectionTrait;
use time::Duration;

use crate::adult_core::{Core, message};
use crate::emergencies::asks;
use crate::exchange::{accepted, step};
use crate::front_door::{Door, houses_with_people, now};
use crate::merges::{again, found, merged, twice};
use crate::way_in::account;

const FIRST: &str = "Întâi mai sunt de făcut";

impl Door {
    /// Tries to end the case by that page, from the page of before and from the page as it is; says whether it did.
    async fn ends(&self, (case, place): (CaseId, &str), leads_to: &str) -> bool {
        let coordinator = self.browser(Role::Coordinator).await;
        let version = self.version(case).await.to_string();
        let page = coordinator.get(place).await;
        let reason = if place == paths::decline(case) { "other_service" } else { "duplicate" };
        let sent = [("reason", reason), ("version", version.as_str())];
        let answer = coordinator.post(place, &sent).await;
        assert_eq!(page.says(FIRST), answer.status == 422, "{}", answer.text);
        if answer.status == 422 {
            for shown in [&page, &answer] {
                assert!(shown.says(FIRST) && shown.text.contains(leads_to), "{leads_to}: {}", shown.text);
            }
        } else {
            assert_eq!(answer.status, 303, "{}", answer.text);
        }
        answer.status == 303
    }

    pub async fn version(&self, case: CaseId) -> u32 {
        let on = self.workplace.database.read();
        barnahus_store::cases::find(on, self.id, case).await.unwrap().unwrap().version
    }

    pub async fn owes_therapy(&self, case: CaseId, owner: PersonId) -> SupportId {
        let piece = Support {
            id: SupportId::random(),
            case,
            supported: Supported { kind: SupportKind::Therapy, service: None },
            state: SupportState::Planned { due: local::day(now() + Duration::days(3)) },
            owner,
            decided_by: owner,
            decided_at: now(),
            version: 1,
        };
        let tx = self.workplace.database.begin().await.unwrap();
        let words = SupportWords::default();
        support::insert(&tx, &self.workplace.keys, self.id, &piece, &words).await.unwrap();
        tx.commit().await.unwrap();
        piece.id
    }

    async fn owner_of(&self, piece: SupportId) -> PersonId {
        let (on, keys) = (self.workplace.database.read(), &self.workplace.keys);
        support::find(on, keys, self.id, piece).await.unwrap().unwrap().owner
    }
}

#[tokio::test]
async fn a_case_is_not_withdrawn_while_something_is_owed_to_the_child() {
    for door in houses_with_people().await {
        account(&door, Role::Therapist).await;
        let case = door.accepted().await;
        let coordinator = door.browser(Role::Coordinator).await;
        let place = paths::withdraw(case);
        let at = (case, place.as_str());

        let (alarm, end) = (paths::alarm(case), paths::alarm_end(case));
        let known = [("cause", "ran_away"), ("words", "La gară.")];
        let page = coordinator.get(&alarm).await;
        assert_eq!(page.press(&coordinator, &alarm, &known).await.status, 303);
        assert!(!door.ends(at, &alarm).await, "the child is missing");
        let page = coordinator.get(&alarm).await;
        assert_eq!(page.press(&coordinator, &end, &[("ending", "found_well")]).await.status, 303);

        let age = paths::age(case);
        let page = coordinator.get(&age).await;
        assert_eq!(page.press(&coordinator, &age, &[("why", "Pare mai mare.")]).await.status, 303);
        assert!(!door.ends(at, &age).await, "its age is disputed");
        let page = coordinator.get(&age).await;
        let found = [("result", "child"), ("age_basis", "assessed"), ("age_band", "15-17")];
        let settled = page.press(&coordinator, &paths::age_settled(case), &found).await;
        assert_eq!(settled.status, 303, "{}", settled.text);

        let therapist = door.browser(Role::Therapist).await;
        let codename = door.codename(case).await;
        assert_eq!(asks(&therapist, &codename).await.status, 303);
        let review = paths::case_emergency(case);
        assert!(!door.ends(at, &review).await, "an emergency is to be reviewed");
        let theirs = therapist.get(paths::EMERGENCY).await;
        assert_eq!(theirs.press(&therapist, paths::EMERGENCY_END, &[]).await.status, 303);
        let page = coordinator.get(&review).await;
        assert_eq!(page.press(&coordinator, &review, &[("verdict", "justified")]).await.status, 303);

        let piece = door.owes_therapy(case, door.of(Role::CaseManager)).await;
        assert!(!door.ends(at, &paths::support(case)).await, "somebody owes it help");
        let manager = door.browser(Role::CaseManager).await;
        let done = [("version", "1"), ("done_on", "azi")];
        let done = manager.post(&paths::support_done(piece), &done).await;
        assert_eq!(done.status, 303, "{}", done.text);

        let court = paths::representative(case);
        let parent =
            [("as_what", "parent"), ("name", "Maria Pop"), ("since", "01.11.2026"), ("version", "0")];
        assert_eq!(coordinator.post(&court, &parent).await.status, 303);
        let guardian = [("as_what", "guardian"), ("name", "Ana Lac"), ("since", "azi"), ("version", "1")];
        let guardian: Vec<_> = guardian.into_iter().chain([("appointed_by", "Judecătoria")]).collect();
        assert_eq!(coordinator.post(&court, &guardian).await.status, 303);
        assert!(!door.ends(at, &court).await, "the court is to be told");
        let page = coordinator.get(&court).await;
        assert_eq!(page.press(&coordinator, &paths::court_told(case), &[]).await.status, 303);
        assert!(door.ends(at, "").await);
    }
}

#[tokio::test]
async fn a_referral_is_not_declined_while_its_child_is_missing() {
    for door in houses_with_people().await {
        let case = door.accepted().await;
        let coordinator = door.browser(Role::Coordinator).await;
        assert!(door.ends((case, &paths::withdraw(case)), "").await);
        let reopen = paths::reopen(case);
        assert_eq!(coordinator.get(&reopen).await.press(&coordinator, &reopen, &[]).await.status, 303);
        let alarm = paths::alarm(case);
        let known = [("cause", "ran_away"), ("words", "La gară.")];
        let page = coordinator.get(&alarm).await;
        assert_eq!(page.press(&coordinator, &alarm, &known).await.status, 303);
        assert!(!door.ends((case, &paths::decline(case)), &alarm).await);
    }
}

#[tokio::test]
async fn no_referral_ends_unseen_because_the_one_it_was_merged_with_does() {
    for door in houses_with_people().await {
        let (stays, young) = twice(&door).await;
        merged(&door, young, stays).await;
        let place = paths::withdraw(stays);
        assert!(!door.ends((stays, &place), &paths::case(stays)).await, "somebody else worries, too");
        let page = door.browser(Role::Coordinator).await.get(&place).await;
        assert!(page.says("Redeschideți întâi semnalarea unită cu acest caz"), "{}", page.text);
        step(&door, &paths::reopen(young), &[]).await;
        assert!(door.ends((stays, &place), "").await, "each is judged for itself");

        let (waits, young) = (again(&door).await, again(&door).await);
        merged(&door, young, waits).await;
        let place = paths::decline(waits);
        assert!(!door.ends((waits, &place), &paths::case(waits)).await);
        step(&door, &paths::reopen(young), &[]).await;
        step(&door, &paths::decline(young), &[("reason", "other_service")]).await;
        assert!(door.ends((waits, &place), "").await);
    }
}

#[tokio::test]
async fn what_the_core_takes_back_takes_no_other_referral_with_it() {
    for door in houses_with_people().await {
        let core = Core::of(&door).await;
        let (case, _) = accepted(&door, &core).await;
        let young = again(&door).await;
        merged(&door, young, case).await;
        let withdrawn = ReferralWithdrawn { reason: WithdrawalReason::MadeInError };
        let reference = Reference::from_random([0x5a; 16]);
        let said = message(reference, 2, CoreMessage::ReferralWithdrawn(withdrawn));
        assert_eq!(core.says(&door, &said, now()).await.status, 202);
        let (browser, stop) = (door.browser(Role::Coordinator).await, paths::withdrawal_stop(case));
        let page = browser.get(&stop).await;
        assert!(page.says(FIRST) && page.says("semnalarea unită cu acest caz"), "{}", page.text);
        let version = door.version(case).await.to_string();
        let refused = browser.post(&stop, &[("version", version.as_str())]).await;
        assert!(refused.status == 422 && refused.says(FIRST), "{}", refused.text);
        step(&door, &paths::reopen(young), &[]).await;
        step(&door, &stop, &[]).await;
        assert!(!found(&door, young).await.stage.code().has_ended(), "it goes on by itself");
    }
}

#[tokio::test]
async fn what_was_owed_in_a_case_that_has_ended_keeps_no_account_open_and_is_owed_again_by_somebody_here() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let case = door.accepted().await;
        let leaver = door.of(Role::Therapist);
        let piece = door.owes_therapy(case, leaver).await;
        let ended = "UPDATE cases SET stage = 'withdrawn', stage_reason = 'by_referrer'";
        door.workplace.database.schema().execute_unprepared(ended).await.unwrap();
        let coordinator = door.browser(Role::Coordinator).await;
        let close = paths::person_close(leaver);
        let page = coordinator.get(&close).await;
        assert!(!page.text.contains(&format!("to_{piece}")), "{}", page.text);
        let closed = page.press(&coordinator, &close, &[]).await;
        assert_eq!(closed.status, 303, "{}", closed.text);
        assert_eq!(door.owner_of(piece).await, leaver);

        let reopen = paths::reopen(case);
        let reopened = coordinator.get(&reopen).await.press(&coordinator, &reopen, &[]).await;
        assert_eq!(reopened.status, 303, "{}", reopened.text);
        assert_eq!(door.owner_of(piece).await, door.of(Role::Coordinator), "whoever reopened it");
        assert!(coordinator.get(paths::MY_DAY).await.text.contains(&paths::support_piece(piece)));
    }
}
