//! What a new plan changed for each child since the plan before: what a wish costs, in words.

use barnahus_vocabulary::{Locale, dates};
use maud::{Markup, html};
use time::Duration;

use crate::words::plan as words;
use crate::words::slots::DAYS;

/// One change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// So much later.
    Later(Duration),
    /// So much earlier.
    Earlier(Duration),
    /// Someone else talks with the child.
    OtherInterviewer,
    /// So many others of the team change.
    OtherTeam(u64),
    /// Another room.
    OtherRoom,
    /// Has a place now.
    HasPlace,
    /// Has none any more.
    LostPlace,
}

/// A child for whom something changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The codename.
    pub codename: String,
    /// What.
    pub changes: Vec<Change>,
}

pub(super) fn shown(list: &[Changed], locale: Locale) -> Markup {
    html! {
        section.panel {
            h2 { (words::CHANGED.of(locale)) }
            @if list.is_empty() { p { (words::NOTHING_CHANGED.of(locale)) } }
            ul.notes {
                @for one in list {
                    @let said: Vec<_> = one.changes.iter().map(|change| change.said(locale)).collect();
                    li { strong { (one.codename) } ": " (said.join(", ")) "." }
                }
            }
        }
    }
}

impl Change {
    fn said(self, locale: Locale) -> String {
        let plain = |text: barnahus_vocabulary::Text| text.of(locale).to_owned();
        match self {
            Self::Later(by) => format!("{} {}", length(by, locale), words::LATER.of(locale)),
            Self::Earlier(by) => format!("{} {}", length(by, locale), words::EARLIER.of(locale)),
            Self::OtherInterviewer => plain(words::OTHER_INTERVIEWER),
            Self::OtherTeam(number) => words::OTHER_TEAM.of(number, locale),
            Self::OtherRoom => plain(words::OTHER_ROOM),
            Self::HasPlace => plain(words::HAS_PLACE),
            Self::LostPlace => plain(words::LOST_PLACE),
        }
    }
}

/// Days where there are any: nobody counts the hours of a week.
fn length(by: Duration, locale: Locale) -> String {
    match u64::try_from(by.whole_days()) {
        Ok(days) if days > 0 => DAYS.of(days, locale),
        Ok(_) | Err(_) => dates::length(by, locale),
    }
}
