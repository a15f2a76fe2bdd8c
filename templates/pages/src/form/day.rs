//! A date as three small fields: day, month, year. For dates that people know by heart.
//!
//! The three are named after the field: `born_day`, `born_month`, `born_year`. Each may be empty where
//! only the year is known; what follows from that is not for a form to say.

use barnahus_vocabulary::Text;
use maud::{Markup, html};

use super::{Ask, Form};
use crate::words::form as words;

const PARTS: [(&str, Text, &str); 3] =
    [("day", words::DAY, "2"), ("month", words::MONTH, "2"), ("year", words::YEAR, "4")];

impl Form<'_> {
    /// Day, month and year side by side.
    #[must_use]
    pub fn day(&self, ask: &Ask<'_>) -> Markup {
        let name = &*ask.name;
        html! {
            fieldset class={ "group " (self.box_class(name)) } aria-describedby=[self.described_by(ask)] {
                legend { (self.label_words(ask)) }
                (self.hint_of(ask))
                (self.fault_at(name))
                div.parts {
                    @for (place, (part, label, width)) in PARTS.into_iter().enumerate() {
                        @let field = format!("{name}_{part}");
                        @let id = if place == 0 { name.to_owned() } else { field.clone() };
                        div.part {
                            label for=(id) { (self.words_of(label)) }
                            input.ds-input id=(id) name=(field) type="text" inputmode="numeric" autocomplete="off"
                                value=[Some(self.typed.value(&field)).filter(|value| !value.is_empty())]
                                data-width=(width) aria-invalid=[self.invalid(name)];
                        }
                    }
                }
            }
        }
    }
}
