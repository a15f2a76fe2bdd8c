//! The search beside everything else: on a thread of its own, for so long, told as it goes.
//!
//! Whoever stops listening stops it; nothing is kept anywhere, so that any server can answer the next
//! question. Time is only waited for, never read.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use barnahus_scheduling::Progress;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{MissedTickBehavior, interval, timeout};

use super::{Sought, WeekPlan};

/// So often it is told how far the search is.
const TOLD_EACH: Duration = Duration::from_secs(1);
/// When the time is over the rounds that are left may still ask so often: they find a first plan.
const AT_LEAST: u32 = 150;

/// What is heard of a search.
#[derive(Debug, Clone)]
pub enum Heard {
    /// It goes on.
    Searching {
        /// Since it began.
        since: Duration,
        /// By how much the plan could be better at most, in hundredths of its cost; not known at first.
        at_most_better: Option<u8>,
    },
    /// It ended.
    Found(Box<WeekPlan>),
}

/// Begins to search, at most for `limit`. The last that is heard is [`Heard::Found`].
#[must_use]
pub fn search_in_background(sought: Sought, limit: Duration) -> mpsc::Receiver<Heard> {
    let (tell, hear) = mpsc::channel(4);
    let (come, progress) = watch::channel(None);
    let (end, ended) = oneshot::channel();
    let stopped = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&stopped);
    tokio::task::spawn_blocking(move || {
        let mut asked = 0_u32;
        let plan = sought.plan(&mut |progress| {
            let is_stopped = stopped.load(Ordering::Relaxed);
            asked += u32::from(is_stopped);
            come.send_replace(Some(progress));
            !is_stopped || asked < AT_LEAST
        });
        // Whoever asked may have left.
        let _ = end.send(plan);
    });
    tokio::spawn(async move {
        let told = tell_of(&tell, progress, ended);
        tokio::pin!(told);
        let is_over = timeout(limit, &mut told).await.is_err();
        stop.store(true, Ordering::Relaxed);
        if is_over {
            told.await;
        }
    });
    hear
}

/// Tells until the plan is there or nobody listens.
async fn tell_of(
    tell: &mpsc::Sender<Heard>,
    progress: watch::Receiver<Option<Progress>>,
    ended: oneshot::Receiver<WeekPlan>,
) {
    let mut ticks = interval(TOLD_EACH);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    ticks.tick().await;
    let mut since = Duration::ZERO;
    tokio::pin!(ended);
    loop {
        tokio::select! {
            plan = &mut ended => {
                if let Ok(plan) = plan {
                    // As above.
                    let _ = tell.send(Heard::Found(Box::new(plan))).await;
                }
                return;
            }
            () = tell.closed() => return,
            _ = ticks.tick() => {
                since += TOLD_EACH;
                let at_most_better = progress.borrow().and_then(better);
                let _ = tell.try_send(Heard::Searching { since, at_most_better });
            }
        }
    }
}

fn better(progress: Progress) -> Option<u8> {
    let gap = progress.objective.saturating_sub(progress.bound) * 100;
    gap.div_ceil(progress.objective.max(1)).try_into().ok().filter(|hundredths| *hundredths < 100)
}
