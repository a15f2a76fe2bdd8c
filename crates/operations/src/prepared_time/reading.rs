//! What is read of a house: of everybody at first, then of those whose mark is another one.

use std::collections::BTreeMap;
use std::sync::Arc;

use barnahus_database::ConnectionTrait;
use barnahus_store::claims::{self, Resource, Stretch};
use barnahus_store::people::{self, Person};
use barnahus_store::rooms::{self, Room};
use barnahus_store::time_marks::{TimeMark, TimeMarks};
use barnahus_store::{StoreFault, houses};
use barnahus_vocabulary::{HouseId, Interval, PersonId, RoomId};

use super::house_time::{HouseTime, Kept};
use crate::free_time::{Asked, there};

impl HouseTime {
    /// Everything, over a stretch; `None` when the house is gone.
    pub(super) async fn read(
        on: &impl ConnectionTrait,
        of: (HouseId, Interval),
        marks: TimeMarks,
    ) -> Result<Option<Arc<Self>>, StoreFault> {
        let (_, within) = of;
        let Some(house) = house(on, of, marks.house).await? else { return Ok(None) };
        let nobody = Self { within, house: Arc::new(house), people: Vec::new(), rooms: Vec::new() };
        Self::brought_up(Arc::new(nobody), on, marks).await
    }

    /// The same with what changed since. The marks were read before: what is read now is as new or newer.
    pub(super) async fn brought_up(
        kept: Arc<Self>,
        on: &impl ConnectionTrait,
        marks: TimeMarks,
    ) -> Result<Option<Arc<Self>>, StoreFault> {
        let of = (kept.house().id, kept.within);
        let (strangers, new_rooms) =
            (unknown(&kept.people, &marks.people), unknown(&kept.rooms, &marks.rooms));
        let same_house = kept.house.mark == marks.house;
        let none_left = kept.people.len() == marks.people.len() && kept.rooms.len() == marks.rooms.len();
        if same_house && none_left && strangers.is_empty() && new_rooms.is_empty() {
            return Ok(Some(kept));
        }
        let (own, people, rooms) = tokio::try_join!(
            async { if same_house { Ok(None) } else { house(on, of, marks.house).await } },
            people(on, of, &strangers),
            rooms(on, of, &new_rooms),
        )?;
        let own = match own {
            Some(own) => Arc::new(own),
            None if same_house => Arc::clone(&kept.house),
            None => return Ok(None),
        };
        Ok(Some(Arc::new(Self {
            within: kept.within,
            house: own,
            people: together(&kept.people, people, &marks.people),
            rooms: together(&kept.rooms, rooms, &marks.rooms),
        })))
    }
}

/// Whose time is kept, by the id of whoever it is.
trait Whose {
    type Id: Copy + Ord;

    fn id(&self) -> Self::Id;

    /// Under what claims know it.
    fn resource(id: Self::Id) -> Resource;
}

impl Whose for Person {
    type Id = PersonId;

    fn id(&self) -> PersonId {
        self.id
    }

    fn resource(id: PersonId) -> Resource {
        id.uuid()
    }
}

impl Whose for Room {
    type Id = RoomId;

    fn id(&self) -> RoomId {
        self.id
    }

    fn resource(id: RoomId) -> Resource {
        id.uuid()
    }
}

/// Those who are not kept as of their mark.
fn unknown<T: Whose>(kept: &[Arc<Kept<T>>], marks: &[(T::Id, TimeMark)]) -> Vec<(T::Id, TimeMark)> {
    let is_kept =
        |(id, mark): &(T::Id, TimeMark)| kept.iter().any(|kept| kept.of.id() == *id && kept.mark == *mark);
    marks.iter().filter(|marked| !is_kept(marked)).copied().collect()
}

/// The kept and the newly read, in the order of the marks; whoever has no mark any more is left out.
fn together<T: Whose>(
    kept: &[Arc<Kept<T>>],
    read: Vec<Kept<T>>,
    marks: &[(T::Id, TimeMark)],
) -> Vec<Arc<Kept<T>>> {
    let read: Vec<_> = read.into_iter().map(Arc::new).collect();
    let of = |(id, _): &(T::Id, TimeMark)| read.iter().chain(kept).find(|one| one.of.id() == *id).cloned();
    marks.iter().filter_map(of).collect()
}

async fn house(
    on: &impl ConnectionTrait,
    of: (HouseId, Interval),
    mark: TimeMark,
) -> Result<Option<Kept<houses::House>>, StoreFault> {
    let (id, within) = of;
    let resources = [id.uuid()];
    let (house, mut held) =
        tokio::try_join!(houses::find(on, id), claims::stretches(on, &resources, within))?;
    let held = held.remove(&id.uuid()).unwrap_or_default();
    Ok(house.map(|of| Kept { mark, of, open: Vec::new(), held }))
}

async fn people(
    on: &impl ConnectionTrait,
    of: (HouseId, Interval),
    changed: &[(PersonId, TimeMark)],
) -> Result<Vec<Kept<Person>>, StoreFault> {
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    let (house, within) = of;
    let ids: Vec<PersonId> = changed.iter().map(|(id, _)| *id).collect();
    let resources: Vec<Resource> = ids.iter().map(|id| id.uuid()).collect();
    let (people, held) =
        tokio::try_join!(people::these(on, house, &ids), claims::stretches(on, &resources, within))?;
    let open = there(on, Asked { house, people: &people, rooms: &[], within }).await?.people;
    Ok(keep(people, changed, (open, held)))
}

async fn rooms(
    on: &impl ConnectionTrait,
    of: (HouseId, Interval),
    changed: &[(RoomId, TimeMark)],
) -> Result<Vec<Kept<Room>>, StoreFault> {
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    let (house, within) = of;
    let resources: Vec<Resource> = changed.iter().map(|(id, _)| id.uuid()).collect();
    let (mut rooms, held) =
        tokio::try_join!(rooms::all(on, house), claims::stretches(on, &resources, within))?;
    rooms.retain(|room| changed.iter().any(|(id, _)| *id == room.id));
    let open = there(on, Asked { house, people: &[], rooms: &rooms, within }).await?.rooms;
    Ok(keep(rooms, changed, (open, held)))
}

type ById<Id, T> = BTreeMap<Id, Vec<T>>;

/// What was read, under the marks that were read before it.
fn keep<T: Whose>(
    read: Vec<T>,
    changed: &[(T::Id, TimeMark)],
    times: (ById<T::Id, Interval>, ById<Resource, Stretch>),
) -> Vec<Kept<T>> {
    let (mut open, mut held) = times;
    let kept = |of: T| {
        let id = of.id();
        let (_, mark) = changed.iter().find(|(changed, _)| *changed == id)?;
        let open = open.remove(&id).unwrap_or_default();
        let held = held.remove(&T::resource(id)).unwrap_or_default();
        Some(Kept { mark: *mark, of, open, held })
    };
    read.into_iter().filter_map(kept).collect()
}
