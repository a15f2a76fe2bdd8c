//! Who is behind a session, with what the frame of every page says: their name and the house's.

use barnahus_identity::Session;
use barnahus_store::{houses, people};
use barnahus_vocabulary::Instant;

use crate::unable::Unable;
use crate::workplace::Workplace;

/// Someone who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Their session, with the actor as of this moment.
    pub session: Session,
    /// Their name.
    pub name: String,
    /// The name of their house.
    pub house: String,
}

/// Looks behind the token of a cookie; `None` when it opens nothing.
///
/// # Errors
/// The database's.
pub async fn who_is_there(
    workplace: &Workplace,
    token: &str,
    now: Instant,
) -> Result<Option<Present>, Unable> {
    let Ok(token) = token.parse() else { return Ok(None) };
    let Some(session) = workplace.identity.session(&workplace.database, &token, now).await? else {
        return Ok(None);
    };
    let (on, actor) = (workplace.database.read(), &session.actor);
    let name = people::find(on, actor.house, actor.person).await?.map(|person| person.display_name);
    let house = houses::find(on, actor.house).await?.map(|house| house.name);
    let (Some(name), Some(house)) = (name, house) else { return Ok(None) };
    Ok(Some(Present { session, name, house }))
}
