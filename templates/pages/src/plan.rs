//! A plan for everybody who waits: who waits, what is proposed beside what is booked, what became of it.
//!
//! Three pages. The proposal is a form of its own: boxes say what is accepted, a list beside each place
//! says what a new plan must keep. Cases are codenames. While the search runs, the page has begun and says
//! how far it is; it needs no script, and leaving it stops the search.

mod accepted;
mod changed;
mod left_out;
mod place;
mod searching;
mod start;

use barnahus_vocabulary::{CaseId, Interval, Locale, dates, paths};
use maud::{Markup, html};
use time::Duration;

use crate::form::{button, quiet_button};
use crate::parts::{Tone, notice_line};
use crate::week::{Week, table};
use crate::words::plan as words;
use crate::words::slots::DAYS;

pub use accepted::{Accepted, NotMade, Settled, accepted};
pub use changed::{Change, Changed};
pub use left_out::{LeftOut, WhyNot};
pub use place::Place;
pub use searching::{searched_for, searching};
pub use start::{Start, Waits, start};

/// The name of the hidden fields that hold the places, one word each.
pub const PLACE: &str = "place";
/// The name of the boxes that accept a place; the value is the case.
pub const TAKE: &str = "take";
/// The name of the boxes that hold when a child is not to be heard.
pub const BARRED: &str = "barred";
/// The name of the question how long may be searched.
pub const SECONDS: &str = "seconds";
/// What a wish is: the place is kept.
pub const KEEP: &str = "keep";
/// What a wish is: not at this hour.
pub const NOT_HOUR: &str = "hour";
/// What a wish is: not on this day.
pub const NOT_DAY: &str = "day";

/// The name of the list beside a place that says what a new plan must keep.
#[must_use]
pub fn wish_of(case: CaseId) -> String {
    format!("wish-{case}")
}

/// How long may be searched, in seconds.
pub const SECONDS_TO_CHOOSE: [u8; 4] = [1, 5, 20, 60];
/// Unless it is said otherwise.
pub const USUAL_SECONDS: u8 = 5;

/// When a child is not to be heard, as the coordinator said.
#[derive(Debug, Clone)]
pub struct Barred {
    /// The codename.
    pub codename: String,
    /// An hour, or a whole day of the house.
    pub during: Interval,
    /// Whether it is a whole day.
    pub is_day: bool,
    /// The word that the form sends for it.
    pub word: String,
}

/// Whether a plan could be better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// None is better.
    Best,
    /// The search was stopped before that was known.
    Unknown,
}

/// The proposal.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Who has a place, by time.
    pub places: Vec<Place>,
    /// Who has none.
    pub left_out: Vec<LeftOut>,
    /// Whether a better plan is possible.
    pub proof: Proof,
    /// What changed since the plan before; `None` for a first plan.
    pub changed: Option<Vec<Changed>>,
    /// What the coordinator barred.
    pub barred: Vec<Barred>,
    /// How long was to be searched.
    pub seconds: u8,
    /// The weeks in which something is planned, with what is booked in them.
    pub weeks: Vec<Week>,
}

/// The proposal, as the rest of a page that began with [`searching`].
#[must_use]
pub fn proposal(plan: &Plan, locale: Locale) -> Markup {
    html! {
        section.stack.plan-found {
            (summary(plan, locale))
            @if let Some(changed) = &plan.changed { (changed::shown(changed, locale)) }
            form.stack method="post" action=(paths::PLAN_ACCEPT) novalidate {
                (barred(&plan.barred, locale))
                @if !plan.places.is_empty() {
                    h2 { (words::PLACES.of(locale)) }
                    p.quiet { (words::NOTHING_SENT.of(locale)) }
                    ol.plan-places { @for (nth, place) in plan.places.iter().enumerate() { (place.shown(nth, locale)) } }
                }
                (left_out::shown(&plan.left_out, locale))
                div.actions.plan-actions {
                    @if plan.places.is_empty() {
                        (how_long(plan.seconds, locale))
                        button.ds-button type="submit" formaction=(paths::PLAN) { (words::AGAIN.of(locale)) }
                    } @else {
                        button.ds-button type="submit" { (words::ACCEPT.of(locale)) }
                        button.ds-button data-variant="secondary" type="submit" formaction=(paths::PLAN) {
                            (words::AGAIN.of(locale))
                        }
                        (how_long(plan.seconds, locale))
                    }
                }
            }
            (weeks(&plan.weeks, locale))
        }
    }
}

fn summary(plan: &Plan, locale: Locale) -> Markup {
    let (placed, all) = (plan.places.len() as u64, (plan.places.len() + plan.left_out.len()) as u64);
    let said = format!(
        "{} {placed} {} {}.",
        words::PLACE_FOR.of(locale),
        words::OF.of(locale),
        words::CHILDREN.of(all, locale)
    );
    let proof = match plan.proof {
        Proof::Best => words::PROVEN,
        Proof::Unknown => words::NOT_PROVEN,
    };
    let tone = if placed == all { Tone::Good } else { Tone::Warning };
    notice_line(tone, &format!("{said} {}", proof.of(locale)))
}

fn barred(list: &[Barred], locale: Locale) -> Markup {
    html! {
        @if !list.is_empty() {
            fieldset.group.field {
                legend { (words::BARRED.of(locale)) }
                p.hint { (words::BARRED_HINT.of(locale)) }
                div.picks {
                    @for (place, one) in list.iter().enumerate() {
                        @let id = format!("{BARRED}-{place}");
                        div.pick {
                            input.ds-input id=(id) type="checkbox" name=(BARRED) value=(one.word) checked;
                            label for=(id) { (one.said(locale)) }
                        }
                    }
                }
            }
        }
    }
}

impl Barred {
    fn said(&self, locale: Locale) -> String {
        let when = if self.is_day {
            dates::long_date(barnahus_vocabulary::local::day(self.during.start()), locale)
        } else {
            dates::stretch(self.during, locale)
        };
        format!("{}: {} {when}", self.codename, words::NOT.of(locale))
    }
}

/// How long someone waits, in days.
fn so_long(waits: Duration, locale: Locale) -> String {
    match u64::try_from(waits.whole_days()) {
        Ok(0) | Err(_) => words::LESS_THAN_A_DAY.of(locale).to_owned(),
        Ok(days) => DAYS.of(days, locale),
    }
}

/// How long may be searched.
fn how_long(chosen: u8, locale: Locale) -> Markup {
    html! {
        div.plan-seconds {
            label for=(SECONDS) { (words::HOW_LONG.of(locale)) }
            select.ds-input id=(SECONDS) name=(SECONDS) autocomplete="off" {
                @for seconds in SECONDS_TO_CHOOSE {
                    option value=(seconds) selected[seconds == chosen] {
                        (words::SECONDS.of(seconds.into(), locale))
                    }
                }
            }
        }
    }
}

/// The first week open, the others folded.
fn weeks(weeks: &[Week], locale: Locale) -> Markup {
    html! {
        @if !weeks.is_empty() {
            h2 { (words::ON_THE_WEEK.of(locale)) }
            @for (place, week) in weeks.iter().enumerate() {
                details.fold.plan-week open[place == 0] {
                    summary { (week.named(locale)) }
                    (table::week(week, locale))
                }
            }
        }
    }
}

/// The form that asks for a plan, with what is to be kept from the one before.
fn ask_again(barred: &[String], seconds: u8, rank: Rank, locale: Locale) -> Markup {
    html! {
        form method="post" action=(paths::PLAN) {
            @for word in barred { input type="hidden" name=(BARRED) value=(word); }
            input type="hidden" name=(SECONDS) value=(seconds);
            @match rank {
                Rank::Primary => (button(words::REST_AGAIN.of(locale))),
                Rank::Other => (quiet_button(words::REST_AGAIN.of(locale))),
            }
        }
    }
}

/// Whether planning again is the one primary button of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Primary,
    Other,
}
