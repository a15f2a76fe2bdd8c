//! The rules of the house on one page: in groups, each with what it does and where its default comes from,
//! and below them who changed what.
//!
//! A rule is changed in two steps: the figures here, what would change in [`preview`], and only there the
//! button that saves. The page knows the order of the groups and no rule; figures are prepared by `web`.

mod history;
mod preview;

use barnahus_casework::HouseRules;
use barnahus_casework::settings::{RuleFigure, Setting, Unit};
use barnahus_vocabulary::{Locale, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Form, Kind, Line, Look, button};
use crate::frame::{Frame, Head};
use crate::parts::{Tone, notice_line};
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::{form as answers, rules as words};

pub use history::{HistoryLine, history};
pub use preview::{CaseLine, Cases, FirstSlot, Outlook, Preview, preview};

/// The groups in the order of the page.
const GROUPS: [Setting; 16] = [
    Setting::Lengths,
    Setting::BestHours,
    Setting::FirstInterview,
    Setting::Apart,
    Setting::MinimumNotice,
    Setting::Sessions,
    Setting::InterviewerKnows,
    Setting::TriageLimits,
    Setting::BeforeEighteen,
    Setting::CourtNotice,
    Setting::InformationVisit,
    Setting::Help,
    Setting::SmallestCount,
    Setting::EmergencyAccess,
    Setting::Retention,
    Setting::Weights,
];

/// Whether the reader may change the rules or only try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// They may change them.
    Changes,
    /// They may try what other figures would do.
    Tries,
}

/// The page.
#[must_use]
pub fn rules(frame: &Frame, form: &Form<'_>, reader: Reader, past: &[HistoryLine]) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @match reader {
            Reader::Changes => {}
            Reader::Tries => { (notice_line(Tone::Plain, words::READ_ONLY.of(locale))) }
        }
        form.form method="post" action=(paths::HOUSE_RULES) novalidate {
            input type="hidden" name="version" value=(form.typed.get("version"));
            (groups(form))
            div.actions { (button(words::TRY.of(locale))) }
        }
    };
    let drawn = form.below_its_faults(&html! { div.stack { (body) } });
    let head = Head::titled(words::TITLE).lead(words::LEAD.of(locale)).faulty(form.is_faulty());
    frame.page(&head, &html! { div.stack-wide { div { (drawn) } (history(past, locale)) } })
}

/// Someone changed them meanwhile.
#[must_use]
pub fn rules_stale(frame: &Frame, versions: Versions<'_>) -> Markup {
    stale_form(frame, paths::HOUSE_RULES, versions, groups)
}

fn groups(form: &Form<'_>) -> Markup {
    html! { @for setting in GROUPS { (group(form, setting)) } }
}

fn group(form: &Form<'_>, setting: Setting) -> Markup {
    let locale = form.locale;
    let figures = RuleFigure::ALL.iter().filter(|figure| figure.setting() == setting);
    html! {
        section.section {
            h2 { (capital(setting.name().of(locale))) }
            p { (words::about(setting).of(locale)) }
            p.hint.small { (capital(setting.source().note().of(locale))) "." }
            div.figures { @for figure in figures { (field(form, *figure)) } }
        }
    }
}

fn field(form: &Form<'_>, figure: RuleFigure) -> Markup {
    let locale = form.locale;
    let default = HouseRules::default().figure(figure);
    let is_usual = form.typed.get(figure.code()) == as_typed(figure, default);
    let (about, usual) =
        (if is_usual { words::DEFAULT } else { words::NOT_DEFAULT }, said(figure, default, locale));
    let ask = Ask::new(figure.code(), capital(figure.name().of(locale)))
        .hint(format!("{} {usual}.", about.of(locale)))
        .within(figure.setting().name());
    match figure.unit() {
        Unit::YesNo => form.pick_one(&ask, &[yes_no(figure, 0), yes_no(figure, 1)], Look::Row),
        Unit::Clock => form.line(&Line::new(ask, Kind::Time)),
        Unit::MinutesInFives
        | Unit::Minutes
        | Unit::Hours
        | Unit::Days
        | Unit::Years
        | Unit::Children
        | Unit::Points => form.line(&Line::new(ask, Kind::Number)),
    }
}

fn yes_no(figure: RuleFigure, value: u32) -> Choice<'static> {
    Choice::new(as_typed(figure, value), if value == 0 { answers::NO } else { answers::YES })
}

/// A figure as it is sent by the form: an hour of the day as `09:00`, all else as a number.
#[must_use]
pub fn as_typed(figure: RuleFigure, value: u32) -> String {
    match figure.unit() {
        Unit::Clock => format!("{:02}:{:02}", value / 60, value % 60),
        Unit::MinutesInFives
        | Unit::Minutes
        | Unit::Hours
        | Unit::Days
        | Unit::Years
        | Unit::Children
        | Unit::Points
        | Unit::YesNo => value.to_string(),
    }
}

/// A figure as it is read.
fn said(figure: RuleFigure, value: u32, locale: Locale) -> String {
    match (figure.unit(), value) {
        (Unit::YesNo, 0) => words::NO.of(locale).to_owned(),
        (Unit::YesNo, _) => words::YES.of(locale).to_owned(),
        _ => as_typed(figure, value),
    }
}

/// A figure with its group, for where it stands alone.
fn named(figure: RuleFigure, locale: Locale) -> Markup {
    html! {
        (capital(figure.setting().name().of(locale))) ": " (figure.name().of(locale))
    }
}

#[cfg(test)]
mod tests {
    use barnahus_casework::settings::Setting;

    use super::GROUPS;

    #[test]
    fn every_setting_of_the_house_stands_on_the_page_once() {
        assert_eq!(GROUPS.len(), Setting::ALL.len());
        for setting in Setting::ALL {
            assert!(GROUPS.contains(setting), "{setting}");
        }
    }
}
