//! Tries are delayed, counted apart, and never locked out.

use barnahus_identity::{Knock, Limit, SignInRefusal, TypedPassword, Verdict};
use time::Duration;

use crate::house::{EMAIL, PASSWORD, after, houses, now};

#[tokio::test]
async fn guessing_at_an_account_is_slowed_and_the_person_still_comes_in() {
    for house in houses().await {
        let device = match house.sign_in(None, now()).await.device {
            barnahus_identity::DeviceSeen::First(token) => token,
            other => panic!("{other:?}"),
        };
        let mut refused = 0;
        for _ in 0..15 {
            match house.knock(EMAIL, "altceva cu totul", after(1)).await {
                Ok(_) => {}
                Err(SignInRefusal::Wait(seconds)) => {
                    assert!((1..=61).contains(&seconds), "{seconds}");
                    refused += 1;
                }
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(refused, 5);
        // From a browser the person has used before, at once; from elsewhere, a minute later.
        let knock = Knock {
            email: EMAIL,
            password: TypedPassword::new(PASSWORD),
            address: "192.0.2.7",
            device: Some(&device),
            browser: "Firefox",
        };
        assert!(house.identity.begin_sign_in(&house.database, knock, after(1)).await.is_ok());
        assert!(house.knock(EMAIL, PASSWORD, after(2)).await.is_ok());
    }
}

#[tokio::test]
async fn an_unknown_account_is_slowed_just_the_same() {
    for house in houses().await {
        let mut verdicts = [Vec::new(), Vec::new()];
        for _ in 0..12 {
            for (email, verdicts) in [EMAIL, "nimeni@dgaspc.example"].into_iter().zip(&mut verdicts) {
                verdicts.push(house.knock(email, "altceva cu totul", now()).await.map(drop));
            }
        }
        assert_eq!(verdicts[0], verdicts[1]);
        assert!(matches!(verdicts[0].last(), Some(Err(SignInRefusal::Wait(_)))));
    }
}

#[tokio::test]
async fn coming_in_wipes_the_count() {
    for house in houses().await {
        for _ in 0..9 {
            house.knock(EMAIL, "altceva cu totul", now()).await.unwrap();
        }
        house.sign_in(None, now()).await;
        for _ in 0..10 {
            house.knock(EMAIL, "altceva cu totul", now()).await.unwrap();
        }
        assert!(house.knock(EMAIL, "altceva cu totul", now()).await.is_err());
    }
}

#[tokio::test]
async fn of_many_tries_at_the_same_moment_no_more_get_through_than_are_free() {
    let limit = Limit { kind: "door", free: 3, within: 60, then: 1, every: 5 };
    for house in houses().await {
        let (database, identity) = (house.database.clone(), house.identity.clone());
        let tries = (0..16).map(|_| {
            let (database, identity) = (database.clone(), identity.clone());
            tokio::spawn(async move { identity.weigh(&database, &[(limit, "x")], now()).await.unwrap() })
        });
        let tries: Vec<_> = tries.collect();
        let mut through = 0;
        for verdict in tries {
            through += usize::from(verdict.await.unwrap() == Verdict::Go);
        }
        assert_eq!(through, 3);
    }
}

#[tokio::test]
async fn who_is_told_to_wait_at_one_door_is_counted_at_none() {
    let narrow = Limit { kind: "narrow", free: 1, within: 60, then: 1, every: 5 };
    let wide = Limit { kind: "wide", free: 2, within: 60, then: 1, every: 5 };
    for house in houses().await {
        let weigh = |tried: Vec<(Limit, &'static str)>, at| {
            let (database, identity) = (house.database.clone(), house.identity.clone());
            async move { identity.weigh(&database, &tried, at).await.unwrap() }
        };
        assert_eq!(weigh(vec![(narrow, "a"), (wide, "a")], now()).await, Verdict::Go);
        let Verdict::Wait(seconds) = weigh(vec![(narrow, "a"), (wide, "a")], now()).await else {
            panic!("the second try goes through")
        };
        assert_eq!(weigh(vec![(wide, "a")], now()).await, Verdict::Go);
        assert_eq!(weigh(vec![(narrow, "b")], now()).await, Verdict::Go);
        let then = now() + Duration::seconds(i64::from(seconds));
        assert_eq!(weigh(vec![(narrow, "a")], then).await, Verdict::Go);
    }
}

#[tokio::test]
async fn guessing_codes_is_slowed_even_with_the_right_password() {
    for house in houses().await {
        let mut told_to_wait = 0;
        for _ in 0..8 {
            let pending = house.knock(EMAIL, PASSWORD, now()).await.unwrap();
            match house.finish(&pending, "000000", None, now()).await {
                Err(SignInRefusal::Wrong) => {}
                Err(SignInRefusal::Wait(seconds)) => {
                    assert!((540..=601).contains(&seconds), "{seconds}");
                    told_to_wait += 1;
                }
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(told_to_wait, 2);
    }
}
