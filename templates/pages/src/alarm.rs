//! The child is missing: the alarm is raised, added to and ended on one page.
//!
//! What stands comes first, then what can be done; alarms that ended fold away below.

use barnahus_casework::alarm::{AlarmCause, AlarmEnd};
use barnahus_vocabulary::{AlarmId, CaseId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use crate::form::{Area, Ask, Choice, Danger, Form, Look, button, danger_page, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::meanwhile::came_late;
use crate::parts::{Tone, notice};
use crate::wording::capital;
use crate::words::alarm as words;
use crate::words::cases::steps;

/// The field that says which one.
pub const ALARM: &str = "alarm";

/// What one person wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Who.
    pub by: String,
    /// When.
    pub at: Instant,
    /// What.
    pub words: String,
}

/// One alarm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// Which.
    pub id: AlarmId,
    /// Why, as far as one knew.
    pub cause: AlarmCause,
    /// When it was raised.
    pub since: Instant,
    /// By whom.
    pub by: String,
    /// When, by whom and how it ended.
    pub ended: Option<(Instant, String, AlarmEnd)>,
    /// What was written.
    pub notes: Vec<Note>,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct AlarmPage {
    /// Of which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// The one that stands.
    pub standing: Option<Alarm>,
    /// Those that ended, the newest first.
    pub earlier: Vec<Alarm>,
    /// Who of the team must be called.
    pub to_call: Vec<String>,
    /// What the reader typed, where it came too late.
    pub late: Vec<String>,
    /// Whether one can be raised.
    pub may_raise: bool,
    /// Whether the reader may end it.
    pub may_end: bool,
}

/// The page. Its fields are `cause` and `words`, `learned`, or `ending` and `found`.
#[must_use]
pub fn alarm(frame: &Frame, form: &Form<'_>, view: &AlarmPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (came_late(&view.late, locale))
            @match &view.standing {
                Some(standing) => (stands(form, view, standing)),
                None if view.may_raise => (raise(form, view)),
                None => (notice(Tone::Danger, words::FIRST.of(locale), &html! { p { (words::NOT_OPEN.of(locale)) } })),
            }
            @if !view.earlier.is_empty() {
                section.stack {
                    h2 { (words::EARLIER.of(locale)) }
                    @for one in &view.earlier {
                        section.panel { p { strong { (ended(one, locale)) } } (told(one, locale)) }
                    }
                }
            }
        }
    };
    let title = if view.standing.is_some() { words::TITLE } else { words::RAISE };
    let head = Head::titled(title)
        .help(Help::Alarm)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &body)
}

fn raise(form: &Form<'_>, view: &AlarmPage) -> Markup {
    let locale = form.locale;
    let danger = Danger {
        happens: words::HAPPENS.into(),
        told: words::TOLD.into(),
        back: words::BACK.into(),
        deed: words::DEED,
        action: paths::alarm(view.case),
        keep: paths::case(view.case),
    };
    let cause = |cause: &AlarmCause| Choice::new(cause.code(), capital(cause.name().of(locale)));
    let causes: Vec<_> = AlarmCause::ALL.iter().map(cause).collect();
    let last_seen = Ask::new("words", words::LAST_SEEN).hint(words::LAST_SEEN_HINT);
    let fields = html! {
        (form.pick_one(&Ask::new("cause", words::CAUSE), &causes, Look::Plain))
        (form.area(&Area::new(last_seen)))
    };
    html! {
        (notice(Tone::Danger, words::FIRST.of(locale), &to_call(view, locale)))
        (danger_page(form, &danger, &fields))
    }
}

fn stands(form: &Form<'_>, view: &AlarmPage, standing: &Alarm) -> Markup {
    let locale = form.locale;
    let learned = Area::new(Ask::new("learned", words::LEARNED));
    let ending = |ending: &AlarmEnd| Choice::new(ending.code(), capital(ending.name().of(locale)));
    let endings: Vec<_> = AlarmEnd::ALL.iter().map(ending).collect();
    let end = html! {
        section.panel {
            h2 { (words::END.of(locale)) }
            form.form method="post" action=(paths::alarm_end(view.case)) novalidate {
                input type="hidden" name=(ALARM) value=(standing.id);
                (form.pick_one(&Ask::new("ending", words::ENDING).hint(words::END_TOLD), &endings, Look::Plain))
                (form.area(&Area::new(Ask::new("found", words::FOUND))))
                div.actions { (button(words::END_DEED.of(locale))) }
            }
        }
    };
    let body = html! {
        (notice(Tone::Danger, &since(standing, locale), &html! {
            p { (words::FIRST.of(locale)) }
            (to_call(view, locale))
        }))
        (told(standing, locale))
        form.form method="post" action=(paths::alarm(view.case)) novalidate {
            input type="hidden" name=(ALARM) value=(standing.id);
            (form.area(&learned))
            div.actions { (quiet_button(words::ADD.of(locale))) }
        }
        @if view.may_end { (end) }
    };
    form.below_its_faults(&html! { div.stack { (body) } })
}

fn to_call(view: &AlarmPage, locale: Locale) -> Markup {
    html! {
        @if !view.to_call.is_empty() { p { (words::TO_CALL.of(locale)) " " (view.to_call.join(", ")) "." } }
    }
}

/// Since when, why, by whom.
pub(crate) fn since(alarm: &Alarm, locale: Locale) -> String {
    format!(
        "{} {}: {} ({} {})",
        words::SINCE.of(locale),
        dates::moment(alarm.since, locale),
        alarm.cause.name().of(locale),
        words::RAISED_BY.of(locale),
        alarm.by,
    )
}

fn ended(alarm: &Alarm, locale: Locale) -> String {
    let Some((at, by, ending)) = &alarm.ended else { return since(alarm, locale) };
    let ended = format!("{} {}", words::ENDED.of(locale), dates::moment(*at, locale));
    format!("{ended}: {} ({by})", ending.name().of(locale))
}

fn told(alarm: &Alarm, locale: Locale) -> Markup {
    html! {
        @if alarm.ended.is_some() { p.quiet { (since(alarm, locale)) } }
        ol.plain-list.stack-small {
            @for note in &alarm.notes {
                li {
                    p.quiet { (dates::moment(note.at, locale)) ", " (note.by) }
                    @for line in note.words.lines() { p { (line) } }
                }
            }
        }
    }
}
