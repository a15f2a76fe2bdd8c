//! All that is owed in the house.

use axum::extract::State;
use barnahus_operations::list_owed::{OwedLine as Seen, Owing, list_owed};
use barnahus_pages::Place;
use barnahus_pages::owed::{self as pages, DayPassed, OwedKind, OwedLine};
use barnahus_vocabulary::paths;
use maud::Markup;

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `GET /owed`.
pub(super) async fn list(State(site): State<Site>, who: SignedIn) -> Result<Markup, Failure> {
    let found = list_owed(site.workplace(), &who.actor, who.now).await?;
    let lines: Vec<OwedLine> = found.into_iter().map(line).collect();
    Ok(pages::owed(&who.frame(Place::MyDay), &lines))
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
