//! Another case manager is named: who can be, what passes, who is told, and that no case stays without anyone.

use barnahus_database::audit::{Excerpt, lines};
use barnahus_identity::{CodeSecret, Holder, NewPassword};
use barnahus_outbox::LetterKind;
use barnahus_outbox::queue;
use barnahus_store::people::{self, Person};
use barnahus_store::teams::{self, Member};
use barnahus_store::{likenesses, owed};
use barnahus_vocabulary::{CaseId, PersonId, Role, paths};

use crate::front_door::{Answer, Browser, Door, houses_with_people, now, person};
use crate::way_in::{PASSWORD, account};

const DUTY: &str = "Nimeni nu răspunde de caz";

impl Door {
    /// One more person of a role, who can sign in.
    pub async fn another(&self, role: Role, name: &str) -> PersonId {
        let id = PersonId::random();
        let secret = CodeSecret::generate(self.workplace.keys.entropy());
        let password = NewPassword::parse(PASSWORD, &[], 12).unwrap();
        let credentials = self.workplace.identity.credentials_of(password, secret).await.unwrap();
        let tx = self.workplace.database.begin().await.unwrap();
        let who =
            Person { id, display_name: name.to_owned(), email: format!("{id}@example.org"), ..person(role) };
        people::insert(&tx, self.id, &who, now()).await.unwrap();
        let holder = Holder { house: self.id, person: id };
        self.workplace.identity.open_account(&tx, holder, credentials, now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn browser_as(&self, person: PersonId) -> Browser<'_> {
        self.browser_of(Holder { house: self.id, person }, now()).await
    }

    /// They are too near to the suspected person.
    async fn is_near(&self, case: CaseId, person: PersonId) {
        let tx = self.workplace.database.begin().await.unwrap();
        likenesses::declare_conflict(&tx, (self.id, case), person, now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn letters_to(&self, person: PersonId) -> usize {
        let excerpt = queue::Excerpt { state: None, before: None, limit: 500 };
        let all = queue::list(self.workplace.database.read(), self.id, excerpt).await.unwrap();
        all.iter().filter(|one| one.kind == LetterKind::TaskAwaits && one.person == person).count()
    }

    async fn members_of(&self, case: CaseId) -> Vec<(PersonId, Role)> {
        let team = teams::now(self.workplace.database.read(), self.id, case).await.unwrap();
        team.into_iter().map(|member| (member.person, member.role)).collect()
    }
}

/// Presses the button of the page that names this person.
pub async fn names(coordinator: &Browser<'_>, case: CaseId, person: PersonId) -> Answer {
    let (page, person) = (coordinator.get(&paths::case_manager(case)).await, person.to_string());
    assert!(page.text.contains(&person), "not proposed: {}", page.text);
    let fields = page.fields(&paths::case_manager(case));
    let version = fields.iter().find(|(name, _)| name == "version").unwrap().1.clone();
    coordinator.post(&paths::case_manager(case), &[("version", &version), ("manager", &person)]).await
}

#[tokio::test]
async fn another_case_manager_is_named_joins_and_the_one_before_leaves() {
    for door in houses_with_people().await {
        account(&door, Role::CaseManager).await;
        let (before, new) = (door.of(Role::CaseManager), door.another(Role::CaseManager, "Radu Brad").await);
        let coordinator = door.browser(Role::Coordinator).await;
        let (case, _) = door.booked(&coordinator).await;
        let manager = door.browser(Role::CaseManager).await;
        assert_eq!(manager.get(&paths::case(case)).await.status, 200);
        assert!(!manager.get(&paths::team(case)).await.text.contains(&paths::case_manager(case)));
        let team = coordinator.get(&paths::team(case)).await;
        assert!(team.text.contains(&paths::case_manager(case)), "{}", team.text);
        let page = coordinator.get(&paths::case_manager(case)).await;
        assert!(page.says("Persoana case_manager") && page.says("Radu Brad"), "{}", page.text);
        assert!(!page.text.contains(&before.to_string()), "who is in charge is not proposed again");

        let named = names(&coordinator, case, new).await;
        assert_eq!((named.status, named.location), (303, Some(paths::team(case))), "{}", named.text);
        assert_eq!(manager.get(&paths::case(case)).await.status, 404, "the file is closed to the one before");
        let theirs = door.browser_as(new).await;
        assert!(theirs.get(&paths::case(case)).await.says("Radu Brad"));
        let team = door.members_of(case).await;
        assert!(team.contains(&(new, Role::CaseManager)), "{team:?}");
        assert!(!team.iter().any(|(person, _)| *person == before), "{team:?}");
        assert_eq!((door.letters_to(before).await, door.letters_to(new).await), (1, 1));

        let excerpt = Excerpt { subject: Some(case.uuid()), before: None, limit: 50 };
        let trail = lines(door.workplace.database.read(), door.id, excerpt).await.unwrap();
        assert!(trail.iter().any(|line| line.action == "manager_named"));
        let opened = theirs.get(&paths::case_audit(case)).await;
        assert!(opened.says("a numit alt manager de caz"), "{}", opened.text);
    }
}

#[tokio::test]
async fn whoever_is_in_conflict_cannot_be_named_and_a_stale_page_names_nobody() {
    for door in houses_with_people().await {
        let near = door.another(Role::CaseManager, "Costin Mărăcine").await;
        let coordinator = door.browser(Role::Coordinator).await;
        let named = [("suspected_given_name", "Costin"), ("suspected_family_name", "Mărăcine")];
        let case = door.accepted_with(&named).await;
        let new = door.another(Role::CaseManager, "Radu Brad").await;
        let page = coordinator.get(&paths::case_manager(case)).await;
        assert!(page.says("Radu Brad") && !page.text.contains(&near.to_string()), "{}", page.text);
        let version = page.fields(&paths::case_manager(case))[0].1.clone();
        for wrong in [near, door.of(Role::Physician), PersonId::random()] {
            let fields = [("version", version.as_str()), ("manager", &wrong.to_string())];
            let refused = coordinator.post(&paths::case_manager(case), &fields).await;
            assert_eq!(refused.status, 409, "{}", refused.text);
            assert!(refused.says("Această persoană nu poate prelua cazul"), "{}", refused.text);
        }
        let fields = [("version", "1"), ("manager", &new.to_string())];
        let stale = coordinator.post(&paths::case_manager(case), &fields).await;
        assert!(stale.status == 409 && stale.says("între timp"), "{}", stale.text);
        let manager = door.browser(Role::CaseManager).await;
        assert_eq!(manager.get(&paths::case(case)).await.status, 200, "nothing changed");
    }
}

#[tokio::test]
async fn what_the_one_before_owes_passes_and_another_part_of_theirs_stays() {
    for door in houses_with_people().await {
        account(&door, Role::CaseManager).await;
        let before = door.of(Role::CaseManager);
        let coordinator = door.browser(Role::Coordinator).await;
        let (case, _) = door.heard(&coordinator, &[]).await;
        let begin = paths::begin_support(case);
        assert_eq!(coordinator.get(&begin).await.press(&coordinator, &begin, &[]).await.status, 303);
        let owes = async |person| {
            let on = door.workplace.database.read();
            owed::by(on, door.id, person).await.unwrap().len()
        };
        assert_eq!(owes(before).await, 1, "the visit that informs the family");
        let tx = door.workplace.database.begin().await.unwrap();
        let therapist = Member { person: before, role: Role::Therapist, joined_at: now() };
        teams::join(&tx, door.id, case, therapist).await.unwrap();
        tx.commit().await.unwrap();

        let new = door.another(Role::CaseManager, "Radu Brad").await;
        assert_eq!(names(&coordinator, case, new).await.status, 303);
        assert_eq!((owes(before).await, owes(new).await), (0, 1));
        let team = door.members_of(case).await;
        assert!(team.contains(&(before, Role::Therapist)), "{team:?}");
        assert!(!team.contains(&(before, Role::CaseManager)), "{team:?}");
        assert_eq!(door.letters_to(new).await, 1, "one letter says both");
    }
}

#[tokio::test]
async fn a_case_of_which_nobody_can_be_in_charge_is_a_duty_of_the_coordinators() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        let case = door.accepted().await;
        let (place, codename) = (paths::case_manager(case), door.codename(case).await);
        let is_duty = async |browser: &Browser<'_>| {
            let day = browser.get(paths::MY_DAY).await;
            assert_eq!(day.says(DUTY), day.text.contains(&place), "{}", day.text);
            day.says(DUTY)
        };
        assert!(!is_duty(&coordinator).await);
        door.is_near(case, door.of(Role::CaseManager)).await;
        assert!(is_duty(&coordinator).await, "in conflict");
        let narrowed = coordinator.get("/cases?duty=without_manager").await;
        assert!(narrowed.says(&codename), "{}", narrowed.text);
        let other = door.another(Role::Coordinator, "Ada Cireș").await;
        door.is_near(case, other).await;
        let ada = door.browser_as(other).await;
        assert!(
            !is_duty(&ada).await && !ada.get(paths::MY_DAY).await.says(&codename),
            "nor that it is there"
        );

        let new = door.another(Role::CaseManager, "Radu Brad").await;
        assert_eq!(names(&coordinator, case, new).await.status, 303);
        assert!(!is_duty(&coordinator).await);
        let tx = door.workplace.database.begin().await.unwrap();
        let found = people::find(tx.sql(), door.id, new).await.unwrap().unwrap();
        people::update(&tx, door.id, &Person { roles: vec![Role::Police], ..found }).await.unwrap();
        tx.commit().await.unwrap();
        assert!(is_duty(&coordinator).await, "the role is gone");
    }
}

#[tokio::test]
async fn an_account_is_closed_once_somebody_else_is_in_charge() {
    for door in houses_with_people().await {
        let before = door.of(Role::CaseManager);
        let coordinator = door.browser(Role::Coordinator).await;
        let case = door.accepted().await;
        let new = door.another(Role::CaseManager, "Radu Brad").await;
        let close = paths::person_close(before);
        let page = coordinator.get(&close).await;
        assert!(page.text.contains(&paths::case_manager(case)), "{}", page.text);
        let administrator = door.browser(Role::Administrator).await.get(&close).await;
        assert!(!administrator.text.contains(&paths::case_manager(case)), "{}", administrator.text);
        assert!(administrator.says("alt manager numește un coordonator: 1."), "{}", administrator.text);
        assert_eq!(page.press(&coordinator, &close, &[]).await.status, 422);

        assert_eq!(names(&coordinator, case, new).await.status, 303);
        let page = coordinator.get(&close).await;
        assert!(!page.text.contains(&paths::case_manager(case)), "{}", page.text);
        let closed = page.press(&coordinator, &close, &[]).await;
        assert_eq!(closed.status, 303, "{}", closed.text);
    }
}

#[tokio::test]
async fn in_a_case_of_which_nobody_is_in_charge_nobody_else_can_be_named() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        let case = door.accepted().await;
        let new = door.another(Role::CaseManager, "Radu Brad").await;
        let withdraw = paths::withdraw(case);
        let page = coordinator.get(&withdraw).await;
        let ended = page.press(&coordinator, &withdraw, &[("reason", "taken_down_in_error")]).await;
        assert_eq!(ended.status, 303, "{}", ended.text);
        let page = coordinator.get(&paths::case_manager(case)).await;
        assert!(page.status == 200 && page.says("nu răspunde nimeni acum"), "{}", page.text);
        assert!(!page.says("Radu Brad"), "{}", page.text);
        let fields = [("version", "3"), ("manager", &new.to_string())];
        assert_eq!(coordinator.post(&paths::case_manager(case), &fields).await.status, 409);
        assert!(!coordinator.get(&paths::team(case)).await.text.contains(&paths::case_manager(case)));
    }
}
