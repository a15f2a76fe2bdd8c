//! `GET /cases/{id}/ledger`: what the adult core knows of the case, word for word.

use axum::extract::State;
use axum::response::Response;
use barnahus_operations::see_ledger::see_ledger;
use barnahus_operations::settle_halt::{Choice, settle_halt};
use barnahus_pages::ledger::{AGAIN, CHOICE, CaseLedger, DROP, MESSAGE, case_ledger};
use barnahus_pages::{Flash, Place, Typed};
use barnahus_vocabulary::{CaseId, DisclosureId, paths};
use maud::Markup;

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::ledger_lines::lines;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let found = see_ledger(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let view = CaseLedger {
        case,
        codename: found.codename,
        lines: lines(found.lines),
        may_settle: found.may_settle,
        may_forget: found.may_forget,
    };
    Ok(case_ledger(&signed_in.frame(Place::Cases), &view))
}

/// `POST /cases/{id}/ledger/settle`.
pub(super) async fn settle(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (message, choice) = chosen(&sent)?;
    settle_halt(site.workplace(), &signed_in.actor, (Some(case), message), choice, signed_in.now).await?;
    Ok(said_at(&paths::ledger(case), Flash::HaltSettled, site.surroundings()))
}

/// What staff chose for a message that halted.
pub(crate) fn chosen(sent: &Typed) -> Result<(DisclosureId, Choice), Failure> {
    let message = sent.get(MESSAGE).parse().map_err(|_| Failure::Unreadable)?;
    match sent.get(CHOICE) {
        AGAIN => Ok((message, Choice::SendAgain)),
        DROP => Ok((message, Choice::Drop)),
        _ => Err(Failure::Unreadable),
    }
}
