//! People of a team: who is in it, the buttons with which they join and leave, the list to add from.

use barnahus_vocabulary::{CaseId, Instant, Locale, PersonId, Role, dates, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Form, Typed, quiet_button};
use crate::wording::capital;
use crate::words::cases::team as words;

/// Someone in the team.
#[derive(Debug, Clone)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Their name.
    pub name: String,
    /// Since when.
    pub joined_at: Instant,
}

/// Someone who may be added in that role.
#[derive(Debug, Clone)]
pub struct Addable {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Their name.
    pub name: String,
}

/// The name of the field that holds a person and a role, joined by a colon.
pub const WHO: &str = "who";

impl Member {
    /// Their name, role, and the button to leave. The one in charge has none.
    pub(super) fn shown(&self, case: CaseId, locale: Locale) -> Markup {
        html! {
            p.grow {
                strong { (self.name) }
                span.quiet { ", " (self.role.name().of(locale)) ", " (dates::short_moment(self.joined_at, locale)) }
            }
            @if self.role != Role::CaseManager {
                form.inline-form method="post" action=(paths::team_remove(case)) {
                    input type="hidden" name=(WHO) value=(who((self.person, self.role)));
                    button.plain-button type="submit" {
                        (words::REMOVE.of(locale)) span.sr-only { ": " (self.name) }
                    }
                }
            }
        }
    }
}

/// One click adds.
pub(super) fn join_button(case: CaseId, join: (PersonId, Role), name: &str, locale: Locale) -> Markup {
    html! {
        form method="post" action=(paths::team_add(case)) {
            input type="hidden" name=(WHO) value=(who(join));
            button.ds-button data-variant="secondary" type="submit" {
                (words::ADD.of(locale)) span.sr-only { ": " (name) }
            }
        }
    }
}

/// A list of everyone who may be added, in each of their roles.
pub(super) fn add_freely(case: CaseId, addable: &[Addable], locale: Locale) -> Markup {
    let typed = Typed::default();
    let form = Form::fresh(locale, &typed);
    let choices: Vec<Choice<'_>> = addable
        .iter()
        .map(|one| {
            let label = format!("{} ({})", capital(&one.name), one.role.name().of(locale));
            Choice::new(who((one.person, one.role)), label)
        })
        .collect();
    html! {
        @if !addable.is_empty() {
            section.stack {
                h2 { (words::ADD_FREELY.of(locale)) }
                form.form method="post" action=(paths::team_add(case)) {
                    (form.list(&Ask::new(WHO, words::WHO), &choices))
                    div.actions { (quiet_button(words::ADD.of(locale))) }
                }
            }
        }
    }
}

fn who((person, role): (PersonId, Role)) -> String {
    format!("{person}:{role}")
}
