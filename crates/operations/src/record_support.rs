//! What became of a piece of support: it was done, it is not needed after all, it was looked at again. What was
//! written stays; a review is added to it.
//!
//! Whoever reads what is said of that kind records it: the one in charge of it, and whoever may take it.

use barnahus_casework::Prose;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::support::{
    Done, NotSupport, Reviewed, SupportState, SupportWords, parse_because, takes_support,
};
use barnahus_casework::typed::Typed;
use barnahus_database::retrying;
use barnahus_store::support::{self, Support};
use barnahus_vocabulary::{Actor, Instant, SupportId, local};
use time::Date;

use crate::count_support::count_support;
use crate::noted;
use crate::plan_support::{NotSupported, begin, permit};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Recorded {
    Done(Done),
    Dropped(Prose),
    Reviewed(Reviewed),
}

/// Which of them a form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recording {
    /// It was done.
    Done,
    /// It is not needed after all.
    NotNeeded,
    /// It was looked at again.
    Reviewed,
}

/// Records it. `support` is the piece with the version of the page.
///
/// # Errors
/// [`NotSupported`].
pub async fn record_support(
    workplace: &Workplace,
    actor: &Actor,
    support: (SupportId, u32),
    what: (Recording, &Typed),
    now: Instant,
) -> Result<(), NotSupported> {
    let today = local::day(now);
    let recorded = match what.0 {
        Recording::Done => Done::parse(what.1, today).map(Recorded::Done),
        Recording::NotNeeded => parse_because(what.1, today).map(Recorded::Dropped),
        Recording::Reviewed => Reviewed::parse(what.1, today).map(Recorded::Reviewed),
    };
    let recorded = recorded.map_err(NotSupported::Faults)?;
    retrying(|| attempt(workplace, actor, support, &recorded, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    (id, version): (SupportId, u32),
    recorded: &Recorded,
    now: Instant,
) -> Result<(), NotSupported> {
    let (on, keys) = (workplace.database.read(), &workplace.keys);
    let found = support::find(on, keys, actor.house, id).await?.ok_or(Unable::NotTheirs)?;
    let mut tx = begin(workplace, (found.case, None)).await?;
    let approached = approach_to(workplace, tx.sql(), actor, found.case, CaseAction::PlanSupport).await?;
    let permit = permit(actor, &approached)?;
    let found = support::find(tx.sql(), keys, actor.house, id).await?.ok_or(Unable::NotTheirs)?;
    let words = support::words(&tx, keys, &permit, &found).await?.ok_or(Unable::NotTheirs)?;
    if !takes_support(approached.case.stage.code()) {
        return Err(NotSupport::Stage.into());
    }
    let (state, words, action) = applied(found.state, words, recorded, local::day(now))?;
    let after = Support { state, version, ..found };
    support::update(&tx, actor.house, &after, now).await?;
    support::keep_words(&tx, keys, (actor.house, &after), &words).await?;
    count_support(workplace, &tx, actor.house, &approached.case).await?;
    tx.note(noted::case(actor, found.case, action, "case_work", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

fn applied(
    state: SupportState,
    mut words: SupportWords,
    recorded: &Recorded,
    today: Date,
) -> Result<(SupportState, SupportWords, &'static str), NotSupport> {
    match recorded {
        Recorded::Done(Done { on, found, review }) => {
            words.found.clone_from(found);
            Ok((state.finish(*on, *review)?, words, "support_done"))
        }
        Recorded::Dropped(because) => {
            words.because = Some(because.clone());
            Ok((state.drop_it()?, words, "support_not_needed"))
        }
        Recorded::Reviewed(Reviewed { note, next }) => {
            words.reviews.extend(note.clone().map(|note| (today, note)));
            Ok((state.review(*next)?, words, "support_reviewed"))
        }
    }
}
