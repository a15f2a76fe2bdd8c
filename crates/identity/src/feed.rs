//! The private calendar address of a person.
//!
//! One at a time: making a new one ends the one before. Calendar programs send no cookie, so the
//! address itself is the secret; it reads one person's own hours, without names, and nothing else.

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

/// Whose hours a feed reads, and in which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeedOwner {
    /// Whose.
    pub holder: Holder,
    /// The language they read.
    pub locale: Locale,
}

impl Identity {
    /// Makes the person's address, in place of an earlier one.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn make_feed(&self, write: &Write, holder: Holder, now: Instant) -> Result<Token, Failure> {
        self.revoke_feed(write, holder, now).await?;
        let token = Token::generate(&self.entropy);
        let row = ActiveModel {
            id: Set(Uuid::from_bytes(self.entropy.bytes())),
            token_hash: Set(self.tokens.hash(&token).to_vec()),
            house_id: Set(holder.house.uuid()),
            person_id: Set(holder.person.uuid()),
            created_at: Set(now.millis()),
            revoked_at: Set(None),
        };
        row.insert(write.sql()).await?;
        Ok(token)
    }

    /// Ends the person's address, if there is one.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn revoke_feed(&self, write: &Write, holder: Holder, now: Instant) -> Result<(), Failure> {
        Entity::update_many()
            .col_expr(Column::RevokedAt, Expr::value(now.millis()))
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .filter(Column::RevokedAt.is_null())
            .exec(write.sql())
            .await?;
        Ok(())
    }

    /// Since when the person has an address; the address itself cannot be shown again.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn feed_since(
        &self,
        on: &impl ConnectionTrait,
        holder: Holder,
    ) -> Result<Option<Instant>, Failure> {
        let row = Entity::find()
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .filter(Column::RevokedAt.is_null())
            .one(on)
            .await?;
        Ok(row.map(|row| Instant::from_millis(row.created_at)))
    }

    /// Whose address it is; `None` when it is nobody's or no longer.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn feed_owner(
        &self,
        on: &impl ConnectionTrait,
        token: &Token,
    ) -> Result<Option<FeedOwner>, Failure> {
        let found = Entity::find()
            .filter(Column::TokenHash.eq(self.tokens.hash(token).to_vec()))
            .filter(Column::RevokedAt.is_null())
            .one(on)
            .await?;
        let Some(feed) = found else { return Ok(None) };
        let Some(owner) = person::Entity::find_by_id(feed.person_id).one(on).await? else { return Ok(None) };
        let locale = owner.locale.parse().map_err(|()| Fault::Unreadable("people.locale"))?;
        let holder =
            Holder { house: HouseId::from_uuid(feed.house_id), person: PersonId::from_uuid(feed.person_id) };
        Ok(Some(FeedOwner { holder, locale }))
    }
}
