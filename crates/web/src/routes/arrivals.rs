//! Who comes on a day, where `?day=` lies; today without it.

use axum::extract::{Query, State};
use barnahus_operations::see_arrivals::{
    Comer as SeenComer, DayAtTheDoor as Seen, TakenRooms as SeenRooms, Visit as SeenVisit, see_arrivals,
};
use barnahus_pages::Place;
use barnahus_pages::arrivals::{Comer, DayAtTheDoor, TakenRooms, Visit, arrivals};
use barnahus_vocabulary::{Instant, local};
use maud::Markup;
use serde::Deserialize;

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// What the address asks for. What cannot be read is as if it were not there.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    day: Option<String>,
}

/// `GET /arrivals`.
pub(super) async fn show(
    State(site): State<Site>,
    Query(asked): Query<Asked>,
    who: SignedIn,
) -> Result<Markup, Failure> {
    let day = asked.day.as_deref().and_then(local::parse_day).unwrap_or_else(|| local::day(who.now));
    let seen = see_arrivals(site.workplace(), &who.actor, day).await?;
    Ok(arrivals(&who.frame(Place::Week), &view(seen, who.now)))
}

fn view(seen: Seen, now: Instant) -> DayAtTheDoor {
    let Seen { day, visits, taken } = seen;
    DayAtTheDoor {
        day,
        before: day.previous_day().unwrap_or(day),
        after: day.next_day().unwrap_or(day),
        today: local::day(now),
        now,
        visits: visits.into_iter().map(visit).collect(),
        taken: taken.into_iter().map(rooms).collect(),
    }
}

fn visit(seen: SeenVisit) -> Visit {
    let SeenVisit {
        booking: _,
        codename,
        time: _,
        arrivals,
        interview_room,
        observation_room,
        comers,
        may_meet,
    } = seen;
    Visit {
        codename,
        arrivals,
        interview_room,
        observation_room,
        comers: comers.into_iter().map(comer).collect(),
        may_meet,
    }
}

fn rooms(seen: SeenRooms) -> TakenRooms {
    let SeenRooms { time, interview_room, observation_room } = seen;
    TakenRooms { time, interview_room, observation_room }
}

fn comer(seen: SeenComer) -> Comer {
    let SeenComer { role, name, declined } = seen;
    Comer { role, name, declined }
}
