//! Letters: queued for exactly those whose part changed, sent at least once as the same message, given
//! up after three days, sent again by hand.

use std::path::Path;

use barnahus_casework::booking::MoveReason;
use barnahus_identity::{CodeSecret, FeedKind, Holder, NewPassword, Purpose};
use barnahus_operations::answer_as_guest::{GuestAnswer, NotAnswered, answer_as_guest, look_as_guest};
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::move_booking::move_booking;
use barnahus_operations::postman::Postman;
use barnahus_operations::read_outbox::{LetterKind, LetterState, Listed, read_outbox};
use barnahus_operations::see_my_day::{Duty, see_my_day};
use barnahus_operations::send_again::send_again;
use barnahus_operations::{Unable, read_feed::read_feed};
use barnahus_outbox::queue::{LEASE, lease};
use barnahus_outbox::transport::{Authority, Delivery, MailFolder, Transport};
use barnahus_outbox::{Desk, MailWays, Written, message};
use barnahus_vocabulary::{Instant, Origin, PersonId, Role};
use tempfile::TempDir;
use time::Duration;

use crate::small_house::{SmallHouse, now, small_houses};

impl SmallHouse {
    async fn letters(&self) -> Vec<Listed> {
        let coordinator = self.actor(Role::Coordinator);
        read_outbox(&self.workplace, &coordinator, None, None).await.unwrap().letters
    }

    /// Kind and person of the letters that wait.
    pub async fn waiting(&self) -> Vec<(LetterKind, PersonId)> {
        let letters = self.letters().await.into_iter();
        let waits = letters.filter(|letter| letter.state == LetterState::Waiting);
        waits.map(|letter| (letter.kind, letter.person)).collect()
    }

    fn postman(&self) -> Postman {
        Postman::new(self.workplace.clone(), origin())
    }

    fn ways(&self, folder: &Path) -> MailWays {
        let key = std::sync::Arc::clone(self.workplace.keys.house_key());
        MailWays::new(key, MailFolder::at(folder), Authority::Public)
    }

    /// Delivers until nothing is due; how many went.
    pub async fn deliver(&self, folder: &Path, at: Instant) -> u32 {
        let (postman, ways, mut sent) = (self.postman(), self.ways(folder), 0);
        loop {
            let round = postman.deliver(&ways, at).await.unwrap();
            sent += round.sent;
            if round == barnahus_outbox::Round::default() {
                return sent;
            }
        }
    }

    pub async fn open_account(&self, person: PersonId) {
        let identity = &self.workplace.identity;
        let password = NewPassword::parse("nouă mere verzi pe un perete", &[], 12).unwrap();
        let secret = CodeSecret::generate(self.workplace.keys.entropy());
        let credentials = identity.credentials_of(password, secret).await.unwrap();
        let tx = self.workplace.database.begin().await.unwrap();
        identity.open_account(&tx, self.holder(person), credentials, now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub const fn holder(&self, person: PersonId) -> Holder {
        Holder { house: self.id, person }
    }
}

fn origin() -> Origin {
    Origin::parse("https://casa.example.org").unwrap()
}

pub fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let names = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".eml")).collect();
    names.sort();
    names
}

#[tokio::test]
async fn everyone_who_is_to_come_gets_one_letter_and_guests_a_link() {
    for house in small_houses().await {
        let interviewer = house.first(Role::Interviewer);
        for person in house.everyone_of(Role::Interviewer) {
            house.open_account(person).await;
        }
        let (_, _, best) = house.booked().await;
        let mut expected: Vec<_> = best
            .team
            .iter()
            .map(|(_, member)| match member.role {
                Role::Interviewer => (LetterKind::BookingInvited, member.person),
                _ => (LetterKind::GuestInvited, member.person),
            })
            .collect();
        let mut waiting = house.waiting().await;
        expected.sort_by_key(|(_, person)| *person);
        waiting.sort_by_key(|(_, person)| *person);
        assert_eq!(waiting, expected, "{interviewer}");
        let folder = TempDir::new().unwrap();
        assert_eq!(house.deliver(folder.path(), now()).await as usize, expected.len());
        assert_eq!(files(folder.path()).len(), expected.len());
        for name in files(folder.path()) {
            let mail = std::fs::read_to_string(folder.path().join(name)).unwrap();
            assert!(mail.contains("REQUEST") && !mail.contains("Ilinca"), "{mail}");
        }
        assert_eq!(house.deliver(folder.path(), now() + Duration::days(1)).await, 0, "nothing goes twice");
    }
}

#[tokio::test]
async fn a_move_tells_those_whose_part_changed_and_nobody_else() {
    for house in small_houses().await {
        let folder = TempDir::new().unwrap();
        let coordinator = house.actor(Role::Coordinator);
        let (_, booking, best) = house.booked().await;
        house.deliver(folder.path(), now()).await;
        let mut chosen = best.chosen(0);
        let seat = chosen.team.iter().position(|one| one.role == Role::Psychologist).unwrap();
        let leaves = chosen.team[seat].person;
        let comes = house.everyone_of(Role::Psychologist).into_iter().find(|who| *who != leaves).unwrap();
        chosen.team[seat].person = comes;
        let to = (&chosen, MoveReason::Team);
        move_booking(&house.workplace, &coordinator, (booking, 1), to, now()).await.unwrap();
        let mut waiting = house.waiting().await;
        waiting.sort_by_key(|(kind, _)| kind.code());
        assert_eq!(waiting, [(LetterKind::GuestCancelled, leaves), (LetterKind::GuestInvited, comes)]);
        house.deliver(folder.path(), now()).await;
        let chosen = ChosenSlot { start: chosen.start + Duration::minutes(30), ..chosen };
        let to = (&chosen, MoveReason::Child);
        move_booking(&house.workplace, &coordinator, (booking, 2), to, now()).await.unwrap();
        let waiting = house.waiting().await;
        assert_eq!(waiting.len(), chosen.team.len());
        assert!(waiting.iter().all(|(kind, person)| *kind == LetterKind::GuestMoved && *person != leaves));
        house.cancel(booking).await.unwrap();
        let waiting = house.waiting().await;
        assert_eq!(waiting.len(), chosen.team.len(), "the letters of the move are superseded");
        assert!(waiting.iter().all(|(kind, _)| *kind == LetterKind::GuestCancelled));
        let before = files(folder.path()).len();
        assert_eq!(house.deliver(folder.path(), now()).await as usize, chosen.team.len());
        assert_eq!(files(folder.path()).len(), before + chosen.team.len());
    }
}

#[tokio::test]
async fn a_letter_that_went_and_was_not_settled_goes_again_as_the_same_message() {
    for house in small_houses().await {
        let folder = TempDir::new().unwrap();
        house.booked().await;
        let jobs = lease(&house.workplace.database, now(), 100).await.unwrap();
        assert!(lease(&house.workplace.database, now(), 100).await.unwrap().is_empty(), "leased to one");
        let transport = Transport::Files(MailFolder::at(folder.path()));
        let mut went = Vec::new();
        for job in &jobs {
            let Ok(Written::Letter(written)) = house.postman().write(job).await else { panic!("no letter") };
            let (sender, recipient) = (&written.sender, &written.recipient);
            let message =
                message::compose(&written.letter, sender, recipient, &job.message_id, job.written).unwrap();
            assert_eq!(transport.send(&message, &job.message_id).await, Delivery::Sent);
            went.push(message.formatted());
        }
        // The power fails here. When the lease has run out, another goes on.
        let names = files(folder.path());
        assert_eq!(house.deliver(folder.path(), now() + LEASE).await as usize, jobs.len());
        assert_eq!(files(folder.path()), names, "the same messages");
        let again: Vec<_> =
            names.iter().map(|name| std::fs::read(folder.path().join(name)).unwrap()).collect();
        assert!(went.iter().all(|message| again.contains(message)), "to the octet");
    }
}

#[tokio::test]
async fn a_letter_is_given_up_after_three_days_and_can_be_sent_again() {
    for house in small_houses().await {
        let folder = TempDir::new().unwrap();
        let broken = folder.path().join("a file, no folder");
        std::fs::write(&broken, "").unwrap();
        house.booked().await;
        let (mut at, coordinator) = (now(), house.actor(Role::Coordinator));
        house.open_account(coordinator.person).await;
        let number = house.waiting().await.len();
        while at < now() + Duration::hours(71) {
            house.deliver(&broken, at).await;
            assert_eq!(house.waiting().await.len(), number);
            at = at + Duration::hours(5);
        }
        house.deliver(&broken, now() + Duration::hours(73)).await;
        assert_eq!(house.waiting().await, [(LetterKind::LettersGivenUp, coordinator.person)], "told, once");
        let mut letters = house.letters().await;
        letters.retain(|listed| listed.kind != LetterKind::LettersGivenUp);
        assert_eq!(letters.len(), number);
        assert!(letters.iter().all(|listed| listed.state == LetterState::GivenUp), "{letters:?}");
        assert!(letters.iter().all(|listed| listed.fault.as_deref() == Some("disk_failed")));
        let day = see_my_day(&house.workplace, &coordinator, at).await.unwrap();
        assert!(day.duties.contains(&Duty::LettersGivenUp(number as u64)), "{:?}", day.duties);
        let (one, then) = (letters[0].id, now() + Duration::hours(80));
        let planner = house.actor(Role::RoomPlanner);
        let refused = send_again(&house.workplace, &planner, one, then).await;
        assert_eq!(refused, Err(Unable::NotTheirs));
        send_again(&house.workplace, &coordinator, one, then).await.unwrap();
        assert_eq!(house.deliver(&folder.path().join("mail"), then).await, 2, "that one, and the notice");
        assert_eq!(send_again(&house.workplace, &coordinator, one, then).await, Err(Unable::NotTheirs));
    }
}

#[tokio::test]
async fn a_guest_answers_once_and_a_decline_becomes_a_duty() {
    for house in small_houses().await {
        let (_, booking, best) = house.booked().await;
        let lawyer = best.team.iter().find(|(_, one)| one.role == Role::Lawyer).unwrap().1.person;
        let link = Purpose::Guest(house.holder(lawyer), booking);
        let tx = house.workplace.database.begin().await.unwrap();
        let token = house.workplace.identity.make_link(&tx, link, now()).await.unwrap().reveal();
        tx.commit().await.unwrap();
        let view = look_as_guest(&house.workplace, &token, now()).await.unwrap();
        assert_eq!(view.time, best.time);
        let too_late = look_as_guest(&house.workplace, &token, best.time.start()).await;
        assert_eq!(too_late, Err(NotAnswered::Over));
        answer_as_guest(&house.workplace, &token, GuestAnswer::Decline, now()).await.unwrap();
        let again = answer_as_guest(&house.workplace, &token, GuestAnswer::Confirm, now()).await;
        assert_eq!(again, Err(NotAnswered::Answered));
        for role in [Role::Coordinator, Role::CaseManager] {
            let day = see_my_day(&house.workplace, &house.actor(role), now()).await.unwrap();
            let cannot = |duty: &Duty| matches!(duty, Duty::CannotCome { person, .. } if *person == lawyer);
            assert!(day.duties.iter().any(cannot), "{:?}", day.duties);
        }
        let told = house.waiting().await;
        assert!(told.contains(&(LetterKind::TaskAwaits, house.first(Role::Coordinator))), "{told:?}");
    }
}

#[tokio::test]
async fn a_feed_follows_the_booking_and_names_no_case() {
    for house in small_houses().await {
        let (case, booking, best) = house.booked().await;
        let person = best.team[0].1.person;
        let tx = house.workplace.database.begin().await.unwrap();
        let holder = house.holder(person);
        let token = house
            .workplace
            .identity
            .make_feed(&tx, holder, FeedKind::Appointments, now())
            .await
            .unwrap()
            .reveal();
        tx.commit().await.unwrap();
        let feed = read_feed(&house.workplace, &token, &origin(), now()).await.unwrap();
        assert_eq!(feed.matches("BEGIN:VEVENT").count(), 1);
        let codename = house.case(case).await.codename;
        assert!(!feed.contains(&codename) && !feed.contains("Ilinca"));
        house.cancel(booking).await.unwrap();
        let feed = read_feed(&house.workplace, &token, &origin(), now()).await.unwrap();
        assert_eq!(feed.matches("BEGIN:VEVENT").count(), 0);
        let unknown = read_feed(&house.workplace, "x", &origin(), now()).await;
        assert_eq!(unknown, Err(Unable::NotTheirs));
    }
}
