//! The way here: read by whom it names, written by whoever is in charge.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::CaseAction;
use barnahus_casework::way_here::NotTheWay;
use barnahus_operations::Unable;
use barnahus_operations::look_at_case::look_at_case;
use barnahus_operations::plan_way::{READERS, WayNotKept, plan_way};
use barnahus_operations::see_way::{SeenWay, see_way};
use barnahus_operations::way_readers::PossibleReader;
use barnahus_pages::stale::Versions;
use barnahus_pages::way_here::{Reader, WayPage, way_here, way_here_stale};
use barnahus_pages::words::way_here as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, paths};
use maud::Markup;

use super::triage::version;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/way`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let seen = see_way(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let typed = stored(&seen);
    let view = view(&site, &signed_in, (case, seen)).await;
    let form = Form::fresh(signed_in.actor.locale, &typed);
    Ok(way_here(&signed_in.frame(Place::Cases), &form, &view))
}

/// The plan as it would be typed.
fn stored(seen: &SeenWay) -> Typed {
    let mut typed = seen.plan.clone();
    let readers: Vec<String> = seen.readers.iter().map(|(id, _)| id.to_string()).collect();
    typed.add(READERS, &readers.join(","));
    typed
}

async fn view(site: &Site, signed_in: &SignedIn, (case, seen): (CaseId, SeenWay)) -> WayPage {
    let opens = look_at_case(site.workplace(), &signed_in.actor, case, CaseAction::SeeWhoOpened).await;
    let SeenWay { codename, booked, plan, written, was_moved, names_suspected, readers, people, version } =
        seen;
    WayPage {
        case,
        codename,
        booked,
        plan,
        written,
        was_moved,
        names_suspected,
        readers: readers.into_iter().map(|(_, name)| name).collect(),
        people: people.map(shown),
        version,
        refused: None,
        opens_case: opens.is_ok(),
    }
}

fn shown(people: Vec<PossibleReader>) -> Vec<Reader> {
    let reader = |one: PossibleReader| {
        let PossibleReader { person, name, has_account } = one;
        Reader { person, name, has_account }
    };
    people.into_iter().map(reader).collect()
}

/// `POST /cases/{id}/way`.
pub(super) async fn plan(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let of = (case, version(&typed)?);
    let why = match plan_way(site.workplace(), actor, of, &typed, now).await {
        Ok(()) => return Ok(said_at(&paths::case(case), Flash::Saved, site.surroundings())),
        Err(WayNotKept::Unable(Unable::Stale)) => return both(&site, &signed_in, case, &typed).await,
        Err(why) => why,
    };
    let (refused, remarks) = match why {
        WayNotKept::Faults(faults) => (None, Remark::all(&faults, actor.locale)),
        WayNotKept::Refused(NotTheWay::NothingBooked) => (Some(words::NOTHING_BOOKED), Vec::new()),
        WayNotKept::Refused(NotTheWay::Suspected(field)) => {
            (None, vec![Remark::new(field, words::SUSPECTED, actor.locale)])
        }
        WayNotKept::Refused(NotTheWay::ReaderMayNotKnow) => {
            (None, vec![Remark::new(READERS, words::READER_MAY_NOT, actor.locale)])
        }
        WayNotKept::Unable(unable) => return Err(unable.into()),
    };
    let seen = see_way(site.workplace(), actor, case, now).await?;
    let view = WayPage { refused, version: of.1, ..view(&site, &signed_in, (case, seen)).await };
    let form = Form::returned(actor.locale, &typed, &remarks);
    let drawn = way_here(&signed_in.frame(Place::Cases), &form, &view);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, drawn).into_response())
}

/// Someone wrote the plan meanwhile: both versions.
async fn both(site: &Site, signed_in: &SignedIn, case: CaseId, typed: &Typed) -> Result<Response, Failure> {
    let seen = see_way(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let mut now_stored = stored(&seen);
    now_stored.add("version", &seen.version.to_string());
    let people = seen.people.map(shown).unwrap_or_default();
    let versions = Versions { typed, stored: &now_stored };
    Ok(page::both(way_here_stale(&signed_in.frame(Place::Cases), case, versions, &people)))
}
