//! What is wrong with one field, as a sentence for the person who typed it.

use std::borrow::Cow;

use barnahus_vocabulary::{Locale, Text};

/// A fault and the field that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// The name of the field.
    pub field: Cow<'static, str>,
    /// The sentence, in the reader's language.
    pub text: String,
}

impl FieldFault {
    /// A sentence of the catalogue at that field.
    #[must_use]
    pub fn new(field: impl Into<Cow<'static, str>>, text: Text, locale: Locale) -> Self {
        Self { field: field.into(), text: text.of(locale).to_owned() }
    }

    /// A sentence put together for that field.
    #[must_use]
    pub fn said(field: impl Into<Cow<'static, str>>, text: String) -> Self {
        Self { field: field.into(), text }
    }
}
