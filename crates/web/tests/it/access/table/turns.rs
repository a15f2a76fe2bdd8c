//! The hard turns: emergencies that open a file, a child that is missing, a case that goes to another house.

use barnahus_casework::policy::{CaseAction as Do, HouseAction as In};
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, Thing};

pub(super) const TABLE: &[Row] = rows! {
    Get EMERGENCY Nothing Asks::In(In::OpenInEmergency);
    Post EMERGENCY Nothing Asks::In(In::OpenInEmergency);
    Post EMERGENCY_END Emergency Asks::TheirsOrDo(Do::ReviewEmergency), "access" = "{id}";
    Get EMERGENCIES Nothing Asks::In(In::SeeEmergencies);
    Get OWED Nothing Asks::In(In::SeeAllCases);
    Get CASE_EMERGENCY Case Asks::Do(Do::ReviewEmergency);
    Post CASE_EMERGENCY Case Asks::Do(Do::ReviewEmergency), "access" = "00000000-0000-4000-8000-000000000000", "verdict" = "justified";
    Get ALARM Case Asks::Do(Do::RaiseAlarm);
    Post ALARM Case Asks::Do(Do::RaiseAlarm);
    Get BLIND Case Asks::Do(Do::PlanMeeting);
    Post BLIND Case Asks::Do(Do::PlanMeeting);
    Get LIMIT Case Asks::Do(Do::FindSlot);
    Post LIMIT Case Asks::Do(Do::FindSlot);
    Post LIMIT_MISSED Case Asks::Do(Do::FindSlot), "version" = "999";
    Get SIBLINGS Case Asks::Do(Do::LinkSiblings);
    Post SIBLINGS Case Asks::Do(Do::LinkSiblings);
    Get SIBLINGS_END "?link=00000000-0000-4000-8000-000000000000" Case Asks::Do(Do::LinkSiblings);
    Post SIBLINGS_END Case Asks::Do(Do::LinkSiblings), "link" = "00000000-0000-4000-8000-000000000000";
    Get CASE_MANAGER Case Asks::Do(Do::NameManager);
    Post CASE_MANAGER Case Asks::Do(Do::NameManager), "version" = "999", "manager" = "00000000-0000-4000-8000-000000000000";
    Get MERGE Case Asks::Do(Do::Merge);
    Post MERGE Case Asks::Do(Do::Merge), "version" = "999";
    Get REFERRALS Case Asks::Do(Do::SeeReferrals);
    Get AGE Case Asks::Do(Do::ChangeIdentity);
    Post AGE Case Asks::Do(Do::ChangeIdentity);
    Post AGE_ASKED Case Asks::Do(Do::ChangeIdentity);
    Post AGE_SETTLED Case Asks::Do(Do::ChangeIdentity);
    Get END_AS_ADULT Case Asks::Do(Do::Close);
    Post END_AS_ADULT Case Asks::Do(Do::Close), "version" = "1";
    Get TRANSFER Case Asks::Do(Do::OfferTransfer);
    Post TRANSFER Case Asks::Do(Do::OfferTransfer);
    Post TRANSFER_BACK Case Asks::Do(Do::OfferTransfer);
    Get BROUGHT Case Asks::Do(Do::SeeBrought);
    Get TRANSFERS Nothing Asks::In(In::AnswerTransfer);
    Get TRANSFER_OFFERED Offer Asks::In(In::AnswerTransfer);
    Post TRANSFER_ACCEPT Offer Asks::In(In::AnswerTransfer);
    Post TRANSFER_DECLINE Offer Asks::In(In::AnswerTransfer), "refusal" = "no_capacity";
    Post ALARM_END Case Asks::Do(Do::EndAlarm), "alarm" = "00000000-0000-4000-8000-000000000000", "ending" = "came_back";
};
