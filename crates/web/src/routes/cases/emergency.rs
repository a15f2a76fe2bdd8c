//! The emergency accesses of one case: shown on its page, reviewed by the coordinator.

use axum::extract::State;
use axum::response::Response;
use barnahus_casework::policy::EmergencyVerdict;
use barnahus_casework::{Prose, Purpose};
use barnahus_operations::open_case::{EmergencySeen, Opened};
use barnahus_operations::review_emergency::{EmergencyToReview, read_emergencies, review_emergency};
use barnahus_pages::emergency::{self as pages, ACCESS, Access, Reviewed, ToReview};
use barnahus_pages::words::emergency as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Instant, Locale, PersonId, paths};
use maud::Markup;

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::reading::Reading;
use crate::routes::emergency::{line, of_prose};
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/emergency`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn(&site, &signed_in, case, (&Typed::default(), &[])).await
}

/// `POST /cases/{id}/emergency`.
pub(super) async fn review(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let (verdict, remark) = match read(&sent, actor.locale) {
        Ok(found) => found,
        Err(remarks) => {
            return Ok(page::again(drawn(&site, &signed_in, case, (&sent, &remarks)).await?));
        }
    };
    let of = (case, page::id(sent.get(ACCESS))?);
    review_emergency(site.workplace(), actor, of, (verdict, remark.as_ref()), now).await?;
    Ok(said_at(&paths::case_emergency(case), Flash::EmergencyReviewed, site.surroundings()))
}

/// What was found; what was not justified is said.
fn read(sent: &Typed, locale: Locale) -> Result<(EmergencyVerdict, Option<Prose>), Vec<Remark>> {
    let mut reading = Reading::new(sent, locale);
    let verdict = reading.one("verdict");
    let text = reading.text("remark");
    let remark = (!text.is_empty()).then(|| Prose::parse(text)).transpose();
    match &remark {
        Err(fault) => reading.say("remark", of_prose(fault)),
        Ok(None) if verdict == Some(EmergencyVerdict::NotJustified) => {
            reading.say("remark", words::REMARK_NEEDED);
        }
        Ok(_) => {}
    }
    reading.finish(verdict.zip(remark.ok()))
}

async fn drawn(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    (typed, remarks): (&Typed, &[Remark]),
) -> Result<Markup, Failure> {
    let now = signed_in.now;
    let found = read_emergencies(site.workplace(), &signed_in.actor, case, now).await?;
    // One form a page: about the one that awaits a review the longest.
    let asked = found.accesses.iter().rposition(|one| one.awaits);
    let all = found.accesses.iter().enumerate();
    let all: Vec<_> =
        all.map(|(place, one)| shown(one, &found.codename, Some(place) == asked, now)).collect();
    let frame = signed_in.frame(Place::Cases);
    let form = Form::returned(frame.locale, typed, remarks);
    Ok(pages::of_case(&frame, &form, (case, &found.codename), &all))
}

fn shown(one: &EmergencyToReview, codename: &str, asked: bool, now: Instant) -> ToReview {
    let name = |id: PersonId| one.names.get(&id).cloned().unwrap_or_default();
    let reviewed = |review: barnahus_operations::list_emergencies::EmergencyReview| Reviewed {
        by: name(review.by),
        at: review.at,
        remark: one.remark.clone(),
    };
    ToReview {
        access: line(&one.access, codename, name, now),
        reason: one.reason.clone(),
        reviewed: one.access.review.map(reviewed),
        asked,
    }
}

/// What the page of the case shows of them, and until when one opens it to this reader.
pub(super) fn seen(opened: &Opened, signed_in: &SignedIn) -> (Vec<Access>, Option<Instant>) {
    let (now, me) = (signed_in.now, signed_in.actor.person);
    let all = opened.emergencies.iter();
    let mine = all.clone().map(|seen| seen.access).filter(|one| one.person == me && one.stands_at(now));
    let until = (opened.purpose == Purpose::Emergency).then(|| mine.map(|one| one.until).max()).flatten();
    let shown = |seen: &EmergencySeen| {
        let EmergencySeen { access, who, ended_by } = seen;
        let name = |id| if id == access.person { who.clone() } else { ended_by.clone().unwrap_or_default() };
        line(access, &opened.case.codename, name, now)
    };
    (all.map(shown).collect(), until)
}
