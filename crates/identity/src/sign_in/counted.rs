//! Which tries at the door are counted under whose name.
//!
//! The account by its address as typed, in small letters: an unknown one counts like a known one. A
//! browser that the person has used counts apart from strangers. Nothing here looks at a password.

use barnahus_database::{Database, Write};
use barnahus_vocabulary::Instant;
use sea_orm::EntityTrait;

use super::{Knock, SignInRefusal};
use crate::attempt::{Limit, Verdict, limits};
use crate::entities::person;
use crate::failure::Failure;
use crate::holder::Holder;
use crate::identity::Identity;
use crate::password::HashedPassword;

impl Identity {
    pub(super) async fn weigh_knock(
        &self,
        database: &Database,
        knock: &Knock<'_>,
        found: Option<&(Holder, HashedPassword)>,
        now: Instant,
    ) -> Result<(), SignInRefusal> {
        let is_known = match (found, knock.device) {
            (Some((holder, _)), Some(device)) => self.knows_device(database.read(), *holder, device).await?,
            (Some(_) | None, _) => false,
        };
        let limit = if is_known { limits::SIGN_IN_DEVICE } else { limits::SIGN_IN_ACCOUNT };
        let tried = [(limit, &*folded(knock.email)), (limits::ADDRESS, knock.address)];
        self.go(database, &tried, now).await
    }

    pub(super) async fn go(
        &self,
        database: &Database,
        tried: &[(Limit, &str)],
        now: Instant,
    ) -> Result<(), SignInRefusal> {
        match self.weigh(database, tried, now).await? {
            Verdict::Go => Ok(()),
            Verdict::Wait(seconds) => Err(SignInRefusal::Wait(seconds)),
        }
    }

    pub(super) async fn forget_knocks(&self, write: &Write, holder: Holder) -> Result<(), Failure> {
        let Some(person) = person::Entity::find_by_id(holder.person.uuid()).one(write.sql()).await? else {
            return Ok(());
        };
        let email = folded(&person.email);
        let tried = [
            (limits::SIGN_IN_ACCOUNT, &*email),
            (limits::SIGN_IN_DEVICE, &*email),
            (limits::CODE, &*holder.person.to_string()),
        ];
        self.forget_attempts(write, &tried).await
    }
}

/// An address as it is counted and looked up.
pub(super) fn folded(email: &str) -> String {
    email.trim().to_lowercase()
}
