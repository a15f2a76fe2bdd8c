//! The figures of the house.

use barnahus_casework::policy::HouseAction as In;
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get STATISTICS Nothing Asks::In(In::SeeFiguresForOutside);
    Get STATISTICS_CSV Nothing Asks::In(In::SeeFiguresForOutside);
    Get STATISTICS_HOW Nothing Asks::In(In::SeeFiguresForOutside);
};
