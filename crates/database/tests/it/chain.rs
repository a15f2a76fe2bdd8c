//! Any change, gap, cut or insertion in the audit trail is found.

use barnahus_database::audit::{Broken, Excerpt, Head, Verdict, lines, verify};
use barnahus_database::testing::{Scratch, scratch_databases};
use barnahus_database::{Database, Note};
use barnahus_migrations::{Migrator, MigratorTrait};
use barnahus_vocabulary::{HouseId, Instant};
use sea_orm::{ConnectionTrait, DbBackend, Statement};

async fn migrated() -> Vec<Scratch> {
    let scratches = scratch_databases().await.unwrap();
    for scratch in &scratches {
        Migrator::up(scratch.database.schema(), None).await.unwrap();
    }
    scratches
}

async fn house(database: &Database) -> HouseId {
    let house = HouseId::random();
    let sql = "INSERT INTO houses (id, name, address, county, mail_from, gap_minutes, children_at_once, \
               version, created_at) VALUES ($1, '', '', 'RO-CJ', '', 0, 1, 1, 0)";
    let backend = database.read().get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [house.uuid().into()]);
    database.schema().execute_raw(statement).await.unwrap();
    house
}

fn note(house: HouseId, at: i64) -> Note {
    Note {
        house,
        at: Instant::from_millis(at),
        actor: None,
        action: "opened",
        subject_kind: "case",
        subject: None,
        purpose: "triage",
    }
}

async fn write_lines(database: &Database, house: HouseId, count: i64) {
    for at in 0..count {
        let mut write = database.begin().await.unwrap();
        write.note(note(house, at));
        write.commit().await.unwrap();
    }
}

/// As someone with the file in their hands would: triggers out of the way first.
async fn tamper(database: &Database, sql: &str) {
    let connection = database.schema();
    let disarm = match connection.get_database_backend() {
        DbBackend::Postgres => "ALTER TABLE audit_lines DISABLE TRIGGER USER",
        _ => "DROP TRIGGER IF EXISTS audit_lines_do_not_change; DROP TRIGGER IF EXISTS audit_lines_stay;",
    };
    connection.execute_unprepared(disarm).await.unwrap();
    connection.execute_unprepared(sql).await.unwrap();
}

async fn verdict(database: &Database, house: HouseId, noted: Option<&Head>) -> Verdict {
    verify(database.read(), database.chain(), house, noted).await.unwrap()
}

#[tokio::test]
async fn an_untouched_chain_is_whole_and_reads_newest_first() {
    for Scratch { database, .. } in &migrated().await {
        let house = house(database).await;
        write_lines(database, house, 3).await;
        let whole = verdict(database, house, None).await;
        assert!(matches!(whole, Verdict::Whole(Some(Head { number: 3, .. }))), "{whole:?}");
        let excerpt = Excerpt { subject: None, before: Some(3), limit: 10 };
        let read = lines(database.read(), house, excerpt).await.unwrap();
        assert_eq!(read.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 1]);
    }
}

#[tokio::test]
async fn the_triggers_refuse_to_change_or_remove_a_line() {
    for Scratch { database, .. } in &migrated().await {
        let house = house(database).await;
        write_lines(database, house, 1).await;
        for sql in ["UPDATE audit_lines SET action = 'closed'", "DELETE FROM audit_lines"] {
            assert!(database.schema().execute_unprepared(sql).await.is_err(), "{sql}");
        }
    }
}

#[tokio::test]
async fn a_changed_line_is_found_whichever_column_was_changed() {
    for change in [
        "at = at + 1",
        "action = 'closed'",
        "subject_kind = 'room'",
        "purpose = ''",
        "actor_id = house_id",
        "subject_id = house_id",
        "mac = previous_mac",
        "previous_mac = mac",
    ] {
        for Scratch { database, .. } in &migrated().await {
            let house = house(database).await;
            write_lines(database, house, 3).await;
            tamper(database, &format!("UPDATE audit_lines SET {change} WHERE number = 2")).await;
            assert_eq!(verdict(database, house, None).await, Verdict::Broken(Broken::Changed(2)), "{change}");
        }
    }
}

#[tokio::test]
async fn a_removed_line_and_a_cut_tail_are_found() {
    for Scratch { database, .. } in &migrated().await {
        let house = house(database).await;
        write_lines(database, house, 4).await;
        tamper(database, "DELETE FROM audit_lines WHERE number = 4").await;
        assert_eq!(verdict(database, house, None).await, Verdict::Broken(Broken::Tail(3)));
        tamper(database, "DELETE FROM audit_lines WHERE number = 2").await;
        assert_eq!(verdict(database, house, None).await, Verdict::Broken(Broken::Gap(3)));
    }
}

#[tokio::test]
async fn a_tail_cut_together_with_its_head_needs_a_noted_head_to_be_found() {
    for Scratch { database, .. } in &migrated().await {
        let house = house(database).await;
        write_lines(database, house, 3).await;
        let Verdict::Whole(Some(noted)) = verdict(database, house, None).await else { panic!("whole") };
        tamper(
            database,
            "DELETE FROM audit_lines WHERE number = 3; \
             UPDATE audit_heads SET number = 2, mac = (SELECT mac FROM audit_lines WHERE number = 2);",
        )
        .await;
        assert!(matches!(verdict(database, house, None).await, Verdict::Whole(_)));
        let found = verdict(database, house, Some(&noted)).await;
        assert_eq!(found, Verdict::Broken(Broken::NotTheNoted(3)));
    }
}

#[tokio::test]
async fn houses_have_chains_of_their_own() {
    for Scratch { database, .. } in &migrated().await {
        let (first, second) = (house(database).await, house(database).await);
        let mut write = database.begin().await.unwrap();
        write.note(note(first, 1));
        write.note(note(second, 2));
        write.note(note(first, 3));
        write.commit().await.unwrap();
        for (house, count) in [(first, 2), (second, 1)] {
            let whole = verdict(database, house, None).await;
            assert!(
                matches!(whole, Verdict::Whole(Some(Head { number, .. })) if number == count),
                "{whole:?}"
            );
        }
    }
}

#[tokio::test]
async fn what_was_not_committed_left_no_line() {
    for Scratch { database, .. } in &migrated().await {
        let house = house(database).await;
        let mut write = database.begin().await.unwrap();
        write.note(note(house, 1));
        drop(write);
        assert_eq!(verdict(database, house, None).await, Verdict::Whole(None));
    }
}
