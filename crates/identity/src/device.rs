//! Browsers in which a person has signed in before.
//!
//! A cookie that lasts holds a token; a row says that this person was let in with it. A sign-in in a
//! browser without one is told to the person by letter. The token opens nothing by itself: it only
//! has its tries counted apart from those of strangers.

use barnahus_database::Write;
use barnahus_seals::Token;
use barnahus_vocabulary::Instant;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
};

use crate::entities::known_device::{ActiveModel, Column, Entity};
use crate::failure::Failure;
use crate::holder::Holder;
use crate::identity::Identity;

/// What became of the browser's cookie at a sign-in.
#[derive(Debug, Clone)]
pub enum DeviceSeen {
    /// This person has signed in with it before.
    Known,
    /// The person's first browser of all: set this cookie, there is nobody to warn.
    First(Token),
    /// New for this person: set this cookie, and tell them by letter.
    New(Token),
}

impl Identity {
    /// Whether this person has signed in with this cookie before.
    pub(crate) async fn knows_device(
        &self,
        on: &impl ConnectionTrait,
        holder: Holder,
        device: &Token,
    ) -> Result<bool, Failure> {
        let rows = Entity::find()
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .filter(Column::DeviceHash.eq(self.tokens.hash(device).to_vec()));
        Ok(rows.count(on).await? > 0)
    }

    /// Remembers the browser for this person. On a shared computer one cookie serves several.
    pub(crate) async fn see_device(
        &self,
        write: &Write,
        holder: Holder,
        device: Option<&Token>,
        now: Instant,
    ) -> Result<DeviceSeen, Failure> {
        if let Some(device) = device
            && self.knows_device(write.sql(), holder, device).await?
        {
            return Ok(DeviceSeen::Known);
        }
        let Holder { house, person } = holder;
        let earlier = Entity::find().filter(Column::PersonId.eq(person.uuid())).count(write.sql()).await?;
        let token = device.cloned().unwrap_or_else(|| Token::generate(&self.entropy));
        let row = ActiveModel {
            house_id: Set(house.uuid()),
            person_id: Set(person.uuid()),
            device_hash: Set(self.tokens.hash(&token).to_vec()),
            first_seen_at: Set(now.millis()),
        };
        row.insert(write.sql()).await?;
        Ok(if earlier == 0 { DeviceSeen::First(token) } else { DeviceSeen::New(token) })
    }
}
