//! What the house has of the exchange, read past the pages: for a judge, and to find a case that a core
//! has offered among sixty others.

use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, Database, QueryResult, Statement};

/// Not of the partner for trying that the demo house comes with.
const OF_THE_CORE: &str = "partner_id IN (SELECT id FROM exchange_partners WHERE kind = 'core')";

/// Cases that the core has offered, in the order in which they came.
pub(crate) async fn offered_cases(url: &str) -> Vec<String> {
    offered_by(url, "adult_core").await
}

/// The same by the door through which they came.
pub(crate) async fn offered_by(url: &str, entrance: &str) -> Vec<String> {
    let question = format!("SELECT id FROM cases WHERE entrance = '{entrance}' ORDER BY received_at, id");
    let rows = asked(url, &question).await;
    rows.iter().map(|row| row.try_get::<Uuid>("", "id").unwrap().to_string()).collect()
}

/// Whether the code of the newest handover was used; it is one case at a time.
pub(super) async fn is_handed_over(url: &str, case: &str) -> bool {
    let rows = asked(url, "SELECT case_id, state FROM handovers").await;
    rows.iter().any(|row| {
        row.try_get::<Uuid>("", "case_id").unwrap().to_string() == case
            && row.try_get::<String>("", "state").unwrap() == "used"
    })
}

/// How many messages there are of each type, in either direction, and how many are not settled.
pub(super) async fn messages(url: &str) -> (Vec<(String, String, i64)>, i64) {
    let question = format!(
        "SELECT direction, kind, COUNT(*) AS number FROM exchange_messages WHERE {OF_THE_CORE} \
         GROUP BY direction, kind ORDER BY direction, kind"
    );
    let number = |row: &QueryResult| row.try_get::<i64>("", "number").unwrap();
    let text = |row: &QueryResult, name: &str| row.try_get::<String>("", name).unwrap();
    let kinds = asked(url, &question).await;
    let kinds = kinds.iter().map(|row| (text(row, "direction"), text(row, "kind"), number(row))).collect();
    let open = format!(
        "SELECT COUNT(*) AS number FROM exchange_messages \
         WHERE state NOT IN ('delivered', 'accepted') AND {OF_THE_CORE}"
    );
    (kinds, number(&asked(url, &open).await[0]))
}

/// How many references were forgotten.
pub(super) async fn forgotten(url: &str) -> i64 {
    let question = "SELECT COUNT(*) AS number FROM exchange_references WHERE forgotten_at IS NOT NULL";
    asked(url, question).await[0].try_get("", "number").unwrap()
}

/// As if the next working day had come, and every pause before another try had passed.
pub(crate) async fn let_days_pass(url: &str) {
    changed(url, "UPDATE exchange_messages SET due_at = 0 WHERE state = 'waiting' AND due_at > 0").await;
}

/// As if the time of every lease had passed. Only while nobody holds one: the house lies still.
pub(super) async fn let_leases_run_out(url: &str) {
    changed(url, "UPDATE exchange_messages SET leased_until = NULL WHERE leased_until IS NOT NULL").await;
}

async fn changed(url: &str, change: &str) {
    let on = Database::connect(url).await.unwrap();
    on.execute_unprepared(change).await.unwrap();
    on.close().await.unwrap();
}

async fn asked(url: &str, question: &str) -> Vec<QueryResult> {
    let on = Database::connect(url).await.unwrap();
    let rows = on.query_all_raw(Statement::from_string(on.get_database_backend(), question)).await.unwrap();
    on.close().await.unwrap();
    rows
}
