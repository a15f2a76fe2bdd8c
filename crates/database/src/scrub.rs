//! What was deleted leaves the files too, as far as a program can see to that.
//!
//! SQLite writes zeros over deleted rows (`secure_delete`) but keeps earlier pages in its write-ahead log until
//! that is folded in and cut. PostgreSQL keeps dead rows until a table is vacuumed; the one that holds keys is
//! written anew, so that nothing else that lingers can be read. What the file system, a replica or an archive of
//! the log keeps is beyond this.

use sea_orm::{ConnectionTrait, DbBackend};

use crate::fault::Fault;
use crate::open::Database;

impl Database {
    /// Cuts the log, or writes the table of keys anew.
    ///
    /// # Errors
    /// The database's. A reader that is still at work keeps a log from being cut, which is no error: the
    /// next round cuts it.
    pub async fn scrub(&self, keys: &'static str) -> Result<(), Fault> {
        let on = self.schema();
        match on.get_database_backend() {
            DbBackend::Sqlite => on.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?,
            _ => on.execute_unprepared(&format!("VACUUM FULL {keys}")).await?,
        };
        Ok(())
    }
}
