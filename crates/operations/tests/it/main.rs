//! Use cases as the house plays them, on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod bookings;
mod cases;
mod letters;
mod races;
mod small_house;
mod staff;
