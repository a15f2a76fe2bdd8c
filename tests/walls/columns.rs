//! Walls 6 and 9: every column is classed, on both databases, and carries its house.
//!
//! `migrations/columns.toml` and the migrated schema must agree both ways: a column that nobody has
//! thought about cannot land, and the register cannot speak of one that is gone.

use std::collections::BTreeMap;

use barnahus_migrations::register::{Class, Column, Register, Retention};
use barnahus_migrations::{Migrator, MigratorTrait, register};

use super::schema::{Holds, Schema, both, read};
use super::{bites, stands};

/// Tables without a house by their nature: the house itself, and what serves all houses alike.
const HOUSELESS: &[&str] = &["houses"];

fn complaints(register: &Register, schema: &Schema) -> Vec<String> {
    let mut complaints = Vec::new();
    for (table, columns) in schema {
        for (column, holds) in columns {
            match register.get(table).and_then(|lines| lines.get(column)) {
                None => complaints.push(format!("{table}.{column} is not in columns.toml")),
                Some(line) if line.sealed && *holds != Holds::Bytes => {
                    complaints.push(format!("{table}.{column} is sealed and does not hold bytes"));
                }
                Some(_) => {}
            }
        }
    }
    for (table, lines) in register {
        for column in lines.keys() {
            if !schema.get(table).is_some_and(|columns| columns.contains_key(column)) {
                complaints.push(format!("{table}.{column} is in columns.toml only"));
            }
        }
    }
    complaints
}

fn houseless(register: &Register) -> Vec<String> {
    let scoped = [Class::Identity, Class::Case, Class::Schedule];
    let tables = register.iter().filter(|(table, lines)| {
        !HOUSELESS.contains(&table.as_str())
            && !lines.contains_key("house_id")
            && lines.values().any(|line| scoped.contains(&line.class))
    });
    tables.map(|(table, _)| format!("{table} does not carry its house")).collect()
}

/// Identity lies sealed or as a keyed hash; a hash says so in its name.
fn plain_identity(register: &Register) -> Vec<String> {
    let mut complaints = Vec::new();
    for (table, lines) in register {
        for (column, line) in lines {
            let keyed = column.ends_with("_id") || column == "id" || column.ends_with("hash");
            if line.class == Class::Identity && !line.sealed && !keyed {
                complaints.push(format!("{table}.{column} is of a person and lies open"));
            }
        }
    }
    complaints
}

#[tokio::test]
async fn every_column_is_in_the_register_on_both_databases() {
    let register = register::read().unwrap();
    for scratch in both().await {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        let schema = read(scratch.database.schema()).await;
        assert!(schema.len() > 10, "a migrated schema has tables: {schema:?}");
        stands("columns.toml", &complaints(&register, &schema));
    }
}

#[tokio::test]
async fn the_schema_goes_back_to_nothing_and_comes_again() {
    for scratch in both().await {
        let connection = scratch.database.schema();
        Migrator::up(connection, None).await.unwrap();
        let before = read(connection).await;
        Migrator::down(connection, None).await.unwrap();
        assert_eq!(read(connection).await, Schema::new());
        Migrator::up(connection, None).await.unwrap();
        assert_eq!(read(connection).await, before);
    }
}

#[test]
fn every_row_of_a_case_or_a_schedule_carries_its_house() {
    stands("house_id", &houseless(&register::read().unwrap()));
}

#[test]
fn who_a_child_is_lies_sealed_or_hashed() {
    stands("identity", &plain_identity(&register::read().unwrap()));
}

#[test]
fn an_unregistered_a_vanished_and_an_open_column_are_found() {
    let line = |class, sealed| Column { class, sealed, retention: Retention::Case };
    let lines = BTreeMap::from([
        ("name".to_owned(), line(Class::Identity, true)),
        ("nickname".to_owned(), line(Class::Identity, false)),
        ("gone".to_owned(), line(Class::Case, false)),
    ]);
    let register = Register::from([("children".to_owned(), lines)]);
    let columns = BTreeMap::from([
        ("name".to_owned(), Holds::Other),
        ("nickname".to_owned(), Holds::Other),
        ("new".to_owned(), Holds::Other),
    ]);
    bites(3, &complaints(&register, &Schema::from([("children".to_owned(), columns)])));
    bites(1, &houseless(&register));
    bites(1, &plain_identity(&register));
}
