//! Sessions end by idleness, by age, by hand, and with the password.

use barnahus_identity::OpenSession;
use barnahus_vocabulary::Instant;
use time::Duration;

use crate::house::{House, after, chosen, houses, now, person, run};

async fn list(house: &House, at: Instant) -> Vec<OpenSession> {
    house.identity.sessions_of(house.database.read(), house.ana, at).await.unwrap()
}

#[tokio::test]
async fn a_session_ends_when_nobody_is_there() {
    for house in houses().await {
        let token = house.sign_in(None, now()).await.token;
        assert!(house.is_in(&token, after(14)).await);
        assert!(house.is_in(&token, after(28)).await, "each request counts");
        assert!(!house.is_in(&token, after(43)).await);
    }
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_busy() {
    for house in houses().await {
        let token = house.sign_in(None, now()).await.token;
        for minutes in (10..720).step_by(10) {
            assert!(house.is_in(&token, after(minutes)).await, "{minutes}");
        }
        assert!(!house.is_in(&token, after(720)).await);
    }
}

#[tokio::test]
async fn a_session_is_touched_at_most_once_a_minute() {
    for house in houses().await {
        let token = house.sign_in(None, now()).await.token;
        let soon = now() + Duration::seconds(59);
        assert!(house.is_in(&token, soon).await);
        assert_eq!(list(&house, soon).await[0].seen, now());
        assert!(house.is_in(&token, after(1)).await);
        assert_eq!(list(&house, after(1)).await[0].seen, after(1));
    }
}

#[tokio::test]
async fn one_session_is_ended_by_hand_and_only_by_its_owner() {
    for house in houses().await {
        let first = house.sign_in(None, now()).await.token;
        let second = house.sign_in(None, after(1)).await.token;
        let lines = list(&house, after(1)).await;
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].browser, "Firefox, Linux");
        let stranger = person(&house.database, house.ana.house, "ion@dgaspc.example").await;
        let write = house.begin().await;
        assert!(!house.identity.end_session(&write, stranger, lines[0].id).await.unwrap());
        assert!(house.identity.end_session(&write, house.ana, lines[0].id).await.unwrap());
        write.commit().await.unwrap();
        assert!(house.is_in(&first, after(1)).await);
        assert!(!house.is_in(&second, after(1)).await);
    }
}

#[tokio::test]
async fn a_new_password_ends_every_session() {
    for house in houses().await {
        let token = house.sign_in(None, now()).await.token;
        let other = "seven herons count tram tickets";
        let hashed = house.identity.hash_password(chosen(other)).await.unwrap();
        let write = house.begin().await;
        house.identity.change_password(&write, house.ana, hashed, after(1)).await.unwrap();
        write.commit().await.unwrap();
        assert!(!house.is_in(&token, after(1)).await);
        let code = house.secret.code_at(after(2));
        let old = house.knock(crate::house::EMAIL, crate::house::PASSWORD, after(2)).await.unwrap();
        assert!(house.finish(&old, &code, None, after(2)).await.is_err());
        let new = house.knock(crate::house::EMAIL, other, after(2)).await.unwrap();
        assert!(house.finish(&new, &code, None, after(2)).await.is_ok());
    }
}

#[tokio::test]
async fn a_planted_row_with_a_plain_hash_opens_nothing() {
    for house in houses().await {
        let token = house.sign_in(None, now()).await.token;
        run(&house.database, "UPDATE sessions SET token_hash = $1", [vec![7_u8; 32].into()]).await;
        assert!(!house.is_in(&token, now()).await);
    }
}

#[tokio::test]
async fn what_has_had_its_time_is_tidied_away_and_the_rest_stays() {
    for house in houses().await {
        house.sign_in(None, now()).await;
        let kept = house.sign_in(None, after(20)).await.token;
        let write = house.begin().await;
        house.identity.tidy(&write, after(21)).await.unwrap();
        write.commit().await.unwrap();
        assert!(house.is_in(&kept, after(21)).await);
        assert_eq!(list(&house, now()).await.len(), 0, "the first is gone, the other not yet begun");
    }
}
