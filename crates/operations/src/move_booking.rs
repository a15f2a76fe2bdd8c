//! A booking is moved: another time, other rooms, other people, under the same rules as a new one.
//!
//! Whose part changed is told, with a higher sequence; who left is told not to come; nobody else gets
//! a letter. Other rooms alone change nobody's part: the place in a letter is the house.

use barnahus_casework::booking::MoveReason;
use barnahus_casework::policy::CaseAction;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::bookings::attendances::{self, Answer, Attendance};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::claims;
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId};

use crate::book_interview::{Booked, NotBooked, join, keep_whether_in_time};
use crate::child_way;
use crate::chosen_slot::{ChosenSlot, Fitted};
use crate::interview_needs::InterviewNeeds;
use crate::noted;
use crate::notify::{self, Change};
use crate::outside_hours;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Moves a booking. `booking` is the booking with the version of the page.
///
/// # Errors
/// [`NotBooked`].
pub async fn move_booking(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    to: (&ChosenSlot, MoveReason),
    now: Instant,
) -> Result<Booked, NotBooked> {
    let booked = retrying(|| attempt(workplace, actor, booking, to, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(booked)
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    to: (&ChosenSlot, MoveReason),
    now: Instant,
) -> Result<Booked, NotBooked> {
    let (chosen, reason) = to;
    let mut tx = workplace.database.begin().await?;
    let found = bookings::find(tx.sql(), actor.house, booking.0).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, found.case, CaseAction::Move).await?;
    outside_hours::may(actor, chosen, &approached.standing)?;
    let before = bookings::find(tx.sql(), actor.house, booking.0).await?.ok_or(Unable::NotTheirs)?;
    let state = before.state.move_elsewhere()?;
    let parts = parts_of(&tx, actor, before.id).await?;
    let were: Vec<PersonId> = parts.iter().map(|part| part.person).collect();
    chosen.lock(&tx, actor.house, &were).await?;
    if chosen.starts_taken(&tx, Some(before.id)).await? {
        return Err(NotBooked::Taken);
    }
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    let fitted = chosen.fit(workplace, &tx, (&needs, Some(before.id)), now).await?;
    claims::release(&tx, actor.house, before.id).await?;
    claims::take(&tx, actor.house, before.id, &fitted.claims).await?;
    let plan = Moving::between(&before, &parts, &fitted);
    let after = Booking {
        interview_room: chosen.interview_room,
        observation_room: chosen.observation_room,
        time: fitted.time,
        child_travel_minutes: fitted.child_travel,
        state,
        completeness: fitted.checked.completeness,
        sequence: before.sequence + u32::from(plan.tells_someone()),
        version: booking.1,
        ..before.clone()
    };
    bookings::update(&tx, actor.house, &after, now).await?;
    keep_whether_in_time(&tx, (actor.house, after.case), needs.limit.as_ref()).await?;
    plan.carry_out(workplace, &mut tx, actor, (&before, &after, &fitted), now).await?;
    outside_hours::keep(workplace, &mut tx, actor, (&after, &fitted), now).await?;
    child_way::remember(workplace, &mut tx, actor, (&needs, chosen.child_travel_minutes), now).await?;
    tx.note(noted::booking(actor, after.id, "moved", reason.code(), now));
    tx.commit().await?;
    Ok(Booked { booking: after.id, checked: fitted.checked })
}

/// Who attends now.
pub(crate) async fn parts_of(
    tx: &Write,
    actor: &Actor,
    booking: BookingId,
) -> Result<Vec<Attendance>, Unable> {
    let parts = attendances::of_booking(tx.sql(), actor.house, booking).await?;
    Ok(parts.into_iter().filter(|part| part.released_at.is_none()).collect())
}

/// Whose part changes how.
struct Moving {
    leave: Vec<Attendance>,
    stay: Vec<Attendance>,
    come: Vec<Attendance>,
    is_other_time: bool,
}

impl Moving {
    fn between(before: &Booking, parts: &[Attendance], fitted: &Fitted) -> Self {
        let seat = |who: PersonId| fitted.team.iter().find(|(member, _)| member.person == who);
        let stay = parts.iter().filter_map(|part| {
            let (member, way) = seat(part.person)?;
            Some(Attendance { role: member.role, travel_minutes: *way, ..part.clone() })
        });
        let comes =
            fitted.team.iter().filter(|(member, _)| !parts.iter().any(|part| part.person == member.person));
        Self {
            leave: parts.iter().filter(|part| seat(part.person).is_none()).cloned().collect(),
            stay: stay.collect(),
            come: comes
                .map(|(member, way)| Attendance::new(before.id, (member.person, member.role), *way))
                .collect(),
            is_other_time: before.time != fitted.time,
        }
    }

    fn tells_someone(&self) -> bool {
        self.is_other_time || !self.leave.is_empty() || !self.come.is_empty()
    }

    async fn carry_out(
        self,
        workplace: &Workplace,
        tx: &mut Write,
        actor: &Actor,
        of: (&Booking, &Booking, &Fitted),
        now: Instant,
    ) -> Result<(), NotBooked> {
        let (before, after, fitted) = of;
        let house = &fitted.house;
        if self.is_other_time {
            bookings::outside_hours::end_all(tx, (actor.house, after)).await?;
        }
        for part in &self.leave {
            bookings::outside_hours::end(tx, (actor.house, before), part.person).await?;
            attendances::release(tx, actor.house, part.id, now).await?;
            let change = Change::Cancelled(before.time);
            notify::tell(workplace, tx, (house, after, part.person), change, now).await?;
        }
        for part in &self.stay {
            attendances::change_part(tx, actor.house, part).await?;
            if self.is_other_time {
                let who = (after.id, part.person);
                attendances::note_answer(tx, actor.house, who, Answer::Awaited, now).await?;
                notify::tell(workplace, tx, (house, after, part.person), Change::Moved, now).await?;
            }
        }
        for part in &self.come {
            attendances::insert(tx, actor.house, part).await?;
            notify::tell(workplace, tx, (house, after, part.person), Change::Invited, now).await?;
        }
        for (member, _) in &fitted.team {
            join(tx, actor, after.case, *member, now).await?;
        }
        Ok(())
    }
}
