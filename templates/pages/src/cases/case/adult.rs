//! An adult of the family who is a victim too: shown where one is noted; the way to note one stands beside.
//!
//! Few cases have one, so that an empty section would only be in the way.

use barnahus_casework::SectionName;
use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use super::CasePage;
use crate::cases::sections::{Shown, edit};
use crate::words::cases::page as words;

/// Whether a section stands among the others of the page.
pub(super) fn stands(shown: &Shown) -> bool {
    shown.name != SectionName::AdultVictim || !shown.stored.is_empty()
}

/// The way to note one, as long as none is and the case runs.
pub(super) fn way(view: &CasePage, locale: Locale) -> Markup {
    let missing = view.sections.iter().find(|shown| !stands(shown));
    let runs = !view.stage.code().has_ended();
    html! {
        @if let Some(shown) = missing.filter(|shown| runs && shown.may_change) {
            p { a href=(edit(view.case, shown.name)) { (words::ADULT_WAY.of(locale)) } }
        }
    }
}
