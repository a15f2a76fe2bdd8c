//! What the copy for the child is made of beside the sections of the file: the records of the case, cut to what whoever
//! makes it sees, and what was said with the adult core.
//!
//! Whoever asks has opened the file for the copy and noted so. What a reader is given of it is the rule's to say.

use barnahus_casework::policy::Permit;
use barnahus_casework::subject_copy::{CopyLine, CopyPart, Records, Seen, ToldBy, ToldLine};
use barnahus_casework::transfer::brought::Brought;
use barnahus_casework::victim_status::StatusLine;
use barnahus_database::{ConnectionTrait, Write};
use barnahus_outbox::exchange::MessageState;
use barnahus_outbox::exchange::ledger::{self, Disclosure, Said};
use barnahus_store::{carried, victim_statuses};
use barnahus_vocabulary::{CaseId, HouseId, local};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// Which parts there are; nothing is opened.
///
/// # Errors
/// The database's.
pub(crate) async fn there(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Vec<CopyPart>, Unable> {
    let mut there = carried::there(on, at).await?;
    if !told(workplace, on, at).await?.is_empty() {
        there.push(CopyPart::Ledger);
    }
    there.sort_unstable();
    Ok(there)
}

/// All parts of which there is anything, in the order of the copy.
///
/// # Errors
/// [`Unable::Stale`] when the case was erased; else the database's, or a seal's.
pub(crate) async fn records(
    workplace: &Workplace,
    tx: &Write,
    permit: &Permit,
) -> Result<Vec<Records>, Unable> {
    let (keys, at) = (&workplace.keys, (permit.house(), permit.case()));
    let mut own = carried::beside(tx, keys, at).await?;
    own.extend(carried::before(tx, keys, at).await?);
    let statuses = victim_statuses::of_case(tx.sql(), keys, at).await?;
    let lines: Vec<StatusLine> = statuses.into_iter().map(|stated| stated.line).collect();
    let holding: Vec<Brought> = StatusLine::holding(&lines).map(Brought::status).collect();
    own.extend(holding.into_iter().rev());
    let brought = carried::read_beside(tx, keys, at).await?;
    let told = told(workplace, tx.sql(), at).await?;
    let part = |part: CopyPart| match part {
        CopyPart::Ledger => {
            Records { part, lines: told.iter().cloned().map(CopyLine::Told).collect(), seen: Seen::Whole }
        }
        CopyPart::Brought => seen(permit, part, brought.iter()),
        CopyPart::Interviews
        | CopyPart::Representatives
        | CopyPart::VictimStatus
        | CopyPart::Support
        | CopyPart::AgeDisputes
        | CopyPart::Alarms
        | CopyPart::WishAt18 => {
            seen(permit, part, own.iter().filter(|line| CopyPart::of(line.kind) == Some(part)))
        }
    };
    let parts = CopyPart::ALL.iter().copied().map(part);
    Ok(parts.filter(|records| !records.lines.is_empty() || records.seen == Seen::InPart).collect())
}

fn seen<'a>(permit: &Permit, part: CopyPart, lines: impl Iterator<Item = &'a Brought>) -> Records {
    let (shown, hidden): (Vec<_>, Vec<_>) = lines.cloned().partition(|line| permit.sees(line.sight()));
    let seen = if hidden.is_empty() { Seen::Whole } else { Seen::InPart };
    Records { part, lines: shown.into_iter().map(CopyLine::Kept).collect(), seen }
}

/// What arrived, at either side: what waits or was dropped was told to nobody.
async fn told(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Vec<ToldLine>, Unable> {
    let found = ledger::of_case(on, workplace.keys.house_key(), at.0, at.1).await?;
    Ok(found.iter().filter_map(arrived).collect())
}

fn arrived(found: &Disclosure) -> Option<ToldLine> {
    match found.state {
        MessageState::Delivered | MessageState::Accepted => {}
        MessageState::Waiting | MessageState::Halted | MessageState::Dropped => return None,
    }
    let (by, kind) = match found.said {
        Said::ByHouse(kind) => (ToldBy::House, kind.as_str()),
        Said::ByCore(kind) => (ToldBy::Core, kind.as_str()),
    };
    let day = local::day(found.settled_at.unwrap_or(found.written));
    Some(ToldLine { day, by, kind, data: found.data.as_str().to_owned() })
}
