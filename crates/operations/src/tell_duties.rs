//! Who owes something that falls due has a letter, once; on Monday morning the coordinators have one that says how
//! much is owed in the house. Neither says of whom or what.
//!
//! For a task of the program that runs now and then, also in several programs on one database: whoever notes
//! first that somebody was told puts the letter in, in the same transaction.

use std::collections::BTreeMap;

use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_identity::Holder;
use barnahus_store::owed::{self, Owed};
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::{houses, likenesses, weekly_digests};
use barnahus_vocabulary::{HouseId, Instant, PersonId, Role, local};

use crate::notify::{News, has_account, tell_news};
use crate::owed_now::in_open_cases;
use crate::tell_coordinators::here;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Letters are for the morning: nobody is told at midnight. Minutes from midnight on the wall clock.
const MORNING: u16 = 7 * 60;

/// How much is owed in a house, as far as one person may know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OwedInHouse {
    /// All of it.
    pub open: u64,
    /// Of that, what is overdue.
    pub overdue: u64,
}

/// Tells whoever is to be told now, in every house. Answers how many people had a letter.
///
/// # Errors
/// The database's, or a seal's.
pub async fn tell_duties(workplace: &Workplace, now: Instant) -> Result<usize, Unable> {
    let today = local::day(now);
    if now < local::minute_of_day(today, MORNING) {
        return Ok(0);
    }
    let mut told = 0;
    for house in houses::all(workplace.database.read()).await? {
        told += tell_due(workplace, house.id, now).await?;
        let monday = local::minute_of_day(local::monday(today), MORNING);
        retrying(|| tell_week(workplace, house.id, monday, now)).await?;
    }
    Ok(told)
}

async fn tell_due(workplace: &Workplace, house: HouseId, now: Instant) -> Result<usize, Unable> {
    let on = workplace.database.read();
    let due = owed::to_tell(on, house, now).await?;
    let mut of_each: BTreeMap<PersonId, Vec<Owed>> = BTreeMap::new();
    for (one, _) in in_open_cases(on, house, due).await? {
        of_each.entry(one.owner).or_default().push(one);
    }
    let mut told = 0;
    for (owner, due) in of_each {
        told += usize::from(retrying(|| tell_one(workplace, (house, owner), &due, now)).await?);
    }
    Ok(told)
}

/// One letter to one person for all that falls due; whether this was the program that told them.
async fn tell_one(
    workplace: &Workplace,
    to: (HouseId, PersonId),
    due: &[Owed],
    now: Instant,
) -> Result<bool, Unable> {
    let (house, person) = to;
    let tx = workplace.database.begin().await?;
    let found = people::find(tx.sql(), house, person).await?;
    let is_here = found.is_some_and(|person| person.standing != PersonStanding::Left);
    if !is_here || !has_account(workplace, tx.sql(), Holder { house, person }).await? {
        // Not noted as told: whoever opens an account tomorrow has a letter then.
        return Ok(false);
    }
    let mut is_news = false;
    for one in due {
        is_news |= owed::tell(&tx, house, one, now).await?;
    }
    if is_news {
        tell_news(workplace, &tx, to, News::TaskAwaits, now).await?;
    }
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(is_news)
}

/// The digest of the week that began on that Monday morning, if nobody has begun it. A week in which nothing is
/// owed has none.
async fn tell_week(
    workplace: &Workplace,
    house: HouseId,
    monday: Instant,
    now: Instant,
) -> Result<(), Unable> {
    if now < monday || weekly_digests::is_begun(workplace.database.read(), house, monday).await? {
        return Ok(());
    }
    let tx = workplace.database.begin().await?;
    tx.lock(Lockable::Houses, &[house.uuid()]).await?;
    if !weekly_digests::begin(&tx, house, monday).await? {
        return Ok(());
    }
    for person in here(workplace, &tx, house).await? {
        let is_coordinator = person.roles.contains(&Role::Coordinator);
        if is_coordinator && owed_in_house(workplace, tx.sql(), (house, &person), now).await?.open > 0 {
            tell_news(workplace, &tx, (house, person.id), News::WeeklyDigest, now).await?;
        }
    }
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

/// How much is owed in a house, in cases that have not ended and that this person may know of: as many lines as they
/// find on the page to which the letter leads them.
///
/// # Errors
/// The database's.
pub(crate) async fn owed_in_house(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    (house, person): (HouseId, &Person),
    now: Instant,
) -> Result<OwedInHouse, Unable> {
    let today = local::day(now);
    let hidden = likenesses::against(on, &workplace.keys, house, person).await?;
    let mut all = in_open_cases(on, house, owed::in_house(on, house).await?).await?;
    all.retain(|(one, _)| !hidden.contains(&one.case));
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let overdue = all.iter().filter(|(one, _)| one.due < today).count();
    Ok(OwedInHouse { open: number(all.len()), overdue: number(overdue) })
}
