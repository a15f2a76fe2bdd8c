//! Taking away what has had its time: ended sessions, old links, counted tries.
//!
//! Nothing depends on it: what has expired opens nothing, tidied or not. It keeps tables short and
//! forgets who was at the door.

use barnahus_database::Write;
use barnahus_vocabulary::Instant;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use time::Duration;

use crate::entities::{attempt, one_time_link, session};
use crate::failure::Failure;
use crate::identity::Identity;
use crate::session::PASSWORD;

/// So long a link that has had its time can still say so, instead of "no such link".
const LINKS_REMEMBERED: Duration = Duration::days(30);
/// No limit looks further back.
const ATTEMPTS_REMEMBERED: Duration = Duration::hours(24);

impl Identity {
    /// For a task that runs now and then.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn tidy(&self, write: &Write, now: Instant) -> Result<(), Failure> {
        let before = |length: Duration| (now - length).millis();
        let settings = self.settings;
        let over = Condition::any()
            .add(session::Column::TouchedAt.lte(before(settings.idle)))
            .add(session::Column::CreatedAt.lte(before(settings.total)))
            .add(
                session::Column::Step
                    .eq(PASSWORD)
                    .and(session::Column::CreatedAt.lte(before(settings.between_steps))),
            );
        session::Entity::delete_many().filter(over).exec(write.sql()).await?;
        one_time_link::Entity::delete_many()
            .filter(one_time_link::Column::ExpiresAt.lte(before(LINKS_REMEMBERED)))
            .exec(write.sql())
            .await?;
        attempt::Entity::delete_many()
            .filter(attempt::Column::WindowStart.lte(before(ATTEMPTS_REMEMBERED)))
            .exec(write.sql())
            .await?;
        Ok(())
    }
}
