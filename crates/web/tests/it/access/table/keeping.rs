//! What becomes of ended files: the list, holds, erasing, and the copy for the child.

use barnahus_casework::policy::{CaseAction as Do, HouseAction as In};
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get KEPT Nothing Asks::In(In::SeeKept);
    Get HOLD Ended Asks::In(In::HoldCase);
    Post HOLD Ended Asks::In(In::HoldCase), "reason" = "claim";
    Get LIFT_HOLD Ended Asks::In(In::HoldCase);
    Post LIFT_HOLD Ended Asks::In(In::HoldCase);
    Get ERASE Case Asks::Do(Do::Erase);
    Post ERASE Case Asks::Do(Do::Erase);
    Get SUBJECT_COPY Case Asks::Do(Do::CopyForSubject);
    Post SUBJECT_COPY Case Asks::Do(Do::CopyForSubject);
};
