//! Where an interview fits, and the button that books it.
//!
//! The loser of a race, and whoever sends a slot that no longer fits, gets this page afresh with a
//! sentence about it: nothing was booked, nobody was told.

pub(super) mod choice;
pub(super) mod nothing;
pub(super) mod outside;
pub(super) mod refused;
pub(super) mod view;
mod why;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_operations::book_interview::{NotBooked, book_interview};
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::find_slots::{NotSought, Wish, find_slots};
use barnahus_pages::slots::{Slots, Sought, slots as slots_page};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, paths};

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page};

use choice::{Asked, Chosen, Terms};
use refused::{Again, Outcome};

/// `GET /cases/{id}/slots`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(case): Path<String>,
    Query(asked): Query<Asked>,
    who: SignedIn,
) -> Result<Response, Failure> {
    seek(&site, &who, (page::id(&case)?, asked.terms()), &Said::Nothing).await
}

/// `POST /cases/{id}/book`.
pub(super) async fn book(
    State(site): State<Site>,
    Path(case): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let case: CaseId = page::id(&case)?;
    let sought = (case, Terms::of(&typed));
    let Some(Chosen { version, slot }) = choice::read(&typed) else {
        return seek(&site, &who, sought, &Said::Refused(Again::NotChosen)).await;
    };
    let outside_hours = match outside::read(&typed, sought.1, who.now) {
        Ok(agreed) => agreed,
        Err(faults) => {
            let remarks = Remark::all(&faults, who.actor.locale);
            return seek(&site, &who, sought, &Said::Faulty(&typed, &remarks)).await;
        }
    };
    let slot = ChosenSlot { outside_hours, ..slot };
    match book_interview(site.workplace(), &who.actor, (case, version), &slot, who.now).await {
        Ok(made) => Ok(flash::said_at(&paths::booking(made.booking), Flash::Booked, site.surroundings())),
        Err(not_booked) => match outside::was_needed(&not_booked, sought.1, who.now, who.actor.locale) {
            Some(remarks) => seek(&site, &who, sought, &Said::Faulty(&typed, &remarks)).await,
            None => again(&site, &who, sought, not_booked).await,
        },
    }
}

/// What the page says of what was just sent.
pub(super) enum Said<'a> {
    /// Nothing was sent.
    Nothing,
    /// A slot that was not booked.
    Refused(Again),
    /// A form that is not whole.
    Faulty(&'a Typed, &'a [Remark]),
}

async fn again(
    site: &Site,
    who: &SignedIn,
    sought: (CaseId, Terms),
    why: NotBooked,
) -> Result<Response, Failure> {
    match refused::judge(why, &paths::case(sought.0))? {
        Outcome::Elsewhere(place) => Ok(Redirect::to(&place).into_response()),
        Outcome::Again(why) => seek(site, who, sought, &Said::Refused(why)).await,
    }
}

/// The page for a first booking.
async fn seek(
    site: &Site,
    who: &SignedIn,
    (case, terms): (CaseId, Terms),
    said: &Said<'_>,
) -> Result<Response, Failure> {
    let wish = terms.apply(Wish::to_book(case), who.now);
    match find_slots(site.workplace(), &who.actor, wish, who.now).await {
        Ok(found) => {
            let sought = Sought::Booking(found.case.version);
            Ok(shown(who, &view::of(found, (sought, terms), said), said))
        }
        Err(NotSought::Stage(_)) => Ok(Redirect::to(&paths::case(case)).into_response()),
        Err(NotSought::Unable(unable)) => Err(unable.into()),
    }
}

/// The page, with the state that says whether something was refused.
pub(super) fn shown(who: &SignedIn, view: &Slots, said: &Said<'_>) -> Response {
    let frame = who.frame(Place::Cases);
    let blank = Typed::default();
    let (status, typed, remarks) = match said {
        Said::Nothing => (StatusCode::OK, &blank, &[][..]),
        Said::Refused(Again::NotChosen) => (StatusCode::UNPROCESSABLE_ENTITY, &blank, &[][..]),
        Said::Refused(
            Again::Taken
            | Again::Stale
            | Again::OneInterview
            | Again::NeedsApproval
            | Again::Unfit(_)
            | Again::Prevented(_),
        ) => (StatusCode::CONFLICT, &blank, &[][..]),
        Said::Faulty(typed, remarks) => (StatusCode::UNPROCESSABLE_ENTITY, *typed, *remarks),
    };
    let form = Form::returned(frame.locale, typed, remarks);
    (status, slots_page(&frame, &form, view)).into_response()
}
