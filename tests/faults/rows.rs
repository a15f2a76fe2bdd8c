//! What the database holds, read past the pages: for a judge, not for a test of a page.
//!
//! The same words on SQLite and PostgreSQL. Nothing is written, except that leases may be let run out,
//! which in life takes ten minutes.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, QueryResult, Statement};

/// A booking whatever its state. Times in minutes since 1970.
#[derive(Debug, Clone)]
pub(super) struct BookedRow {
    pub house: Uuid,
    pub case: Uuid,
    pub rooms: [Uuid; 2],
    pub minutes: (i64, i64),
    pub state: String,
    pub people: Vec<Uuid>,
}

/// The last letter to somebody about a booking.
#[derive(Debug, Clone)]
pub(super) struct LetterRow {
    pub kind: String,
    pub state: String,
    pub message_id: String,
}

/// All that a judge asks for.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Case → stage.
    pub stages: BTreeMap<String, String>,
    pub bookings: BTreeMap<Uuid, BookedRow>,
    /// Booking → resource → cells.
    pub claims: BTreeMap<Uuid, BTreeMap<Uuid, BTreeSet<i64>>>,
    /// Booking and person → the newest letter.
    pub newest: BTreeMap<(Uuid, Uuid), LetterRow>,
    /// All Message-IDs of letters that went.
    pub sent: BTreeSet<String>,
    /// House → children at once.
    pub lanes: BTreeMap<Uuid, usize>,
}

impl Rows {
    pub(super) async fn read(url: &str) -> Self {
        let on = Database::connect(url).await.unwrap();
        let mut rows = Self::default();
        for row in ask(&on, "SELECT id, stage FROM cases").await {
            rows.stages.insert(id(&row, "id").to_string(), text(&row, "stage"));
        }
        for row in ask(&on, "SELECT id, children_at_once FROM houses").await {
            let lanes: i32 = row.try_get("", "children_at_once").unwrap();
            rows.lanes.insert(id(&row, "id"), usize::try_from(lanes).unwrap());
        }
        for row in ask(&on, "SELECT * FROM bookings").await {
            rows.bookings.insert(id(&row, "id"), booked(&row));
        }
        // Planning meetings have attendances too, and are not what is judged.
        let expected =
            "SELECT a.booking_id, a.person_id FROM attendances a JOIN bookings b ON b.id = a.booking_id
            WHERE a.released_at IS NULL";
        for row in ask(&on, expected).await {
            let booking = rows.bookings.get_mut(&id(&row, "booking_id")).unwrap();
            booking.people.push(id(&row, "person_id"));
        }
        for row in ask(&on, "SELECT booking_id, resource_id, cell FROM claims").await {
            let of = rows.claims.entry(id(&row, "booking_id")).or_default();
            let cells = of.entry(id(&row, "resource_id")).or_default();
            cells.insert(row.try_get("", "cell").unwrap());
        }
        let letters = "SELECT * FROM letters WHERE booking_id IS NOT NULL ORDER BY sequence, created_at";
        for row in ask(&on, letters).await {
            let [kind, state, message_id] = ["kind", "state", "message_id"].map(|name| text(&row, name));
            let about = (id(&row, "booking_id"), id(&row, "person_id"));
            rows.newest.insert(about, LetterRow { kind, state, message_id });
        }
        for row in ask(&on, "SELECT message_id FROM letters WHERE state = 'sent'").await {
            rows.sent.insert(text(&row, "message_id"));
        }
        on.close().await.unwrap();
        rows
    }
}

/// Message-IDs of letters that wait, and how many of them nobody has leased.
pub(super) async fn waiting(url: &str) -> (BTreeSet<String>, usize) {
    let on = Database::connect(url).await.unwrap();
    let question = "SELECT message_id, leased_until FROM letters WHERE state = 'waiting'";
    let (mut all, mut free) = (BTreeSet::new(), 0);
    for row in ask(&on, question).await {
        all.insert(text(&row, "message_id"));
        let leased: Option<i64> = row.try_get("", "leased_until").unwrap();
        free += usize::from(leased.is_none());
    }
    on.close().await.unwrap();
    (all, free)
}

/// Letters in that state: Message-ID → the address of the person, and what the last try met.
pub(super) async fn letters_that_are(state: &str, url: &str) -> BTreeMap<String, (String, String)> {
    let on = Database::connect(url).await.unwrap();
    let question = format!(
        "SELECT message_id, email, COALESCE(fault, '') AS fault FROM letters JOIN people ON \
         people.id = letters.person_id WHERE state = '{state}'"
    );
    let mut found = BTreeMap::new();
    for row in ask(&on, &question).await {
        found.insert(text(&row, "message_id"), (text(&row, "email"), text(&row, "fault")));
    }
    on.close().await.unwrap();
    found
}

/// As if the time of every lease had passed.
pub(super) async fn let_leases_run_out(url: &str) {
    let on = Database::connect(url).await.unwrap();
    let expired = "UPDATE letters SET leased_until = 0 WHERE leased_until IS NOT NULL";
    on.execute_unprepared(expired).await.unwrap();
    on.close().await.unwrap();
}

/// As if every pause before another try had passed.
pub(super) async fn let_pauses_pass(url: &str) {
    let on = Database::connect(url).await.unwrap();
    on.execute_unprepared("UPDATE letters SET due_at = 0 WHERE leased_until IS NULL").await.unwrap();
    on.close().await.unwrap();
}

async fn ask(on: &DatabaseConnection, question: &str) -> Vec<QueryResult> {
    on.query_all_raw(Statement::from_string(on.get_database_backend(), question)).await.unwrap()
}

fn booked(row: &QueryResult) -> BookedRow {
    let minutes = ["starts_at", "ends_at"].map(|name| {
        let millis: i64 = row.try_get("", name).unwrap();
        millis.div_euclid(60_000)
    });
    BookedRow {
        house: id(row, "house_id"),
        case: id(row, "case_id"),
        rooms: [id(row, "interview_room_id"), id(row, "observation_room_id")],
        minutes: minutes.into(),
        state: text(row, "state"),
        people: Vec::new(),
    }
}

fn id(row: &QueryResult, name: &str) -> Uuid {
    row.try_get("", name).unwrap()
}

fn text(row: &QueryResult, name: &str) -> String {
    row.try_get("", name).unwrap()
}
