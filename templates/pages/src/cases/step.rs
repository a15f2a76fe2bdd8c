//! The pages before steps that are hard to take back: decline, withdraw, reopen, no interview, close, and
//! what is said to the adult core.
//!
//! Where the core hears something, the page says beforehand what, in the core's own word.

mod help;

use barnahus_casework::CoreStanding;
use barnahus_casework::closing::OpenDuty;
use barnahus_casework::stage::{CloseReason, DeclineReason, NoInterviewReason, StageCode, WithdrawReason};
use barnahus_vocabulary::{CaseId, Locale, Text, paths};
use maud::{Markup, html};

use super::closing::still_open;
use super::field::listed;
use crate::form::{Area, Ask, Choice, Danger, Form, Look, danger_page, link_button};
use crate::frame::{Frame, Head};
use crate::parts::{Tone, notice, notice_line};
use crate::wording::capital;
use crate::words::age;
use crate::words::cases::core;
use crate::words::cases::steps::{self as words, StepWords};
use crate::words::{keeping, merge};

/// Which step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// A referral is not taken up.
    Decline,
    /// A referral is taken back.
    Withdraw,
    /// What had ended is taken up again.
    Reopen,
    /// The child need not be heard here.
    NoInterview,
    /// Support begins.
    BeginSupport,
    /// The case ends with an outcome.
    Close,
    /// What the core offers is taken up.
    AcceptOffer,
    /// What the core offers is not taken up.
    DeclineOffer,
    /// The house stops, as the core asks.
    StopForCore,
    /// The house goes on, although the core asks to stop.
    GoOn,
    /// The young person's handover is offered to the core.
    OfferTransition,
    /// The young person does not wish that.
    NoTransition,
    /// The reference is erased on both sides.
    Forget,
    /// The case of someone who was found to be an adult ends.
    EndAsAdult,
}

/// The page.
#[derive(Debug, Clone)]
pub struct StepPage {
    /// Which step.
    pub kind: StepKind,
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// The version that this page shows.
    pub version: u32,
    /// How the case stands with the adult core.
    pub core: CoreStanding,
    /// Why the last try came to nothing.
    pub refused: Option<String>,
    /// What must be done before it may be closed.
    pub open: Vec<OpenDuty>,
    /// Whether it is merged into another, which reopening ends.
    pub is_merged: bool,
    /// Where the case stands, when this step does not start from there.
    pub elsewhere: Option<StageCode>,
}

impl StepKind {
    const fn words(self) -> StepWords {
        match self {
            Self::Decline => words::DECLINE,
            Self::Withdraw => words::WITHDRAW,
            Self::Reopen => words::REOPEN,
            Self::NoInterview => words::NO_INTERVIEW,
            Self::BeginSupport => words::BEGIN_SUPPORT,
            Self::Close => words::CLOSE,
            Self::AcceptOffer => core::ACCEPT_OFFER,
            Self::DeclineOffer => core::DECLINE_OFFER,
            Self::StopForCore => core::STOP,
            Self::GoOn => core::GO_ON,
            Self::OfferTransition => core::TRANSITION,
            Self::NoTransition => core::NO_TRANSITION,
            Self::Forget => core::FORGET,
            Self::EndAsAdult => age::END,
        }
    }

    fn action(self, case: CaseId) -> String {
        match self {
            Self::Decline => paths::decline(case),
            Self::Withdraw => paths::withdraw(case),
            Self::Reopen => paths::reopen(case),
            Self::NoInterview => paths::no_interview(case),
            Self::BeginSupport => paths::begin_support(case),
            Self::Close => paths::close(case),
            Self::AcceptOffer => paths::offer_accept(case),
            Self::DeclineOffer => paths::offer_decline(case),
            Self::StopForCore => paths::withdrawal_stop(case),
            Self::GoOn => paths::withdrawal_go_on(case),
            Self::OfferTransition => paths::transition(case),
            Self::NoTransition => paths::no_transition(case),
            Self::Forget => paths::forget(case),
            Self::EndAsAdult => paths::end_as_adult(case),
        }
    }

    /// The closed list to choose a reason from, where the step has one; with what the core hears of each.
    fn reasons(self, core: CoreStanding) -> Option<Vec<Reason>> {
        let untold = |list: Vec<(&'static str, Text)>| {
            list.into_iter().map(|(code, name)| Reason { code, name, told: None }).collect()
        };
        match self {
            Self::Decline => Some(untold(listed::<DeclineReason>())),
            Self::Withdraw => Some(untold(listed::<WithdrawReason>())),
            Self::NoInterview => Some(untold(listed::<NoInterviewReason>())),
            Self::DeclineOffer => Some(refusals()),
            Self::Close => Some(outcomes(core)),
            Self::Reopen
            | Self::BeginSupport
            | Self::AcceptOffer
            | Self::StopForCore
            | Self::GoOn
            | Self::OfferTransition
            | Self::NoTransition
            | Self::Forget
            | Self::EndAsAdult => None,
        }
    }
}

/// A reason to choose.
struct Reason {
    code: &'static str,
    name: Text,
    told: Option<Text>,
}

/// Only reasons that the core has a word for.
fn refusals() -> Vec<Reason> {
    let told = |reason: &DeclineReason| {
        let told = reason.told()?;
        Some(Reason { code: reason.code(), name: reason.name(), told: Some(told.name()) })
    };
    DeclineReason::ALL.iter().filter_map(told).collect()
}

fn outcomes(core: CoreStanding) -> Vec<Reason> {
    // An adult's case has a page of its own, which says what follows.
    let by_choice =
        |reason: &&CloseReason| **reason != CloseReason::FoundAdult && core.may_close_as(**reason);
    let possible = CloseReason::ALL.iter().filter(by_choice);
    let reason = |reason: &CloseReason| Reason {
        code: reason.code(),
        name: reason.name(),
        told: core.is_told_the_end().then(|| reason.told().name()),
    };
    possible.map(reason).collect()
}

/// The page, laid out. Its fields are `reason` and the version.
#[must_use]
pub fn step(frame: &Frame, form: &Form<'_>, view: &StepPage) -> Markup {
    let (locale, said) = (frame.locale, view.kind.words());
    if let Some(stage) = view.elsewhere {
        return frame.page(&head(view), &not_from_here(view, stage, locale));
    }
    if !view.open.is_empty() {
        return frame.page(&head(view), &not_yet(view, locale));
    }
    let danger = Danger {
        happens: said.happens.into(),
        told: view.told(said).into(),
        back: said.back.into(),
        deed: said.deed,
        action: view.kind.action(view.case),
        keep: paths::case(view.case),
    };
    let fields = html! {
        input type="hidden" name="version" value=(view.version);
        @if let Some(reasons) = view.kind.reasons(view.core) { (reason(form, reasons, locale)) }
        @if view.kind == StepKind::OfferTransition {
            (form.area(&Area::new(Ask::new("consent", core::CONSENT).hint(core::CONSENT_HINT))))
        }
        @if view.kind == StepKind::NoTransition {
            (form.area(&Area::new(Ask::new("no_wish", core::NO_WISH).hint(core::NO_WISH_HINT))))
        }
    };
    let body = html! {
        @if let Some(refused) = &view.refused {
            div.flash role="alert" { (notice_line(Tone::Danger, refused)) }
        }
        @if view.is_merged { div.flash { (notice_line(Tone::Warning, merge::REOPENING.of(locale))) } }
        (danger_page(form, &danger, &fields))
    };
    frame.page(&head(view).faulty(form.is_faulty()), &body)
}

fn head(view: &StepPage) -> Head<'_> {
    Head::titled(view.kind.words().title)
        .help(view.kind.help())
        .lead(view.codename.as_str())
        .back(paths::case(view.case), words::TO_CASE)
        .narrow()
}

/// Nothing went wrong: someone came too late, or twice.
fn not_from_here(view: &StepPage, stage: StageCode, locale: Locale) -> Markup {
    let said = match (view.kind, stage) {
        (StepKind::BeginSupport, StageCode::InSupport) => words::IN_SUPPORT.of(locale).to_owned(),
        _ => words::illegal(stage, locale),
    };
    html! {
        div.stack {
            (notice_line(Tone::Plain, &said))
            div.actions { (link_button(&paths::case(view.case), words::BACK_TO_CASE.of(locale))) }
        }
    }
}

/// Something is still to be done: the way there, in place of the form.
fn not_yet(view: &StepPage, locale: Locale) -> Markup {
    html! {
        div.stack {
            @let heading = match view.kind {
                StepKind::Close | StepKind::EndAsAdult => keeping::OPEN,
                _ => keeping::OPEN_FIRST,
            };
            (notice(Tone::Warning, heading.of(locale), &still_open(view.case, &view.open, locale)))
            div.actions { (link_button(&paths::case(view.case), words::BACK_TO_CASE.of(locale))) }
        }
    }
}

impl StepPage {
    /// What the page says of who hears of it.
    fn told(&self, said: StepWords) -> Text {
        match self.kind {
            StepKind::Close if self.core.is_told_the_end() => core::CLOSE_TOLD,
            StepKind::EndAsAdult if self.core.is_told_the_end() => age::END_TOLD_CORE,
            _ => said.told,
        }
    }
}

fn reason(form: &Form<'_>, reasons: Vec<Reason>, locale: Locale) -> Markup {
    let choice = |reason: Reason| {
        let choice = Choice::new(reason.code, capital(reason.name.of(locale)));
        match reason.told {
            Some(told) => choice.hint(core::hears(told, locale)),
            None => choice,
        }
    };
    let choices: Vec<Choice<'_>> = reasons.into_iter().map(choice).collect();
    form.pick_one(&Ask::new("reason", words::REASON), &choices, Look::Plain)
}
