//! What a browser shows: plain prepared data in, markup out.
//!
//! Pages make no query, read no clock and decide no right; what someone may not see is not in the view
//! that they are given. Every address comes from `vocabulary::paths`, every sentence exists in Romanian
//! and English, and every page works without script.

pub mod account;
pub mod age;
pub mod alarm;
pub mod arrivals;
pub mod assets;
pub mod audit;
pub mod blind;
pub mod booking;
pub mod calendar;
pub mod cases;
pub mod continue_page;
pub mod emergency;
pub mod error;
pub mod flash;
pub mod form;
pub mod frame;
pub mod freed;
pub mod further;
pub mod guest;
pub mod hand;
pub mod handbook;
pub mod handover;
pub mod hours;
pub mod interview;
pub mod invitation;
pub mod keeping;
pub mod leaflet;
pub mod ledger;
pub mod limit;
mod mail;
mod meanwhile;
pub mod meeting;
pub mod merge;
pub mod my_day;
pub mod outbox;
pub mod owed;
pub mod parts;
pub mod people;
pub mod plan;
pub mod qr;
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
pub mod stale;
pub mod statistics;
pub mod support;
pub mod transfer;
pub mod victim_status;
mod warnings;
pub mod way_here;
pub mod week;
pub mod wording;
pub mod words;

pub use flash::Flash;
pub use form::{Form, Remark, Typed};
pub use frame::{BareFrame, Frame, Head, Place, Shows};
pub use wording::Wording;
