//! Use cases as the house plays them, on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod booked_house;
mod booking_rules;
mod bookings;
mod cases;
mod child_comes;
mod days;
mod freed;
mod interviews;
mod letters;
mod locks;
mod meetings;
mod meetings_told;
mod offers;
mod outside_hours;
mod plans;
mod prepared_time;
mod races;
mod replacements;
mod representatives;
mod rules;
mod small_house;
mod staff;
mod support;
mod support_handed;
mod support_told;
