//! A backup comes back whole on either database, or not at all.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use crate::audit::{head, with_a_trail};
use crate::program::Program;
use crate::serve::Serving;

/// Every kind of database that is at hand, twice: from which, into which.
async fn pairs() -> Vec<(Program, Program)> {
    let mut pairs = vec![(Program::on_sqlite(), Program::on_sqlite())];
    if let (Some(from), Some(into)) = (Program::on_postgres().await, Program::on_postgres().await) {
        pairs.push((from, Program::on_sqlite()));
        pairs.push((Program::on_sqlite(), into));
    }
    pairs
}

/// Values of every kind, also absent ones, in more rows than are read at once.
const ROWS: &str = "
    INSERT INTO people SELECT id, id, 'Ștefania „Țîru” — 雪', 'a@example.org', 'DGASPC', NULL, NULL, 'female',
      'ro', true, 'here', 1, 9007199254740993, 0 FROM houses;
    INSERT INTO sessions SELECT id, mail, id, id, 'full', '', -1, 0 FROM
      (SELECT id, mac AS mail FROM houses JOIN audit_lines ON house_id = id WHERE number = 1) AS both_of_them;
    INSERT INTO attempts WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1203)
      SELECT token_hash, i, 7 FROM n, sessions;";

#[tokio::test]
async fn a_house_comes_back_whole_on_either_database() {
    for (from, into) in pairs().await {
        let house = with_a_trail(&from).await;
        from.sql(ROWS).await;
        let noted = head(&from);
        let copy = into.path("copy");
        let said = from.run(&["backup", copy.to_str().unwrap()]).well();
        assert!(said.out.contains("read back and found whole"), "{said:?}");
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
        into.put_key(&from.key());
        let said = into.run(&["restore", "copy", "--nothing-erased"]).well();
        assert!(said.out.contains(&format!("House {house}: whole up to its head 4:")), "{said:?}");
        into.run(&["audit", "verify", "--head", &noted]).well();
        assert_eq!(told(&into).await, told(&from).await);
    }
}

/// A line about some tables that is the same on both databases exactly when their rows are.
async fn told(program: &Program) -> Vec<String> {
    let database = program.database().await;
    let on = database.read();
    let mut told = Vec::new();
    for sql in [
        "SELECT id, display_name || email || institution || coalesce(unit, '-') || created_at FROM people",
        "SELECT id, name || address || county || gap_minutes || version FROM houses",
        "SELECT id, step || device || created_at || touched_at FROM sessions",
        "SELECT house_id, max(window_start) || ' ' || sum(window_start * count) FROM attempts, sessions GROUP BY 1",
        "SELECT coalesce(actor_id, house_id), action || number FROM audit_lines WHERE number < 4 ORDER BY number",
    ] {
        let rows = on.query_all_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
        for row in rows {
            let (id, text): (Uuid, String) =
                (row.try_get_by_index(0).unwrap(), row.try_get_by_index(1).unwrap());
            told.push(format!("{id} {text}"));
        }
    }
    told
}

/// A booking in its third version, and a letter about it that waits.
const BOOKED: &str = "
    INSERT INTO people SELECT id, id, 'Ana', 'a@example.org', 'DGASPC', NULL, NULL, 'female', 'ro', true, 'here', 1, 0, 0
      FROM houses;
    INSERT INTO rooms SELECT id, id, 'Camera 1', 'interview', 1, 0 FROM houses;
    INSERT INTO cases SELECT id, id, 'zmeur', 'referral', 'planned', NULL, 'urgent', 1, 0, 0, NULL, NULL, 1, 0, 'zmeur', 0, 0
      FROM houses;
    INSERT INTO bookings SELECT id, id, id, id, id, 60000, 120000, 0, 'booked', NULL, false, 3, 1, id, 0, 0
      FROM houses;
    INSERT INTO letters SELECT id, id, 'booking_moved', id, id, 'ro', 'a', 3, NULL, 'waiting', 0, 0, NULL, NULL, 0,
      NULL FROM houses;";

#[tokio::test]
async fn after_a_restore_no_letter_leaves_by_itself_and_calendars_heed_the_next() {
    for (from, into) in pairs().await {
        with_a_trail(&from).await;
        from.sql(BOOKED).await;
        let copy = into.path("copy");
        from.run(&["backup", copy.to_str().unwrap()]).well();
        into.put_key(&from.key());
        let said = into.run(&["restore", "copy", "--nothing-erased"]).well();
        assert!(said.out.contains("1 letter waited to be sent then"), "{said:?}");
        let database = into.database().await;
        let sql = "SELECT letters.state || ' ' || fault || ' ' || bookings.sequence FROM letters JOIN bookings ON true";
        let backend = database.read().get_database_backend();
        let row = database.read().query_one_raw(Statement::from_string(backend, sql)).await.unwrap().unwrap();
        assert_eq!(row.try_get_by_index::<String>(0).unwrap(), "given_up restored 1003");
        database.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_changed_byte_and_a_cut_file_are_refused_and_nothing_is_changed() {
    let from = Program::on_sqlite();
    with_a_trail(&from).await;
    from.run(&["backup", "copy"]).well();
    let whole = fs::read(from.path("copy")).unwrap();
    let into = Program::on_sqlite();
    into.put_key(&from.key());
    let middle = whole.len() / 2;
    for place in [0, 17, 18, 36, 37, middle, whole.len() - 1] {
        let mut changed = whole.clone();
        changed[place] ^= 0x20;
        fs::write(into.path("copy"), changed).unwrap();
        assert_eq!(into.run(&["restore", "copy", "--nothing-erased"]).code, Some(1), "{place}");
    }
    for length in [0, 10, 30, 37, middle, whole.len() - 1] {
        fs::write(into.path("copy"), &whole[..length]).unwrap();
        assert_eq!(into.run(&["restore", "copy", "--nothing-erased"]).code, Some(1), "{length}");
    }
    fs::write(into.path("copy"), &whole).unwrap();
    into.run(&["restore", "copy", "--nothing-erased"]).well();
}

#[tokio::test]
async fn a_restore_wants_the_same_key_and_an_empty_database() {
    let from = Program::on_sqlite();
    with_a_trail(&from).await;
    from.run(&["backup", "copy"]).well();
    from.run(&["restore", "copy", "--nothing-erased"]).refused("the database is not empty");
    let into = Program::on_sqlite();
    fs::copy(from.path("copy"), into.path("copy")).unwrap();
    into.run(&["restore", "copy", "--nothing-erased"]).refused("the recovery sheet has it");
    into.put_key(&"08".repeat(32));
    into.run(&["restore", "copy", "--nothing-erased"]).refused("made under another house key");
}

#[tokio::test]
async fn a_restore_asks_for_the_list_of_erased_cases_and_erases_them_again() {
    let from = Program::on_sqlite();
    Serving::start_with(&from, &["demo", "--data", "data", "--listen", "127.0.0.1:0"]).end();
    from.run(&["backup", "copy"]).well();
    let case =
        one_of(&from, "SELECT hex(house_id) || ' ' || hex(id) FROM cases WHERE stage = 'withdrawn'").await;
    let (house, case) = case.split_once(' ').unwrap();
    let into = Program::on_sqlite();
    fs::copy(from.path("copy"), into.path("copy")).unwrap();
    into.put_key(&from.key());
    into.run(&["restore", "copy"]).refused("a backup may hold cases that were erased since");
    let list = format!("barnahus erased 1\n{} {} 1\n", hyphened(house), hyphened(case));
    fs::write(into.path("list"), &list).unwrap();
    into.run(&["restore", "copy", "--erased", "list"]).refused("is no whole list");
    fs::write(into.path("list"), format!("{list}lines 1\n")).unwrap();
    let said = into.run(&["restore", "copy", "--erased", "list"]).well();
    assert!(
        said.out.contains("1 case that was erased since the backup was made is erased again"),
        "{said:?}"
    );
    into.run(&["audit", "verify"]).well();
    let left = format!("SELECT count(*) || '' FROM case_keys WHERE case_id = X'{case}'");
    assert_eq!(one_of(&from, &left).await, "1");
    assert_eq!(one_of(&into, &left).await, "0");
}

/// The first text that a query finds.
async fn one_of(program: &Program, sql: &str) -> String {
    let database = program.database().await;
    let on = database.read();
    let row =
        on.query_one_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap().unwrap();
    let text = row.try_get_by_index(0).unwrap();
    database.close().await.unwrap();
    text
}

fn hyphened(hex: &str) -> String {
    let hex = hex.to_lowercase();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[tokio::test]
async fn a_backup_never_writes_over_a_file_and_holds_neither_key_nor_plain_rows() {
    let program = Program::on_sqlite();
    with_a_trail(&program).await;
    program.run(&["backup", "copy"]).well();
    let copy = fs::read(program.path("copy")).unwrap();
    program.run(&["backup", "copy"]).refused("exists already");
    assert_eq!(fs::read(program.path("copy")).unwrap(), copy);
    assert!(!program.path("copy.partial").exists());
    for words in [&b"Salc"[..], b"houses", &[7; 16], b"07070707"] {
        assert!(!copy.windows(words.len()).any(|window| window == words), "{words:?}");
    }
}
