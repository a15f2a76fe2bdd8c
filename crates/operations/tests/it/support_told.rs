//! Who is told that something falls due, how often, and what the coordinators read of a Monday.

use barnahus_casework::support::SupportKind;
use barnahus_database::ConnectionTrait;
use barnahus_operations::read_outbox::LetterKind;
use barnahus_operations::record_support::Recording;
use barnahus_operations::see_my_day::{Duty, see_my_day};
use barnahus_operations::tell_duties::tell_duties;
use barnahus_store::likenesses::declare_conflict;
use barnahus_vocabulary::{CaseId, Instant, PersonId, Role, local};
use tempfile::TempDir;
use time::Duration;
use time::macros::date;

use crate::letters::files;
use crate::small_house::{SmallHouse, small_houses};

/// The hour of a day in November 2026.
fn at(day: u8, hour: u16) -> Instant {
    local::minute_of_day(date!(2026 - 11 - 01).replace_day(day).unwrap(), hour * 60)
}

impl SmallHouse {
    /// The therapist owes a therapy by Friday, 27 November.
    async fn owing(&self) -> (CaseId, PersonId) {
        let case = self.with_helpers().await;
        let therapist = self.first(Role::Therapist);
        let manager = self.actor(Role::CaseManager);
        self.plan_help(&manager, case, (SupportKind::Therapy, therapist, 3)).await.unwrap();
        (case, therapist)
    }

    async fn letters_of(&self, kind: LetterKind, who: PersonId) -> usize {
        self.waiting().await.iter().filter(|letter| **letter == (kind, who)).count()
    }

    async fn told(&self, at: Instant) -> usize {
        tell_duties(&self.workplace, at).await.unwrap()
    }
}

#[tokio::test]
async fn whoever_owes_something_is_told_once_on_the_morning_of_its_day() {
    for house in small_houses().await {
        let (case, therapist) = house.owing().await;
        let given = house.letters_of(LetterKind::TaskAwaits, therapist).await;
        assert_eq!(given, 1, "it was given to them");
        assert_eq!(house.told(at(26, 12)).await, 0, "not before its day");
        assert_eq!(house.told(at(27, 6)).await, 0, "not in the night");
        assert_eq!(house.told(at(27, 8)).await, 1);
        assert_eq!(house.told(at(27, 9)).await, 0, "once");
        assert_eq!(house.told(at(28, 9)).await, 0, "and not again each day");
        assert_eq!(house.letters_of(LetterKind::TaskAwaits, therapist).await, given + 1);

        let piece = house.pieces(case).await[0];
        let done = [("done_on", "27.11.2026"), ("review", "30.11.2026")];
        let who = house.actor(Role::Therapist);
        house.record_help(&who, &piece, (Recording::Done, &done), at(28, 10)).await.unwrap();
        assert_eq!(house.told(at(29, 9)).await, 0);
        assert_eq!(house.told(at(30, 9)).await, 1, "a review is a day of its own");
    }
}

#[tokio::test]
async fn of_two_programs_one_tells() {
    for house in small_houses().await {
        let (_, therapist) = house.owing().await;
        let (one, other) = tokio::join!(house.told(at(30, 8)), house.told(at(30, 8)));
        assert_eq!(one + other, 1);
        assert_eq!(house.letters_of(LetterKind::TaskAwaits, therapist).await, 2);
        let coordinator = house.first(Role::Coordinator);
        assert_eq!(house.letters_of(LetterKind::WeeklyDigest, coordinator).await, 1);
    }
}

#[tokio::test]
async fn on_monday_morning_the_coordinators_read_how_much_is_owed_and_nothing_of_any_case() {
    for house in small_houses().await {
        let coordinator = house.first(Role::Coordinator);
        let digests = async || house.letters_of(LetterKind::WeeklyDigest, coordinator).await;
        house.told(at(24, 9)).await;
        assert_eq!(digests().await, 0, "a week in which nothing is owed has none");
        let (case, _) = house.owing().await;
        house.told(at(29, 12)).await;
        house.told(at(30, 6)).await;
        assert_eq!(digests().await, 0, "not before the morning");
        house.told(at(30, 7)).await;
        house.told(at(30, 9)).await;
        assert_eq!(digests().await, 1);
        let folder = TempDir::new().unwrap();
        house.deliver(folder.path(), at(30, 9)).await;
        let letters: Vec<String> = files(folder.path())
            .iter()
            .map(|name| std::fs::read_to_string(folder.path().join(name)).unwrap())
            .collect();
        let digest: Vec<&String> = letters
            .iter()
            .filter(|letter| letter.contains("1 lucru de f") && letter.contains("/owed"))
            .collect();
        assert_eq!(digest.len(), 1, "{letters:?}");
        let codename = house.case(case).await.codename;
        for letter in &letters {
            assert!(!letter.contains(&codename) && !letter.contains(&case.to_string()), "{letter}");
        }
        house.told(at(30, 23)).await;
        assert_eq!(digests().await, 0, "sent, and not again this week");
    }
}

#[tokio::test]
async fn a_coordinator_who_is_too_near_reads_no_number_that_counts_a_case_hidden_from_them() {
    for house in small_houses().await {
        let coordinator = house.first(Role::Coordinator);
        let (case, _) = house.owing().await;
        let tx = house.workplace.database.begin().await.unwrap();
        declare_conflict(&tx, (house.id, case), coordinator, at(24, 9)).await.unwrap();
        tx.commit().await.unwrap();
        house.told(at(30, 9)).await;
        assert_eq!(house.letters_of(LetterKind::WeeklyDigest, coordinator).await, 0, "their page is empty");
    }
}

#[tokio::test]
async fn a_duty_stands_in_the_day_of_whoever_owes_it_and_overdue_in_that_of_the_coordinator() {
    for house in small_houses().await {
        let (case, _) = house.owing().await;
        let codename = house.case(case).await.codename;
        let piece = house.pieces(case).await[0];
        let day = async |role, at| see_my_day(&house.workplace, &house.actor(role), at).await.unwrap().duties;
        let due = date!(2026 - 11 - 27);
        let mine = Duty::Support { support: piece.id, codename: codename.clone(), due };
        assert!(day(Role::Therapist, at(24, 9)).await.contains(&mine));
        assert!(day(Role::Therapist, at(28, 9)).await.contains(&mine));
        let others =
            Duty::Overdue { case, codename: codename.clone(), due, owner: "Unu therapist".to_owned() };
        assert!(!day(Role::Coordinator, at(27, 20)).await.contains(&others), "its day is not over");
        assert!(day(Role::Coordinator, at(28, 9)).await.contains(&others));
        assert!(!day(Role::CaseManager, at(28, 9)).await.contains(&others));
        let handed = day(Role::Psychologist, at(28, 9)).await;
        assert!(handed.iter().all(|duty| !matches!(duty, Duty::Support { .. })));
    }
}

#[tokio::test]
async fn nobody_is_told_of_a_case_that_has_ended() {
    for house in small_houses().await {
        let (_, therapist) = house.owing().await;
        // As houses have them that withdrew a case before that asked what is owed in it.
        let ended = "UPDATE cases SET stage = 'withdrawn', stage_reason = 'by_referrer'";
        house.workplace.database.schema().execute_unprepared(ended).await.unwrap();
        assert_eq!(house.told(at(27, 9) + Duration::HOUR).await, 0);
        let day = see_my_day(&house.workplace, &house.actor(Role::Therapist), at(28, 9)).await.unwrap();
        assert!(day.duties.iter().all(|duty| !matches!(duty, Duty::Support { .. })));
        assert_eq!(house.owed_by(therapist).await.len(), 1, "and it is not forgotten either");
    }
}

#[tokio::test]
async fn whoever_could_not_be_told_is_told_once_they_can_sign_in() {
    for house in small_houses().await {
        let (_, therapist) = house.owing().await;
        let tx = house.workplace.database.begin().await.unwrap();
        house.workplace.identity.close_account(&tx, house.holder(therapist), at(26, 9)).await.unwrap();
        tx.commit().await.unwrap();
        let before = house.letters_of(LetterKind::TaskAwaits, therapist).await;
        assert_eq!(house.told(at(27, 8)).await, 0, "nobody can tell them");
        house.open_account(therapist).await;
        assert_eq!(house.told(at(28, 8)).await, 1);
        assert_eq!(house.told(at(28, 9)).await, 0, "once");
        assert_eq!(house.letters_of(LetterKind::TaskAwaits, therapist).await, before + 1);
    }
}
