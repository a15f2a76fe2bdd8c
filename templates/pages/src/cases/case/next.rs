//! The strip of a case: its stage, and the one thing to do next, with the one primary button.

use barnahus_casework::stage::StageCode;
use barnahus_casework::{CaseAction, CoreStanding};
use barnahus_vocabulary::{Locale, Text, dates, paths};
use maud::{Markup, html};

use super::{CasePage, Missing};
use crate::cases::due;
use crate::form::link_button;
use crate::parts::{Icon, Tone, tag};
use crate::words::cases::{core, page as words};

/// What is next, for this reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    AnswerOffer,
    AnswerWithdrawal,
    Triage,
    AwaitTriage,
    AddLawyer,
    InformChild,
    FindSlot,
    Attend,
    Prepared,
    Support,
    Outcome,
    Ended,
}

fn next(view: &CasePage) -> Next {
    match (view.core, view.may(CaseAction::AnswerCore)) {
        (CoreStanding::Offered, true) => return Next::AnswerOffer,
        (CoreStanding::Withdrawing, true) => return Next::AnswerWithdrawal,
        _ => {}
    }
    match view.stage.code() {
        StageCode::Received | StageCode::Reopened | StageCode::InTriage => {
            if view.may(CaseAction::Triage) {
                Next::Triage
            } else {
                Next::AwaitTriage
            }
        }
        StageCode::Planned => Next::Attend,
        StageCode::Accepted if !view.may(CaseAction::FindSlot) => Next::Prepared,
        StageCode::Accepted if view.lacks(Missing::Lawyer) => Next::AddLawyer,
        StageCode::Accepted if view.lacks(Missing::ChildInformed) => Next::InformChild,
        StageCode::Accepted => Next::FindSlot,
        StageCode::Interviewed | StageCode::NoInterviewNeeded => Next::Support,
        StageCode::InSupport => Next::Outcome,
        StageCode::Closed | StageCode::Declined | StageCode::Withdrawn => Next::Ended,
    }
}

/// Stage and next thing.
pub(super) fn strip(view: &CasePage, locale: Locale) -> Markup {
    html! {
        section.strip aria-label=(words::STRIP.of(locale)) {
            (due::stage(view.stage.code(), locale))
            p { strong { (words::NEXT.of(locale)) ": " } (sentence(view, locale)) (link(view, locale)) }
        }
    }
}

fn sentence(view: &CasePage, locale: Locale) -> Markup {
    let said = |text: Text| html! { (text.of(locale)) };
    match (next(view), view.booked) {
        (Next::Attend, Some(booked)) => {
            html! {
                (words::NEXT_ATTEND.of(locale)) (dates::stretch(booked.time, locale)) "."
                @if booked.is_incomplete {
                    " " (tag(Tone::Danger, Icon::Warning, words::INCOMPLETE.of(locale)))
                }
            }
        }
        (Next::AnswerOffer, _) => said(core::NEXT_ANSWER),
        (Next::AnswerWithdrawal, _) => said(core::NEXT_WITHDRAWAL),
        (Next::Triage, _) => said(words::NEXT_TRIAGE),
        (Next::AwaitTriage, _) => said(words::NEXT_TRIAGE_WAIT),
        (Next::AddLawyer, _) => said(words::NEXT_TEAM),
        (Next::InformChild, _) => said(words::NEXT_INFORM),
        (Next::FindSlot, _) => said(words::NEXT_SLOT),
        (Next::Prepared, _) | (Next::Attend, None) => said(words::NEXT_PREPARED),
        (Next::Support, _) => said(words::NEXT_SUPPORT),
        (Next::Outcome, _) => said(words::NEXT_OUTCOME),
        (Next::Ended, _) => said(words::NEXT_ENDED),
    }
}

/// Where the next thing is done, when that is not the primary button.
fn link(view: &CasePage, locale: Locale) -> Markup {
    let (href, text) = match next(view) {
        Next::AddLawyer => (paths::team(view.case), words::TO_TEAM),
        Next::InformChild => (paths::child_informed(view.case), words::TO_INFORM),
        Next::AnswerWithdrawal => (paths::withdrawal_go_on(view.case), core::GO_ON.title),
        Next::AnswerOffer
        | Next::Triage
        | Next::AwaitTriage
        | Next::FindSlot
        | Next::Attend
        | Next::Prepared
        | Next::Support
        | Next::Outcome
        | Next::Ended => return html! {},
    };
    html! { " " a href=(href) { (text.of(locale)) } }
}

/// The primary button, where there is one: triage, or a slot while one may be booked.
pub(super) fn button(view: &CasePage, locale: Locale) -> Option<Markup> {
    let stage = view.stage.code();
    if next(view) == Next::AnswerOffer {
        return Some(link_button(&paths::offer_accept(view.case), core::ACCEPT_OFFER.title.of(locale)));
    }
    if stage.awaits_triage() && view.may(CaseAction::Triage) {
        return Some(link_button(&paths::triage(view.case), words::TO_TRIAGE.of(locale)));
    }
    let may_find = stage.may_be_booked() && view.booked.is_none() && view.may(CaseAction::FindSlot);
    may_find.then(|| link_button(&paths::slots(view.case), words::FIND_SLOT.of(locale)))
}
