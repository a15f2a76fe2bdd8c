//! One piece of support: shown, done, not needed after all, looked at again, handed to someone.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use barnahus_operations::hand_on::hand_support_on;
use barnahus_operations::plan_support::NotSupported;
use barnahus_operations::record_support::{Recording, record_support};
use barnahus_operations::see_support::see_piece;
use barnahus_pages::support::{self as pages, PiecePage, Refusal, VERSION};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{SupportId, local, paths};

use super::{named, said, shown, status};
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /support/{id}`.
pub(in crate::routes) async fn show(
    who: SignedIn,
    State(site): State<Site>,
    At(piece): At<SupportId>,
) -> Result<Response, Failure> {
    page(&site, &who, piece, (&Typed::default(), &[]), None).await
}

/// `POST /support/{id}/done`.
pub(in crate::routes) async fn done(
    who: SignedIn,
    State(site): State<Site>,
    At(piece): At<SupportId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    recorded(&site, &who, piece, (Recording::Done, &typed)).await
}

/// `POST /support/{id}/drop`.
pub(in crate::routes) async fn no_longer(
    who: SignedIn,
    State(site): State<Site>,
    At(piece): At<SupportId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    recorded(&site, &who, piece, (Recording::NotNeeded, &typed)).await
}

/// `POST /support/{id}/review`.
pub(in crate::routes) async fn review(
    who: SignedIn,
    State(site): State<Site>,
    At(piece): At<SupportId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    recorded(&site, &who, piece, (Recording::Reviewed, &typed)).await
}

/// `POST /support/{id}/hand`.
pub(in crate::routes) async fn hand(
    who: SignedIn,
    State(site): State<Site>,
    At(piece): At<SupportId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let of = (piece, version(&typed)?);
    let done = hand_support_on(site.workplace(), &who.actor, of, &typed, who.now).await;
    answered(&site, &who, piece, (&typed, Flash::SupportHanded), done).await
}

fn version(typed: &Typed) -> Result<u32, Failure> {
    typed.get(VERSION).parse().map_err(|_| Failure::Unreadable)
}

async fn recorded(
    site: &Site,
    who: &SignedIn,
    piece: SupportId,
    what: (Recording, &Typed),
) -> Result<Response, Failure> {
    let flash = match what.0 {
        Recording::Done | Recording::Reviewed => Flash::SupportRecorded,
        Recording::NotNeeded => Flash::SupportNotNeeded,
    };
    let of = (piece, version(what.1)?);
    let done = record_support(site.workplace(), &who.actor, of, what, who.now).await;
    answered(site, who, piece, (what.1, flash), done).await
}

async fn answered(
    site: &Site,
    who: &SignedIn,
    piece: SupportId,
    (typed, flash): (&Typed, Flash),
    done: Result<(), NotSupported>,
) -> Result<Response, Failure> {
    match done {
        Ok(()) => Ok(said_at(&paths::support_piece(piece), flash, site.surroundings())),
        Err(why) => {
            let (remarks, refused) = said(why, who)?;
            page(site, who, piece, (typed, &remarks), refused).await
        }
    }
}

/// The page as things stand now; what was typed stays, to be sent against that.
async fn page(
    site: &Site,
    who: &SignedIn,
    piece: SupportId,
    (typed, remarks): (&Typed, &[Remark]),
    refused: Option<Refusal>,
) -> Result<Response, Failure> {
    let seen = see_piece(site.workplace(), &who.actor, piece, who.now).await?;
    let support = seen.piece.support;
    let mut typed = typed.clone();
    if typed.get("owner").is_empty() {
        typed.add("owner", &support.owner.to_string());
    }
    if let Some(due) = support.state.falls_due().filter(|_| typed.get("due").is_empty()) {
        typed.add("due", &barnahus_casework::days::dotted_text(due));
    }
    let view = PiecePage {
        case: support.case,
        codename: seen.codename,
        piece: shown(seen.piece, local::day(who.now)),
        version: support.version,
        records: seen.records,
        takers: named(seen.takers),
        refused,
    };
    let form = Form::returned(who.actor.locale, &typed, remarks);
    let page = pages::piece(&who.frame(Place::Cases), &form, &view);
    Ok((status(refused, remarks), page).into_response())
}
