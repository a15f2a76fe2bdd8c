//! Pieces that pages are put together from: tags, facts, tables, notices, slots, timelines.
//!
//! A piece knows how it looks and how it is heard, not what it is about. Colour is never alone: where
//! there is a tone there is a word, and mostly an icon.

mod empty;
mod facts;
mod icon;
mod notice;
mod pager;
mod slot;
mod table;
mod tag;
mod timeline;

pub use empty::Empty;
pub use facts::{Fact, facts};
pub use icon::{Icon, icon};
pub use notice::{notice, notice_line};
pub use pager::Pager;
pub use slot::{Seat, SlotCard};
pub use table::Table;
pub use tag::{Tone, tag};
pub use timeline::{Moment, timeline};
