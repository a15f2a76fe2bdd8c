//! A slot that someone chose, and whether it fits: asked completely, whoever posted it.
//!
//! A page offers slots and a form posts one back; between the two, hours, leave, roles and rooms may
//! have changed, and a form can say anything. So nothing of it is trusted. Whether the time is still
//! free of other bookings is not asked here: taking the claims answers that, and cannot be raced.

use barnahus_casework::booking::{Agreed, Checked};
use barnahus_casework::required::TeamMember;
use barnahus_casework::sections::WayMinutes;
use barnahus_database::{Lockable, Write};
use barnahus_store::claims::{self, Claim};
use barnahus_store::houses::{self, House};
use barnahus_store::rooms::{self, Room, RoomKind};
use barnahus_vocabulary::{BookingId, HouseId, Instant, Interval, PersonId, RoomId, local};
use time::Duration;

use crate::book_interview::NotBooked;
use crate::fit_person::{unfit_member, way};
use crate::free_time::{Asked, FreeTime, covers, fives, there};
use crate::interview_needs::{Colleague, InterviewNeeds, attendees, colleagues};
use crate::sitting::Sitting;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A slot as it is posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenSlot {
    /// When it begins; how long it takes is the rules'.
    pub start: Instant,
    /// Where the child is heard.
    pub interview_room: RoomId,
    /// Where the team watches.
    pub observation_room: RoomId,
    /// Who comes, each as what.
    pub team: Vec<TeamMember>,
    /// Minutes of the child's way; `None`: as the case says.
    pub child_travel_minutes: Option<u32>,
    /// The interview, or one more session of it.
    pub sitting: Sitting,
    /// Who of the team comes outside of their hours, with what was agreed.
    pub outside_hours: Option<(PersonId, Agreed)>,
}

/// Why a chosen slot does not fit, bookings aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It does not begin on a multiple of five minutes.
    OffTheGrid,
    /// It lies in the past.
    Past,
    /// The child's way takes longer than anyone would bring it.
    ChildTravel,
    /// The child is not heard at these hours.
    ChildHours,
    /// No such room, or not of this kind.
    Room(RoomId),
    /// The observation room has no live link to the interview room.
    NoLink,
    /// The room is not open for all of it, gaps included.
    RoomShut(RoomId),
    /// Nobody who works with this house.
    Person(PersonId),
    /// They are not that, or do not come to this house.
    Role(TeamMember),
    /// A sibling is in the house then whom the child must not meet.
    SiblingThere,
    /// They do not work then, are on leave, or taken in their own calendar, travel included.
    Away(PersonId),
}

/// A slot that fits, with all that it claims.
#[derive(Debug, Clone)]
pub(crate) struct Fitted {
    /// From when to when.
    pub(crate) time: Interval,
    /// Minutes of the child's way, in whole fives.
    pub(crate) child_travel: u32,
    /// Who comes, with minutes of their way.
    pub(crate) team: Vec<(TeamMember, u32)>,
    /// What the rules say to it.
    pub(crate) checked: Checked,
    /// What it takes of whose time.
    pub(crate) claims: Vec<Claim>,
    /// The house as it is.
    pub(crate) house: House,
    /// What was agreed with whoever comes outside of their hours; `None` when nobody does.
    pub(crate) agreed: Option<(PersonId, Agreed)>,
}

impl ChosenSlot {
    /// Locks what a booking of this slot concerns, in the one order; the case is locked already.
    /// `besides` are people whose part may end.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn lock(&self, tx: &Write, house: HouseId, besides: &[PersonId]) -> Result<(), Unable> {
        let team = self.team.iter().map(|member| member.person);
        let people: Vec<_> = team.chain(besides.iter().copied()).map(PersonId::uuid).collect();
        tx.lock(Lockable::People, &people).await?;
        tx.lock(Lockable::Rooms, &[self.interview_room.uuid(), self.observation_room.uuid()]).await?;
        tx.lock(Lockable::Houses, &[house.uuid()]).await?;
        Ok(())
    }

    /// Whether its very start is taken already: a quick answer for those who lost a race. That it is
    /// not taken is said by the claims alone. `moved` is a booking that gives its time back.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn starts_taken(&self, tx: &Write, moved: Option<BookingId>) -> Result<bool, Unable> {
        let Some(first) = Interval::new(self.start, self.start + Duration::minutes(5)) else {
            return Ok(false);
        };
        let people = self.team.iter().map(|member| member.person.uuid());
        let rooms = [self.interview_room.uuid(), self.observation_room.uuid()];
        let resources: Vec<_> = people.chain(rooms).collect();
        Ok(!claims::held(tx.sql(), &resources, first, moved).await?.is_empty())
    }

    /// Asks everything again: the shape, hours and leave, and the rules of the case. `moving` is a booking
    /// that gives its time back.
    ///
    /// # Errors
    /// [`NotBooked::Unfit`] or [`NotBooked::Prevented`], with all reasons at once.
    pub(crate) async fn fit(
        &self,
        workplace: &Workplace,
        tx: &Write,
        of: (&InterviewNeeds, Option<BookingId>),
        now: Instant,
    ) -> Result<Fitted, NotBooked> {
        let ((needs, moving), on) = (of, tx.sql());
        let house = houses::find(on, needs.house).await?.ok_or(Unable::NotTheirs)?;
        let rooms = rooms::all(on, needs.house).await?;
        let roles: Vec<_> = self.team.iter().map(|member| member.role).collect();
        let mut people = colleagues(workplace, on, (needs.house, needs.case), &roles).await?;
        people.retain(|who| self.team.iter().any(|member| member.person == who.person.id));
        let length = needs.on(local::day(self.start)).length;
        let end = self.start + Duration::minutes(i64::from(length));
        let time = Interval::new(self.start, end).ok_or(NotBooked::Unfit(vec![Unfit::Past]))?;
        let able: Vec<_> = people.iter().map(|who| who.person.clone()).collect();
        let within = time.widened(24 * 60);
        let free = there(on, Asked { house: needs.house, people: &able, rooms: &rooms, within }).await?;
        let child_way = needs.child_way(self.child_travel_minutes, moving);
        let asking =
            Asking { needs, child_way, house: &house, rooms: &rooms, people: &people, free: &free, time };
        let mut unfit = self.unfit(&asking, now);
        let agreed = self.outside_hours.clone().filter(|(who, _)| unfit.contains(&Unfit::Away(*who)));
        unfit.retain(|one| agreed.as_ref().is_none_or(|(who, _)| *one != Unfit::Away(*who)));
        if !unfit.is_empty() {
            return Err(NotBooked::Unfit(unfit));
        }
        let checked = needs.judge(time, &attendees(&self.team, &people)).map_err(NotBooked::Prevented)?;
        let team = self.team.iter().map(|member| (*member, way(&people, member.person))).collect();
        let fitted =
            Fitted { time, child_travel: fives(child_way), team, checked, claims: Vec::new(), house, agreed };
        let claims = self.claims(&fitted, needs);
        Ok(Fitted { claims, ..fitted })
    }

    fn unfit(&self, asking: &Asking<'_>, now: Instant) -> Vec<Unfit> {
        let Asking { needs, child_way, house, rooms, people, free, time } = asking;
        let mut unfit = Vec::new();
        if self.start.millis().rem_euclid(300_000) != 0 {
            unfit.push(Unfit::OffTheGrid);
        }
        if self.start <= now {
            unfit.push(Unfit::Past);
        }
        if WayMinutes::new(*child_way).is_none() {
            unfit.push(Unfit::ChildTravel);
        } else if !needs.child_comes(*time, *child_way) {
            unfit.push(Unfit::ChildHours);
        }
        if needs.meets_a_sibling(*time, fives(house.gap_minutes)) {
            unfit.push(Unfit::SiblingThere);
        }
        unfit.extend(self.unfit_rooms(rooms));
        let with_gap = time.widened(fives(house.gap_minutes));
        for room in [self.interview_room, self.observation_room] {
            if free.rooms.get(&room).is_some_and(|open| !covers(open, with_gap)) {
                unfit.push(Unfit::RoomShut(room));
            }
        }
        for member in &self.team {
            let of_member = unfit_member(*member, people, free, *time);
            unfit.extend(of_member.into_iter().filter(|one| !unfit.contains(one)).collect::<Vec<_>>());
        }
        unfit
    }

    fn unfit_rooms(&self, rooms: &[Room]) -> Vec<Unfit> {
        let of_kind =
            |id: RoomId, kind: RoomKind| rooms.iter().find(|room| room.id == id && room.kind == kind);
        let interview = of_kind(self.interview_room, RoomKind::Interview);
        let observation = of_kind(self.observation_room, RoomKind::Observation);
        match (interview, observation) {
            (Some(heard), Some(watched)) if watched.serves.contains(&heard.id) => Vec::new(),
            (Some(_), Some(_)) => vec![Unfit::NoLink],
            (heard, watched) => {
                let missing = |found: Option<&Room>, id| found.is_none().then_some(Unfit::Room(id));
                [missing(heard, self.interview_room), missing(watched, self.observation_room)]
                    .into_iter()
                    .flatten()
                    .collect()
            }
        }
    }

    /// All that the booking takes: the child with its way, the rooms and the house with the gap, each
    /// person with their way.
    fn claims(&self, fitted: &Fitted, needs: &InterviewNeeds) -> Vec<Claim> {
        let Fitted { time, child_travel, team, checked: _, claims: _, house, agreed: _ } = fitted;
        let with_gap = time.widened(fives(house.gap_minutes));
        let one = |resource, during| Claim { resource, during, lanes: 1 };
        let mut claims = vec![
            one(needs.case.uuid(), time.widened(*child_travel)),
            one(self.interview_room.uuid(), with_gap),
            one(self.observation_room.uuid(), with_gap),
            Claim { resource: house.id.uuid(), during: with_gap, lanes: house.children_at_once },
        ];
        claims.extend(team.iter().map(|(member, way)| one(member.person.uuid(), time.widened(*way))));
        claims
    }
}

/// What a chosen slot is asked against.
struct Asking<'a> {
    needs: &'a InterviewNeeds,
    child_way: u32,
    house: &'a House,
    rooms: &'a [Room],
    people: &'a [Colleague],
    free: &'a FreeTime,
    time: Interval,
}
