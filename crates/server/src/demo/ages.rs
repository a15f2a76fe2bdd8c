//! Four cases in which an age is disputed: nobody asked yet, an assessment is due, a child was found, an adult was.
//!
//! The last one waits for the coordinator, as it would: no result ends a case.

use anyhow::{Result, anyhow};
use barnahus_casework::age::AgeResult;
use barnahus_casework::stage::StageCode;
use barnahus_casework::{Prose, Typed};
use barnahus_operations::Workplace;
use barnahus_operations::dispute_age::{ask_assessment, dispute_age, settle_age};
use barnahus_store::age_disputes;
use barnahus_store::cases::list::{Filter, page};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role, local};
use time::Duration;

use super::house::Staff;

const WHY: &str = "Nu are acte și spune 16 ani; la frontieră s-a notat 19.";
const ASSESSOR: &str = "Institutul de medicină legală; a fost explicat și acordul este dat.";

/// How far each goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goes {
    Disputed,
    Asked,
    Settled(AgeResult, &'static [(&'static str, &'static str)]),
}

const PLAN: [Goes; 4] = [
    Goes::Disputed,
    Goes::Asked,
    Goes::Settled(AgeResult::Child, &[("age_basis", "assessed"), ("age_band", "15-17")]),
    Goes::Settled(AgeResult::Adult, &[("age_basis", "documented"), ("age_years", "19")]),
];

/// Plays all of them, each in a case of its own that was accepted.
pub(super) async fn play(workplace: &Workplace, staff: &Staff, now: Instant) -> Result<()> {
    let actor = staff.actor(Role::Coordinator).ok_or_else(|| anyhow!("nobody coordinates"))?;
    let filter = Filter { stages: vec![StageCode::Accepted], ..Filter::default() };
    let cases = page(workplace.database.read(), actor.house, &filter, None, 50).await?.cases;
    // Behind the first, whose child is missing; before the last, which people try other things with.
    for (goes, case) in PLAN.into_iter().zip(cases.iter().skip(2)) {
        go(workplace, &actor, (case.id, goes), now).await?;
    }
    Ok(())
}

async fn go(workplace: &Workplace, actor: &Actor, what: (CaseId, Goes), now: Instant) -> Result<()> {
    let (case, goes) = what;
    let then = now - Duration::hours(20);
    dispute_age(workplace, actor, case, &words(WHY)?, then).await?;
    if goes == Goes::Disputed {
        return Ok(());
    }
    let stands = age_disputes::standing(workplace.database.read(), actor.house, case).await?;
    let of = (case, stands.ok_or_else(|| anyhow!("no dispute stands"))?.id);
    let due = local::day(now + Duration::days(5));
    ask_assessment(workplace, actor, of, (&words(ASSESSOR)?, due), then + Duration::hours(1)).await?;
    if let Goes::Settled(result, fields) = goes {
        let typed: Typed = fields.iter().copied().collect();
        settle_age(workplace, actor, of, (result, &typed), now - Duration::hours(3)).await?;
    }
    Ok(())
}

fn words(text: &str) -> Result<Prose> {
    Prose::parse(text).map_err(|_| anyhow!("the words are refused"))
}
