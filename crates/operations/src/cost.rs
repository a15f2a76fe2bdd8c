//! What a slot costs in this house, as the search of slots and the plan of the week reckon it.
//!
//! The price of leaving a child without a slot is no setting: it is what a plan is measured against.

use barnahus_casework::settings::CostWeights;
use barnahus_scheduling::Weights;

/// The house's weights, in the words of the search.
#[must_use]
pub(crate) fn weights(of: &CostWeights) -> Weights {
    let CostWeights {
        wait_per_hour,
        child_travel_per_minute,
        staff_travel_per_minute,
        not_preferred,
        outside_best_hours,
    } = *of;
    Weights {
        wait_per_hour,
        child_travel_per_minute,
        staff_travel_per_minute,
        not_preferred,
        outside_best_hours,
        ..Weights::default()
    }
}
