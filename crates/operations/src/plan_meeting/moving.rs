//! A planning meeting is moved: another time, another place, other people, under the same rules.
//!
//! Whose part changed is told, with a higher sequence; who left is told not to come; nobody else gets a
//! letter. Another room alone changes nobody's part: the place in a letter is the house.

use barnahus_casework::policy::CaseAction;
use barnahus_casework::required::TeamMember;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::bookings::attendances::{self, Answer, Attendance};
use barnahus_store::meetings::{self, Meeting};
use barnahus_store::{claims, houses};
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId};

use super::fit::{Fitted, fit};
use super::{ChosenMeeting, NotPlanned, Planned, keep_how, lock};
use crate::appointment::Appointed;
use crate::move_booking::parts_of;
use crate::noted;
use crate::notify::{self, Change};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Moves a meeting. `meeting` is the meeting with the version of the page.
///
/// # Errors
/// [`NotPlanned`].
pub async fn move_meeting(
    workplace: &Workplace,
    actor: &Actor,
    meeting: (BookingId, u32),
    to: &ChosenMeeting,
    now: Instant,
) -> Result<Planned, NotPlanned> {
    let planned = retrying(|| attempt(workplace, actor, meeting, to, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(planned)
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    meeting: (BookingId, u32),
    to: &ChosenMeeting,
    now: Instant,
) -> Result<Planned, NotPlanned> {
    let mut tx = workplace.database.begin().await?;
    let found = meetings::find(tx.sql(), actor.house, meeting.0).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, found.case, CaseAction::PlanMeeting).await?;
    let before = meetings::find(tx.sql(), actor.house, meeting.0).await?.ok_or(Unable::NotTheirs)?;
    let state = before.state.move_elsewhere()?;
    let parts = parts_of(&tx, actor, before.id).await?;
    let were: Vec<PersonId> = parts.iter().map(|part| part.person).collect();
    lock(&tx, to, &were).await?;
    let fitted = fit(workplace, &tx, (actor.house, &approached.case), to, now).await?;
    let changes = Changes::between(&before, &parts, (to, &fitted));
    let after = Meeting {
        room: to.room,
        time: fitted.time,
        state,
        sequence: before.sequence + u32::from(changes.tells_someone()),
        version: meeting.1,
        ..before
    };
    meetings::update(&tx, actor.house, &after, now).await?;
    claims::release(&tx, actor.house, after.id).await?;
    claims::take(&tx, actor.house, after.id, &fitted.claims).await?;
    keep_how(workplace, &tx, (actor.house, &after), to).await?;
    changes.carry_out(workplace, &tx, actor, (&before, &after), now).await?;
    tx.note(noted::booking(actor, after.id, "meeting_moved", "planning", now));
    tx.commit().await?;
    Ok(Planned { meeting: after.id, warnings: fitted.warnings })
}

/// Whose part changes how.
struct Changes {
    leave: Vec<Attendance>,
    stay: Vec<Attendance>,
    come: Vec<Attendance>,
    is_elsewhere: bool,
}

impl Changes {
    fn between(before: &Meeting, parts: &[Attendance], to: (&ChosenMeeting, &Fitted)) -> Self {
        let (chosen, fitted) = to;
        let seat = |who: PersonId| fitted.people.iter().find(|(member, _)| member.person == who);
        let was = |member: &TeamMember| parts.iter().any(|part| part.person == member.person);
        let stay = parts.iter().filter_map(|part| {
            let (member, way) = seat(part.person)?;
            Some(Attendance { role: member.role, travel_minutes: *way, ..part.clone() })
        });
        let come = fitted.people.iter().filter(|(member, _)| !was(member));
        Self {
            leave: parts.iter().filter(|part| seat(part.person).is_none()).cloned().collect(),
            stay: stay.collect(),
            come: come
                .map(|(member, way)| Attendance::new(before.id, (member.person, member.role), *way))
                .collect(),
            is_elsewhere: before.time != fitted.time || before.room.is_some() != chosen.room.is_some(),
        }
    }

    fn tells_someone(&self) -> bool {
        self.is_elsewhere || !self.leave.is_empty() || !self.come.is_empty()
    }

    async fn carry_out(
        self,
        workplace: &Workplace,
        tx: &Write,
        actor: &Actor,
        of: (&Meeting, &Meeting),
        now: Instant,
    ) -> Result<(), NotPlanned> {
        let (before, after) = of;
        let house = houses::find(tx.sql(), actor.house).await?.ok_or(Unable::NotTheirs)?;
        let told = |person| (&house, Appointed::from(after), person);
        for part in &self.leave {
            attendances::release(tx, actor.house, part.id, now).await?;
            notify::tell_of(workplace, tx, told(part.person), Change::Cancelled(before.time), now).await?;
        }
        for part in &self.stay {
            attendances::change_part(tx, actor.house, part).await?;
            if self.is_elsewhere {
                let who = (after.id, part.person);
                attendances::note_answer(tx, actor.house, who, Answer::Awaited, now).await?;
                notify::tell_of(workplace, tx, told(part.person), Change::Moved, now).await?;
            }
        }
        for part in &self.come {
            attendances::insert(tx, actor.house, part).await?;
            notify::tell_of(workplace, tx, told(part.person), Change::Invited, now).await?;
        }
        Ok(())
    }
}
