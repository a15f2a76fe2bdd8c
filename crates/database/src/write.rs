//! A transaction that writes, and the order in which it locks.
//!
//! One order for all: case, people, rooms, house, partner, reference, last the head of the audit
//! chain. Notes for the audit trail are gathered and written at the commit, so that the head is
//! locked last and briefly, and no change can be committed without its note.

use std::mem;

use sea_orm::{ConnectionTrait, DatabaseTransaction, Statement};
use uuid::Uuid;

use crate::audit::{self, ChainKey, Note};
use crate::fault::Fault;

/// Rows that a use case locks, in the one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lockable {
    /// The case itself.
    Cases,
    /// People whose time or rights change.
    People,
    /// Rooms whose time changes.
    Rooms,
    /// The house, for its gap and lanes.
    Houses,
    /// A partner of the exchange, for the order of its reports.
    Partners,
    /// A reference of the exchange, for the order of its messages.
    References,
}

impl Lockable {
    const fn table(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::People => "people",
            Self::Rooms => "rooms",
            Self::Houses => "houses",
            Self::Partners => "exchange_partners",
            Self::References => "exchange_references",
        }
    }
}

/// A transaction. Dropped without [`Write::commit`], it is as if it had never begun.
#[derive(Debug)]
pub struct Write {
    transaction: DatabaseTransaction,
    chain: ChainKey,
    notes: Vec<Note>,
}

impl Write {
    pub(crate) const fn new(transaction: DatabaseTransaction, chain: ChainKey) -> Self {
        Self { transaction, chain, notes: Vec::new() }
    }

    /// What statements run on.
    #[must_use]
    pub const fn sql(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Locks rows against other writers until the end of the transaction, in the order of their
    /// ids. On SQLite the transaction holds the whole file already.
    ///
    /// # Errors
    /// [`Fault::Deadlock`] when another transaction broke the order.
    pub async fn lock(&self, what: Lockable, ids: &[Uuid]) -> Result<(), Fault> {
        let backend = self.transaction.get_database_backend();
        if backend != sea_orm::DbBackend::Postgres || ids.is_empty() {
            return Ok(());
        }
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        let marks: Vec<String> = (1..=ids.len()).map(|place| format!("${place}")).collect();
        let table = what.table();
        let sql = format!(
            "SELECT id FROM {table} WHERE id IN ({}) ORDER BY id FOR NO KEY UPDATE",
            marks.join(", ")
        );
        let values = ids.into_iter().map(sea_orm::Value::from);
        self.transaction.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
        Ok(())
    }

    /// Says what is being done, for the audit trail of a house.
    pub fn note(&mut self, note: Note) {
        self.notes.push(note);
    }

    /// Writes the notes to their chains and makes everything durable.
    ///
    /// # Errors
    /// Whatever the database refuses; nothing is then written.
    pub async fn commit(mut self) -> Result<(), Fault> {
        let notes = mem::take(&mut self.notes);
        audit::append(&self.transaction, &self.chain, notes).await?;
        self.transaction.commit().await?;
        Ok(())
    }
}
