//! What can be done only once, and is made anew for each who is asked: a leave that is taken back, a letter that
//! is sent again, an offer that is answered, a draft that is thrown away, a session that is ended.

use std::collections::BTreeSet;

use barnahus_casework::Urgency;
use barnahus_casework::counted::CountedAge;
use barnahus_casework::prose::Prose;
use barnahus_casework::transfer::TransferReason;
use barnahus_identity::Holder;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::triage_case::accept_case;
use barnahus_outbox::{LetterKind, NewLetter, queue};
use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::drafts;
use barnahus_store::transfers::{self, Answer, Shown, Transfer};
use barnahus_vocabulary::{
    AbsenceId, Actor, DraftId, EmailAddress, Interval, JobId, Locale, PersonId, Role, SessionId, TransferId,
};
use time::Duration;

use super::{Ground, now};

impl Ground<'_> {
    pub(super) async fn absence(&self, person: PersonId) -> AbsenceId {
        let during = Interval::new(now() + Duration::days(30), now() + Duration::days(31)).unwrap();
        let (id, kind) = (AbsenceId::random(), AbsenceKind::Leave);
        let tx = self.door.workplace.database.begin().await.unwrap();
        let absence = Absence { id, person, kind, during };
        absences::insert(&tx, self.door.id, absence, now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// A letter that was given up.
    pub(super) async fn letter(&self) -> JobId {
        let keys = &self.door.workplace.keys;
        let letter = NewLetter {
            house: self.door.id,
            sender: EmailAddress::parse("casa@example.org").unwrap(),
            kind: LetterKind::PasswordChanged,
            person: self.someone,
            locale: Locale::Ro,
            about: None,
            enclosure: None,
        };
        let tx = self.door.workplace.database.begin().await.unwrap();
        let id = queue::enqueue(&tx, keys.house_key(), keys.entropy(), letter, now()).await.unwrap();
        queue::hold_restored(&tx, now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// A case that the house beside this one offers.
    pub(super) async fn offer(&self) -> TransferId {
        let (workplace, house) = (&self.door.workplace, self.neighbour.id);
        let person = self.neighbour.coordinator;
        let coordinator =
            Actor { person, house, roles: vec![Role::Coordinator, Role::CaseManager], locale: Locale::Ro };
        let typed = [("urgency", "routine"), ("given_name", "Sânziana")].into_iter().collect();
        let received = receive_referral(workplace, &coordinator, DraftId::random(), &typed, now());
        let case = received.await.unwrap().case;
        accept_case(workplace, &coordinator, (case, 1), person, now()).await.unwrap();
        let shown = Shown { urgency: Urgency::Routine, age: CountedAge::ClaimsMinor, county: None };
        let transfer = Transfer {
            id: TransferId::random(),
            from: (house, case),
            to: self.door.id,
            reason: TransferReason::ChildMoved,
            interviews: 0,
            to_hear_again: false,
            offered_by: person,
            offered_at: now(),
            answer: Answer::Open(shown),
        };
        let tx = workplace.database.begin().await.unwrap();
        let words = Prose::parse("Bunica o aduce vineri.").unwrap();
        transfers::offer(&tx, &workplace.keys, &transfer, &words).await.unwrap();
        tx.commit().await.unwrap();
        transfer.id
    }

    pub(super) async fn draft(&self, whose: PersonId) -> DraftId {
        let (workplace, id) = (&self.door.workplace, DraftId::random());
        let typed = [("told", "Ceva.")].into_iter().collect();
        let tx = workplace.database.begin().await.unwrap();
        drafts::save(&tx, &workplace.keys, (self.door.id, whose), (id, &typed), now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// One more session of that person: not the one in which they are asked.
    pub(super) async fn session(&self, whose: PersonId) -> SessionId {
        let before = self.sessions(whose).await;
        let holder = Holder { house: self.door.id, person: whose };
        let (identity, database) = (&self.door.workplace.identity, &self.door.workplace.database);
        let tx = database.begin().await.unwrap();
        identity.open_session(&tx, holder, "Firefox", now()).await.unwrap();
        tx.commit().await.unwrap();
        let after = self.sessions(whose).await;
        *after.difference(&before).next().unwrap()
    }

    async fn sessions(&self, whose: PersonId) -> BTreeSet<SessionId> {
        let holder = Holder { house: self.door.id, person: whose };
        let (identity, database) = (&self.door.workplace.identity, &self.door.workplace.database);
        let all = identity.sessions_of(database.read(), holder, now()).await.unwrap();
        all.into_iter().map(|session| session.id).collect()
    }
}
