//! The support of a case, as far as the reader needs to know it: every piece for whoever is in charge, their own
//! part of it for who examines or treats; the words only where a permit shows them.
//!
//! The file is opened for that, and noted.

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, Permit, may_in_case};
use barnahus_casework::support::{SupportKind, SupportWords, takes_support};
use barnahus_database::Write;
use barnahus_store::people;
use barnahus_store::support::{self, Support};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, SupportId};

use crate::noted;
use crate::open_support::open_support;
use crate::plan_support::permit;
use crate::standing::{Approached, approach_to};
use crate::unable::Unable;
use crate::who_can_take::{Taker, Taking, takers};
use crate::workplace::Workplace;

/// The support of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenSupport {
    /// Which case.
    pub case: CaseId,
    /// Its codename.
    pub codename: String,
    /// What was decided, in that order.
    pub pieces: Vec<SeenPiece>,
    /// Kinds that must be decided and are not, of those that the reader may plan.
    pub undecided: Vec<SupportKind>,
    /// Kinds that the reader may plan.
    pub plans: Vec<SupportKind>,
    /// Kinds of which the reader may decide that they are not needed.
    pub decides: Vec<SupportKind>,
    /// Who may be in charge of any of what the reader may plan.
    pub takers: Vec<Taker>,
    /// Whether anything may be decided where the case stands.
    pub is_open: bool,
}

/// One piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenPiece {
    /// The piece.
    pub support: Support,
    /// The name of whoever owes it, or did or decided it.
    pub owner: String,
    /// The name of who decided it.
    pub decided_by: String,
    /// What is said of it, where the reader may read that.
    pub words: Option<SupportWords>,
}

/// One piece on its own page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnePiece {
    /// Its case's codename.
    pub codename: String,
    /// The piece.
    pub piece: SeenPiece,
    /// Whether the reader may record what became of it.
    pub records: bool,
    /// To whom the reader may hand it; nobody when they may not.
    pub takers: Vec<Taker>,
}

/// Reads the support of a case.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever does not see it.
pub async fn see_support(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<SeenSupport, Unable> {
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::SeeSupport).await?;
    let permit = permit(actor, &approached)?;
    let in_charge = is_in_charge(actor, &approached);
    tx.note(noted::case(actor, case, "opened", permit.purpose().code(), now));
    let at = (actor.house, case);
    let names = names(&tx, actor).await?;
    let mut pieces = Vec::new();
    for piece in support::of_case(tx.sql(), &workplace.keys, at).await? {
        if in_charge || permit.sees(piece.supported.kind.sight()) {
            pieces.push(seen(workplace, &tx, &permit, (&names, piece)).await?);
        }
    }
    let reads = |kind: &SupportKind| permit.sees(kind.sight());
    let plans: Vec<SupportKind> =
        SupportKind::ALL.iter().copied().filter(|kind| in_charge || reads(kind)).collect();
    let taking: Vec<Taking> = plans.iter().map(|kind| Taking::Support(*kind)).collect();
    let open = open_support(workplace, tx.sql(), at).await?;
    let seen = SeenSupport {
        case,
        pieces,
        undecided: open.undecided.into_iter().filter(|kind| plans.contains(kind)).collect(),
        takers: takers(workplace, tx.sql(), at, &taking).await?,
        decides: plans.iter().copied().filter(|kind| reads(kind)).collect(),
        plans,
        is_open: takes_support(approached.case.stage.code()),
        codename: approached.case.codename,
    };
    tx.commit().await?;
    Ok(seen)
}

/// Reads one piece.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none, or the reader does not see it.
pub async fn see_piece(
    workplace: &Workplace,
    actor: &Actor,
    piece: SupportId,
    now: Instant,
) -> Result<OnePiece, Unable> {
    let mut tx = workplace.database.begin().await?;
    let found = support::find(tx.sql(), &workplace.keys, actor.house, piece).await?;
    let found = found.ok_or(Unable::NotTheirs)?;
    let approached = approach_to(workplace, tx.sql(), actor, found.case, CaseAction::SeeSupport).await?;
    let permit = permit(actor, &approached)?;
    let kind = found.supported.kind;
    let (reads, in_charge) = (permit.sees(kind.sight()), is_in_charge(actor, &approached));
    if !reads && !in_charge {
        return Err(Unable::NotTheirs);
    }
    tx.note(noted::case(actor, found.case, "opened", permit.purpose().code(), now));
    let is_open = takes_support(approached.case.stage.code());
    let at = (actor.house, found.case);
    let takers = if in_charge && found.state.falls_due().is_some() {
        takers(workplace, tx.sql(), at, &[Taking::Support(kind)]).await?
    } else {
        Vec::new()
    };
    let names = names(&tx, actor).await?;
    let piece = seen(workplace, &tx, &permit, (&names, found)).await?;
    tx.commit().await?;
    Ok(OnePiece { codename: approached.case.codename, piece, records: reads && is_open, takers })
}

fn is_in_charge(actor: &Actor, approached: &Approached) -> bool {
    may_in_case(actor, CaseAction::HandSupportOn, &approached.standing).is_ok()
}

async fn names(tx: &Write, actor: &Actor) -> Result<BTreeMap<PersonId, String>, Unable> {
    let people = people::all(tx.sql(), actor.house).await?;
    Ok(people.into_iter().map(|person| (person.id, person.display_name)).collect())
}

async fn seen(
    workplace: &Workplace,
    tx: &Write,
    permit: &Permit,
    of: (&BTreeMap<PersonId, String>, Support),
) -> Result<SeenPiece, Unable> {
    let (names, support) = of;
    let name = |who: &PersonId| names.get(who).cloned().unwrap_or_default();
    Ok(SeenPiece {
        owner: name(&support.owner),
        decided_by: name(&support.decided_by),
        words: support::words(tx, &workplace.keys, permit, &support).await?,
        support,
    })
}
