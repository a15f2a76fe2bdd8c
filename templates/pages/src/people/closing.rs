//! Before an account is closed: what its owner owes, each thing with those who may take it.

use barnahus_vocabulary::{CaseId, Locale, PersonId, dates, paths};
use maud::{Markup, html};
use time::Date;

use crate::form::{Ask, Choice, Danger, Form, danger_page};
use crate::frame::{Frame, Head, Place};
use crate::handbook::Help;
use crate::wording::capital;
use crate::words::cases::in_charge as naming;
use crate::words::{my_day, people as words, support};

/// Whose account is closed, and what they owe.
#[derive(Debug, Clone)]
pub struct Leaver {
    /// Who.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// In charge of these cases, each with its codename: another is named first.
    pub in_charge: Vec<(CaseId, String)>,
    /// In charge of so many cases that the reader does not see.
    pub in_charge_others: usize,
    /// What passes to others.
    pub owes: Vec<Passes>,
    /// How much they owe in cases that the reader does not see.
    pub owes_others: usize,
}

/// One thing that passes to someone else.
#[derive(Debug, Clone)]
pub struct Passes {
    /// The name of its field.
    pub field: String,
    /// The codename of its case.
    pub codename: String,
    /// By when it is owed.
    pub due: Date,
    /// Who may take it.
    pub takers: Vec<(PersonId, String)>,
}

/// Before an account is closed. Its fields are those of [`Passes`], each with the id of whoever takes it.
#[must_use]
pub fn close_account(frame: &Frame, form: &Form<'_>, leaver: &Leaver) -> Markup {
    let (id, name) = (leaver.id, &leaver.name);
    let danger = Danger {
        happens: words::CLOSE_HAPPENS.into(),
        told: words::CLOSE_TOLD.into(),
        back: words::CLOSE_BACK.into(),
        deed: words::CLOSE,
        action: paths::person_close(id),
        keep: paths::person(id),
    };
    let lead = name.clone();
    let head =
        Head::titled(words::CLOSE).help(Help::Closing).lead(lead).back(paths::person(id), words::PERSON);
    let frame = Frame { place: Some(Place::People), ..frame.clone() };
    let body = html! { (in_charge(leaver, form.locale)) (passing(form, leaver)) };
    frame.page(&head, &danger_page(form, &danger, &body))
}

/// The cases of which they are in charge, each with the page on which another is named.
fn in_charge(leaver: &Leaver, locale: Locale) -> Markup {
    let Leaver { in_charge, in_charge_others, .. } = leaver;
    html! {
        @if !in_charge.is_empty() || *in_charge_others > 0 {
            section.section {
                h2 { (words::IS_IN_CHARGE.of(locale)) }
                p.quiet { (words::IS_IN_CHARGE_ABOUT.of(locale)) }
                @if !in_charge.is_empty() {
                    ul {
                        @for (case, codename) in in_charge {
                            li {
                                (capital(codename)) " – "
                                a href=(paths::case_manager(*case)) {
                                    (naming::TITLE.of(locale)) span.sr-only { ": " (codename) }
                                }
                            }
                        }
                    }
                }
                @if *in_charge_others > 0 {
                    p { (words::IS_IN_CHARGE_OTHERS.of(locale)) " " (in_charge_others) "." }
                }
            }
        }
    }
}

/// Each thing that is owed, with those who may take it.
fn passing(form: &Form<'_>, leaver: &Leaver) -> Markup {
    let locale = form.locale;
    if leaver.owes.is_empty() && leaver.owes_others == 0 {
        return html! {};
    }
    html! {
        section.section {
            h2 { (support::OWES.of(locale)) }
            p.quiet { (support::OWES_ABOUT.of(locale)) }
            @for one in &leaver.owes { (passes(form, one)) }
            @if leaver.owes_others > 0 {
                p { (support::OWES_OTHERS.of(locale)) " " (leaver.owes_others) "." }
            }
        }
    }
}

fn passes(form: &Form<'_>, one: &Passes) -> Markup {
    let locale = form.locale;
    let what = format!(
        "{} ({} {}). {}",
        capital(&one.codename),
        my_day::DUE.of(locale),
        dates::long_date(one.due, locale),
        support::PASSES_TO.of(locale),
    );
    if one.takers.is_empty() {
        return html! { p { (what) ": " strong { (support::NO_TAKER.of(locale)) } } };
    }
    let people: Vec<_> =
        one.takers.iter().map(|(person, name)| Choice::new(person.to_string(), name.clone())).collect();
    form.list(&Ask::new(one.field.clone(), what), &people)
}
