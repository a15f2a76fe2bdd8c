//! `audit verify`: finds a broken trail, says how far it vouches for a whole one.

use barnahus_database::Note;
use barnahus_vocabulary::{HouseId, Instant};
use sea_orm::{ConnectionTrait, Statement};

use crate::program::Program;

const KEY: &str = "0707070707070707070707070707070707070707070707070707070707070707";

/// A migrated database with a house and three lines in its trail.
pub async fn with_a_trail(program: &Program) -> HouseId {
    program.put_key(KEY);
    program.run(&["migrate", "up"]).well();
    let database = program.database().await;
    let house = HouseId::random();
    let sql = "INSERT INTO houses (id, name, address, county, mail_from, gap_minutes, children_at_once, \
               version, created_at) VALUES ($1, 'Casa Salcâmilor', '', 'RO-CJ', '', 0, 1, 1, 0)";
    let backend = database.schema().get_database_backend();
    let insert = Statement::from_sql_and_values(backend, sql, [house.uuid().into()]);
    database.schema().execute_raw(insert).await.unwrap();
    for at in 1..=3 {
        let mut write = database.begin().await.unwrap();
        write.note(Note {
            house,
            at: Instant::from_millis(at),
            actor: None,
            action: "opened",
            subject_kind: "case",
            subject: None,
            purpose: "triage",
        });
        write.commit().await.unwrap();
    }
    database.close().await.unwrap();
    house
}

/// The head that `audit verify` prints.
pub fn head(program: &Program) -> String {
    let said = program.run(&["audit", "verify"]).well();
    let after = said.out.split_once("its head ").unwrap().1;
    after.split_once('.').unwrap().0.to_owned()
}

#[tokio::test]
async fn a_whole_trail_is_vouched_for_and_a_broken_one_ends_with_exit_code_1() {
    for program in [Some(Program::on_sqlite()), Program::on_postgres().await].into_iter().flatten() {
        let house = with_a_trail(&program).await;
        let noted = head(&program);
        assert!(noted.starts_with("3:"), "{noted}");
        let said = program.run(&["audit", "verify", "--head", &noted]).well();
        assert!(said.out.contains("the head that was noted is in it"), "{said:?}");
        let other = format!("2:{}", &noted[2..]);
        let said = program.run(&["audit", "verify", "--head", &other]);
        assert_eq!(said.code, Some(1), "{said:?}");
        let sql = format!("UPDATE audit_heads SET number = 2 WHERE number = 3; -- {house}");
        program.sql(&sql).await;
        let said = program.run(&["audit", "verify"]);
        assert_eq!(said.code, Some(1), "{said:?}");
        assert!(said.out.contains("BROKEN"), "{said:?}");
    }
}

#[tokio::test]
async fn a_head_is_of_one_house() {
    let program = Program::on_sqlite();
    let house = with_a_trail(&program).await;
    let noted = head(&program);
    program.sql("INSERT INTO houses SELECT randomblob(16), name, address, county, mail_from, gap_minutes, children_at_once, version, created_at, 0 FROM houses").await;
    program.run(&["audit", "verify", "--head", &noted]).refused("say with --house whose head was noted");
    program.run(&["audit", "verify", "--head", &noted, "--house", &house.to_string()]).well();
    let said = program.run(&["audit", "verify", "--head", "12"]);
    assert_eq!(said.code, Some(2), "{said:?}");
}
