//! A referral is received: what was typed becomes a case, sealed from its first moment.
//!
//! Everything but the urgency may be unknown. A draft is sent once: sending it again leads to the
//! case that it became. That a child may be known already is said as a count, never as a file.

use barnahus_casework::intake::Referral;
use barnahus_casework::policy::may_in_house;
use barnahus_casework::sections::{Identity, Suspected};
use barnahus_casework::{Entrance, FieldFault, HouseAction, Stage, Typed, Urgency};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Write, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::{StoreFault, drafts, files, house_rules, likenesses};
use barnahus_vocabulary::{Actor, CaseId, DraftId, Instant, local};

use crate::new_codename::free_codename;
use crate::noted;
use crate::notify::News;
use crate::tell_coordinators::{coordinators, tell_these};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A referral that was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The case it opened.
    pub case: CaseId,
    /// What it is called wherever its file is closed.
    pub codename: String,
    /// By when someone must look.
    pub due_at: Instant,
    /// Whether the house may know this child already: for the coordinator to find out.
    pub may_be_known: Acquaintance,
}

/// Whether a child like this one has a case already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acquaintance {
    /// Nobody like it, or too little is known to tell.
    New,
    /// There is someone like it.
    MayBeKnown,
}

/// Why it was not received.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReceived {
    /// Something typed could not be understood; all of it is told.
    #[error("{} fields could not be understood", .0.len())]
    Faults(Vec<FieldFault>),
    /// The draft was sent before; this is the case it became.
    #[error("sent before")]
    SentBefore(CaseId),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotReceived {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotReceived {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Receives a referral that was typed into a draft.
///
/// # Errors
/// [`NotReceived`]; the draft then stays as it was typed.
pub async fn receive_referral(
    workplace: &Workplace,
    actor: &Actor,
    draft: DraftId,
    typed: &Typed,
    now: Instant,
) -> Result<Received, NotReceived> {
    may_in_house(actor, HouseAction::ReceiveReferral).map_err(Unable::from)?;
    let referral = Referral::parse(typed, local::day(now)).map_err(NotReceived::Faults)?;
    retrying(|| attempt(workplace, actor, draft, &referral, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    draft: DraftId,
    referral: &Referral,
    now: Instant,
) -> Result<Received, NotReceived> {
    let (keys, whose) = (&workplace.keys, (actor.house, actor.person));
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let sent_before = drafts::find(tx.sql(), keys, whose, draft).await?.and_then(|draft| draft.sent_as);
    if let Some(case) = sent_before {
        return Err(NotReceived::SentBefore(case));
    }
    let case = new_case(workplace, &tx, actor, referral, now).await?;
    let at = (actor.house, case.id);
    cases::insert(&tx, actor.house, &case, now).await?;
    files::found(&tx, keys, at, &referral.contents, now).await?;
    let (nobody, nothing) = (Suspected::default(), Identity::default());
    let identity = referral.contents.identity.as_ref().unwrap_or(&nothing);
    let alike = likenesses::like_child(tx.sql(), keys, (actor.house, Some(case.id)), identity).await?;
    likenesses::remember_child(&tx, keys, at, identity).await?;
    let suspected = referral.contents.suspected.as_ref().unwrap_or(&nobody);
    likenesses::remember_suspected(&tx, keys, at, suspected).await?;
    drafts::mark_sent(&tx, keys, whose, (draft, case.id), now).await?;
    tell(workplace, &tx, actor, &case, now).await?;
    tx.note(noted::case(actor, case.id, "received", "intake", now));
    tx.commit().await.map_err(Unable::from)?;
    workplace.letter_waits.notify_one();
    let may_be_known = if alike.is_empty() { Acquaintance::New } else { Acquaintance::MayBeKnown };
    Ok(Received { case: case.id, codename: case.codename, due_at: case.due_at, may_be_known })
}

/// That something awaits them, to the coordinators: triage of a child in danger is due within the hour, and nobody
/// looks at a page all night. Whoever took it down knows already.
async fn tell(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    case: &Case,
    now: Instant,
) -> Result<(), Unable> {
    let house = actor.house;
    let mut told = coordinators(workplace, tx, house, (house, case.id)).await?;
    told.retain(|person| *person != actor.person);
    let news = match case.urgency {
        Urgency::ImmediateDanger => News::CannotWait,
        Urgency::Urgent | Urgency::Routine => News::TaskAwaits,
    };
    tell_these(workplace, tx, (house, &told), &news, now).await
}

async fn new_case(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    referral: &Referral,
    now: Instant,
) -> Result<Case, NotReceived> {
    let rules = house_rules::find(tx.sql(), actor.house).await?.rules;
    Ok(Case {
        id: CaseId::random(),
        codename: free_codename(workplace, tx, (actor.house, Entrance::Referral)).await?,
        entrance: Entrance::Referral,
        stage: Stage::Received,
        urgency: referral.urgency,
        received_at: now,
        told_at: now,
        waits_since: now,
        due_at: rules.triage_due(referral.urgency, now),
        deferred_until: None,
        manager: None,
        version: 1,
    })
}
