//! Figures that may leave the house: what of a quarter's counts can be told without telling of a child.
//!
//! It knows counts in a grid and nothing of whom they count; it reads no settings, no clock and no data, and
//! depends on no other crate of ours. What it decides, and what an attacker can still work out, is argued in
//! `docs/statistics.md`; the tests hold it to that with attackers of their own.

mod cell;
mod grid;
mod rank;
mod report;
mod shape;
mod share;
mod suppression;
mod threshold;

pub use cell::{AgeBand, CELLS, Cell, Exploitation, Sex};
pub use grid::Grid;
pub use rank::told_at_rank;
pub use report::{Figure, NotAWholeGrid, Report};
pub use shape::Totals;
pub use share::told_share;
pub use suppression::{Proposal, Reason, suppress};
pub use threshold::{Threshold, ThresholdFault};
