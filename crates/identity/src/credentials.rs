//! What someone fills in on the page behind a link: a password, and the first code of a new
//! authenticator.
//!
//! The page is shown before anything is stored, and again when something was typed wrongly, with the
//! same picture. So the new secret travels in the form, sealed to the link: the server keeps nothing
//! in between, and nobody can put a secret of their own there.

use barnahus_seals::Place;
use barnahus_vocabulary::{HouseId, Instant};
use data_encoding::BASE64URL_NOPAD;
use thiserror::Error;
use uuid::Uuid;

use crate::code::CodeSecret;
use crate::failure::Failure;
use crate::identity::Identity;
use crate::link::LinkId;
use crate::password::{HashedPassword, NewPassword};

/// A new secret, for the page and for its hidden field.
#[derive(Debug, Clone)]
pub struct CodeOffer {
    /// Shown as a picture and as text.
    pub secret: CodeSecret,
    /// Goes into the form and comes back.
    pub sealed: String,
}

/// What came back. No `Debug`: none of it belongs into a log.
#[derive(Clone)]
pub struct FilledIn<'a> {
    /// The link that the form belongs to.
    pub link: LinkId,
    /// The hidden field.
    pub sealed: &'a str,
    /// The code that the authenticator shows.
    pub code: &'a str,
    /// The password chosen.
    pub password: NewPassword,
}

/// Ready for [`Identity::open_account`].
#[derive(Debug, Clone)]
pub struct Credentials {
    pub(crate) password: HashedPassword,
    pub(crate) secret: CodeSecret,
    pub(crate) last_step: i64,
}

/// Why the page must be shown again.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CredentialsRefusal {
    /// The code is not the one the authenticator should show now.
    #[error("the code does not fit the new authenticator")]
    WrongCode,
    /// The hidden field is not of this link: the page must be opened anew.
    #[error("the form does not belong to this link")]
    ForeignForm,
    /// Not a refusal: something broke.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl Identity {
    /// A new secret for the page of this link.
    ///
    /// # Errors
    /// Whatever sealing refuses.
    pub fn offer_codes(&self, link: LinkId) -> Result<CodeOffer, Failure> {
        let secret = CodeSecret::generate(&self.entropy);
        let sealed = self.key.seal(&place(link), secret.exposed(), &self.entropy)?;
        Ok(CodeOffer { secret, sealed: BASE64URL_NOPAD.encode(&sealed) })
    }

    /// The secret that came back with the form, to show the page again with the same picture;
    /// `None` when it is not one of this link.
    #[must_use]
    pub fn offered_codes(&self, link: LinkId, sealed: &str) -> Option<CodeOffer> {
        let bytes = BASE64URL_NOPAD.decode(sealed.as_bytes()).ok()?;
        let opened = self.key.open(&place(link), &bytes).ok()?;
        let secret = CodeSecret::from_opened(&opened).ok()?;
        Some(CodeOffer { secret, sealed: sealed.to_owned() })
    }

    /// Checks the code and hashes the password. Takes a while; not for inside a transaction.
    ///
    /// # Errors
    /// Why the page must be shown again.
    pub async fn credentials(
        &self,
        filled_in: FilledIn<'_>,
        now: Instant,
    ) -> Result<Credentials, CredentialsRefusal> {
        let FilledIn { link, sealed, code, password } = filled_in;
        let offer = self.offered_codes(link, sealed).ok_or(CredentialsRefusal::ForeignForm)?;
        let last_step = offer.secret.step_of(code, now, 0).ok_or(CredentialsRefusal::WrongCode)?;
        let password = self.hash_password(password).await?;
        Ok(Credentials { password, secret: offer.secret, last_step })
    }

    /// Credentials without a page, for the demo house and for tests.
    ///
    /// # Errors
    /// Whatever hashing refuses.
    pub async fn credentials_of(
        &self,
        password: NewPassword,
        secret: CodeSecret,
    ) -> Result<Credentials, Failure> {
        Ok(Credentials { password: self.hash_password(password).await?, secret, last_step: 0 })
    }

    /// Hashes a new password for [`Identity::change_password`]. Not for inside a transaction.
    ///
    /// # Errors
    /// Whatever hashing refuses.
    pub async fn hash_password(&self, password: NewPassword) -> Result<HashedPassword, Failure> {
        self.passwords.hash(password, &self.entropy).await
    }
}

/// Not a cell of a table: the field of a form. A link of the set-up has no house yet.
fn place(link: LinkId) -> Place {
    Place::new("forms", "code_offer", HouseId::from_uuid(Uuid::nil()), link)
}
