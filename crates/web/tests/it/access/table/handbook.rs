//! The handbook, which says nothing of any case.

use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get HELP Nothing Asks::SignedIn;
    Get HELP_COORDINATOR Nothing Asks::SignedIn;
    Get HELP_CASE_MANAGER Nothing Asks::SignedIn;
    Get HELP_ROOM_PLANNER Nothing Asks::SignedIn;
    Get HELP_ADMINISTRATOR Nothing Asks::SignedIn;
};
