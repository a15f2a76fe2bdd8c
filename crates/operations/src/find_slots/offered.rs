//! Slots as people read them: ids instead of the engine's texts, and the parts of the price by name.

use barnahus_casework::booking::{Checked, Prevented};
use barnahus_casework::required::TeamMember;
use barnahus_scheduling::{Seat as Seated, Slot};
use barnahus_vocabulary::{Instant, Interval, PersonId, RoomId};

use crate::chosen_slot::ChosenSlot;
use crate::interview_needs::{Seat, SeatName};
use crate::sitting::Sitting;

/// A slot with who would come, why it stands where it stands, and what the rules say to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedSlot {
    /// From when to when, gaps not counted.
    pub time: Interval,
    /// Where the child is heard.
    pub interview_room: RoomId,
    /// Where the team watches.
    pub observation_room: RoomId,
    /// Who would come, and for which seat.
    pub team: Vec<(SeatName, TeamMember)>,
    /// Why it stands where it stands.
    pub because: Because,
    /// What the rules of the case say to it.
    pub judged: Result<Checked, Vec<Prevented>>,
    /// Who would come outside of their hours.
    pub outside_hours: Option<PersonId>,
    /// Whether it is on the day of a sibling's interview, as was wished.
    pub with_sibling: bool,
}

impl OfferedSlot {
    /// The same as it is posted by whoever chooses it.
    #[must_use]
    pub fn chosen(&self, child_travel_minutes: u32) -> ChosenSlot {
        ChosenSlot {
            start: self.time.start(),
            interview_room: self.interview_room,
            observation_room: self.observation_room,
            team: self.team.iter().map(|(_, member)| *member).collect(),
            child_travel_minutes: Some(child_travel_minutes),
            sitting: Sitting::Interview,
            outside_hours: None,
        }
    }

    /// The same, the child coming as its case says when it is booked.
    #[must_use]
    pub fn planned(&self) -> ChosenSlot {
        ChosenSlot { child_travel_minutes: None, ..self.chosen(0) }
    }
}

/// What a slot costs, by reason; only in comparison with others does it mean anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Because {
    /// For waiting.
    pub wait: u64,
    /// For the child's way.
    pub child_travel: u64,
    /// For the ways of the team.
    pub staff_travel: u64,
    /// For seats not filled by those preferred.
    pub not_preferred: u64,
    /// For an hour that is not one of the child's best.
    pub outside_best_hours: u64,
}

/// How many starts fail at each rule, counted at the first that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Blocked {
    /// The child is not free.
    pub child: u64,
    /// As many children as may be there at once are there.
    pub house: u64,
    /// No interview room is free.
    pub interview_room: u64,
    /// An interview room is free, but no observation room that serves it.
    pub observation_room: u64,
    /// No full team is free.
    pub people: u64,
}

impl From<barnahus_scheduling::Blocked> for Blocked {
    fn from(blocked: barnahus_scheduling::Blocked) -> Self {
        let barnahus_scheduling::Blocked { child, house, interview_room, observation_room, people } = blocked;
        Self { child, house, interview_room, observation_room, people }
    }
}

/// What the rules of a case say to a time and a team.
pub(super) type Judge<'a> = dyn Fn(Interval, &[TeamMember]) -> Result<Checked, Vec<Prevented>> + 'a;

/// Reads a slot back from the engine's answer; its ids are those that were handed in.
pub(super) fn read(slot: &Slot, seats: &[&Seat], judge: &Judge<'_>) -> Option<OfferedSlot> {
    let Slot { start, end, house: _, interview_room, observation_room, team, cost: _, because } = slot;
    let team = read_seats(team, seats)?;
    let time = Interval::new(Instant::from_minutes(*start), Instant::from_minutes(*end))?;
    let members: Vec<TeamMember> = team.iter().map(|(_, member)| *member).collect();
    Some(OfferedSlot {
        time,
        interview_room: interview_room.parse().ok()?,
        observation_room: observation_room.parse().ok()?,
        team,
        because: Because::from(*because),
        judged: judge(time, &members),
        outside_hours: None,
        with_sibling: false,
    })
}

/// Who sits where, read back from the engine's ids.
pub(crate) fn read_seats(team: &[Seated], seats: &[&Seat]) -> Option<Vec<(SeatName, TeamMember)>> {
    let seated = team.iter().zip(seats).map(|(seated, seat)| {
        let person: PersonId = seated.person.parse().ok()?;
        let member = seat.any_of.iter().find(|member| member.person == person)?;
        Some((seat.name, *member))
    });
    seated.collect()
}

impl From<barnahus_scheduling::Because> for Because {
    fn from(because: barnahus_scheduling::Because) -> Self {
        let barnahus_scheduling::Because {
            wait,
            child_travel,
            staff_travel,
            not_preferred,
            outside_best_hours,
        } = because;
        let part = |part: u128| u64::try_from(part).unwrap_or(u64::MAX);
        Self {
            wait: part(wait),
            child_travel: part(child_travel),
            staff_travel: part(staff_travel),
            not_preferred: part(not_preferred),
            outside_best_hours: part(outside_best_hours),
        }
    }
}
