//! Support as a browser without script decides, records and hands it on, what is not theirs to read, and an account
//! that is closed with everything handed to another.

use barnahus_store::owed;
use barnahus_store::support::{self, Support};
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::front_door::{Answer, Browser, Door, houses_with_people, now};
use crate::way_in::account;

const WHAT: &str = "Examinarea la ora zece, cu mama.";

impl Door {
    /// An accepted case with a physician and a therapist in its team, who can sign in.
    async fn with_helpers(&self) -> CaseId {
        let case = self.accepted().await;
        let tx = self.workplace.database.begin().await.unwrap();
        for role in [Role::Physician, Role::Therapist] {
            let member = Member { person: self.of(role), role, joined_at: now() };
            teams::join(&tx, self.id, case, member).await.unwrap();
        }
        tx.commit().await.unwrap();
        for role in [Role::Physician, Role::Therapist, Role::CaseManager, Role::Coordinator] {
            account(self, role).await;
        }
        case
    }

    async fn piece(&self, case: CaseId) -> Support {
        let on = self.workplace.database.read();
        support::of_case(on, &self.workplace.keys, (self.id, case)).await.unwrap().remove(0)
    }
}

async fn planned(house: &Door, browser: &Browser<'_>, case: CaseId) -> Answer {
    let owner = house.of(Role::Physician).to_string();
    let fields = [
        ("support_kind", "medical_examination"),
        ("service", ""),
        ("what", WHAT),
        ("owner", &*owner),
        ("due", "mâine"),
    ];
    browser.post(&paths::support_new(case), &fields).await
}

#[tokio::test]
async fn support_is_planned_done_reviewed_and_read_by_need_to_know() {
    for house in houses_with_people().await {
        let case = house.with_helpers().await;
        let manager = house.browser(Role::CaseManager).await;
        let empty = manager.post(&paths::support_new(case), &[("what", WHAT)]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.says(WHAT), "what was typed stays");
        let done = planned(&house, &manager, case).await;
        assert_eq!((done.status, done.location), (303, Some(paths::support(case))), "{}", done.text);
        let twice = planned(&house, &manager, case).await;
        assert_eq!(twice.status, 409);
        assert!(twice.says("neîncheiat") && twice.says(WHAT), "{}", twice.text);
        assert!(manager.get(&paths::support(case)).await.says(WHAT));

        let piece = house.piece(case).await;
        let page = paths::support_piece(piece.id);
        let coordinator = house.browser(Role::Coordinator).await;
        let summary = coordinator.get(&page).await;
        assert!(summary.says("Persoana physician") && !summary.says(WHAT), "{}", summary.text);
        assert!(!summary.says("Notează că s-a făcut"), "what they do not read they do not record");
        for role in [Role::Therapist, Role::Police, Role::Administrator] {
            let other = house.browser(role).await;
            other.forget_what_was_said();
            assert_eq!(other.get(&page).await.status, 404, "{role}");
            let sent = [("version", "1"), ("done_on", "azi")];
            assert_eq!(other.post(&paths::support_done(piece.id), &sent).await.status, 404, "{role}");
        }

        let physician = house.browser(Role::Physician).await;
        assert!(physician.get(paths::MY_DAY).await.text.contains(&page), "it stands in their day");
        let form = physician.get(&page).await;
        assert!(form.says(WHAT), "{}", form.text);
        let tomorrow = [("version", "1"), ("done_on", "mâine")];
        assert_eq!(physician.post(&paths::support_done(piece.id), &tomorrow).await.status, 422);
        let today = [("version", "1"), ("done_on", "azi"), ("found", "Bine."), ("review", "30.12.2026")];
        assert_eq!(physician.post(&paths::support_done(piece.id), &today).await.status, 303);
        assert_eq!(physician.post(&paths::support_done(piece.id), &today).await.status, 409, "done already");
        let stale = [("version", "1"), ("note", "Tot bine."), ("review", "")];
        let stale = physician.post(&paths::support_review(piece.id), &stale).await;
        assert_eq!(stale.status, 409);
        assert!(stale.says("Tot bine."), "what was typed stays: {}", stale.text);
        let last = [("version", "2"), ("note", "Tot bine."), ("review", "")];
        assert_eq!(physician.post(&paths::support_review(piece.id), &last).await.status, 303);
        assert!(physician.get(&page).await.says("Tot bine."));
        assert!(house.piece(case).await.state.falls_due().is_none());
    }
}

#[tokio::test]
async fn a_case_says_what_of_its_support_is_undecided_to_those_in_charge() {
    for house in houses_with_people().await {
        let case = house.with_helpers().await;
        let manager = house.browser(Role::CaseManager).await;
        let page = manager.get(&paths::support(case)).await;
        assert!(page.says("De hotărât încă") && page.says("Plan de siguranță"), "{}", page.text);
        let because = [("support_kind", "safety_plan"), ("because", "Locuiește la bunici.")];
        assert_eq!(manager.post(&paths::support_not_needed(case), &because).await.status, 303);
        let page = manager.get(&paths::support(case)).await;
        assert!(page.says("Locuiește la bunici.") && page.says("Nu este nevoie"), "{}", page.text);
        assert!(manager.get(&paths::case(case)).await.text.contains(&paths::support(case)));
        let police = house.browser(Role::Police).await;
        assert_eq!(police.get(&paths::support(case)).await.status, 404);
    }
}

#[tokio::test]
async fn an_account_is_closed_by_one_form_that_hands_everything_on() {
    for house in houses_with_people().await {
        let case = house.with_helpers().await;
        let manager = house.browser(Role::CaseManager).await;
        assert_eq!(planned(&house, &manager, case).await.status, 303);
        let leaver = house.of(Role::Physician);
        let action = paths::person_close(leaver);
        let coordinator = house.browser(Role::Coordinator).await;
        let bare = coordinator.post(&action, &[]).await;
        assert_eq!(bare.status, 422, "{}", bare.text);
        assert!(bare.says("nu le preia nimeni"), "{}", bare.text);
        let page = coordinator.get(&action).await;
        let codename = house.codename(case).await;
        assert!(page.text.to_lowercase().contains(&codename.to_lowercase()), "{}", page.text);
        assert!(!page.says(WHAT), "not what it is");

        let administrator = house.browser(Role::Administrator).await;
        let number = administrator.get(&action).await;
        assert!(!number.text.to_lowercase().contains(&codename.to_lowercase()), "{}", number.text);
        assert!(number.says("le dă mai departe un coordonator"), "{}", number.text);

        let field = format!("to_{}", house.piece(case).await.id);
        let to = house.of(Role::CaseManager).to_string();
        let closed = coordinator.post(&action, &[(&*field, &*to)]).await;
        assert_eq!(closed.status, 303, "{}", closed.text);
        let owed = owed::by(house.workplace.database.read(), house.id, house.of(Role::CaseManager)).await;
        assert_eq!(owed.unwrap().len(), 1);
    }
}
