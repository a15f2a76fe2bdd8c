//! Why children waited who were heard after their limit: their days by cause, counted by the database.
//!
//! From plain columns that say only how houses and institutions worked. The days of which nobody said anything are
//! nobody's: nobody asked. Of each cause it is counted also how many children have days of it, so that what leaves the
//! house can hide the few.

use std::collections::BTreeMap;

use barnahus_casework::interview::WaitCause;
use barnahus_vocabulary::{Instant, Interval};
use sea_orm::{ConnectionTrait, Statement};

use super::query::{DAYS, FIRSTS, OCTET, period};
use super::{Asked, Heard, number, place, values};
use crate::fault::{StoreFault, word};

/// Days, and of how many children.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Due {
    /// So many children.
    pub children: u32,
    /// So many days, of all of them together.
    pub days: u32,
}

/// Why those waited who were heard after their limit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waits {
    /// All of them, and all their days from the referral on.
    pub all: Due,
    /// Those some of whose days are due to somebody, and these days: what is left of all is nobody's.
    pub asked: Due,
    /// The days of each cause that has some.
    pub by_cause: BTreeMap<WaitCause, Due>,
}

/// What stands for all days together, and for those that are due to somebody.
const ALL: &str = "all";
const ASKED: &str = "asked";

/// The same with why they waited.
pub(super) async fn counted(
    on: &impl ConnectionTrait,
    asked: &Asked<'_>,
    within: Interval,
    mut heard: Vec<Heard>,
) -> Result<Vec<Heard>, StoreFault> {
    let sql = waits(asked.bounds, asked.groups.is_some());
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values(asked, within));
    for row in on.query_all_raw(statement).await? {
        let at = place(&row, asked.groups.is_some())?;
        let Some(of_row) = heard.iter_mut().find(|one| (one.period, one.group) == at) else { continue };
        let due = Due { children: number(&row, "children")?, days: number(&row, "days")? };
        let cause: String = row.try_get("", "cause")?;
        match cause.as_str() {
            ALL => of_row.waits.all = due,
            ASKED => of_row.waits.asked = due,
            _ if due.days == 0 => {}
            cause => {
                of_row.waits.by_cause.insert(word(cause, "waiting_days.cause")?, due);
            }
        }
    }
    Ok(heard)
}

/// For each period and group: all children that were heard late, those of whose days some are due to somebody, those of
/// whose days some are nobody's, and each cause with its days.
pub(super) fn waits(bounds: &[Instant], has_groups: bool) -> String {
    let (group, filter) =
        if has_groups { (OCTET, format!(" AND {OCTET} <> $5")) } else { ("0", String::new()) };
    let (period, nobody) = (period(bounds), WaitCause::NobodyAsked);
    let of = |cause: &str, children: &str, days: &str| {
        format!(
            "SELECT CAST(period AS BIGINT) AS period, mark, {cause} AS cause, \
             CAST({children} AS BIGINT) AS children, CAST({days} AS BIGINT) AS days"
        )
    };
    let left = "CASE WHEN late.days > late.given THEN late.days - late.given ELSE 0 END";
    let left_of = "SUM(CASE WHEN late.days > late.given THEN 1 ELSE 0 END)";
    format!(
        "{FIRSTS}, missed AS (SELECT firsts.case_id, {DAYS}, {period} AS period, {group} AS mark FROM firsts \
         JOIN case_facts ON case_facts.case_id = firsts.case_id \
         WHERE case_facts.within_limit IS NOT NULL AND NOT case_facts.within_limit{filter}), \
         late AS (SELECT missed.*, (SELECT CAST(COALESCE(SUM(waiting_days.days), 0) AS BIGINT) FROM waiting_days \
         WHERE waiting_days.case_id = missed.case_id) AS given FROM missed) \
         {all} FROM late GROUP BY period, mark \
         UNION ALL {asked} FROM late GROUP BY period, mark \
         UNION ALL {nobody} FROM late GROUP BY period, mark \
         UNION ALL {each} FROM missed JOIN waiting_days ON waiting_days.case_id = missed.case_id \
         GROUP BY period, mark, waiting_days.cause",
        all = of(&format!("'{ALL}'"), "COUNT(*)", "SUM(late.days)"),
        asked =
            of(&format!("'{ASKED}'"), "SUM(CASE WHEN late.given > 0 THEN 1 ELSE 0 END)", "SUM(late.given)",),
        nobody = of(&format!("'{nobody}'"), left_of, &format!("SUM({left})")),
        each = of("waiting_days.cause", "COUNT(*)", "SUM(waiting_days.days)"),
    )
}
