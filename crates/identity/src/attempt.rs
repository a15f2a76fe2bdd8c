//! How often something may be tried: a delay, never a lock-out.
//!
//! Tries are counted by the minute under a keyed hash, in a transaction of their own, before the
//! work they are about: what is refused, lost or killed afterwards has still been counted. A number
//! of tries in a while is free; beyond it one must wait for the next, and whoever waits is let
//! through. Tries that were told to wait are not counted.

pub mod limits;

use barnahus_database::{Database, Write};
use barnahus_vocabulary::Instant;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use time::Duration;

use crate::entities::attempt::{ActiveModel, Column, Entity};
use crate::failure::Failure;
use crate::identity::Identity;

const MINUTE: i64 = 60_000;

/// How often one thing may be tried by, or against, one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What is tried; limits of different kinds count apart.
    pub kind: &'static str,
    /// So many tries are free …
    pub free: u32,
    /// … in so many minutes.
    pub within: u32,
    /// Beyond that so many …
    pub then: u32,
    /// … in so many minutes.
    pub every: u32,
}

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Counted; go on.
    Go,
    /// Not counted; come back in so many seconds.
    Wait(u32),
}

impl Identity {
    /// Counts one try under each limit and its subject, or under none when one of them says wait.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn weigh(
        &self,
        database: &Database,
        tried: &[(Limit, &str)],
        now: Instant,
    ) -> Result<Verdict, Failure> {
        let mut counters: Vec<_> = tried
            .iter()
            .map(|(limit, subject)| (self.attempts.counter(limit.kind, subject), *limit))
            .collect();
        // One order for all, so that two requests never wait for each other.
        counters.sort_unstable_by_key(|(key, _)| *key);
        let write = database.begin().await?;
        let mut longest = 0;
        for (key, limit) in counters {
            longest = Ord::max(longest, count(&write, key, limit, now).await?);
        }
        if longest == 0 {
            write.commit().await?;
            Ok(Verdict::Go)
        } else {
            Ok(Verdict::Wait(longest))
        }
    }

    /// Wipes what was counted, once the one who tried has shown that they may.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn forgive(&self, database: &Database, tried: &[(Limit, &str)]) -> Result<(), Failure> {
        let write = database.begin().await?;
        self.forget_attempts(&write, tried).await?;
        write.commit().await?;
        Ok(())
    }

    /// Wipes what was counted, once the person has shown who they are.
    pub(crate) async fn forget_attempts(
        &self,
        write: &Write,
        tried: &[(Limit, &str)],
    ) -> Result<(), Failure> {
        let keys = tried.iter().map(|(limit, subject)| self.attempts.counter(limit.kind, subject).to_vec());
        Entity::delete_many().filter(Column::KeyHash.is_in(keys)).exec(write.sql()).await?;
        Ok(())
    }
}

/// Counts first and looks then: the row is locked from here on, so that of two at once one sees the
/// other. Answers the seconds to wait, 0 for none; the caller then lets the count go.
async fn count(write: &Write, key: [u8; 32], limit: Limit, now: Instant) -> Result<u32, Failure> {
    let this_minute = now.minutes() * MINUTE;
    let row = ActiveModel { key_hash: Set(key.to_vec()), window_start: Set(this_minute), count: Set(1) };
    let one_more = OnConflict::columns([Column::KeyHash, Column::WindowStart])
        .value(Column::Count, Expr::col((Entity, Column::Count)).add(1))
        .to_owned();
    Entity::insert(row).on_conflict(one_more).exec_without_returning(write.sql()).await?;
    let oldest = this_minute - i64::from(Ord::max(limit.within, limit.every)) * MINUTE;
    let mut tries: Vec<(i64, u32)> = Entity::find()
        .filter(Column::KeyHash.eq(key.to_vec()))
        .filter(Column::WindowStart.gt(oldest))
        .all(write.sql())
        .await?
        .into_iter()
        .map(|row| (row.window_start, u32::try_from(row.count).unwrap_or(0)))
        .collect();
    for (minute, count) in &mut tries {
        if *minute == this_minute {
            *count = count.saturating_sub(1);
        }
    }
    Ok(limit.wait(&tries, now))
}

impl Limit {
    /// Seconds until the next try, given the earlier ones by minute.
    fn wait(self, tries: &[(i64, u32)], now: Instant) -> u32 {
        let this_minute = now.minutes() * MINUTE;
        let since = |minutes: u32| {
            let oldest = this_minute - i64::from(minutes) * MINUTE;
            tries.iter().filter(move |(minute, count)| *minute > oldest && *count > 0)
        };
        let sum = |minutes| since(minutes).map(|(_, count)| count).sum::<u32>();
        if sum(self.within) < self.free || sum(self.every) < self.then {
            return 0;
        }
        let Some(latest) = since(self.every).map(|(minute, _)| *minute).max() else { return 0 };
        let next = Instant::from_millis(latest) + Duration::minutes(i64::from(self.every));
        u32::try_from((next - now).whole_seconds() + 1).unwrap_or(1)
    }
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::Instant;
    use time::Duration;

    use super::{Limit, MINUTE, limits};

    /// Tries all the time, waits as told, and says how many got through.
    fn tries_in(limit: Limit, minutes: i64) -> u32 {
        let mut tries: Vec<(i64, u32)> = Vec::new();
        let (mut now, end) = (Instant::from_minutes(1_000), Instant::from_minutes(1_000 + minutes));
        while now < end {
            let wait = limit.wait(&tries, now);
            if wait == 0 {
                tries.push((now.minutes() * MINUTE, 1));
            }
            now = now + Duration::seconds(i64::from(wait.max(1)));
        }
        tries.iter().map(|(_, count)| count).sum()
    }

    #[test]
    fn after_the_free_tries_there_is_a_wait_but_never_an_end() {
        let limit = Limit { kind: "door", free: 3, within: 60, then: 1, every: 5 };
        assert_eq!(tries_in(limit, 1), 3);
        assert_eq!(tries_in(limit, 60), 3 + 11);
        let day = tries_in(limit, 24 * 60);
        assert!((12 * 24..12 * 24 + 12).contains(&day), "{day}");
    }

    #[test]
    fn the_documented_figures_hold_for_a_day_of_trying() {
        // docs/decisions/passwords.md
        assert!(tries_in(limits::SIGN_IN_ACCOUNT, 24 * 60) <= 1_450);
        assert!(tries_in(limits::CODE, 24 * 60) <= 150);
        assert!(tries_in(limits::ADDRESS, 24 * 60) <= 8_700);
    }

    #[test]
    fn who_was_told_to_wait_is_let_through_when_they_come_back() {
        let limit = Limit { kind: "door", free: 1, within: 60, then: 1, every: 5 };
        let now = Instant::from_millis(1_000 * MINUTE + 30_000);
        let tries = [(1_000 * MINUTE, 1)];
        let wait = limit.wait(&tries, now);
        assert!((240..=300).contains(&wait), "{wait}");
        assert_eq!(limit.wait(&tries, now + Duration::seconds(i64::from(wait))), 0);
    }
}
