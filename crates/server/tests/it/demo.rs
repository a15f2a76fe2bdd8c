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
        assert_eq!(cases.len(), 60);
        seen.push(cases);
        database.close().await.unwrap();
    }
    assert_eq!(seen[0], seen[1]);
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
