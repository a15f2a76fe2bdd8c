//! The report of a quarter to the adult core: seen before it is sent, sent by a person's decision.
//!
//! It counts the cases that were taken up in the quarter, each once, and tells no count by which a child
//! could be known (`docs/statistics.md`). A later report of the same quarter replaces it, and tells no more
//! than both may. Nothing is sent by the clock.

use barnahus_casework::Counted;
use barnahus_casework::policy::{HouseAction, may_in_house};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_exchange::words::Quarter;
use barnahus_outbox::exchange::partners::{self, Partner};
use barnahus_statistics::{Grid, Proposal, Report, Threshold, Totals, suppress};
use barnahus_store::quarter_reports::{self, SentReport};
use barnahus_store::{StoreFault, case_facts, house_rules};
use barnahus_vocabulary::{Actor, HouseId, Instant, Interval, local};
use time::{Date, Month};

use crate::disclose::{self, ToldQuarter};
use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

mod cells;

/// Why a cell is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Untold {
    /// Fewer children than the house's threshold, or none.
    Small,
    /// An earlier report of the quarter did not tell it, or told another number.
    Before,
    /// A small one could be worked out from it.
    Protects,
    /// Nothing of this quarter can be told safely.
    Whole,
}

/// A cell of the report, for the person who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuarterCell {
    /// Which children.
    pub which: Counted,
    /// How many, or why that is not told.
    pub told: Result<u32, Untold>,
}

/// A quarter, as it would be reported now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarterView {
    /// `2026-Q4`.
    pub quarter: String,
    /// The quarters that can be reported, the latest first.
    pub quarters: Vec<String>,
    /// The whole grid.
    pub cells: Vec<QuarterCell>,
    /// From which number on a count is told.
    pub threshold: u32,
    /// When it was reported last.
    pub sent_at: Option<Instant>,
    /// Whether there is a core to report to.
    pub has_core: bool,
}

/// Why a quarter was not reported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotReported {
    /// It is none, or has not ended.
    #[error("not a quarter that has ended")]
    NotEnded,
    /// The house has no adult core.
    #[error("there is no adult core")]
    NoCore,
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotReported {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotReported {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// So many quarters back can be reported or corrected.
const QUARTERS: usize = 8;

/// Shows a quarter as it would be reported now; the last that ended when none is named.
///
/// # Errors
/// [`NotReported`].
pub async fn see_quarter(
    workplace: &Workplace,
    actor: &Actor,
    quarter: Option<&str>,
    now: Instant,
) -> Result<QuarterView, NotReported> {
    may_in_house(actor, HouseAction::ReportQuarter).map_err(Unable::from)?;
    let ended = ended(local::day(now));
    let quarter = match quarter {
        None => *ended.first().ok_or(NotReported::NotEnded)?,
        Some(text) => named(text, &ended)?,
    };
    let on = workplace.database.read();
    let core = partners::core(on, actor.house).await.map_err(Unable::from)?;
    let proposed = propose(workplace, on, (actor.house, core.as_ref()), quarter).await?;
    Ok(QuarterView {
        quarter: quarter.to_string(),
        quarters: ended.iter().map(Quarter::to_string).collect(),
        cells: cells::all().map(|which| cells::seen(&proposed.proposal, which)).collect(),
        threshold: proposed.threshold.get(),
        sent_at: proposed.sent_at,
        has_core: core.is_some(),
    })
}

/// Reports a quarter.
///
/// # Errors
/// [`NotReported`].
pub async fn report_quarter(
    workplace: &Workplace,
    actor: &Actor,
    quarter: &str,
    now: Instant,
) -> Result<(), NotReported> {
    may_in_house(actor, HouseAction::ReportQuarter).map_err(Unable::from)?;
    let quarter = named(quarter, &ended(local::day(now)))?;
    retrying(|| attempt(workplace, actor, quarter, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    quarter: Quarter,
    now: Instant,
) -> Result<(), NotReported> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let core = partners::core(tx.sql(), actor.house).await.map_err(Unable::from)?;
    let core = core.ok_or(NotReported::NoCore)?;
    // Two who send at once would each be safe against the past and not against each other.
    tx.lock(Lockable::Partners, &[core.id.uuid()]).await.map_err(Unable::from)?;
    let proposed = propose(workplace, tx.sql(), (actor.house, Some(&core)), quarter).await?;
    let report = proposed.proposal.report();
    let count = |which| cells::kept(report.of(cells::cell(which)));
    let told = ToldQuarter { quarter, threshold: proposed.threshold.get(), count: &count };
    let id = disclose::a_quarter(workplace, &tx, &core, told, now).await?;
    let sent = SentReport {
        quarter: quarter.to_string(),
        cells: report.figures().iter().map(|figure| cells::kept(*figure)).collect(),
        sent_by: actor.person,
        sent_at: now,
    };
    quarter_reports::insert(&tx, (actor.house, core.id), (id, &sent)).await?;
    tx.note(noted::house(actor, "quarter_reported", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

struct Proposed {
    proposal: Proposal,
    threshold: Threshold,
    sent_at: Option<Instant>,
}

async fn propose(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    of: (HouseId, Option<&Partner>),
    quarter: Quarter,
) -> Result<Proposed, NotReported> {
    let (house, core) = of;
    let rules = house_rules::find(on, house).await?.rules;
    let threshold = Threshold::parse(rules.smallest_count).unwrap_or(Threshold::DEFAULT);
    let counted = case_facts::taken_up(on, &workplace.keys, house, span(quarter)?).await?;
    let grid: Grid = counted.into_iter().map(cells::cell).collect();
    let sent = match core {
        None => Vec::new(),
        Some(core) => quarter_reports::all(on, (house, core.id)).await?,
    };
    let of_quarter: Vec<&SentReport> =
        sent.iter().filter(|report| report.quarter == quarter.to_string()).collect();
    let earlier: Vec<Report> =
        of_quarter.iter().map(|report| cells::report(report)).collect::<Result<_, _>>()?;
    Ok(Proposed {
        proposal: suppress(&grid, threshold, Totals::OneWay, &earlier),
        threshold,
        sent_at: of_quarter.last().map(|report| report.sent_at),
    })
}

fn named(text: &str, ended: &[Quarter]) -> Result<Quarter, NotReported> {
    let quarter = text.parse().map_err(|_| NotReported::NotEnded)?;
    if ended.contains(&quarter) { Ok(quarter) } else { Err(NotReported::NotEnded) }
}

/// The quarters that have ended, the latest first.
fn ended(today: Date) -> Vec<Quarter> {
    let number = (u8::from(today.month()) - 1) / 3 + 1;
    let mut at = (today.year(), number);
    let mut quarters = Vec::new();
    for _ in 0..QUARTERS {
        at = if at.1 == 1 { (at.0 - 1, 4) } else { (at.0, at.1 - 1) };
        quarters.extend(u16::try_from(at.0).ok().and_then(|year| Quarter::new(year, at.1)));
    }
    quarters
}

/// From its first midnight to that of the next, on the wall clock of the house.
fn span(quarter: Quarter) -> Result<Interval, NotReported> {
    let first = |year: u16, number: u8| {
        let month = Month::try_from(number * 3 - 2).ok()?;
        Date::from_calendar_date(i32::from(year), month, 1).ok().map(local::start_of_day)
    };
    let start = first(quarter.year(), quarter.number());
    let end = match quarter.number() {
        4 => first(quarter.year() + 1, 1),
        number => first(quarter.year(), number + 1),
    };
    start.zip(end).and_then(|(start, end)| Interval::new(start, end)).ok_or(NotReported::NotEnded)
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::local;
    use time::macros::date;

    use super::{ended, named, span};

    #[test]
    fn only_a_quarter_that_has_ended_can_be_reported() {
        let ended = ended(date!(2026 - 11 - 28));
        assert_eq!(ended.first().map(ToString::to_string).as_deref(), Some("2026-Q3"));
        assert_eq!(ended.last().map(ToString::to_string).as_deref(), Some("2024-Q4"));
        assert!(named("2026-Q4", &ended).is_err());
        assert!(named("2026-Q3", &ended).is_ok());
        assert!(named("<b>", &ended).is_err());
    }

    #[test]
    fn a_quarter_lasts_from_midnight_to_midnight_at_the_house() {
        let quarter = "2026-Q4".parse().unwrap();
        let span = span(quarter).unwrap();
        assert_eq!(local::day(span.start()), date!(2026 - 10 - 01));
        assert_eq!(local::day(span.end()), date!(2027 - 01 - 01));
    }
}
