//! A field that takes one file.

use maud::{Markup, html};

use super::{Ask, Form, Kind, Line};

impl Form<'_> {
    /// A file with its label, hint and fault; `accepted` is what the browser offers first. A browser never
    /// sends a file twice, so that none comes back in a form with faults.
    #[must_use]
    pub fn file(&self, ask: &Ask<'_>, accepted: &str) -> Markup {
        self.asked.typed(&Line::new(ask.clone(), Kind::Words), self.locale);
        let name = &*ask.name;
        html! {
            div class=(self.box_class(name)) {
                (self.label_and_hint(ask))
                (self.fault_at(name))
                input.ds-input id=(name) name=(name) type="file" accept=(accepted)
                    aria-describedby=[self.described_by(ask)] aria-invalid=[self.invalid(name)];
            }
        }
    }
}
