//! In which order duties are shown: a missing child and immediate danger before all else, then what a child
//! waits for.

use barnahus_casework::Urgency;
use barnahus_vocabulary::Instant;
use time::Date;

use super::{Duty, FurtherStep, Onward};

impl Duty {
    /// A missing child, then immediate danger, then what is overdue, what a child waits for, what can wait.
    pub(super) fn order(&self) -> (u8, Instant) {
        let on = |day: Date| barnahus_vocabulary::local::start_of_day(day);
        match self {
            Self::ChildMissing { .. } => (0, Instant::from_millis(0)),
            Self::SuspectedOnWay { .. } => (0, Instant::from_millis(1)),
            Self::Triage { urgency: Urgency::ImmediateDanger, due, .. } => (0, *due),
            Self::AnswerTransfer { urgency: Urgency::ImmediateDanger, since, .. }
            | Self::ReadReferral { urgency: Urgency::ImmediateDanger, since, .. } => (0, *since),
            Self::AnswerTransfer { since, .. } | Self::ReadReferral { since, .. } => (2, *since),
            Self::ChildFound { at, .. } => (1, *at),
            Self::Triage { overdue: Some(_), due, .. } => (1, *due),
            Self::Triage { overdue: None, due, .. } => (2, *due),
            Self::WithoutManager { .. } => (2, Instant::from_millis(0)),
            Self::CannotCome { time, .. }
            | Self::FitsNoLonger { time, .. }
            | Self::SiblingsMeet { time, .. }
            | Self::TooNear { time, .. }
            | Self::TooNearToMeet { time, .. }
            | Self::Incomplete { time, .. } => (3, time.start()),
            // By the day that is shown of it: whose limit passes first waits the longest.
            Self::AfterLimit { last_day, .. } => (3, on(*last_day)),
            Self::ToRecord { time, .. } | Self::RecordMeeting { time, .. } => (4, time.start()),
            Self::TellCourt { due, .. } => (4, *due),
            Self::AgeDisputed { since, due, .. } => (4, due.unwrap_or(*since)),
            Self::FoundAdult { at, .. } => (4, *at),
            Self::CarryOut { due, .. } | Self::Support { due, .. } => (4, on(*due)),
            Self::Overdue { due, .. } => (3, on(*due)),
            Self::Core(duty) => duty.order(),
            Self::Further { step: FurtherStep::Decide, .. } => (2, Instant::from_millis(0)),
            Self::Further {
                step: FurtherStep::HearAgain | FurtherStep::Book | FurtherStep::ReadRefusal,
                ..
            }
            | Self::SayWhyLate { .. }
            | Self::Onward { step: Onward::BeginSupport | Onward::DecideSupport, .. } => {
                (4, Instant::from_millis(0))
            }
            Self::Onward { step: Onward::MayBeClosed, .. } => (7, Instant::from_millis(0)),
            Self::ReviewEmergency { opened, .. } => (1, *opened),
            Self::Emergencies => (1, Instant::from_millis(0)),
            Self::LettersGivenUp(_) | Self::CalendarBroken | Self::MessageHalted { .. } => {
                (5, Instant::from_millis(0))
            }
            Self::FilesToErase | Self::MoreCases => (8, Instant::from_millis(0)),
            Self::WithoutTeam { last_day, .. } | Self::WithoutBooking { last_day, .. } => (6, on(*last_day)),
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use barnahus_vocabulary::{BookingId, Interval};
    use time::Duration;

    use super::*;

    #[test]
    fn of_interviews_booked_too_late_the_earlier_limit_comes_first() {
        let late = |codename: &str, last_day: Date, days: i64| {
            let start = barnahus_vocabulary::local::start_of_day(last_day) + Duration::days(days);
            let time = Interval::new(start, start + Duration::HOUR).unwrap();
            Duty::AfterLimit { booking: BookingId::random(), codename: codename.to_owned(), time, last_day }
        };
        let mut duties = [late("frunză", date!(2026 - 12 - 10), 1), late("pian", date!(2026 - 12 - 02), 30)];
        duties.sort_by_key(Duty::order);
        assert!(matches!(&duties[0], Duty::AfterLimit { codename, .. } if codename == "pian"));
    }
}
