//! What a booking says loudly: what is missing stands open, what is merely not known yet is folded.
//!
//! A new case has many open questions; were each as loud as a missing note, neither would be read. The
//! place where one books and the page of the booking say the same, so that the list is made once.

use barnahus_casework::booking::Warning;
use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::words::booking_facts::{self, Names};

/// The list, for the inside of a notice.
pub(crate) fn warnings(all: &[Warning], names: &Names, locale: Locale) -> Markup {
    let (open, missing): (Vec<Warning>, Vec<Warning>) =
        all.iter().copied().partition(|warning| matches!(warning, Warning::Open(_)));
    html! {
        (list(&missing, names, locale))
        @if missing.is_empty() {
            (list(&open, names, locale))
        } @else if !open.is_empty() {
            details.fold {
                summary { (booking_facts::NOT_KNOWN.of(locale)) " (" (open.len()) ")" }
                (list(&open, names, locale))
            }
        }
    }
}

fn list(warnings: &[Warning], names: &Names, locale: Locale) -> Markup {
    html! {
        @if !warnings.is_empty() {
            ul.notes {
                @for warning in warnings { li { (booking_facts::warning(*warning, names, locale)) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use barnahus_casework::required::Question;

    use super::*;

    fn shown(all: &[Warning]) -> String {
        warnings(all, &Names::default(), Locale::Ro).into_string()
    }

    #[test]
    fn open_questions_do_not_hide_what_is_missing() {
        let open = Warning::Open(Question::BeforeJudge);
        let both = shown(&[open, Warning::ChildNotInformed]);
        let fold = both.find("<details").unwrap_or(0);
        assert!(both.find("explicat").is_some_and(|at| at < fold), "{both}");
        assert!(both.find("anticipat").is_some_and(|at| at > fold), "{both}");
        assert!(!shown(&[open]).contains("<details"), "nothing is louder, so that nothing need be folded");
    }
}
