//! The age of a child is disputed: the page of it, noted, an assessment asked for, settled.

use axum::extract::State;
use axum::response::Response;
use barnahus_casework::age::AgeResult;
use barnahus_casework::{FieldFault, Prose};
use barnahus_operations::Unable;
use barnahus_operations::dispute_age::{
    ASSESSOR, AgeUnchanged, FOUND, WHY, ask_assessment, dispute_age, settle_age,
};
use barnahus_operations::see_age::{self, AgeDispute, SeenAge, see_age};
use barnahus_pages::age::{self as pages, AdultNext, AgePage, AgeStands, DISPUTE, Dispute};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Instant, PersonId, local, paths};
use maud::Markup;

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::reading::Reading;
use crate::routes::emergency::of_prose;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/age`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn(&site, &signed_in, case, (&Typed::default(), &[])).await
}

/// `POST /cases/{id}/age`: it is disputed.
pub(super) async fn dispute(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let mut reading = Reading::new(&sent, actor.locale);
    let why = prose(&mut reading, WHY);
    let noted = match reading.finish(why) {
        Ok(why) => dispute_age(site.workplace(), actor, case, &why, now).await,
        Err(remarks) => return again(&site, &signed_in, case, (&sent, &remarks)).await,
    };
    came(&site, &signed_in, case, (&sent, noted, Flash::AgeDisputed)).await
}

/// `POST /cases/{id}/age/asked`.
pub(super) async fn ask(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let mut reading = Reading::new(&sent, actor.locale);
    let assessor = prose(&mut reading, ASSESSOR);
    let due = reading.day("due", local::day(now));
    let noted = match reading.finish(assessor.zip(due)) {
        Ok((assessor, due)) => {
            let of = (case, page::id(sent.get(DISPUTE))?);
            ask_assessment(site.workplace(), actor, of, (&assessor, due), now).await
        }
        Err(remarks) => return again(&site, &signed_in, case, (&sent, &remarks)).await,
    };
    came(&site, &signed_in, case, (&sent, noted.map_err(AgeUnchanged::from), Flash::AgeAsked)).await
}

/// `POST /cases/{id}/age/settled`.
pub(super) async fn settle(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let mut reading = Reading::new(&sent, actor.locale);
    let result = reading.one::<AgeResult>("result");
    if !reading.text(FOUND).is_empty() {
        prose(&mut reading, FOUND);
    }
    let noted = match reading.finish(result) {
        Ok(result) => {
            let of = (case, page::id(sent.get(DISPUTE))?);
            settle_age(site.workplace(), actor, of, (result, &sent), now).await
        }
        Err(remarks) => return again(&site, &signed_in, case, (&sent, &remarks)).await,
    };
    came(&site, &signed_in, case, (&sent, noted, Flash::AgeSettled)).await
}

async fn came(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    (sent, noted, said): (&Typed, Result<(), AgeUnchanged>, Flash),
) -> Result<Response, Failure> {
    match noted {
        Ok(()) => Ok(said_at(&paths::age(case), said, site.surroundings())),
        Err(AgeUnchanged::Ended) => Ok(page::again(late(site, signed_in, case, sent).await?)),
        Err(AgeUnchanged::Faults(faults)) => {
            let remarks = of_faults(&faults, signed_in);
            again(site, signed_in, case, (sent, &remarks)).await
        }
        Err(AgeUnchanged::Unable(Unable::Stale)) => Ok(page::both(late(site, signed_in, case, sent).await?)),
        Err(AgeUnchanged::Unable(unable)) => Err(unable.into()),
    }
}

/// The page as it stands now, with what was typed on it before somebody else was faster.
async fn late(site: &Site, signed_in: &SignedIn, case: CaseId, sent: &Typed) -> Result<Markup, Failure> {
    let seen = see_age(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let frame = signed_in.frame(Place::Cases);
    let result = sent.get("result").parse::<AgeResult>();
    let result = result.map(|result| result.name().of(frame.locale)).unwrap_or_default();
    let ages = ["birth_date", "age_years", "due"].map(|field| sent.get(field));
    let said = [sent.get(WHY), sent.get(ASSESSOR), result, ages[0], ages[1], ages[2], sent.get(FOUND)];
    let view = AgePage { late: page::typed(&said), ..view(case, seen, signed_in.now) };
    let nothing = Typed::default();
    Ok(pages::age(&frame, &Form::fresh(frame.locale, &nothing), &view))
}

fn of_faults(faults: &[FieldFault], signed_in: &SignedIn) -> Vec<Remark> {
    Remark::all(faults, signed_in.actor.locale)
}

fn prose(reading: &mut Reading<'_>, field: &str) -> Option<Prose> {
    match Prose::parse(reading.text(field)) {
        Ok(words) => Some(words),
        Err(fault) => {
            reading.say(field, of_prose(&fault));
            None
        }
    }
}

async fn again(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    sent: (&Typed, &[Remark]),
) -> Result<Response, Failure> {
    Ok(page::again(drawn(site, signed_in, case, sent).await?))
}

async fn drawn(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    (typed, remarks): (&Typed, &[Remark]),
) -> Result<Markup, Failure> {
    let seen = see_age(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let frame = signed_in.frame(Place::Cases);
    let form = Form::returned(frame.locale, typed, remarks);
    Ok(pages::age(&frame, &form, &view(case, seen, signed_in.now)))
}

fn view(case: CaseId, seen: SeenAge, now: Instant) -> AgePage {
    let next = next(&seen);
    let SeenAge { codename, age, disputes, names, has_ended, awaits_triage: _, may_end: _ } = seen;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let shown = |(dispute, words): (AgeDispute, Typed)| Dispute {
        id: dispute.id,
        raised: (dispute.raised_at, dispute.raised_by.map(name)),
        why: words.get(WHY).to_owned(),
        asked: dispute.asked.map(|asked| (asked.due, words.get(ASSESSOR).to_owned())),
        settled: dispute.settled.map(|settled| (settled.at, name(settled.by), settled.result)),
        found: words.get(FOUND).to_owned(),
    };
    let (standing, earlier): (Vec<_>, Vec<_>) =
        disputes.into_iter().map(shown).partition(|dispute| dispute.settled.is_none());
    let is_child = age.is_presumed_child(local::day(now));
    let standing = standing.into_iter().next();
    AgePage { case, codename, age, is_child, standing, earlier, next, has_ended, late: Vec::new() }
}

/// What comes next where the last dispute found an adult and the case runs.
fn next(seen: &SeenAge) -> AdultNext {
    let last = seen.disputes.first().and_then(|(dispute, _)| dispute.settled);
    if seen.has_ended || last.is_none_or(|settled| settled.result != AgeResult::Adult) {
        return AdultNext::Nothing;
    }
    match (seen.may_end, seen.awaits_triage) {
        (false, _) => AdultNext::Waits,
        (true, true) => AdultNext::Decline,
        (true, false) => AdultNext::End,
    }
}

/// As the page of the case shows it.
pub(super) const fn of_case(stands: see_age::AgeStands) -> AgeStands {
    match stands {
        see_age::AgeStands::Undisputed => AgeStands::Undisputed,
        see_age::AgeStands::Disputed(due) => AgeStands::Disputed(due),
        see_age::AgeStands::FoundAdult => AgeStands::FoundAdult,
    }
}
