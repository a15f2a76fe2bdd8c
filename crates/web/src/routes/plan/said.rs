//! What became of the places that were accepted, as its page says it.

use barnahus_operations::Unable;
use barnahus_operations::accept_plan::{AcceptedPlan, NotAccepted, Settled};
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::chosen_slot::Unfit;
use barnahus_pages::plan::{Accepted, NotMade, Settled as Said};

use super::words::{Asked, barred};

/// The page's view.
pub(super) fn of(plan: AcceptedPlan, asked: &Asked) -> Accepted {
    let AcceptedPlan { settled, not_theirs } = plan;
    Accepted {
        not_here: not_theirs,
        settled: settled.into_iter().map(said).collect(),
        barred: asked.wishes.barred.iter().map(|(case, during)| barred(*case, *during)).collect(),
        seconds: asked.seconds,
    }
}

fn said(settled: Settled) -> Said {
    let Settled { case, codename, slot, outcome } = settled;
    let outcome = outcome.map(|booked| booked.booking).map_err(|why| not_made(&why));
    Said { case, codename, start: slot.start, outcome }
}

fn not_made(why: &NotAccepted) -> NotMade {
    match why {
        NotAccepted::TooSoon => NotMade::TooSoon,
        NotAccepted::TooClose => NotMade::TooClose,
        NotAccepted::Booked { booking, time } => NotMade::Booked { booking: *booking, time: *time },
        NotAccepted::Other(NotBooked::Taken) => NotMade::Taken,
        NotAccepted::Other(
            NotBooked::AlreadyBooked(_) | NotBooked::OneInterview | NotBooked::NeedsApproval,
        ) => NotMade::OneInterview,
        NotAccepted::Other(NotBooked::Unfit(facts)) if facts.contains(&Unfit::SiblingThere) => {
            NotMade::Sibling
        }
        NotAccepted::Other(NotBooked::Prevented(_)) => NotMade::Prevented,
        NotAccepted::Other(
            NotBooked::Unfit(_)
            | NotBooked::Stage(_)
            | NotBooked::Booking(_)
            | NotBooked::Unable(Unable::Stale | Unable::NotTheirs | Unable::Broken(_)),
        ) => NotMade::Changed,
    }
}
