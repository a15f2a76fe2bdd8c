//! One place of the plan: whose, when, where, with whom, why there; a box that accepts it and a list that
//! says what a new plan must keep.

use barnahus_casework::Urgency;
use barnahus_vocabulary::{CaseId, Interval, Locale, Text, dates};
use maud::{Markup, html};
use time::Duration;

use super::{KEEP, NOT_DAY, NOT_HOUR, PLACE, TAKE, so_long, wish_of};
use crate::cases::urgency;
use crate::parts::{Icon, Tone, tag};
use crate::slots::Why;
use crate::wording::capital;
use crate::words::plan as words;
use crate::words::slots;

/// A place.
#[derive(Debug, Clone)]
pub struct Place {
    /// Whose.
    pub case: CaseId,
    /// The codename.
    pub codename: String,
    /// How urgent.
    pub urgency: Urgency,
    /// From when to when.
    pub time: Interval,
    /// Where the child is heard.
    pub interview_room: String,
    /// Where the team watches.
    pub observation_room: String,
    /// Who comes: role and name.
    pub team: Vec<(Text, String)>,
    /// Why it stands where it stands.
    pub why: Vec<Why>,
    /// How long the child will have waited.
    pub waits: Duration,
    /// It begins after the limit.
    pub is_late: bool,
    /// It could be booked only as incomplete, because no lawyer comes.
    pub is_incomplete: bool,
    /// The rules have something against it: it can be looked at, not accepted.
    pub is_prevented: bool,
    /// Whether the coordinator kept it.
    pub is_kept: bool,
    /// The word that the form sends for it.
    pub word: String,
}

impl Place {
    /// The nth of its page: a number names its fields there in fewer signs than a case does, and a plan has many.
    pub(super) fn shown(&self, nth: usize, locale: Locale) -> Markup {
        let id = format!("{TAKE}-{nth}");
        html! {
            li.plan-place {
                input type="hidden" name=(PLACE) value=(self.word);
                div.pick.plan-take {
                    @if self.is_prevented {
                        h3 { (self.codename) }
                    } @else {
                        input.ds-input id=(id) type="checkbox" name=(TAKE) value=(self.case)
                            checked[!self.is_incomplete];
                        label for=(id) { (self.codename) }
                    }
                }
                div.plan-about {
                    p.plan-when { (capital(&dates::stretch(self.time, locale))) }
                    p.quiet { (self.interview_room) " · " (self.observation_room) }
                    (self.marks(locale))
                    details.fold {
                        summary { (words::WHY_AND_WHO.of(locale)) }
                        ul.notes { @for why in &self.why { li { (why.line(locale)) } } }
                        dl.plan-team {
                            @for (role, name) in &self.team {
                                div { dt { (capital(role.of(locale))) } dd { (name) } }
                            }
                        }
                    }
                }
                (self.wish(nth, locale))
            }
        }
    }

    fn marks(&self, locale: Locale) -> Markup {
        html! {
            p.plan-marks {
                (urgency(self.urgency, locale)) " "
                span.quiet { (words::WAITED.of(locale)) " " (so_long(self.waits, locale)) }
                @if self.is_kept { " " (tag(Tone::Plain, Icon::Lock, words::KEPT.of(locale))) }
                @if self.is_late { " " (tag(Tone::Warning, Icon::Clock, slots::AFTER_DEADLINE.of(locale))) }
                @if self.is_incomplete {
                    " " (tag(Tone::Danger, Icon::Warning, slots::WITHOUT_LAWYER.of(locale)))
                }
                @if self.is_prevented {
                    " " (tag(Tone::Danger, Icon::Cross, slots::NOT_POSSIBLE.of(locale)))
                }
            }
        }
    }

    fn wish(&self, nth: usize, locale: Locale) -> Markup {
        let id = format!("wish-{nth}");
        html! {
            div.plan-wish {
                label for=(id) {
                    (words::WISH.of(locale)) span.sr-only { ": " (self.codename) }
                }
                select.ds-input id=(id) name=(wish_of(self.case)) autocomplete="off" {
                    option value="" { (words::WISH_NONE.of(locale)) }
                    option value=(KEEP) selected[self.is_kept] { (words::WISH_KEEP.of(locale)) }
                    option value=(NOT_HOUR) { (words::WISH_NOT_HOUR.of(locale)) }
                    option value=(NOT_DAY) { (words::WISH_NOT_DAY.of(locale)) }
                }
            }
        }
    }
}
