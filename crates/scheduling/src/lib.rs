//! Where and when one interview fits: availability, the exact search for a slot, and the JSON document
//! that asks for it.
//!
//! It knows ids, minutes and weights, and has never heard of a child, a case or a clock; it reads no
//! settings, touches no data and depends on no other crate of ours. So its answers can be checked against
//! any other solver, and a mistake in it can leak nothing. The rules are those of `docs/scheduling.md`.

pub mod document;
pub mod fault;
pub mod problem;
pub mod slots;

pub use document::answer;
pub use fault::{Fault, Path, Reason, Step};
pub use problem::{
    Draft, Fixed, Forbidden, House, Interval, Interview, Minute, Person, Problem, Question, Role, Room,
    RoomKind, Weights,
};
pub use slots::{Because, Blocked, RoleBlocked, Seat, Slot, Slots, slots};
