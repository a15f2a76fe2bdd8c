//! The interviews of a child so far, and the further one that is asked for: what its page shows.

use std::collections::BTreeMap;

use barnahus_casework::further::{Further, FurtherState, NotFurther, may_ask};
use barnahus_casework::policy::{CaseAction, may_in_case, open, usual_purpose};
use barnahus_store::bookings::Booking;
use barnahus_store::further::{self, Request};
use barnahus_store::records::{self, Kept};
use barnahus_store::{bookings, people};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId};

use crate::interview_tally::interview_tally;
use crate::noted;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A request with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The request.
    pub request: Request,
    /// What it says.
    pub words: Further,
    /// The name of who asked.
    pub asked_by: String,
    /// The name of who decided.
    pub decided_by: Option<String>,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenFurther {
    /// Which case.
    pub case: CaseId,
    /// Its codename.
    pub codename: String,
    /// Its version.
    pub version: u32,
    /// Interviews and sessions in which the child was heard, the newest first.
    pub heard: Vec<(Kept, Booking)>,
    /// Requests, the newest first.
    pub asked: Vec<Asked>,
    /// Whether one may be asked for now, and why not.
    pub may_ask: Result<(), NotFurther>,
    /// Whether the reader decides.
    pub decides: bool,
}

/// Reads it. The file is opened, and noted; whoever asked has read what was decided.
///
/// # Errors
/// [`Unable::NotTheirs`] for those who are not in charge.
pub async fn see_further(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenFurther, Unable> {
    let mut tx = workplace.database.begin().await?;
    let approached = approach(workplace, tx.sql(), actor, case).await?;
    may_in_case(actor, CaseAction::AskFurther, &approached.standing)?;
    let purpose = usual_purpose(actor, &approached.standing).ok_or(Unable::NotTheirs)?;
    let permit = open(actor, &approached.standing, purpose)?;
    tx.note(noted::case(actor, case, "opened", purpose.code(), now));
    let names: BTreeMap<PersonId, String> = people::all(tx.sql(), actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, person.display_name))
        .collect();
    let name = |who: PersonId| names.get(&who).cloned().unwrap_or_default();
    let mut asked = Vec::new();
    for request in further::of_case(tx.sql(), actor.house, case).await? {
        let words = further::open(&tx, &workplace.keys, &permit, &request).await?.unwrap_or_default();
        let decided_by = request.decided_by.map(name);
        asked.push(Asked { asked_by: name(request.asked_by), decided_by, words, request });
    }
    let mut heard = Vec::new();
    for kept in records::of_case(tx.sql(), actor.house, case).await? {
        heard.extend(bookings::find(tx.sql(), actor.house, kept.booking).await?.map(|found| (kept, found)));
    }
    let at = (actor.house, case);
    further::read(&tx, at, actor.person, now).await?;
    let pending = asked.iter().any(|one| one.request.state == FurtherState::Asked);
    let tally = interview_tally(tx.sql(), at).await?;
    let may_ask = may_ask(approached.case.stage, tally, pending);
    tx.commit().await?;
    Ok(SeenFurther {
        case,
        codename: approached.case.codename,
        version: approached.case.version,
        heard,
        asked,
        may_ask,
        decides: may_in_case(actor, CaseAction::DecideFurther, &approached.standing).is_ok(),
    })
}
