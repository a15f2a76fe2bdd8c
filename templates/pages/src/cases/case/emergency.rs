//! On a case: that an emergency opened it to the reader, and beside it to whom it opened it ever.

use barnahus_casework::CaseAction;
use barnahus_vocabulary::{Locale, dates, paths};
use maud::{Markup, html};

use super::CasePage;
use crate::emergency::{stands, verdict};
use crate::parts::{Tone, notice};
use crate::words::emergency as words;

/// Above all, for whom an emergency opened it.
pub(super) fn opened_so(view: &CasePage, locale: Locale) -> Markup {
    let Some(until) = view.emergency_until else { return html! {} };
    let said = format!("{} {}.", words::OPENED_SO.of(locale), dates::moment(until, locale));
    let lead = html! { p { a href={ (paths::EMERGENCY) "#mine" } { (words::TO_MINE.of(locale)) } } };
    html! { div.flash { (notice(Tone::Warning, &said, &lead)) } }
}

/// To whom, from when and until when; the reasons are on a page of the coordinator's.
pub(super) fn beside(view: &CasePage, locale: Locale) -> Markup {
    html! {
        @if !view.emergencies.is_empty() {
            section.panel {
                h2.h-small { (words::ALL.of(locale)) }
                ul.plain-list.stack-small {
                    @for access in &view.emergencies {
                        li {
                            strong { (access.who) } ", " (dates::short_moment(access.opened, locale))
                            div { (words::UNTIL.of(locale)) " " (stands(&access.stands, locale)) }
                            div { (verdict(access.verdict, locale)) }
                        }
                    }
                }
                @if view.may(CaseAction::ReviewEmergency) {
                    p { a href=(paths::case_emergency(view.case)) { (words::TO_REVIEW.of(locale)) } }
                }
            }
        }
    }
}
