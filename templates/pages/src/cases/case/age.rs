//! On a case: that the age is disputed, or that an adult was found; and the way to say so.

use barnahus_casework::CaseAction;
use barnahus_vocabulary::{Locale, dates, local, paths};
use maud::{Markup, html};

use super::CasePage;
use crate::age::AgeStands;
use crate::parts::{Tone, notice};
use crate::words::age as words;

/// To whoever sees who the child is, while the case runs.
pub(super) fn stands(view: &CasePage, locale: Locale) -> Markup {
    if view.stage.code().has_ended() || !view.may(CaseAction::RaiseAlarm) {
        return html! {};
    }
    let (title, said) = match view.age {
        AgeStands::Undisputed => return html! {},
        AgeStands::Disputed(due) => (
            words::STANDS,
            html! {
                p { (words::MEANWHILE.of(locale)) }
                @if let Some(due) = due {
                    p { (words::RESULT_DUE.of(locale)) " " (dates::long_date(local::day(due), locale)) "." }
                }
            },
        ),
        AgeStands::FoundAdult => (words::FOUND_ADULT, html! { p { (words::WAITS.of(locale)) } }),
    };
    let lead = html! {
        (said)
        @if view.may(CaseAction::ChangeIdentity) {
            p { a href=(paths::age(view.case)) { (words::TO_AGE.of(locale)) } }
        }
    };
    html! { div.flash { (notice(Tone::Warning, title.of(locale), &lead)) } }
}

/// The way to it, as long as nobody disputes it.
pub(super) fn way(view: &CasePage, locale: Locale) -> Markup {
    let is_offered = view.age == AgeStands::Undisputed && !view.stage.code().has_ended();
    html! {
        @if is_offered && view.may(CaseAction::ChangeIdentity) {
            p { a href=(paths::age(view.case)) { (words::WAY.of(locale)) } }
        }
    }
}
