//! An old house: so many cases, nearly all of them closed, and twenty people who have each been in
//! charge of their share.
//!
//! Put in by the database itself, as rows without files: the list opens none.

use std::fmt::Write;

use barnahus_database::Database;
use barnahus_vocabulary::{HouseId, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, DbBackend, DbErr};

/// As many as work with cases in a large house.
const PEOPLE: usize = 20;

/// Of a thousand cases the first three were received, the next two are in triage, and so on.
const STAGES: [(u32, &str, &str); 10] = [
    (3, "received", "NULL"),
    (5, "in_triage", "NULL"),
    (6, "reopened", "NULL"),
    (16, "accepted", "NULL"),
    (30, "planned", "NULL"),
    (45, "interviewed", "NULL"),
    (50, "no_interview_needed", "'already_heard'"),
    (90, "in_support", "NULL"),
    (900, "closed", "'support_completed'"),
    (1_000, "declined", "'other_service'"),
];

/// Fills an empty, migrated database. Answers the house and one of the people.
pub async fn fill(database: &Database, cases: u32) -> Result<(HouseId, PersonId), DbErr> {
    let on = database.schema();
    let is_postgres = on.get_database_backend() == DbBackend::Postgres;
    let literal =
        |id: Uuid| if is_postgres { format!("'{id}'::uuid") } else { format!("X'{}'", id.simple()) };
    let drawn = if is_postgres { "gen_random_uuid()" } else { "randomblob(16)" };
    let (house, people): (_, Vec<PersonId>) =
        (HouseId::random(), (0..PEOPLE).map(|_| PersonId::random()).collect());
    let of_house = literal(house.uuid());
    let mut statements = vec![format!(
        "INSERT INTO houses (id, name, address, county, mail_from, gap_minutes, children_at_once, version, \
         created_at) VALUES ({of_house}, 'Casa', 'Strada', 'RO-CJ', 'casa@example.org', 0, 1, 1, 0)"
    )];
    for (number, person) in people.iter().enumerate() {
        statements.push(format!(
            "INSERT INTO people (id, house_id, display_name, email, institution, sex, locale, authorised, standing, \
             version, created_at) VALUES ({}, {of_house}, 'Persoana', '{number}@example.org', 'Casa', '', 'ro', TRUE, \
             'active', 1, 0)",
            literal(person.uuid())
        ));
    }
    let one_of = |number: &str| {
        let mut choice = format!("CASE ({number}) % {PEOPLE}");
        for (place, person) in people.iter().enumerate() {
            let _ = write!(choice, " WHEN {place} THEN {}", literal(person.uuid()));
        }
        choice + " END"
    };
    statements.push(cases_of(cases, (&of_house, drawn), &one_of("i")));
    for (role, who) in [("case_manager", "manager_id"), ("interviewer", &one_of("received_at / 60000 / 20"))]
    {
        statements.push(format!(
            "INSERT INTO team_members (id, house_id, case_id, person_id, role, joined_at) \
             SELECT {drawn}, house_id, id, {who}, '{role}', received_at FROM cases"
        ));
    }
    for statement in statements {
        on.execute_unprepared(&statement).await?;
    }
    if is_postgres {
        // As its own housekeeping does, which need not have come round yet.
        on.execute_unprepared("ANALYZE").await?;
    }
    Ok((house, people[0]))
}

fn cases_of(many: u32, of: (&str, &str), manager: &str) -> String {
    let (house, drawn) = of;
    let mut stage = "CASE".to_owned();
    let mut reason = "CASE".to_owned();
    for (below, code, because) in STAGES {
        let _ = write!(stage, " WHEN p < {below} THEN '{code}'");
        let _ = write!(reason, " WHEN p < {below} THEN {because}");
    }
    // The key of the list, as `casework::triage::list_key` makes it.
    let order = "CASE WHEN p < 6 THEN u * 100000000000000 + at WHEN p < 90 THEN (3 + u) * 100000000000000 + at \
                 ELSE 700000000000000 - 1 - at END";
    format!(
        "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {many}), \
         drawn(i, p, u, at) AS (SELECT i, (i * 619) % 1000, CASE WHEN i / 7 % 20 = 0 THEN 0 WHEN i / 7 % 20 < 5 THEN 1 \
         ELSE 2 END, CAST(1700000000000 AS BIGINT) + CAST(i AS BIGINT) * 60000 FROM n) \
         INSERT INTO cases (id, house_id, codename, entrance, stage, stage_reason, urgency, triage_order, \
         received_at, told_at, waits_since, due_at, manager_id, version, updated_at, codename_folded) \
         SELECT {drawn}, {house}, 'numele ' || i, 'referral', {stage} END, {reason} END, \
         CASE u WHEN 0 THEN 'immediate_danger' WHEN 1 THEN 'urgent' ELSE 'routine' END, {order}, at, at, at, at, \
         {manager}, 1, at, 'numele ' || i FROM drawn"
    )
}
