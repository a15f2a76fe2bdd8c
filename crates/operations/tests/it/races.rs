//! Many who want the same hour, and offers that must hold, in houses drawn at random.

use std::sync::Arc;

use barnahus_operations::book_interview::{NotBooked, book_interview};
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::find_slots::{Wish, find_slots};
use barnahus_seals::Entropy;
use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::hours::Hours;
use barnahus_store::{houses, people, rooms};
use barnahus_vocabulary::{AbsenceId, Interval, Role, local};
use time::Duration;
use tokio::task::JoinSet;

use crate::booked_house::CHILD;
use crate::small_house::{SmallHouse, now, small_houses};

const RACERS: usize = 64;
const ROUNDS: usize = 200;

#[tokio::test(flavor = "multi_thread")]
async fn of_64_who_race_for_the_same_hour_exactly_one_wins() {
    for house in small_houses().await {
        let mut cases = Vec::new();
        for _ in 0..RACERS {
            cases.push(house.accepted(&CHILD).await);
        }
        let chosen = Arc::new(house.offered(cases[0]).await.slots[0].chosen(0));
        for round in 0..ROUNDS {
            let mut racers = JoinSet::new();
            for case in cases.clone() {
                let (workplace, chosen) = (house.workplace.clone(), Arc::clone(&chosen));
                let (actor, version) = (house.actor(Role::Coordinator), house.case(case).await.version);
                racers.spawn(async move {
                    book_interview(&workplace, &actor, (case, version), &chosen, now()).await
                });
            }
            let mut won = Vec::new();
            while let Some(ended) = racers.join_next().await {
                match ended.unwrap() {
                    Ok(booked) => won.push(booked.booking),
                    Err(NotBooked::Taken) => {}
                    Err(other) => panic!("round {round}: {other}"),
                }
            }
            let [winner] = won[..] else { panic!("round {round}: {} won", won.len()) };
            house.cancel(winner).await.unwrap();
        }
    }
}

/// A number below `below`, drawn from the house's own seed.
fn draw(entropy: &Entropy, below: u32) -> u32 {
    u32::from_le_bytes(entropy.bytes()) % below
}

/// Hours, ways, gaps, lanes and leave at random.
async fn disarrange(house: &SmallHouse, entropy: &Entropy) {
    let tx = house.workplace.database.begin().await.unwrap();
    let mut changed = houses::find(tx.sql(), house.id).await.unwrap().unwrap();
    changed.gap_minutes = draw(entropy, 50);
    changed.children_at_once = 1 + draw(entropy, 2);
    houses::update(&tx, &changed).await.unwrap();
    for mut person in people::all(tx.sql(), house.id).await.unwrap() {
        person.travel_minutes = Some(draw(entropy, 70));
        person.hours = hours(entropy);
        people::update(&tx, house.id, &person).await.unwrap();
        let start = now() + Duration::minutes(i64::from(draw(entropy, 20_000)));
        let end = start + Duration::milliseconds(1 + i64::from(draw(entropy, 30_000_000)));
        let during = Interval::new(start, end).unwrap();
        let absence =
            Absence { id: AbsenceId::random(), person: person.id, kind: AbsenceKind::Absence, during };
        absences::insert(&tx, house.id, absence, now()).await.unwrap();
    }
    for mut room in rooms::all(tx.sql(), house.id).await.unwrap() {
        room.hours = hours(entropy);
        rooms::update(&tx, house.id, &room).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// On most working days, from some time in the morning to some time in the afternoon, at times with
/// a break.
fn hours(entropy: &Entropy) -> Vec<Hours> {
    let mut drawn = Vec::new();
    for day in local::WEEK.into_iter().take(5) {
        let five = |from: u32, below: u32| u16::try_from((from + draw(entropy, below)) * 5).unwrap();
        match draw(entropy, 6) {
            0 => {}
            1 => {
                let noon = five(144, 6);
                drawn.push(Hours::new(day, five(96, 24), noon).unwrap());
                drawn.push(Hours::new(day, noon, five(180, 36)).unwrap());
            }
            _ => drawn.push(Hours::new(day, five(96, 24), five(168, 48)).unwrap()),
        }
    }
    drawn
}

#[tokio::test]
async fn whatever_is_offered_can_be_booked() {
    for seed in 0..6 {
        for house in small_houses().await {
            let entropy = Entropy::seeded(seed);
            disarrange(&house, &entropy).await;
            let (mut stands, mut tried) = (Vec::new(), 0);
            for _ in 0..4 {
                let case = house.accepted(&CHILD).await;
                let wish = Wish::to_book(case).with_child_travel(draw(&entropy, 40));
                let coordinator = house.actor(Role::Coordinator);
                let found = find_slots(&house.workplace, &coordinator, wish, now()).await.unwrap();
                for slot in &found.slots {
                    let chosen: ChosenSlot = slot.chosen(wish.child_travel_minutes.unwrap());
                    let booked = house.book(case, &chosen).await;
                    let booked = booked.unwrap_or_else(|refused| panic!("seed {seed}: {refused:?} {slot:?}"));
                    house.cancel(booked.booking).await.unwrap();
                    tried += 1;
                }
                if let Some(best) = found.slots.first() {
                    let chosen = best.chosen(wish.child_travel_minutes.unwrap());
                    stands.push(house.book(case, &chosen).await.unwrap());
                }
            }
            assert!(tried > 0 || stands.is_empty());
        }
    }
}
