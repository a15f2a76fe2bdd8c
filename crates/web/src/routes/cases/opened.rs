//! `GET /cases/{id}/opened`: who opened the file, for its team.

use axum::extract::State;
use barnahus_operations::who_opened::who_opened;
use barnahus_pages::Place;
use barnahus_pages::cases::{self, Opening};
use barnahus_vocabulary::CaseId;
use maud::Markup;

use crate::at::At;
use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let lines = who_opened(site.workplace(), &signed_in.actor, case).await?;
    let lines: Vec<Opening> = lines
        .into_iter()
        .map(|(line, who)| Opening { at: line.at, who, action: line.action, purpose: line.purpose })
        .collect();
    Ok(cases::opened(&signed_in.frame(Place::Cases), case, &lines))
}
