//! The case goes to another house: the page before, the offer, taking it back; and what came with a case.

use axum::extract::State;
use axum::response::Response;
use barnahus_casework::Prose;
use barnahus_casework::transfer::TransferReason;
use barnahus_operations::offer_transfer::{
    BeforeOffer, NotOffered, Offering, look_at_offering, offer_transfer,
};
use barnahus_operations::see_brought::see_brought;
use barnahus_operations::see_transfers::Answer;
use barnahus_operations::take_offer_back::take_transfer_back;
use barnahus_pages::transfer::{self as pages, Beside, BroughtPage, NewestOffer, TransferPage};
use barnahus_pages::words::transfer as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, HouseId, Locale, paths};
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

/// `GET /cases/{id}/transfer`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn(&site, &signed_in, case, (&Typed::default(), &[])).await
}

/// `POST /cases/{id}/transfer`.
pub(super) async fn offer(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    // Whoever may not is told nothing of the form.
    look_at_offering(site.workplace(), actor, case, now).await?;
    let (to, reason, prose) = match read(&sent, actor.locale) {
        Ok(read) => read,
        Err(remarks) => return again(&site, &signed_in, case, (&sent, &remarks)).await,
    };
    let offering = Offering { to, reason, words: &prose };
    match offer_transfer(site.workplace(), actor, case, offering, now).await {
        Ok(()) => Ok(said_at(&paths::transfer(case), Flash::TransferOffered, site.surroundings())),
        Err(NotOffered::InTheWay(_) | NotOffered::StandsAlready) => {
            again(&site, &signed_in, case, (&sent, &[])).await
        }
        Err(NotOffered::NobodyThere) => {
            let remarks = [Remark::new("to", words::NOBODY, actor.locale)];
            again(&site, &signed_in, case, (&sent, &remarks)).await
        }
        Err(NotOffered::Unable(unable)) => Err(unable.into()),
    }
}

fn read(sent: &Typed, locale: Locale) -> Result<(HouseId, TransferReason, Prose), Vec<Remark>> {
    let mut reading = Reading::new(sent, locale);
    let (to, reason) = (reading.one("to"), reading.one("reason"));
    let prose = Prose::parse(reading.text("words"));
    if let Err(fault) = &prose {
        reading.say("words", of_prose(fault));
    }
    let read = to.zip(reason).zip(prose.ok()).map(|((to, reason), prose)| (to, reason, prose));
    reading.finish(read)
}

/// `POST /cases/{id}/transfer/back`.
pub(super) async fn take_back(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Response, Failure> {
    take_transfer_back(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    Ok(said_at(&paths::case(case), Flash::TransferTakenBack, site.surroundings()))
}

/// `GET /cases/{id}/brought`.
pub(super) async fn brought(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let seen = see_brought(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let view = BroughtPage {
        case,
        codename: seen.codename,
        house: seen.house,
        at: seen.at,
        was_heard: seen.interviews > 0,
        lines: seen.lines,
        merged: seen.merged.into_iter().map(|(received, told)| (received, told.typed())).collect(),
    };
    Ok(pages::brought(&signed_in.frame(Place::Cases), &view))
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
    let seen = look_at_offering(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let frame = signed_in.frame(Place::Cases);
    let form = Form::returned(frame.locale, typed, remarks);
    Ok(pages::transfer(&frame, &form, &view(case, seen)))
}

fn view(case: CaseId, seen: BeforeOffer) -> TransferPage {
    let BeforeOffer { codename, houses, in_the_way, goes_along, ends_here, beside, newest } = seen;
    let beside = Beside {
        merged: beside.merged,
        siblings: beside.siblings.iter().map(|choice| choice.meeting).collect(),
        alarms: beside.alarms,
        age_disputes: beside.age_disputes,
        interviewer: beside.interviewer,
    };
    let newest = newest.map_or(NewestOffer::Nothing, |offer| {
        let house = houses.iter().find(|house| house.id == offer.to);
        let name = house.map(|house| house.name.clone()).unwrap_or_default();
        match offer.answer {
            Answer::Open(_) => NewestOffer::Waits(name, offer.offered_at),
            Answer::Declined(refusal, _, at) => NewestOffer::Declined(name, at, refusal),
            Answer::Accepted(..) | Answer::TakenBack(..) => NewestOffer::Nothing,
        }
    });
    let houses = houses.into_iter().map(|house| (house.id, house.name, house.county)).collect();
    TransferPage { case, codename, houses, in_the_way, goes_along, ends_here, beside, newest }
}
