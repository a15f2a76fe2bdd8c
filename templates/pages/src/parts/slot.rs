//! One slot on offer: day and hour in words, where, who, and why it stands where it stands.

use barnahus_vocabulary::{Locale, Text};
use maud::{Markup, html};

const WHY: Text = Text::new("De ce aici", "Why here");
const WHO: Text = Text::new("Echipa", "The team");

/// Someone in a role.
#[derive(Debug, Clone)]
pub struct Seat {
    /// The role, in the reader's language.
    pub role: String,
    /// Who.
    pub name: String,
}

/// A slot as a card.
#[derive(Debug, Clone)]
pub struct SlotCard {
    /// `marți, 1 decembrie 2026, ora 10:00–11:30`.
    pub when: String,
    /// Rooms and house.
    pub place: String,
    /// By role.
    pub team: Vec<Seat>,
    /// Three short lines.
    pub why: Vec<String>,
    /// What must be seen with it: that it is late, what is missing.
    pub marks: Markup,
    /// The best one is framed.
    pub first: bool,
    /// The form or link that takes it.
    pub action: Markup,
}

impl SlotCard {
    /// Laid out as an entry of `ol.slots`.
    #[must_use]
    pub fn shown(&self, locale: Locale) -> Markup {
        let class = if self.first { "slot slot-first" } else { "slot" };
        html! {
            li class=(class) {
                div {
                    h2 { (self.when) }
                    p.where { (self.place) }
                    (self.about(locale))
                }
                div.actions { (self.action) }
            }
        }
    }

    /// Laid out as a line that unfolds.
    #[must_use]
    pub fn folded(&self, locale: Locale) -> Markup {
        html! {
            li {
                details {
                    summary {
                        h3 { (self.when) }
                        span.where { (self.place) @if let Some(why) = self.why.first() { " · " (why) } }
                    }
                    div.slot-inner { (self.about(locale)) div.actions { (self.action) } }
                }
            }
        }
    }

    fn about(&self, locale: Locale) -> Markup {
        html! {
            div.marks { (self.marks) }
            @if !self.why.is_empty() {
                div.why {
                    p.label { (WHY.of(locale)) }
                    ul { @for line in &self.why { li { (line) } } }
                }
            }
            div.who {
                p.label { (WHO.of(locale)) }
                dl { @for seat in &self.team { div { dt { (seat.role) } dd { (seat.name) } } } }
            }
        }
    }
}
