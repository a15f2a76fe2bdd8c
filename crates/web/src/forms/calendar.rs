//! What is wrong with a calendar file, as a sentence at its field.

use barnahus_operations::enter_calendar::BusyFault;
use barnahus_pages::words::calendar as words;
use barnahus_pages::{Remark, calendar};
use barnahus_vocabulary::Locale;

/// The sentence for a fault.
pub(crate) fn remark(fault: BusyFault, locale: Locale) -> Remark {
    let sentence = match fault {
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
    };
    calendar::fault(sentence, fault.line(), locale)
}
