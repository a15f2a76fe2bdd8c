//! The figures of the house: whole for whoever sees every case of it, without small numbers for everybody else.
//!
//! Opens no file. What figures are broken down by lies sealed under the key of the house; it is opened here, and
//! the database is told only which children belong together. For outside the house there is one cut, quarters
//! that have ended, and no filter: cuts that cross each other would tell what each of them hides.

mod periods;
mod told;

use barnahus_casework::figures::{Facet, Facets};
use barnahus_casework::policy::{HouseAction, may_in_house};
use barnahus_statistics::Threshold;
use barnahus_store::house_rules;
use barnahus_store::statistics::{self, Asked};
use barnahus_vocabulary::{Actor, Instant, Interval, Text, local};
use time::Date;

use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use periods::Span;
pub use told::{Row, Share, WaitShare, Waited};

/// What the rows of the figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Periods, the last one being that of today.
    Time(Span),
    /// The values of a facet, over all quarters that are shown.
    Facet(Facet),
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The rows.
    pub by: By,
    /// Only children with these values, by their codes.
    pub only: Vec<(Facet, String)>,
    /// As it may leave the house.
    pub outside: bool,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// From a day to the day before another.
    Period(Date, Date),
    /// A value of a facet.
    Value(Text),
}

/// The figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// One for each period or value, in order.
    pub rows: Vec<(Label, Row)>,
    /// Why children waited, of all rows together; nothing outside of the house.
    pub waits: Waited,
    /// Whether small numbers are in it.
    pub is_whole: bool,
    /// Whether the reader may see it whole.
    pub may_see_whole: bool,
    /// From which number on a count is told outside.
    pub threshold: u32,
}

/// Reads the figures, as the actor may see them.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may see neither.
pub async fn see_statistics(
    workplace: &Workplace,
    actor: &Actor,
    wanted: &Wanted,
    now: Instant,
) -> Result<Figures, Unable> {
    let may_see_whole = may_in_house(actor, HouseAction::SeeStatistics).is_ok();
    if !may_see_whole {
        may_in_house(actor, HouseAction::SeeFiguresForOutside)?;
    }
    let rules = house_rules::find(workplace.database.read(), actor.house).await?.rules;
    let threshold = Threshold::parse(rules.smallest_count).unwrap_or(Threshold::DEFAULT);
    let is_whole = may_see_whole && !wanted.outside;
    let (rows, waits) = if is_whole {
        whole(workplace, actor, wanted, now).await?
    } else {
        (for_outside(workplace, actor, threshold, now).await?, Waited::default())
    };
    Ok(Figures { rows, waits, is_whole, may_see_whole, threshold: threshold.get() })
}

/// The same as a file that is taken along: the audit trail says that it was.
///
/// # Errors
/// As [`see_statistics`].
pub async fn export_statistics(
    workplace: &Workplace,
    actor: &Actor,
    wanted: &Wanted,
    now: Instant,
) -> Result<Figures, Unable> {
    let figures = see_statistics(workplace, actor, wanted, now).await?;
    let mut tx = workplace.database.begin().await?;
    let action = if figures.is_whole { "statistics_exported" } else { "statistics_exported_outside" };
    tx.note(noted::house(actor, action, now));
    tx.commit().await?;
    Ok(figures)
}

async fn whole(
    workplace: &Workplace,
    actor: &Actor,
    wanted: &Wanted,
    now: Instant,
) -> Result<(Vec<(Label, Row)>, Waited), Unable> {
    let today = local::day(now);
    let on = workplace.database.moment().await?;
    let (days, facet) = match wanted.by {
        By::Time(span) => {
            let first = statistics::first(&on, actor.house).await?;
            (periods::since(first.map(local::day), span.until(today)), None)
        }
        By::Facet(facet) => (periods::whole_of(&Span::Quarter.until(today)), Some(facet)),
    };
    let bounds: Vec<Instant> = days.iter().copied().map(local::start_of_day).collect();
    let groups = if facet.is_none() && wanted.only.is_empty() {
        None
    } else {
        let within = bounds.first().zip(bounds.last()).and_then(|(from, to)| Interval::new(*from, *to));
        let Some(within) = within else { return Ok((Vec::new(), Waited::default())) };
        let children = statistics::facets(&on, &workplace.keys, actor.house, within).await?;
        Some(children.iter().map(|child| group(child, facet, &wanted.only)).collect::<Vec<u8>>())
    };
    let asked = Asked { house: actor.house, bounds: &bounds, groups: groups.as_deref() };
    let heard = statistics::count(&on, &workplace.keys, &asked).await?;
    let waits = Waited::together(heard.iter().map(|one| &one.waits));
    let rows = match facet {
        None => periods::labels(&days)
            .enumerate()
            .map(|(place, label)| (label, Row::whole(heard.iter().find(|one| one.period == place))))
            .collect(),
        Some(facet) => facet
            .values()
            .into_iter()
            .zip(1_u8..)
            .map(|((_, name), number)| {
                (Label::Value(name), Row::whole(heard.iter().find(|one| one.group == number)))
            })
            .collect(),
    };
    Ok((rows, waits))
}

/// In which group a child counts: its value's place among those of the facet, from 1; 0 leaves it out.
fn group(child: &Facets, by: Option<Facet>, only: &[(Facet, String)]) -> u8 {
    if only.iter().any(|(facet, code)| child.code(*facet) != code) {
        return 0;
    }
    let Some(facet) = by else { return 1 };
    let place = facet.values().iter().position(|(code, _)| *code == child.code(facet));
    place.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or(0)
}

async fn for_outside(
    workplace: &Workplace,
    actor: &Actor,
    threshold: Threshold,
    now: Instant,
) -> Result<Vec<(Label, Row)>, Unable> {
    let days = Span::Quarter.ended(local::day(now));
    let bounds: Vec<Instant> = days.iter().copied().map(local::start_of_day).collect();
    let asked = Asked { house: actor.house, bounds: &bounds, groups: None };
    let on = workplace.database.moment().await?;
    let heard = statistics::count(&on, &workplace.keys, &asked).await?;
    let row = |place: usize| Row::for_outside(heard.iter().find(|one| one.period == place), threshold);
    let rows = periods::labels(&days).enumerate().map(|(place, label)| (label, row(place)));
    Ok(since_first_told(rows.collect()))
}

/// Without the quarters before the first of which something is told; the last one stays. Where the house began
/// does not matter here: whoever knew that could tell a quarter of few children from one of none.
fn since_first_told(mut rows: Vec<(Label, Row)>) -> Vec<(Label, Row)> {
    let untold = rows.iter().take_while(|(_, row)| *row == Row::default()).count();
    rows.drain(..untold.min(rows.len().saturating_sub(1)));
    rows
}
