//! What makes one slot better than another, in points: the slot with the fewest is offered first.
//!
//! The names are those of `docs/scheduling.md`. Only their proportions matter, except against the price
//! of leaving a child without a slot, which is fixed there: no sound weights together reach it.

/// Points for each thing that is not as one would wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CostWeights {
    /// For each full hour that the child waits, times the urgency; 4.
    pub wait_per_hour: u32,
    /// For each minute of the child's way; 6.
    pub child_travel_per_minute: u32,
    /// For each minute of the way of someone of the team; 1.
    pub staff_travel_per_minute: u32,
    /// For each seat that someone fills who was not the preferred one; 240.
    pub not_preferred: u32,
    /// For an interview outside of the child's best hours; 480.
    pub outside_best_hours: u32,
}

impl Default for CostWeights {
    fn default() -> Self {
        Self {
            wait_per_hour: 4,
            child_travel_per_minute: 6,
            staff_travel_per_minute: 1,
            not_preferred: 240,
            outside_best_hours: 480,
        }
    }
}
