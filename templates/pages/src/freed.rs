//! The time of a booking that fell: who would gain most from it, ready to be booked or moved.

use barnahus_casework::booking::MoveReason;
use barnahus_vocabulary::{BookingId, CaseId, Interval, Locale, Text, dates, paths};
use maud::{Markup, html};
use time::Duration;

use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Seat, SlotCard, Tone, tag};
use crate::slots::{CHOICE, REASON, VERSION};
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

/// How someone stands to the house now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They wait for a booking.
    Waits {
        /// The version of the case.
        version: u32,
    },
    /// They have one, later.
    Booked {
        /// Which.
        booking: BookingId,
        /// Its version.
        version: u32,
        /// When it is.
        time: Interval,
    },
}

/// Someone who would gain.
#[derive(Debug, Clone)]
pub struct Gainer {
    /// Whose case.
    pub case: CaseId,
    /// What they have now.
    pub standing: Standing,
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
    let head = Head::titled(words::TITLE)
        .help(Help::Freed)
        .lead(lead)
        .back(paths::booking(view.booking), slots::TO_BOOKING);
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
            why: self.why(locale),
            marks: html! {
                @if self.is_incomplete {
                    (tag(Tone::Danger, Icon::Warning, slots::WITHOUT_LAWYER.of(locale)))
                }
            },
            first: rank == Rank::First,
            action: self.take(rank, locale),
        }
    }

    /// What is gained, and what would be given up for it.
    fn why(&self, locale: Locale) -> Vec<String> {
        let gives_up = match self.standing {
            Standing::Waits { .. } => None,
            Standing::Booked { time, .. } => {
                Some(format!("{} {}", words::BOOKED_NOW.of(locale), dates::stretch(time, locale)))
            }
        };
        let told = gives_up.is_some().then(|| words::MOVE_TELLS.of(locale).to_owned());
        [Some(self.gain.said(locale)), gives_up, told].into_iter().flatten().collect()
    }

    /// The button that books, or moves what is booked.
    fn take(&self, rank: Rank, locale: Locale) -> Markup {
        let (action, version, label) = match self.standing {
            Standing::Waits { version } => (paths::book(self.case), version, slots::BOOK),
            Standing::Booked { booking, version, .. } => (paths::booking_move(booking), version, slots::MOVE),
        };
        let is_move = matches!(self.standing, Standing::Booked { .. });
        html! {
            form method="post" action=(action) {
                input type="hidden" name=(VERSION) value=(version);
                @if is_move { input type="hidden" name=(REASON) value=(MoveReason::Sooner.code()); }
                button.ds-button type="submit" name=(CHOICE) value=(self.choice)
                    data-variant=[(rank == Rank::Other).then_some("secondary")] {
                    (label.of(locale)) span.sr-only { ": " (self.codename) }
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
