//! The schema, as frozen steps, the same on SQLite and PostgreSQL.
//!
//! A step knows no entity and never changes once it has landed: entities move on, steps do not.
//! `columns.toml` beside this crate classes every column; [`register`] reads it, and a test holds
//! it equal to the migrated schema both ways. Instants are milliseconds since 1970 in UTC (sqlx
//! writes its own date types to SQLite as text that sorts wrongly), except where a column says so.

mod m0001_houses;
mod m0002_accounts;
mod m0003_cases;
mod m0004_bookings;
mod m0005_letters;
mod m0006_audit;
mod m0007_case_list;
mod m0008_calendars;
mod m0009_house_rules;
mod m0010_calendar_feeds;
mod m0011_feed_kinds;
mod m0012_outside_hours;
mod m0013_exchange;
mod m0014_time_marks;
mod m0015_interviews;
mod m0016_preparation;
mod m0017_emergencies;
mod m0018_support;
mod m0019_keeping;
mod m0020_statistics;
mod m0021_alarms;
mod m0022_hard_turns;
mod m0023_transfers;
mod m0024_age_disputes;
mod m0025_case_merges;
mod m0026_counted_support;
mod m0027_interpreters;
mod m0028_blind_interviews;
mod m0029_what_interviewers_know;
mod m0030_moved_cases;
mod m0031_first_told;
mod m0032_limit_extensions;
mod m0033_missed_limits;
mod m0034_ways_here;
mod m0035_victim_statuses;
mod m0036_told_disputes;
mod m0037_answers_read;
mod m0038_limit_facts;
mod m0039_way_suspected;
pub mod register;
mod step;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::{MigrationTrait, async_trait};

/// All steps, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_houses::Migration),
            Box::new(m0002_accounts::Migration),
            Box::new(m0003_cases::Migration),
            Box::new(m0004_bookings::Migration),
            Box::new(m0005_letters::Migration),
            Box::new(m0006_audit::Migration),
            Box::new(m0007_case_list::Migration),
            Box::new(m0008_calendars::Migration),
            Box::new(m0009_house_rules::Migration),
            Box::new(m0010_calendar_feeds::Migration),
            Box::new(m0011_feed_kinds::Migration),
            Box::new(m0012_outside_hours::Migration),
            Box::new(m0013_exchange::Migration),
            Box::new(m0014_time_marks::Migration),
            Box::new(m0015_interviews::Migration),
            Box::new(m0016_preparation::Migration),
            Box::new(m0017_emergencies::Migration),
            Box::new(m0018_support::Migration),
            Box::new(m0019_keeping::Migration),
            Box::new(m0020_statistics::Migration),
            Box::new(m0021_alarms::Migration),
            Box::new(m0022_hard_turns::Migration),
            Box::new(m0024_age_disputes::Migration),
            Box::new(m0023_transfers::Migration),
            Box::new(m0025_case_merges::Migration),
            Box::new(m0026_counted_support::Migration),
            Box::new(m0027_interpreters::Migration),
            Box::new(m0028_blind_interviews::Migration),
            Box::new(m0029_what_interviewers_know::Migration),
            Box::new(m0030_moved_cases::Migration),
            Box::new(m0031_first_told::Migration),
            Box::new(m0032_limit_extensions::Migration),
            Box::new(m0033_missed_limits::Migration),
            Box::new(m0034_ways_here::Migration),
            Box::new(m0035_victim_statuses::Migration),
            Box::new(m0036_told_disputes::Migration),
            Box::new(m0037_answers_read::Migration),
            Box::new(m0038_limit_facts::Migration),
            Box::new(m0039_way_suspected::Migration),
        ]
    }
}

/// The column that the database sets by itself, anew in each database: no backup holds it.
pub const SET_BY_THE_DATABASE: &str = m0014_time_marks::COLUMN;

/// Every table, those that others refer to first: the order in which rows can be put in.
pub fn tables() -> impl Iterator<Item = &'static str> {
    let groups: [&[&'static str]; 27] = [
        &m0001_houses::TABLES,
        &m0002_accounts::TABLES,
        &m0003_cases::TABLES,
        &m0004_bookings::TABLES,
        &m0005_letters::TABLES,
        &m0006_audit::TABLES,
        &m0008_calendars::TABLES,
        &m0009_house_rules::TABLES,
        &m0010_calendar_feeds::TABLES,
        &m0012_outside_hours::TABLES,
        &m0013_exchange::TABLES,
        &m0015_interviews::TABLES,
        &m0016_preparation::TABLES,
        &m0017_emergencies::TABLES,
        &m0018_support::TABLES,
        &m0019_keeping::TABLES,
        &m0021_alarms::TABLES,
        &m0022_hard_turns::TABLES,
        &m0024_age_disputes::TABLES,
        &m0023_transfers::TABLES,
        &m0025_case_merges::TABLES,
        &m0028_blind_interviews::TABLES,
        &m0030_moved_cases::TABLES,
        &m0032_limit_extensions::TABLES,
        &m0033_missed_limits::TABLES,
        &m0034_ways_here::TABLES,
        &m0035_victim_statuses::TABLES,
    ];
    groups.into_iter().flatten().copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn the_list_of_tables_is_that_of_the_register() -> Result<(), toml::de::Error> {
        let register = super::register::read()?;
        let listed: BTreeSet<&str> = super::tables().collect();
        assert_eq!(listed, register.keys().map(String::as_str).collect());
        assert_eq!(super::tables().count(), listed.len());
        Ok(())
    }
}
