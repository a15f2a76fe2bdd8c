//! The demo: in full life at once, and never on data or addresses that are not its own.

use sea_orm::{ConnectionTrait, Statement};

use crate::program::Program;
use crate::serve::Serving;

#[test]
fn the_demo_lists_the_accounts_to_try_and_lives_in_a_folder_of_its_own() {
    let program = Program::on_sqlite();
    let demo = Serving::start_with(&program, &["demo", "--listen", "127.0.0.1:0"]);
    let page = demo.get("/sign-in");
    assert!(page.contains("coordinator@demo.invalid") && page.contains("casa-teiul-demo"), "{page}");
    assert!(program.path("data/demo/barnahus.db").exists());
    assert!(!program.path("data/barnahus.db").exists());
    demo.end();
    program.run(&["--data", "data/demo"]).refused("holds the demo house");
    let again = Serving::start_with(&program, &["demo", "--listen", "127.0.0.1:0"]);
    assert!(again.get("/sign-in").contains("coordinator@demo.invalid"));
    again.end();
}

#[tokio::test]
async fn every_demo_of_a_day_has_the_same_children() {
    let mut seen = Vec::new();
    for _ in 0..2 {
        let program = Program::on_sqlite();
        Serving::start_with(&program, &["demo", "--data", "data", "--listen", "127.0.0.1:0"]).end();
        let database = program.database().await;
        let sql = "SELECT codename || urgency || stage FROM cases ORDER BY received_at";
        let on = database.read();
        let rows = on.query_all_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
        let cases: Vec<String> = rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect();
        assert_eq!(cases.len(), 78);
        seen.push(cases);
        database.close().await.unwrap();
    }
    assert_eq!(seen[0], seen[1]);
}

/// What the invented core was told, and how its cases stand.
#[tokio::test]
async fn the_demo_has_cases_of_a_core_in_each_state() {
    let program = Program::on_sqlite();
    Serving::start_with(&program, &["demo", "--data", "data", "--listen", "127.0.0.1:0"]).end();
    let database = program.database().await;
    let asked = async |sql: &str| -> Vec<String> {
        let on = database.read();
        let rows = on.query_all_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
        rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
    };
    let states = "SELECT known.state || ' ' || cases.stage FROM exchange_references AS known \
                  JOIN cases ON cases.id = known.case_id ORDER BY cases.received_at";
    assert_eq!(
        asked(states).await,
        ["ended_closed closed", "open accepted", "awaited received", "offered received"]
    );
    let told = "SELECT kind || ' ' || state FROM exchange_messages WHERE direction = 'out' ORDER BY ordinal";
    let all = [
        "referral.answered delivered",
        "referral.answered delivered",
        "referral.answered delivered",
        "referral.taken_up delivered",
        "referral.taken_up delivered",
        "case.closed delivered",
    ];
    assert_eq!(asked(told).await, all);
    let labelled = "SELECT codename FROM cases WHERE entrance = 'trial' AND codename LIKE '%(test)'";
    assert_eq!(asked(labelled).await.len(), 4);
    database.close().await.unwrap();
}

#[test]
fn the_demo_refuses_data_that_it_did_not_make() {
    let program = Program::on_sqlite();
    Serving::start(&program).end();
    let before = std::fs::read(program.path("data/house.key")).unwrap();
    program.run(&["demo", "--data", "data"]).refused("holds data that the demo did not make");
    assert_eq!(std::fs::read(program.path("data/house.key")).unwrap(), before);
}

#[test]
fn the_demo_refuses_an_address_that_others_can_reach() {
    let program = Program::on_sqlite();
    program.run(&["demo", "--listen", "0.0.0.0:0"]).refused("the demo answers only on this machine");
    assert!(!program.path("data").exists());
}
