//! Letters that people see to: given up and sent again, or held back after a restore.
//!
//! A letter that is given up keeps what was sealed for it, so that it may go again as the same message.

use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Instant, JobId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::LetterState;
use crate::entities::letters::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;

/// Why a letter is held after a restore. Stands in the column beside the words of
/// [`crate::transport::Delay`] and [`crate::transport::Refusal`].
pub const RESTORED: &str = "restored";

/// Lets a letter that was given up wait again, under the same Message-ID and for another three days.
/// Whether there was such a letter.
///
/// # Errors
/// The database's.
pub async fn send_again(tx: &Write, house: HouseId, id: JobId, now: Instant) -> Result<bool, OutboxFault> {
    let changed = Entity::update_many()
        .set(ActiveModel {
            state: Set(LetterState::Waiting.code().to_owned()),
            attempts: Set(0),
            due_at: Set(now.millis()),
            created_at: Set(now.millis()),
            settled_at: Set(None),
            fault: Set(None),
            ..Default::default()
        })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::State.eq(LetterState::GivenUp.code()))
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Holds back every letter that waited when the backup was made: most of them went meanwhile. Staff see
/// them as given up, and send those that are still wanted. How many they are.
///
/// # Errors
/// The database's.
pub async fn hold_restored(tx: &Write, now: Instant) -> Result<u64, OutboxFault> {
    let held = Entity::update_many()
        .set(ActiveModel {
            state: Set(LetterState::GivenUp.code().to_owned()),
            leased_until: Set(None),
            fault: Set(Some(RESTORED.to_owned())),
            settled_at: Set(Some(now.millis())),
            ..Default::default()
        })
        .filter(Column::State.eq(LetterState::Waiting.code()))
        .exec(tx.sql())
        .await?;
    Ok(held.rows_affected)
}
