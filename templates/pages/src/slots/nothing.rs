//! No slot at all: what stands in the way, counted, and what would free it.

use barnahus_vocabulary::{CaseId, Interval, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::form::link_button;
use crate::parts::{Icon, icon};
use crate::wording::capital;
use crate::words::slots as words;

/// Where a start fails first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocker {
    /// The child cannot come.
    Child,
    /// As many children as may be there at once are there.
    House,
    /// No interview room is free.
    InterviewRoom,
    /// No observation room with a link to a free interview room is free.
    ObservationRoom,
    /// No full team is free.
    People,
}

/// A blocker and how many starts it blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Obstacle {
    /// Which.
    pub blocker: Blocker,
    /// Starts that fail there first.
    pub starts: u64,
}

/// A seat for which people are missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortage {
    /// Whom it asks for.
    pub wanted: Text,
    /// Starts at which nobody is free for it; `None` when there is nobody at all.
    pub starts: Option<u64>,
}

/// Why there is no slot.
#[derive(Debug, Clone)]
pub struct Nothing {
    /// From when to when was looked.
    pub looked: Interval,
    /// How many starts were looked at.
    pub starts: u64,
    /// At how many of them a sibling is there whom the child must not meet.
    pub sibling_there: u64,
    /// What stands in the way, the most frequent first; never one that blocks nothing.
    pub obstacles: Vec<Obstacle>,
    /// Whom nobody stands in for, the worst first.
    pub shortages: Vec<Shortage>,
}

impl Blocker {
    const fn words(self) -> (Text, Text) {
        match self {
            Self::Child => (words::CHILD, words::CHILD_NEXT),
            Self::House => (words::HOUSE, words::HOUSE_NEXT),
            Self::InterviewRoom => (words::INTERVIEW_ROOM, words::ROOM_NEXT),
            Self::ObservationRoom => (words::OBSERVATION_ROOM, words::ROOM_NEXT),
            Self::People => (words::TEAM, words::TEAM_NEXT),
        }
    }
}

impl Nothing {
    /// The worst of it in two lines, where several such stand in a list.
    pub(crate) fn in_short(&self, locale: Locale) -> Markup {
        html! {
            ul.notes {
                @for shortage in self.shortages.iter().take(2) {
                    li {
                        (capital(shortage.wanted.of(locale))) ": "
                        @match shortage.starts {
                            None => { (words::NOBODY.of(locale)) }
                            Some(starts) => {
                                (words::AT.of(locale)) " " (starts) " " (words::OF.of(locale)) " "
                                (words::STARTS.of(self.starts, locale)) " " (words::NOBODY_FREE.of(locale))
                            }
                        }
                    }
                }
                @if let Some(Obstacle { blocker, starts }) = self.obstacles.first() {
                    li {
                        (words::AT.of(locale)) " " (words::STARTS.of(*starts, locale)) ", "
                        (blocker.words().0.of(locale)) "."
                    }
                }
            }
        }
    }

    pub(super) fn shown(&self, case: CaseId, locale: Locale) -> Markup {
        let at = |starts: u64| format!("{} {}", words::AT.of(locale), words::STARTS.of(starts, locale));
        html! {
            section.panel.none-found {
                h2 { (words::NONE.of(locale)) }
                p.quiet {
                    (words::LOOKED.of(locale)) " " (dates::short_moment(self.looked.start(), locale)) " "
                    (words::AND.of(locale)) " " (dates::short_moment(self.looked.end(), locale)) ": "
                    (words::STARTS.of(self.starts, locale)) "."
                }
                @if !self.shortages.is_empty() {
                    h3 { (words::PEOPLE_MISSING.of(locale)) }
                    ul.lines { @for shortage in &self.shortages { (shortage.line(self.starts, locale)) } }
                }
                h3 { (words::OBSTACLES.of(locale)) }
                ul.lines {
                    @for Obstacle { blocker, starts } in &self.obstacles {
                        @let (what, next) = blocker.words();
                        li { div.grow {
                            strong { (at(*starts)) ", " (what.of(locale)) "." }
                            div.quiet { (next.of(locale)) }
                        } }
                    }
                    @if self.sibling_there > 0 {
                        li { div.grow {
                            strong { (at(self.sibling_there)) ", " (words::SIBLING_THERE.of(locale)) }
                        } }
                    }
                }
            }
            div.actions { (link_button(&paths::team(case), words::TO_TEAM.of(locale))) }
        }
    }
}

impl Shortage {
    fn line(&self, all: u64, locale: Locale) -> Markup {
        html! {
            li { div.grow {
                strong { (icon(Icon::Person)) " " (capital(self.wanted.of(locale))) }
                div.quiet {
                    @match self.starts {
                        None => { (words::NOBODY.of(locale)) }
                        Some(starts) => {
                            (words::AT.of(locale)) " " (starts) " " (words::OF.of(locale)) " "
                            (words::STARTS.of(all, locale)) " " (words::NOBODY_FREE.of(locale)) " "
                            (words::BUSY_NEXT.of(locale))
                        }
                    }
                }
            } }
        }
    }
}
