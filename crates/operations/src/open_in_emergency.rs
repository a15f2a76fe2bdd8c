//! A specialist without a place in a case opens its file in an emergency: a written reason, the password
//! once more, some hours, and the coordinators and data protection officers told at once.
//!
//! A codename that is nobody's, one of a case in conflict and one of another house come to one refusal,
//! noted without the case. How long the refusals take is not made equal: five tries an hour, each behind
//! the checking of a password, cannot be timed.

use barnahus_casework::policy::{Emergency, HouseAction, may_have_emergency, may_in_house, needs_emergency};
use barnahus_casework::{Prose, Typed};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_identity::{Holder, TypedPassword, Verdict, limits};
use barnahus_store::emergencies::{self, EmergencyAccess};
use barnahus_store::{StoreFault, cases, house_rules};
use barnahus_vocabulary::{Actor, CaseId, EmergencyId, HouseId, Instant, Role};

use crate::noted;
use crate::notify::News;
use crate::sign_in::NotSignedIn;
use crate::standing::approach_to_open;
use crate::tell_coordinators::{coordinators, here, tell_these};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What a specialist asks for. No `Debug`: a password belongs into no log.
pub struct EmergencyAsked<'a> {
    /// The codename, as typed.
    pub codename: &'a str,
    /// Why it cannot wait.
    pub reason: &'a Prose,
    /// Their own password.
    pub password: TypedPassword,
}

/// Why no file was opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// There is no such case, or an emergency may not open it to them: which, is not said.
    #[error("nothing is opened this way")]
    NotThisWay,
    /// The password was another.
    #[error("the password was wrong")]
    WrongPassword,
    /// Too many tries; come back in so many seconds.
    #[error("wait {0} seconds")]
    Wait(u32),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<NotSignedIn> for NotOpened {
    fn from(refusal: NotSignedIn) -> Self {
        match refusal {
            NotSignedIn::Wait(seconds) => Self::Wait(seconds),
            NotSignedIn::Wrong => Self::WrongPassword,
            NotSignedIn::Unable(unable) => Self::Unable(unable),
        }
    }
}

impl From<StoreFault> for NotOpened {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotOpened {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// What came of it.
enum Came {
    /// It is open from now on.
    Open(CaseId),
    /// It was open to them before: by their work, or by an emergency that stands.
    WasOpen(CaseId),
    /// It is not opened this way.
    Refused,
}

/// Opens a case to the actor for as long as the house allows. Answers which: its page opens the file.
///
/// # Errors
/// [`NotOpened`].
pub async fn open_in_emergency(
    workplace: &Workplace,
    actor: &Actor,
    asked: EmergencyAsked<'_>,
    now: Instant,
) -> Result<CaseId, NotOpened> {
    may_in_house(actor, HouseAction::OpenInEmergency).map_err(Unable::from)?;
    let EmergencyAsked { codename, reason, password } = asked;
    let holder = Holder { house: actor.house, person: actor.person };
    let (identity, database) = (&workplace.identity, &workplace.database);
    identity
        .confirm_password(database, holder, password, now)
        .await
        .map_err(|refusal| NotOpened::from(NotSignedIn::from(refusal)))?;
    let person = actor.person.to_string();
    let tried = [(limits::EMERGENCY, person.as_str())];
    if let Verdict::Wait(seconds) = identity.weigh(database, &tried, now).await.map_err(Unable::from)? {
        return Err(NotOpened::Wait(seconds));
    }
    match retrying(|| attempt(workplace, actor, (codename, reason), now)).await? {
        Came::Open(case) => {
            // Whoever is told of each need not wait for the next; a case of one's own wipes nothing.
            identity.forgive(database, &tried).await.map_err(Unable::from)?;
            workplace.letter_waits.notify_one();
            Ok(case)
        }
        Came::WasOpen(case) => Ok(case),
        Came::Refused => Err(NotOpened::NotThisWay),
    }
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    asked: (&str, &Prose),
    now: Instant,
) -> Result<Came, NotOpened> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let case = cases::called(tx.sql(), actor.house, asked.0).await?;
    let came = match case {
        Some(case) => to_case(workplace, &mut tx, actor, (case, asked.1), now).await?,
        None => Came::Refused,
    };
    if matches!(came, Came::Refused) {
        tx.note(noted::person(actor, actor.person, "emergency_refused", "emergency", now));
    }
    tx.commit().await.map_err(Unable::from)?;
    Ok(came)
}

async fn to_case(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    asked: (CaseId, &Prose),
    now: Instant,
) -> Result<Came, Unable> {
    let (case, reason) = asked;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let standing = match approach_to_open(workplace, tx.sql(), actor, case, now).await {
        Ok(approached) => approached.standing,
        Err(Unable::NotTheirs) => return Ok(Came::Refused),
        Err(unable) => return Err(unable),
    };
    if may_have_emergency(actor, &standing).is_err() {
        return Ok(Came::Refused);
    }
    if !needs_emergency(actor, &standing) || standing.emergency != Emergency::None {
        return Ok(Came::WasOpen(case));
    }
    let length = house_rules::find(tx.sql(), actor.house).await?.rules.emergency_for;
    let (id, until) = (EmergencyId::random(), now + length);
    let access =
        EmergencyAccess { id, case, person: actor.person, opened_at: now, until, ended: None, review: None };
    let typed: Typed = [("reason", reason.as_str())].into_iter().collect();
    emergencies::insert(tx, &workplace.keys, actor.house, &access, &typed).await?;
    tx.note(noted::case(actor, case, "emergency_opened", "emergency", now));
    tell(workplace, tx, (actor.house, case), now).await?;
    Ok(Came::Open(case))
}

/// The coordinators who may hear of the case, and every data protection officer: they know of each emergency by its
/// codename, whatever is between them and the case.
async fn tell(workplace: &Workplace, tx: &Write, at: (HouseId, CaseId), now: Instant) -> Result<(), Unable> {
    let mut told = coordinators(workplace, tx, at.0, at).await?;
    for person in here(workplace, tx, at.0).await? {
        if person.roles.contains(&Role::DataProtectionOfficer) && !told.contains(&person.id) {
            told.push(person.id);
        }
    }
    tell_these(workplace, tx, (at.0, &told), &News::TaskAwaits, now).await
}
