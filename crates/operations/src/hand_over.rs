//! The referring officer tells the house who a child is: with a code, once, straight into the house.
//!
//! Whoever has the code may write and send, and reads nothing but what they typed themselves. A code
//! that is wrong, used or over opens nothing, and the three are not told apart. What was known from the
//! offer stays where the officer says nothing of it.

use barnahus_casework::file::Contents;
use barnahus_casework::handover::{asked_for, told_over};
use barnahus_casework::intake::Referral;
use barnahus_casework::merging::Pressing;
use barnahus_casework::{Entrance, FieldFault, Typed, Urgency};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Lockable, Note, Write, retrying};
use barnahus_exchange::HandoverCode;
use barnahus_identity::{Verdict, limits};
use barnahus_store::cases::{self, Case};
use barnahus_store::handovers::{self, Handover, HandoverState};
use barnahus_store::{StoreFault, files, house_rules, houses, received, ways_here};
use barnahus_vocabulary::{CaseId, HouseId, Instant, local};

use crate::answer_offer::CODE;
use crate::change_section::remember;
use crate::count_case::recount;
use crate::follow_age;
use crate::merge_case::pressing;
use crate::notify::News;
use crate::take_up_with_core::take_up_with_core;
use crate::tell_in_charge::tell_in_charge;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What the handover page shows: the house, what was typed so far, until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenHandover {
    /// The house as letters call it.
    pub house: String,
    /// What was typed so far.
    pub typed: Typed,
    /// Until when the code holds.
    pub until: Instant,
    /// By which door the case came: it may be only for trying.
    pub entrance: Entrance,
}

/// Why a handover came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotHandedOver {
    /// The code opens nothing: wrong, used, or over. Which, is not said.
    #[error("the code opens nothing")]
    NoSuchCode,
    /// Too many wrong codes came from that address; so many seconds to wait.
    #[error("too many wrong codes")]
    TooMany(u32),
    /// Something typed could not be understood; all of it is told.
    #[error("{} fields could not be understood", .0.len())]
    Faults(Vec<FieldFault>),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotHandedOver {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Stale => Self::NoSuchCode,
            fault => Self::Unable(fault.into()),
        }
    }
}

impl MayBeDeadlock for NotHandedOver {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Who comes with a code, and from where. From one address ten wrong codes an hour may be tried.
#[derive(Clone, Copy)]
pub struct Comer<'a> {
    /// The code, as it was typed.
    pub code: &'a str,
    /// The address; it is counted under a keyed hash.
    pub address: &'a str,
}

impl std::fmt::Debug for Comer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Comer(hidden)")
    }
}

/// Opens the form behind a code. Looking changes nothing.
///
/// # Errors
/// [`NotHandedOver`].
pub async fn open_handover(
    workplace: &Workplace,
    comer: Comer<'_>,
    now: Instant,
) -> Result<OpenHandover, NotHandedOver> {
    let on = workplace.database.read();
    let handover = admit(workplace, comer, now).await?;
    let house = houses::find(on, handover.house).await?.ok_or(NotHandedOver::NoSuchCode)?;
    let typed = handovers::draft(on, &workplace.keys, &handover).await?;
    let case = cases::find(on, handover.house, handover.case).await?.ok_or(NotHandedOver::NoSuchCode)?;
    Ok(OpenHandover { house: house.name, typed, until: handover.expires_at, entrance: case.entrance })
}

/// Keeps what was typed so far.
///
/// # Errors
/// [`NotHandedOver`].
pub async fn save_handover(
    workplace: &Workplace,
    comer: Comer<'_>,
    typed: &Typed,
    now: Instant,
) -> Result<(), NotHandedOver> {
    let handover = admit(workplace, comer, now).await?;
    retrying(|| async {
        let tx = workplace.database.begin().await.map_err(Unable::from)?;
        handovers::save(&tx, &workplace.keys, &handover, typed).await?;
        tx.commit().await.map_err(Unable::from)?;
        Ok(())
    })
    .await
}

/// Sends what was typed. Afterwards the code opens nothing.
///
/// # Errors
/// [`NotHandedOver`]; the draft then stays as it was typed.
pub async fn hand_over(
    workplace: &Workplace,
    comer: Comer<'_>,
    typed: &Typed,
    now: Instant,
) -> Result<(), NotHandedOver> {
    let handover = admit(workplace, comer, now).await?;
    let referral = Referral::parse(typed, local::day(now)).map_err(NotHandedOver::Faults)?;
    let told = Referral { contents: asked_for(referral.contents), ..referral };
    retrying(|| attempt(workplace, &handover, &told, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    handover: &Handover,
    referral: &Referral,
    now: Instant,
) -> Result<(), NotHandedOver> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let Handover { house, case, .. } = *handover;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    handovers::settle(&tx, handover, HandoverState::Used, now).await?;
    let at = (house, case);
    let known = write(workplace, &tx, at, &referral.contents, now).await?;
    let found = cases::find(tx.sql(), house, case).await?.ok_or(NotHandedOver::NoSuchCode)?;
    if !found.stage.code().awaits_triage() {
        // Accepted before it was told: what is frozen is what the officer says now.
        received::keep(&tx, &workplace.keys, at, &referral.contents, now).await?;
        if let Some(identity) = &known.identity {
            follow_age::follow_told(workplace, &mut tx, at, identity, now).await?;
        }
    }
    let news = press(&tx, (house, found), referral.urgency, now).await?;
    take_up_with_core(workplace, &tx, at, now).await?;
    tell_in_charge(workplace, &tx, at, &news, now).await?;
    tx.note(Note {
        house,
        at: now,
        actor: None,
        action: "handed_over",
        subject_kind: "case",
        subject: Some(case.uuid()),
        purpose: "intake",
    });
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// The case presses as the officer told. What to say of it: a danger that is told now cannot wait.
async fn press(
    tx: &Write,
    (house, found): (HouseId, Case),
    told: Urgency,
    now: Instant,
) -> Result<News, StoreFault> {
    let rules = house_rules::find(tx.sql(), house).await?.rules;
    let before = pressing(&found);
    let after = before.told(told, |urgency| rules.triage_due(urgency, now));
    let Pressing { stage: _, urgency, due_at, deferred_until, waits_since } = after;
    cases::update(tx, house, &Case { urgency, due_at, deferred_until, waits_since, ..found }, now).await?;
    let is_new = urgency == Urgency::ImmediateDanger && before.urgency != urgency;
    Ok(if is_new { News::CannotWait } else { News::TaskAwaits })
}

/// Lays what was told over what is known, and gives what is known then.
async fn write(
    workplace: &Workplace,
    tx: &Write,
    at: (HouseId, CaseId),
    contents: &Contents,
    now: Instant,
) -> Result<Contents, StoreFault> {
    let keys = &workplace.keys;
    let mut known = Contents::default();
    for (name, typed) in contents.typed() {
        let over = |known: &Typed| told_over(name, known, &typed, local::day(now));
        let laid = files::lay_over(tx, keys, at, (name, over), now).await?;
        known
            .put(name, &laid, local::day(now))
            .map_err(|_| StoreFault::Unreadable("case_sections.sealed"))?;
    }
    remember(workplace, tx, at, &known).await?;
    ways_here::look_again(tx, keys, at, now).await?;
    recount(workplace, tx, at, &known).await?;
    Ok(known)
}

/// Counts the try, and lets in whoever has a code that opens the form; then what was counted is wiped.
async fn admit(workplace: &Workplace, comer: Comer<'_>, now: Instant) -> Result<Handover, NotHandedOver> {
    let tried = [(limits::HANDOVER, comer.address)];
    let verdict = workplace.identity.weigh(&workplace.database, &tried, now).await.map_err(Unable::from)?;
    if let Verdict::Wait(seconds) = verdict {
        return Err(NotHandedOver::TooMany(seconds));
    }
    let handover = behind(workplace, workplace.database.read(), comer.code, now).await?;
    workplace.identity.forgive(&workplace.database, &tried).await.map_err(Unable::from)?;
    Ok(handover)
}

/// The handover behind a code that opens the form now.
async fn behind(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    code: &str,
    now: Instant,
) -> Result<Handover, NotHandedOver> {
    let code: HandoverCode = code.trim().parse().map_err(|_| NotHandedOver::NoSuchCode)?;
    let hash = workplace.keys.house_key().tokens().hash_code(CODE, code.exposed());
    let handover = handovers::by_code(on, hash).await?.ok_or(NotHandedOver::NoSuchCode)?;
    let opens = handover.state == HandoverState::Out && now < handover.expires_at;
    if opens { Ok(handover) } else { Err(NotHandedOver::NoSuchCode) }
}
