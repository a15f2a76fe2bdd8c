//! The account of a person: opened by a link, closed when they leave.
//!
//! Opening it again replaces password and codes and ends every session: that is how someone who
//! lost both comes back. Closing ends sessions, browsers, feed and links in the same transaction,
//! so nothing of it opens anything a moment later.

use std::collections::BTreeMap;

use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{HouseId, Instant, PersonId};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::code::CodeSecret;
use crate::credentials::Credentials;
use crate::entities::account::{ActiveModel, Column, Entity, Model};
use crate::entities::{known_device, one_time_link};
use crate::failure::Failure;
use crate::feed::FeedKind;
use crate::holder::Holder;
use crate::identity::Identity;
use crate::password::HashedPassword;

/// Whether a person can sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountStanding {
    /// Since the first of these; the password is as old as the second says.
    Open {
        /// When it was opened.
        since: Instant,
        /// When the password was last chosen.
        password_since: Instant,
    },
    /// No longer.
    Closed {
        /// When it was closed.
        at: Instant,
    },
}

impl Identity {
    /// Gives the person an account with these credentials, or replaces those they had.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn open_account(
        &self,
        write: &Write,
        holder: Holder,
        credentials: Credentials,
        now: Instant,
    ) -> Result<(), Failure> {
        let Credentials { password, secret, last_step } = credentials;
        let row = ActiveModel {
            person_id: Set(holder.person.uuid()),
            house_id: Set(holder.house.uuid()),
            password_hash: Set(password.into_column()),
            totp_sealed: Set(self.key.seal(&place(holder), secret.exposed(), &self.entropy)?),
            totp_last_step: Set(last_step),
            password_changed_at: Set(now.millis()),
            created_at: Set(now.millis()),
            closed_at: Set(None),
        };
        let replace = OnConflict::column(Column::PersonId)
            .update_columns([
                Column::PasswordHash,
                Column::TotpSealed,
                Column::TotpLastStep,
                Column::PasswordChangedAt,
                Column::ClosedAt,
            ])
            .to_owned();
        // The account first, then its sessions: the order in which a sign-in locks them too.
        Entity::insert(row).on_conflict(replace).exec_without_returning(write.sql()).await?;
        self.end_sessions(write, holder).await
    }

    /// Replaces the password and ends every session, this one too: whoever asked signs in anew, or
    /// is given a session in the same transaction.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn change_password(
        &self,
        write: &Write,
        holder: Holder,
        password: HashedPassword,
        now: Instant,
    ) -> Result<(), Failure> {
        Entity::update_many()
            .col_expr(Column::PasswordHash, Expr::value(password.into_column()))
            .col_expr(Column::PasswordChangedAt, Expr::value(now.millis()))
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .exec(write.sql())
            .await?;
        self.end_sessions(write, holder).await
    }

    /// Closes the account. The person stays on the house's list until the house takes them off.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn close_account(&self, write: &Write, holder: Holder, now: Instant) -> Result<(), Failure> {
        let Holder { house, person } = holder;
        Entity::update_many()
            .col_expr(Column::ClosedAt, Expr::value(now.millis()))
            .filter(Column::HouseId.eq(house.uuid()))
            .filter(Column::PersonId.eq(person.uuid()))
            .filter(Column::ClosedAt.is_null())
            .exec(write.sql())
            .await?;
        self.end_sessions(write, holder).await?;
        self.revoke_feed(write, holder, FeedKind::Appointments, now).await?;
        self.revoke_feed(write, holder, FeedKind::FreeBusy, now).await?;
        known_device::Entity::delete_many()
            .filter(known_device::Column::HouseId.eq(house.uuid()))
            .filter(known_device::Column::PersonId.eq(person.uuid()))
            .exec(write.sql())
            .await?;
        one_time_link::Entity::delete_many()
            .filter(one_time_link::Column::HouseId.eq(house.uuid()))
            .filter(one_time_link::Column::PersonId.eq(person.uuid()))
            .filter(one_time_link::Column::UsedAt.is_null())
            .exec(write.sql())
            .await?;
        Ok(())
    }

    /// Whether the person can sign in; `None` when they never could.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn account_standing(
        &self,
        on: &impl ConnectionTrait,
        holder: Holder,
    ) -> Result<Option<AccountStanding>, Failure> {
        let row = find(on, holder).await?;
        Ok(row.as_ref().map(standing_of))
    }

    /// The same for everyone of a house who has or had an account.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn account_standings(
        &self,
        on: &impl ConnectionTrait,
        house: HouseId,
    ) -> Result<BTreeMap<PersonId, AccountStanding>, Failure> {
        let rows = Entity::find().filter(Column::HouseId.eq(house.uuid())).all(on).await?;
        Ok(rows.iter().map(|row| (PersonId::from_uuid(row.person_id), standing_of(row))).collect())
    }

    /// Opens the secret of an account's codes.
    pub(crate) fn code_secret(&self, holder: Holder, sealed: &[u8]) -> Result<CodeSecret, Failure> {
        Ok(CodeSecret::from_opened(&self.key.open(&place(holder), sealed)?)?)
    }
}

/// The row of an account, open or closed.
pub(crate) async fn find(on: &impl ConnectionTrait, holder: Holder) -> Result<Option<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::HouseId.eq(holder.house.uuid()))
        .filter(Column::PersonId.eq(holder.person.uuid()))
        .one(on)
        .await?)
}

/// Marks a step of the codes as used; `false` when it, or a later one, was used already, or the
/// account was closed meanwhile. The row stays locked until the end of the transaction.
pub(crate) async fn use_step(write: &Write, holder: Holder, step: i64) -> Result<bool, Failure> {
    let used = Entity::update_many()
        .col_expr(Column::TotpLastStep, Expr::value(step))
        .filter(Column::HouseId.eq(holder.house.uuid()))
        .filter(Column::PersonId.eq(holder.person.uuid()))
        .filter(Column::TotpLastStep.lt(step))
        .filter(Column::ClosedAt.is_null())
        .exec(write.sql())
        .await?;
    Ok(used.rows_affected == 1)
}

const fn standing_of(row: &Model) -> AccountStanding {
    match row.closed_at {
        Some(at) => AccountStanding::Closed { at: Instant::from_millis(at) },
        None => AccountStanding::Open {
            since: Instant::from_millis(row.created_at),
            password_since: Instant::from_millis(row.password_changed_at),
        },
    }
}

fn place(holder: Holder) -> Place {
    Place::new("accounts", "totp_sealed", holder.house, holder.person)
}
