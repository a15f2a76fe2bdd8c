//! The one-time link of the first start.
//!
//! Until a house is set up, every start makes a new one and the one before no longer works. Whoever
//! can read what the program prints may set the house up; nobody else can.

use anyhow::Result;
use barnahus_identity::Purpose;
use barnahus_operations::Workplace;
use barnahus_vocabulary::{Instant, Link, Origin, paths};

use crate::houses;

/// A new link; `None` when there is a house already.
///
/// # Errors
/// Whatever the database refuses.
pub async fn make(workplace: &Workplace, origin: &Origin, now: Instant) -> Result<Option<Link>> {
    if !houses::all(workplace.database.read()).await?.is_empty() {
        return Ok(None);
    }
    let write = workplace.database.begin().await?;
    let token = workplace.identity.make_link(&write, Purpose::SetUp, now).await?;
    write.commit().await?;
    Ok(Some(origin.link(&paths::set_up(&token.reveal()))))
}
