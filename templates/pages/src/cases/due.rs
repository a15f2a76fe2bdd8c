//! When triage is due, in words: the tag that is red when it is late.

use barnahus_casework::Urgency;
use barnahus_casework::stage::StageCode;
use barnahus_vocabulary::{Instant, Locale, dates};
use maud::Markup;
use time::Duration;

use crate::parts::{Icon, Tone, tag};
use crate::wording::capital;
use crate::words::cases::list as words;

/// How a case stands to its triage limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Late by so much.
    Overdue(Duration),
    /// So much is left.
    Within(Duration),
    /// Put off until then.
    PutOff(Instant),
    /// Nothing is due.
    Nothing,
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
