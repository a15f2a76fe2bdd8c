//! Who represents a child since when: seen, changed, and the court told.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::representative::NotAppointed;
use barnahus_operations::Unable;
use barnahus_operations::appoint_representative::{NotRepresented, appoint_representative, court_told};
use barnahus_operations::see_representatives::{CourtStanding, Representatives, see_representatives};
use barnahus_pages::representative::{Court, Line, RepresentativePage, representative, representative_stale};
use barnahus_pages::stale::Versions;
use barnahus_pages::words::representative as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Text, paths};
use maud::Markup;

use super::triage::version;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/representative`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let seen = seen(&site, &signed_in, case).await?;
    let blank = Typed::default();
    let form = Form::fresh(signed_in.actor.locale, &blank);
    Ok(representative(&signed_in.frame(Place::Cases), &form, &view(case, seen)))
}

async fn seen(site: &Site, signed_in: &SignedIn, case: CaseId) -> Result<Representatives, Failure> {
    Ok(see_representatives(site.workplace(), &signed_in.actor, case, signed_in.now).await?)
}

fn view(case: CaseId, seen: Representatives) -> RepresentativePage {
    let court = |court| match court {
        CourtStanding::NotAsked => Court::NotAsked,
        CourtStanding::Due(by) => Court::Due(by),
        CourtStanding::Told(at) => Court::Told(at),
    };
    let lines = seen.lines.into_iter().map(|line| Line {
        typed: line.typed,
        noted_by: line.noted_by,
        noted_at: line.noted_at,
        court: court(line.court),
    });
    let (codename, version) = (seen.codename, seen.version);
    RepresentativePage { case, codename, lines: lines.collect(), version, refused: None }
}

/// `POST /cases/{id}/representative`.
pub(super) async fn change(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let of = (case, version(&typed)?);
    let why = match appoint_representative(site.workplace(), actor, of, &typed, now).await {
        Ok(appointed) => {
            // What came of the booked interview is said on its own page, in red.
            let place = appointed.prevented.map_or_else(|| paths::representative(case), paths::booking);
            return Ok(said_at(&place, Flash::Represented, site.surroundings()));
        }
        Err(why) => why,
    };
    let frame = signed_in.frame(Place::Cases);
    let read = seen(&site, &signed_in, case).await?;
    let (refused, remarks) = match why {
        NotRepresented::Faults(faults) => (None, Remark::all(&faults, actor.locale)),
        NotRepresented::Refused(refused) => {
            (Some(sentence(&refused).of(actor.locale).to_owned()), Vec::new())
        }
        NotRepresented::Unable(Unable::Stale) => {
            let mut stored = read.section.clone();
            stored.add("as_what", read.section.get("represents"));
            stored.add("name", read.section.get("representative_name"));
            stored.add("version", &read.version.to_string());
            let versions = Versions { typed: &typed, stored: &stored };
            return Ok(page::both(representative_stale(&frame, case, versions)));
        }
        NotRepresented::Unable(unable) => return Err(unable.into()),
    };
    let view = RepresentativePage { refused, version: of.1, ..view(case, read) };
    let form = Form::returned(actor.locale, &typed, &remarks);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, representative(&frame, &form, &view)).into_response())
}

const fn sentence(refused: &NotAppointed) -> Text {
    match refused {
        NotAppointed::NobodyNamed => words::NOBODY,
        NotAppointed::NoDay => words::NO_DAY,
        NotAppointed::BeforeTheLast(_) => words::EARLY,
        NotAppointed::SameAsBefore => words::SAME,
        NotAppointed::Suspected => words::SUSPECTED,
    }
}

/// `POST /cases/{id}/representative/court`.
pub(super) async fn told(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Response, Failure> {
    match court_told(site.workplace(), &signed_in.actor, case, signed_in.now).await {
        // Whoever was second finds the court told, as they meant it.
        Ok(()) | Err(Unable::Stale) => {
            Ok(said_at(&paths::representative(case), Flash::CourtTold, site.surroundings()))
        }
        Err(unable) => Err(unable.into()),
    }
}
