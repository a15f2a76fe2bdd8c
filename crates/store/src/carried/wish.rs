//! What a young person has said about the adult core: who does not wish to go on with it is not asked again because
//! the case has another house now.
//!
//! A consent does not go along: it was given for an offer of the house before, and is asked for anew.

use barnahus_database::Write;
use barnahus_vocabulary::{Instant, PersonId};

use super::At;
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::transitions;

/// Whether a young person's no was there to carry. In the new house it is noted by whoever takes the case, at that
/// moment and in the same words, under the new key.
///
/// # Errors
/// [`StoreFault::Stale`] when one of the cases was erased; else the database's, or a seal's.
pub async fn not_wished(
    tx: &Write,
    keys: &Keys,
    (from, to): (At, At),
    (by, now): (PersonId, Instant),
) -> Result<bool, StoreFault> {
    let Some(said) = transitions::not_wished(tx, keys, from).await? else { return Ok(false) };
    transitions::record_no_wish(tx, keys, to, (by, &said), now).await?;
    Ok(true)
}
