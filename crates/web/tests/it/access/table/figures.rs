//! The figures of the house, and looking for a case.

use barnahus_casework::policy::HouseAction as In;
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get STATISTICS Nothing Asks::In(In::SeeFiguresForOutside);
    Get STATISTICS_CSV Nothing Asks::In(In::SeeFiguresForOutside);
    Get STATISTICS_HOW Nothing Asks::In(In::SeeFiguresForOutside);
    Get CASES_SEARCH Nothing Asks::In(In::SeeCases);
    Post CASES_SEARCH Nothing Asks::In(In::SeeCases), "words" = "salcam";
};
