//! The list, page by page: nothing left out, nothing twice, nothing sorted that an index has in order.

use barnahus_database::testing::{Scratch, scratch_databases};
use barnahus_migrations::{Migrator, MigratorTrait};
use sea_orm::{DbBackend, Statement};

use super::*;

#[path = "../../../benches/list/crowd.rs"]
pub(crate) mod crowd;

const STAGES: [&[StageCode]; 4] = [
    &[],
    &[StageCode::Accepted],
    &[StageCode::Received, StageCode::InTriage, StageCode::Reopened],
    &[StageCode::Closed, StageCode::Declined, StageCode::Withdrawn],
];

/// Every filter that the list offers, of everybody's cases.
fn filters() -> Vec<Filter> {
    let urgencies = [None, Some(Urgency::ImmediateDanger), Some(Urgency::Routine)];
    let both = STAGES.iter().flat_map(|stages| urgencies.map(|urgency| (stages.to_vec(), urgency)));
    both.map(|(stages, urgency)| Filter { stages, urgency, ..Filter::default() }).collect()
}

async fn old_houses(cases: u32) -> Vec<(Scratch, HouseId, PersonId)> {
    let mut houses = Vec::new();
    for scratch in scratch_databases().await.unwrap() {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        let (house, person) = crowd::fill(&scratch.database, cases).await.unwrap();
        houses.push((scratch, house, person));
    }
    houses
}

#[tokio::test]
async fn every_case_is_on_one_page_and_in_its_place() {
    for (scratch, house, person) in old_houses(1_000).await {
        let on = scratch.database.read();
        let theirs = filters().into_iter().map(|filter| Filter { team_of: Some(person), ..filter });
        for filter in filters().into_iter().chain(theirs) {
            let whole = page(on, house, &filter, None, 2_000).await.unwrap();
            assert_eq!(whole.next, None);
            assert!(whole.cases.is_sorted_by_key(|case| (case.order(), case.id.uuid())), "{filter:?}");
            let lets_through = |case: &Case| {
                let Filter { stages, urgency, manager: _, team_of: _, called: _, without } = &filter;
                !without.contains(&case.id)
                    && (stages.is_empty() || stages.contains(&case.stage.code()))
                    && urgency.is_none_or(|urgency| urgency == case.urgency)
            };
            assert!(whole.cases.iter().all(lets_through), "{filter:?}");
            assert_eq!(whole.cases.len() as u64, number(on, house, &filter).await.unwrap(), "{filter:?}");
            let (mut cut, mut after) = (Vec::new(), None);
            loop {
                let page = page(on, house, &filter, after, 7).await.unwrap();
                cut.extend(page.cases);
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(cut, whole.cases, "{filter:?}");
        }
    }
}

async fn plan(on: &impl ConnectionTrait, query: Select<Entity>) -> Vec<String> {
    let backend = on.get_database_backend();
    let asked = if backend == DbBackend::Postgres { "EXPLAIN" } else { "EXPLAIN QUERY PLAN" };
    let Statement { sql, values, .. } = query.limit(26).build(backend);
    let values = values.map(|values| values.0).unwrap_or_default();
    let explain = Statement::from_sql_and_values(backend, format!("{asked} {sql}"), values);
    let place = if backend == DbBackend::Postgres { "QUERY PLAN" } else { "detail" };
    let lines = on.query_all_raw(explain).await.unwrap();
    lines.iter().map(|line| line.try_get("", place).unwrap()).collect()
}

#[tokio::test]
async fn no_page_is_found_by_sorting_or_by_walking_past_the_others() {
    for (scratch, house, person) in old_houses(20_000).await {
        let on = scratch.database.read();
        for filter in filters() {
            let whole = page(on, house, &filter, None, 3_000).await.unwrap();
            assert!(!whole.cases.is_empty(), "{filter:?}");
            let deep = whole.cases.last().map(|case| After { order: case.order(), case: case.id });
            for query in queries(house, &filter, None) {
                let plan = plan(on, query).await.join("\n");
                // What is asked for bounds the index itself, and is not looked up row by row.
                for slow in ["TEMP B-TREE", "Sort", "SCAN cases", "Seq Scan", "Filter: "] {
                    assert!(!plan.contains(slow), "{filter:?}:\n{plan}");
                }
            }
            for query in queries(house, &filter, deep) {
                let plan = plan(on, query).await.join("\n");
                for slow in ["TEMP B-TREE", "Sort", "SCAN cases", "Seq Scan"] {
                    assert!(!plan.contains(slow), "{filter:?}:\n{plan}");
                }
                let begins_there = plan.contains("triage_order>?") || plan.contains("(triage_order >= ");
                assert!(begins_there, "{filter:?}:\n{plan}");
            }
        }
        let theirs = Filter { team_of: Some(person), ..Filter::default() };
        for query in queries(house, &theirs, None) {
            let plan = plan(on, query).await.join("\n");
            assert!(!plan.contains("SCAN cases") && !plan.contains("BY house_id_triage"), "{plan}");
        }
    }
}

#[tokio::test]
async fn what_the_reader_may_not_know_of_is_left_out_of_pages_and_numbers_and_costs_no_walk() {
    for (scratch, house, _) in old_houses(20_000).await {
        let on = scratch.database.read();
        let first = page(on, house, &Filter::default(), None, 3).await.unwrap().cases;
        let without: Vec<CaseId> = first.iter().map(|case| case.id).collect();
        for filter in filters() {
            let left_out = Filter { without: without.clone(), ..filter.clone() };
            let all = number(on, house, &filter).await.unwrap();
            let shown = page(on, house, &left_out, None, 50).await.unwrap().cases;
            assert!(shown.iter().all(|case| !without.contains(&case.id)), "{filter:?}");
            let gone = number(on, house, &left_out).await.unwrap();
            let theirs = page(on, house, &filter, None, 50).await.unwrap().cases;
            let hidden = theirs.iter().filter(|case| without.contains(&case.id)).count() as u64;
            assert_eq!(gone + hidden, all, "{filter:?}");
            for query in queries(house, &left_out, None) {
                let plan = plan(on, query).await.join("\n");
                for slow in ["TEMP B-TREE", "Sort", "SCAN cases", "Seq Scan"] {
                    assert!(!plan.contains(slow), "{filter:?}:\n{plan}");
                }
            }
        }
    }
}
