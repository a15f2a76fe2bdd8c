//! What is offered when not everything can be had: no lawyer free, no time before the limit, a birthday.

use barnahus_casework::booking::{Completeness, Warning};
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::find_slots::{FoundSlots, LawyerSought, Wish, find_slots};
use barnahus_operations::sitting::Sitting;
use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::people::Person;
use barnahus_vocabulary::{AbsenceId, CaseId, Instant, Interval, Role, local};
use time::Duration;
use time::macros::datetime;

use crate::booked_house::CHILD;
use crate::small_house::{SmallHouse, now, small_houses};

fn at(wall: time::PrimitiveDateTime) -> Instant {
    local::instant(wall).unwrap()
}

impl SmallHouse {
    /// Nobody of that role is there until then.
    async fn away(&self, role: Role, until: Instant) {
        let tx = self.workplace.database.begin().await.unwrap();
        for person in self.everyone_of(role) {
            let during = Interval::new(now() - Duration::DAY, until).unwrap();
            let leave = Absence { id: AbsenceId::random(), person, kind: AbsenceKind::Leave, during };
            absences::insert(&tx, self.id, leave, now()).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    async fn change_all(&self, role: Role, change: fn(&mut Person)) {
        for person in self.everyone_of(role) {
            self.change_person(person, change).await;
        }
    }

    async fn child(&self, fields: &[(&str, &str)]) -> CaseId {
        let fields: Vec<_> = CHILD.into_iter().chain(fields.iter().copied()).collect();
        self.accepted(&fields).await
    }
}

fn lengths(found: &FoundSlots) -> Vec<i64> {
    found.slots.iter().map(|slot| (slot.time.end() - slot.time.start()).whole_minutes()).collect()
}

#[tokio::test]
async fn a_lawyer_who_is_never_free_does_not_keep_the_child_waiting() {
    for house in small_houses().await {
        house.change_all(Role::Lawyer, |who| who.hours.clear()).await;
        let case = house.accepted(&CHILD).await;
        let found = house.offered(case).await;
        assert_eq!((found.lawyer, found.beyond_limit), (LawyerSought::NeverFree, false));
        assert!(!found.slots.is_empty());
        for slot in &found.slots {
            assert!(slot.team.iter().all(|(_, member)| member.role != Role::Lawyer));
            let checked = slot.judged.clone().unwrap();
            assert_eq!(checked.completeness, Completeness::Incomplete);
            assert!(checked.warnings.contains(&Warning::LawyerMissing));
        }
        let booked = house.book(case, &found.slots[0].chosen(0)).await.unwrap();
        assert_eq!(house.booking(booked.booking).await.completeness, Completeness::Incomplete);
    }
}

#[tokio::test]
async fn a_late_hearing_is_offered_before_one_without_a_lawyer() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let deadline = house.offered(case).await.limit.unwrap().deadline();
        house.away(Role::Lawyer, deadline + Duration::DAY).await;
        let found = house.offered(case).await;
        assert_eq!((found.lawyer, found.beyond_limit), (LawyerSought::Sought, true));
        assert_eq!(found.slots.len(), 10);
        for slot in &found.slots {
            let warnings = slot.judged.clone().unwrap().warnings;
            assert!(slot.time.start() > deadline);
            assert!(warnings.iter().any(|warning| matches!(warning, Warning::AfterDeadline(_))));
        }
    }
}

#[tokio::test]
async fn nothing_is_offered_so_soon_that_nobody_can_come() {
    for house in small_houses().await {
        let first = async |urgency| {
            let case = house.accepted(&[("urgency", urgency), ("languages", "ron")]).await;
            let slots = house.offered(case).await.slots;
            slots.iter().map(|slot| slot.time.start()).min().unwrap() - now()
        };
        assert!(first("urgent").await >= Duration::hours(2));
        assert_eq!(first("immediate_danger").await, Duration::minutes(15));
    }
}

#[tokio::test]
async fn a_child_is_heard_by_the_rules_of_its_age_on_that_day() {
    for house in small_houses().await {
        let seven_on_the_first = [("birth_date", "2019-12-01"), ("age_basis", "documented")];
        let case = house.child(&seven_on_the_first).await;
        assert_eq!(lengths(&house.offered(case).await), [30; 10]);
        house.away(Role::Interviewer, at(datetime!(2026-11-30 11:00))).await;
        let found = house.offered(case).await;
        let birthday = at(datetime!(2026-12-01 00:00));
        let as_six = found.slots.iter().filter(|slot| slot.time.start() < birthday).count();
        assert!((1..10).contains(&as_six), "{as_six}");
        for (slot, minutes) in found.slots.iter().zip(lengths(&found)) {
            assert_eq!(minutes, if slot.time.start() < birthday { 30 } else { 45 });
        }
        let sorted = found.slots.is_sorted_by_key(|slot| {
            let because = slot.because;
            because.wait + because.staff_travel + because.not_preferred + because.outside_best_hours
        });
        assert!(sorted, "one order over the birthday");
        let after = found.slots.iter().find(|slot| slot.time.start() > birthday).unwrap();
        let booked = house.book(case, &after.chosen(0)).await.unwrap();
        assert_eq!(house.booking(booked.booking).await.time, after.time, "booked as it was offered");
    }
}

#[tokio::test]
async fn a_session_is_booked_beside_an_interview_only_where_it_is_meant_and_the_child_is_young() {
    for house in small_houses().await {
        let coordinator = house.actor(Role::Coordinator);
        for (born, may) in [("2021-03-01", true), ("2012-03-01", false)] {
            let case = house.child(&[("birth_date", born), ("age_basis", "documented")]).await;
            let first = house.offered(case).await.slots[0].clone();
            let booked = house.book(case, &first.chosen(0)).await.unwrap().booking;
            let wish = Wish::to_book(case).of(Sitting::Session);
            let found = find_slots(&house.workplace, &coordinator, wish, now()).await.unwrap();
            assert_eq!((found.stands, found.sessions_allowed), (Some(booked), may));
            let slot = found.slots[0].chosen(0);
            let again = house.book(case, &slot).await;
            assert_eq!(again, Err(NotBooked::AlreadyBooked(booked)), "never without meaning it");
            let session = ChosenSlot { sitting: Sitting::Session, ..slot };
            match house.book(case, &session).await {
                Ok(second) => assert!(may && second.booking != booked),
                Err(refused) => assert_eq!((may, refused), (false, NotBooked::OneInterview)),
            }
        }
    }
}
