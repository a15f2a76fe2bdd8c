//! Someone is counted on outside of their hours: who that can be, and what must be said when it is booked.
//!
//! Only for whoever may book so; for all others there is no such question.

use barnahus_casework::booking::{AGREED_WHO, AGREED_WHY};
use barnahus_vocabulary::{Locale, PersonId, Text};
use maud::{Markup, html};

use super::{OUTSIDE, Offer};
use crate::form::{Area, Ask, Form, Kind, Line};
use crate::wording::capital;
use crate::words::slots as words;

/// Whom a search may count on outside of their hours.
#[derive(Debug, Clone)]
pub struct Outside {
    /// Whoever could fill a seat: as what, and their name.
    pub people: Vec<(PersonId, Text, String)>,
    /// Who is counted on.
    pub chosen: Option<PersonId>,
}

impl Outside {
    /// The name of who is counted on.
    pub(super) fn name(&self) -> Option<&str> {
        let chosen = self.people.iter().find(|(person, ..)| self.chosen == Some(*person));
        chosen.map(|(_, _, name)| name.as_str())
    }

    /// The question, in the form of the terms.
    pub(super) fn asked(&self, locale: Locale) -> Markup {
        html! {
            div {
                label for=(OUTSIDE) { (words::OUTSIDE.of(locale)) }
                select.ds-input id=(OUTSIDE) name=(OUTSIDE) autocomplete="off" {
                    option value="" selected[self.chosen.is_none()] { (words::OUTSIDE_NOBODY.of(locale)) }
                    @for (person, role, name) in &self.people {
                        option value=(person) selected[self.chosen == Some(*person)] {
                            (capital(role.of(locale))) ": " (name)
                        }
                    }
                }
            }
        }
    }
}

/// What must be said with a slot to which someone comes outside of their hours.
pub(super) fn agreed(form: &Form<'_>, offers: &[Offer]) -> Markup {
    let locale = form.locale;
    html! {
        @if offers.iter().any(|offer| offer.outside_hours.is_some()) {
            fieldset.group.field {
                legend { (words::AGREED.of(locale)) }
                p.hint { (words::AGREED_MORE.of(locale)) }
                (form.area(&Area::new(Ask::new(AGREED_WHY, words::AGREED_WHY))))
                (form.line(&Line::new(Ask::new(AGREED_WHO, words::AGREED_WHO).hint(words::AGREED_WHO_HINT), Kind::Words)))
            }
        }
    }
}
