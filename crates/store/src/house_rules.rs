//! The rules of a house: the defaults, then every change of it, in order. Nothing is overwritten, so
//! that the rules and their history are one thing.
//!
//! The gap and the number of children at once lie with the house itself, because claims of time are
//! made from there; a change of them stands in the history like every other. Whether rules are sound is
//! `casework`'s: only [`SoundRules`] are kept.

use barnahus_casework::HouseRules;
use barnahus_casework::settings::{Apart, RuleFigure, SoundRules};
use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Instant, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::house_rules::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};
use crate::houses;

/// The rules as they hold now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRules {
    /// The rules.
    pub rules: HouseRules,
    /// How often they were changed: the version that the next change is made against.
    pub version: u32,
    /// Every figure that was ever changed, the oldest change first.
    pub history: Vec<RuleChange>,
}

/// One figure of one change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleChange {
    /// Which change, from 1 on.
    pub version: u32,
    /// Which figure.
    pub figure: RuleFigure,
    /// What it was, in its own unit.
    pub was: u32,
    /// What it became.
    pub becomes: u32,
    /// Who changed it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// The rules of a house, with their history.
///
/// # Errors
/// The database's; [`StoreFault::Unreadable`] when there is no such house.
pub async fn find(on: &impl ConnectionTrait, house: HouseId) -> Result<KeptRules, StoreFault> {
    let found = houses::find(on, house).await?.ok_or(StoreFault::Unreadable("house_rules.house_id"))?;
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .order_by_asc(Column::Version)
        .order_by_asc(Column::Figure)
        .all(on)
        .await?;
    let history: Vec<RuleChange> = rows.into_iter().map(RuleChange::try_from).collect::<Result<_, _>>()?;
    let changed = |rules: HouseRules, change: &RuleChange| rules.with(change.figure, change.becomes);
    let apart = Apart { gap_minutes: found.gap_minutes, children_at_once: found.children_at_once };
    let rules = HouseRules { apart, ..history.iter().fold(HouseRules::default(), changed) };
    let version = history.last().map_or(0, |last| last.version);
    Ok(KeptRules { rules, version, history })
}

/// Keeps other rules, given the version with which they were read. The caller holds the house's lock.
/// Answers how many figures changed.
///
/// # Errors
/// [`StoreFault::Stale`] when someone changed them meanwhile.
pub async fn keep(
    tx: &Write,
    whose: (HouseId, PersonId),
    version: u32,
    rules: &SoundRules,
    now: Instant,
) -> Result<usize, StoreFault> {
    let (house, by) = whose;
    let kept = find(tx.sql(), house).await?;
    if kept.version != version {
        return Err(StoreFault::Stale);
    }
    let changes = kept.rules.differences(rules.rules());
    let row = |(figure, was, becomes): &(RuleFigure, u32, u32)| ActiveModel {
        house_id: Set(house.uuid()),
        version: Set(column(version + 1)),
        figure: Set(figure.code().to_owned()),
        was: Set(column(*was)),
        becomes: Set(column(*becomes)),
        changed_by: Set(by.uuid()),
        changed_at: Set(now.millis()),
    };
    if !changes.is_empty() {
        Entity::insert_many(changes.iter().map(row)).exec_without_returning(tx.sql()).await?;
    }
    if kept.rules.apart != rules.rules().apart {
        let Apart { gap_minutes, children_at_once } = rules.rules().apart;
        let found = houses::find(tx.sql(), house).await?.ok_or(StoreFault::Stale)?;
        houses::update(tx, &houses::House { gap_minutes, children_at_once, ..found }).await?;
    }
    Ok(changes.len())
}

impl TryFrom<Model> for RuleChange {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model { house_id: _, version, figure, was, becomes, changed_by, changed_at } = row;
        Ok(Self {
            version: count(version, "house_rules.version")?,
            figure: word(&figure, "house_rules.figure")?,
            was: count(was, "house_rules.was")?,
            becomes: count(becomes, "house_rules.becomes")?,
            by: PersonId::from_uuid(changed_by),
            at: Instant::from_millis(changed_at),
        })
    }
}
