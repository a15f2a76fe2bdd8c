//! The private calendar addresses, one of appointments and one of free and busy: made, replaced, taken back.
//! An address is shown once, when it is made.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
pub use barnahus_identity::FeedKind;
use barnahus_identity::Holder;
use barnahus_seals::Token;
use barnahus_vocabulary::{Actor, Instant};

use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Makes the actor's address of that kind, in place of an earlier one.
///
/// # Errors
/// The database's.
pub async fn renew_feed(
    workplace: &Workplace,
    actor: &Actor,
    kind: FeedKind,
    now: Instant,
) -> Result<Token, Unable> {
    may_in_house(actor, HouseAction::UseOwnFeed)?;
    let holder = Holder { house: actor.house, person: actor.person };
    let mut tx = workplace.database.begin().await?;
    let token = workplace.identity.make_feed(&tx, holder, kind, now).await?;
    tx.note(noted::account(holder, made(kind), now));
    tx.commit().await?;
    Ok(token)
}

/// Takes it back: it reads nothing any more.
///
/// # Errors
/// The database's.
pub async fn revoke_feed(
    workplace: &Workplace,
    actor: &Actor,
    kind: FeedKind,
    now: Instant,
) -> Result<(), Unable> {
    let holder = Holder { house: actor.house, person: actor.person };
    let mut tx = workplace.database.begin().await?;
    workplace.identity.revoke_feed(&tx, holder, kind, now).await?;
    tx.note(noted::account(holder, revoked(kind), now));
    tx.commit().await?;
    Ok(())
}

const fn made(kind: FeedKind) -> &'static str {
    match kind {
        FeedKind::Appointments => "feed_made",
        FeedKind::FreeBusy => "free_busy_made",
    }
}

const fn revoked(kind: FeedKind) -> &'static str {
    match kind {
        FeedKind::Appointments => "feed_revoked",
        FeedKind::FreeBusy => "free_busy_revoked",
    }
}
