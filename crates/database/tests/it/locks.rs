//! Locks keep lockers apart, and nobody else.
//!
//! On PostgreSQL only: on SQLite a transaction that writes holds the whole file.

use barnahus_database::testing::scratch_databases;
use barnahus_database::{Database, Lockable, Write};
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_vocabulary::HouseId;
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};

const HOUSE: &str = "INSERT INTO houses (id, name, address, county, mail_from, gap_minutes, children_at_once, \
                     version, created_at) VALUES ($1, '', '', 'RO-CJ', '', 0, 1, 1, 0)";
/// Waiting is a fault here: whatever must not be stopped is broken off at once.
const AT_ONCE: &str = "SET LOCAL lock_timeout = '1s'";

async fn run(on: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> bool {
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, values);
    on.execute_raw(statement).await.is_ok()
}

async fn locked_house(database: &Database) -> (Write, HouseId) {
    Migrator::up(database.schema(), None).await.unwrap();
    let house = HouseId::random();
    assert!(run(database.schema(), HOUSE, vec![house.uuid().into()]).await);
    let write = database.begin().await.unwrap();
    write.lock(Lockable::Houses, &[house.uuid()]).await.unwrap();
    (write, house)
}

#[tokio::test]
async fn a_locked_house_stops_who_locks_it_and_not_who_refers_to_it() {
    for scratch in scratch_databases().await.unwrap() {
        let database = &scratch.database;
        if database.read().get_database_backend() != DbBackend::Postgres {
            continue;
        }
        let (first, house) = locked_house(database).await;
        let second = database.begin().await.unwrap();
        assert!(run(second.sql(), AT_ONCE, Vec::new()).await);
        let refers = "INSERT INTO audit_heads (house_id, number, mac) VALUES ($1, 0, $2)";
        let values = vec![house.uuid().into(), vec![0_u8].into()];
        assert!(run(second.sql(), refers, values).await, "a row that refers to it waits");
        assert!(second.lock(Lockable::Houses, &[house.uuid()]).await.is_err(), "two hold one lock");
        drop(first);
    }
}
