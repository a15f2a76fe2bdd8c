//! The core itself: its keys, those of the house, its addresses, its book.
//!
//! Every change of the book is kept before anybody hears of it; one that cannot be kept has not happened.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use barnahus_exchange::keys::{PrivateKey, PublicKey, Thumbprint};
use barnahus_exchange::other_side::CoreMessage;
use barnahus_exchange::problem::Fault;
use barnahus_exchange::states::Refusal;
use barnahus_exchange::transport::Authority;
use barnahus_exchange::{MessageId, Reference};
use tokio::sync::Notify;

use crate::book::{Book, Saying};
use crate::keeper::{Keeper, NotKept};
use crate::limiter::Limiter;
use crate::rule::Rule;
use crate::surroundings::Surroundings;
use crate::wire::Wire;

/// When messages leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// As the contract has it: what nobody waits for, at a random minute of the next working day.
    ByTheContract,
    /// All at once, for who is trying and does not wish to wait until tomorrow.
    AtOnce,
}

/// What a core is made of.
#[derive(Debug)]
pub struct Setting {
    /// It signs with this.
    pub key: PrivateKey,
    /// The house signs with one of these; two at most.
    pub house_keys: Vec<PublicKey>,
    /// Where the house hears, without a path.
    pub house: String,
    /// The core's own public address, as the house knows it.
    pub own: Authority,
    /// When messages leave.
    pub leaving: Leaving,
    /// The rule that it breaks on purpose.
    pub breaks: Option<Rule>,
    /// How the house is reached.
    pub wire: Wire,
}

/// Such a core. Cheap to clone.
#[derive(Clone)]
pub struct Core {
    pub(crate) setting: Arc<Setting>,
    pub(crate) surroundings: Surroundings,
    pub(crate) wire: Wire,
    /// Rings when something is to be sent.
    pub(crate) bell: Arc<Notify>,
    kept: Arc<Kept>,
}

struct Kept {
    keeper: Keeper,
    book: Mutex<Book>,
    limiter: Mutex<Limiter>,
}

impl std::fmt::Debug for Core {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Core")
    }
}

/// Why the core did not say something.
#[derive(Debug)]
pub(crate) enum NotSaid {
    /// It may not in this state.
    Refused,
    /// It could not be kept.
    NotKept,
}

impl From<Refusal> for NotSaid {
    fn from(_: Refusal) -> Self {
        Self::Refused
    }
}

impl From<NotKept> for NotSaid {
    fn from(_: NotKept) -> Self {
        Self::NotKept
    }
}

impl Core {
    /// With what was kept.
    ///
    /// # Errors
    /// When that cannot be read.
    pub fn open(setting: Setting, keeper: Keeper, surroundings: Surroundings) -> Result<Self, NotKept> {
        let book = Mutex::new(keeper.read()?);
        let kept = Kept { keeper, book, limiter: Mutex::new(Limiter::default()) };
        let (bell, kept) = (Arc::new(Notify::new()), Arc::new(kept));
        let wire = setting.wire.clone();
        Ok(Self { setting: Arc::new(setting), surroundings, wire, bell, kept })
    }

    /// The key of the house of that name.
    pub(crate) fn house_key(&self, name: &Thumbprint) -> Option<&PublicKey> {
        self.setting.house_keys.iter().find(|key| key.thumbprint() == *name)
    }

    /// A copy, to look at.
    pub(crate) fn book(&self) -> Book {
        self.lock().clone()
    }

    /// Changes the book: all of it, and kept, or nothing.
    pub(crate) fn change<T, E: From<NotKept>>(
        &self,
        change: impl FnOnce(&mut Book) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut book = self.lock();
        let mut fresh = book.clone();
        let done = change(&mut fresh)?;
        self.kept.keeper.keep(&fresh)?;
        *book = fresh;
        Ok(done)
    }

    pub(crate) fn weigh(&self, from: IpAddr) -> Result<(), Fault> {
        let mut limiter = self.kept.limiter.lock().unwrap_or_else(PoisonError::into_inner);
        limiter.weigh(from, self.surroundings.now())
    }

    /// Says something of a reference.
    pub(crate) fn say(&self, reference: Reference, message: CoreMessage) -> Result<MessageId, NotSaid> {
        let now = self.surroundings.now();
        let due = if self.setting.leaving == Leaving::AtOnce || message.kind().leaves_at_once() {
            now
        } else {
            next_working_day(now, self.surroundings.dice())
        };
        let id = self.surroundings.id();
        let saying = Saying { id, reference, message, now, due };
        self.change(|book| book.say(saying).map_err(NotSaid::from))?;
        self.bell.notify_one();
        Ok(id)
    }

    /// A book that nobody else holds is whole: it is only ever replaced.
    fn lock(&self) -> MutexGuard<'_, Book> {
        self.kept.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A random minute of the next working day between six and fifteen in UTC: in Romania that is between
/// eight and six, in summer and in winter.
fn next_working_day(now: u64, dice: u32) -> u64 {
    const DAY: u64 = 24 * 60 * 60;
    // The first of January 1970 was a Thursday; counted from Monday it is 3.
    let mut day = now / DAY + 1;
    while (day + 3) % 7 >= 5 {
        day += 1;
    }
    day * DAY + 6 * 60 * 60 + u64::from(dice) % (9 * 60) * 60
}

#[cfg(test)]
mod tests {
    use super::next_working_day;

    #[test]
    fn what_nobody_waits_for_leaves_on_the_next_working_day() {
        // Friday the 27th of November 2026, 14:00 UTC; then Saturday, Sunday, Monday.
        let friday = 1_795_788_000;
        let monday = 1_795_996_800;
        for (days, morning) in [(0, monday), (1, monday), (2, monday), (3, monday + 86_400)] {
            for dice in [0, 1, 539, 540, u32::MAX] {
                let leaves = next_working_day(friday + days * 86_400, dice);
                let minute = leaves - morning;
                assert!((6 * 3_600..15 * 3_600).contains(&minute), "{days} {dice}: {minute}");
            }
        }
    }
}
