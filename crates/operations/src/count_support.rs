//! How the help of a child counts in the statistics (standards 7 and 8), kept beside the case by whatever plans,
//! records or decides a piece of it, in the same transaction.
//!
//! Cases from before this was kept are counted by the round that tidies, as long as their file is there. Of a
//! case that was erased before, nobody can say any more: it counts as not noted.

use barnahus_casework::figures::CountedSupport;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::{StoreFault, case_facts, house_rules, support};
use barnahus_vocabulary::{CaseId, HouseId, local};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// How many cases of before are looked up at once.
const AT_ONCE: u64 = 200;

/// The support of a case is another: it counts as it is now. The case is locked.
pub(crate) async fn count_support(
    workplace: &Workplace,
    tx: &Write,
    house: HouseId,
    case: &Case,
) -> Result<(), StoreFault> {
    let (keys, at) = (&workplace.keys, (house, case.id));
    let before = case_facts::counted_support(tx, keys, at).await?.unwrap_or(CountedSupport::UNDECIDED);
    let limits = house_rules::find(tx.sql(), house).await?.rules.help;
    let pieces = support::of_case(tx.sql(), keys, at).await?;
    let pieces: Vec<_> = pieces.iter().map(|one| (one.supported.kind, one.state)).collect();
    let after = before.after(&pieces, local::day(case.waits_since), &limits);
    case_facts::keep_support(tx, keys, at, after).await
}

/// Counts the help of every case of before whose file is there. Of how many; none from the second time on.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn count_of_before(workplace: &Workplace, house: HouseId) -> Result<usize, Unable> {
    let (mut counted, mut behind) = (0, None);
    loop {
        let cases = case_facts::without_support(workplace.database.read(), house, behind, AT_ONCE).await?;
        let Some(last) = cases.last() else { return Ok(counted) };
        behind = Some(*last);
        for case in cases {
            retrying(|| count_one(workplace, house, case)).await?;
            counted += 1;
        }
    }
}

/// A transaction for each, so that nobody waits long for it. One that is erased meanwhile has no pieces any
/// more and is left as it is: it must not count as undecided.
async fn count_one(workplace: &Workplace, house: HouseId, case: CaseId) -> Result<(), Unable> {
    let tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    if let Some(found) = cases::find(tx.sql(), house, case).await? {
        count_support(workplace, &tx, house, &found).await?;
        tx.commit().await?;
    }
    Ok(())
}
