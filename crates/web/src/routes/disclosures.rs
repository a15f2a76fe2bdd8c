//! `GET /disclosures`: all that passed between the house and the adult core, for the data protection officer.

use axum::extract::{Query, State};
use barnahus_operations::see_ledger::{PAGE, see_disclosures};
use barnahus_pages::Place;
use barnahus_pages::ledger::disclosures;
use barnahus_pages::parts::Pager;
use barnahus_vocabulary::{Instant, paths};
use maud::Markup;
use serde::Deserialize;

use crate::failure::Failure;
use crate::ledger_lines::lines;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// Where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    before: String,
}

pub(super) async fn list(
    signed_in: SignedIn,
    State(site): State<Site>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let before = asked.before.parse().ok().map(Instant::from_millis);
    let found = see_disclosures(site.workplace(), &signed_in.actor, before).await?;
    let is_full = u64::try_from(found.len()).is_ok_and(|count| count == PAGE);
    let older = found.last().filter(|_| is_full).map(|line| paths::disclosures_before(line.written.millis()));
    let pager = Pager { before: before.map(|_| paths::DISCLOSURES.to_owned()), after: older };
    Ok(disclosures(&signed_in.frame(Place::Disclosures), &lines(found), &pager))
}
