//! Whether a house's chain is whole.
//!
//! Without a head noted elsewhere, this vouches that no line was changed, removed from the middle
//! or inserted, and that the tail fits the stored head. Only with `--head` (from a data protection
//! officer's letter) does it also find a tail cut together with its head, or a chain made anew.

use barnahus_vocabulary::HouseId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use subtle::ConstantTimeEq;

use super::entities::{head, line};
use super::{ChainKey, Fault};

const BATCH: u64 = 1_000;

/// A line's number and MAC, as printed for keeping elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The number of the line.
    pub number: i64,
    /// Its MAC, 32 bytes.
    pub mac: Vec<u8>,
}

/// Where the chain breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A number is missing; the line after the gap is named.
    #[error("lines are missing before line {0}")]
    Gap(i64),
    /// A line was changed, or is bound to another one than stands before it.
    #[error("line {0} was changed")]
    Changed(i64),
    /// The stored head is not the last line.
    #[error("the tail was cut or added to: the stored head is not line {0}")]
    Tail(i64),
    /// The head noted elsewhere is not in this chain.
    #[error("line {0} is not the one whose head was noted")]
    NotTheNoted(i64),
}

/// The outcome, with how far it vouches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every line up to this head is as it was written.
    Whole(Option<Head>),
    /// It is not.
    Broken(Broken),
}

/// Recomputes a house's chain from its first line, reading a thousand lines at a time.
///
/// # Errors
/// Whatever the database refuses.
pub async fn verify(
    on: &impl ConnectionTrait,
    key: &ChainKey,
    house: HouseId,
    noted: Option<&Head>,
) -> Result<Verdict, Fault> {
    let stored = head::Entity::find_by_id(house.uuid()).one(on).await?;
    let (mut number, mut mac) = (0, key.genesis(house));
    let mut met_noted = noted.is_none();
    loop {
        let batch = line::Entity::find()
            .filter(line::Column::HouseId.eq(house.uuid()))
            .filter(line::Column::Number.gt(number))
            .order_by_asc(line::Column::Number)
            .limit(BATCH)
            .all(on)
            .await?;
        if batch.is_empty() {
            break;
        }
        for line in batch {
            if line.number != number + 1 {
                return Ok(Verdict::Broken(Broken::Gap(line.number)));
            }
            let is_bound = same(&line.previous_mac, &mac) & same(&line.mac, &key.mac_of(&line));
            if !is_bound {
                return Ok(Verdict::Broken(Broken::Changed(line.number)));
            }
            (number, mac) = (line.number, line.mac);
            if let Some(noted) = noted.filter(|noted| noted.number == number) {
                if !same(&noted.mac, &mac) {
                    return Ok(Verdict::Broken(Broken::NotTheNoted(number)));
                }
                met_noted = true;
            }
        }
    }
    let head = (number > 0).then(|| Head { number, mac: mac.clone() });
    let stands = stored.map(|stored| (stored.number, stored.mac));
    if stands != head.as_ref().map(|head| (head.number, head.mac.clone())) {
        return Ok(Verdict::Broken(Broken::Tail(number)));
    }
    match noted {
        Some(noted) if !met_noted => Ok(Verdict::Broken(Broken::NotTheNoted(noted.number))),
        Some(_) | None => Ok(Verdict::Whole(head)),
    }
}

/// Whether this is the key that the trails here were written under: one look tells a wrong key from the
/// right one, long before something sealed is asked for. The first and the newest line of a trail are
/// looked at; where one of them was tampered with, the other still speaks for the key, and it is for
/// [`verify`] to tell. A database without a line fits every key.
///
/// # Errors
/// Whatever the database refuses.
pub async fn were_written_under(on: &impl ConnectionTrait, key: &ChainKey) -> Result<bool, Fault> {
    let Some(head) = head::Entity::find().one(on).await? else { return Ok(true) };
    let ends = line::Entity::find()
        .filter(line::Column::HouseId.eq(head.house_id))
        .filter(line::Column::Number.is_in([1, head.number]))
        .all(on)
        .await?;
    Ok(ends.is_empty() || ends.iter().any(|line| same(&line.mac, &key.mac_of(line))))
}

fn same(left: &[u8], right: &[u8]) -> bool {
    left.ct_eq(right).into()
}
