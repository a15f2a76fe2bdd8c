//! How the children of each period and group were helped: opened and counted here, because which help a child
//! has says something of its health. The database learns neither the words nor what they add up to.

use std::collections::BTreeMap;

use barnahus_casework::figures::{CountedSupport, Figure, Part, part_of};
use barnahus_vocabulary::{CaseId, Interval};
use sea_orm::{ConnectionTrait, QueryResult, Statement};

use super::{Asked, Heard, query, scope};
use crate::case_facts;
use crate::fault::StoreFault;
use crate::keys::Keys;

/// How many children of a period and group count so.
type Tally = BTreeMap<(usize, u8, Option<CountedSupport>), u32>;

/// The same with the parts of what lies sealed.
pub(super) async fn counted(
    on: &impl ConnectionTrait,
    keys: &Keys,
    (asked, within): (&Asked<'_>, Interval),
    mut heard: Vec<Heard>,
) -> Result<Vec<Heard>, StoreFault> {
    let values = scope(asked.house, within);
    let statement = Statement::from_sql_and_values(on.get_database_backend(), query::supports(), values);
    let rows = on.query_all_raw(statement).await?;
    let tally = tallied(keys, asked, &rows)?;
    for of_row in &mut heard {
        of_row.parts.extend(parts(of_row, &tally));
    }
    Ok(heard)
}

fn tallied(keys: &Keys, asked: &Asked<'_>, rows: &[QueryResult]) -> Result<Tally, StoreFault> {
    let mut tally = Tally::new();
    for (nth, row) in rows.iter().enumerate() {
        let group = asked.groups.map(|groups| groups.get(nth).copied().unwrap_or(0));
        if group == Some(0) {
            continue;
        }
        let (case, began_at): (_, i64) = (row.try_get("", "case_id")?, row.try_get("", "began_at")?);
        let sealed: Option<Vec<u8>> = row.try_get("", "support_sealed")?;
        let at = (asked.house, CaseId::from_uuid(case));
        let support = sealed.map(|sealed| case_facts::helped::opened(keys, at, &sealed)).transpose()?;
        let period = asked.bounds.partition_point(|bound| bound.millis() <= began_at).saturating_sub(1);
        *tally.entry((period, group.unwrap_or(0), support)).or_insert(0) += 1;
    }
    Ok(tally)
}

/// Those of a row, each part once, also where nobody is in it.
fn parts(of_row: &Heard, tally: &Tally) -> BTreeMap<Part, u32> {
    let about_help = Figure::ALL.iter().filter(|figure| figure.is_help());
    let mut parts: BTreeMap<Part, u32> =
        about_help.clone().flat_map(|figure| figure.parts()).map(|part| (*part, 0)).collect();
    let own =
        tally.iter().filter(|((period, group, _), _)| (*period, *group) == (of_row.period, of_row.group));
    for ((_, _, support), children) in own {
        for part in about_help.clone().filter_map(|figure| part_of(*figure, *support)) {
            *parts.entry(part).or_insert(0) += children;
        }
    }
    parts
}
