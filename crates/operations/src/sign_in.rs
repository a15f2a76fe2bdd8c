//! Signing in, in two steps: password, then code; the second is noted, and a new browser is told to
//! its owner by letter.
//!
//! A failed try is counted (by `identity`, under keyed hashes) and not noted: whoever knocks at an
//! address is not known to be its owner, and the trail would fill with strangers.

use barnahus_identity::{DeviceSeen, Knock, SignInRefusal, SignedIn};
use barnahus_seals::Token;
use barnahus_vocabulary::Instant;

use crate::noted;
use crate::notify::{News, tell_news};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why nobody came in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSignedIn {
    /// Tried too often; come back in so many seconds.
    #[error("wait {0} seconds")]
    Wait(u32),
    /// Address, password or code: which of them is not said.
    #[error("something typed was wrong")]
    Wrong,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<SignInRefusal> for NotSignedIn {
    fn from(refusal: SignInRefusal) -> Self {
        match refusal {
            SignInRefusal::Wait(seconds) => Self::Wait(seconds),
            SignInRefusal::Wrong => Self::Wrong,
            SignInRefusal::Failed(failure) => Self::Unable(failure.into()),
        }
    }
}

/// The code step. No `Debug`: none of it belongs into a log.
#[derive(Clone, Copy)]
pub struct TypedCode<'a> {
    /// The token of the first step.
    pub pending: &'a Token,
    /// The code, as typed.
    pub code: &'a str,
    /// The network address the request came from.
    pub address: &'a str,
    /// The cookie of a browser that was let in before.
    pub device: Option<&'a Token>,
}

/// The first step: answers a token for the page of the code, whether or not the password was right.
///
/// # Errors
/// [`NotSignedIn::Wait`].
pub async fn begin_sign_in(
    workplace: &Workplace,
    knock: Knock<'_>,
    now: Instant,
) -> Result<Token, NotSignedIn> {
    Ok(workplace.identity.begin_sign_in(&workplace.database, knock, now).await?)
}

/// The second step.
///
/// # Errors
/// [`NotSignedIn`].
pub async fn finish_sign_in(
    workplace: &Workplace,
    typed: TypedCode<'_>,
    now: Instant,
) -> Result<SignedIn, NotSignedIn> {
    let TypedCode { pending, code, address, device } = typed;
    let tried = workplace.identity.weigh_code(&workplace.database, pending, address, now).await?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let signed_in = workplace.identity.finish_sign_in(&tx, tried, code, device, now).await?;
    let holder = signed_in.holder;
    tx.note(noted::account(holder, "signed_in", now));
    match &signed_in.device {
        DeviceSeen::New(_) => {
            let to = (holder.house, holder.person);
            tell_news(workplace, &tx, to, News::NewDevice, now).await?;
        }
        DeviceSeen::Known | DeviceSeen::First(_) => {}
    }
    tx.commit().await.map_err(Unable::from)?;
    workplace.letter_waits.notify_one();
    Ok(signed_in)
}
