//! Free time is kept in memory between searches: each change is seen by the next one, whoever makes it
//! and whatever it is, and what did not change is not read again.

use barnahus_casework::booking::MoveReason;
use barnahus_database::ConnectionTrait;
use barnahus_operations::Workplace;
use barnahus_operations::find_slots::{FoundSlots, OfferedSlot, Wish, find_slots};
use barnahus_operations::move_booking::move_booking;
use barnahus_store::calendars::{self, PersonCalendar, fetched};
use barnahus_store::houses;
use barnahus_store::people::{self, PersonStanding};
use barnahus_store::rooms::{self, Closure, Room};
use barnahus_vocabulary::{AbsenceId, CaseId, Interval, Language, PersonId, Role};
use time::Duration;

use crate::booked_house::{CHILD, later};
use crate::small_house::{SmallHouse, now, small_houses};

impl SmallHouse {
    /// What a program answers that was started this moment: it keeps nothing yet.
    async fn asked_afresh(&self, wish: Wish) -> FoundSlots {
        let Workplace { database, keys, identity, .. } = self.workplace.clone();
        let started = Workplace::new(database, keys, identity);
        find_slots(&started, &self.actor(Role::Coordinator), wish, now()).await.unwrap()
    }

    async fn asked(&self, wish: Wish) -> FoundSlots {
        find_slots(&self.workplace, &self.actor(Role::Coordinator), wish, now()).await.unwrap()
    }

    /// A search keeps what it reads; then the change comes, which must show, and shows as it would to
    /// whoever keeps nothing.
    async fn sees(&self, case: CaseId, what: &str, change: impl AsyncFnOnce(&Self, &OfferedSlot)) {
        let before = self.offered(case).await;
        change(self, &before.slots[0]).await;
        let after = self.offered(case).await;
        let afresh = self.asked_afresh(Wish::to_book(case)).await;
        assert!(told(&after) == told(&afresh), "{what} is not seen");
        assert!(told(&before) != told(&after), "{what} changes nothing: nobody could see it");
    }

    async fn by_hand(&self, sql: String) {
        self.workplace.database.schema().execute_unprepared(&sql).await.unwrap();
    }
}

fn told(found: &FoundSlots) -> String {
    let FoundSlots { slots, possible, blocked, seats, people, rooms, .. } = found;
    format!("{slots:#?} {possible} {blocked:?} {seats:?} {people:?} {rooms:?}")
}

fn of(slot: &OfferedSlot, role: Role) -> PersonId {
    let found = slot.team.iter().find(|(_, member)| member.role == role);
    found.unwrap().1.person
}

#[tokio::test]
async fn a_change_of_people_is_seen_by_the_next_search() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        house
            .sees(case, "leave", async |house, best| {
                house.on_leave(Role::Interviewer, best.time).await;
            })
            .await;
        house
            .sees(case, "leave that a hand at the console moves", async |house, _| {
                let (day, all) = (24 * 60 * 60 * 1000, "UPDATE person_absences SET");
                house
                    .by_hand(format!("{all} starts_at = starts_at + {day}, ends_at = ends_at + {day}"))
                    .await;
            })
            .await;
        house
            .sees(case, "leave that a hand takes away", async |house, _| {
                house.by_hand("DELETE FROM person_absences".to_owned()).await;
            })
            .await;
        house
            .sees(case, "somebody's hours", async |house, best| {
                house.change_person(of(best, Role::Psychologist), |who| who.hours.clear()).await;
            })
            .await;
        house
            .sees(case, "somebody's way", async |house, best| {
                house.change_person(of(best, Role::Lawyer), |who| who.travel_minutes = Some(55)).await;
            })
            .await;
        house
            .sees(case, "what somebody is", async |house, best| {
                let mut others = house.everyone_of(Role::Interviewer);
                others.retain(|who| *who != of(best, Role::Interviewer));
                house.change_person(others[0], |who| who.roles = vec![Role::Physician]).await;
            })
            .await;
        house
            .sees(case, "what somebody is called", async |house, best| {
                house.change_person(of(best, Role::Lawyer), |who| who.display_name = "Zoe".to_owned()).await;
            })
            .await;
        house
            .sees(case, "that somebody left", async |house, best| {
                let who = of(best, Role::Lawyer);
                house.change_person(who, |who| who.standing = PersonStanding::Left).await;
            })
            .await;
        house
            .sees(case, "that somebody came", async |house, best| {
                let tx = house.workplace.database.begin().await.unwrap();
                let like =
                    people::find(tx.sql(), house.id, of(best, Role::Psychologist)).await.unwrap().unwrap();
                let email = "noua@example.org".to_owned();
                let new = people::Person { id: PersonId::random(), email, ..like };
                people::insert(&tx, house.id, &new, now()).await.unwrap();
                tx.commit().await.unwrap();
            })
            .await;
        let speaks = vec![Language::ROMANIAN, "ukr".parse().unwrap()];
        let [one, other] = house.everyone_of(Role::Interpreter)[..] else { panic!("two of each role") };
        house.change_person(one, |who| who.languages.clone_from(&speaks)).await;
        let fields = [("urgency", "urgent"), ("given_name", "Oksana"), ("languages", "ukr")];
        let case = house.accepted(&fields).await;
        house
            .sees(case, "what somebody speaks", async |house, _| {
                house.change_person(other, |who| who.languages = speaks).await;
            })
            .await;
    }
}

#[tokio::test]
async fn what_a_calendar_says_is_seen_by_the_next_search() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let who = house.everyone_of(Role::Psychologist);
        house
            .sees(case, "an uploaded calendar", async |house, best| {
                let tx = house.workplace.database.begin().await.unwrap();
                let calendar = PersonCalendar { read_at: now(), known_until: now() + Duration::weeks(9) };
                for who in &who {
                    calendars::replace(&tx, house.id, *who, calendar, &[best.time]).await.unwrap();
                }
                tx.commit().await.unwrap();
            })
            .await;
        house
            .sees(case, "a calendar that was fetched", async |house, best| {
                let tx = house.workplace.database.begin().await.unwrap();
                for who in &who {
                    fetched::replace(&tx, house.id, *who, &[best.time]).await.unwrap();
                }
                tx.commit().await.unwrap();
            })
            .await;
        house
            .sees(case, "that both are gone", async |house, _| {
                let tx = house.workplace.database.begin().await.unwrap();
                for who in &who {
                    calendars::remove(&tx, house.id, *who).await.unwrap();
                    fetched::remove(&tx, house.id, *who).await.unwrap();
                }
                tx.commit().await.unwrap();
            })
            .await;
    }
}

#[tokio::test]
async fn a_change_of_rooms_or_of_the_house_is_seen_by_the_next_search() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let id = AbsenceId::random();
        house
            .sees(case, "a closed room", async |house, best| {
                let tx = house.workplace.database.begin().await.unwrap();
                let closure = Closure { id, room: best.observation_room, during: best.time };
                rooms::close(&tx, house.id, closure, now()).await.unwrap();
                tx.commit().await.unwrap();
            })
            .await;
        house
            .sees(case, "a room that is open again", async |house, _| {
                let tx = house.workplace.database.begin().await.unwrap();
                assert!(rooms::reopen(&tx, house.id, id).await.unwrap());
                tx.commit().await.unwrap();
            })
            .await;
        house
            .sees(case, "a room without hours", async |house, best| house.shut(best.interview_room).await)
            .await;
        house
            .sees(case, "two children at once", async |house, _| {
                house.for_two_children().await;
            })
            .await;
        house
            .sees(case, "a room that no longer sees the other", async |house, best| {
                let tx = house.workplace.database.begin().await.unwrap();
                let all = rooms::all(tx.sql(), house.id).await.unwrap();
                let sees = all.into_iter().find(|room| room.id == best.observation_room).unwrap();
                rooms::update(&tx, house.id, &Room { serves: Vec::new(), ..sees }).await.unwrap();
                tx.commit().await.unwrap();
            })
            .await;
        let other = house.accepted(&CHILD).await;
        let best = house.offered(other).await.slots[0].chosen(0);
        house.book(other, &best).await.unwrap();
        house
            .sees(case, "the gap of the house", async |house, _| {
                let tx = house.workplace.database.begin().await.unwrap();
                let mut changed = houses::find(tx.sql(), house.id).await.unwrap().unwrap();
                (changed.gap_minutes, changed.children_at_once) = (90, 1);
                houses::update(&tx, &changed).await.unwrap();
                tx.commit().await.unwrap();
            })
            .await;
    }
}

#[tokio::test]
async fn what_is_booked_moved_and_cancelled_is_seen_by_the_next_search() {
    for house in small_houses().await {
        let [case, other] = [house.accepted(&CHILD).await, house.accepted(&CHILD).await];
        let slot = house.offered(other).await.slots[0].chosen(0);
        house
            .sees(case, "a booking", async |house, _| {
                house.book(other, &slot).await.unwrap();
            })
            .await;
        let booking = house.asked(Wish::to_book(other)).await.stands.unwrap();
        house
            .sees(case, "a booking that moved", async |house, _| {
                let to = (&later(&slot, 24 * 60), MoveReason::Child);
                let coordinator = house.actor(Role::Coordinator);
                move_booking(&house.workplace, &coordinator, (booking, 1), to, now()).await.unwrap();
            })
            .await;
        let moving = Wish::to_move(other, booking);
        let kept = house.asked(moving).await;
        assert_eq!(told(&kept), told(&house.asked_afresh(moving).await), "its own time is free to itself");
        assert!(kept.possible > house.asked(Wish::to_book(other)).await.possible);
        house.sees(case, "a booking that fell", async |house, _| house.cancel(booking).await.unwrap()).await;
    }
}

#[tokio::test]
async fn what_lies_farther_off_than_is_kept_is_read_all_the_same() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let far = Wish::to_book(case).not_before(now() + Duration::weeks(30));
        let near = house.offered(case).await;
        let leave = Interval::new(now() + Duration::weeks(30), now() + Duration::weeks(31)).unwrap();
        house.on_leave(Role::Interviewer, leave).await;
        let found = house.asked(far).await;
        assert_eq!(told(&found), told(&house.asked_afresh(far).await));
        assert!(found.slots[0].time.start() >= leave.end());
        assert_eq!(told(&near), told(&house.offered(case).await));
    }
}

#[tokio::test]
async fn whose_mark_is_the_same_is_not_read_again() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let before = house.offered(case).await;
        let trigger = "DROP TRIGGER person_absences_marked_at_insert";
        let schema = house.workplace.database.schema();
        if schema.execute_unprepared(&format!("{trigger} ON person_absences")).await.is_err() {
            house.by_hand(trigger.to_owned()).await;
        }
        house.on_leave(Role::Interviewer, before.slots[0].time).await;
        assert_eq!(told(&before), told(&house.offered(case).await), "nothing told that it changed");
        house.by_hand("UPDATE people SET version = version".to_owned()).await;
        assert_ne!(told(&before), told(&house.offered(case).await));
    }
}
