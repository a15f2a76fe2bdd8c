//! A role is taken from somebody: not while they owe something by it.

use barnahus_store::people;
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::front_door::{Answer, Browser, Door, houses_with_people, now};
use crate::meetings::decided;
use crate::way_in::{PASSWORD, account};

impl Door {
    /// The therapist joins the team of a case that is in support.
    async fn treated(&self) -> CaseId {
        let case = self.accepted().await;
        let tx = self.workplace.database.begin().await.unwrap();
        let member = Member { person: self.of(Role::Therapist), role: Role::Therapist, joined_at: now() };
        teams::join(&tx, self.id, case, member).await.unwrap();
        tx.commit().await.unwrap();
        case
    }

    /// The form of the person who had that role at first, with these roles.
    pub async fn has_roles(&self, coordinator: &Browser<'_>, of: Role, roles: &[Role]) -> Answer {
        let id = self.of(of);
        let found = people::find(self.workplace.database.read(), self.id, id).await.unwrap().unwrap();
        let version = found.version.to_string();
        let (name, email) = (format!("Persoana {of}"), format!("{of}@example.org"));
        let mut fields = vec![
            ("version", version.as_str()),
            ("name", name.as_str()),
            ("email", email.as_str()),
            ("institution", "DGASPC Cluj"),
            ("locale", "ro"),
            ("password", PASSWORD),
        ];
        fields.extend(roles.iter().map(|role| ("roles", role.code())));
        coordinator.post(&paths::person(id), &fields).await
    }
}

#[tokio::test]
async fn a_role_stays_with_whoever_owes_something_by_it_until_it_is_handed_on() {
    for door in houses_with_people().await {
        for role in [Role::Coordinator, Role::Therapist, Role::CaseManager] {
            account(&door, role).await;
        }
        let coordinator = door.browser(Role::Coordinator).await;
        let (case, therapist) = (door.treated().await, door.of(Role::Therapist));
        let piece = door.owes_therapy(case, therapist).await;
        let more =
            door.has_roles(&coordinator, Role::Therapist, &[Role::Therapist, Role::Psychologist]).await;
        assert_eq!(more.status, 303, "a role more keeps what they owe: {}", more.text);
        let refused = door.has_roles(&coordinator, Role::Therapist, &[Role::SocialWorker]).await;
        assert!(refused.status == 422 && refused.says("Un coordonator trece întâi"), "{}", refused.text);
        let done = door.browser(Role::Therapist).await;
        let done = done.post(&paths::support_done(piece), &[("version", "1"), ("done_on", "azi")]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let taken = door.has_roles(&coordinator, Role::Therapist, &[Role::SocialWorker]).await;
        assert_eq!(taken.status, 303, "{}", taken.text);
    }
}

#[tokio::test]
async fn a_role_stays_with_whoever_owes_what_a_meeting_decided_until_it_is_handed_on() {
    for door in houses_with_people().await {
        for role in [Role::Coordinator, Role::Prosecutor, Role::CaseManager] {
            account(&door, role).await;
        }
        let coordinator = door.browser(Role::Coordinator).await;
        let case = door.with_team().await;
        decided(&door, &door.browser(Role::CaseManager).await, case, "Anunță școala.").await;
        let refused = door.has_roles(&coordinator, Role::Prosecutor, &[Role::SocialWorker]).await;
        assert!(refused.status == 422 && refused.says("Un coordonator trece întâi"), "{}", refused.text);
        let prosecutor = door.browser(Role::Prosecutor).await;
        let meeting = door.the_meeting(case).await.id;
        let page = prosecutor.get(&paths::meeting(meeting)).await;
        let done = page.press(&prosecutor, &paths::meeting_done(meeting), &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let taken = door.has_roles(&coordinator, Role::Prosecutor, &[Role::SocialWorker]).await;
        assert_eq!(taken.status, 303, "{}", taken.text);
    }
}
