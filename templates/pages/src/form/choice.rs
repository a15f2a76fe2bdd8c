//! Fields to choose from: one of few (radios), one of many (a list), any (boxes).

use barnahus_vocabulary::{Locale, Text};
use maud::{Markup, html};

use super::{Ask, Form};
use crate::wording::Wording;
use crate::words::form as words;

/// One thing that can be chosen.
#[derive(Debug, Clone)]
pub struct Choice<'a> {
    value: String,
    label: Wording<'a>,
    hint: Option<Wording<'a>>,
}

impl<'a> Choice<'a> {
    /// The value that the form sends, and the words beside it.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<Wording<'a>>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// A sentence below the words; not in a list.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Wording<'a>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The value and its words.
    pub(super) fn said(&self, locale: Locale) -> (String, String) {
        (self.value.clone(), self.label.of(locale).to_owned())
    }
}

/// How a group of radios or boxes is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// One below the other.
    Plain,
    /// Each in a frame: for the one choice that matters on a page.
    Framed,
    /// In columns where there is room: for many short words. Past a dozen the rest is folded.
    Columns,
    /// Side by side: for two or three words.
    Row,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "picks",
            Self::Framed => "picks picks-framed",
            Self::Columns => "picks picks-columns",
            Self::Row => "picks picks-row",
        }
    }
}

/// How many columns' worth stands open before the rest is folded.
const OPEN: usize = 8;
/// So many are never folded.
const FEW: usize = 12;

impl Form<'_> {
    /// One of few: radios.
    #[must_use]
    pub fn pick_one(&self, ask: &Ask<'_>, choices: &[Choice<'_>], look: Look) -> Markup {
        self.group(ask, choices, ("radio", look))
    }

    /// Any of some: boxes.
    #[must_use]
    pub fn pick_any(&self, ask: &Ask<'_>, choices: &[Choice<'_>], look: Look) -> Markup {
        self.group(ask, choices, ("checkbox", look))
    }

    /// One of many: a list, whose first entry chooses nothing.
    #[must_use]
    pub fn list(&self, ask: &Ask<'_>, choices: &[Choice<'_>]) -> Markup {
        self.list_after(if ask.optional { words::NOT_KNOWN } else { words::CHOOSE }, ask, choices)
    }

    /// One of many on a form where anything may be unknown: the first entry says so.
    #[must_use]
    pub fn list_or_unknown(&self, ask: &Ask<'_>, choices: &[Choice<'_>]) -> Markup {
        self.list_after(words::NOT_KNOWN, ask, choices)
    }

    fn list_after(&self, first: Text, ask: &Ask<'_>, choices: &[Choice<'_>]) -> Markup {
        let name = &*ask.name;
        self.asked.chosen(ask, choices, self.locale);
        html! {
            div class=(self.box_class(name)) {
                (self.label_and_hint(ask))
                (self.fault_at(name))
                select.ds-input id=(name) name=(name) autocomplete="off"
                    aria-describedby=[self.described_by(ask)] aria-invalid=[self.invalid(name)] {
                    option value="" { (self.words_of(first)) }
                    @for choice in choices {
                        option value=(choice.value) selected[self.holds(name, &choice.value)] {
                            (choice.label.of(self.locale))
                        }
                    }
                }
            }
        }
    }

    fn group(&self, ask: &Ask<'_>, choices: &[Choice<'_>], (kind, look): (&str, Look)) -> Markup {
        self.asked.chosen(ask, choices, self.locale);
        let open = if look == Look::Columns && choices.len() > FEW { OPEN } else { choices.len() };
        let drawn = |from: usize, choices: &[Choice<'_>]| {
            html! {
                div class=(look.class()) {
                    @for (place, choice) in choices.iter().enumerate() {
                        (self.pick(ask, choice, (kind, from + place)))
                    }
                }
            }
        };
        let (first, rest) = choices.split_at(open);
        let is_chosen = rest.iter().any(|choice| self.holds(&ask.name, &choice.value));
        html! {
            fieldset class={ "group " (self.box_class(&ask.name)) } aria-describedby=[self.described_by(ask)] {
                legend { (self.label_words(ask)) }
                (self.hint_of(ask))
                (self.fault_at(&ask.name))
                (drawn(0, first))
                @if !rest.is_empty() {
                    details.fold open[is_chosen] {
                        summary { (self.words_of(words::MORE)) }
                        (drawn(open, rest))
                    }
                }
            }
        }
    }

    /// The first one bears the field's own id, so that a fault can lead to it.
    fn pick(&self, ask: &Ask<'_>, choice: &Choice<'_>, (kind, place): (&str, usize)) -> Markup {
        let name = &*ask.name;
        let id = if place == 0 { name.to_owned() } else { format!("{name}-{place}") };
        let hint_id = choice.hint.is_some().then(|| format!("{id}-about"));
        html! {
            div.pick {
                input.ds-input id=(id) type=(kind) name=(name) value=(choice.value)
                    checked[self.holds(name, &choice.value)] aria-describedby=[hint_id.as_deref()];
                label for=(id) { (choice.label.of(self.locale)) }
                @if let (Some(hint), Some(hint_id)) = (&choice.hint, &hint_id) {
                    p.hint.small id=(hint_id) { (hint.of(self.locale)) }
                }
            }
        }
    }
}
