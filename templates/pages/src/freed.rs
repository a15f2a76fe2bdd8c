//! The time of a booking that fell: who of those who wait would gain most from it, ready to be booked.

use barnahus_vocabulary::{BookingId, CaseId, Interval, Locale, Text, dates, paths};
use maud::{Markup, html};
use time::Duration;

use crate::frame::{Frame, Head};
use crate::parts::{Empty, Icon, Seat, SlotCard, Tone, tag};
use crate::slots::{CHOICE, VERSION};
use crate::wording::capital;
use crate::words::{freed as words, slots};

/// What someone would gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gain {
    /// Heard so much earlier.
    Earlier(Duration),
    /// Nothing else is possible for them.
    OnlyPlace,
}

/// Someone who would gain.
#[derive(Debug, Clone)]
pub struct Gainer {
    /// Whose case.
    pub case: CaseId,
    /// Its version.
    pub version: u32,
    /// The codename.
    pub codename: String,
    /// How much.
    pub gain: Gain,
    /// The slot within the freed time.
    pub time: Interval,
    /// Where the child is heard and where the team watches.
    pub rooms: [String; 2],
    /// Who comes: role and name.
    pub team: Vec<(Text, String)>,
    /// It could be booked only as incomplete, because no lawyer comes.
    pub is_incomplete: bool,
    /// The word that the form sends for it.
    pub choice: String,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Freed {
    /// The booking that fell.
    pub booking: BookingId,
    /// The codename of its case.
    pub codename: String,
    /// When it was to be.
    pub time: Interval,
    /// Who would gain, most first.
    pub gainers: Vec<Gainer>,
}

/// The page.
#[must_use]
pub fn freed(frame: &Frame, view: &Freed) -> Markup {
    let locale = frame.locale;
    let lead =
        format!("{} {} ({}).", words::WAS.of(locale), dates::stretch(view.time, locale), view.codename);
    let head = Head::titled(words::TITLE).lead(lead).back(paths::booking(view.booking), slots::TO_BOOKING);
    let body = html! {
        @match view.gainers.split_first() {
            None => (Empty {
                icon: Icon::Clock,
                heading: words::NOBODY.of(locale),
                sentence: words::NOBODY_MORE.of(locale),
            }.shown()),
            Some((first, others)) => div.stack {
                p { (words::WHO.of(locale)) }
                ol.slots { (first.card(Rank::First, locale).shown(locale)) }
                @if !others.is_empty() {
                    h2 { (words::OTHERS.of(locale)) }
                    ol.slots.slots-folded start="2" {
                        @for other in others { (other.card(Rank::Other, locale).folded(locale)) }
                    }
                }
            },
        }
    };
    frame.page(&head, &body)
}

/// Whether the button is the primary one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    First,
    Other,
}

impl Gainer {
    fn card(&self, rank: Rank, locale: Locale) -> SlotCard {
        let [heard, watched] = &self.rooms;
        SlotCard {
            when: self.codename.clone(),
            place: format!("{} · {heard} · {watched}", capital(&dates::stretch(self.time, locale))),
            team: self
                .team
                .iter()
                .map(|(role, name)| Seat { role: capital(role.of(locale)), name: name.clone() })
                .collect(),
            why: vec![self.gain.said(locale)],
            marks: html! {
                @if self.is_incomplete {
                    (tag(Tone::Danger, Icon::Warning, slots::WITHOUT_LAWYER.of(locale)))
                }
            },
            first: rank == Rank::First,
            action: self.book(rank, locale),
        }
    }

    fn book(&self, rank: Rank, locale: Locale) -> Markup {
        html! {
            form method="post" action=(paths::book(self.case)) {
                input type="hidden" name=(VERSION) value=(self.version);
                button.ds-button type="submit" name=(CHOICE) value=(self.choice)
                    data-variant=[(rank == Rank::Other).then_some("secondary")] {
                    (slots::BOOK.of(locale)) span.sr-only { ": " (self.codename) }
                }
            }
        }
    }
}

impl Gain {
    fn said(self, locale: Locale) -> String {
        match self {
            Self::OnlyPlace => words::ONLY_PLACE.of(locale).to_owned(),
            Self::Earlier(by) => {
                let length = match u64::try_from(by.whole_days()) {
                    Ok(days) if days > 0 => slots::DAYS.of(days, locale),
                    Ok(_) | Err(_) => dates::length(by, locale),
                };
                capital(&format!("{length} {}", words::EARLIER.of(locale)))
            }
        }
    }
}
