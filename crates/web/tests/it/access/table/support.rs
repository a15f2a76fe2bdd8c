//! What is done for a child besides the interview.

use barnahus_casework::policy::CaseAction as Do;
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get BEGIN_SUPPORT Case Asks::Do(Do::BeginSupport);
    Post BEGIN_SUPPORT Case Asks::Do(Do::BeginSupport), "version" = "999";
    Get SUPPORT Case Asks::Do(Do::SeeSupport);
    Get SUPPORT_NEW Case Asks::Do(Do::PlanSupport);
    Post SUPPORT_NEW Case Asks::Do(Do::PlanSupport), "support_kind" = "service", "service" = "school", "what" = "x",
        "owner" = "00000000-0000-4000-8000-000000000000", "due" = "azi";
    Get SUPPORT_NOT_NEEDED Case Asks::Do(Do::PlanSupport);
    Post SUPPORT_NOT_NEEDED Case Asks::Do(Do::PlanSupport), "support_kind" = "service", "because" = "x";
    Get SUPPORT_PIECE Support Asks::Do(Do::SeeSupport);
    Post SUPPORT_DONE Support Asks::Do(Do::PlanSupport), "version" = "999", "done_on" = "azi";
    Post SUPPORT_DROP Support Asks::Do(Do::PlanSupport), "version" = "999", "because" = "x";
    Post SUPPORT_REVIEW Support Asks::Do(Do::PlanSupport), "version" = "999", "note" = "x";
    Post SUPPORT_HAND Support Asks::Do(Do::HandSupportOn), "version" = "999",
        "owner" = "00000000-0000-4000-8000-000000000000", "due" = "azi";
};
