//! Where and when an interview of a case fits: the best slots with why, or what stands in the way.
//!
//! The file is opened for planning and noted; then the problem of `docs/scheduling.md` is built from
//! the store and answered exactly. What comes out is ids, instants and facts. Nothing is promised: the
//! slot that is chosen is asked about again, completely, when it is booked.

pub(crate) mod kept_apart;
mod offered;
pub(crate) mod problem;
pub(crate) mod search;

use std::collections::BTreeMap;

use barnahus_casework::interview::Limit;
use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_casework::required::{Required, TeamMember};
use barnahus_casework::sections::DayOff;
use barnahus_casework::settings::DayWindow;
use barnahus_casework::stage::StageCode;
use barnahus_store::StoreFault;
use barnahus_store::cases::Case;
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, Interval, PersonId, RoomId};
use time::Duration;

use crate::interview_needs::InterviewNeeds;
use crate::sitting::Sitting;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

use search::Search;

pub use crate::interview_needs::SeatName;
pub(crate) use offered::read_seats;
pub use offered::{Because, Blocked, OfferedSlot};

/// Minutes between the starts that are looked at.
pub(crate) const STEP: u32 = 15;
/// How many slots are shown.
const SHOWN: usize = 10;
/// Minutes between the starts of slots that are shown: a quarter of an hour earlier or later is no other
/// choice to whoever plans, and ten of them hide the next day.
const APART: i64 = 60;
/// How many of the best slots those shown are taken from: some days' worth of starts.
const LOOKED_THROUGH: u32 = 240;
/// So far ahead slots are sought when none is possible in time.
pub(crate) const AHEAD: Duration = Duration::weeks(4);

/// For what a slot is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Which case.
    pub case: CaseId,
    /// Minutes of the child's way to the house; `None`: as the case says.
    pub child_travel_minutes: Option<u32>,
    /// A booking that is to be moved: its own time counts as free.
    pub moving: Option<BookingId>,
    /// The interview, or one more session of it.
    pub sitting: Sitting,
    /// Not earlier than this, though it could be.
    pub not_before: Option<Instant>,
    /// Who can be counted on outside of their hours.
    pub outside_hours: Option<PersonId>,
}

impl Wish {
    /// For a first booking, the child coming as the case says.
    #[must_use]
    pub const fn to_book(case: CaseId) -> Self {
        Self {
            case,
            child_travel_minutes: None,
            moving: None,
            sitting: Sitting::Interview,
            not_before: None,
            outside_hours: None,
        }
    }

    /// For another time of a booking.
    #[must_use]
    pub const fn to_move(case: CaseId, booking: BookingId) -> Self {
        Self { moving: Some(booking), ..Self::to_book(case) }
    }

    /// For that part of the interview.
    #[must_use]
    pub const fn of(self, sitting: Sitting) -> Self {
        Self { sitting, ..self }
    }

    /// The child's way takes so long.
    #[must_use]
    pub const fn with_child_travel(self, minutes: u32) -> Self {
        Self { child_travel_minutes: Some(minutes), ..self }
    }

    /// That person comes outside of their hours, too.
    #[must_use]
    pub const fn outside_hours_of(self, person: PersonId) -> Self {
        Self { outside_hours: Some(person), ..self }
    }

    /// It is to be then or later.
    #[must_use]
    pub const fn not_before(self, start: Instant) -> Self {
        Self { not_before: Some(start), ..self }
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

/// How the child's lawyer was sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LawyerSought {
    /// Like everyone else.
    Sought,
    /// Nobody of the house is one for this child.
    Nobody,
    /// There are some, and none is ever free together with all others.
    NeverFree,
}

/// What was found.
#[derive(Debug, Clone)]
pub struct FoundSlots {
    /// The case, closed.
    pub case: Case,
    /// A booking of it that stands: it can be moved rather than booked again.
    pub stands: Option<BookingId>,
    /// What the slots are for.
    pub sitting: Sitting,
    /// Whether the interview may be planned in several sessions.
    pub sessions_allowed: bool,
    /// Minutes that the interview takes.
    pub length_minutes: u32,
    /// Minutes of the child's way that were reckoned with.
    pub child_travel_minutes: u32,
    /// On which weekdays the child cannot come, as its case says.
    pub days_off: Vec<DayOff>,
    /// By when it should be; `None` for a further interview.
    pub limit: Option<Limit>,
    /// The child's best hours; `None` when any hour is as good as another.
    pub best_hours: Option<DayWindow>,
    /// Whom it needs, with the rules that ask.
    pub required: Required,
    /// The best slots, those on the day of a sibling before others where that is wished, best first; at most
    /// ten, an hour apart.
    pub slots: Vec<OfferedSlot>,
    /// How many starts are possible in all.
    pub possible: u64,
    /// What stands in the way of the other starts.
    pub blocked: Blocked,
    /// At how many of the starts looked at a sibling is in the house whom the child must not meet.
    pub sibling_there: u64,
    /// The seats, with where nobody is free.
    pub seats: Vec<SoughtSeat>,
    /// How the child's lawyer was sought. Without one, what is booked now is incomplete.
    pub lawyer: LawyerSought,
    /// From when to when was looked.
    pub looked: Interval,
    /// None was possible before the limit, so later ones are shown.
    pub beyond_limit: bool,
    /// Whether the reader may book someone outside of their hours.
    pub may_book_outside_hours: bool,
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

/// Seeks slots: before the limit first; when none is possible there, four weeks ahead; and when even so
/// none is, without the child's lawyer, so that a lawyer who is never free does not keep a child waiting.
/// A late hearing comes before one without a lawyer, which would be void.
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
    let may = may_in_case(actor, CaseAction::BookOutsideHours, &approached.standing).is_ok();
    let wish = Wish { outside_hours: wish.outside_hours.filter(|_| may), ..wish };
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    tx.commit().await.map_err(Unable::from)?;
    let search = Search::prepare(workplace, &approached.case, needs, wish, now).await?;
    Ok(FoundSlots { may_book_outside_hours: may, ..search.answer(approached.case) })
}
