//! Who asks: the signed-in person of one house, with the roles that hold at this moment.
//!
//! `identity` makes one from a session, `operations` hands it to every rule. It carries no right
//! that outlives the request: roles are read anew each time.

use crate::ids::{HouseId, PersonId};
use crate::locale::Locale;
use crate::roles::Role;

/// The person behind a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// The one house whose rows they may ask for.
    pub house: HouseId,
    /// What they are in it.
    pub roles: Vec<Role>,
    /// The language they read.
    pub locale: Locale,
}

impl Actor {
    /// Whether they hold that role.
    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}
