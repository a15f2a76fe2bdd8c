//! On a case: that it is merged into another of the same child, what was merged into it, and the way to merge it.

use barnahus_casework::CaseAction;
use barnahus_casework::merging::ended_as_duplicate;
use barnahus_vocabulary::{Locale, paths};
use maud::{Markup, html};

use super::CasePage;
use crate::merge::{OtherCase, named};
use crate::parts::{Tone, notice};
use crate::wording::capital;
use crate::words::merge as words;

/// Above all, on a case that is merged.
pub(super) fn away(view: &CasePage, locale: Locale) -> Markup {
    let Some(into) = &view.merged.into else { return html! {} };
    let lead = html! {
        p { @match into {
            OtherCase::Seen(case, codename) => {
                (words::GOES_ON.of(locale)) " " a href=(paths::case(*case)) { (capital(codename)) } "."
            }
            OtherCase::Hidden => (words::AWAY_HIDDEN.of(locale)),
            OtherCase::Gone => (words::AWAY_GONE.of(locale)),
        } }
    };
    html! { div.flash { (notice(Tone::Warning, words::IS_AWAY.of(locale), &lead)) } }
}

/// Above the file of the case that stays: whoever works in it has something to read.
pub(super) fn here(view: &CasePage, locale: Locale) -> Markup {
    if view.merged.here.is_empty() {
        return html! {};
    }
    let lead = html! {
        ul.notes { @for other in &view.merged.here { li { (named(other, locale)) } } }
        @if view.may(CaseAction::SeeReferrals) {
            p { a href=(paths::referrals(view.case)) { (words::READ.of(locale)) } }
        }
    };
    html! { div.flash { (notice(Tone::Plain, words::HERE.of(locale), &lead)) } }
}

/// The way to merge it, unless it ended otherwise.
pub(super) fn way(view: &CasePage, locale: Locale) -> Markup {
    let may_be = view.merged.into.is_none() && view.merged.here.is_empty();
    let is_offered = may_be && (!view.stage.code().has_ended() || ended_as_duplicate(view.stage));
    html! {
        @if is_offered && view.may(CaseAction::Merge) {
            p { a href=(paths::merge(view.case)) { (words::TITLE.of(locale)) } }
        }
    }
}
