//! Takes away what has had its time, and tells people what falls due, now and then, as long as the program runs.
//!
//! What has expired opens nothing before that either; a round that fails is logged and tried again.

use std::time::Duration;

use barnahus_operations::Workplace;
use barnahus_operations::tell_duties::tell_duties;
use barnahus_operations::tidy::tidy;
use tokio::time::timeout;

use crate::clock;
use crate::stop::Ending;

/// Drafts are kept for seven days; an hour more or less does not matter.
const PAUSE: Duration = Duration::from_secs(3_600);

/// Works until it is told to end.
pub async fn keep(workplace: Workplace, ending: Ending) {
    while !ending.is_told() {
        match tidy(&workplace, clock::now()).await {
            Ok(0) => {}
            Ok(drafts) => tracing::info!(drafts, "drafts that nobody saved for a week are gone"),
            Err(fault) => tracing::error!(%fault, "tidying failed"),
        }
        match tell_duties(&workplace, clock::now()).await {
            Ok(0) => {}
            Ok(people) => tracing::info!(people, "told that something of theirs falls due"),
            Err(fault) => tracing::error!(%fault, "telling what falls due failed"),
        }
        // Told to end, or an hour later.
        timeout(PAUSE, ending.clone().told()).await.ok();
    }
}
