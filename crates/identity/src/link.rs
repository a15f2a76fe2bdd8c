//! One-time links: set-up, invitation to an account, a guest's answer to a booking.
//!
//! A link may be looked at as often as its page is opened, and used once: of two who use it at the
//! same moment, the database lets one through. It ends at its time, or when a newer one replaces it.
//! The token is in the letter only; the row holds its keyed hash.

use std::collections::BTreeSet;
use std::fmt;

use barnahus_database::{Fault, Write};
use barnahus_seals::Token;
use barnahus_vocabulary::{BookingId, HouseId, Instant, PersonId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use thiserror::Error;
use time::Duration;
use uuid::Uuid;

use crate::entities::one_time_link::{ActiveModel, Column, Entity, Model};
use crate::failure::Failure;
use crate::holder::Holder;
use crate::identity::Identity;

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The first start of a house: there is nobody yet.
    SetUp,
    /// An account for a person, or a new password and code for one who lost them.
    Invitation(Holder),
    /// Someone without an account answers for one booking.
    Guest(Holder, BookingId),
}

impl Purpose {
    /// How long such a link lasts: 72 hours for an account or the set-up; a guest may answer until
    /// 30 days have passed, and the booking's own time ends it earlier.
    #[must_use]
    pub const fn lasts(self) -> Duration {
        match self {
            Self::SetUp | Self::Invitation(_) => Duration::hours(72),
            Self::Guest(..) => Duration::days(30),
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Invitation(_) => "invitation",
            Self::Guest(..) => "guest",
        }
    }

    const fn holder(self) -> Option<Holder> {
        match self {
            Self::SetUp => None,
            Self::Invitation(holder) | Self::Guest(holder, _) => Some(holder),
        }
    }

    const fn booking(self) -> Option<BookingId> {
        match self {
            Self::SetUp | Self::Invitation(_) => None,
            Self::Guest(_, booking) => Some(booking),
        }
    }
}

/// Which link, for a form that belongs to it. It opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkId(pub(crate) Uuid);

impl fmt::Display for LinkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

/// A link that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Which.
    pub id: LinkId,
    /// What it opens.
    pub purpose: Purpose,
    /// Until when.
    pub expires_at: Instant,
}

/// Why a link does not open.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LinkRefusal {
    /// Never made, replaced, or long gone.
    #[error("no such link")]
    Unknown,
    /// Used already.
    #[error("the link was used")]
    Used,
    /// Past its time.
    #[error("the link has expired")]
    Expired,
    /// Not a refusal: something broke.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl Identity {
    /// Makes a link. An earlier one of the same purpose for the same person and booking no longer
    /// works.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn make_link(&self, write: &Write, purpose: Purpose, now: Instant) -> Result<Token, Failure> {
        revoke(write, purpose).await?;
        let token = Token::generate(&self.entropy);
        let row = ActiveModel {
            id: Set(Uuid::from_bytes(self.entropy.bytes())),
            token_hash: Set(self.tokens.hash(&token).to_vec()),
            house_id: Set(purpose.holder().map(|holder| holder.house.uuid())),
            purpose: Set(purpose.code().to_owned()),
            person_id: Set(purpose.holder().map(|holder| holder.person.uuid())),
            booking_id: Set(purpose.booking().map(BookingId::uuid)),
            expires_at: Set((now + purpose.lasts()).millis()),
            used_at: Set(None),
            created_at: Set(now.millis()),
        };
        row.insert(write.sql()).await?;
        Ok(token)
    }

    /// Takes back what was not used yet.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn revoke_link(&self, write: &Write, purpose: Purpose) -> Result<(), Failure> {
        revoke(write, purpose).await
    }

    /// What a link would open. Looking does not use it up.
    ///
    /// # Errors
    /// Why it does not open.
    pub async fn look_at_link(
        &self,
        on: &impl ConnectionTrait,
        token: &Token,
        now: Instant,
    ) -> Result<Link, LinkRefusal> {
        let row = self.row_of(on, token).await?.ok_or(LinkRefusal::Unknown)?;
        if row.used_at.is_some() {
            return Err(LinkRefusal::Used);
        }
        if row.expires_at <= now.millis() {
            return Err(LinkRefusal::Expired);
        }
        Ok(link_of(row)?)
    }

    /// Uses a link up. Whatever it is used for belongs into the same transaction.
    ///
    /// # Errors
    /// Why it does not open.
    pub async fn use_link(&self, write: &Write, token: &Token, now: Instant) -> Result<Link, LinkRefusal> {
        let link = self.look_at_link(write.sql(), token, now).await?;
        // Of two that come this far at once, one changes the row and the other finds it changed.
        let used = Entity::update_many()
            .col_expr(Column::UsedAt, Expr::value(now.millis()))
            .filter(Column::Id.eq(link.id.0))
            .filter(Column::UsedAt.is_null())
            .exec(write.sql())
            .await
            .map_err(Failure::from)?;
        if used.rows_affected == 1 { Ok(link) } else { Err(LinkRefusal::Used) }
    }

    /// Who of a house has an invitation that still opens.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn invited(
        &self,
        on: &impl ConnectionTrait,
        house: HouseId,
        now: Instant,
    ) -> Result<BTreeSet<PersonId>, Failure> {
        let rows = Entity::find()
            .filter(Column::HouseId.eq(house.uuid()))
            .filter(Column::Purpose.eq("invitation"))
            .filter(Column::UsedAt.is_null())
            .filter(Column::ExpiresAt.gt(now.millis()))
            .all(on)
            .await?;
        Ok(rows.into_iter().filter_map(|row| row.person_id).map(PersonId::from_uuid).collect())
    }

    async fn row_of(&self, on: &impl ConnectionTrait, token: &Token) -> Result<Option<Model>, Failure> {
        let hash = self.tokens.hash(token).to_vec();
        Ok(Entity::find().filter(Column::TokenHash.eq(hash)).one(on).await?)
    }
}

impl Identity {
    /// Erases the links for guests of those bookings, used or not, before the bookings are erased.
    ///
    /// # Errors
    /// The database's.
    pub async fn forget_bookings(&self, write: &Write, bookings: &[BookingId]) -> Result<(), Failure> {
        let bookings = bookings.iter().map(|booking| booking.uuid());
        Entity::delete_many().filter(Column::BookingId.is_in(bookings)).exec(write.sql()).await?;
        Ok(())
    }
}

async fn revoke(write: &Write, purpose: Purpose) -> Result<(), Failure> {
    let mut unused =
        Entity::delete_many().filter(Column::Purpose.eq(purpose.code())).filter(Column::UsedAt.is_null());
    unused = match purpose.holder() {
        Some(Holder { house, person }) => {
            unused.filter(Column::HouseId.eq(house.uuid())).filter(Column::PersonId.eq(person.uuid()))
        }
        None => unused.filter(Column::HouseId.is_null()),
    };
    if let Some(booking) = purpose.booking() {
        unused = unused.filter(Column::BookingId.eq(booking.uuid()));
    }
    unused.exec(write.sql()).await?;
    Ok(())
}

fn link_of(row: Model) -> Result<Link, Failure> {
    let Model {
        id,
        token_hash: _,
        house_id,
        purpose,
        person_id,
        booking_id,
        expires_at,
        used_at: _,
        created_at: _,
    } = row;
    let holder = house_id.zip(person_id).map(|(house, person)| Holder {
        house: HouseId::from_uuid(house),
        person: PersonId::from_uuid(person),
    });
    let purpose = match (purpose.as_str(), holder, booking_id.map(BookingId::from_uuid)) {
        ("set_up", None, None) => Purpose::SetUp,
        ("invitation", Some(holder), None) => Purpose::Invitation(holder),
        ("guest", Some(holder), Some(booking)) => Purpose::Guest(holder, booking),
        _ => return Err(Fault::Unreadable("one_time_links.purpose").into()),
    };
    Ok(Link { id: LinkId(id), purpose, expires_at: Instant::from_millis(expires_at) })
}
