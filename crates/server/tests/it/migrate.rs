//! The schema by hand: up, down, and what stands.

use crate::program::{Program, only_mine};
use std::os::unix::fs::PermissionsExt;

const KEY: &str = "0707070707070707070707070707070707070707070707070707070707070707";

#[tokio::test]
async fn the_schema_goes_up_and_down_on_both_databases() {
    for program in [Some(Program::on_sqlite()), Program::on_postgres().await].into_iter().flatten() {
        program.put_key(KEY);
        let said = program.run(&["migrate", "up"]).well();
        assert!(said.out.contains("the schema is up to date"), "{said:?}");
        assert!(!program.run(&["migrate", "status"]).well().out.contains("pending"));
        let said = program.run(&["migrate", "down", "--steps", "2"]).well();
        assert_eq!(said.out.matches("pending").count(), 2, "{said:?}");
        assert!(program.run(&["migrate", "up"]).well().out.starts_with("2 steps"));
    }
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    for program in [Some(Program::on_sqlite()), Program::on_postgres().await].into_iter().flatten() {
        program.put_key(KEY);
        program.run(&["migrate", "up"]).well();
        program.sql("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)").await;
        program.run(&["migrate", "up"]).refused("migrated by a newer version");
    }
}

#[test]
fn a_house_key_that_others_may_read_is_refused() {
    let program = Program::on_sqlite();
    program.put_key(KEY);
    let key = program.path("data/house.key");
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o640)).unwrap();
    program.run(&["migrate", "up"]).refused("can be read by others on this machine");
    only_mine(&key);
    program.run(&["migrate", "up"]).well();
    program.put_key("not a key");
    program.run(&["migrate", "up"]).refused("holds no house key");
}

#[test]
fn nothing_is_made_where_no_house_is() {
    let program = Program::on_sqlite();
    program.run(&["migrate", "status"]).refused("there is no house in");
    program.run(&["migrate", "up"]).refused("is missing; the recovery sheet has it");
    program.run(&["backup", "copy"]).refused("there is no house in");
    assert!(!program.path("data").exists());
}
