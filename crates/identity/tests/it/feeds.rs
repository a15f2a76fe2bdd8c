//! One calendar address a person, replaced or revoked at will.

use barnahus_identity::FeedOwner;
use barnahus_vocabulary::Locale;

use crate::house::{after, houses, now};

#[tokio::test]
async fn a_new_address_ends_the_one_before_and_revoking_ends_it_too() {
    for house in houses().await {
        let (identity, read) = (&house.identity, house.database.read());
        let write = house.begin().await;
        let old = identity.make_feed(&write, house.ana, now()).await.unwrap();
        let new = identity.make_feed(&write, house.ana, after(1)).await.unwrap();
        write.commit().await.unwrap();
        let owner = FeedOwner { holder: house.ana, locale: Locale::Ro };
        assert_eq!(identity.feed_owner(read, &old).await, Ok(None));
        assert_eq!(identity.feed_owner(read, &new).await, Ok(Some(owner)));
        assert_eq!(identity.feed_since(read, house.ana).await, Ok(Some(after(1))));

        let write = house.begin().await;
        identity.revoke_feed(&write, house.ana, after(2)).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(identity.feed_owner(read, &new).await, Ok(None));
        assert_eq!(identity.feed_since(read, house.ana).await, Ok(None));
    }
}
