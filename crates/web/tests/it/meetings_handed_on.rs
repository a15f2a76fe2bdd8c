//! What a planning meeting decided passes to somebody else, and nobody hands it back from a page of before; in a case
//! that has ended nobody is given anything to do.

use barnahus_store::meetings::decisions::{self, Due};
use barnahus_store::owed;
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{BookingId, CaseId, PersonId, Role, paths};
use sea_orm::ConnectionTrait;

use crate::booked::select;
use crate::front_door::{Door, houses_with_people, now};
use crate::meetings::decided;
use crate::meetings_corrected::corrects;
use crate::way_in::account;

const SCHOOL: &str = "Anunță școala.";

impl Door {
    async fn open_decisions(&self, case: CaseId) -> Vec<Due> {
        decisions::open_in(self.workplace.database.read(), self.id, case).await.unwrap()
    }

    async fn joins(&self, case: CaseId, person: PersonId, role: Role) {
        let tx = self.workplace.database.begin().await.unwrap();
        teams::join(&tx, self.id, case, Member { person, role, joined_at: now() }).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The prosecutor owes what a meeting decided; whoever is in charge, and the coordinator, can sign in.
    async fn school_is_told(&self) -> (CaseId, BookingId) {
        for role in [Role::Coordinator, Role::CaseManager, Role::Prosecutor] {
            account(self, role).await;
        }
        let case = self.with_team().await;
        decided(self, &self.browser(Role::CaseManager).await, case, SCHOOL).await;
        (case, self.the_meeting(case).await.id)
    }
}

#[tokio::test]
async fn who_left_the_team_is_not_given_back_what_passed_on_by_a_page_of_before() {
    for house in houses_with_people().await {
        let (case, meeting) = house.school_is_told().await;
        let manager = house.browser(Role::CaseManager).await;
        let action = paths::meeting_record(meeting);
        let before = manager.get(&action).await;
        house.joins(case, house.of(Role::Police), Role::Prosecutor).await;
        let prosecutor = format!("{}:prosecutor", house.of(Role::Prosecutor));
        let coordinator = house.browser(Role::Coordinator).await;
        let left = coordinator.post(&paths::team_remove(case), &[("who", &prosecutor)]).await;
        assert_eq!(left.status, 303, "{}", left.text);
        assert_eq!(house.open_decisions(case).await[0].owner, house.of(Role::CaseManager));

        let late = corrects(&manager, &before, &action, &[("note_safety", "Alta.")]).await;
        assert!(late.status == 409 && late.says("Ce este salvat acum"), "{}", late.text);
        assert!(late.says("Hotărârea 1, cine face") && late.says("Persoana case_manager"), "{}", late.text);
        let back = late.press(&manager, &action, &[]).await;
        assert!(back.status == 422 && back.says("nu mai este în casă sau în echipa"), "{}", back.text);
        assert_eq!(house.open_decisions(case).await[0].owner, house.of(Role::CaseManager));
        let owner = house.of(Role::CaseManager).to_string();
        let kept = corrects(&manager, &back, &action, &[("owner_1", &owner)]).await;
        assert_eq!(kept.status, 303, "{}", kept.text);
        assert!(manager.get(&paths::meeting(meeting)).await.says("Alta."));
        assert_eq!(house.still_to_do(Role::Prosecutor).await, 0);
    }
}

#[tokio::test]
async fn whoever_takes_it_over_reads_it_though_nobody_invited_them() {
    for house in houses_with_people().await {
        let (case, meeting) = house.school_is_told().await;
        let worker = house.of(Role::SocialWorker);
        account(&house, Role::SocialWorker).await;
        house.joins(case, worker, Role::SocialWorker).await;
        let browser = house.browser(Role::SocialWorker).await;
        assert_eq!(browser.get(&paths::meeting(meeting)).await.status, 404, "nothing of it is theirs");

        let coordinator = house.browser(Role::Coordinator).await;
        let close = paths::person_close(house.of(Role::Prosecutor));
        let field = format!("to_{}", house.open_decisions(case).await[0].id);
        let page = coordinator.get(&close).await;
        let closed = page.press(&coordinator, &close, &[(&field, &worker.to_string())]).await;
        assert_eq!(closed.status, 303, "{}", closed.text);
        let page = browser.get(&paths::meeting(meeting)).await;
        assert!(page.status == 200 && page.says(SCHOOL), "{}", page.text);
        let done = page.press(&browser, &paths::meeting_done(meeting), &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(browser.get(&paths::meeting(meeting)).await.status, 200, "where that leads");
    }
}

#[tokio::test]
async fn whoever_owes_several_things_stands_once_among_those_who_were_there() {
    for house in houses_with_people().await {
        let (case, meeting) = house.school_is_told().await;
        let manager = house.browser(Role::CaseManager).await;
        let action = paths::meeting_record(meeting);
        let owner = house.of(Role::Prosecutor).to_string();
        let more = [
            ("what_2", "Cere dosarul."),
            ("owner_2", &*owner),
            ("due_2", "27.11.2026"),
            ("what_3", "Sună medicul."),
            ("owner_3", &*owner),
            ("due_3", "28.11.2026"),
        ];
        let page = manager.get(&action).await;
        assert_eq!(corrects(&manager, &page, &action, &more).await.status, 303);
        let others = [Role::Police, Role::Judge, Role::Police].map(|role| house.of(role));
        let tx = house.workplace.database.begin().await.unwrap();
        let owed = owed::in_case(tx.sql(), house.id, case).await.unwrap();
        for (one, to) in owed.iter().zip(others) {
            assert!(owed::hand(&tx, house.id, one, to).await.unwrap());
        }
        tx.commit().await.unwrap();
        let page = manager.get(&action).await;
        let html = scraper::Html::parse_document(&page.text);
        let police = format!("input[name=present][value='{}']", others[0]);
        assert_eq!(select(&html, &police).len(), 1, "{}", page.text);
    }
}

#[tokio::test]
async fn in_a_case_that_has_ended_nothing_more_is_decided() {
    for house in houses_with_people().await {
        let (case, meeting) = house.school_is_told().await;
        let manager = house.browser(Role::CaseManager).await;
        let action = paths::meeting_record(meeting);
        house.has_been_withdrawn().await;
        let page = manager.get(&action).await;
        let owner = house.of(Role::Interviewer).to_string();
        let more = [("what_2", "Cere dosarul."), ("owner_2", &*owner), ("due_2", "mâine")];
        for changed in [&more[..], &[("what_1", "Anunță și medicul.")]] {
            let refused = corrects(&manager, &page, &action, changed).await;
            assert!(refused.status == 422 && refused.says("Cazul este încheiat"), "{}", refused.text);
            assert!(refused.text.contains(changed[0].1), "what was typed stays: {}", refused.text);
        }
        assert_eq!(house.open_decisions(case).await.len(), 1);
        let noted = corrects(&manager, &page, &action, &[("note_safety", "Tatăl nu știe ora.")]).await;
        assert_eq!(noted.status, 303, "{}", noted.text);
    }
}

impl Door {
    async fn has_been_withdrawn(&self) {
        let ended = "UPDATE cases SET stage = 'withdrawn', stage_reason = 'by_referrer'";
        self.workplace.database.schema().execute_unprepared(ended).await.unwrap();
    }
}

#[tokio::test]
async fn what_somebody_owed_whose_role_was_taken_meanwhile_passes_on_when_the_case_is_reopened() {
    for house in houses_with_people().await {
        let (case, meeting) = house.school_is_told().await;
        let manager = house.browser(Role::CaseManager).await;
        house.has_been_withdrawn().await;
        let coordinator = house.browser(Role::Coordinator).await;
        let taken = house.has_roles(&coordinator, Role::Prosecutor, &[Role::SocialWorker]).await;
        assert_eq!(taken.status, 303, "it is owed by nobody now: {}", taken.text);
        let reopen = paths::reopen(case);
        let reopened = coordinator.get(&reopen).await.press(&coordinator, &reopen, &[]).await;
        assert_eq!(reopened.status, 303, "{}", reopened.text);
        assert_eq!(house.open_decisions(case).await[0].owner, house.of(Role::CaseManager));
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.text.contains(&paths::meeting(meeting)), "{}", day.text);
    }
}
