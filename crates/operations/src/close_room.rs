//! A room is closed for a while. Bookings that stand in it then are listed first, as with a person's
//! absence; taking it back is [`crate::enter_absence::take_back`].

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::{Lockable, retrying};
use barnahus_store::bookings;
use barnahus_store::rooms::{self, Closure};
use barnahus_vocabulary::{AbsenceId, Actor, Instant, Interval, RoomId};

use crate::enter_absence::{Meant, NotAway};
use crate::noted;
use crate::read_person::Expected;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Closes it.
///
/// # Errors
/// [`NotAway::BookingsStand`] unless it is meant all the same.
pub async fn close_room(
    workplace: &Workplace,
    actor: &Actor,
    closed: (RoomId, Interval),
    meant: Meant,
    now: Instant,
) -> Result<(), NotAway> {
    retrying(|| attempt(workplace, actor, closed, meant, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    closed: (RoomId, Interval),
    meant: Meant,
    now: Instant,
) -> Result<(), NotAway> {
    let (room, during) = closed;
    may_in_house(actor, HouseAction::ManageRooms).map_err(Unable::from)?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Rooms, &[room.uuid()]).await.map_err(Unable::from)?;
    let found = rooms::find(tx.sql(), actor.house, room).await.map_err(Unable::from)?;
    found.ok_or(Unable::NotTheirs)?;
    let standing: Vec<Expected> = bookings::within(tx.sql(), actor.house, during)
        .await
        .map_err(Unable::from)?
        .into_iter()
        .filter(|booking| booking.interview_room == room || booking.observation_room == room)
        .map(|booking| Expected { booking: booking.id, during: booking.time, role: None })
        .collect();
    if meant == Meant::AskFirst && !standing.is_empty() {
        return Err(NotAway::BookingsStand(standing));
    }
    let closure = Closure { id: AbsenceId::random(), room, during };
    rooms::close(&tx, actor.house, closure, now).await.map_err(Unable::from)?;
    tx.note(noted::room(actor, room, "closed", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}
