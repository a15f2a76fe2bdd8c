//! The private calendar addresses of a person: one of their appointments, one of when they are busy.
//!
//! One of each kind at a time: making a new one ends the one before. Calendar programs send no cookie, so
//! the address itself is the secret; it reads one person's own hours, without names, and nothing else. An
//! address of one kind opens nothing of the other: whoever may know when somebody is busy may not know where.

use barnahus_database::{Fault, Write};
use barnahus_seals::Token;
use barnahus_vocabulary::{HouseId, Instant, Locale, PersonId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use uuid::Uuid;

use crate::entities::feed::{ActiveModel, Column, Entity};
use crate::entities::person;
use crate::failure::Failure;
use crate::holder::Holder;
use crate::identity::Identity;

/// What an address is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedKind {
    /// Appointments, each with its place and link, for their owner.
    Appointments,
    /// Stretches of time in which the owner is busy, for colleagues.
    FreeBusy,
}

impl FeedKind {
    /// The word for columns.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Appointments => "appointments",
            Self::FreeBusy => "free_busy",
        }
    }
}

/// Whose hours a feed reads, and in which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedOwner {
    /// Which address: the same as long as it opens.
    pub id: Uuid,
    /// Whose.
    pub holder: Holder,
    /// The language they read.
    pub locale: Locale,
}

impl Identity {
    /// Makes the person's address of that kind, in place of an earlier one.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn make_feed(
        &self,
        write: &Write,
        holder: Holder,
        kind: FeedKind,
        now: Instant,
    ) -> Result<Token, Failure> {
        self.revoke_feed(write, holder, kind, now).await?;
        let token = Token::generate(&self.entropy);
        let row = ActiveModel {
            id: Set(Uuid::from_bytes(self.entropy.bytes())),
            token_hash: Set(self.tokens.hash(&token).to_vec()),
            house_id: Set(holder.house.uuid()),
            person_id: Set(holder.person.uuid()),
            created_at: Set(now.millis()),
            revoked_at: Set(None),
            kind: Set(kind.code().to_owned()),
        };
        row.insert(write.sql()).await?;
        Ok(token)
    }

    /// Ends the person's address of that kind, if there is one.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn revoke_feed(
        &self,
        write: &Write,
        holder: Holder,
        kind: FeedKind,
        now: Instant,
    ) -> Result<(), Failure> {
        Entity::update_many()
            .col_expr(Column::RevokedAt, Expr::value(now.millis()))
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .filter(Column::Kind.eq(kind.code()))
            .filter(Column::RevokedAt.is_null())
            .exec(write.sql())
            .await?;
        Ok(())
    }

    /// Since when the person has an address of that kind; the address itself cannot be shown again.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn feed_since(
        &self,
        on: &impl ConnectionTrait,
        holder: Holder,
        kind: FeedKind,
    ) -> Result<Option<Instant>, Failure> {
        let row = Entity::find()
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .filter(Column::Kind.eq(kind.code()))
            .filter(Column::RevokedAt.is_null())
            .one(on)
            .await?;
        Ok(row.map(|row| Instant::from_millis(row.created_at)))
    }

    /// Whose address of that kind it is; `None` when it is nobody's or no longer.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn feed_owner(
        &self,
        on: &impl ConnectionTrait,
        token: &Token,
        kind: FeedKind,
    ) -> Result<Option<FeedOwner>, Failure> {
        let found = Entity::find()
            .filter(Column::TokenHash.eq(self.tokens.hash(token).to_vec()))
            .filter(Column::Kind.eq(kind.code()))
            .filter(Column::RevokedAt.is_null())
            .one(on)
            .await?;
        let Some(feed) = found else { return Ok(None) };
        let Some(owner) = person::Entity::find_by_id(feed.person_id).one(on).await? else { return Ok(None) };
        let locale = owner.locale.parse().map_err(|()| Fault::Unreadable("people.locale"))?;
        let holder =
            Holder { house: HouseId::from_uuid(feed.house_id), person: PersonId::from_uuid(feed.person_id) };
        Ok(Some(FeedOwner { id: feed.id, holder, locale }))
    }
}
