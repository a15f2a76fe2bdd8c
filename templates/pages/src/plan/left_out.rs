//! Who has no place in the plan, how long they wait, and what stands in the way.

use barnahus_casework::Urgency;
use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::{Markup, html};
use time::Duration;

use crate::cases::urgency;
use crate::parts::{Icon, icon};
use crate::slots::Nothing;
use crate::words::plan as words;

/// Someone without a place.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// Whose case.
    pub case: CaseId,
    /// The codename.
    pub codename: String,
    /// How urgent.
    pub urgency: Urgency,
    /// Since the referral.
    pub waits: Duration,
    /// Whether hours or days were barred for this child.
    pub is_barred: bool,
    /// Why.
    pub why: WhyNot,
}

/// Why someone has no place.
#[derive(Debug, Clone)]
pub enum WhyNot {
    /// The place that was to be kept is not possible.
    NotKept,
    /// The search ended too early.
    Stopped,
    /// Nothing is possible beside the plan.
    Nothing(Nothing),
}

pub(super) fn shown(list: &[LeftOut], locale: Locale) -> Markup {
    html! {
        @if !list.is_empty() {
            section.panel.none-found {
                h2 { (words::LEFT_OUT.of(locale)) }
                ul.lines { @for one in list { (one.line(locale)) } }
            }
        }
    }
}

impl LeftOut {
    fn line(&self, locale: Locale) -> Markup {
        html! {
            li { div.grow {
                p {
                    strong { (icon(Icon::Clock)) " " (self.codename) } " · "
                    (words::WAITS.of(locale)) " " (super::so_long(self.waits, locale))
                    " " (urgency(self.urgency, locale))
                }
                @match &self.why {
                    WhyNot::NotKept => p { (words::NOT_KEPT.of(locale)) },
                    WhyNot::Stopped => p { (words::STOPPED.of(locale)) },
                    WhyNot::Nothing(nothing) => (nothing.in_short(locale)),
                }
                @if self.is_barred { p.quiet { (words::LOOK_AT_BARRED.of(locale)) } }
                p { a href=(paths::slots(self.case)) {
                    (words::TO_SLOTS.of(locale)) span.sr-only { ": " (self.codename) }
                } }
            } }
        }
    }
}
