//! One calendar address a person and kind, replaced or revoked at will.

use barnahus_identity::FeedKind;
use barnahus_vocabulary::Locale;

use crate::house::{after, houses, now};

const KIND: FeedKind = FeedKind::Appointments;

#[tokio::test]
async fn a_new_address_ends_the_one_before_and_revoking_ends_it_too() {
    for house in houses().await {
        let (identity, read) = (&house.identity, house.database.read());
        let write = house.begin().await;
        let old = identity.make_feed(&write, house.ana, KIND, now()).await.unwrap();
        let new = identity.make_feed(&write, house.ana, KIND, after(1)).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(identity.feed_owner(read, &old, KIND).await, Ok(None));
        let owner = identity.feed_owner(read, &new, KIND).await.unwrap().unwrap();
        assert_eq!((owner.holder, owner.locale), (house.ana, Locale::Ro));
        assert_eq!(identity.feed_since(read, house.ana, KIND).await, Ok(Some(after(1))));

        let write = house.begin().await;
        identity.revoke_feed(&write, house.ana, KIND, after(2)).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(identity.feed_owner(read, &new, KIND).await, Ok(None));
        assert_eq!(identity.feed_since(read, house.ana, KIND).await, Ok(None));
    }
}

#[tokio::test]
async fn an_address_of_one_kind_opens_and_ends_nothing_of_the_other() {
    for house in houses().await {
        let (identity, read) = (&house.identity, house.database.read());
        let write = house.begin().await;
        let mine = identity.make_feed(&write, house.ana, KIND, now()).await.unwrap();
        let busy = identity.make_feed(&write, house.ana, FeedKind::FreeBusy, after(1)).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(identity.feed_owner(read, &busy, KIND).await, Ok(None));
        assert_eq!(identity.feed_owner(read, &mine, FeedKind::FreeBusy).await, Ok(None));
        assert!(identity.feed_owner(read, &mine, KIND).await.unwrap().is_some());
        assert!(identity.feed_owner(read, &busy, FeedKind::FreeBusy).await.unwrap().is_some());

        let write = house.begin().await;
        identity.revoke_feed(&write, house.ana, KIND, after(2)).await.unwrap();
        write.commit().await.unwrap();
        assert!(identity.feed_owner(read, &busy, FeedKind::FreeBusy).await.unwrap().is_some());
        assert_eq!(identity.feed_since(read, house.ana, FeedKind::FreeBusy).await, Ok(Some(after(1))));
    }
}
