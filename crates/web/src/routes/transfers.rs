//! Transfers between houses: the list of a house, and the answer to an offer.

use axum::extract::State;
use axum::response::Response;
use barnahus_operations::answer_transfer::{NotAccepted, accept_transfer, decline_transfer, see_offer};
use barnahus_operations::see_transfers::{Answer, SeenTransfers, Shown, Transfer, see_transfers};
use barnahus_pages::transfer::{
    self as pages, CameLine, OfferedPage, SentLine, SentOutcome, ShownCase, TransfersPage,
};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{TransferId, paths};
use maud::Markup;

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /transfers`.
pub(super) async fn list(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let seen = see_transfers(site.workplace(), &person.actor).await?;
    Ok(pages::list(&person.frame(Place::Cases), &view(seen)))
}

fn view(seen: SeenTransfers) -> TransfersPage {
    let SeenTransfers { to_answer, sent, came, houses } = seen;
    let name = |house| houses.get(&house).cloned().unwrap_or_default();
    let line = |(transfer, codename): (Transfer, String)| {
        let case = transfer.from.1;
        let (at, outcome) = match transfer.answer {
            Answer::Open(_) => (transfer.offered_at, SentOutcome::Waits(case)),
            Answer::Accepted(_, _, at) => (at, SentOutcome::Accepted),
            Answer::Declined(refusal, _, at) => (at, SentOutcome::Declined(case, refusal)),
            Answer::TakenBack(_, at) => (at, SentOutcome::TakenBack(case)),
        };
        SentLine { codename, house: name(transfer.to), at, outcome }
    };
    let offers = to_answer.iter().map(|(offer, says)| (offer.id, name(offer.from.0), shown(offer, *says)));
    let came = came.into_iter().map(|(at, house, case, codename)| CameLine {
        case,
        codename,
        house: name(house),
        at,
    });
    TransfersPage {
        to_answer: offers.collect(),
        sent: sent.into_iter().map(line).collect(),
        came: came.collect(),
    }
}

const fn shown(offer: &Transfer, shown: Shown) -> ShownCase {
    let (reason, since) = (offer.reason, offer.offered_at);
    ShownCase { urgency: shown.urgency, age: shown.age, county: shown.county, reason, since }
}

/// `GET /transfers/{id}`.
pub(super) async fn offered(
    State(site): State<Site>,
    person: SignedIn,
    At(transfer): At<TransferId>,
) -> Result<Markup, Failure> {
    drawn(&site, &person, transfer, (&[], Stands::Open)).await
}

/// Whether the case can come now, as far as one knows here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Open,
    NotYet,
}

/// `POST /transfers/{id}/accept`.
pub(super) async fn accept(
    State(site): State<Site>,
    person: SignedIn,
    At(transfer): At<TransferId>,
) -> Result<Response, Failure> {
    match accept_transfer(site.workplace(), &person.actor, transfer, person.now).await {
        Ok(case) => Ok(said_at(&paths::case(case), Flash::TransferAccepted, site.surroundings())),
        Err(NotAccepted::NotYet) => {
            Ok(page::again(drawn(&site, &person, transfer, (&[], Stands::NotYet)).await?))
        }
        Err(NotAccepted::Unable(unable)) => Err(unable.into()),
    }
}

/// `POST /transfers/{id}/decline`.
pub(super) async fn decline(
    State(site): State<Site>,
    person: SignedIn,
    At(transfer): At<TransferId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let mut reading = Reading::new(&sent, person.actor.locale);
    let refusal = reading.one("refusal");
    match reading.finish(refusal) {
        Ok(refusal) => {
            decline_transfer(site.workplace(), &person.actor, transfer, refusal, person.now).await?;
            Ok(said_at(paths::TRANSFERS, Flash::TransferDeclined, site.surroundings()))
        }
        Err(remarks) => Ok(page::again(drawn(&site, &person, transfer, (&remarks, Stands::Open)).await?)),
    }
}

async fn drawn(
    site: &Site,
    person: &SignedIn,
    transfer: TransferId,
    (remarks, stands): (&[Remark], Stands),
) -> Result<Markup, Failure> {
    let (offer, says, house) = see_offer(site.workplace(), &person.actor, transfer).await?;
    let frame = person.frame(Place::Cases);
    let blank = Typed::default();
    let form = Form::returned(frame.locale, &blank, remarks);
    let waits_for_the_other = stands == Stands::NotYet;
    let view = OfferedPage { transfer, house, shown: shown(&offer, says), waits_for_the_other };
    Ok(pages::offered(&frame, &form, &view))
}
