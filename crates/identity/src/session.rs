//! Sessions: kept by the server, known by the hash of a token, ended by idleness, age or hand.
//!
//! The browser has the token and nothing else. Roles are read anew at each request, so a role taken
//! away is gone at once. A row is touched at most once a minute: reading a page does not cost a
//! write. How someone proved who they are is not asked here; a passkey will open the same session.

use barnahus_database::{Database, Fault, Write};
use barnahus_seals::Token;
use barnahus_vocabulary::{Actor, HouseId, Instant, PersonId, SessionId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use time::Duration;
use uuid::Uuid;

use crate::browser::browser_of;
use crate::entities::session::{ActiveModel, Column, Entity, Model};
use crate::entities::{person, person_role};
use crate::failure::Failure;
use crate::holder::Holder;
use crate::identity::{Identity, Settings};

/// After the password, before the code. Such a session opens the page for the code only.
pub(crate) const PASSWORD: &str = "password";
/// Signed in.
pub(crate) const FULL: &str = "full";

/// A session that holds, and who is behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Which, for the list and for ending it.
    pub id: SessionId,
    /// Who, with the roles of this moment.
    pub actor: Actor,
    /// When they signed in: how fresh the proof is.
    pub since: Instant,
}

/// A line of the list of one's own sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    /// Which.
    pub id: SessionId,
    /// `Firefox, Windows`.
    pub browser: String,
    /// When they signed in.
    pub since: Instant,
    /// The last request, to the minute.
    pub seen: Instant,
}

impl Identity {
    /// Who is behind a token; `None` when it opens nothing (any more).
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn session(
        &self,
        database: &Database,
        token: &Token,
        now: Instant,
    ) -> Result<Option<Session>, Failure> {
        let Some(row) = self.session_row(database.read(), token, FULL).await? else { return Ok(None) };
        if !holds(&row, self.settings, now) {
            return Ok(None);
        }
        let Some(actor) = actor_of(database.read(), &row).await? else { return Ok(None) };
        if now - Instant::from_millis(row.touched_at) >= Duration::minutes(1) {
            touch(database, row.id, now).await?;
        }
        Ok(Some(Session {
            id: SessionId::from_uuid(row.id),
            actor,
            since: Instant::from_millis(row.created_at),
        }))
    }

    /// The sessions of a person that still hold, the latest first.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn sessions_of(
        &self,
        on: &impl ConnectionTrait,
        holder: Holder,
        now: Instant,
    ) -> Result<Vec<OpenSession>, Failure> {
        let rows = Entity::find()
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .filter(Column::Step.eq(FULL))
            .order_by_desc(Column::TouchedAt)
            .order_by_asc(Column::Id)
            .all(on)
            .await?;
        Ok(rows.into_iter().filter(|row| holds(row, self.settings, now)).map(open_session_of).collect())
    }

    /// Ends one session of that person; `false` when it is none of theirs.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn end_session(
        &self,
        write: &Write,
        holder: Holder,
        session: SessionId,
    ) -> Result<bool, Failure> {
        let ended = Entity::delete_many()
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .filter(Column::Id.eq(session.uuid()))
            .exec(write.sql())
            .await?;
        Ok(ended.rows_affected == 1)
    }

    /// Ends every session of that person, half done ones too.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn end_sessions(&self, write: &Write, holder: Holder) -> Result<(), Failure> {
        Entity::delete_many()
            .filter(Column::HouseId.eq(holder.house.uuid()))
            .filter(Column::PersonId.eq(holder.person.uuid()))
            .exec(write.sql())
            .await?;
        Ok(())
    }

    /// Opens a session for someone who has just proved who they are, by whatever means. `browser` is
    /// what the browser sends of itself; only its name and system are kept.
    ///
    /// # Errors
    /// Whatever the database refuses.
    pub async fn open_session(
        &self,
        write: &Write,
        holder: Holder,
        browser: &str,
        now: Instant,
    ) -> Result<Token, Failure> {
        self.insert_session(write, holder, FULL, &browser_of(browser), now).await
    }

    pub(crate) async fn insert_session(
        &self,
        write: &Write,
        holder: Holder,
        step: &'static str,
        browser: &str,
        now: Instant,
    ) -> Result<Token, Failure> {
        let token = Token::generate(&self.entropy);
        let row = ActiveModel {
            id: Set(Uuid::from_bytes(self.entropy.bytes())),
            token_hash: Set(self.tokens.hash(&token).to_vec()),
            house_id: Set(holder.house.uuid()),
            person_id: Set(holder.person.uuid()),
            step: Set(step.to_owned()),
            device: Set(browser.to_owned()),
            created_at: Set(now.millis()),
            touched_at: Set(now.millis()),
        };
        row.insert(write.sql()).await?;
        Ok(token)
    }

    pub(crate) async fn session_row(
        &self,
        on: &impl ConnectionTrait,
        token: &Token,
        step: &'static str,
    ) -> Result<Option<Model>, Failure> {
        let hash = self.tokens.hash(token).to_vec();
        Ok(Entity::find().filter(Column::TokenHash.eq(hash)).filter(Column::Step.eq(step)).one(on).await?)
    }
}

/// Whose session a row is.
pub(crate) const fn holder_of(row: &Model) -> Holder {
    Holder { house: HouseId::from_uuid(row.house_id), person: PersonId::from_uuid(row.person_id) }
}

/// A session from the future, after the clock was set back, does not hold either.
fn holds(row: &Model, settings: Settings, now: Instant) -> bool {
    let idle = now - Instant::from_millis(row.touched_at);
    let age = now - Instant::from_millis(row.created_at);
    idle < settings.idle && age < settings.total && age >= -Duration::minutes(1)
}

async fn touch(database: &Database, id: Uuid, now: Instant) -> Result<(), Failure> {
    let write = database.begin().await?;
    Entity::update_many()
        .col_expr(Column::TouchedAt, Expr::value(now.millis()))
        .filter(Column::Id.eq(id))
        .filter(Column::TouchedAt.lt(now.millis()))
        .exec(write.sql())
        .await?;
    write.commit().await?;
    Ok(())
}

async fn actor_of(on: &impl ConnectionTrait, row: &Model) -> Result<Option<Actor>, Failure> {
    let Some(person) = person::Entity::find_by_id(row.person_id).one(on).await? else { return Ok(None) };
    let roles = person_role::Entity::find()
        .filter(person_role::Column::HouseId.eq(row.house_id))
        .filter(person_role::Column::PersonId.eq(row.person_id))
        .order_by_asc(person_role::Column::Role)
        .all(on)
        .await?;
    let Holder { house, person: id } = holder_of(row);
    Ok(Some(Actor {
        person: id,
        house,
        roles: roles
            .iter()
            .map(|row| row.role.parse().map_err(|_| Fault::Unreadable("person_roles.role")))
            .collect::<Result<_, _>>()?,
        locale: person.locale.parse().map_err(|()| Fault::Unreadable("people.locale"))?,
    }))
}

fn open_session_of(row: Model) -> OpenSession {
    let Model { id, token_hash: _, house_id: _, person_id: _, step: _, device, created_at, touched_at } = row;
    OpenSession {
        id: SessionId::from_uuid(id),
        browser: device,
        since: Instant::from_millis(created_at),
        seen: Instant::from_millis(touched_at),
    }
}
