//! The search itself: what it needs, read once, and the rounds it asks in.

use barnahus_casework::booking::{Checked, Prevented};
use barnahus_casework::interview::minimum_notice;
use barnahus_casework::required::{Required, TeamMember};
use barnahus_casework::settings::Apart;
use barnahus_scheduling::{Slot, Slots};
use barnahus_store::cases::Case;
use barnahus_store::claims;
use barnahus_store::houses::House;
use barnahus_store::likenesses::Suspicions;
use barnahus_vocabulary::{Instant, Interval, PersonId, local};

use super::kept_apart::{chaperones, is_chaperones};
use super::problem::{self, Material};
use super::{
    AHEAD, APART, Because, Blocked, FoundSlots, LawyerSought, OfferedSlot, SHOWN, STEP, SeatName, SoughtSeat,
    Wish, offered,
};
use crate::cost::weights;
use crate::free_time::{Held, fives};
use crate::interview_needs::{Colleague, InterviewNeeds, Seat, as_colleagues, attendees, seats, speaks};
use crate::outside_hours::AroundTheClock;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// One asking: between which hours, and with or without the lawyer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Round {
    pub(crate) looked: Interval,
    /// Starts outside of it are not looked at, though costs count from the start of all.
    pub(crate) only: Interval,
    pub(crate) lawyer: LawyerSought,
}

impl Round {
    /// All starts of a stretch.
    pub(crate) const fn all(looked: Interval, lawyer: LawyerSought) -> Self {
        Self { looked, only: looked, lawyer }
    }
}

/// Everything that the search needs, read once.
#[derive(Debug, Clone)]
pub(crate) struct Search {
    pub(crate) needs: InterviewNeeds,
    required: Required,
    pub(crate) people: Vec<Colleague>,
    pub(crate) material: Material,
    pub(crate) wish: Wish,
    pub(crate) start: Instant,
    around_the_clock: Option<AroundTheClock>,
}

impl Search {
    /// Reads people, rooms and what stands.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn prepare(
        workplace: &Workplace,
        case: &Case,
        needs: InterviewNeeds,
        wish: Wish,
        now: Instant,
    ) -> Result<Self, Unable> {
        let soonest = now + minimum_notice(case.urgency, &needs.rules);
        let start = problem::next_step(wish.not_before.map_or(soonest, |wished| wished.max(soonest)), STEP);
        let limit = needs.limit.map(|limit| limit.deadline());
        let within = problem::reach(start, limit, AHEAD).ok_or(Unable::NotTheirs)?;
        Self::read(workplace, needs, wish, (start, within), now).await
    }

    /// The same, read from when to when it is said; `time` is the earliest start and that stretch.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn read(
        workplace: &Workplace,
        needs: InterviewNeeds,
        wish: Wish,
        time: (Instant, Interval),
        now: Instant,
    ) -> Result<Self, Unable> {
        let (start, within) = time;
        let on = workplace.database.read();
        let child = [wish.case.uuid()];
        let (kept, suspicions, mut child) = tokio::try_join!(
            workplace.prepared_time.of_house(on, needs.house, within, now),
            Suspicions::of(on, &workplace.keys, (needs.house, wish.case)),
            claims::held(on, &child, within, wish.moving),
        )?;
        let kept = kept.ok_or(Unable::NotTheirs)?;
        let people = as_colleagues(kept.people().filter(|who| !who.roles.is_empty()).cloned(), &suspicions);
        let required = needs.required(local::day(now), speaks(needs.only_interviewer(&people)));
        let seats = seats(&needs, &required, &people);
        let sits = |who: &&Colleague| {
            seats.iter().any(|seat| seat.any_of.iter().any(|member| member.person == who.person.id))
        };
        let able: Vec<_> = people.iter().filter(sits).map(|who| who.person.clone()).collect();
        let ids: Vec<_> = able.iter().map(|who| who.id).collect();
        let mut free = kept.free(&ids, within, wish.moving);
        let mut child = child.remove(&wish.case.uuid()).unwrap_or_default();
        child.extend(needs.child_cannot(within));
        let held = Held { house: kept.held(within, wish.moving), child };
        let around_the_clock = AroundTheClock::of(&kept, wish, within, &people, &mut free);
        let child_way = fives(needs.child_way(wish.child_travel_minutes, wish.moving));
        let (house, rooms) = (kept.house().clone(), kept.rooms().cloned().collect());
        let chaperones = chaperones(&needs, within, fives(house.gap_minutes));
        let material =
            Material { house, rooms, people: able, seats, free, held, chaperones, child_way, within };
        Ok(Self { needs, required, people, material, wish, start, around_the_clock })
    }

    /// The same under other rules of the house; what stands keeps the gap that it has.
    pub(crate) fn under(&self, needs: InterviewNeeds, start: Instant) -> Self {
        let Apart { gap_minutes, children_at_once } = needs.rules.apart;
        let mut other = Self { needs, start, ..self.clone() };
        other.material.house = House { gap_minutes, children_at_once, ..other.material.house };
        other
    }

    /// Asks round after round until something is found.
    pub(crate) fn answer(self, case: Case) -> FoundSlots {
        let (round, found) = self.rounds(&case);
        let in_time = self.in_time();
        let slots = self
            .siblings_day_first(&case, round, &found)
            .iter()
            .filter_map(|slot| self.offered(slot, round.lawyer))
            .map(|slot| OfferedSlot { outside_hours: self.outside_hours(&slot), ..slot })
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
        let kept_apart = found.blocked_roles.iter().filter(|blocked| is_chaperones(&blocked.role));
        let sibling_there = kept_apart.map(|blocked| blocked.pairs).max().unwrap_or(0);
        let today = self.needs.on(local::day(self.start));
        FoundSlots {
            stands: self.needs.standing().map(|booking| booking.id),
            sitting: self.wish.sitting,
            sessions_allowed: today.sessions_allowed,
            length_minutes: today.length,
            child_travel_minutes: self.material.child_way,
            days_off: self.needs.days_off(),
            limit: self.needs.limit,
            best_hours: today.best_hours,
            slots,
            possible: found.possible,
            blocked: Blocked::from(found.blocked),
            sibling_there,
            seats: self.material.seats.iter().map(sought).collect(),
            lawyer: round.lawyer,
            looked: round.looked,
            beyond_limit: round.looked.end() > in_time,
            may_book_outside_hours: false,
            people: self.people.into_iter().map(|who| (who.person.id, who.person.display_name)).collect(),
            rooms: self.material.rooms.into_iter().map(|room| (room.id, room.name)).collect(),
            required: self.required,
            case,
        }
    }

    /// The best slot that begins and ends within a stretch, with a lawyer where one is free.
    pub(crate) fn best_within(&self, case: &Case, looked: Interval) -> Option<OfferedSlot> {
        let looked = Interval::new(looked.start().max(self.start), looked.end())?;
        let first = self.material.lawyer();
        [first, LawyerSought::NeverFree].into_iter().find_map(|lawyer| {
            let found = self.ask(case, Round::all(looked, lawyer));
            found.slots.iter().find_map(|slot| self.offered(slot, lawyer))
        })
    }

    /// A slot as people read it; who keeps siblings apart is nobody, and costs nothing.
    fn offered(&self, slot: &Slot, lawyer: LawyerSought) -> Option<OfferedSlot> {
        let judge = |time: Interval, team: &[TeamMember]| self.judge(time, team);
        let read = offered::read(slot, &self.material.sought(lawyer), &judge)?;
        let nobodys = self.material.chaperones.len() as u64
            * u64::from(fives(self.material.house.gap_minutes))
            * u64::from(weights(&self.needs.rules.weights).staff_travel_per_minute);
        let staff_travel = read.because.staff_travel.saturating_sub(nobodys);
        let with_sibling = self.needs.days_of_siblings().iter().any(|day| day.contains(read.time));
        Some(OfferedSlot { because: Because { staff_travel, ..read.because }, with_sibling, ..read })
    }

    /// The slots that are shown: those on the day of a sibling first, where that is wished.
    fn siblings_day_first(&self, case: &Case, round: Round, found: &Slots) -> Vec<Slot> {
        let days = self.needs.days_of_siblings();
        let on_days = days.iter().filter_map(|day| day.shared(round.looked));
        let of_days: Vec<Slot> =
            on_days.flat_map(|only| self.ask(case, Round { only, ..round }).slots).collect();
        let mut first = apart(&of_days);
        first.truncate(SHOWN / 2);
        let all: Vec<Slot> = first.into_iter().chain(&found.slots).cloned().collect();
        apart(&all).into_iter().cloned().collect()
    }

    /// Who would come to a slot outside of their hours.
    fn outside_hours(&self, slot: &OfferedSlot) -> Option<PersonId> {
        let needed = self.around_the_clock.as_ref()?.needed_at(slot.time)?;
        slot.team.iter().any(|(_, member)| member.person == needed).then_some(needed)
    }

    /// What the rules of the case say to a time and a team.
    ///
    /// # Errors
    /// All that prevents it.
    pub(crate) fn judge(&self, time: Interval, team: &[TeamMember]) -> Result<Checked, Vec<Prevented>> {
        self.needs.judge(time, &attendees(team, &self.people))
    }

    /// The end of the limit, or of what is looked at when there is none.
    pub(crate) fn in_time(&self) -> Instant {
        self.needs.limit.map_or(self.start + AHEAD, |limit| limit.deadline().max(self.start))
    }

    /// The first round that finds something; else the widest with all that the rules ask for, which
    /// says what stands in the way.
    fn rounds(&self, case: &Case) -> (Round, Slots) {
        let until = [self.in_time(), self.start + AHEAD];
        let looked: Vec<Interval> =
            until.into_iter().filter_map(|end| Interval::new(self.start, end)).collect();
        let widest = Interval::new(self.start, until[0].max(until[1])).unwrap_or(self.material.within);
        let first = self.material.lawyer();
        let without = (first == LawyerSought::Sought).then_some(LawyerSought::NeverFree);
        for lawyer in [first].into_iter().chain(without) {
            for looked in &looked {
                let round = Round::all(*looked, lawyer);
                let found = self.ask(case, round);
                if !found.slots.is_empty() {
                    return (round, found);
                }
            }
        }
        let round = Round::all(widest, first);
        let found = self.ask(case, round);
        (round, found)
    }

    fn ask(&self, case: &Case, round: Round) -> Slots {
        problem::ask(&self.material, &self.needs, (case, round))
    }
}

/// The best slots, leaving out those that begin within an hour of a better one.
fn apart(slots: &[Slot]) -> Vec<&Slot> {
    let mut chosen: Vec<&Slot> = Vec::new();
    for slot in slots {
        if chosen.len() < SHOWN && chosen.iter().all(|better| (better.start - slot.start).abs() >= APART) {
            chosen.push(slot);
        }
    }
    chosen
}

/// The first start that is looked at: nobody is called so soon that they cannot come.
pub(crate) fn earliest(case: &Case, needs: &InterviewNeeds, now: Instant) -> Instant {
    problem::next_step(now + minimum_notice(case.urgency, &needs.rules), STEP)
}
