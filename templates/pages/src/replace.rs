//! Someone cannot come: who could take their place at that time, and the button that puts them in.
//!
//! Everyone listed is free and allowed; the best is chosen already. Why, who comes, who is told: one page.

use barnahus_casework::Listed;
use barnahus_casework::booking::ReplaceReason;
use barnahus_vocabulary::{BookingId, Interval, Locale, Role, Text, dates, paths};
use maud::{Markup, html};
use time::Duration;

use crate::form::{Ask, Choice, Form, Look, button, link_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Tone, notice_line};
use crate::wording::capital;
use crate::words::replace as words;

/// The name of the question why.
pub const REASON: &str = "reason";
/// The name of the question who comes.
pub const COMES: &str = "comes";
/// The name of the version that the page was made from.
pub const VERSION: &str = "version";

/// The place that is filled, as the form says it again.
#[derive(Debug, Clone)]
pub enum Seat {
    /// Of someone.
    Of {
        /// The id, for the form.
        id: String,
        /// Their name.
        name: String,
    },
    /// Of nobody yet.
    Empty,
}

/// Someone who could come.
#[derive(Debug, Clone)]
pub struct Standin {
    /// The word that the form sends for them.
    pub choice: String,
    /// Their name.
    pub name: String,
    /// As what they would come.
    pub role: Role,
    /// Where they come from; may be empty.
    pub institution: String,
    /// Minutes of their way.
    pub way_minutes: u32,
    /// Whether they are in the team of the case.
    pub is_in_team: bool,
    /// Whether the rules prefer them.
    pub is_preferred: bool,
}

/// Why nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReplaced {
    /// They were booked elsewhere meanwhile.
    Taken,
    /// They cannot come any more, or the rules do not allow them any more.
    Unfit,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Replace {
    /// Which booking.
    pub booking: BookingId,
    /// Its version.
    pub version: u32,
    /// The codename of its case.
    pub codename: String,
    /// From when to when; it stays.
    pub time: Interval,
    /// Whose place.
    pub seat: Seat,
    /// As what someone is sought.
    pub role: Role,
    /// Who could come, best first.
    pub free: Vec<Standin>,
    /// How many more hold the role and cannot come then.
    pub not_free: usize,
    /// Why nothing was changed by what was just sent.
    pub not_replaced: Option<NotReplaced>,
}

/// The page.
#[must_use]
pub fn replace(frame: &Frame, form: &Form<'_>, view: &Replace) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            @if let Some(why) = view.not_replaced {
                div role="alert" { (notice_line(Tone::Warning, why.text().of(locale))) }
            }
            @if view.free.is_empty() {
                (nobody(view, locale))
            } @else {
                (form.below_its_faults(&asked(form, view)))
            }
            @if view.not_free > 0 {
                p.quiet { (words::NOT_FREE.of(u64::try_from(view.not_free).unwrap_or(u64::MAX), locale)) "." }
            }
        }
    };
    let title = match view.seat {
        Seat::Of { .. } => words::TITLE,
        Seat::Empty => words::TITLE_EMPTY,
    };
    let head = Head::titled(title)
        .help(Help::Replace)
        .lead(lead(view, locale))
        .back(paths::booking(view.booking), words::TO_BOOKING);
    frame.page(&head.faulty(form.is_faulty()), &body)
}

impl NotReplaced {
    const fn text(self) -> Text {
        match self {
            Self::Taken => words::TAKEN,
            Self::Unfit => words::UNFIT,
        }
    }
}

fn lead(view: &Replace, locale: Locale) -> String {
    let when = format!("{} · {}", view.codename, capital(&dates::stretch(view.time, locale)));
    let role = view.role.name().of(locale);
    match &view.seat {
        Seat::Of { name, .. } => format!("{when}. {} {name} ({role}).", words::INSTEAD_OF.of(locale)),
        Seat::Empty => format!("{when}. {}.", capital(role)),
    }
}

fn nobody(view: &Replace, locale: Locale) -> Markup {
    html! {
        (Empty {
            icon: Icon::People,
            heading: words::NOBODY.of(locale),
            sentence: words::NOBODY_NEXT.of(locale),
        }.shown())
        div.actions { (link_button(&paths::booking_move(view.booking), words::MOVE.of(locale))) }
    }
}

fn asked(form: &Form<'_>, view: &Replace) -> Markup {
    let locale = form.locale;
    let people: Vec<_> = view.free.iter().map(|who| who.choice(view.role, locale)).collect();
    let who = Ask::new(COMES, words::WHO).hint(words::WHO_HINT);
    let (told, deed) = match view.seat {
        Seat::Of { .. } => (words::TOLD, words::DEED),
        Seat::Empty => (words::TOLD_EMPTY, words::DEED_EMPTY),
    };
    html! {
        form.form method="post" action=(paths::booking_replace(view.booking)) novalidate {
            input type="hidden" name=(VERSION) value=(view.version);
            @match &view.seat {
                Seat::Of { id, .. } => {
                    input type="hidden" name="leaves" value=(id);
                    (why(form))
                }
                Seat::Empty => { input type="hidden" name="role" value=(view.role.code()); }
            }
            (form.pick_one(&who, &people, Look::Plain))
            p { (told.of(locale)) }
            @if let Seat::Of { .. } = view.seat { p.quiet { (words::STAYS_IN_TEAM.of(locale)) } }
            div.actions { (button(deed.of(locale))) }
        }
    }
}

fn why(form: &Form<'_>) -> Markup {
    let choices: Vec<_> = ReplaceReason::ALL
        .iter()
        .filter(|reason| **reason != ReplaceReason::WasMissing)
        .map(|reason| Choice::new(Listed::code(*reason), capital(reason.name().of(form.locale))))
        .collect();
    form.pick_one(&Ask::new(REASON, words::WHY).hint(words::WHY_HINT), &choices, Look::Plain)
}

impl Standin {
    fn choice(&self, sought: Role, locale: Locale) -> Choice<'_> {
        let choice = Choice::new(self.choice.as_str(), self.label(locale));
        let about = self.about(sought, locale);
        if about.is_empty() { choice } else { choice.hint(about) }
    }

    fn label(&self, locale: Locale) -> String {
        if self.institution.is_empty() {
            format!("{} ({})", self.name, self.role.name().of(locale))
        } else {
            format!("{}, {}", self.name, self.institution)
        }
    }

    /// The role where another than the one who leaves takes the place, the way, and what speaks for them.
    fn about(&self, sought: Role, locale: Locale) -> String {
        let role = (self.role != sought).then(|| self.role.name().of(locale).to_owned());
        let way = (self.way_minutes > 0).then(|| {
            let length = dates::length(Duration::minutes(i64::from(self.way_minutes)), locale);
            format!("{} {length}", words::WAY.of(locale))
        });
        let of = |holds: bool, text: Text| holds.then(|| text.of(locale).to_owned());
        let team = of(self.is_in_team, words::IN_TEAM);
        let preferred = of(self.is_preferred, words::PREFERRED);
        [role, team, preferred, way].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
