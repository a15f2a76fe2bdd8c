//! The interview as it runs: behind the glass, and what is done with it from there or from a hand.

pub(super) mod hand;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::booking::BookingState;
use barnahus_casework::question::{Mark, NoQuestion};
use barnahus_casework::run::{Run, RunStep};
use barnahus_casework::{CaseAction, Prose};
use barnahus_operations::Unable;
use barnahus_operations::mark_question::mark_question;
use barnahus_operations::pass_question::{Passing, pass_question};
use barnahus_operations::run_interview::{NotRun, run_interview};
use barnahus_operations::see_interview::{Behind as Seen, Passed as SeenQuestion, see_interview};
use barnahus_pages::hand::{ASKED, BACK_TO, HAND, MARK, NUMBER, STEP, Stands, VERSION};
use barnahus_pages::interview::{self as pages, Behind, NotDone, Passed, QUESTION, TOPIC, WHO};
use barnahus_pages::wording::capital;
use barnahus_pages::words::form as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, Instant, Locale, paths};

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /bookings/{id}/glass`.
pub(super) async fn glass(
    who: SignedIn,
    State(site): State<Site>,
    At(id): At<BookingId>,
) -> Result<Response, Failure> {
    behind(&site, &who, id, (&Typed::default(), &[]), None).await
}

/// `POST /bookings/{id}/run`.
pub(super) async fn run(
    who: SignedIn,
    State(site): State<Site>,
    At(id): At<BookingId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let step = sent.get(STEP).parse().map_err(|_| Failure::Unreadable)?;
    let version = sent.get(VERSION).parse().map_err(|_| Failure::Unreadable)?;
    let done = run_interview(site.workplace(), &who.actor, (id, version), step, who.now).await;
    answered(&site, &who, id, &sent, done).await
}

/// `POST /bookings/{id}/questions/mark`.
pub(super) async fn mark(
    who: SignedIn,
    State(site): State<Site>,
    At(id): At<BookingId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let number = sent.get(NUMBER).parse().map_err(|_| Failure::Unreadable)?;
    let mark = match sent.get(MARK) {
        ASKED => Mark::Asked,
        why => Mark::NotAsked(why.parse().map_err(|_| Failure::Unreadable)?),
    };
    let done = mark_question(site.workplace(), &who.actor, (id, number), mark, who.now).await;
    answered(&site, &who, id, &sent, done).await
}

/// `POST /bookings/{id}/questions`.
pub(super) async fn pass(
    who: SignedIn,
    State(site): State<Site>,
    At(id): At<BookingId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let passing = match understood(&sent, who.actor.locale) {
        Ok(passing) => passing,
        Err(remarks) => return behind(&site, &who, id, (&sent, &remarks), None).await,
    };
    match pass_question(site.workplace(), &who.actor, id, &passing, who.now).await {
        Ok(()) => Ok(said_at(&paths::booking_glass(id), Flash::QuestionPassed, site.surroundings())),
        Err(why) => {
            let why = not_done(why)?;
            behind(&site, &who, id, (&sent, &[]), Some(why)).await
        }
    }
}

fn understood(sent: &Typed, locale: Locale) -> Result<Passing, Vec<Remark>> {
    let mut remarks = Vec::new();
    let topic = sent.get(TOPIC).parse().ok();
    if topic.is_none() {
        remarks.push(Remark::new(TOPIC, words::NOT_CHOSEN, locale));
    }
    let words = Prose::parse(sent.get(QUESTION)).map_err(|fault| {
        let field = QUESTION.to_owned();
        remarks.push(Remark::of(&barnahus_casework::FieldFault { field, fault }, locale));
    });
    match (topic, words) {
        (Some(topic), Ok(words)) => Ok(Passing { asked_by: sent.get(WHO).parse().ok(), topic, words }),
        _ => Err(remarks),
    }
}

/// Back to where it was pressed.
async fn answered(
    site: &Site,
    who: &SignedIn,
    id: BookingId,
    sent: &Typed,
    done: Result<(), NotRun>,
) -> Result<Response, Failure> {
    let is_in_hand = sent.get(BACK_TO) == HAND;
    match done {
        Ok(()) if is_in_hand => Ok(Redirect::to(&paths::booking_hand(id)).into_response()),
        Ok(()) => Ok(Redirect::to(&paths::booking_glass(id)).into_response()),
        Err(why) => {
            let why = not_done(why)?;
            if is_in_hand { hand::changed(site, who, id).await } else { changed(site, who, id, why).await }
        }
    }
}

/// Whoever talks with the child has no page behind the glass: they are shown their own.
async fn changed(site: &Site, who: &SignedIn, id: BookingId, why: NotDone) -> Result<Response, Failure> {
    match behind(site, who, id, (&Typed::default(), &[]), Some(why)).await {
        Err(Failure::NotFound) => hand::changed(site, who, id).await,
        answer => answer,
    }
}

fn not_done(why: NotRun) -> Result<NotDone, Failure> {
    match why {
        NotRun::Question(NoQuestion::Asked) => Ok(NotDone::WasAsked),
        NotRun::Question(NoQuestion::NotRunning(_)) | NotRun::NoRun => Ok(NotDone::NotRunning),
        NotRun::Started(_) | NotRun::Step(_) | NotRun::Unable(Unable::Stale) => Ok(NotDone::Changed),
        NotRun::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => Err(unable.into()),
    }
}

async fn behind(
    site: &Site,
    who: &SignedIn,
    id: BookingId,
    (typed, remarks): (&Typed, &[Remark]),
    not_done: Option<NotDone>,
) -> Result<Response, Failure> {
    let seen = see_interview(site.workplace(), &who.actor, id, who.now).await?;
    let view = Behind { not_done, ..view(seen, who.actor.locale, who.now) };
    let form = Form::returned(who.actor.locale, typed, remarks);
    let status = match (not_done, remarks) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, []) => StatusCode::OK,
        (None, _) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, pages::interview(&who.frame(Place::Cases), &form, &view)).into_response())
}

fn view(seen: Seen, locale: Locale, now: Instant) -> Behind {
    let Seen { booking, codename, interview_room, run, questions, askers, allowed } = seen;
    let may = |action| allowed.contains(&action);
    let version = run.as_ref().map_or(0, |kept| kept.version);
    let breaks = run.iter().flat_map(|kept| kept.run.breaks().iter().map(|one| (one.from, one.to)));
    let asker = |(person, role, name): (barnahus_vocabulary::PersonId, barnahus_vocabulary::Role, String)| {
        (person.to_string(), format!("{}: {name}", capital(role.name().of(locale))))
    };
    Behind {
        booking: booking.id,
        codename,
        time: booking.time,
        interview_room,
        stands: stands(run.as_ref().map(|kept| &kept.run), booking.state, now),
        version,
        breaks: breaks.collect(),
        questions: questions.into_iter().map(passed).collect(),
        sees_all: may(CaseAction::SeeQuestions),
        askers: askers.into_iter().map(asker).collect(),
        may_run: may(CaseAction::RunInterview),
        sees_readiness: may(CaseAction::SeeReadiness),
        records: may(CaseAction::RecordInterview),
        not_done: None,
    }
}

/// A question as pages show it.
pub(super) fn passed(seen: SeenQuestion) -> Passed {
    let SeenQuestion { question, words, asked_by } = seen;
    Passed {
        number: question.number,
        topic: question.topic,
        words: words.as_str().to_owned(),
        from: asked_by,
        noted: question.noted_at,
        state: question.state,
    }
}

/// How it stands, in the words of pages.
fn stands(run: Option<&Run>, state: BookingState, now: Instant) -> Stands {
    let is_taken_back =
        |run: &Run| state == BookingState::UnderWay && run.steps(now).contains(&RunStep::Resume);
    match run {
        None => Stands::Not,
        Some(Run::Talking { began, .. }) => Stands::Since(*began),
        Some(Run::OnBreak { since, .. }) => Stands::Rests(*since),
        Some(run @ Run::Ended { ended, .. }) if is_taken_back(run) => Stands::JustOver(*ended),
        Some(Run::Ended { ended, .. }) => Stands::Over(*ended),
    }
}
