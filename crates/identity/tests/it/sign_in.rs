//! Two steps, which look the same whoever knocks.

use barnahus_identity::{DeviceSeen, SignInRefusal, TypedPassword};
use barnahus_vocabulary::Role;
use time::Duration;

use crate::house::{EMAIL, PASSWORD, after, houses, now, person, run};

#[tokio::test]
async fn password_and_code_let_in_with_the_roles_of_the_moment() {
    for house in houses().await {
        let signed_in = house.sign_in(None, now()).await;
        assert_eq!(signed_in.holder, house.ana);
        let session = house.identity.session(&house.database, &signed_in.token, now()).await;
        assert!(session.unwrap().unwrap().actor.roles.is_empty());

        let (home, ana) = (house.ana.house.uuid().into(), house.ana.person.uuid().into());
        let sql = "INSERT INTO person_roles (house_id, person_id, role) VALUES ($1, $2, 'coordinator')";
        run(&house.database, sql, [home, ana]).await;
        let session = house.identity.session(&house.database, &signed_in.token, now()).await;
        let actor = session.unwrap().unwrap().actor;
        assert_eq!((actor.person, actor.house), (house.ana.person, house.ana.house));
        assert_eq!(actor.roles, [Role::Coordinator]);
    }
}

#[tokio::test]
async fn the_address_is_taken_however_its_letters_are_typed() {
    for house in houses().await {
        let pending = house.knock(" Ana.Pop@DGASPC.example ", PASSWORD, now()).await.unwrap();
        assert!(house.finish(&pending, &house.secret.code_at(now()), None, now()).await.is_ok());
    }
}

#[tokio::test]
async fn the_password_alone_opens_nothing() {
    for house in houses().await {
        let pending = house.knock(EMAIL, PASSWORD, now()).await.unwrap();
        assert!(!house.is_in(&pending, now()).await);
        let refused = house.finish(&pending, "000000", None, now()).await;
        assert_eq!(refused.unwrap_err(), SignInRefusal::Wrong);
    }
}

#[tokio::test]
async fn unknown_account_wrong_password_and_wrong_code_are_refused_alike() {
    for house in houses().await {
        let code = house.secret.code_at(now());
        person(&house.database, house.ana.house, "fara.cont@dgaspc.example").await;
        for (email, password) in [
            ("nimeni@dgaspc.example", PASSWORD),
            ("fara.cont@dgaspc.example", PASSWORD),
            (EMAIL, "altceva cu totul"),
            ("", ""),
        ] {
            let pending = house.knock(email, password, now()).await.unwrap();
            assert_eq!(pending.reveal().len(), 43);
            let refused = house.finish(&pending, &code, None, now()).await;
            assert_eq!(refused.unwrap_err(), SignInRefusal::Wrong, "{email}");
        }
    }
}

#[tokio::test]
async fn a_code_lets_in_once_even_two_at_the_same_moment() {
    for house in houses().await {
        let first = house.knock(EMAIL, PASSWORD, now()).await.unwrap();
        let second = house.knock(EMAIL, PASSWORD, now()).await.unwrap();
        let code = house.secret.code_at(now());
        let both = tokio::join!(
            house.finish(&first, &code, None, now()),
            house.finish(&second, &code, None, now()),
        );
        assert_eq!(usize::from(both.0.is_ok()) + usize::from(both.1.is_ok()), 1, "{both:?}");
        let third = house.knock(EMAIL, PASSWORD, now()).await.unwrap();
        let next = now() + Duration::seconds(30);
        assert!(house.finish(&third, &code, None, next).await.is_err());
        assert!(house.finish(&third, &house.secret.code_at(next), None, next).await.is_ok());
    }
}

#[tokio::test]
async fn the_half_session_ends_after_ten_minutes_and_is_gone_after_its_use() {
    for house in houses().await {
        let pending = house.knock(EMAIL, PASSWORD, now()).await.unwrap();
        let late = after(10);
        assert!(house.finish(&pending, &house.secret.code_at(late), None, late).await.is_err());
        let in_time = after(9);
        let signed_in = house.finish(&pending, &house.secret.code_at(in_time), None, in_time).await.unwrap();
        assert_ne!(signed_in.token.reveal(), pending.reveal());
        let again = after(9) + Duration::seconds(30);
        assert!(house.finish(&pending, &house.secret.code_at(again), None, again).await.is_err());
    }
}

#[tokio::test]
async fn only_a_browser_that_is_new_for_the_person_is_told() {
    for house in houses().await {
        let DeviceSeen::First(cookie) = house.sign_in(None, now()).await.device else { panic!("first") };
        assert!(matches!(house.sign_in(Some(&cookie), after(1)).await.device, DeviceSeen::Known));
        let DeviceSeen::New(other) = house.sign_in(None, after(2)).await.device else { panic!("new") };
        assert_ne!(other.reveal(), cookie.reveal());
        assert!(matches!(house.sign_in(Some(&other), after(3)).await.device, DeviceSeen::Known));
    }
}

#[tokio::test]
async fn the_password_is_asked_once_more_before_something_grave() {
    for house in houses().await {
        let confirm = |text: &'static str| {
            house.identity.confirm_password(&house.database, house.ana, TypedPassword::new(text), now())
        };
        assert_eq!(confirm(PASSWORD).await, Ok(()));
        assert_eq!(confirm("altceva").await, Err(SignInRefusal::Wrong));
    }
}
