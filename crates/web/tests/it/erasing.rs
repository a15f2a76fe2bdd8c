//! What is erased is nowhere: not in rows, not in the files of the database, not on a page; what is counted, and
//! the trail, stay as they were.

use std::collections::BTreeMap;
use std::path::Path;

use barnahus_database::Whereabouts;
use barnahus_database::audit::{Verdict, verify};
use barnahus_migrations::register::{self, Column, Retention};
use barnahus_operations::erase_case::{Erasure, erase_again};
use barnahus_operations::tidy::tidy;
use barnahus_store::{case_facts, cases, presences, records};
use barnahus_vocabulary::{CaseId, Instant, Role, paths};
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};

use crate::emergencies::noted;
use crate::exchange::step;
use crate::front_door::{Door, houses_with_people, now};
use crate::keeping::{closed, day_of_erasing};
use crate::statistics::last_row;
use crate::statistics_of_help::{HELP, done, planned};
use crate::support_settled::supported;
use crate::way_in::{PASSWORD, account};

async fn is_whole(house: &Door) {
    let database = &house.workplace.database;
    let verdict = verify(database.read(), database.chain(), house.id, None).await.unwrap();
    assert!(matches!(verdict, Verdict::Whole(_)), "{verdict:?}");
}

/// What lies sealed of a case: its wrapped key, its sections.
async fn sealed(house: &Door) -> Vec<Vec<u8>> {
    let on = house.workplace.database.schema();
    let mut all = Vec::new();
    for sql in ["SELECT wrapped FROM case_keys", "SELECT sealed FROM case_sections"] {
        let rows = on.query_all_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
        all.extend(rows.into_iter().map(|row| row.try_get_by_index::<Vec<u8>>(0).unwrap()));
    }
    assert!(all.len() > 2, "a key and sections");
    all
}

/// In how many files of the database some of these bytes stand.
async fn files_with(house: &Door, wanted: &[Vec<u8>]) -> usize {
    match &house.scratch.whereabouts {
        Whereabouts::Sqlite(file) => {
            let folder: &Path = file.parent().unwrap();
            let files =
                std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
            files.filter(|bytes| wanted.iter().any(|wanted| holds(bytes, wanted))).count()
        }
        Whereabouts::Postgres(_) => {
            let on = house.workplace.database.schema();
            on.execute_unprepared("CHECKPOINT").await.unwrap();
            let sql = "SELECT pg_read_binary_file(pg_relation_filepath('case_keys'))";
            let row = on.query_one_raw(Statement::from_string(DatabaseBackend::Postgres, sql)).await.unwrap();
            let bytes: Vec<u8> = row.unwrap().try_get_by_index(0).unwrap();
            // The key is the first of them: without it the others are noise.
            usize::from(holds(&bytes, &wanted[0]))
        }
    }
}

/// Whether it is nowhere: on SQLite at once, on PostgreSQL after some rounds, because a statement of the server's
/// own that still looks at the past keeps what was deleted from leaving the file.
async fn is_nowhere(house: &Door, wanted: &[Vec<u8>], now: Instant) {
    let rounds = if matches!(&house.scratch.whereabouts, Whereabouts::Sqlite(_)) { 0 } else { 500 };
    for _ in 0..rounds {
        if files_with(house, wanted).await == 0 {
            return;
        }
        tidy(&house.workplace, now).await.unwrap();
    }
    assert_eq!(files_with(house, wanted).await, 0, "{:?}", &house.scratch.whereabouts);
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[tokio::test]
async fn what_is_erased_is_nowhere_and_what_is_counted_stays() {
    for house in houses_with_people().await {
        let case = closed(&house).await;
        account(&house, Role::Coordinator).await;
        let house = house.with_clock(day_of_erasing);
        let (on, at) = (house.workplace.database.read(), (house.id, case));
        let codename = house.codename(case).await;
        let counted = case_facts::find(on, &house.workplace.keys, at).await.unwrap();
        assert!(counted.is_some(), "it counts");
        let sealed = sealed(&house).await;
        assert_ne!(files_with(&house, &sealed).await, 0, "it can be found as long as it is there");

        let coordinator = house.browser(Role::Coordinator).await;
        let erased = coordinator.post(&paths::erase(case), &[("password", PASSWORD)]).await;
        assert_eq!(erased.status, 303, "{}", erased.text);

        is_nowhere(&house, &sealed, day_of_erasing()).await;
        assert_eq!(case_facts::find(on, &house.workplace.keys, at).await.unwrap(), counted);
        is_whole(&house).await;
        let said = ("erased".to_owned(), "case".to_owned(), "without_interview".to_owned());
        assert_eq!(noted(&house, Role::Coordinator).await[0], said);
        coordinator.forget_what_was_said();
        let there = coordinator.get(&paths::case(case)).await;
        let nowhere = coordinator.get(&paths::case(CaseId::random())).await;
        assert_eq!((there.status, &there.text), (404, &nowhere.text));
        assert!(!coordinator.get(paths::CASES).await.says(&codename));
        let list = coordinator.get(paths::KEPT).await;
        assert!(
            list.says("Șterse de curând") && list.says(&codename) && list.says("24 februarie 2032"),
            "{}",
            list.text
        );
        let trail = house.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(
            trail.says(&codename) && trail.says("a șters dosarul"),
            "the trail speaks of it by its codename"
        );
        assert_eq!(
            coordinator.post(&paths::erase(case), &[("password", PASSWORD)]).await.status,
            404,
            "twice"
        );
        assert!(cases::is_codename_taken(on, house.id, &codename).await.unwrap(), "and it stays its own");
    }
}

/// In how many rows of a table something of the case stands that the register says goes with it.
async fn left_over(
    house: &Door,
    table: &str,
    of_case: &str,
    columns: &BTreeMap<String, Column>,
) -> Vec<String> {
    let stays = |column: &Column| matches!(column.retention, Retention::House | Retention::Forever);
    let on = house.workplace.database.schema();
    let mut found = Vec::new();
    for (name, _) in columns.iter().filter(|(_, column)| !stays(column)) {
        // Emptied: no value, no bytes, no distance.
        let text = format!("CAST({name} AS TEXT)");
        let sql = format!(
            "SELECT COUNT(*) FROM {table} WHERE {of_case} AND {name} IS NOT NULL AND {text} NOT IN ('', '0', '\\x')"
        );
        let row = on.query_one_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
        if row.unwrap().try_get_by_index::<i64>(0).unwrap() > 0 {
            found.push(format!("{table}.{name}"));
        }
    }
    found
}

/// Everything that is left of a case and should not be.
pub async fn all_left_over(house: &Door, case: CaseId) -> Vec<String> {
    let bare = case.to_string().replace('-', "");
    let id = match house.workplace.database.schema().get_database_backend() {
        DatabaseBackend::Sqlite => format!("X'{bare}'"),
        _ => format!("'{case}'"),
    };
    let appointments = format!(
        "(SELECT id FROM bookings WHERE case_id = {id} UNION SELECT id FROM meetings WHERE case_id = {id})"
    );
    let mut found = Vec::new();
    for (table, columns) in register::read().unwrap() {
        let of_case = if table == "cases" {
            format!("id = {id}")
        } else if columns.contains_key("case_id") {
            format!("case_id = {id}")
        } else if columns.contains_key("sent_case_id") {
            format!("sent_case_id = {id}")
        } else if columns.contains_key("booking_id") {
            format!("booking_id IN {appointments}")
        } else {
            continue;
        };
        found.extend(left_over(house, &table, &of_case, &columns).await);
    }
    found
}

#[tokio::test]
async fn of_a_child_that_was_heard_what_is_counted_stays_and_nothing_else() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, booking) = house.heard(&coordinator, &[("wellbeing", "Liniștit la plecare.")]).await;
        account(&house, Role::CaseManager).await;
        planned(&house, case, "medical_examination").await;
        done(&house, case).await;
        supported(&house, case).await;
        step(&house, &paths::close(case), &[("reason", "support_completed")]).await;
        let on = house.workplace.database.read();
        let recorded = records::of_case(on, house.id, case).await.unwrap();
        let places = presences::of_booking(on, house.id, booking).await.unwrap();
        let before = all_left_over(&house, case).await;
        let figures = coordinator.get(paths::STATISTICS_CSV).await.text;
        let page = coordinator.get(HELP).await;
        assert_eq!(last_row(&page, "examination")[2], "1 (100 %)", "a child that was examined");
        assert_eq!(last_row(&page, "therapy")[4], "1 (100 %)", "and needs no therapy");
        for there in ["interview_records.sealed", "case_keys.wrapped", "cases.manager_id", "letters.id"] {
            assert!(before.contains(&there.to_owned()), "{there} is looked at: {before:?}");
        }
        let listed = [Erasure { house: house.id, case, at: now() }];
        assert_eq!(erase_again(&house.workplace, &listed, now()).await, Ok(1));
        assert_eq!(all_left_over(&house, case).await, Vec::<String>::new());
        assert_eq!(records::of_case(on, house.id, case).await.unwrap(), recorded, "counted as before");
        assert_eq!(
            presences::of_booking(on, house.id, booking).await.unwrap(),
            places,
            "nobody of the house is lost"
        );
        assert_eq!(coordinator.get(paths::STATISTICS_CSV).await.text, figures, "every figure of it too");
        is_whole(&house).await;
        for page in [paths::booking(booking), paths::booking_record(booking)] {
            assert_eq!(coordinator.get(&page).await.status, 404, "{page}");
        }
        for page in [paths::MY_DAY, paths::WEEK, paths::CASES] {
            assert_eq!(coordinator.get(page).await.status, 200, "{page}");
        }
    }
}

#[tokio::test]
async fn what_a_backup_brought_back_is_erased_again() {
    for house in houses_with_people().await {
        let case = closed(&house).await;
        let listed = [
            Erasure { house: house.id, case, at: now() },
            Erasure { house: house.id, case: CaseId::random(), at: now() },
        ];
        let sealed = sealed(&house).await;
        assert_eq!(erase_again(&house.workplace, &listed, now()).await, Ok(1));
        is_nowhere(&house, &sealed, now()).await;
        assert_eq!(house.browser(Role::Coordinator).await.get(&paths::case(case)).await.status, 404);
        is_whole(&house).await;
        assert_eq!(erase_again(&house.workplace, &listed, now()).await, Ok(0), "once");
    }
}
