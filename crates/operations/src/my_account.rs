//! My account as its page shows it: where I am signed in, since when I have a calendar address.

use barnahus_identity::{FeedKind, Holder, OpenSession};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is known of one's own account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyAccount {
    /// One's name.
    pub name: String,
    /// The address with which one signs in.
    pub email: String,
    /// The sessions that hold, the latest first.
    pub sessions: Vec<OpenSession>,
    /// Since when there is an address of one's appointments.
    pub feed_since: Option<Instant>,
    /// Since when there is an address of when one is busy.
    pub free_busy_since: Option<Instant>,
    /// The shortest password of this house, in characters.
    pub shortest_password: usize,
}

/// Reads it.
///
/// # Errors
/// The database's.
pub async fn my_account(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<MyAccount, Unable> {
    let (on, identity) = (workplace.database.read(), &workplace.identity);
    let holder = Holder { house: actor.house, person: actor.person };
    let person = people::find(on, actor.house, actor.person).await?.ok_or(Unable::NotTheirs)?;
    Ok(MyAccount {
        name: person.display_name,
        email: person.email,
        sessions: identity.sessions_of(on, holder, now).await?,
        feed_since: identity.feed_since(on, holder, FeedKind::Appointments).await?,
        free_busy_since: identity.feed_since(on, holder, FeedKind::FreeBusy).await?,
        shortest_password: identity.settings().shortest_password,
    })
}
