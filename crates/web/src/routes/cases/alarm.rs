//! The child is missing: the page of the alarm, raised, added to and ended.

use axum::extract::State;
use axum::response::Response;
use barnahus_casework::Prose;
use barnahus_casework::alarm::AlarmEnd;
use barnahus_operations::Unable;
use barnahus_operations::end_alarm::end_alarm;
use barnahus_operations::raise_alarm::{NotRaised, add_to_alarm, raise_alarm};
use barnahus_operations::see_alarm::{Alarm, AlarmNote, CaseAlarms, see_alarm};
use barnahus_pages::alarm::{self as pages, ALARM, AlarmPage, Note};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, PersonId, paths};
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

/// `GET /cases/{id}/alarm`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn(&site, &signed_in, case, (&Typed::default(), &[])).await
}

/// `POST /cases/{id}/alarm`: raised, or added to when one is named.
pub(super) async fn raise(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (workplace, actor, now) = (site.workplace(), &signed_in.actor, signed_in.now);
    let mut reading = Reading::new(&sent, actor.locale);
    let said = if sent.get(ALARM).is_empty() {
        let (cause, words) = (reading.one("cause"), prose(&mut reading, "words"));
        let (cause, words) = match reading.finish(cause.zip(words)) {
            Ok(known) => known,
            Err(remarks) => return again(&site, &signed_in, case, (&sent, &remarks)).await,
        };
        match raise_alarm(workplace, actor, case, (cause, &words), now).await {
            Ok(()) => Flash::AlarmRaised,
            Err(NotRaised::Ended) => {
                return Ok(page::again(late(&site, &signed_in, case, &[words.as_str()]).await?));
            }
            Err(NotRaised::Unable(unable)) => return Err(unable.into()),
        }
    } else {
        let words = prose(&mut reading, "learned");
        let words = match reading.finish(words) {
            Ok(words) => words,
            Err(remarks) => return again(&site, &signed_in, case, (&sent, &remarks)).await,
        };
        match add_to_alarm(workplace, actor, case, &words, now).await {
            Ok(()) => Flash::AlarmAddedTo,
            Err(Unable::Stale) => {
                return Ok(page::both(late(&site, &signed_in, case, &[words.as_str()]).await?));
            }
            Err(unable) => return Err(unable.into()),
        }
    };
    Ok(said_at(&paths::alarm(case), said, site.surroundings()))
}

/// `POST /cases/{id}/alarm/end`.
pub(super) async fn end(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let mut reading = Reading::new(&sent, actor.locale);
    let ending = reading.one::<AlarmEnd>("ending");
    let is_said = !reading.text("found").is_empty();
    let found = if is_said { prose(&mut reading, "found").map(Some) } else { Some(None) };
    match reading.finish(ending.zip(found)) {
        Ok((ending, found)) => {
            let of = (case, page::id(sent.get(ALARM))?);
            match end_alarm(site.workplace(), actor, of, (ending, found.as_ref()), now).await {
                Ok(()) => Ok(said_at(&paths::case(case), Flash::AlarmEnded, site.surroundings())),
                Err(Unable::Stale) => {
                    let said = [ending.name().of(actor.locale), sent.get("found")];
                    Ok(page::both(late(&site, &signed_in, case, &said).await?))
                }
                Err(unable) => Err(unable.into()),
            }
        }
        Err(remarks) => again(&site, &signed_in, case, (&sent, &remarks)).await,
    }
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

/// The page as it stands now, with what was typed on it before somebody else was faster.
async fn late(site: &Site, signed_in: &SignedIn, case: CaseId, typed: &[&str]) -> Result<Markup, Failure> {
    let seen = see_alarm(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let frame = signed_in.frame(Place::Cases);
    let nothing = Typed::default();
    let view = AlarmPage { late: page::typed(typed), ..view(case, seen) };
    Ok(pages::alarm(&frame, &Form::fresh(frame.locale, &nothing), &view))
}

async fn drawn(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    (typed, remarks): (&Typed, &[Remark]),
) -> Result<Markup, Failure> {
    let seen = see_alarm(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let frame = signed_in.frame(Place::Cases);
    let form = Form::returned(frame.locale, typed, remarks);
    Ok(pages::alarm(&frame, &form, &view(case, seen)))
}

fn view(case: CaseId, seen: CaseAlarms) -> AlarmPage {
    let CaseAlarms { codename, alarms, names, to_call, may_raise, may_end } = seen;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let note = |AlarmNote { by, at, words }| Note { by: name(by), at, words };
    let shown = |(alarm, notes): (Alarm, Vec<AlarmNote>)| pages::Alarm {
        id: alarm.id,
        cause: alarm.cause,
        since: alarm.raised_at,
        by: name(alarm.raised_by),
        ended: alarm.ended.map(|ended| (ended.at, name(ended.by), ended.ending)),
        notes: notes.into_iter().map(note).collect(),
    };
    let (standing, earlier): (Vec<_>, Vec<_>) =
        alarms.into_iter().map(shown).partition(|alarm| alarm.ended.is_none());
    AlarmPage {
        case,
        codename,
        standing: standing.into_iter().next(),
        earlier,
        to_call: to_call.into_iter().map(name).collect(),
        late: Vec::new(),
        may_raise,
        may_end,
    }
}
