//! The steps that are hard to take back: each has its page, and says there why it came to nothing.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::stage::{CloseReason, NoInterviewReason, Stage, Step, WithdrawReason};
use barnahus_casework::{CaseAction, Prose};
use barnahus_operations::answer_offer::{accept_offer, decline_offer};
use barnahus_operations::answer_withdrawal::{WithdrawalReply, answer_withdrawal};
use barnahus_operations::close_case::{close_case, open_before_closing};
use barnahus_operations::forget_reference::forget_reference;
use barnahus_operations::look_at_case::look_at_case_and_core;
use barnahus_operations::note_no_wish::note_no_wish;
use barnahus_operations::offer_transition::offer_transition;
use barnahus_operations::open_duties::open_before_ending;
use barnahus_operations::see_merged::is_merged;
use barnahus_operations::step_case::{NotStepped, SimpleStep, step_case};
use barnahus_operations::triage_case::decline_case;
use barnahus_pages::cases::{self, StepKind, StepPage};
use barnahus_pages::words::cases::core;
use barnahus_pages::words::form as common;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, paths};
use maud::Markup;

use super::refused;
use super::triage::version;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// What came of a step that was sent.
enum Came {
    /// It was taken.
    Taken,
    /// No reason was chosen.
    NoReason,
    /// No consent was written down.
    NoConsent,
    /// Nothing of what the young person said was written down.
    NothingSaid,
    /// It was refused.
    Refused(NotStepped),
}

const fn action(kind: StepKind) -> CaseAction {
    match kind {
        StepKind::Decline => CaseAction::Decline,
        StepKind::Withdraw => CaseAction::Withdraw,
        StepKind::Reopen => CaseAction::Reopen,
        StepKind::NoInterview => CaseAction::DispenseWithInterview,
        StepKind::BeginSupport => CaseAction::BeginSupport,
        StepKind::Close | StepKind::Forget | StepKind::EndAsAdult => CaseAction::Close,
        StepKind::AcceptOffer | StepKind::DeclineOffer | StepKind::StopForCore | StepKind::GoOn => {
            CaseAction::AnswerCore
        }
        StepKind::OfferTransition => CaseAction::OfferTransition,
        StepKind::NoTransition => CaseAction::NoteNoWish,
    }
}

/// Whether a step of this kind starts from a stage. Whoever declines takes the case up with it; what is
/// between house and core alone is no step of the way.
const fn starts_from(kind: StepKind, stage: Stage) -> bool {
    match kind {
        StepKind::Decline => stage.code().awaits_triage(),
        StepKind::Withdraw => stage.may_take(Step::Withdraw(WithdrawReason::ByReferrer)),
        StepKind::Reopen => stage.may_take(Step::Reopen),
        StepKind::NoInterview => stage.may_take(Step::DispenseWithInterview(NoInterviewReason::AlreadyHeard)),
        StepKind::BeginSupport => stage.may_take(Step::BeginSupport),
        StepKind::Close => stage.may_take(Step::Close(CloseReason::SupportCompleted)),
        StepKind::EndAsAdult => stage.may_take(Step::Close(CloseReason::FoundAdult)),
        StepKind::AcceptOffer
        | StepKind::DeclineOffer
        | StepKind::StopForCore
        | StepKind::GoOn
        | StepKind::OfferTransition
        | StepKind::NoTransition
        | StepKind::Forget => true,
    }
}

const fn flash(kind: StepKind) -> Flash {
    match kind {
        StepKind::Decline => Flash::Declined,
        StepKind::Withdraw => Flash::Withdrawn,
        StepKind::Reopen => Flash::Reopened,
        StepKind::NoInterview => Flash::NoInterview,
        StepKind::BeginSupport => Flash::SupportBegun,
        StepKind::Close | StepKind::EndAsAdult => Flash::CaseClosed,
        StepKind::AcceptOffer => Flash::OfferAccepted,
        StepKind::DeclineOffer => Flash::OfferDeclined,
        StepKind::StopForCore | StepKind::GoOn => Flash::CoreAnswered,
        StepKind::OfferTransition => Flash::TransitionOffered,
        StepKind::NoTransition => Flash::TransitionNotWished,
        StepKind::Forget => Flash::ReferenceForgotten,
    }
}

async fn take(site: &Site, signed_in: &SignedIn, case: (CaseId, u32), kind: StepKind, sent: &Typed) -> Came {
    let (workplace, actor, now) = (site.workplace(), &signed_in.actor, signed_in.now);
    let reason = sent.get("reason");
    let step = match kind {
        StepKind::Decline => {
            let Ok(reason) = reason.parse() else { return Came::NoReason };
            return came(decline_case(workplace, actor, case, reason, now).await);
        }
        StepKind::Close => {
            let Ok(reason) = reason.parse() else { return Came::NoReason };
            return came(close_case(workplace, actor, case, reason, now).await);
        }
        StepKind::EndAsAdult => {
            return came(close_case(workplace, actor, case, CloseReason::FoundAdult, now).await);
        }
        StepKind::DeclineOffer => {
            let Ok(reason) = reason.parse() else { return Came::NoReason };
            return came(decline_offer(workplace, actor, case, reason, now).await);
        }
        StepKind::AcceptOffer => return came(accept_offer(workplace, actor, case, now).await),
        StepKind::StopForCore => {
            return came(answer_withdrawal(workplace, actor, case, WithdrawalReply::Stop, now).await);
        }
        StepKind::GoOn => {
            return came(answer_withdrawal(workplace, actor, case, WithdrawalReply::GoOn, now).await);
        }
        StepKind::OfferTransition => {
            let Ok(consent) = Prose::parse(sent.get("consent")) else { return Came::NoConsent };
            return came(offer_transition(workplace, actor, case, &consent, now).await);
        }
        StepKind::NoTransition => {
            let Ok(said) = Prose::parse(sent.get("no_wish")) else { return Came::NothingSaid };
            return came(note_no_wish(workplace, actor, case, &said, now).await);
        }
        StepKind::Forget => {
            let forgotten = forget_reference(workplace, actor, case.0, now).await;
            return came(forgotten.map_err(NotStepped::from));
        }
        StepKind::BeginSupport => Some(SimpleStep::BeginSupport),
        StepKind::Withdraw => reason.parse().ok().map(SimpleStep::Withdraw),
        StepKind::NoInterview => reason.parse().ok().map(SimpleStep::DispenseWithInterview),
        StepKind::Reopen => Some(SimpleStep::Reopen),
    };
    match step {
        Some(step) => came(step_case(workplace, actor, case, step, now).await),
        None => Came::NoReason,
    }
}

fn came(stepped: Result<(), NotStepped>) -> Came {
    stepped.map_or_else(Came::Refused, |()| Came::Taken)
}

async fn answered(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    kind: StepKind,
    sent: &Typed,
) -> Result<Response, Failure> {
    let locale = signed_in.actor.locale;
    let (remarks, refused) = match take(site, signed_in, (case, version(sent)?), kind, sent).await {
        Came::Taken => return Ok(said_at(&paths::case(case), flash(kind), site.surroundings())),
        Came::NoReason => (vec![Remark::new("reason", common::NOT_CHOSEN, locale)], None),
        Came::NoConsent => (vec![Remark::new("consent", core::CONSENT_MISSING, locale)], None),
        Came::NothingSaid => (vec![Remark::new("no_wish", core::NO_WISH_MISSING, locale)], None),
        Came::Refused(refused) => (vec![], Some(refused::sentence(refused, locale)?)),
    };
    let page = page(site, signed_in, (case, kind), (sent, &remarks), refused).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn page(
    site: &Site,
    signed_in: &SignedIn,
    (case, kind): (CaseId, StepKind),
    (typed, remarks): (&Typed, &[Remark]),
    refused: Option<String>,
) -> Result<Markup, Failure> {
    let (found, core) = look_at_case_and_core(site.workplace(), &signed_in.actor, case, action(kind)).await?;
    let elsewhere = (!starts_from(kind, found.stage)).then(|| found.stage.code());
    let (codename, version) = (found.codename, found.version);
    let closes_as = match kind {
        StepKind::Close => Some(CloseReason::SupportCompleted),
        StepKind::EndAsAdult => Some(CloseReason::FoundAdult),
        _ => None,
    };
    let (workplace, actor) = (site.workplace(), &signed_in.actor);
    let ends = matches!(
        kind,
        StepKind::Withdraw | StepKind::Decline | StepKind::DeclineOffer | StepKind::StopForCore
    );
    let open = match closes_as.filter(|_| elsewhere.is_none()) {
        Some(reason) => open_before_closing(workplace, actor, (case, reason), signed_in.now).await?,
        None if ends && elsewhere.is_none() => {
            open_before_ending(workplace, actor, (case, action(kind)), signed_in.now).await?
        }
        None => Vec::new(),
    };
    let reopens = kind == StepKind::Reopen && elsewhere.is_none();
    let is_merged = reopens && is_merged(workplace, actor, case).await?;
    let view = StepPage { kind, case, codename, version, core, refused, open, is_merged, elsewhere };
    let form = Form::returned(signed_in.actor.locale, typed, remarks);
    Ok(cases::step(&signed_in.frame(Place::Cases), &form, &view))
}

macro_rules! steps {
    ($($(#[$doc:meta])* $page:ident $send:ident = $kind:ident;)*) => {$(
        $(#[$doc])*
        pub(super) async fn $page(
            signed_in: SignedIn,
            State(site): State<Site>,
            At(case): At<CaseId>,
        ) -> Result<Markup, Failure> {
            page(&site, &signed_in, (case, StepKind::$kind), (&Typed::default(), &[]), None).await
        }

        $(#[$doc])*
        pub(super) async fn $send(
            signed_in: SignedIn,
            State(site): State<Site>,
            At(case): At<CaseId>,
            TypedForm(sent): TypedForm,
        ) -> Result<Response, Failure> {
            answered(&site, &signed_in, case, StepKind::$kind, &sent).await
        }
    )*};
}

steps! {
    /// `/cases/{id}/decline`.
    decline_page decline = Decline;
    /// `/cases/{id}/withdraw`.
    withdraw_page withdraw = Withdraw;
    /// `/cases/{id}/reopen`.
    reopen_page reopen = Reopen;
    /// `/cases/{id}/no-interview`.
    no_interview_page no_interview = NoInterview;
    /// `/cases/{id}/support`.
    support_page begin_support = BeginSupport;
    /// `/cases/{id}/close`.
    close_page close = Close;
    /// `/cases/{id}/age/end`.
    adult_page end_as_adult = EndAsAdult;
    /// `/cases/{id}/offer/accept`.
    accept_offer_page take_offer = AcceptOffer;
    /// `/cases/{id}/offer/decline`.
    decline_offer_page refuse_offer = DeclineOffer;
    /// `/cases/{id}/withdrawal/stop`.
    stop_page stop = StopForCore;
    /// `/cases/{id}/withdrawal/go-on`.
    go_on_page go_on = GoOn;
    /// `/cases/{id}/transition`.
    transition_page offer = OfferTransition;
    /// `/cases/{id}/transition/no`.
    no_transition_page no_transition = NoTransition;
    /// `/cases/{id}/ledger/forget`.
    forget_page forget = Forget;
}
