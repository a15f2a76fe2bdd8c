//! Interviews for the old house of the list: every case heard within ten years, one in nine twice, with a team,
//! meetings, starts and what is counted, so that every part of every figure has children in it.

use barnahus_casework::Counted;
use barnahus_casework::counted::{CountedAge, CountedForm, CountedSex};
use barnahus_casework::figures::{CountedAlso, CountedDisability, CountedLanguage, CountedSupport, Helped};
use barnahus_casework::interview::WaitCause;
use barnahus_database::Database;
use barnahus_vocabulary::{CaseId, HouseId};
use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use super::list;

/// The first referral.
pub const SINCE: i64 = 1_700_000_000_000;
/// From one referral to the next.
pub const APART: i64 = 53 * 60_000;

/// Seals a text for a column of `case_facts`, as the program does.
pub type Seal<'a> = &'a dyn Fn(HouseId, CaseId, &'static str, &str) -> Vec<u8>;

/// Fills an empty, migrated database.
pub async fn fill(database: &Database, seal: Seal<'_>, cases: u32) -> Result<HouseId, DbErr> {
    let (house, _) = list::fill(database, cases).await?;
    let on = database.schema();
    let is_postgres = on.get_database_backend() == DbBackend::Postgres;
    let drawn = if is_postgres { "gen_random_uuid()" } else { "randomblob(16)" };
    let bytes = if is_postgres { "'\\x00'::bytea" } else { "X'00'" };
    for statement in rows(drawn, bytes) {
        on.execute_unprepared(&statement).await?;
    }
    count_all(database, seal, house).await?;
    if is_postgres {
        on.execute_unprepared("ANALYZE").await?;
    }
    Ok(house)
}

/// `i`, the number of a case, is read back from the moment at which it came.
fn rows(drawn: &str, bytes: &str) -> Vec<String> {
    let i = format!("((cases.received_at - {SINCE}) / {APART})");
    let waits = format!("(({i} * 37 % 29) * 86400000 + 3600000)");
    let booking = |after: i64, which: &str| {
        format!(
            "INSERT INTO bookings (id, house_id, case_id, interview_room_id, observation_room_id, starts_at, ends_at, \
             child_travel_minutes, state, incomplete, sequence, version, booked_by, created_at, updated_at) \
             SELECT {drawn}, cases.house_id, cases.id, rooms.id, rooms.id, cases.received_at + {waits} + {after}, \
             cases.received_at + {waits} + {after} + 3600000, 0, 'held', FALSE, 0, 1, cases.manager_id, 0, 0 \
             FROM cases, rooms {which}"
        )
    };
    let of_case = "FROM bookings JOIN cases ON cases.id = bookings.case_id";
    let mut all = vec![
        format!("UPDATE cases SET received_at = {SINCE} + (received_at - {SINCE}) / 60000 * {APART}"),
        "UPDATE cases SET told_at = received_at, waits_since = received_at".to_owned(),
        "UPDATE cases SET entrance = 'trial' WHERE (received_at / 60000) % 97 = 5".to_owned(),
        format!(
            "INSERT INTO rooms (id, house_id, name, kind, version) SELECT {drawn}, id, 'Camera', 'interview', 1 FROM houses"
        ),
        booking(0, ""),
        booking(86_400_000 * 9, &format!("WHERE {i} % 9 = 4")),
        format!(
            "INSERT INTO interview_records (booking_id, house_id, case_id, interview_number, began_at, ended_at, breaks, \
             break_minutes, protocol, recording, same_interviewer, sealed, recorded_by, recorded_at, version) \
             SELECT bookings.id, cases.house_id, cases.id, CASE WHEN bookings.starts_at > cases.received_at + {waits} THEN 2 ELSE 1 END, \
             bookings.starts_at, bookings.ends_at, 0, 0, \
             CASE {i} % 5 WHEN 0 THEN 'nichd' WHEN 1 THEN 'other' WHEN 2 THEN 'none' ELSE 'nichd_revised' END, \
             CASE WHEN {i} % 11 = 3 THEN 'failed' ELSE 'made' END, \
             CASE WHEN bookings.starts_at = cases.received_at + {waits} THEN NULL WHEN {i} % 2 = 0 THEN TRUE ELSE FALSE END, \
             {bytes}, cases.manager_id, 0, 1 {of_case}"
        ),
        format!(
            "INSERT INTO interview_runs (booking_id, house_id, case_id, state, began_at, confirmed_sealed, started_by, version) \
             SELECT bookings.id, cases.house_id, cases.id, 'ended', bookings.starts_at, {bytes}, \
             cases.manager_id, 1 {of_case} WHERE {i} % 4 <> 1"
        ),
        format!(
            "INSERT INTO meetings (id, house_id, case_id, starts_at, ends_at, state, sequence, version, booked_by, \
             created_at, updated_at) SELECT {drawn}, cases.house_id, cases.id, cases.received_at, cases.received_at + \
             CASE WHEN {i} % 7 = 2 THEN 3456000000 ELSE 1800000 END, CASE WHEN {i} % 7 = 3 THEN 'cancelled' ELSE 'held' END, \
             0, 1, cases.manager_id, 0, 0 FROM cases WHERE {i} % 3 <> 0"
        ),
    ];
    for (number, role) in
        ["interviewer", "prosecutor", "case_manager", "lawyer", "psychologist"].iter().enumerate()
    {
        all.push(format!(
            "INSERT INTO attendances (id, house_id, booking_id, person_id, role, travel_minutes, answer) \
             SELECT {drawn}, cases.house_id, bookings.id, cases.manager_id, '{role}', 0, 'confirmed' {of_case} \
             WHERE {i} % 13 <> 6 OR {number} < 1"
        ));
    }
    all.push(format!(
        "INSERT INTO presences (attendance_id, house_id, booking_id, place) \
         SELECT attendances.id, attendances.house_id, attendances.booking_id, \
         CASE WHEN attendances.role = 'interviewer' THEN CASE WHEN {i} % 17 = 0 THEN 'by_link' ELSE 'interview_room' END \
         WHEN attendances.role = 'lawyer' AND {i} % 6 = 1 THEN 'not_there' \
         WHEN {i} % 19 = 2 THEN 'interview_room' ELSE 'observation_room' END \
         FROM attendances JOIN bookings ON bookings.id = attendances.booking_id JOIN cases ON cases.id = bookings.case_id"
    ));
    // Of the days of every case but each fifth some are due to one cause or two, never more than there were.
    for (number, cause) in WaitCause::typed().enumerate() {
        let days =
            format!("CASE WHEN {i} % 16 = {number} THEN ({i} * 37 % 29) / 2 ELSE ({i} * 37 % 29) / 3 END");
        all.push(format!(
            "INSERT INTO waiting_days (case_id, cause, house_id, days) SELECT cases.id, '{cause}', cases.house_id, {days} \
             FROM cases WHERE {i} % 5 <> 3 AND ({i} % 16 = {number} OR ({i} + 4) % 16 = {number}) AND {days} > 0"
        ));
    }
    all
}

/// What is counted of each case but every twelfth, sealed as the program seals it.
async fn count_all(database: &Database, seal: Seal<'_>, house: HouseId) -> Result<(), DbErr> {
    let fault = |_| DbErr::Custom("no transaction".to_owned());
    let tx = database.begin().await.map_err(fault)?;
    let backend = tx.sql().get_database_backend();
    let asked = "SELECT id, received_at FROM cases WHERE (received_at / 60000) % 12 <> 7".to_owned();
    let rows = tx.sql().query_all_raw(Statement::from_string(backend, asked)).await?;
    let sql = "INSERT INTO case_facts (case_id, house_id, taken_up_at, sealed, also_sealed, informed_at, within_limit, \
               support_sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    for row in rows {
        let (case, received): (Uuid, i64) = (row.try_get("", "id")?, row.try_get("", "received_at")?);
        let (case, i) = (CaseId::from_uuid(case), usize::try_from((received - SINCE) / APART).unwrap_or(0));
        let informed = (i % 5 != 2).then_some(received + if i % 5 == 3 { 86_400_000 * 50 } else { 0 });
        let within = (i % 8 != 5).then_some(i % 3 != 1);
        let values = [
            case.uuid().into(),
            house.uuid().into(),
            received.into(),
            seal(house, case, "sealed", &counted(i).text()).into(),
            seal(house, case, "also_sealed", &also(i).text()).into(),
            informed.into(),
            within.into(),
            (i % 14 != 9).then(|| seal(house, case, "support_sealed", &support(i).text())).into(),
        ];
        tx.sql().execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    }
    tx.commit().await.map_err(fault)
}

/// Girls mostly, most of them older.
fn counted(i: usize) -> Counted {
    Counted {
        age: CountedAge::ALL[(i * 7 % 23) % CountedAge::ALL.len()],
        sex: if i.is_multiple_of(5) { CountedSex::Male } else { CountedSex::Female },
        form: CountedForm::ALL[(i * 5 % 31) % CountedForm::ALL.len()],
    }
}

fn also(i: usize) -> CountedAlso {
    CountedAlso {
        language: CountedLanguage::ALL[(i * 3 % 17) % CountedLanguage::ALL.len()],
        disability: if i.is_multiple_of(10) { CountedDisability::Yes } else { CountedDisability::No },
    }
}

fn support(i: usize) -> CountedSupport {
    let one = |step: usize| Helped::ALL[(i * step % 19) % Helped::ALL.len()];
    CountedSupport { examination: one(3), assessment: one(5), therapy: one(7) }
}
