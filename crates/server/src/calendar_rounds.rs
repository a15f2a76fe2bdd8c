//! Reads people's calendars as long as the program runs: when an address was entered, and every minute
//! those that are due.
//!
//! It knows nothing of calendars; `outbox` fetches them, `operations` keeps what is taken. Told to end, it
//! lets go of what it has in hand: what was not kept is fetched again. A round that fails is logged and
//! tried again.

use std::sync::Arc;
use std::time::Duration;

use barnahus_operations::read_calendars::{CalendarRound, CalendarRounds};
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::clock;
use crate::stop::Ending;

/// Calendars that are due are looked for this often.
const PAUSE: Duration = Duration::from_secs(60);

/// Works until it is told to end.
pub async fn read(rounds: CalendarRounds, bell: Arc<Notify>, ending: Ending) {
    tokio::select! {
        () = ending.told() => {}
        () = on_and_on(&rounds, &bell) => {}
    }
}

async fn on_and_on(rounds: &CalendarRounds, bell: &Notify) {
    loop {
        match rounds.read_due(clock::now()).await {
            Ok(round) if round != CalendarRound::default() => {
                let CalendarRound { read, broken } = round;
                tracing::debug!(read, broken, "a round of calendars");
                continue;
            }
            Ok(_) => {}
            Err(fault) => tracing::error!(%fault, "a round of calendars failed"),
        }
        timeout(PAUSE, bell.notified()).await.ok();
    }
}
