//! Whether the interviewer of a case knows what happened: the page on which planning decides it.

use axum::extract::State;
use axum::response::Response;
use barnahus_operations::decide_blind::{decide_blind, see_blind};
use barnahus_pages::blind::{self as pages, BlindPage, KNOWS};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, paths};
use maud::Markup;

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/blind`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn(&site, &signed_in, case, &[]).await
}

/// `POST /cases/{id}/blind`.
pub(super) async fn decide(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let mut reading = Reading::new(&sent, actor.locale);
    let knows = reading.one(KNOWS);
    match reading.finish(knows) {
        Ok(knows) => {
            decide_blind(site.workplace(), actor, case, knows, now).await?;
            Ok(said_at(&paths::case(case), Flash::BlindDecided, site.surroundings()))
        }
        Err(remarks) => Ok(page::again(drawn(&site, &signed_in, case, &remarks).await?)),
    }
}

async fn drawn(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    remarks: &[Remark],
) -> Result<Markup, Failure> {
    let seen = see_blind(site.workplace(), &signed_in.actor, case).await?;
    let frame = signed_in.frame(Place::Cases);
    let typed = Typed::from_iter([(KNOWS, seen.interviewer.code())]);
    let form = Form::returned(frame.locale, &typed, remarks);
    let view = BlindPage {
        case,
        codename: seen.codename,
        of_the_house: seen.of_the_house,
        is_recorded: seen.is_recorded,
        meeting: seen.meeting,
    };
    Ok(pages::blind(&frame, &form, &view))
}
