//! All that is owed in the house.

use axum::extract::{Query, State};
use barnahus_operations::list_owed::{OwedLine as Seen, OwedPage, Owing, PAGE, list_owed};
use barnahus_pages::Place;
use barnahus_pages::owed::{self as pages, DayPassed, OwedKind, OwedLine};
use barnahus_pages::parts::Pager;
use barnahus_vocabulary::paths;
use maud::Markup;
use serde::Deserialize;

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// Behind how many lines the page begins.
#[derive(Debug, Deserialize)]
pub(super) struct Behind {
    behind: Option<usize>,
}

/// `GET /owed`.
pub(super) async fn list(
    State(site): State<Site>,
    Query(Behind { behind }): Query<Behind>,
    who: SignedIn,
) -> Result<Markup, Failure> {
    let behind = behind.unwrap_or_default();
    let OwedPage { lines, are_more } = list_owed(site.workplace(), &who.actor, behind, who.now).await?;
    let before = match behind.saturating_sub(PAGE) {
        _ if behind == 0 => None,
        0 => Some(paths::OWED.to_owned()),
        lines => Some(paths::owed_behind(lines)),
    };
    let pager = Pager { before, after: are_more.then(|| paths::owed_behind(behind.saturating_add(PAGE))) };
    let lines: Vec<OwedLine> = lines.into_iter().map(line).collect();
    Ok(pages::owed(&who.frame(Place::MyDay), &lines, &pager))
}

fn line(seen: Seen) -> OwedLine {
    let Seen { what, codename, owner, due, is_overdue } = seen;
    let (kind, href) = match what {
        Owing::Support(support) => (OwedKind::Support, paths::support_piece(support)),
        Owing::Decision(_, meeting) => (OwedKind::Decision, paths::meeting(meeting)),
    };
    let passed = if is_overdue { DayPassed::Yes } else { DayPassed::No };
    OwedLine { owner, codename, kind, href, due, passed }
}
