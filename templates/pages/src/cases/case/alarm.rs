//! On a case: that its child is missing, above everything else; and the way to say so.

use barnahus_casework::CaseAction;
use barnahus_vocabulary::{Locale, dates, paths};
use maud::{Markup, html};

use super::CasePage;
use crate::parts::{Tone, notice};
use crate::words::alarm as words;

/// Above all, to whoever opens the case.
pub(super) fn missing(view: &CasePage, locale: Locale) -> Markup {
    let Some((since, cause, by)) = &view.missing_child else { return html! {} };
    let since = dates::moment(*since, locale);
    let said = format!("{}: {}", words::TITLE.of(locale), cause.name().of(locale));
    let lead = html! {
        p { (words::SINCE.of(locale)) " " (since) "; " (words::RAISED_BY.of(locale)) " " (by) "." }
        @if view.may(CaseAction::RaiseAlarm) {
            p { a href=(paths::alarm(view.case)) { (words::TO_ALARM.of(locale)) } }
        }
    };
    html! { div.flash { (notice(Tone::Danger, &said, &lead)) } }
}

/// The way to it, as long as none stands.
pub(super) fn raise(view: &CasePage, locale: Locale) -> Markup {
    let is_offered = view.missing_child.is_none() && !view.stage.code().has_ended();
    html! {
        @if is_offered && view.may(CaseAction::RaiseAlarm) {
            p { a href=(paths::alarm(view.case)) { (words::RAISE.of(locale)) } }
        }
    }
}
