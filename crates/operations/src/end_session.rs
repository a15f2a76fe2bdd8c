//! A session ends: the present one by signing out, another one of the same person from their account.

use barnahus_identity::{Holder, Session};
use barnahus_vocabulary::{Actor, Instant, SessionId};

use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Signs out.
///
/// # Errors
/// The database's.
pub async fn sign_out(workplace: &Workplace, session: &Session, now: Instant) -> Result<(), Unable> {
    end(workplace, &session.actor, session.id, "signed_out", now).await
}

/// Ends one of one's own sessions, such as the one on a lost computer.
///
/// # Errors
/// [`Unable::NotTheirs`] when it is none of theirs, or over.
pub async fn end_session(
    workplace: &Workplace,
    actor: &Actor,
    session: SessionId,
    now: Instant,
) -> Result<(), Unable> {
    end(workplace, actor, session, "session_ended", now).await
}

async fn end(
    workplace: &Workplace,
    actor: &Actor,
    session: SessionId,
    action: &'static str,
    now: Instant,
) -> Result<(), Unable> {
    let holder = Holder { house: actor.house, person: actor.person };
    let mut tx = workplace.database.begin().await?;
    if !workplace.identity.end_session(&tx, holder, session).await? {
        return Err(Unable::NotTheirs);
    }
    tx.note(noted::account(holder, action, now));
    tx.commit().await?;
    Ok(())
}
