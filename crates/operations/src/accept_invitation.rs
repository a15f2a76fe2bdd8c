//! Behind the link of an invitation: a password is chosen, an authenticator registered, and the person
//! is in.
//!
//! The page can be looked at as often as one likes; the link is used up in the transaction that opens
//! the account. An account that existed gets the new password and authenticator and loses its sessions.

use barnahus_identity::{
    CodeOffer, CredentialsRefusal, FilledIn, Holder, LinkId, LinkRefusal, NewPassword, Purpose, SignedIn,
};
use barnahus_seals::Token;
use barnahus_store::houses;
use barnahus_store::people::{self, PersonStanding};
use barnahus_vocabulary::Instant;

use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// An invitation that stands, as its page needs it.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The link that the form belongs to.
    pub link: LinkId,
    /// Who is invited.
    pub holder: Holder,
    /// Their name.
    pub name: String,
    /// The address with which they will sign in.
    pub email: String,
    /// The name of the house.
    pub house: String,
}

/// What was filled in behind the link. No `Debug`: none of it belongs into a log.
#[derive(Clone)]
pub struct Chosen<'a> {
    /// The hidden field of the page.
    pub sealed: &'a str,
    /// The code that the new authenticator shows.
    pub code: &'a str,
    /// The password.
    pub password: NewPassword,
}

/// The browser from which it comes.
#[derive(Clone, Copy)]
pub struct Browser<'a> {
    /// What it says of itself, for the list of sessions.
    pub name: &'a str,
    /// Its cookie from an earlier sign-in.
    pub device: Option<&'a Token>,
}

/// Why nobody came in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAccepted {
    /// The link does not open.
    #[error("the link does not open")]
    Link(LinkRefusal),
    /// The page must be shown again.
    #[error(transparent)]
    Credentials(CredentialsRefusal),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<LinkRefusal> for NotAccepted {
    fn from(refusal: LinkRefusal) -> Self {
        match refusal {
            LinkRefusal::Failed(failure) => Self::Unable(failure.into()),
            LinkRefusal::Unknown | LinkRefusal::Used | LinkRefusal::Expired => Self::Link(refusal),
        }
    }
}

impl From<CredentialsRefusal> for NotAccepted {
    fn from(refusal: CredentialsRefusal) -> Self {
        match refusal {
            CredentialsRefusal::Failed(failure) => Self::Unable(failure.into()),
            CredentialsRefusal::WrongCode | CredentialsRefusal::ForeignForm => Self::Credentials(refusal),
        }
    }
}

/// Who is invited by a link.
///
/// # Errors
/// [`NotAccepted::Link`].
pub async fn look_at_invitation(
    workplace: &Workplace,
    token: &Token,
    now: Instant,
) -> Result<Invited, NotAccepted> {
    let on = workplace.database.read();
    let link = workplace.identity.look_at_link(on, token, now).await?;
    let Purpose::Invitation(holder) = link.purpose else { return Err(unknown()) };
    let person = people::find(on, holder.house, holder.person).await.map_err(Unable::from)?;
    let person = person.filter(|person| person.standing == PersonStanding::Active).ok_or_else(unknown)?;
    let house = houses::find(on, holder.house).await.map_err(Unable::from)?.ok_or_else(unknown)?;
    let (name, email) = (person.display_name, person.email);
    Ok(Invited { link: link.id, holder, name, email, house: house.name })
}

/// A new secret for the page of an invitation.
///
/// # Errors
/// A seal's.
pub fn offer_codes(workplace: &Workplace, link: LinkId) -> Result<CodeOffer, Unable> {
    Ok(workplace.identity.offer_codes(link)?)
}

/// Opens the account and lets the person in.
///
/// # Errors
/// [`NotAccepted`].
pub async fn accept_invitation(
    workplace: &Workplace,
    token: &Token,
    chosen: Chosen<'_>,
    browser: Browser<'_>,
    now: Instant,
) -> Result<SignedIn, NotAccepted> {
    let invited = look_at_invitation(workplace, token, now).await?;
    let Chosen { sealed, code, password } = chosen;
    let filled_in = FilledIn { link: invited.link, sealed, code, password };
    // Hashing takes a while; nothing is locked meanwhile.
    let credentials = workplace.identity.credentials(filled_in, now).await?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    workplace.identity.use_link(&tx, token, now).await?;
    let holder = invited.holder;
    workplace.identity.open_account(&tx, holder, credentials, now).await.map_err(Unable::from)?;
    let Browser { name, device } = browser;
    let signed_in = workplace.identity.sign_in_after_link(&tx, holder, name, device, now).await;
    let signed_in = signed_in.map_err(Unable::from)?;
    tx.note(noted::account(holder, "account_opened", now));
    tx.note(noted::account(holder, "signed_in", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(signed_in)
}

const fn unknown() -> NotAccepted {
    NotAccepted::Link(LinkRefusal::Unknown)
}
