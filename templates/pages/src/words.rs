//! Every sentence of the screens, in both languages, by topic.
//!
//! A sentence is a constant with two texts, so that a missing translation does not compile. Plain
//! words for tired people: short, never blaming, no jargon of computers. Letters with comma below.

pub mod booking_facts;
pub mod error;
pub mod form;
pub mod frame;
pub mod sign_in;
