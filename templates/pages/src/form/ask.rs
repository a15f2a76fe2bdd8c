//! What every field has: a name, a label, maybe a hint, and whether it may stay empty.

use std::borrow::Cow;

use maud::{Markup, html};

use super::Form;
use crate::wording::Wording;
use crate::words::form as words;

/// The question that a field asks.
#[derive(Debug, Clone)]
pub struct Ask<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) label: Wording<'a>,
    pub(super) hint: Option<Wording<'a>>,
    pub(super) group: Option<Wording<'a>>,
    pub(super) optional: bool,
}

impl<'a> Ask<'a> {
    /// The field's name in the form, and its label.
    #[must_use]
    pub fn new(name: impl Into<Cow<'a, str>>, label: impl Into<Wording<'a>>) -> Self {
        Self { name: name.into(), label: label.into(), hint: None, group: None, optional: false }
    }

    /// A sentence before the field.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Wording<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Names the group that it stands in, for where it is spoken of outside of it.
    #[must_use]
    pub fn within(mut self, group: impl Into<Wording<'a>>) -> Self {
        self.group = Some(group.into());
        self
    }

    /// Says that it may stay empty.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }
}

impl Form<'_> {
    pub(super) fn label_words(&self, ask: &Ask<'_>) -> Markup {
        html! {
            (ask.label.of(self.locale))
            @if ask.optional { span.optional { " " (self.words_of(words::OPTIONAL)) } }
        }
    }

    pub(super) fn label_and_hint(&self, ask: &Ask<'_>) -> Markup {
        html! {
            label for=(ask.name) { (self.label_words(ask)) }
            (self.hint_of(ask))
        }
    }

    pub(super) fn hint_of(&self, ask: &Ask<'_>) -> Markup {
        html! {
            @if let Some(hint) = &ask.hint {
                p.hint id={ (ask.name) "-hint" } { (hint.of(self.locale)) }
            }
        }
    }
}
