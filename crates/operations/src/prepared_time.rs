//! The free time of each house, kept in memory between searches and brought up to date by what changed.
//!
//! Every answer begins with the marks of the database (`store::time_marks`): whose mark is the one that is
//! kept is not read again, whose is another is read anew, alone. So the memory is never older than the moment
//! of asking, whoever changed what, in this program or in another. It promises nothing: what is booked is
//! asked about again in the database, where a claim decides.

mod house_time;
mod reading;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use barnahus_database::ConnectionTrait;
use barnahus_store::{StoreFault, time_marks};
use barnahus_vocabulary::{HouseId, Instant, Interval};
use time::Duration;

pub(crate) use house_time::HouseTime;

/// How much of the past is kept, for what began before now.
const BEHIND: Duration = Duration::days(2);
/// How far ahead time is kept: four weeks are looked at, limits lie within three; the rest is so that a
/// house is not read anew with every day that passes.
const AHEAD: Duration = Duration::weeks(10);

/// What is kept. Cheap to clone: clones share it.
#[derive(Debug, Clone, Default)]
pub struct PreparedTime {
    houses: Arc<Mutex<BTreeMap<HouseId, Arc<HouseTime>>>>,
}

impl PreparedTime {
    /// The time of a house over at least a stretch, as it is now. `None`: no such house.
    ///
    /// What lies farther off than is kept is read for this once.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn of_house(
        &self,
        on: &impl ConnectionTrait,
        house: HouseId,
        within: Interval,
        now: Instant,
    ) -> Result<Option<Arc<HouseTime>>, StoreFault> {
        let Some(marks) = time_marks::of_house(on, house).await? else { return Ok(None) };
        let serves = |kept: &Arc<HouseTime>| kept.within().contains(within);
        if let Some(kept) = self.kept(house).filter(serves) {
            let fresh = HouseTime::brought_up(kept, on, marks).await?;
            return Ok(fresh.map(|fresh| self.keep(house, fresh)));
        }
        let ahead = Interval::new(now - BEHIND, now + AHEAD).filter(|ahead| ahead.contains(within));
        let Some(fresh) = HouseTime::read(on, (house, ahead.unwrap_or(within)), marks).await? else {
            return Ok(None);
        };
        Ok(Some(if ahead.is_some() { self.keep(house, fresh) } else { fresh }))
    }

    fn kept(&self, house: HouseId) -> Option<Arc<HouseTime>> {
        self.houses.lock().unwrap_or_else(PoisonError::into_inner).get(&house).cloned()
    }

    /// Two that ask at once may keep in either order: the older is brought up by the next who asks.
    fn keep(&self, house: HouseId, fresh: Arc<HouseTime>) -> Arc<HouseTime> {
        let mut houses = self.houses.lock().unwrap_or_else(PoisonError::into_inner);
        houses.insert(house, Arc::clone(&fresh));
        fresh
    }
}
