//! The report of a quarter to the adult core: seen, then sent by a person's decision.

use axum::extract::{Query, State};
use axum::response::Response;
use barnahus_operations::Unable;
use barnahus_operations::report_quarter::{
    self, NotReported, QuarterCell, QuarterView, report_quarter, see_quarter,
};
use barnahus_operations::see_ledger::see_reports;
use barnahus_operations::settle_halt::settle_halt;
use barnahus_pages::quarter::{CellLine, QUARTER, QuarterPage, Untold, quarter};
use barnahus_pages::{Flash, Place};
use barnahus_vocabulary::paths;
use maud::Markup;
use serde::Deserialize;

use super::cases::chosen;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::ledger_lines::lines;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// Which quarter.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    quarter: Option<String>,
}

/// `GET /quarter`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let (workplace, actor) = (site.workplace(), &signed_in.actor);
    let seen = see_quarter(workplace, actor, asked.quarter.as_deref(), signed_in.now).await;
    let QuarterView { quarter: name, quarters, cells, threshold, sent_at, has_core } =
        seen.map_err(failure)?;
    let view = QuarterPage {
        quarter: name,
        quarters,
        cells: cells.into_iter().map(cell).collect(),
        threshold,
        sent_at,
        has_core,
        reports: lines(see_reports(workplace, actor).await?),
    };
    Ok(quarter(&signed_in.frame(Place::Quarter), &view))
}

/// `POST /quarter`.
pub(super) async fn send(
    signed_in: SignedIn,
    State(site): State<Site>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let name = sent.get(QUARTER);
    report_quarter(site.workplace(), &signed_in.actor, name, signed_in.now).await.map_err(failure)?;
    Ok(said_at(paths::QUARTER, Flash::QuarterSent, site.surroundings()))
}

/// `POST /quarter/settle`.
pub(super) async fn settle(
    signed_in: SignedIn,
    State(site): State<Site>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (message, choice) = chosen(&sent)?;
    settle_halt(site.workplace(), &signed_in.actor, (None, message), choice, signed_in.now).await?;
    Ok(said_at(paths::QUARTER, Flash::HaltSettled, site.surroundings()))
}

fn failure(refused: NotReported) -> Failure {
    match refused {
        NotReported::NotEnded => Failure::NotFound,
        NotReported::NoCore => Unable::Stale.into(),
        NotReported::Unable(unable) => unable.into(),
    }
}

fn cell(seen: QuarterCell) -> CellLine {
    let QuarterCell { which, told } = seen;
    let told = told.map_err(|why| match why {
        report_quarter::Untold::Small => Untold::Small,
        report_quarter::Untold::Before => Untold::Before,
        report_quarter::Untold::Protects => Untold::Protects,
        report_quarter::Untold::Whole => Untold::Whole,
    });
    CellLine { which, told }
}
