//! A mark on each person, room and house that is another one after every change of when they are free.
//!
//! Who keeps free time in memory compares marks instead of reading everything again. The database sets
//! them itself, by triggers, so that no writer can forget it: not a use case, not a second program on the same
//! PostgreSQL, not a hand at the console. A mark is random rather than counted: after a restore a count
//! could come to the same number twice.
//!
//! PostgreSQL marks once for a statement, in the order of ids, in which everybody locks; SQLite knows only
//! rows, and one writer.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer;
use sea_orm_migration::sea_orm::DbBackend;

/// The mark.
pub(crate) const COLUMN: &str = "time_mark";

/// Whose time a row tells of.
const OWNERS: [&str; 3] = ["people", "rooms", "houses"];

/// What each table says about whom: table, column, and whose ids may stand there.
const TELLING: [(&str, &str, &[&str]); 11] = [
    ("person_roles", "person_id", &["people"]),
    ("person_languages", "person_id", &["people"]),
    ("person_competences", "person_id", &["people"]),
    ("person_hours", "person_id", &["people"]),
    ("person_travel", "person_id", &["people"]),
    ("person_absences", "person_id", &["people"]),
    ("person_busy", "person_id", &["people"]),
    ("feed_busy", "person_id", &["people"]),
    ("room_hours", "room_id", &["rooms"]),
    ("room_closures", "room_id", &["rooms"]),
    ("claims", "resource_id", &OWNERS),
];

/// An observation room tells of itself in another column.
const SERVING: (&str, &str, &[&str]) = ("room_serves", "observation_room_id", &["rooms"]);

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for owner in OWNERS {
            let mark = Table::alter().table(owner).add_column(big_integer(COLUMN).default(0)).to_owned();
            manager.alter_table(mark).await?;
        }
        for statement in statements(manager.get_database_backend(), Said::MadeNew) {
            manager.get_connection().execute_unprepared(&statement).await?;
        }
        for owner in OWNERS {
            // Whoever stands already gets a first one: the triggers give it.
            manager.get_connection().execute_unprepared(&format!("UPDATE {owner} SET id = id")).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statement in statements(manager.get_database_backend(), Said::TakenAway) {
            manager.get_connection().execute_unprepared(&statement).await?;
        }
        for owner in OWNERS {
            let plain = Table::alter().table(owner).drop_column(COLUMN).to_owned();
            manager.alter_table(plain).await?;
        }
        Ok(())
    }
}

#[derive(Clone, Copy)]
enum Said {
    MadeNew,
    TakenAway,
}

fn statements(backend: DbBackend, said: Said) -> Vec<String> {
    let telling = || TELLING.into_iter().chain([SERVING]);
    match (backend, said) {
        (DbBackend::Postgres, Said::MadeNew) => {
            let own = OWNERS.into_iter().flat_map(postgres::own);
            std::iter::once(postgres::ANEW.to_owned())
                .chain(own)
                .chain(telling().flat_map(postgres::telling))
                .collect()
        }
        (DbBackend::Postgres, Said::TakenAway) => {
            let of = |name: &str| format!("DROP FUNCTION {name} CASCADE");
            let telling = telling().flat_map(|(table, ..)| {
                [of(&format!("mark_after_{table}()")), of(&format!("mark_each_{table}()"))]
            });
            telling.chain([of("mark_own_time()")]).collect()
        }
        (_, Said::MadeNew) => {
            let own = OWNERS.into_iter().flat_map(sqlite::own);
            own.chain(telling().flat_map(sqlite::telling)).collect()
        }
        (_, Said::TakenAway) => {
            let tables = OWNERS.into_iter().chain(telling().map(|(table, ..)| table));
            let events = |table: &'static str| {
                ["insert", "update", "delete"]
                    .map(move |event| format!("DROP TRIGGER IF EXISTS {table}_marked_at_{event}"))
            };
            tables.flat_map(events).collect()
        }
    }
}

mod postgres {
    const RANDOM: &str = "hashtextextended(gen_random_uuid()::text, 0)";

    pub(super) const ANEW: &str = "CREATE FUNCTION mark_own_time() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.time_mark := hashtextextended(gen_random_uuid()::text, 0); RETURN NEW; END $$";

    pub(super) fn own(owner: &str) -> [String; 1] {
        [format!(
            "CREATE TRIGGER {owner}_marked BEFORE INSERT OR UPDATE ON {owner} \
             FOR EACH ROW EXECUTE FUNCTION mark_own_time()"
        )]
    }

    /// Rows that come or go are marked by statement; PostgreSQL has no one table of both sides of an
    /// update, so those are marked one by one.
    pub(super) fn telling((table, column, owners): (&str, &str, &[&str])) -> Vec<String> {
        let by_statement = marks(owners, &format!("SELECT {column} FROM changed"));
        let by_row = marks(owners, &format!("VALUES (OLD.{column}), (NEW.{column})"));
        let function = |name: &str, body: &str| {
            format!(
                "CREATE FUNCTION {name}_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ \
                 BEGIN {body} RETURN NULL; END $$"
            )
        };
        let of_all = |event: &str, side: &str| {
            format!(
                "CREATE TRIGGER {table}_marked_at_{event} AFTER {event} ON {table} \
                 REFERENCING {side} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_after_{table}()"
            )
        };
        vec![
            function("mark_after", &by_statement),
            function("mark_each", &by_row),
            of_all("insert", "NEW"),
            of_all("delete", "OLD"),
            format!(
                "CREATE TRIGGER {table}_marked_at_update AFTER UPDATE ON {table} \
                 FOR EACH ROW EXECUTE FUNCTION mark_each_{table}()"
            ),
        ]
    }

    /// Locks in the order of ids first: an update alone takes them as they come.
    fn marks(owners: &[&str], ids: &str) -> String {
        let mark = |owner: &&str| {
            format!(
                "PERFORM 1 FROM {owner} WHERE id IN ({ids}) ORDER BY id FOR NO KEY UPDATE; \
                 UPDATE {owner} SET time_mark = {RANDOM} WHERE id IN ({ids}); "
            )
        };
        owners.iter().map(mark).collect()
    }
}

mod sqlite {
    /// The condition ends it: what the trigger itself changes is the mark.
    pub(super) fn own(owner: &str) -> [String; 2] {
        let mark = format!("BEGIN UPDATE {owner} SET time_mark = random() WHERE id = NEW.id; END");
        [
            format!("CREATE TRIGGER {owner}_marked_at_insert AFTER INSERT ON {owner} {mark}"),
            format!(
                "CREATE TRIGGER {owner}_marked_at_update AFTER UPDATE ON {owner} \
                 WHEN NEW.time_mark = OLD.time_mark {mark}"
            ),
        ]
    }

    pub(super) fn telling((table, column, owners): (&str, &str, &[&str])) -> Vec<String> {
        let trigger = |event: &str, ids: &str| {
            let mark =
                |owner: &&str| format!("UPDATE {owner} SET time_mark = random() WHERE id IN ({ids}); ");
            let marks: String = owners.iter().map(mark).collect();
            format!("CREATE TRIGGER {table}_marked_at_{event} AFTER {event} ON {table} BEGIN {marks}END")
        };
        vec![
            trigger("insert", &format!("NEW.{column}")),
            trigger("update", &format!("OLD.{column}, NEW.{column}")),
            trigger("delete", &format!("OLD.{column}")),
        ]
    }
}
