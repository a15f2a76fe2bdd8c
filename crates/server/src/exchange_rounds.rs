//! Carries messages to the adult core as long as the program runs: when one was put in, and every few
//! seconds those that are due.
//!
//! It knows nothing of messages. Told to end, it lets go of what it has in hand: what was not settled is
//! sent again under the same id and number. A round that fails is logged and tried again.

use std::time::Duration;

use barnahus_operations::Workplace;
use barnahus_operations::carry_messages::carry_messages;
use barnahus_outbox::exchange::{Carrier, ExchangeRound};
use tokio::time::timeout;

use crate::clock;
use crate::stop::Ending;

/// Messages that are due are looked for this often.
const PAUSE: Duration = Duration::from_secs(5);

/// Works until it is told to end.
pub async fn carry(workplace: Workplace, carrier: Carrier, ending: Ending) {
    tokio::select! {
        () = ending.told() => {}
        () = on_and_on(&workplace, &carrier) => {}
    }
}

async fn on_and_on(workplace: &Workplace, carrier: &Carrier) {
    loop {
        match carry_messages(workplace, carrier, clock::now()).await {
            Ok(round) if round != ExchangeRound::default() => {
                let ExchangeRound { accepted, put_off, halted, asked } = round;
                tracing::debug!(accepted, put_off, halted, asked, "a round of the exchange");
                continue;
            }
            Ok(_) => {}
            Err(fault) => tracing::error!(%fault, "a round of the exchange failed"),
        }
        timeout(PAUSE, workplace.message_waits.notified()).await.ok();
    }
}
