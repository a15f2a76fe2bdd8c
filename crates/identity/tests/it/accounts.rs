//! Accounts open, come back, and close with all that belongs to them.

use barnahus_identity::{AccountStanding, CodeSecret, FeedKind, LinkRefusal, Purpose};
use barnahus_seals::Entropy;

use crate::house::{EMAIL, PASSWORD, after, chosen, houses, now, person, run};

#[tokio::test]
async fn a_closed_account_opens_nothing_any_more() {
    for house in houses().await {
        let identity = &house.identity;
        let token = house.sign_in(None, now()).await.token;
        let half = house.knock(EMAIL, PASSWORD, after(1)).await.unwrap();
        let write = house.begin().await;
        let feed = identity.make_feed(&write, house.ana, FeedKind::FreeBusy, now()).await.unwrap();
        let link = identity.make_link(&write, Purpose::Invitation(house.ana), now()).await.unwrap();
        identity.close_account(&write, house.ana, after(1)).await.unwrap();
        write.commit().await.unwrap();

        assert!(!house.is_in(&token, after(1)).await);
        let code = house.secret.code_at(after(1));
        assert!(house.finish(&half, &code, None, after(1)).await.is_err());
        let pending = house.knock(EMAIL, PASSWORD, after(1)).await.unwrap();
        assert!(house.finish(&pending, &code, None, after(1)).await.is_err());
        assert_eq!(identity.feed_owner(house.database.read(), &feed, FeedKind::FreeBusy).await, Ok(None));
        let looked = identity.look_at_link(house.database.read(), &link, after(1)).await;
        assert_eq!(looked, Err(LinkRefusal::Unknown));
        let standing = identity.account_standing(house.database.read(), house.ana).await.unwrap();
        assert_eq!(standing, Some(AccountStanding::Closed { at: after(1) }));
    }
}

#[tokio::test]
async fn who_lost_password_and_codes_comes_back_with_new_ones() {
    for house in houses().await {
        let token = house.sign_in(None, now()).await.token;
        let secret = CodeSecret::generate(&Entropy::system());
        let other = "seven herons count tram tickets";
        let credentials = house.identity.credentials_of(chosen(other), secret.clone()).await.unwrap();
        let write = house.begin().await;
        house.identity.open_account(&write, house.ana, credentials, after(1)).await.unwrap();
        write.commit().await.unwrap();
        assert!(!house.is_in(&token, after(1)).await);
        let pending = house.knock(EMAIL, other, after(1)).await.unwrap();
        assert!(house.finish(&pending, &house.secret.code_at(after(1)), None, after(1)).await.is_err());
        assert!(house.finish(&pending, &secret.code_at(after(1)), None, after(1)).await.is_ok());
        let standing = house.identity.account_standing(house.database.read(), house.ana).await.unwrap();
        assert_eq!(standing, Some(AccountStanding::Open { since: now(), password_since: after(1) }));
    }
}

#[tokio::test]
async fn the_list_of_a_house_has_only_those_who_have_or_had_an_account() {
    for house in houses().await {
        person(&house.database, house.ana.house, "ion@dgaspc.example").await;
        let standings =
            house.identity.account_standings(house.database.read(), house.ana.house).await.unwrap();
        assert_eq!(standings.keys().collect::<Vec<_>>(), [&house.ana.person]);
    }
}

#[tokio::test]
async fn a_secret_of_codes_moved_to_another_account_does_not_open_it() {
    for house in houses().await {
        let ion = person(&house.database, house.ana.house, "ion@dgaspc.example").await;
        let secret = CodeSecret::generate(&Entropy::system());
        let credentials = house.identity.credentials_of(chosen(PASSWORD), secret.clone()).await.unwrap();
        let write = house.begin().await;
        house.identity.open_account(&write, ion, credentials, now()).await.unwrap();
        write.commit().await.unwrap();
        let sql = "UPDATE accounts SET totp_sealed = (SELECT totp_sealed FROM accounts WHERE person_id = $1) \
                   WHERE person_id = $2";
        run(&house.database, sql, [ion.person.uuid().into(), house.ana.person.uuid().into()]).await;
        let pending = house.knock(EMAIL, PASSWORD, now()).await.unwrap();
        let code = secret.code_at(now());
        assert!(house.finish(&pending, &code, None, now()).await.is_err());
    }
}
