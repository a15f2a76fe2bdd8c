//! When the people, the rooms and the house itself are free over one stretch, as of their marks.
//!
//! Hours are unfolded and leave, closures and calendars taken out once; claims are kept apart with
//! their bookings, since whoever moves one counts its own time as free.

use std::collections::BTreeMap;
use std::sync::Arc;

use barnahus_store::claims::Stretch;
use barnahus_store::hours::without;
use barnahus_store::houses::House;
use barnahus_store::people::Person;
use barnahus_store::rooms::Room;
use barnahus_store::time_marks::TimeMark;
use barnahus_vocabulary::{BookingId, Interval, PersonId};

use crate::free_time::FreeTime;

/// Somebody or something with when it is free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept<T> {
    pub(super) mark: TimeMark,
    pub(super) of: T,
    /// Hours minus leave, closures and calendars, in order.
    pub(super) open: Vec<Interval>,
    /// What bookings hold of it.
    pub(super) held: Vec<Stretch>,
}

/// The time of one house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HouseTime {
    pub(super) within: Interval,
    pub(super) house: Arc<Kept<House>>,
    pub(super) people: Vec<Arc<Kept<Person>>>,
    pub(super) rooms: Vec<Arc<Kept<Room>>>,
}

impl HouseTime {
    /// Over which stretch it is known.
    pub(crate) const fn within(&self) -> Interval {
        self.within
    }

    /// The house.
    pub(crate) fn house(&self) -> &House {
        &self.house.of
    }

    /// Active people, by name.
    pub(crate) fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().map(|kept| &kept.of)
    }

    /// The rooms, interview rooms first, by name.
    pub(crate) fn rooms(&self) -> impl Iterator<Item = &Room> {
        self.rooms.iter().map(|kept| &kept.of)
    }

    /// When these people and all rooms are free within a stretch, claims taken out except those of the
    /// booking `besides`.
    pub(crate) fn free(&self, people: &[PersonId], within: Interval, besides: Option<BookingId>) -> FreeTime {
        let asked = self.people.iter().filter(|kept| people.contains(&kept.of.id));
        let people: BTreeMap<_, _> = asked.map(|kept| (kept.of.id, kept.free(within, besides))).collect();
        let rooms = self.rooms.iter().map(|kept| (kept.of.id, kept.free(within, besides))).collect();
        FreeTime { people, rooms }
    }

    /// What bookings hold of the house within a stretch: one for each child.
    pub(crate) fn held(&self, within: Interval, besides: Option<BookingId>) -> Vec<Interval> {
        self.house.held(within, besides).collect()
    }

    /// When one person is not held by any booking within a stretch, whatever their hours.
    pub(crate) fn not_held(
        &self,
        person: PersonId,
        within: Interval,
        besides: Option<BookingId>,
    ) -> Vec<Interval> {
        let kept = self.people.iter().find(|kept| kept.of.id == person);
        let held: Vec<_> = kept.into_iter().flat_map(|kept| kept.held(within, besides)).collect();
        without(vec![within], &held)
    }
}

impl<T> Kept<T> {
    fn free(&self, within: Interval, besides: Option<BookingId>) -> Vec<Interval> {
        let held: Vec<_> = self.held(within, besides).collect();
        without(self.open.iter().filter_map(|open| open.shared(within)).collect(), &held)
    }

    fn held(&self, within: Interval, besides: Option<BookingId>) -> impl Iterator<Item = Interval> {
        let counts = move |held: &&Stretch| Some(held.booking) != besides;
        self.held.iter().filter(counts).filter_map(move |held| held.during.shared(within))
    }
}
