//! A handover code goes out of the queue as soon as it need not be sent any more.
//!
//! What is kept then is what the ledger shows: the message with the code masked. Whatever ends a message
//! comes through here: an answer, what a partner told afterwards, or a choice of staff.

use barnahus_database::Write;
use barnahus_exchange::envelope::shown;
use barnahus_exchange::kind::FromHouse;
use barnahus_vocabulary::{DisclosureId, HouseId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::queue::{DATA, place};
use super::references::KnownReference;
use super::state::OUT;
use super::{MessageState, Seals, open};
use crate::entities::exchange_messages::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;

/// Masks the codes in messages of a reference that have ended.
pub(super) async fn mask(tx: &Write, seals: Seals<'_>, known: &KnownReference) -> Result<(), OutboxFault> {
    let ended = [MessageState::Delivered.code(), MessageState::Dropped.code()];
    let rows = Entity::find()
        .filter(Column::HouseId.eq(known.house.uuid()))
        .filter(Column::ReferenceId.eq(known.id.uuid()))
        .filter(Column::Direction.eq(OUT))
        .filter(Column::Kind.eq(FromHouse::ReferralAnswered.as_str()))
        .filter(Column::State.is_in(ended))
        .all(tx.sql())
        .await?;
    for row in rows {
        let place = place(HouseId::from_uuid(row.house_id), DisclosureId::from_uuid(row.id));
        let sealed = row.data_sealed.as_deref().ok_or(OutboxFault::Unreadable(DATA))?;
        let data = open(seals.key, (DATA, &place), sealed)?;
        // A masked message is none any more, and stays as it is.
        let Ok(masked) = shown(FromHouse::ReferralAnswered, &data) else { continue };
        let kept = ActiveModel {
            data_sealed: Set(Some(seals.seal((DATA, &place), masked.as_bytes())?)),
            ..Default::default()
        };
        Entity::update_many().set(kept).filter(Column::Id.eq(row.id)).exec(tx.sql()).await?;
    }
    Ok(())
}
