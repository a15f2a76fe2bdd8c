//! What a form has asked so far: its fields with their labels, and the words of their choices.
//!
//! Written down while fields are drawn, so that what is said of a field elsewhere (in the summary of
//! faults, beside what is stored meanwhile) uses the very label that stands above it, and no second list
//! of labels has to be kept in step.

use std::cell::RefCell;

use barnahus_casework::Typed;
use barnahus_vocabulary::Locale;

use super::{Ask, Choice, Form, Kind, Line};
use crate::stale::Difference;
use crate::wording::capital;
use crate::words::form as words;

/// The questions of one form, in the order of the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked(RefCell<Vec<Question>>);

/// One field as it was asked.
#[derive(Debug, Clone)]
struct Question {
    /// The name of the field.
    name: String,
    /// What it asks, with its group before it where the label alone would not do.
    label: String,
    /// How it is filled in.
    answer: Answer,
}

/// How a question is answered.
#[derive(Debug, Clone)]
enum Answer {
    /// By typing.
    Typed,
    /// By typing what is never shown again.
    Secret(Kind),
    /// By choosing among these values, each with its words.
    Chosen(Vec<(String, String)>),
}

impl Asked {
    /// A field of several lines.
    pub(super) fn told(&self, ask: &Ask<'_>, locale: Locale) {
        self.push(ask, Answer::Typed, locale);
    }

    /// A field of one line.
    pub(super) fn typed(&self, line: &Line<'_>, locale: Locale) {
        let answer = if line.kind.is_secret() { Answer::Secret(line.kind) } else { Answer::Typed };
        self.push(&line.ask, answer, locale);
    }

    /// A field that is chosen from a list.
    pub(super) fn chosen(&self, ask: &Ask<'_>, choices: &[Choice<'_>], locale: Locale) {
        let choices = choices.iter().map(|choice| choice.said(locale)).collect();
        self.push(ask, Answer::Chosen(choices), locale);
    }

    fn push(&self, ask: &Ask<'_>, answer: Answer, locale: Locale) {
        let question = Question { name: ask.name.clone().into_owned(), label: label(ask, locale), answer };
        self.0.borrow_mut().push(question);
    }

    /// The label of a field; `None` when the form has no such field.
    pub(super) fn label_of(&self, name: &str) -> Option<String> {
        self.0.borrow().iter().find(|question| question.name == name).map(|question| question.label.clone())
    }
}

impl Question {
    /// What stands in the field, in words; `None` when it is empty, or a secret.
    fn said(&self, typed: &Typed) -> Option<String> {
        let text = typed.get(&self.name);
        if text.is_empty() {
            return None;
        }
        match &self.answer {
            Answer::Typed => Some(text.to_owned()),
            Answer::Secret(_) => None,
            Answer::Chosen(choices) => {
                let held: Vec<&str> = text.split(',').map(str::trim).collect();
                let chosen = choices.iter().filter(|(value, _)| held.contains(&value.as_str()));
                Some(chosen.map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(", "))
            }
        }
    }
}

impl Form<'_> {
    /// Label and words of each field of these names that holds something, in the order of the page.
    #[must_use]
    pub fn answers(&self, names: &[&str]) -> Vec<(String, String)> {
        let asked = self.asked.0.borrow();
        let wanted = asked.iter().filter(|question| names.contains(&question.name.as_str()));
        wanted.filter_map(|question| Some((question.label.clone(), question.said(self.typed)?))).collect()
    }

    /// The fields in which what was typed differs from what is stored.
    #[must_use]
    pub fn differences(&self, stored: &Typed) -> Vec<Difference> {
        let or_empty =
            |said: Option<String>| said.unwrap_or_else(|| words::LEFT_EMPTY.of(self.locale).to_owned());
        let asked = self.asked.0.borrow();
        let both = asked.iter().map(|question| (question, question.said(stored), question.said(self.typed)));
        both.filter(|(_, stored, typed)| stored != typed)
            .map(|(question, stored, typed)| Difference {
                field: question.label.clone(),
                stored: or_empty(stored),
                typed: or_empty(typed),
            })
            .collect()
    }

    /// The secrets that were typed: their names, labels and kinds. They are asked for once more rather
    /// than carried along in a page.
    pub(crate) fn secrets(&self) -> Vec<(String, String, Kind)> {
        let asked = self.asked.0.borrow();
        let typed = asked.iter().filter(|question| !self.typed.get(&question.name).is_empty());
        typed
            .filter_map(|question| match question.answer {
                Answer::Secret(kind) => Some((question.name.clone(), question.label.clone(), kind)),
                Answer::Typed | Answer::Chosen(_) => None,
            })
            .collect()
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
