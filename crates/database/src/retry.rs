//! A bounded retry of what a deadlock broke off.
//!
//! The order of locks makes deadlocks rare, not impossible: a foreign key takes locks of its own.
//! Nothing else is tried again here; a clash over time or versions is an answer, not an accident.

use crate::fault::Fault;

const TRIES: u32 = 4;

/// Runs `attempt` again while it fails with [`Fault::Deadlock`], four times at most.
///
/// # Errors
/// The last attempt's.
pub async fn retrying<T, E, F>(mut attempt: impl FnMut() -> F) -> Result<T, E>
where
    F: Future<Output = Result<T, E>>,
    E: MayBeDeadlock,
{
    for _ in 1..TRIES {
        match attempt().await {
            Err(fault) if fault.is_deadlock() => tokio::task::yield_now().await,
            settled => return settled,
        }
    }
    attempt().await
}

/// An error that can tell whether a deadlock is behind it.
pub trait MayBeDeadlock {
    /// Whether trying again may help.
    fn is_deadlock(&self) -> bool;
}

impl MayBeDeadlock for Fault {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Deadlock)
    }
}
