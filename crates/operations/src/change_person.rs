//! What is entered about a person changes; what they are, and where their letters go, only after the
//! one who changes it has said their own password once more.
//!
//! Roles open files and an address receives invitations: a screen left open for a minute must not give
//! either away. Nobody gives themselves a role, except a coordinator, who sees every case already. The
//! last one who manages the house keeps that. By what somebody still owes in a case that runs they keep the role without
//! which they could not do it: it is handed on first.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Fault, Lockable, retrying};
use barnahus_identity::{Holder, TypedPassword};
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::{StoreFault, owed};
use barnahus_vocabulary::{Actor, HouseId, Instant, PersonId, Role};

use crate::hand_on::taking;
use crate::noted;
use crate::owed_now::in_open_cases;
use crate::person_entry::PersonEntry;
use crate::sign_in::NotSignedIn;
use crate::take_up_with_core::take_up_what_waits;
use crate::unable::Unable;
use crate::who_can_take::may_owe;
use crate::workplace::Workplace;

/// A change of a person. No `Debug`: a password belongs into no log.
pub struct PersonChange<'a> {
    /// Whom.
    pub person: PersonId,
    /// With which version the page read them.
    pub version: u32,
    /// What is entered now.
    pub entry: &'a PersonEntry,
    /// The actor's own password, where they typed it.
    pub password: Option<TypedPassword>,
}

/// Why nothing changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PersonUnchanged {
    /// Roles or the address change: the actor's password is needed.
    #[error("the actor must say their password")]
    PasswordNeeded,
    /// The password was another.
    #[error("the password was wrong")]
    WrongPassword,
    /// Too many tries; come back in so many seconds.
    #[error("wait {0} seconds")]
    Wait(u32),
    /// Nobody gives themselves a role.
    #[error("nobody gives themselves a role")]
    OwnRoles,
    /// So many things that they owe could not be done by them without a role that is taken.
    #[error("owes {0} things by a role that is taken")]
    StillOwes(usize),
    /// They are the last who can manage the house.
    #[error("the last who can manage the house")]
    LastOfTheHouse,
    /// That e-mail address is another person's.
    #[error("the address is another person's")]
    AddressTaken,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<NotSignedIn> for PersonUnchanged {
    fn from(refusal: NotSignedIn) -> Self {
        match refusal {
            NotSignedIn::Wait(seconds) => Self::Wait(seconds),
            NotSignedIn::Wrong => Self::WrongPassword,
            NotSignedIn::Unable(unable) => Self::Unable(unable),
        }
    }
}

impl MayBeDeadlock for PersonUnchanged {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Changes them.
///
/// # Errors
/// [`PersonUnchanged`]; [`Unable::Stale`] when someone changed them meanwhile.
pub async fn change_person(
    workplace: &Workplace,
    actor: &Actor,
    change: PersonChange<'_>,
    now: Instant,
) -> Result<(), PersonUnchanged> {
    may_in_house(actor, HouseAction::ManagePeople).map_err(Unable::from)?;
    let PersonChange { person, version, entry, password } = change;
    let on = workplace.database.read();
    let before = people::find(on, actor.house, person).await.map_err(Unable::from)?;
    let before = before.ok_or(Unable::NotTheirs)?;
    if before.version != version {
        // Before roles are compared: those of an old page say nothing about what its reader wanted.
        return Err(Unable::Stale.into());
    }
    let after = Person { version, ..entry.onto(before.clone()) };
    let (given, taken) = differences(&before, &after);
    let is_grave = !given.is_empty() || !taken.is_empty() || before.email != after.email;
    if person == actor.person && !given.is_empty() && !actor.is(Role::Coordinator) {
        return Err(PersonUnchanged::OwnRoles);
    }
    if is_grave {
        let password = password.ok_or(PersonUnchanged::PasswordNeeded)?;
        confirm(workplace, actor, password, now).await?;
    }
    retrying(|| save(workplace, actor, (&before, &after), (&given, &taken), now)).await?;
    // By what changed they may be in charge of what they could not be in charge of before. The person is saved; what
    // could not be said to the core now is said within the hour.
    if let Err(fault) = take_up_what_waits(workplace, actor.house, now).await {
        tracing::warn!(%fault, "the core was not told yet who takes up what waited");
    }
    Ok(())
}

/// Saves what was compared.
async fn save(
    workplace: &Workplace,
    actor: &Actor,
    (before, after): (&Person, &Person),
    roles: (&[Role], &[Role]),
    now: Instant,
) -> Result<(), PersonUnchanged> {
    let ((given, taken), person) = (roles, after.id);
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::People, &[person.uuid()]).await.map_err(Unable::from)?;
    if !taken.is_empty() && is_last(tx.sql(), actor.house, after).await? {
        return Err(PersonUnchanged::LastOfTheHouse);
    }
    if !taken.is_empty() {
        may_lose(workplace, tx.sql(), actor, (before, after)).await?;
    }
    // The version guards what was compared above: had it changed meanwhile, this refuses.
    match people::update(&tx, actor.house, after).await {
        Err(StoreFault::Database(Fault::Taken)) => return Err(PersonUnchanged::AddressTaken),
        done => done.map_err(Unable::from)?,
    }
    tx.note(noted::person(actor, person, "changed", "administration", now));
    for role in given {
        tx.note(noted::person(actor, person, "role_given", role.code(), now));
    }
    for role in taken {
        tx.note(noted::person(actor, person, "role_taken", role.code(), now));
    }
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Whether they could still do all that they owe. Whoever is locked is given nothing more meanwhile.
async fn may_lose(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    actor: &Actor,
    (before, after): (&Person, &Person),
) -> Result<(), PersonUnchanged> {
    let owed = owed::by(on, actor.house, after.id).await.map_err(Unable::from)?;
    let mut lost = 0;
    for (one, _) in in_open_cases(on, actor.house, owed).await? {
        let (at, what) = ((actor.house, one.case), [taking(workplace, on, actor, &one).await?]);
        let could = may_owe(workplace, on, at, before, &what).await?;
        if could && !may_owe(workplace, on, at, after, &what).await? {
            lost += 1;
        }
    }
    if lost == 0 { Ok(()) } else { Err(PersonUnchanged::StillOwes(lost)) }
}

/// The actor's own password, once more.
async fn confirm(
    workplace: &Workplace,
    actor: &Actor,
    password: TypedPassword,
    now: Instant,
) -> Result<(), NotSignedIn> {
    let holder = Holder { house: actor.house, person: actor.person };
    Ok(workplace.identity.confirm_password(&workplace.database, holder, password, now).await?)
}

/// Roles given and roles taken.
fn differences(before: &Person, after: &Person) -> (Vec<Role>, Vec<Role>) {
    let lacking = |roles: &[Role], in_these: &[Role]| {
        roles.iter().copied().filter(|role| !in_these.contains(role)).collect()
    };
    (lacking(&after.roles, &before.roles), lacking(&before.roles, &after.roles))
}

/// Whether without this person as they were nobody could manage the house.
pub(crate) async fn is_last(
    on: &impl ConnectionTrait,
    house: HouseId,
    after: &Person,
) -> Result<bool, Unable> {
    let manages = |person: &Person| {
        person.standing == PersonStanding::Active
            && HouseAction::ManagePeople.roles().iter().any(|role| person.roles.contains(role))
    };
    let others = people::active(on, house).await?;
    Ok(!manages(after) && !others.iter().any(|person| person.id != after.id && manages(person)))
}
