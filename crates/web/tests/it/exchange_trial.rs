//! What a partner for trying offers is labelled wherever it is seen, counts nowhere, and goes with it.

use barnahus_exchange::Reference;
use barnahus_operations::manage_partners::{NotAPartner, remove_partner};
use barnahus_vocabulary::{CaseId, Role, paths};
use sea_orm::{ConnectionTrait, Statement};

use crate::adult_core::{Core, TRIAL};
use crate::exchange::{accepted, assigned, hand_over, step};
use crate::front_door::{Door, houses_with_people, now};
use crate::way_in::{PASSWORD, account};

const COLUMNS: &str = include_str!("../../../../migrations/columns.toml");
const LABEL: &str = "(test)";

/// Every table with that column.
fn tables_with(column: &str) -> Vec<&'static str> {
    let mut table = "";
    let mut found = Vec::new();
    for line in COLUMNS.lines() {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            table = name;
        } else if line.split(" = ").next() == Some(column) {
            found.push(table);
        }
    }
    found
}

async fn number(house: &Door, sql: &str) -> i64 {
    let on = house.workplace.database.schema();
    let row = on.query_one_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
    row.unwrap().try_get_by_index::<i64>(0).unwrap()
}

/// An identifier as this database writes it.
fn written(house: &Door, id: &str) -> String {
    let bare = id.replace('-', "");
    match house.workplace.database.schema().get_database_backend() {
        sea_orm::DatabaseBackend::Sqlite => format!("X'{bare}'"),
        _ => format!("'{id}'"),
    }
}

/// In how many rows of which tables something is named.
async fn rows_of(house: &Door, columns: &[&str], id: &str) -> Vec<(String, i64)> {
    let id = written(house, id);
    let mut rows = Vec::new();
    for column in columns {
        for table in tables_with(column) {
            let sql = format!("SELECT COUNT(*) FROM {table} WHERE {column} = {id}");
            rows.push((format!("{table}.{column}"), number(house, &sql).await));
        }
    }
    rows.retain(|(_, number)| *number > 0);
    rows
}

/// A case for trying, taken up.
async fn taken_up(house: &Door, core: &Core) -> CaseId {
    let (case, code) = accepted(house, core).await;
    let officer = house.stranger();
    officer.post(paths::HANDOVER, &[("code", &code)]).await;
    let form = officer.get(paths::HANDOVER_FORM).await.text;
    assert!(form.contains("nu scrieți nimic despre un copil adevărat"), "the officer is told");
    hand_over(house, &code, &[("urgency", "urgent"), ("given_name", "Probă"), ("birth_date", "12.03.2015")])
        .await;
    assigned(house, case).await;
    case
}

#[tokio::test]
async fn a_case_for_trying_is_labelled_counts_nowhere_and_is_erased_with_its_partner() {
    for house in houses_with_people().await {
        let core = Core::on_trial(&house).await;
        let case = taken_up(&house, &core).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let list = coordinator.get("/cases").await.text;
        assert_eq!(list.matches(LABEL).count(), 1, "the list");
        let page = coordinator.get(&paths::case(case)).await.text;
        assert!(page.contains(LABEL) && page.contains("Caz de probă, oferit de un partener de probă"));
        step(&house, &paths::no_interview(case), &[("reason", "already_heard")]).await;
        assert_eq!(number(&house, "SELECT COUNT(*) FROM case_facts").await, 0, "it counts nowhere");
        account(&house, Role::Therapist).await;
        let (therapist, codename) = (house.browser(Role::Therapist).await, house.codename(case).await);
        let asked = [("codename", codename.as_str()), ("reason", "Probă."), ("password", PASSWORD)];
        assert_eq!(therapist.post(paths::EMERGENCY, &asked).await.status, 303, "{codename}");
        let children = house.accepted().await;
        let erased = remove_partner(&house.workplace, house.id, TRIAL, now()).await;
        assert_eq!(erased, Ok(1));
        let left = rows_of(&house, &["case_id", "sent_case_id"], &case.to_string()).await;
        assert_eq!(left, [], "nothing is left of it");
        let gone = coordinator.get(&paths::case(case)).await;
        assert_eq!(gone.status, 404);
        assert!(!rows_of(&house, &["case_id"], &children.to_string()).await.is_empty(), "the others stay");
        let late = core.says(&house, &Core::offer(Reference::from_random([7; 16])), now()).await;
        assert_eq!(late.status, 403, "{}", late.text);
        let again = remove_partner(&house.workplace, house.id, TRIAL, now()).await;
        assert_eq!(again, Err(NotAPartner::Unknown));
    }
}

#[tokio::test]
async fn nothing_is_erased_while_somebody_is_asked_to_come() {
    for house in houses_with_people().await {
        let core = Core::on_trial(&house).await;
        let (case, _) = accepted(&house, &core).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let (_, booking) = house.booked(&coordinator).await;
        let (case_id, booking_id) =
            (written(&house, &case.to_string()), written(&house, &booking.to_string()));
        let on = house.workplace.database.schema();
        let sql = format!("UPDATE bookings SET case_id = {case_id} WHERE id = {booking_id}");
        on.execute_unprepared(&sql).await.unwrap();
        let remove = async || remove_partner(&house.workplace, house.id, TRIAL, now()).await;
        assert_eq!(remove().await, Err(NotAPartner::StillBooked), "an interview stands");
        let sql = format!(
            "UPDATE bookings SET state = 'cancelled', state_reason = 'error' WHERE id = {booking_id}"
        );
        on.execute_unprepared(&sql).await.unwrap();
        assert_eq!(remove().await, Err(NotAPartner::StillBooked), "its letters wait");
        on.execute_unprepared("UPDATE letters SET state = 'sent'").await.unwrap();
        assert_eq!(remove().await, Ok(1));
        assert_eq!(rows_of(&house, &["booking_id"], &booking.to_string()).await, []);
        assert_eq!(rows_of(&house, &["case_id"], &case.to_string()).await, []);
    }
}
