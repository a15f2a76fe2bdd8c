//! The pages before steps that are hard to take back: decline, withdraw, reopen, no interview.

use barnahus_casework::stage::{DeclineReason, NoInterviewReason, WithdrawReason};
use barnahus_vocabulary::{CaseId, Locale, Text, paths};
use maud::{Markup, html};

use super::field::listed;
use crate::form::{Ask, Choice, Danger, Form, Look, danger_page};
use crate::frame::{Frame, Head};
use crate::parts::{Tone, notice_line};
use crate::wording::capital;
use crate::words::cases::steps::{self as words, StepWords};

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
    /// Why the last try came to nothing.
    pub refused: Option<String>,
}

impl StepKind {
    const fn words(self) -> StepWords {
        match self {
            Self::Decline => words::DECLINE,
            Self::Withdraw => words::WITHDRAW,
            Self::Reopen => words::REOPEN,
            Self::NoInterview => words::NO_INTERVIEW,
        }
    }

    fn action(self, case: CaseId) -> String {
        match self {
            Self::Decline => paths::decline(case),
            Self::Withdraw => paths::withdraw(case),
            Self::Reopen => paths::reopen(case),
            Self::NoInterview => paths::no_interview(case),
        }
    }

    /// The closed list to choose a reason from, where the step has one.
    fn reasons(self) -> Option<Vec<(&'static str, Text)>> {
        match self {
            Self::Decline => Some(listed::<DeclineReason>()),
            Self::Withdraw => Some(listed::<WithdrawReason>()),
            Self::NoInterview => Some(listed::<NoInterviewReason>()),
            Self::Reopen => None,
        }
    }
}

/// The page, laid out. Its fields are `reason` and the version.
#[must_use]
pub fn step(frame: &Frame, form: &Form<'_>, view: &StepPage) -> Markup {
    let (locale, said) = (frame.locale, view.kind.words());
    let danger = Danger {
        happens: said.happens.into(),
        told: said.told.into(),
        back: said.back.into(),
        deed: said.deed,
        action: view.kind.action(view.case),
        keep: paths::case(view.case),
    };
    let fields = html! {
        input type="hidden" name="version" value=(view.version);
        @if let Some(reasons) = view.kind.reasons() { (reason(form, reasons, locale)) }
    };
    let body = html! {
        @if let Some(refused) = &view.refused {
            div.flash role="alert" { (notice_line(Tone::Danger, refused)) }
        }
        (danger_page(form, &danger, &fields))
    };
    let head = Head::titled(said.title)
        .lead(view.codename.as_str())
        .back(paths::case(view.case), words::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &body)
}

fn reason(form: &Form<'_>, reasons: Vec<(&'static str, Text)>, locale: Locale) -> Markup {
    let choices: Vec<Choice<'_>> =
        reasons.into_iter().map(|(code, name)| Choice::new(code, capital(name.of(locale)))).collect();
    form.pick_one(&Ask::new("reason", words::REASON), &choices, Look::Plain)
}
