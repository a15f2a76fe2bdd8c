//! The private calendar address: made, replaced, taken back. It is shown once, when it is made.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_identity::Holder;
use barnahus_seals::Token;
use barnahus_vocabulary::{Actor, Instant};

use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Makes the actor's address, in place of an earlier one.
///
/// # Errors
/// The database's.
pub async fn renew_feed(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Token, Unable> {
    may_in_house(actor, HouseAction::UseOwnFeed)?;
    let holder = Holder { house: actor.house, person: actor.person };
    let mut tx = workplace.database.begin().await?;
    let token = workplace.identity.make_feed(&tx, holder, now).await?;
    tx.note(noted::account(holder, "feed_made", now));
    tx.commit().await?;
    Ok(token)
}

/// Takes it back: it reads nothing any more.
///
/// # Errors
/// The database's.
pub async fn revoke_feed(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<(), Unable> {
    let holder = Holder { house: actor.house, person: actor.person };
    let mut tx = workplace.database.begin().await?;
    workplace.identity.revoke_feed(&tx, holder, now).await?;
    tx.note(noted::account(holder, "feed_revoked", now));
    tx.commit().await?;
    Ok(())
}
