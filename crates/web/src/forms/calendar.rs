//! What is wrong with a calendar, as a sentence: at the field of a file or an address, and on the page of
//! one that is fetched.

use barnahus_operations::calendar_fault::{CalendarFault, FeedFault};
use barnahus_operations::enter_address::NotACalendarAddress;
use barnahus_operations::enter_calendar::BusyFault;
use barnahus_pages::words::calendar::{self as words, address};
use barnahus_pages::{Remark, calendar};
use barnahus_vocabulary::{Locale, Text};

/// What is wrong with a file, at its field.
pub(crate) fn remark(fault: BusyFault, locale: Locale) -> Remark {
    calendar::fault(of_file(fault), fault.line(), locale)
}

/// What is wrong with an address that is none, at its field.
pub(crate) fn malformed(fault: NotACalendarAddress, locale: Locale) -> Remark {
    let sentence = match fault {
        NotACalendarAddress::Empty => address::EMPTY,
        NotACalendarAddress::TooLong => address::TOO_LONG,
        NotACalendarAddress::NotAnAddress => address::NOT_AN_ADDRESS,
        NotACalendarAddress::HoldsPassword => address::HOLDS_PASSWORD,
    };
    Remark::new(calendar::ADDRESS, sentence, locale)
}

/// Why nothing is fetched from an address, at its field.
pub(crate) fn out_of_reach(fault: FeedFault, locale: Locale) -> Remark {
    Remark::new(calendar::ADDRESS, of_feed(fault), locale)
}

/// What is wrong with a calendar that is fetched.
pub(crate) fn sentence(fault: Option<CalendarFault>, locale: Locale) -> String {
    let (sentence, line) = match fault {
        Some(CalendarFault::Fetching(fault)) => (of_feed(fault), None),
        Some(CalendarFault::Reading(BusyFault::NotACalendar)) => (address::NOT_A_CALENDAR, None),
        Some(CalendarFault::Reading(BusyFault::TooLarge)) => (address::TOO_LARGE, None),
        Some(CalendarFault::Reading(BusyFault::CutShort)) => (address::CUT_SHORT, None),
        Some(CalendarFault::Reading(fault @ BusyFault::ThisAndFuture(_))) => {
            (address::THIS_AND_FUTURE, fault.line())
        }
        Some(CalendarFault::Reading(fault)) => (of_file(fault), fault.line()),
        None => (address::UNKNOWN, None),
    };
    calendar::with_line(sentence, line, locale)
}

/// What its owner can do about it.
pub(crate) const fn advice(fault: Option<CalendarFault>) -> Text {
    match fault {
        Some(CalendarFault::Fetching(fault)) => match fault {
            FeedFault::UnknownHost
            | FeedFault::Unreachable
            | FeedFault::TooSlow
            | FeedFault::ServerFailed => address::TRY_AGAIN,
            FeedFault::OutOfReach => address::ASK_OPERATOR,
            FeedFault::NotSecure => address::ASK_TO_TRUST,
            FeedFault::TooLarge => address::SMALLER,
            FeedFault::NotEncrypted
            | FeedFault::Ourselves
            | FeedFault::LedInCircles
            | FeedFault::LedAstray
            | FeedFault::Gone
            | FeedFault::Closed
            | FeedFault::Misunderstood
            | FeedFault::Unopened => address::GIVE_NEW,
        },
        Some(CalendarFault::Reading(BusyFault::NotACalendar)) => address::GIVE_NEW,
        Some(CalendarFault::Reading(
            BusyFault::TooLarge | BusyFault::TooManyParts | BusyFault::AsksTooMuch,
        )) => address::SMALLER,
        Some(CalendarFault::Reading(BusyFault::CutShort)) | None => address::TRY_AGAIN,
        Some(CalendarFault::Reading(BusyFault::ThisAndFuture(_))) => address::SPLIT,
        Some(CalendarFault::Reading(_)) => address::MEND,
    }
}

const fn of_feed(fault: FeedFault) -> Text {
    match fault {
        FeedFault::UnknownHost => address::UNKNOWN_HOST,
        FeedFault::OutOfReach => address::OUT_OF_REACH,
        FeedFault::NotEncrypted => address::NOT_ENCRYPTED,
        FeedFault::Ourselves => address::OURSELVES,
        FeedFault::Unreachable => address::UNREACHABLE,
        FeedFault::NotSecure => address::NOT_SECURE,
        FeedFault::TooSlow => address::TOO_SLOW,
        FeedFault::TooLarge => address::TOO_LARGE,
        FeedFault::LedInCircles => address::LED_IN_CIRCLES,
        FeedFault::LedAstray => address::LED_ASTRAY,
        FeedFault::Gone => address::GONE,
        FeedFault::Closed => address::CLOSED,
        FeedFault::ServerFailed => address::SERVER_FAILED,
        FeedFault::Misunderstood => address::MISUNDERSTOOD,
        FeedFault::Unopened => address::UNOPENED,
    }
}

const fn of_file(fault: BusyFault) -> Text {
    match fault {
        BusyFault::TooLarge => words::TOO_LARGE,
        BusyFault::NotACalendar => words::NOT_A_CALENDAR,
        BusyFault::CutShort => words::CUT_SHORT,
        BusyFault::Entangled(_) | BusyFault::TooDeep(_) => words::ENTANGLED,
        BusyFault::TooManyParts | BusyFault::AsksTooMuch => words::TOO_MUCH,
        BusyFault::NoStart(_) => words::NO_START,
        BusyFault::EndsBeforeItStarts(_) => words::BACKWARDS,
        BusyFault::NotATime(_) => words::NOT_A_TIME,
        BusyFault::NotARule(_) => words::NOT_A_RULE,
        BusyFault::UnknownZone(_) => words::UNKNOWN_ZONE,
        BusyFault::NotAZone(_) => words::NOT_A_ZONE,
        BusyFault::ThisAndFuture(_) => words::THIS_AND_FUTURE,
    }
}
