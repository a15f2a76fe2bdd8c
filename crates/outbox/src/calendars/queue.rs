//! Taking addresses that are due, for a while; and writing down what came of one.
//!
//! Settling is part of the transaction that keeps the busy times, so that neither is ever without the
//! other. An address that was changed or taken away meanwhile is nobody's business any more.

use barnahus_database::{Database, Write};
use barnahus_seals::{Entropy, HouseKey};
use barnahus_vocabulary::{HouseId, Instant, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use time::Duration;

use super::address::CalendarAddress;
use super::fault::FeedFault;
use super::feeds::{ETAG, opened, place};
use super::fetch::EntityTag;
use crate::entities::calendar_feeds::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;

/// For so long a leased address is nobody else's: longer than a batch may take.
pub const LEASE: Duration = Duration::minutes(5);
/// One that fails is tried this seldom at last.
const SELDOM: Duration = Duration::hours(6);
/// After so many doublings nothing changes any more.
const MOST_DOUBLINGS: u32 = 10;

/// An address in hand.
#[derive(Debug, Clone)]
pub struct LeasedFeed {
    /// Of which house.
    pub house: HouseId,
    /// Whose.
    pub person: PersonId,
    /// Where it lies, unless it does not open any more.
    pub address: Result<CalendarAddress, FeedFault>,
    /// The mark of what was read last.
    pub etag: Option<EntityTag>,
    /// Up to when its times are known.
    pub known_until: Option<Instant>,
    entry: Uuid,
    failures: u32,
    failing_since: Option<Instant>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was read.
    Read {
        /// Up to when.
        known_until: Instant,
        /// The mark of the answer.
        etag: Option<EntityTag>,
    },
    /// It is as it was.
    Unchanged,
    /// It could not be fetched or read.
    Broken {
        /// The word of the fault.
        fault: &'static str,
        /// The line of the file.
        line: Option<u32>,
    },
}

/// Leases at most `limit` addresses that are due, the longest due first.
///
/// # Errors
/// The database's.
pub async fn lease(
    database: &Database,
    key: &HouseKey,
    now: Instant,
    limit: u64,
) -> Result<Vec<LeasedFeed>, OutboxFault> {
    let tx = database.begin().await?;
    let free = Condition::any().add(Column::LeasedUntil.is_null()).add(Column::LeasedUntil.lte(now.millis()));
    let rows = Entity::find()
        .filter(Column::DueAt.lte(now.millis()))
        .filter(free)
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::PersonId)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(tx.sql())
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value((now + LEASE).millis()))
        .filter(Column::PersonId.is_in(rows.iter().map(|row| row.person_id)))
        .exec(tx.sql())
        .await?;
    tx.commit().await?;
    Ok(rows.into_iter().map(|row| LeasedFeed::of(row, key)).collect())
}

/// Settles one, to be fetched again after `pause`, later if it fails again and again. `false` when it was
/// changed or taken away meanwhile: then nothing that came of it may be kept.
///
/// # Errors
/// The database's, or a seal's.
pub async fn settle(
    tx: &Write,
    seal: (&HouseKey, &Entropy),
    feed: &LeasedFeed,
    outcome: &Outcome,
    times: (Instant, Duration),
) -> Result<bool, OutboxFault> {
    let (now, pause) = times;
    let mut change = ActiveModel { leased_until: Set(None), ..Default::default() };
    match outcome {
        Outcome::Read { known_until, etag } => {
            stands(&mut change, now, pause);
            change.known_until = Set(Some(known_until.millis()));
            change.etag_sealed = Set(etag.as_ref().map(|etag| sealed(seal, feed, etag)).transpose()?);
        }
        Outcome::Unchanged => stands(&mut change, now, pause),
        Outcome::Broken { fault, line } => {
            let later = pause * 2_i32.saturating_pow(feed.failures.min(MOST_DOUBLINGS));
            change.due_at = Set((now + later.min(SELDOM.max(pause))).millis());
            change.failures = Set(i32::try_from(feed.failures.saturating_add(1)).unwrap_or(i32::MAX));
            change.failing_since = Set(Some(feed.failing_since.unwrap_or(now).millis()));
            change.fault = Set(Some((*fault).to_owned()));
            change.fault_line = Set(line.and_then(|line| i32::try_from(line).ok()));
        }
    }
    let settled = Entity::update_many()
        .set(change)
        .filter(Column::HouseId.eq(feed.house.uuid()))
        .filter(Column::PersonId.eq(feed.person.uuid()))
        .filter(Column::EntryId.eq(feed.entry))
        .exec(tx.sql())
        .await?;
    Ok(settled.rows_affected == 1)
}

fn stands(change: &mut ActiveModel, now: Instant, pause: Duration) {
    change.due_at = Set((now + pause).millis());
    change.read_at = Set(Some(now.millis()));
    change.failures = Set(0);
    change.failing_since = Set(None);
    change.fault = Set(None);
    change.fault_line = Set(None);
}

fn sealed(seal: (&HouseKey, &Entropy), feed: &LeasedFeed, etag: &EntityTag) -> Result<Vec<u8>, OutboxFault> {
    let (key, entropy) = seal;
    let place = place(ETAG, feed.house, feed.person);
    key.seal(&place, etag.reveal().as_bytes(), entropy)
        .map_err(|reason| OutboxFault::Seal { place: "calendar_feeds.etag_sealed", reason })
}

impl LeasedFeed {
    fn of(row: Model, key: &HouseKey) -> Self {
        let address = opened(key, &row).ok_or(FeedFault::Unopened);
        let Model {
            person_id,
            house_id,
            entry_id,
            address_sealed: _,
            entered_at: _,
            due_at: _,
            leased_until: _,
            read_at: _,
            known_until,
            etag_sealed,
            failures,
            failing_since,
            fault: _,
            fault_line: _,
        } = row;
        let (house, person) = (HouseId::from_uuid(house_id), PersonId::from_uuid(person_id));
        // A mark that does not open is done without: the calendar is then read in full.
        let etag = etag_sealed.and_then(|sealed| {
            let text = key.open(&place(ETAG, house, person), &sealed).ok()?;
            EntityTag::new(std::str::from_utf8(&text).ok()?)
        });
        Self {
            house,
            person,
            address,
            etag,
            known_until: known_until.map(Instant::from_millis),
            entry: entry_id,
            failures: u32::try_from(failures).unwrap_or_default(),
            failing_since: failing_since.map(Instant::from_millis),
        }
    }
}
