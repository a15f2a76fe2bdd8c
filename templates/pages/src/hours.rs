//! When a person or a room is there: hours by weekday, and periods when it is not so.
//!
//! Field names are `from_1`, `until_1`, `again_from_1`, `again_until_1` for Monday, and so on to 7.

use barnahus_vocabulary::{AbsenceId, Interval, Locale, Text, dates, local, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Form, Kind, Line, Look, button, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Tone, notice};
use crate::stale::{Versions, stale_form};
use crate::words::people as words;

/// Whose hours or periods they are.
#[derive(Debug, Clone)]
pub struct Whose {
    /// The name of the person or the room.
    pub name: String,
    /// Its own page.
    pub href: String,
    /// Where the form goes.
    pub action: String,
}

/// A period when someone is away or something is closed.
#[derive(Debug, Clone)]
pub struct PeriodLine {
    /// Which.
    pub id: AbsenceId,
    /// From when to when.
    pub during: Interval,
    /// Planned or not; rooms have no kind.
    pub kind: Option<PeriodKind>,
}

/// Why someone is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodKind {
    /// Planned.
    Leave,
    /// Not planned.
    Absence,
}

impl PeriodKind {
    const fn name(self) -> Text {
        match self {
            Self::Leave => words::LEAVE,
            Self::Absence => words::ABSENCE,
        }
    }
}

/// A booking that stands in a period.
#[derive(Debug, Clone)]
pub struct Standing {
    /// From when to when.
    pub during: Interval,
    /// Where another is put in the person's place, for those who may.
    pub replace: Option<String>,
}

/// The periods of a page.
#[derive(Debug, Clone, Default)]
pub struct Periods {
    /// Those that are entered and not over.
    pub entered: Vec<PeriodLine>,
    /// Bookings that stand in the one that was just typed; whoever enters it says once more that they
    /// mean it.
    pub standing: Vec<Standing>,
}

/// Hours by weekday.
#[must_use]
pub fn hours(frame: &Frame, form: &Form<'_>, whose: &Whose) -> Markup {
    let locale = frame.locale;
    let body = html! {
        form method="post" action=(whose.action) novalidate {
            input type="hidden" name="version" value=(form.typed.get("version"));
            p.quiet.prose { (words::HOURS_HINT.of(locale)) }
            (days(form))
            div.actions { (save(locale)) }
        }
    };
    let head = Head::titled(words::HOURS_TITLE).help(Help::Hours).heading(format!(
        "{}: {}",
        words::HOURS_TITLE.of(locale),
        whose.name
    ));
    let head = head.back(&whose.href, words::NAME_BACK).faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// Someone changed the person or the room meanwhile.
#[must_use]
pub fn hours_stale(frame: &Frame, whose: &Whose, versions: Versions<'_>) -> Markup {
    stale_form(frame, &whose.action, versions, days)
}

fn days(form: &Form<'_>) -> Markup {
    let locale = form.locale;
    let columns = [
        ("from", words::FROM),
        ("until", words::UNTIL),
        ("again_from", words::AGAIN_FROM),
        ("again_until", words::UNTIL),
    ];
    html! {
        @for day in local::WEEK {
            fieldset.group.day-hours {
                legend { (dates::weekday(day).of(locale)) }
                div.parts {
                    @for (part, label) in columns {
                        @let name = format!("{part}_{}", day.number_from_monday());
                        (form.line(&Line::new(Ask::new(name, label).within(dates::weekday(day)), Kind::Time)))
                    }
                }
            }
        }
    }
}

/// Leave and absences of a person.
#[must_use]
pub fn absences(frame: &Frame, form: &Form<'_>, whose: &Whose, list: &Periods) -> Markup {
    let kinds = [Choice::new("leave", words::LEAVE), Choice::new("absence", words::ABSENCE)];
    let kind = form.pick_one(&Ask::new("kind", words::KIND), &kinds, Look::Plain);
    let head = Head::titled(words::ABSENCES_TITLE)
        .help(Help::Hours)
        .lead(&whose.name)
        .back(&whose.href, words::NAME_BACK);
    frame.page(&head.faulty(form.is_faulty()), &periods(form, whose, list, &kind))
}

/// Closures of a room.
#[must_use]
pub fn closures(frame: &Frame, form: &Form<'_>, whose: &Whose, list: &Periods) -> Markup {
    let head = Head::titled(words::CLOSURES_TITLE)
        .help(Help::Hours)
        .lead(&whose.name)
        .back(&whose.href, words::NAME_BACK);
    frame.page(&head.faulty(form.is_faulty()), &periods(form, whose, list, &html! {}))
}

fn periods(form: &Form<'_>, whose: &Whose, list: &Periods, kind: &Markup) -> Markup {
    let locale = form.locale;
    let drawn = html! {
        div.stack-wide.prose {
            @if list.entered.is_empty() {
                (Empty {
                    icon: Icon::Calendar,
                    heading: words::NO_PERIOD.of(locale),
                    sentence: words::NO_PERIOD_MORE.of(locale),
                }.shown())
            } @else {
                ul.lines { @for period in &list.entered { (line(period, locale)) } }
            }
            section.stack {
                h2 { (words::ADD_PERIOD.of(locale)) }
                form.form method="post" action=(whose.action) novalidate {
                    (kind)
                    (form.line(&Line::new(Ask::new("first_day", words::FIRST_DAY).hint(crate::words::form::TYPED_DAY), Kind::Day)))
                    (form.line(&Line::new(Ask::new("last_day", words::LAST_DAY), Kind::Day)))
                    div.parts {
                        (form.line(&Line::new(Ask::new("from_time", words::FROM_TIME).optional(), Kind::Time)))
                        (form.line(&Line::new(Ask::new("until_time", words::UNTIL_TIME).optional(), Kind::Time)))
                    }
                    p.quiet { (words::WHOLE_DAYS.of(locale)) }
                    @if !list.standing.is_empty() { (still_standing(form, &list.standing)) }
                    div.actions { (button(words::ADD_PERIOD.of(locale))) }
                }
            }
        }
    };
    form.below_its_faults(&drawn)
}

/// Bookings that stand in the period that was typed: they are seen before it is entered.
fn still_standing(form: &Form<'_>, standing: &[Standing]) -> Markup {
    let sure = [Choice::new("yes", words::ALL_THE_SAME)];
    let hours = html! {
        ul {
            @for one in standing {
                @let when = dates::stretch(one.during, form.locale);
                li {
                    (when)
                    @if let Some(href) = &one.replace {
                        ": " a href=(href) { (words::REPLACE.of(form.locale)) span.sr-only { ", " (when) } }
                    }
                }
            }
        }
    };
    html! {
        (notice(Tone::Warning, words::BOOKINGS_STAND.of(form.locale), &hours))
        (form.pick_any(&Ask::new("meant", words::MEANT), &sure, Look::Plain))
    }
}

fn line(period: &PeriodLine, locale: Locale) -> Markup {
    let said = dates::stretch(period.during, locale);
    html! {
        li {
            div.grow {
                div { (said) }
                @if let Some(kind) = period.kind { div.quiet.small { (kind.name().of(locale)) } }
            }
            form method="post" action=(paths::absence_remove(period.id)) {
                button.ds-button data-variant="secondary" data-size="sm" type="submit" {
                    (words::REMOVE.of(locale)) span.sr-only { ": " (said) }
                }
            }
        }
    }
}
