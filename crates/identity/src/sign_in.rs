//! Signing in: password, then code; the two steps look the same whoever knocks.
//!
//! An unknown account costs the same argon2 and gets a code page of its own, whose token opens
//! nothing; only after the code does anyone learn that something was wrong, and not what. Tries are
//! counted before the work, per account and per address. Writing the audit line and the letter about
//! a new browser belongs to the caller, in the transaction of the second step.

mod counted;

use barnahus_database::{Database, Write};
use barnahus_seals::Token;
use barnahus_vocabulary::{HouseId, Instant, PersonId};
use data_encoding::HEXLOWER;
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use thiserror::Error;

use self::counted::folded;
use crate::account::{self, use_step};
use crate::attempt::limits;
use crate::browser::browser_of;
use crate::code::CodeSecret;
use crate::device::DeviceSeen;
use crate::entities::{account as account_row, person, session};
use crate::failure::Failure;
use crate::holder::Holder;
use crate::identity::Identity;
use crate::password::{HashedPassword, TypedPassword};
use crate::session::{FULL, PASSWORD, holder_of};

/// Someone at the door. No `Debug`: none of it belongs into a log.
#[derive(Clone)]
pub struct Knock<'a> {
    /// The e-mail address, as typed.
    pub email: &'a str,
    /// The password, as typed.
    pub password: TypedPassword,
    /// The network address the request came from.
    pub address: &'a str,
    /// The cookie of a browser that was let in before.
    pub device: Option<&'a Token>,
    /// What the browser sends of itself, for the list of sessions.
    pub browser: &'a str,
}

/// A try at the code that has been counted, and so may be made.
#[derive(Debug)]
pub struct CodeTry(Token);

/// Let in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// For the cookie.
    pub token: Token,
    /// Who.
    pub holder: Holder,
    /// Whether a letter is due, and a cookie to set.
    pub device: DeviceSeen,
}

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SignInRefusal {
    /// Tried too often; come back in so many seconds.
    #[error("wait {0} seconds")]
    Wait(u32),
    /// Address, password or code: which of them is not said.
    #[error("something typed was wrong")]
    Wrong,
    /// Not a refusal: something broke.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl Identity {
    /// The first step. Answers a token for the code page whether or not the password was right.
    ///
    /// # Errors
    /// [`SignInRefusal::Wait`], or something broke; never `Wrong`.
    pub async fn begin_sign_in(
        &self,
        database: &Database,
        knock: Knock<'_>,
        now: Instant,
    ) -> Result<Token, SignInRefusal> {
        let found = find(database.read(), knock.email).await?;
        self.weigh_knock(database, &knock, found.as_ref(), now).await?;
        let Knock { email: _, password, address: _, device: _, browser } = knock;
        let (holder, kept) = found.unzip();
        let fits = self.passwords.fits(password, kept).await?;
        match holder {
            Some(holder) if fits => {
                let write = database.begin().await.map_err(Failure::from)?;
                let token = self.insert_session(&write, holder, PASSWORD, &browser_of(browser), now).await?;
                write.commit().await.map_err(Failure::from)?;
                Ok(token)
            }
            Some(_) | None => Ok(Token::generate(&self.entropy)),
        }
    }

    /// Counts a try at a code. Goes before [`Identity::finish_sign_in`], outside its transaction:
    /// a try that is then lost or killed has still been counted.
    ///
    /// # Errors
    /// [`SignInRefusal::Wait`], or something broke.
    pub async fn weigh_code(
        &self,
        database: &Database,
        pending: &Token,
        address: &str,
        now: Instant,
    ) -> Result<CodeTry, SignInRefusal> {
        let row = self.session_row(database.read(), pending, PASSWORD).await?;
        let subject = match row {
            Some(row) => holder_of(&row).person.to_string(),
            None => HEXLOWER.encode(&self.tokens.hash(pending)),
        };
        self.go(database, &[(limits::CODE, &subject), (limits::ADDRESS, address)], now).await?;
        Ok(CodeTry(pending.clone()))
    }

    /// The second step. On success the half session becomes a whole one under a new token.
    ///
    /// # Errors
    /// [`SignInRefusal::Wrong`], or something broke; never `Wait`.
    pub async fn finish_sign_in(
        &self,
        write: &Write,
        tried: CodeTry,
        code: &str,
        device: Option<&Token>,
        now: Instant,
    ) -> Result<SignedIn, SignInRefusal> {
        let Some((half, secret, last_step)) = self.half_session(write, &tried.0, now).await? else {
            // The same work for a token that opens nothing.
            let _ = CodeSecret::generate(&self.entropy).step_of(code, now, 0);
            return Err(SignInRefusal::Wrong);
        };
        let holder = holder_of(&half);
        let step = secret.step_of(code, now, last_step).ok_or(SignInRefusal::Wrong)?;
        if !use_step(write, holder, step).await? {
            return Err(SignInRefusal::Wrong);
        }
        let ended = session::Entity::delete_by_id(half.id).exec(write.sql()).await.map_err(Failure::from)?;
        // Gone meanwhile: the password was changed, or the account closed.
        if ended.rows_affected != 1 {
            return Err(SignInRefusal::Wrong);
        }
        let token = self.insert_session(write, holder, FULL, &half.device, now).await?;
        let device = self.see_device(write, holder, device, now).await?;
        self.forget_knocks(write, holder).await?;
        Ok(SignedIn { token, holder, device })
    }

    /// Lets someone in who has just opened their account behind a link.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn sign_in_after_link(
        &self,
        write: &Write,
        holder: Holder,
        browser: &str,
        device: Option<&Token>,
        now: Instant,
    ) -> Result<SignedIn, Failure> {
        let token = self.open_session(write, holder, browser, now).await?;
        let device = self.see_device(write, holder, device, now).await?;
        Ok(SignedIn { token, holder, device })
    }

    /// Asks someone who is signed in for their password once more, before something grave.
    ///
    /// # Errors
    /// Why not.
    pub async fn confirm_password(
        &self,
        database: &Database,
        holder: Holder,
        password: TypedPassword,
        now: Instant,
    ) -> Result<(), SignInRefusal> {
        self.go(database, &[(limits::CODE, &holder.person.to_string())], now).await?;
        let row = account::find(database.read(), holder).await?;
        let kept = row.map(|row| HashedPassword::from_column(row.password_hash));
        if self.passwords.fits(password, kept).await? { Ok(()) } else { Err(SignInRefusal::Wrong) }
    }

    /// The half session of a token that is not too old, with what its code is checked against.
    async fn half_session(
        &self,
        write: &Write,
        pending: &Token,
        now: Instant,
    ) -> Result<Option<(session::Model, CodeSecret, i64)>, Failure> {
        let Some(half) = self.session_row(write.sql(), pending, PASSWORD).await? else { return Ok(None) };
        if now - Instant::from_millis(half.created_at) >= self.settings.between_steps {
            return Ok(None);
        }
        let holder = holder_of(&half);
        let Some(row) = account::find(write.sql(), holder).await?.filter(|row| row.closed_at.is_none())
        else {
            return Ok(None);
        };
        Ok(Some((half, self.code_secret(holder, &row.totp_sealed)?, row.totp_last_step)))
    }
}

/// The open account of an e-mail address. Case is forgiven; where two addresses differ in nothing
/// else, the one typed exactly comes first.
async fn find(on: &impl ConnectionTrait, email: &str) -> Result<Option<(Holder, HashedPassword)>, Failure> {
    let email = email.trim();
    let people = person::Entity::find()
        .filter(Expr::expr(Func::lower(Expr::col(person::Column::Email))).eq(folded(email)))
        .order_by_asc(person::Column::Id)
        .all(on)
        .await?;
    let exact = people.iter().find(|person| person.email == email);
    let Some(person) = exact.or(people.first()) else { return Ok(None) };
    let row = account_row::Entity::find_by_id(person.id)
        .filter(account_row::Column::HouseId.eq(person.house_id))
        .filter(account_row::Column::ClosedAt.is_null())
        .one(on)
        .await?;
    Ok(row.map(|row| {
        let holder =
            Holder { house: HouseId::from_uuid(row.house_id), person: PersonId::from_uuid(row.person_id) };
        (holder, HashedPassword::from_column(row.password_hash))
    }))
}
