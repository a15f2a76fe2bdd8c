//! When triage or the first interview is due, in words: the tag that is red when it is late.

use barnahus_casework::Urgency;
use barnahus_casework::stage::StageCode;
use barnahus_vocabulary::{Instant, Locale, Text, dates};
use maud::Markup;
use time::{Date, Duration};

use crate::parts::{Icon, Tone, tag};
use crate::wording::capital;
use crate::words::cases::list as words;

/// How a case stands to the limit that runs now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Late by so much.
    Overdue(Duration),
    /// So much is left.
    Within(Duration),
    /// Put off until then.
    PutOff(Instant),
    /// The first interview must be held by a day.
    Hearing(Date, Hearing),
    /// Nothing is due.
    Nothing,
}

/// How a case stands to the last day of its first interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hearing {
    /// It is booked in time.
    Booked,
    /// It is booked too late.
    BookedLate,
    /// It is not booked, and there is time.
    Waits,
    /// It is not booked, and the day has passed.
    Overdue,
}

impl Due {
    /// As a tag with its word.
    #[must_use]
    pub fn shown(self, locale: Locale) -> Markup {
        match self {
            Self::Overdue(by) => {
                let words = format!("{}{}", words::OVERDUE.of(locale), dates::length(by, locale));
                tag(Tone::Danger, Icon::Alarm, &words)
            }
            Self::Within(left) => {
                let words = format!("{}{}", words::WITHIN.of(locale), dates::length(left, locale));
                tag(Tone::Plain, Icon::Clock, &words)
            }
            Self::PutOff(until) => {
                let words = format!("{}{}", words::PUT_OFF.of(locale), dates::short_moment(until, locale));
                tag(Tone::Warning, Icon::Clock, &words)
            }
            Self::Hearing(day, hearing) => {
                let with = |text: Text| format!("{}{}", text.of(locale), dates::short_day(day, locale));
                match hearing {
                    Hearing::Booked => maud::html! { (with(words::HEARD_BY)) },
                    Hearing::BookedLate => tag(Tone::Warning, Icon::Warning, &with(words::HEARD_LATE)),
                    Hearing::Waits => tag(Tone::Plain, Icon::Calendar, &with(words::HEARD_BY)),
                    Hearing::Overdue => tag(Tone::Danger, Icon::Alarm, &with(words::HEARD_OVERDUE)),
                }
            }
            Self::Nothing => maud::html! { span.quiet { (words::NOTHING_DUE.of(locale)) } },
        }
    }
}

/// The urgency as a tag.
pub(crate) fn urgency(urgency: Urgency, locale: Locale) -> Markup {
    let (tone, drawing) = match urgency {
        Urgency::ImmediateDanger => (Tone::Danger, Icon::Alarm),
        Urgency::Urgent => (Tone::Warning, Icon::Clock),
        Urgency::Routine => (Tone::Calm, Icon::Dot),
    };
    tag(tone, drawing, &capital(urgency.name().of(locale)))
}

/// The stage as a tag.
pub(super) fn stage(stage: StageCode, locale: Locale) -> Markup {
    let (tone, drawing) = match stage {
        StageCode::Received | StageCode::Reopened | StageCode::InTriage => (Tone::Plain, Icon::Note),
        StageCode::Accepted => (Tone::Plain, Icon::Person),
        StageCode::Planned => (Tone::Plain, Icon::Calendar),
        StageCode::Interviewed | StageCode::InSupport => (Tone::Good, Icon::Check),
        StageCode::NoInterviewNeeded | StageCode::Closed | StageCode::Declined | StageCode::Withdrawn => {
            (Tone::Calm, Icon::Dot)
        }
    };
    tag(tone, drawing, &capital(stage.name().of(locale)))
}
