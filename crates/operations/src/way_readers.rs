//! Who of the house may be chosen to read the way here, and the letter to whoever was.
//!
//! Whoever was chosen and has no account finds nothing in a day of theirs: the page says so, for somebody to telephone.

use std::collections::BTreeSet;

use barnahus_casework::way_here::may_be_chosen;
use barnahus_database::{ConnectionTrait, Write};
use barnahus_identity::AccountStanding;
use barnahus_store::likenesses::Suspicions;
use barnahus_store::people::{self, PersonStanding};
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};

use crate::notify::News;
use crate::tell_coordinators::tell_these;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Someone who may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleReader {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they can sign in to read it.
    pub has_account: bool,
}

/// The people of the house who may be chosen: who works here with children, and against whom nothing speaks.
///
/// # Errors
/// The database's.
pub(crate) async fn possible_readers(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Vec<PossibleReader>, Unable> {
    let suspicions = Suspicions::of(on, &workplace.keys, at).await?;
    let accounts = workplace.identity.account_standings(on, at.0).await?;
    let mut all = people::all(on, at.0).await?;
    all.retain(|person| {
        person.standing != PersonStanding::Left
            && may_be_chosen(&person.roles)
            && suspicions.conflict(person).is_none()
    });
    all.sort_by_key(|person| person.display_name.to_lowercase());
    let reader = |person: people::Person| PossibleReader {
        has_account: matches!(accounts.get(&person.id), Some(AccountStanding::Open { .. })),
        person: person.id,
        name: person.display_name,
    };
    Ok(all.into_iter().map(reader).collect())
}

/// A letter to whoever reads the plan from now on. Whoever commits wakes the postman.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell_new_readers(
    workplace: &Workplace,
    tx: &Write,
    house: HouseId,
    (new, possible): (BTreeSet<PersonId>, &[PossibleReader]),
    now: Instant,
) -> Result<(), Unable> {
    let signs_in = |reader: &&PossibleReader| reader.has_account && new.contains(&reader.person);
    let told: Vec<PersonId> = possible.iter().filter(signs_in).map(|reader| reader.person).collect();
    tell_these(workplace, tx, (house, &told), &News::TaskAwaits, now).await
}
