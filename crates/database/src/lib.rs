//! Opens SQLite or PostgreSQL, hands out transactions, and keeps the audit chain.
//!
//! It knows no entity but the chain's own two tables, no rule and no key: the key of the chain is
//! handed in. What differs between the two databases ends here; above, the same queries run on
//! both.

pub mod audit;
pub mod fault;
pub mod open;
pub mod retry;
mod scrub;
#[cfg(feature = "testing")]
pub mod testing;
pub mod write;

pub use audit::{ChainKey, Note};
pub use fault::Fault;
pub use open::{Database, Whereabouts};
pub use retry::retrying;
pub use write::{Lockable, Write};

/// What a reading function reads from: a connection, or a transaction under way.
pub use sea_orm::ConnectionTrait;
