//! Beside a case: how it stands with the adult core, and what may be answered.
//!
//! For a case of which the core does not know there is only the ledger, which says so.

use barnahus_casework::stage::{CloseReason, Step};
use barnahus_casework::{CaseAction, CoreStanding};
use barnahus_vocabulary::{Locale, Text, dates, paths};
use maud::{Markup, html};

use super::CasePage;
use crate::words::cases::core as words;

pub(super) fn core(view: &CasePage, locale: Locale) -> Markup {
    let links = links(view);
    html! {
        @if view.may(CaseAction::SeeLedger) {
            section.panel {
                h2.h-small { (words::HEADING.of(locale)) }
                @if let Some(sentence) = words::standing(view.core) { p { (sentence.of(locale)) } }
                @if let (CoreStanding::Awaited, Some(until)) = (view.core, view.code_until) {
                    p { (words::CODE_UNTIL.of(locale)) strong { (dates::moment(until, locale)) } "." }
                }
                @if must_forget_first(view) { p { (words::FORGET_FIRST.of(locale)) } }
                @if let Some((who, when)) = &view.no_wish {
                    p { (words::not_wished(who, *when, locale)) }
                }
                ul.plain-list.links {
                    @for (href, text) in &links { li { a href=(href) { (text.of(locale)) } } }
                    li { a href=(paths::ledger(view.case)) { (words::TO_LEDGER.of(locale)) } }
                }
            }
        }
    }
}

/// What the core can be answered or asked, by this reader, now.
fn links(view: &CasePage) -> Vec<(String, Text)> {
    let case = view.case;
    let mut links = Vec::new();
    if view.may(CaseAction::AnswerCore) && view.core == CoreStanding::Offered {
        links.push((paths::offer_accept(case), words::ACCEPT_OFFER.title));
        links.push((paths::offer_decline(case), words::DECLINE_OFFER.title));
    }
    if view.may(CaseAction::AnswerCore) && view.core == CoreStanding::Withdrawing {
        links.push((paths::withdrawal_go_on(case), words::GO_ON.title));
        links.push((paths::withdrawal_stop(case), words::STOP.title));
    }
    let nears = runs(view) && view.nears_18;
    if nears && view.may(CaseAction::OfferTransition) {
        links.push((paths::transition(case), words::TRANSITION.title));
    }
    if nears && view.may(CaseAction::NoteNoWish) && view.no_wish.is_none() {
        links.push((paths::no_transition(case), words::NO_TRANSITION.title));
    }
    links
}

/// A closing ends the case; the handover is offered while it runs.
fn runs(view: &CasePage) -> bool {
    !view.stage.code().has_ended() && !view.stage.code().awaits_triage()
}

/// Whether the handover could be offered if the core had not heard an end already.
fn must_forget_first(view: &CasePage) -> bool {
    let speaks = runs(view) && view.nears_18 && view.may(CaseAction::NoteNoWish);
    speaks && view.no_wish.is_none() && view.core.may_offer_once_forgotten()
}

/// The steps towards the end, which the page offers with its other steps.
pub(super) fn ending(view: &CasePage) -> [(CaseAction, Step, String, Text); 2] {
    use crate::words::cases::steps;
    [
        (
            CaseAction::BeginSupport,
            Step::BeginSupport,
            paths::begin_support(view.case),
            steps::BEGIN_SUPPORT.title,
        ),
        (
            CaseAction::Close,
            Step::Close(CloseReason::SupportCompleted),
            paths::close(view.case),
            steps::CLOSE.title,
        ),
    ]
}
