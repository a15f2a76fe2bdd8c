//! Every sentence of the screens, in both languages, by topic.
//!
//! A sentence is a constant with two texts, so that a missing translation does not compile. Plain
//! words for tired people: short, never blaming, no jargon of computers. Letters with comma below.

pub mod account;
pub mod age;
pub mod alarm;
pub mod arrivals;
pub mod blind;
pub mod booking;
pub mod booking_facts;
pub mod calendar;
pub mod cases;
pub mod emergency;
pub mod error;
pub mod form;
pub mod frame;
pub mod freed;
pub mod further;
pub mod guest;
pub mod hand;
pub mod handbook;
pub mod handover;
pub mod interview;
pub mod keeping;
pub mod leaflet;
pub mod ledger;
pub mod letters;
pub mod mail;
pub mod meanwhile;
pub mod meeting;
pub mod merge;
pub mod my_day;
pub mod owed;
pub mod people;
pub mod plan;
pub mod quarter;
pub mod ready;
pub mod record;
pub mod referrals;
pub mod replace;
pub mod representative;
pub mod rooms;
pub mod rules;
pub mod set_up;
pub mod siblings;
pub mod sign_in;
pub mod slots;
pub mod statistics;
pub mod subject_copy;
pub mod support;
pub mod trail;
pub mod transfer;
pub mod victim_status;
pub mod watch;
pub mod way_here;
pub mod week;
