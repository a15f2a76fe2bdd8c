//! Runs the post: a round when a letter was put in, and every few seconds.
//!
//! It knows nothing of letters; `operations` writes them, `outbox` sends and settles them. Told to end,
//! it finishes the round in hand, so that no letter is left half sent. A round that fails is logged and
//! tried again: letters wait in the database, not here.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use barnahus_operations::postman::Postman;
use barnahus_outbox::{MailWays, Round};
use barnahus_vocabulary::Instant;
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::clock;
use crate::stop::Ending;

/// Letters that were put off are looked for this often.
const PAUSE: Duration = Duration::from_secs(5);
/// A round with a mail server that does not answer may last a while; after so long something is wrong.
const STANDSTILL: time::Duration = time::Duration::minutes(3);

/// When the last round ended. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Pulse(Arc<AtomicI64>);

impl Pulse {
    /// As if a round had just ended.
    #[must_use]
    pub fn new(now: Instant) -> Self {
        Self(Arc::new(AtomicI64::new(now.millis())))
    }

    /// Whether a round ended within the last minutes.
    #[must_use]
    pub fn is_felt(&self, now: Instant) -> bool {
        now - Instant::from_millis(self.0.load(Ordering::Relaxed)) < STANDSTILL
    }

    fn beat(&self, now: Instant) {
        self.0.store(now.millis(), Ordering::Relaxed);
    }
}

/// The post of all houses of this program.
pub struct PostOffice {
    /// Who writes the letters.
    pub postman: Postman,
    /// How they leave.
    pub ways: MailWays,
    /// Rings when a letter was put in.
    pub bell: Arc<Notify>,
    /// Beats with every round.
    pub pulse: Pulse,
}

impl PostOffice {
    /// Works until it is told to end.
    pub async fn work(self, ending: Ending) {
        let mut since_idle = Round::default();
        while !ending.is_told() {
            match self.postman.deliver(&self.ways, clock::now()).await {
                Ok(round) => {
                    self.pulse.beat(clock::now());
                    if round != Round::default() {
                        since_idle.add(round);
                        continue;
                    }
                    tell(&std::mem::take(&mut since_idle));
                }
                Err(fault) => tracing::error!(%fault, "a round of the post failed"),
            }
            tokio::select! {
                () = ending.clone().told() => {}
                _ = timeout(PAUSE, self.bell.notified()) => {}
            }
        }
        tell(&since_idle);
    }
}

/// One line for all that went until nothing was due, however many letters that was.
fn tell(round: &Round) {
    let Round { sent, unsent, superseded, given_up: _ } = round;
    if *round != Round::default() {
        tracing::info!(sent, unsent, superseded, "a round of the post");
    }
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::Instant;

    use super::Pulse;

    #[test]
    fn a_post_that_stands_still_is_not_felt() {
        let pulse = Pulse::new(Instant::from_minutes(0));
        assert!(pulse.is_felt(Instant::from_minutes(2)));
        assert!(!pulse.is_felt(Instant::from_minutes(3)));
        pulse.beat(Instant::from_minutes(3));
        assert!(pulse.is_felt(Instant::from_minutes(4)));
    }
}
