//! A link is looked at often and used once.

use barnahus_identity::{CredentialsRefusal, FilledIn, Link, LinkRefusal, Purpose};
use barnahus_seals::Token;
use barnahus_vocabulary::{BookingId, Instant};
use time::Duration;

use crate::house::{House, PASSWORD, after, chosen, houses, now, person};

async fn make(house: &House, purpose: Purpose) -> Token {
    let write = house.begin().await;
    let token = house.identity.make_link(&write, purpose, now()).await.unwrap();
    write.commit().await.unwrap();
    token
}

async fn look(house: &House, token: &Token, at: Instant) -> Result<Link, LinkRefusal> {
    house.identity.look_at_link(house.database.read(), token, at).await
}

async fn use_up(house: &House, token: &Token) -> Result<Link, LinkRefusal> {
    let write = house.begin().await;
    let link = house.identity.use_link(&write, token, now()).await?;
    write.commit().await.unwrap();
    Ok(link)
}

#[tokio::test]
async fn a_link_says_what_it_opens_and_for_how_long() {
    for house in houses().await {
        for (purpose, hours) in [
            (Purpose::SetUp, 72),
            (Purpose::Invitation(house.ana), 72),
            (Purpose::Guest(house.ana, BookingId::random()), 720),
        ] {
            let token = make(&house, purpose).await;
            assert_eq!(look(&house, &token, now()).await.unwrap().purpose, purpose);
            let last = now() + Duration::hours(hours) - Duration::seconds(1);
            assert!(look(&house, &token, last).await.is_ok());
            let late = now() + Duration::hours(hours);
            assert_eq!(look(&house, &token, late).await, Err(LinkRefusal::Expired));
        }
        let invented = house.sign_in(None, now()).await.token;
        assert_eq!(look(&house, &invented, now()).await, Err(LinkRefusal::Unknown));
    }
}

#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_gets_through() {
    for house in houses().await {
        let token = make(&house, Purpose::Invitation(house.ana)).await;
        let both = tokio::join!(use_up(&house, &token), use_up(&house, &token));
        assert_eq!(usize::from(both.0.is_ok()) + usize::from(both.1.is_ok()), 1, "{both:?}");
        assert_eq!(look(&house, &token, now()).await, Err(LinkRefusal::Used));
    }
}

#[tokio::test]
async fn a_link_used_in_a_transaction_that_failed_is_unused() {
    for house in houses().await {
        let token = make(&house, Purpose::SetUp).await;
        let write = house.begin().await;
        house.identity.use_link(&write, &token, now()).await.unwrap();
        drop(write);
        assert!(use_up(&house, &token).await.is_ok());
    }
}

#[tokio::test]
async fn a_newer_link_replaces_its_like_and_no_other() {
    for house in houses().await {
        let ion = person(&house.database, house.ana.house, "ion@dgaspc.example").await;
        let (one, two) = (BookingId::random(), BookingId::random());
        let old = make(&house, Purpose::Invitation(house.ana)).await;
        let others = [
            make(&house, Purpose::Invitation(ion)).await,
            make(&house, Purpose::Guest(house.ana, one)).await,
            make(&house, Purpose::Guest(house.ana, two)).await,
            make(&house, Purpose::SetUp).await,
        ];
        let new = make(&house, Purpose::Invitation(house.ana)).await;
        assert_eq!(look(&house, &old, now()).await, Err(LinkRefusal::Unknown));
        for token in others.iter().chain([&new]) {
            assert!(look(&house, token, now()).await.is_ok());
        }
    }
}

#[tokio::test]
async fn an_invitation_becomes_an_account_and_lets_in() {
    for house in houses().await {
        let ion = person(&house.database, house.ana.house, "ion@dgaspc.example").await;
        let token = make(&house, Purpose::Invitation(ion)).await;
        let link = look(&house, &token, now()).await.unwrap().id;
        let offer = house.identity.offer_codes(link).unwrap();
        let code = offer.secret.code_at(now());
        let filled_in = FilledIn { link, sealed: &offer.sealed, code: "000000", password: chosen(PASSWORD) };

        let wrong = house.identity.credentials(filled_in.clone(), now()).await;
        assert_eq!(wrong.unwrap_err(), CredentialsRefusal::WrongCode);
        let again = house.identity.offered_codes(link, &offer.sealed).unwrap();
        assert_eq!(again.secret.base32(), offer.secret.base32(), "the same picture is shown again");

        let filled_in = FilledIn { code: &code, ..filled_in };
        let credentials = house.identity.credentials(filled_in, now()).await.unwrap();
        let write = house.begin().await;
        house.identity.use_link(&write, &token, now()).await.unwrap();
        house.identity.open_account(&write, ion, credentials, now()).await.unwrap();
        let signed_in = house.identity.sign_in_after_link(&write, ion, "Firefox", None, now()).await.unwrap();
        write.commit().await.unwrap();
        assert!(house.is_in(&signed_in.token, now()).await);

        let pending = house.knock("ion@dgaspc.example", PASSWORD, now()).await.unwrap();
        assert!(house.finish(&pending, &code, None, now()).await.is_err(), "that code was used");
        let later = after(1);
        assert!(house.finish(&pending, &offer.secret.code_at(later), None, later).await.is_ok());
    }
}

#[tokio::test]
async fn nobody_can_slip_a_secret_of_their_own_into_the_form() {
    for house in houses().await {
        let ion = person(&house.database, house.ana.house, "ion@dgaspc.example").await;
        let first = make(&house, Purpose::Invitation(house.ana)).await;
        let second = make(&house, Purpose::Invitation(ion)).await;
        let first = look(&house, &first, now()).await.unwrap().id;
        let second = look(&house, &second, now()).await.unwrap().id;
        let offer = house.identity.offer_codes(first).unwrap();
        let code = offer.secret.code_at(now());
        for sealed in [offer.sealed.as_str(), "", "AAAA", "%%"] {
            let filled_in = FilledIn { link: second, sealed, code: &code, password: chosen(PASSWORD) };
            let refused = house.identity.credentials(filled_in, now()).await;
            assert_eq!(refused.unwrap_err(), CredentialsRefusal::ForeignForm);
        }
    }
}
