//! What a list says when there is nothing on it: that this is so, and what to do next.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// An empty list.
#[derive(Debug, Clone)]
pub struct Empty<'a> {
    /// A drawing.
    pub icon: Icon,
    /// That there is nothing.
    pub heading: &'a str,
    /// What that means, or what to do.
    pub sentence: &'a str,
}

impl Empty<'_> {
    /// Laid out.
    #[must_use]
    pub fn shown(&self) -> Markup {
        html! {
            div.empty { (icon(self.icon)) strong { (self.heading) } p { (self.sentence) } }
        }
    }
}
