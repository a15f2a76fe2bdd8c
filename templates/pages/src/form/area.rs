//! A field of several lines.

use maud::{Markup, html};

use super::{Ask, Form};

/// Room for a few sentences.
#[derive(Debug, Clone)]
pub struct Area<'a> {
    ask: Ask<'a>,
    rows: u8,
}

impl<'a> Area<'a> {
    /// Room for about four lines.
    #[must_use]
    pub const fn new(ask: Ask<'a>) -> Self {
        Self { ask, rows: 4 }
    }

    /// Room for a story.
    #[must_use]
    pub const fn tall(ask: Ask<'a>) -> Self {
        Self { ask, rows: 9 }
    }
}

impl Form<'_> {
    /// A field of several lines with its label, hint and fault.
    #[must_use]
    pub fn area(&self, area: &Area<'_>) -> Markup {
        let name = &*area.ask.name;
        self.asked.told(&area.ask, self.locale);
        html! {
            div class=(self.box_class(name)) {
                (self.label_and_hint(&area.ask))
                (self.fault_at(name))
                textarea.ds-input id=(name) name=(name) rows=(area.rows) autocomplete="off"
                    aria-describedby=[self.described_by(&area.ask)] aria-invalid=[self.invalid(name)] {
                    // A parser drops the first line break of a textarea.
                    "\n" (self.typed.as_typed(name))
                }
            }
        }
    }
}
