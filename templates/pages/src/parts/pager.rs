//! Links to the entries before and after, by key: an address that stays right while the list grows.

use barnahus_vocabulary::{Locale, Text};
use maud::{Markup, html};

use super::icon::{Icon, icon};

const PAGES: Text = Text::new("Pagini", "Pages");
const BEFORE: Text = Text::new("Înapoi", "Previous");
const AFTER: Text = Text::new("Mai departe", "Next");

/// The addresses, where there is something.
#[derive(Debug, Clone, Default)]
pub struct Pager {
    /// Of the page before.
    pub before: Option<String>,
    /// Of the page after.
    pub after: Option<String>,
}

impl Pager {
    /// Laid out; nothing when all is on one page.
    #[must_use]
    pub fn shown(&self, locale: Locale) -> Markup {
        html! {
            @if self.before.is_some() || self.after.is_some() {
                nav.pager aria-label=(PAGES.of(locale)) {
                    @if let Some(href) = &self.before {
                        a href=(href) rel="prev" { (icon(Icon::Left)) (BEFORE.of(locale)) }
                    } @else { span {} }
                    @if let Some(href) = &self.after {
                        a href=(href) rel="next" { (AFTER.of(locale)) (icon(Icon::Right)) }
                    }
                }
            }
        }
    }
}
