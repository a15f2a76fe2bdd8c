//! The password is changed by its owner, who says the present one once more.
//!
//! Every session ends, the present one too, and the owner gets a new one in the same transaction: a
//! stolen cookie does not survive. A letter tells them, so that they know if it was not they.

use barnahus_identity::{Holder, NewPassword, SignedIn, TypedPassword};
use barnahus_vocabulary::{Actor, Instant};

use crate::accept_invitation::Browser;
use crate::noted;
use crate::notify::{News, tell_news};
use crate::sign_in::NotSignedIn;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Changes it. Answers the new session.
///
/// # Errors
/// [`NotSignedIn::Wrong`] when the present password was another, [`NotSignedIn::Wait`] after too many
/// tries.
pub async fn change_password(
    workplace: &Workplace,
    actor: &Actor,
    passwords: (TypedPassword, NewPassword),
    browser: Browser<'_>,
    now: Instant,
) -> Result<SignedIn, NotSignedIn> {
    let (present, new) = passwords;
    let (identity, holder) = (&workplace.identity, Holder { house: actor.house, person: actor.person });
    identity.confirm_password(&workplace.database, holder, present, now).await?;
    let hashed = identity.hash_password(new).await.map_err(Unable::from)?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    identity.change_password(&tx, holder, hashed, now).await.map_err(Unable::from)?;
    let Browser { name, device } = browser;
    let signed_in = identity.sign_in_after_link(&tx, holder, name, device, now).await;
    let signed_in = signed_in.map_err(Unable::from)?;
    tell_news(workplace, &tx, (actor.house, actor.person), News::PasswordChanged, now).await?;
    tx.note(noted::account(holder, "password_changed", now));
    tx.commit().await.map_err(Unable::from)?;
    workplace.letter_waits.notify_one();
    Ok(signed_in)
}
