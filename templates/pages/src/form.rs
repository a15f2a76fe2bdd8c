//! Forms in one column: a label above, a hint before the field, a fault at the field and in the
//! summary at the top, and what was typed stays.
//!
//! A [`Form`] knows what was typed and what is wrong with it; it does not know what a field means. The
//! browser checks nothing (`novalidate`): the server says every fault at once, in the reader's language.

mod area;
mod ask;
mod asked;
mod choice;
mod file;
mod line;
mod remark;
mod steps;

pub use barnahus_casework::Typed;
use barnahus_vocabulary::{Locale, Text};
use maud::{Markup, html};

use crate::parts::{Icon, icon};
use crate::words::form as words;

use asked::Asked;

pub use area::Area;
pub use ask::Ask;
pub use choice::{Choice, Look};
pub use line::{Kind, Line};
pub use remark::Remark;
pub use steps::{Danger, button, danger_button, danger_page, link_button, quiet_button, save};

/// A form as it stands: empty, filled from what is stored, or as it was typed, with its faults.
#[derive(Debug, Clone)]
pub struct Form<'a> {
    /// The reader's language.
    pub locale: Locale,
    /// What stands in the fields.
    pub typed: &'a Typed,
    /// What is wrong with it, field by field.
    pub remarks: &'a [Remark],
    asked: Asked,
}

impl<'a> Form<'a> {
    /// A form that has not been sent.
    #[must_use]
    pub fn fresh(locale: Locale, typed: &'a Typed) -> Self {
        Self::returned(locale, typed, &[])
    }

    /// A form that came back, with what is wrong with it.
    #[must_use]
    pub fn returned(locale: Locale, typed: &'a Typed, remarks: &'a [Remark]) -> Self {
        Self { locale, typed, remarks, asked: Asked::default() }
    }

    /// Whether it came back with faults.
    #[must_use]
    pub const fn is_faulty(&self) -> bool {
        !self.remarks.is_empty()
    }

    /// The form that was drawn, below all its faults: each names its field and leads to it. The summary
    /// is made last, when every field has said its label.
    #[must_use]
    pub fn below_its_faults(&self, drawn: &Markup) -> Markup {
        html! {
            @if self.is_faulty() {
                div.ds-error-summary.faults #faults tabindex="-1" autofocus role="alert" aria-labelledby="faults-heading" {
                    h2 #faults-heading { (words::FAULTS.of(self.locale)) }
                    ul.ds-list { @for fault in self.remarks { li { (self.named(fault)) } } }
                }
            }
            (drawn)
        }
    }

    /// A fault with its field; a fault of the whole form has none.
    fn named(&self, fault: &Remark) -> Markup {
        let Some(label) = self.asked.label_of(&fault.field) else { return html! { (fault.text) } };
        let stop = if label.ends_with('?') { "" } else { ":" };
        html! { a href={ "#" (fault.field) } { (label) (stop) " " (fault.text) } }
    }

    fn fault_of(&self, name: &str) -> Option<&'a Remark> {
        self.remarks.iter().find(|fault| fault.field == name)
    }

    /// The sentence at the field.
    fn fault_at(&self, name: &str) -> Markup {
        html! {
            @if let Some(fault) = self.fault_of(name) {
                p.bad id={ (name) "-bad" } {
                    (icon(Icon::Warning))
                    span { span.sr-only { (words::FAULT.of(self.locale)) " " } (fault.text) }
                }
            }
        }
    }

    /// The ids of hint and fault, for `aria-describedby`.
    fn described_by(&self, ask: &Ask<'_>) -> Option<String> {
        let hint = ask.hint.is_some().then(|| format!("{}-hint", ask.name));
        let fault = self.fault_of(&ask.name).is_some().then(|| format!("{}-bad", ask.name));
        match (hint, fault) {
            (Some(hint), Some(fault)) => Some(format!("{hint} {fault}")),
            (hint, fault) => hint.or(fault),
        }
    }

    fn invalid(&self, name: &str) -> Option<&'static str> {
        self.fault_of(name).map(|_| "true")
    }

    fn box_class(&self, name: &str) -> &'static str {
        if self.fault_of(name).is_some() { "field field-bad" } else { "field" }
    }

    /// Whether a field of boxes or a list holds that choice.
    fn holds(&self, name: &str, value: &str) -> bool {
        self.typed.get(name).split(',').any(|held| held.trim() == value)
    }

    fn words_of(&self, text: Text) -> &'static str {
        text.of(self.locale)
    }
}
