//! The adult core, or somebody who tries, hears at another address.
//!
//! It stays the same partner: to remove it and add it again would be another one, and what was under way with the first
//! would wait for nobody. As everything of partners, from the command line only.

use barnahus_exchange::transport::Authority;
use barnahus_outbox::exchange::partners;
use barnahus_outbox::transport::is_this_machine;
use barnahus_vocabulary::{HouseId, Instant};

use crate::manage_partners::{NotAPartner, named, noted};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A partner hears at another address from now on: its references and what waits for it go along.
///
/// # Errors
/// [`NotAPartner`].
pub async fn move_partner(
    workplace: &Workplace,
    house: HouseId,
    name: &str,
    url: &str,
    now: Instant,
) -> Result<(), NotAPartner> {
    let url = address(url)?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let partner = named(&tx, house, name).await?;
    partners::hears_at(&tx, house, partner.id, &url).await.map_err(Unable::from)?;
    tx.note(noted(house, "partner_moved", now));
    tx.commit().await.map_err(Unable::from)?;
    workplace.message_waits.notify_one();
    Ok(())
}

/// An address that can be signed for, and where nothing can be read on the way.
pub(crate) fn address(url: &str) -> Result<String, NotAPartner> {
    let url = url.to_ascii_lowercase();
    let authority = Authority::of_address(&url).map_err(|_| NotAPartner::Address)?;
    if url.starts_with("https://") || is_this_machine(authority.host()) {
        Ok(url)
    } else {
        Err(NotAPartner::InTheClear)
    }
}
