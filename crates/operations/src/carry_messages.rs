//! Messages are carried to partners, and codes that nobody used lapse: one round of both.
//!
//! The runner calls it when a message was put in, and every few seconds.

use barnahus_outbox::exchange::{Carrier, Exchange, ExchangeRound};
use barnahus_vocabulary::Instant;

use crate::disclose::seals;
use crate::lapse_handovers::lapse_handovers;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Works through what is due; an empty round means that nothing is.
///
/// # Errors
/// The database's; what was begun is tried again.
pub async fn carry_messages(
    workplace: &Workplace,
    carrier: &Carrier,
    now: Instant,
) -> Result<ExchangeRound, Unable> {
    let lapsed = lapse_handovers(workplace, now).await;
    let exchange = Exchange { database: &workplace.database, seals: seals(workplace), carrier };
    // A code that cannot lapse holds up nobody's message.
    let round = exchange.round(now).await?;
    lapsed.and(Ok(round))
}
