//! What a form has asked so far: its fields with their labels, and the words of their choices.
//!
//! Written down while fields are drawn, so that what is said of a field elsewhere (in the summary of
//! faults, beside what is stored meanwhile) uses the very label that stands above it, and no second list
//! of labels has to be kept in step.

use std::cell::RefCell;

use barnahus_vocabulary::Locale;

use super::{Ask, Choice};
use crate::wording::capital;

/// The questions of one form, in the order of the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked(RefCell<Vec<Question>>);

/// One field as it was asked.
#[derive(Debug, Clone)]
pub(super) struct Question {
    /// The name of the field.
    pub(super) name: String,
    /// What it asks, with its group before it where the label alone would not do.
    pub(super) label: String,
    /// The values that can be chosen, and their words; none for what is typed.
    pub(super) choices: Vec<(String, String)>,
}

impl Asked {
    /// A field that is filled in.
    pub(super) fn typed(&self, ask: &Ask<'_>, locale: Locale) {
        self.chosen(ask, &[], locale);
    }

    /// A field that is chosen from a list.
    pub(super) fn chosen(&self, ask: &Ask<'_>, choices: &[Choice<'_>], locale: Locale) {
        let choices = choices.iter().map(|choice| choice.said(locale)).collect();
        let question = Question { name: ask.name.clone().into_owned(), label: label(ask, locale), choices };
        self.0.borrow_mut().push(question);
    }

    /// The label of a field; `None` when the form has no such field.
    pub(super) fn label_of(&self, name: &str) -> Option<String> {
        self.0.borrow().iter().find(|question| question.name == name).map(|question| question.label.clone())
    }
}

/// `Luni, de la` for a field of a group, `Prenumele copilului` for one that needs none.
fn label(ask: &Ask<'_>, locale: Locale) -> String {
    let own = ask.label.of(locale);
    match &ask.group {
        Some(group) => {
            let mut letters = own.chars();
            let first = letters.next().into_iter().flat_map(char::to_lowercase);
            format!("{}, {}{}", capital(group.of(locale)), first.collect::<String>(), letters.as_str())
        }
        None => capital(own),
    }
}
