//! Addresses of what passes between a house and the adult core: offers, the ledger, the handover, reports,
//! and where partners speak to the house.

use crate::ids::CaseId;

fixed! {
    /// All that was told to the adult core.
    DISCLOSURES = "/disclosures";
    /// A quarter's report to the adult core: seen before it is sent.
    QUARTER = "/quarter";
    /// Send a message about no case that halted again, or drop it.
    QUARTER_SETTLE = "/quarter/settle";
    /// Where the officer who referred a child enters the code.
    HANDOVER = "/handover";
    /// What the officer types.
    HANDOVER_FORM = "/handover/form";
    /// Keep it as typed.
    HANDOVER_DRAFT = "/handover/draft";
    /// Leave the form; the code holds.
    HANDOVER_LEAVE = "/handover/leave";
    /// Where messages of partners come in.
    EXCHANGE_MESSAGES = "/exchange/v1/messages";
    /// The contract, for machines.
    EXCHANGE_OPENAPI = "/exchange/v1/openapi.json";
    /// What was accepted last under a reference.
    EXCHANGE_REFERENCE = "/exchange/v1/references/{reference}";
}

with_id! {
    /// Take up what the adult core offers.
    OFFER_ACCEPT offer_accept(CaseId) = "/cases/", "/offer/accept";
    /// Decline what the adult core offers.
    OFFER_DECLINE offer_decline(CaseId) = "/cases/", "/offer/decline";
    /// Stop, as the adult core asks.
    WITHDRAWAL_STOP withdrawal_stop(CaseId) = "/cases/", "/withdrawal/stop";
    /// Go on, although the adult core asks to stop.
    WITHDRAWAL_GO_ON withdrawal_go_on(CaseId) = "/cases/", "/withdrawal/go-on";
    /// Offer the young person's handover to the adult core.
    TRANSITION transition(CaseId) = "/cases/", "/transition";
    /// Record that the young person does not wish it.
    NO_TRANSITION no_transition(CaseId) = "/cases/", "/transition/no";
    /// What the adult core was told, and what it said.
    LEDGER ledger(CaseId) = "/cases/", "/ledger";
    /// Send a message that halted again, or drop it.
    LEDGER_SETTLE ledger_settle(CaseId) = "/cases/", "/ledger/settle";
    /// Erase the reference on both sides.
    FORGET forget(CaseId) = "/cases/", "/ledger/forget";
}

/// Messages to and from the adult core before a moment, in milliseconds.
#[must_use]
pub fn disclosures_before(millis: i64) -> String {
    format!("{DISCLOSURES}?before={millis}")
}

/// The report of that quarter, such as `2026-Q4`.
#[must_use]
pub fn quarter_of(quarter: &str) -> String {
    format!("{QUARTER}?quarter={quarter}")
}
