//! One slot on offer, in full or folded to a line.

use barnahus_casework::booking::{Prevented, Warning};
use barnahus_vocabulary::{Interval, Locale, Text, dates};
use maud::{Markup, html};

use super::{Rank, Slots, Why, refusal, take};
use crate::parts::{Icon, Seat, SlotCard, Tone, tag};
use crate::wording::capital;
use crate::words::{booking_facts, slots as words};

/// A slot.
#[derive(Debug, Clone)]
pub struct Offer {
    /// From when to when.
    pub time: Interval,
    /// Where the child is heard.
    pub interview_room: String,
    /// Where the team watches.
    pub observation_room: String,
    /// Who comes: role and name.
    pub team: Vec<(Text, String)>,
    /// Why it stands where it stands, the most telling first.
    pub why: Vec<Why>,
    /// What this slot must say loudly and others need not.
    pub warnings: Vec<Warning>,
    /// What the rules have against it; then it cannot be taken.
    pub prevented: Vec<Prevented>,
    /// It begins after the limit.
    pub is_late: bool,
    /// It could be booked only as incomplete, because no lawyer comes.
    pub is_incomplete: bool,
    /// Who would come outside of their hours.
    pub outside_hours: Option<String>,
    /// The word that the form sends for it.
    pub choice: String,
}

impl Offer {
    pub(super) fn first(&self, view: &Slots, locale: Locale) -> Markup {
        self.card(view, Rank::First, locale).shown(locale)
    }

    pub(super) fn folded(&self, view: &Slots, locale: Locale) -> Markup {
        self.card(view, Rank::Other, locale).folded(locale)
    }

    fn card(&self, view: &Slots, rank: Rank, locale: Locale) -> SlotCard {
        let when = capital(&dates::stretch(self.time, locale));
        let action = if self.prevented.is_empty() {
            take(view.sought, &self.choice, (&when, rank), locale)
        } else {
            html! {}
        };
        SlotCard {
            place: format!("{} · {}", self.interview_room, self.observation_room),
            team: self
                .team
                .iter()
                .map(|(role, name)| Seat { role: capital(role.of(locale)), name: name.clone() })
                .collect(),
            why: self.why.iter().map(|why| why.line(locale)).collect(),
            marks: self.marks(view, locale),
            first: rank == Rank::First,
            when,
            action,
        }
    }

    fn marks(&self, view: &Slots, locale: Locale) -> Markup {
        html! {
            @if self.is_late { (tag(Tone::Warning, Icon::Clock, words::AFTER_DEADLINE.of(locale))) }
            @if self.is_incomplete { (tag(Tone::Danger, Icon::Warning, words::WITHOUT_LAWYER.of(locale))) }
            @if let Some(name) = &self.outside_hours {
                @let said = format!("{}: {name}", words::OUTSIDE_MARK.of(locale));
                (tag(Tone::Warning, Icon::Clock, &said))
            }
            @for warning in &self.warnings {
                p.mark-line { (booking_facts::warning(*warning, &view.names, locale)) }
            }
            @if !self.prevented.is_empty() {
                (tag(Tone::Danger, Icon::Cross, words::NOT_POSSIBLE.of(locale)))
                (refusal::reasons(&self.prevented, &view.names, locale))
            }
        }
    }
}
