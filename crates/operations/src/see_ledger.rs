//! The disclosure ledger: of one case for its team, of all cases for the data protection officer.
//!
//! Word for word as it went or came, a handover code masked; beside each what it was built from, when,
//! and whether it arrived. The officer sees codenames and no file. Whoever is not told what happened reads no words,
//! and nobody but those in charge that the core knows a parent or a sibling: what of it is shown is a rule of `casework`.

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, HouseAction, LedgerSight, Purpose, may_in_house, usual_purpose};
use barnahus_exchange::envelope::shown;
use barnahus_exchange::kept_offer::KeptOffer;
use barnahus_exchange::kind::FromCore;
use barnahus_outbox::exchange::ledger::{self, Disclosure, Said};
use barnahus_outbox::exchange::{MessageState, partners};
use barnahus_store::cases;
use barnahus_vocabulary::{Actor, CaseId, DisclosureId, Instant};

use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A line, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerLine {
    /// Which.
    pub id: DisclosureId,
    /// About which case; counts are about none.
    pub case: Option<(CaseId, String)>,
    /// Whether the house said it.
    pub by_house: bool,
    /// With whom.
    pub partner: String,
    /// Its type, as in the contract.
    pub kind: &'static str,
    /// Its number, once it has one.
    pub sequence: Option<u32>,
    /// Its `data`, as JSON; `None` where its words are closed to the reader.
    pub data: Option<String>,
    /// What an offer says of the child besides.
    pub offered: Option<OfferedChild>,
    /// From what it was built.
    pub built_from: String,
    /// How it stands.
    pub state: LineState,
    /// When it was decided, or came.
    pub written: Instant,
    /// When it was accepted, halted or dropped.
    pub settled_at: Option<Instant>,
}

/// What an offer says of the child that the file does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedChild {
    /// What the core presumes, in a word of the contract.
    pub trafficking_status: &'static str,
    /// Whether it names a brother or sister.
    pub has_sibling: bool,
    /// Under which reference the core knows the case of a parent; for those in charge alone.
    pub child_of_adult: Option<String>,
}

/// How a line stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineState {
    /// It waits for its hour, or to be tried again; why the last try failed.
    Waiting(Instant, Option<String>),
    /// It halted, and why.
    Halted(Option<String>),
    /// It arrived.
    Delivered,
    /// Staff dropped it.
    Dropped,
    /// It came from the core.
    Heard,
}

/// The ledger of one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLedger {
    /// What the case is called.
    pub codename: String,
    /// Its lines, the oldest first.
    pub lines: Vec<LedgerLine>,
    /// Whether this person may settle a message that halted.
    pub may_settle: bool,
    /// Whether this person may ask the core to forget, and there is something to forget.
    pub may_forget: bool,
}

/// Reads the ledger of a case, which is noted as an opening.
///
/// # Errors
/// [`Unable::NotTheirs`] as for opening the case.
pub async fn see_ledger(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<CaseLedger, Unable> {
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::SeeLedger).await?;
    let found = ledger::of_case(tx.sql(), workplace.keys.house_key(), actor.house, case).await?;
    let codename = approached.case.codename.clone();
    let codenames = BTreeMap::from([(case, codename.clone())]);
    let sight = LedgerSight::of(actor, &approached.standing);
    let purpose = usual_purpose(actor, &approached.standing).unwrap_or(Purpose::CaseWork);
    tx.note(noted::case(actor, case, "opened", purpose.code(), now));
    tx.commit().await?;
    let lines = lines(workplace, actor, (found, sight), &codenames).await?;
    let may = |action| barnahus_casework::policy::may_in_case(actor, action, &approached.standing).is_ok();
    Ok(CaseLedger {
        codename,
        lines,
        may_settle: may(CaseAction::AnswerCore),
        may_forget: approached.core.standing.is_over() && may(CaseAction::Close),
    })
}

/// So many lines on a page.
pub const PAGE: u64 = 50;

/// Reads the ledger of the whole house, the newest first.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever is not the data protection officer.
pub async fn see_disclosures(
    workplace: &Workplace,
    actor: &Actor,
    before: Option<Instant>,
) -> Result<Vec<LedgerLine>, Unable> {
    may_in_house(actor, HouseAction::SeeDisclosures)?;
    let on = workplace.database.read();
    let found = ledger::of_house(on, workplace.keys.house_key(), actor.house, (before, PAGE)).await?;
    let ids: Vec<CaseId> = found.iter().filter_map(|line| line.case).collect();
    let codenames = cases::codenames(on, actor.house, &ids).await?;
    lines(workplace, actor, (found, LedgerSight::OF_ALL_CASES), &codenames).await
}

/// Reads the reports of counts that wait, went or halted, the newest first.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may not report.
pub async fn see_reports(workplace: &Workplace, actor: &Actor) -> Result<Vec<LedgerLine>, Unable> {
    may_in_house(actor, HouseAction::ReportQuarter)?;
    let on = workplace.database.read();
    let found = ledger::of_nobody(on, workplace.keys.house_key(), actor.house, PAGE).await?;
    lines(workplace, actor, (found, LedgerSight::OF_ALL_CASES), &BTreeMap::new()).await
}

async fn lines(
    workplace: &Workplace,
    actor: &Actor,
    (found, sight): (Vec<Disclosure>, LedgerSight),
    codenames: &BTreeMap<CaseId, String>,
) -> Result<Vec<LedgerLine>, Unable> {
    let partners = partners::ever(workplace.database.read(), actor.house).await?;
    let names: BTreeMap<_, _> = partners.into_iter().map(|one| (one.id, one.name)).collect();
    let line = |found: Disclosure| {
        let partner = names.get(&found.partner).cloned().unwrap_or_default();
        let case = found.case.map(|case| (case, codenames.get(&case).cloned().unwrap_or_default()));
        line(found, partner, case, sight)
    };
    Ok(found.into_iter().map(line).collect())
}

/// What a message says, as far as it is shown. What cannot be read again is not shown either.
fn told(said: Said, data: &str, sight: LedgerSight) -> (Option<String>, Option<OfferedChild>) {
    match said {
        _ if !sight.words => (None, None),
        // A handover code is masked; once the message has arrived it was masked already, and is no code.
        Said::ByHouse(kind) => (Some(shown(kind, data).unwrap_or_else(|_| data.to_owned())), None),
        Said::ByCore(FromCore::ReferralOffered) => {
            let Ok(offer) = KeptOffer::read(data) else { return (None, None) };
            let offer = if sight.kin { offer } else { offer.without_kin() };
            let child = OfferedChild {
                trafficking_status: offer.trafficking_status().as_str(),
                has_sibling: offer.sibling_of().is_some(),
                child_of_adult: offer.child_of_adult().map(|reference| reference.to_string()),
            };
            (Some(offer.data_text()), Some(child))
        }
        Said::ByCore(
            FromCore::ReferralWithdrawn | FromCore::TransitionAnswered | FromCore::ReferenceForgotten,
        ) => (Some(data.to_owned()), None),
    }
}

fn line(
    found: Disclosure,
    partner: String,
    case: Option<(CaseId, String)>,
    sight: LedgerSight,
) -> LedgerLine {
    let Disclosure {
        id,
        partner: _,
        case: _,
        said,
        sequence,
        data,
        built_from,
        state,
        attempts: _,
        fault,
        due_at,
        written,
        settled_at,
    } = found;
    let (by_house, kind) = match said {
        Said::ByHouse(kind) => (true, kind.as_str()),
        Said::ByCore(kind) => (false, kind.as_str()),
    };
    let (data, offered) = told(said, &data, sight);
    let state = match state {
        MessageState::Waiting => LineState::Waiting(due_at, fault),
        MessageState::Halted => LineState::Halted(fault),
        MessageState::Delivered => LineState::Delivered,
        MessageState::Dropped => LineState::Dropped,
        MessageState::Accepted => LineState::Heard,
    };
    LedgerLine {
        id,
        case,
        by_house,
        partner,
        kind,
        sequence,
        data,
        offered,
        built_from,
        state,
        written,
        settled_at,
    }
}
