//! Where and when an interview of a case fits: the best slots with why, or what stands in the way.
//!
//! The file is opened for planning and noted; then the problem of `docs/scheduling.md` is built from
//! the store and answered exactly. What comes out is ids, instants and facts. Nothing is promised: the
//! slot that is chosen is asked about again, completely, when it is booked.

mod offered;
mod problem;

use std::collections::BTreeMap;

use barnahus_casework::interview::Limit;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::required::{Required, TeamMember};
use barnahus_casework::settings::DayWindow;
use barnahus_casework::stage::StageCode;
use barnahus_scheduling::Slots;
use barnahus_store::cases::Case;
use barnahus_store::{StoreFault, houses, rooms};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, Interval, PersonId, Role, RoomId, local};
use time::Duration;

use crate::free_time::{self, Asked, fives};
use crate::interview_needs::{Colleague, InterviewNeeds, Seat, attendees, colleagues, seats, speaks};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

use problem::Material;

pub use crate::interview_needs::SeatName;
pub use offered::{Because, Blocked, OfferedSlot};

/// Minutes between the starts that are looked at.
const STEP: u32 = 15;
/// How many slots are shown.
const SHOWN: u32 = 10;
/// So far ahead slots are sought when none is possible in time.
const AHEAD: Duration = Duration::weeks(4);

/// For what a slot is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Which case.
    pub case: CaseId,
    /// Minutes of the child's way to the house.
    pub child_travel_minutes: u32,
    /// A booking that is to be moved: its own time counts as free.
    pub moving: Option<BookingId>,
}

impl Wish {
    /// For a first booking, the child living close by.
    #[must_use]
    pub const fn to_book(case: CaseId) -> Self {
        Self { case, child_travel_minutes: 0, moving: None }
    }

    /// For another time of a booking.
    #[must_use]
    pub const fn to_move(case: CaseId, booking: BookingId) -> Self {
        Self { case, child_travel_minutes: 0, moving: Some(booking) }
    }

    /// The child's way takes so long.
    #[must_use]
    pub const fn with_child_travel(self, minutes: u32) -> Self {
        Self { child_travel_minutes: minutes, ..self }
    }
}

/// A seat of the interview as the search saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoughtSeat {
    /// Why there is one.
    pub name: SeatName,
    /// Who could fill it. Nobody at all: someone must be found first.
    pub any_of: Vec<TeamMember>,
    /// At how many of the starts looked at nobody of them is free.
    pub blocked_starts: u64,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct FoundSlots {
    /// The case, closed.
    pub case: Case,
    /// A booking of it that stands: it can be moved rather than booked again.
    pub stands: Option<BookingId>,
    /// Minutes that the interview takes.
    pub length_minutes: u32,
    /// Minutes of the child's way that were reckoned with.
    pub child_travel_minutes: u32,
    /// By when it should be; `None` for a further interview.
    pub limit: Option<Limit>,
    /// The child's best hours; `None` when any hour is as good as another.
    pub best_hours: Option<DayWindow>,
    /// Whom it needs, with the rules that ask.
    pub required: Required,
    /// The best slots, best first; at most ten.
    pub slots: Vec<OfferedSlot>,
    /// How many starts are possible in all.
    pub possible: u64,
    /// What stands in the way of the other starts.
    pub blocked: Blocked,
    /// The seats, with where nobody is free.
    pub seats: Vec<SoughtSeat>,
    /// Nobody of the house is a lawyer for this child: what is booked now is incomplete.
    pub lacks_lawyer: bool,
    /// From when to when was looked.
    pub looked: Interval,
    /// None was possible before the limit, so later ones are shown.
    pub beyond_limit: bool,
    /// Names of the people who are named here.
    pub people: BTreeMap<PersonId, String>,
    /// Names of the rooms.
    pub rooms: BTreeMap<RoomId, String>,
}

/// Why no slots were sought.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSought {
    /// The case is not where interviews are booked.
    #[error("a case that is {0} takes no booking")]
    Stage(StageCode),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotSought {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

/// Seeks slots: before the limit first, and when none is possible there, four weeks ahead.
///
/// # Errors
/// [`NotSought`].
pub async fn find_slots(
    workplace: &Workplace,
    actor: &Actor,
    wish: Wish,
    now: Instant,
) -> Result<FoundSlots, NotSought> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, wish.case, CaseAction::FindSlot).await?;
    let stage = approached.case.stage.code();
    if !stage.may_be_booked() {
        return Err(NotSought::Stage(stage));
    }
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    tx.commit().await.map_err(Unable::from)?;
    let search = Search::prepare(workplace, actor, needs, wish, now).await?;
    Ok(search.answer(approached.case))
}

/// Everything that the search needs, read once.
struct Search {
    needs: InterviewNeeds,
    required: Required,
    people: Vec<Colleague>,
    material: Material,
    wish: Wish,
    start: Instant,
}

impl Search {
    async fn prepare(
        workplace: &Workplace,
        actor: &Actor,
        needs: InterviewNeeds,
        wish: Wish,
        now: Instant,
    ) -> Result<Self, Unable> {
        let on = workplace.database.read();
        let house = houses::find(on, actor.house).await?.ok_or(Unable::NotTheirs)?;
        let rooms = rooms::all(on, actor.house).await?;
        let people = colleagues(workplace, on, (actor.house, wish.case), &Role::ALL).await?;
        let required = needs.required(local::day(now), speaks(needs.only_interviewer(&people)));
        let seats = seats(&needs, &required, &people);
        let sits = |who: &&Colleague| {
            seats.iter().any(|seat| seat.any_of.iter().any(|member| member.person == who.person.id))
        };
        let able: Vec<_> = people.iter().filter(sits).map(|who| who.person.clone()).collect();
        let start = problem::next_step(now, STEP);
        let within = problem::reach(start, needs.limit.map(|limit| limit.deadline()), AHEAD)
            .ok_or(Unable::NotTheirs)?;
        let asked = Asked { house: actor.house, people: &able, rooms: &rooms, within };
        let (free, held) = free_time::free(on, asked, wish.case, wish.moving).await?;
        let material = Material { house, rooms, people: able, seats, free, held, within };
        Ok(Self { needs, required, people, material, wish, start })
    }

    fn answer(self, case: Case) -> FoundSlots {
        let ahead = self.start + AHEAD;
        let in_time = self.needs.limit.map_or(ahead, |limit| limit.deadline().max(self.start));
        let mut looked = Interval::new(self.start, in_time);
        let mut found = looked.map(|looked| self.ask(&case, looked)).unwrap_or_default();
        let beyond_limit = found.slots.is_empty() && ahead > in_time;
        if beyond_limit {
            looked = Interval::new(self.start, ahead);
            found = looked.map(|looked| self.ask(&case, looked)).unwrap_or_default();
        }
        let judge =
            |time: Interval, team: &[TeamMember]| self.needs.judge(time, &attendees(team, &self.people));
        let slots = found
            .slots
            .iter()
            .filter_map(|slot| offered::read(slot, &self.material.sought(), &judge))
            .collect();
        let blocked_starts = |name: SeatName| {
            let code = name.code();
            found.blocked_roles.iter().find(|blocked| blocked.role == code).map_or(0, |blocked| blocked.pairs)
        };
        let sought = |seat: &Seat| SoughtSeat {
            name: seat.name,
            any_of: seat.any_of.clone(),
            blocked_starts: blocked_starts(seat.name),
        };
        FoundSlots {
            stands: self.needs.standing().map(|booking| booking.id),
            length_minutes: self.needs.length,
            child_travel_minutes: fives(self.wish.child_travel_minutes),
            limit: self.needs.limit,
            best_hours: self.needs.best_hours,
            slots,
            possible: found.possible,
            blocked: Blocked::from(found.blocked),
            seats: self.material.seats.iter().map(sought).collect(),
            lacks_lawyer: self.material.lacks_lawyer(),
            looked: looked.unwrap_or(self.material.within),
            beyond_limit,
            people: self.people.into_iter().map(|who| (who.person.id, who.person.display_name)).collect(),
            rooms: self.material.rooms.into_iter().map(|room| (room.id, room.name)).collect(),
            required: self.required,
            case,
        }
    }

    fn ask(&self, case: &Case, looked: Interval) -> Slots {
        problem::ask(&self.material, &self.needs, self.wish, (case, looked))
    }
}
