//! The routes as a browser meets them, through the router with all its guards.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod access;
mod adult_core;
mod alike_lives;
mod booked;
mod bookings;
mod calendar_server;
mod calendars;
mod cases;
mod child_comes;
mod emergencies;
mod emergencies_told;
mod exchange;
mod exchange_alike;
mod exchange_ends;
mod exchange_halts;
mod exchange_links;
mod exchange_trial;
mod followed;
mod followed_on;
mod free_busy;
mod freed;
mod front_door;
mod guards;
mod interviews;
mod later_slots;
mod outside_hours;
mod plans;
mod ready;
mod records;
mod replacing;
mod rules;
mod seen;
mod staff;
mod versions;
mod way_in;
