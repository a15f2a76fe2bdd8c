//! Who accepts a case and who books another at the same moment both come to their end, on their first
//! try: what one has locked is never what the other waits for with a lock in hand.
//!
//! Accepting has no second try after a deadlock, so that one shows itself as a failure here.

use std::sync::Arc;

use barnahus_operations::book_interview::{NotBooked, book_interview};
use barnahus_operations::triage_case::accept_case;
use barnahus_vocabulary::Role;
use tokio::task::JoinSet;

use crate::booked_house::CHILD;
use crate::small_house::{now, small_houses};

const ROUNDS: usize = 12;
/// Accepted at once, beside one that is booked.
const ACCEPTED: usize = 6;

#[tokio::test(flavor = "multi_thread")]
async fn cases_are_accepted_while_another_is_booked() {
    for house in small_houses().await {
        let booked = house.accepted(&CHILD).await;
        let chosen = Arc::new(house.offered(booked).await.slots[0].chosen(0));
        for round in 0..ROUNDS {
            let mut waiting = Vec::new();
            for _ in 0..ACCEPTED {
                waiting.push(house.received(&CHILD).await.case);
            }
            let mut at_once = JoinSet::new();
            for case in waiting {
                let (workplace, actor) = (house.workplace.clone(), house.actor(Role::Coordinator));
                // Whoever is in charge sits in the booking too: both touch the same person.
                let manager = house.first(Role::CaseManager);
                at_once.spawn(async move {
                    accept_case(&workplace, &actor, (case, 1), manager, now())
                        .await
                        .map_err(|refused| format!("accepting: {refused}"))
                });
            }
            let version = house.case(booked).await.version;
            let (workplace, actor) = (house.workplace.clone(), house.actor(Role::Coordinator));
            let chosen = Arc::clone(&chosen);
            let booking = tokio::spawn(async move {
                book_interview(&workplace, &actor, (booked, version), &chosen, now()).await
            });
            while let Some(ended) = at_once.join_next().await {
                assert_eq!(ended.unwrap(), Ok(()), "round {round}");
            }
            let made: Result<_, NotBooked> = booking.await.unwrap();
            house.cancel(made.unwrap().booking).await.unwrap();
        }
    }
}
