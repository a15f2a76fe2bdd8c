//! The limit of a first interview: its one extension while it runs; once it was missed, why, and to whom the days of
//! waiting are due.
//!
//! The rest is shown as nobody's, and is never typed. What was said stands in the form, to be said anew.

use barnahus_casework::Listed;
use barnahus_casework::interview::{
    CauseKind, ExtensionReason, Limit, MissedReason, NotExtended, Said, TooManyDays, WaitCause,
};
use barnahus_vocabulary::{BookingId, CaseId, Instant, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Form, Kind, Line, Look, button, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Tone, facts, notice_line};
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::form as common;
use crate::words::limit as words;
use crate::words::slots::DAYS;

/// The field of the reason of an extension.
pub const EXTENSION: &str = "extension";
/// The field of the reason of a missed limit.
pub const MISSED: &str = "missed";

/// What the page needs.
#[derive(Debug, Clone)]
pub struct LimitPage {
    /// Of which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// The limit, until a first interview was held.
    pub limit: Option<Limit>,
    /// Why it was extended, by whom, when.
    pub extension: Option<(ExtensionReason, Option<String>, Instant)>,
    /// Whether it may be extended, and why not.
    pub may_extend: Result<(), NotExtended>,
    /// By how many days.
    pub extension_days: u16,
    /// Since when the child waits.
    pub since: Instant,
    /// When it was heard.
    pub heard: Option<Instant>,
    /// How many days that is until then, or until now.
    pub waited: u32,
    /// Whether it is said why.
    pub may_say: bool,
    /// The interview of which is to be noted first what became of it.
    pub to_record: Option<BookingId>,
    /// What was said, by whom, when.
    pub said: Option<(Said, Option<String>, Instant)>,
    /// Why what was just asked for was not done.
    pub refused: Option<NotExtended>,
    /// More days were given than there were.
    pub too_many: Option<TooManyDays>,
    /// Something was said of a limit that is not missed.
    pub not_missed: bool,
}

impl LimitPage {
    /// Which saying it shows: its moment, or nothing.
    #[must_use]
    pub fn version(&self) -> i64 {
        self.said.as_ref().map_or(0, |(_, _, at)| at.millis())
    }
}

/// The page, laid out.
#[must_use]
pub fn limit(frame: &Frame, form: &Form<'_>, view: &LimitPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if let Some(refused) = view.refused {
            div role="alert" { (notice_line(Tone::Warning, words::why_not(refused).of(locale))) }
        }
        @if view.not_missed {
            div role="alert" { (notice_line(Tone::Warning, words::NOT_MISSED.of(locale))) }
        }
        @if let Some(too_many) = view.too_many {
            div role="alert" { (notice_line(Tone::Warning, &words::too_many(too_many, locale))) }
        }
        (facts(&told(view, locale), locale))
        @match view.may_extend {
            Ok(()) => (extend(form, view)),
            Err(refused) => @if !is_said_otherwise(view) { p.quiet { (words::why_not(refused).of(locale)) } }
        }
        @if let Some(booking) = view.to_record {
            p { (words::TO_RECORD.of(locale)) " " a href=(paths::booking(booking)) { (words::RECORD.of(locale)) } }
        }
        // What was typed in vain is shown once more, to be read off.
        @if view.may_say || view.not_missed { (why(form, view)) }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Limit)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &form.below_its_faults(&html! { div.stack { (body) } }))
}

/// Whether the page says already why nothing is extended, or asks for something else.
const fn is_said_otherwise(view: &LimitPage) -> bool {
    view.may_say || view.not_missed || view.refused.is_some() || view.to_record.is_some()
}

fn told(view: &LimitPage, locale: Locale) -> Vec<Fact<'static>> {
    let mut told = Vec::new();
    if let Some(limit) = view.limit {
        let day = dates::long_date(limit.last_day, locale);
        told.push(Fact::told(words::LAST_DAY, &format!("{day} ({})", limit.reason.name().of(locale))));
    }
    if let Some((reason, by, at)) = &view.extension {
        told.push(Fact::told(
            words::EXTENDED,
            &format!("{}; {}", capital(reason.name().of(locale)), whose(by.as_deref(), *at, locale)),
        ));
    }
    if view.may_say {
        told.push(Fact::told(words::WAITS_SINCE, &dates::moment(view.since, locale)));
        if let Some(heard) = view.heard {
            told.push(Fact::told(words::HEARD, &dates::moment(heard, locale)));
        }
        let waited = if view.heard.is_some() { words::WAITED } else { words::WAITED_SO_FAR };
        told.push(Fact::told(waited, &DAYS.of(view.waited.into(), locale)));
    }
    if let Some((said, by, at)) = &view.said {
        told.push(Fact::told(
            words::SAID,
            &format!("{}; {}", capital(said.reason().name().of(locale)), whose(by.as_deref(), *at, locale)),
        ));
        let rest = view.waited.saturating_sub(said.given());
        told.push(Fact::told(words::REST, &DAYS.of(rest.into(), locale)));
    }
    told
}

fn whose(by: Option<&str>, at: Instant, locale: Locale) -> String {
    format!("{}, {}", by.unwrap_or(words::HOUSE_BEFORE.of(locale)), dates::moment(at, locale))
}

fn choices<T: Listed>(locale: Locale) -> Vec<Choice<'static>> {
    T::ALL.iter().map(|one| Choice::new(one.code(), capital(one.name().of(locale)))).collect()
}

fn extend(form: &Form<'_>, view: &LimitPage) -> Markup {
    let locale = form.locale;
    let ask = Ask::new(EXTENSION, words::EXTEND_WHY).hint(words::once(view.extension_days, locale));
    html! {
        form.form method="post" action=(paths::limit(view.case)) novalidate {
            (form.pick_one(&ask, &choices::<ExtensionReason>(locale), Look::Plain))
            div.actions {
                (button(&words::extend(view.extension_days, locale)))
                a href=(paths::case(view.case)) { (common::KEEP.of(locale)) }
            }
        }
    }
}

fn why(form: &Form<'_>, view: &LimitPage) -> Markup {
    let locale = form.locale;
    html! {
        form.form method="post" action=(paths::limit_missed(view.case)) novalidate {
            input type="hidden" name="version" value=(view.version());
            (asked(form))
            div.actions { (save(locale)) a href=(paths::case(view.case)) { (common::KEEP.of(locale)) } }
        }
    }
}

fn asked(form: &Form<'_>) -> Markup {
    let locale = form.locale;
    html! {
        (form.pick_one(&Ask::new(MISSED, words::MISSED_WHY), &choices::<MissedReason>(locale), Look::Plain))
        p { (words::DAYS_HINT.of(locale)) }
        (days(form, CauseKind::Around, words::AROUND))
        (days(form, CauseKind::Role, words::ROLES))
        (days(form, CauseKind::Institution, words::INSTITUTIONS))
    }
}

/// Someone said it anew meanwhile: what was typed, beside what stands now.
#[must_use]
pub fn limit_stale(frame: &Frame, case: CaseId, versions: Versions<'_>) -> Markup {
    stale_form(frame, &paths::limit_missed(case), versions, asked)
}

fn days(form: &Form<'_>, kind: CauseKind, name: Text) -> Markup {
    let locale = form.locale;
    let field = |cause: WaitCause| {
        let ask = Ask::new(cause.code(), capital(cause.name().of(locale))).within(name);
        form.line(&Line::new(ask, Kind::Number))
    };
    html! {
        fieldset.group.field {
            legend { (name.of(locale)) }
            div.figures { @for cause in WaitCause::typed().filter(|cause| cause.kind() == kind) { (field(cause)) } }
        }
    }
}
