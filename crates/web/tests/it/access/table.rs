//! The table: each route, how it is asked, about what, and what it takes.
//!
//! What is sent is whole but for a version that no page was ever made from, so that whoever may do it
//! is told that the page is stale, and nothing changes for those who are asked after them.

use barnahus_casework::policy::{CaseAction as Do, HouseAction as In};
use barnahus_vocabulary::paths;

use super::row::{Asks, Method, Row, Thing};

/// The version that no page was made from.
pub(super) const STALE: &str = "999";

macro_rules! rows {
    ($($method:ident $name:ident $($query:literal)? $thing:ident $asks:expr
        $(, $($field:literal = $value:literal),+)?;)*) => {
        &[$(Row {
            name: stringify!($name),
            path: paths::$name,
            query: std::borrow::Cow::Borrowed(concat!($($query)?)),
            method: Method::$method,
            thing: Thing::$thing,
            asks: $asks,
            fields: std::borrow::Cow::Borrowed(&[$($(($field, $value)),+)?]),
        }),*]
    };
}

mod figures;
mod handbook;
mod interviews;
mod keeping;
mod people;
mod preparation;
mod rules;
mod sections;
mod support;
mod turns;

/// All of them; what ends what the others need comes last.
pub(super) fn all() -> impl Iterator<Item = &'static Row> {
    figures::TABLE
        .iter()
        .chain(handbook::TABLE)
        .chain(interviews::TABLE)
        .chain(keeping::TABLE)
        .chain(people::TABLE)
        .chain(preparation::TABLE)
        .chain(rules::TABLE)
        .chain(sections::TABLE.iter())
        .chain(support::TABLE)
        .chain(turns::TABLE)
        .chain(TABLE)
}

const TABLE: &[Row] = rows! {
    Get HEALTHZ Nothing Asks::Anyone;
    Get READYZ Nothing Asks::Anyone;
    Get ASSETS Nothing Asks::Anyone;
    Get ROOT Nothing Asks::Anyone;
    Post LOCALE Nothing Asks::Anyone;
    Get SET_UP Nothing Asks::Anyone;
    Post SET_UP Nothing Asks::Anyone;
    Get INVITATION Nothing Asks::Anyone;
    Post INVITATION Nothing Asks::Anyone;
    Get SIGN_IN Nothing Asks::Anyone;
    Post SIGN_IN Nothing Asks::Anyone;
    Get SIGN_IN_CODE Nothing Asks::Anyone;
    Post SIGN_IN_CODE Nothing Asks::Anyone;
    Get GUEST Nothing Asks::Anyone;
    Post GUEST Nothing Asks::Anyone;
    Post EXCHANGE_MESSAGES Nothing Asks::Anyone;
    Get EXCHANGE_OPENAPI Nothing Asks::Anyone;
    Get EXCHANGE_REFERENCE Nothing Asks::Anyone;
    Get HANDOVER Nothing Asks::Anyone;
    Post HANDOVER Nothing Asks::Anyone, "code" = "x";
    Get HANDOVER_FORM Nothing Asks::Anyone;
    Post HANDOVER_FORM Nothing Asks::Anyone;
    Post HANDOVER_DRAFT Nothing Asks::Anyone;
    Post HANDOVER_LEAVE Nothing Asks::Anyone;
    Get FEED Nothing Asks::Anyone;
    Get FREE_BUSY Nothing Asks::Anyone;

    Post STAY Nothing Asks::SignedIn;
    Get ACCOUNT Nothing Asks::SignedIn;
    Post ACCOUNT_FEED Nothing Asks::SignedIn;
    Post ACCOUNT_FEED_END Nothing Asks::SignedIn;
    Post ACCOUNT_FREE_BUSY Nothing Asks::SignedIn;
    Post ACCOUNT_FREE_BUSY_END Nothing Asks::SignedIn;
    Post ACCOUNT_PASSWORD Nothing Asks::SignedIn;
    Get MY_DAY Nothing Asks::In(In::SeeOwnDay);

    Get HOUSE Nothing Asks::In(In::ManageHouse);
    Post HOUSE Nothing Asks::In(In::ManageHouse);
    Get OUTBOX Nothing Asks::In(In::SeeOutbox);
    Post LETTER_AGAIN Letter Asks::In(In::SendAgain);
    Get QUARTER Nothing Asks::In(In::ReportQuarter);
    Post QUARTER Nothing Asks::In(In::ReportQuarter), "quarter" = "2025-Q1";
    Post QUARTER_SETTLE Nothing Asks::In(In::ReportQuarter), "message" = "00000000-0000-4000-8000-000000000000", "choice" = "drop";
    Get DISCLOSURES Nothing Asks::In(In::SeeDisclosures);
    Get AUDIT Nothing Asks::In(In::SeeAudit);
    Get WEEK Nothing Asks::In(In::SeeWeek);

    Get PLAN Nothing Asks::In(In::PlanWeek);
    Post PLAN Nothing Asks::In(In::PlanWeek), "seconds" = "1";
    Post PLAN_ACCEPT Nothing Asks::In(In::PlanWeek);

    Get CASES Nothing Asks::In(In::SeeCases);
    Get INTAKE Nothing Asks::In(In::ReceiveReferral);
    Post INTAKE_DRAFT Nothing Asks::In(In::ReceiveReferral), "draft" = "00000000-0000-4000-8000-000000000000";
    Get DRAFT NewDraft Asks::In(In::ReceiveReferral);
    Post DRAFT NewDraft Asks::In(In::ReceiveReferral), "told" = "Fără urgență nu se trimite.";
    Post DRAFT_DISCARD Draft Asks::TheirsIn(In::ReceiveReferral);

    Get CASE Case Asks::Opens;
    Get TRIAGE Case Asks::Do(Do::Triage);
    Post TRIAGE Case Asks::Do(Do::Assign), "version" = "999", "manager" = "00000000-0000-4000-8000-000000000000";
    Get DEFER Case Asks::Do(Do::Defer);
    Post DEFER Case Asks::Do(Do::Defer), "version" = "999", "until_day" = "mâine", "until_time" = "9:30", "reason" = "x";
    Get DECLINE Case Asks::Do(Do::Decline);
    Post DECLINE Case Asks::Do(Do::Decline), "version" = "999", "reason" = "other_service";
    Get WITHDRAW Case Asks::Do(Do::Withdraw);
    Post WITHDRAW Case Asks::Do(Do::Withdraw), "version" = "999", "reason" = "by_referrer";
    Get REOPEN Case Asks::Do(Do::Reopen);
    Post REOPEN Case Asks::Do(Do::Reopen), "version" = "999";
    Get NO_INTERVIEW Case Asks::Do(Do::DispenseWithInterview);
    Post NO_INTERVIEW Case Asks::Do(Do::DispenseWithInterview), "version" = "999", "reason" = "already_heard";
    Get CLOSE Case Asks::Do(Do::Close);
    Post CLOSE Case Asks::Do(Do::Close), "version" = "999", "reason" = "support_completed";
    Get OFFER_ACCEPT Case Asks::Do(Do::AnswerCore);
    Post OFFER_ACCEPT Case Asks::Do(Do::AnswerCore), "version" = "999";
    Get OFFER_DECLINE Case Asks::Do(Do::AnswerCore);
    Post OFFER_DECLINE Case Asks::Do(Do::AnswerCore), "version" = "999", "reason" = "no_capacity";
    Get WITHDRAWAL_STOP Case Asks::Do(Do::AnswerCore);
    Post WITHDRAWAL_STOP Case Asks::Do(Do::AnswerCore), "version" = "999";
    Get WITHDRAWAL_GO_ON Case Asks::Do(Do::AnswerCore);
    Post WITHDRAWAL_GO_ON Case Asks::Do(Do::AnswerCore), "version" = "999";
    Get NO_TRANSITION Case Asks::Do(Do::NoteNoWish);
    Post NO_TRANSITION Case Asks::Do(Do::NoteNoWish), "version" = "999", "no_wish" = "x";
    Get TRANSITION Case Asks::Do(Do::OfferTransition);
    Post TRANSITION Case Asks::Do(Do::OfferTransition), "version" = "999", "consent" = "x";
    Get LEDGER Case Asks::Do(Do::SeeLedger);
    Post LEDGER_SETTLE Case Asks::Do(Do::AnswerCore), "message" = "00000000-0000-4000-8000-000000000000", "choice" = "drop";
    Get FORGET Case Asks::Do(Do::Close);
    Post FORGET Case Asks::Do(Do::Close), "version" = "999";
    Get TEAM Case Asks::Do(Do::ChangeTeam);
    Post TEAM_ADD Case Asks::Do(Do::ChangeTeam), "who" = "00000000-0000-4000-8000-000000000000:therapist";
    Post TEAM_REMOVE Case Asks::Do(Do::ChangeTeam), "who" = "00000000-0000-4000-8000-000000000000:therapist";
    Get CASE_AUDIT Case Asks::Do(Do::SeeWhoOpened);
    Get SLOTS Case Asks::Do(Do::FindSlot);
    Post BOOK Case Asks::Do(Do::Book);

    Get BOOKING Booking Asks::Schedule;
    Get BOOKING_MOVE Booking Asks::ScheduleTo(Do::Move);
    Post BOOKING_MOVE Booking Asks::ScheduleTo(Do::Move), "reason" = "child";
    Get BOOKING_REPLACE "?role=lawyer" Booking Asks::ScheduleTo(Do::Replace);
    Post BOOKING_REPLACE Booking Asks::ScheduleTo(Do::Replace), "version" = "999", "role" = "lawyer",
        "comes" = "00000000-0000-4000-8000-000000000000.lawyer";
    Get BOOKING_FREED Booking Asks::In(In::PlanWeek);
    Get BOOKING_CANCEL Booking Asks::ScheduleTo(Do::Cancel);
    Post BOOKING_CANCEL Booking Asks::ScheduleTo(Do::Cancel), "version" = "999", "reason" = "child_ill";

    // Last: it ends what the others need.
    Post ACCOUNT_END_SESSION Session Asks::Theirs, "session" = "{id}";
    Post SIGN_OUT Nothing Asks::SignedIn;
};
