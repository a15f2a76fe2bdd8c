//! Where and when interviews fit: the exact search for a slot, the plan for everybody who waits, and the
//! JSON documents that ask for them.
//!
//! It knows ids, minutes and weights, and has never heard of a child, a case or a clock; it reads no
//! settings, touches no data and depends on no other crate of ours. So its answers can be checked against
//! any other solver, and a mistake in it can leak nothing. The rules are those of `docs/scheduling.md`.

pub mod document;
pub mod fault;
pub mod plan;
pub mod problem;
pub mod slots;

pub use document::{answer, answer_plan};
pub use fault::{Fault, Path, Reason, Step};
pub use plan::{Placement, Plan, Progress, plan, plan_again};
pub use problem::{
    Draft, Fixed, Forbidden, House, Interval, Interview, Minute, Person, Problem, Question, Role, Room,
    RoomKind, Weights,
};
pub use slots::{Because, Blocked, RoleBlocked, Seat, Slot, Slots, slots};
