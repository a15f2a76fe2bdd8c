//! Names and values, one pair a line.

use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::wording::Wording;

/// A name and its value.
#[derive(Debug, Clone)]
pub struct Fact<'a> {
    name: Wording<'a>,
    value: Markup,
}

impl<'a> Fact<'a> {
    /// A value in plain words.
    #[must_use]
    pub fn told(name: impl Into<Wording<'a>>, value: &str) -> Self {
        Self { name: name.into(), value: html! { (value) } }
    }

    /// A value with a tag, a link or several lines.
    #[must_use]
    pub fn shown(name: impl Into<Wording<'a>>, value: Markup) -> Self {
        Self { name: name.into(), value }
    }
}

/// The list of them.
#[must_use]
pub fn facts(list: &[Fact<'_>], locale: Locale) -> Markup {
    html! {
        dl.facts {
            @for fact in list { div { dt { (fact.name.of(locale)) } dd { (fact.value) } } }
        }
    }
}
