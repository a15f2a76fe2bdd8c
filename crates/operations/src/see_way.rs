//! The way here, for the few it names and for whoever writes it; and in the day of each, that there is one.
//!
//! For whoever else asks there is no such page. Reading it is noted as an opening, which says nothing of a plan.

use barnahus_casework::Typed;
use barnahus_casework::policy::{CaseAction, Purpose, may_in_case, open, usual_purpose};
use barnahus_casework::way_here::may_read_the_way;
use barnahus_database::{ConnectionTrait, Write};
use barnahus_store::suspected::with_all_suspected;
use barnahus_store::ways_here::{self, Way};
use barnahus_store::{files, people};
use barnahus_vocabulary::{Actor, CaseId, Instant, Interval, PersonId};

use crate::noted;
use crate::plan_way::ahead;
use crate::standing::{Approached, approach, approach_if_there};
use crate::unable::Unable;
use crate::way_readers::{PossibleReader, possible_readers};
use crate::workplace::Workplace;

/// The plan as someone reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenWay {
    /// What the case is called.
    pub codename: String,
    /// When the child is expected, while an interview stands.
    pub booked: Option<Interval>,
    /// What it says, as it would be typed; empty while nobody wrote it.
    pub plan: Typed,
    /// When and by whom it was written last.
    pub written: Option<(String, Instant)>,
    /// Whether the interview was moved since.
    pub was_moved: bool,
    /// Whether somebody on the way is suspected by now, for whoever writes it.
    pub names_suspected: bool,
    /// Who reads it, by name.
    pub readers: Vec<(PersonId, String)>,
    /// Who may be chosen to read it, for whoever writes it.
    pub people: Option<Vec<PossibleReader>>,
    /// The version of the plan; 0 while there is none.
    pub version: u32,
}

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever neither writes it nor is named in it.
pub async fn see_way(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenWay, Unable> {
    let (mut tx, at) = (workplace.database.begin().await?, (actor.house, case));
    let approached = approach(workplace, tx.sql(), actor, case).await?;
    let readers = ways_here::readers(tx.sql(), at).await?;
    let booked = ahead(tx.sql(), at, now).await?;
    let writes = may_in_case(actor, CaseAction::PlanTheWay, &approached.standing).is_ok();
    let is_over = booked.is_none() && !writes;
    if is_over || !may_read_the_way(actor, &approached.standing, &readers) {
        return Err(Unable::NotTheirs);
    }
    let purpose = usual_purpose(actor, &approached.standing).unwrap_or(Purpose::Planning);
    let found = ways_here::find(tx.sql(), &workplace.keys, at).await?;
    let everyone = people::all(tx.sql(), actor.house).await?;
    let name = |id: PersonId| {
        let person = everyone.iter().find(|person| person.id == id);
        person.map(|person| person.display_name.clone()).unwrap_or_default()
    };
    let names_suspected = match &found {
        Some(way) if writes => names_suspected(workplace, &mut tx, actor, (&approached, way), now).await?,
        Some(_) | None => {
            tx.note(noted::case(actor, case, "opened", purpose.code(), now));
            false
        }
    };
    let people = if writes { Some(possible_readers(workplace, tx.sql(), at).await?) } else { None };
    let was_moved = found.as_ref().zip(booked).is_some_and(|(way, booked)| way.written_for != booked.start());
    let seen = SeenWay {
        codename: approached.case.codename,
        booked,
        plan: found.as_ref().map(|way| way.plan.typed()).unwrap_or_default(),
        written: found.as_ref().map(|way| (name(way.written_by), way.written_at)),
        was_moved,
        names_suspected,
        readers: readers.into_iter().map(|reader| (reader, name(reader))).collect(),
        people,
        version: found.map_or(0, |way| way.version),
    };
    tx.commit().await?;
    Ok(seen)
}

/// Who is suspected may have become known after the plan was written: the file is opened to see, and noted so. Whoever
/// only reads the plan is not told.
async fn names_suspected(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    (approached, way): (&Approached, &Way),
    now: Instant,
) -> Result<bool, Unable> {
    let permit = open(actor, &approached.standing, Purpose::CaseWork)?;
    let contents = files::open(tx, &workplace.keys, &permit, now).await?.into_contents();
    let contents = with_all_suspected(tx, &workplace.keys, &permit, contents, now).await?;
    let (suspected, representation) = (contents.suspected, contents.representation);
    Ok(way.plan.check(&suspected.unwrap_or_default(), &representation.unwrap_or_default()).is_err())
}

/// Whether the page of a case leads there: whoever writes it, and whom it names while a visit is ahead.
pub(crate) async fn reads_the_way(
    on: &impl ConnectionTrait,
    actor: &Actor,
    approached: &Approached,
    now: Instant,
) -> Result<bool, Unable> {
    let at = (actor.house, approached.case.id);
    if may_in_case(actor, CaseAction::PlanTheWay, &approached.standing).is_ok() {
        return Ok(true);
    }
    let readers = ways_here::readers(on, at).await?;
    let may_read = may_read_the_way(actor, &approached.standing, &readers);
    Ok(may_read && ahead(on, at, now).await?.is_some())
}

/// A plan that names whoever asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayToKnow {
    /// Of which case.
    pub case: CaseId,
    /// Its codename.
    pub codename: String,
    /// When the child is expected.
    pub time: Interval,
}

/// The plans that name whoever asks, the next first: for their day.
pub(crate) async fn ways_to_know(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    now: Instant,
) -> Result<Vec<WayToKnow>, Unable> {
    let mut ways = Vec::new();
    for case in ways_here::read_by(on, actor.house, actor.person).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, case).await? else { continue };
        if !may_read_the_way(actor, &approached.standing, &[actor.person].into()) {
            continue;
        }
        let Some(time) = ahead(on, (actor.house, case), now).await? else { continue };
        ways.push(WayToKnow { case, codename: approached.case.codename, time });
    }
    ways.sort_by_key(|way| way.time.start());
    Ok(ways)
}
