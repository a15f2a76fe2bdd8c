//! The letters of the house as staff see them: what waits, what went, what was given up and why.
//!
//! No words of a letter and no address are read, only its kind and whom it goes to.

use std::collections::BTreeMap;

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
pub use barnahus_outbox::LetterKind;
use barnahus_outbox::queue::{self, Excerpt};
pub use barnahus_outbox::queue::{LetterState, Listed};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant, PersonId};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// Letters on one page.
pub const PAGE: usize = 50;

/// A page of letters.
#[derive(Debug, Clone)]
pub struct Outbox {
    /// The newest first.
    pub letters: Vec<Listed>,
    /// Names of those they go to.
    pub names: BTreeMap<PersonId, String>,
    /// How many of the house were given up.
    pub given_up: u64,
}

/// Reads a page.
///
/// # Errors
/// [`Unable::NotTheirs`] for who may not see letters.
pub async fn read_outbox(
    workplace: &Workplace,
    actor: &Actor,
    state: Option<LetterState>,
    before: Option<Instant>,
) -> Result<Outbox, Unable> {
    may_in_house(actor, HouseAction::SeeOutbox)?;
    let on = workplace.database.read();
    let excerpt = Excerpt { state, before, limit: u64::try_from(PAGE).unwrap_or(u64::MAX) };
    let everyone = people::all(on, actor.house).await?;
    Ok(Outbox {
        letters: queue::list(on, actor.house, excerpt).await?,
        names: everyone.into_iter().map(|person| (person.id, person.display_name)).collect(),
        given_up: queue::given_up(on, actor.house).await?,
    })
}
