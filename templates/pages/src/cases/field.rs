//! One field of the case file as screens know it: its name, what it asks, and how it is filled in.
//!
//! Forms and the case page draw themselves from the same entry, so that a field that can be typed can
//! also be read. It knows no rule; what may stand in a field is `casework`'s to say.

use barnahus_casework::{Answer, Listed, Typed, days};
use barnahus_vocabulary::{County, Language, Locale, Text, dates, local};
use maud::Markup;

use crate::form::{Area, Ask, Choice, Form, Kind, Line, Look};
use crate::wording::capital;
use crate::words::cases::form as words;

/// The codes and words of a closed list.
pub type Choices = fn() -> Vec<(&'static str, Text)>;

/// How a field is filled in.
#[derive(Debug, Clone, Copy)]
pub enum Control {
    /// A line of words.
    Words,
    /// A whole number.
    Number,
    /// A day, typed.
    Day,
    /// Several words on a line, commas between them.
    Several,
    /// A few sentences.
    Sentences,
    /// A story.
    Story,
    /// One of many.
    OneOfMany(Choices),
    /// One of few, "not known" among them.
    OneOfFew(Choices),
    /// Any of some.
    Any(Choices),
}

/// A field.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in forms and in the file.
    pub name: &'static str,
    /// What it asks.
    pub label: Text,
    hint: Option<Text>,
    control: Control,
}

impl Field {
    /// A field with its label.
    #[must_use]
    pub const fn new(name: &'static str, label: Text, control: Control) -> Self {
        Self { name, label, hint: None, control }
    }

    /// With a sentence before it.
    #[must_use]
    pub const fn hint(self, hint: Text) -> Self {
        Self { name: self.name, label: self.label, hint: Some(hint), control: self.control }
    }

    /// A question answered by yes, no, or "not known".
    #[must_use]
    pub const fn question(name: &'static str, label: Text) -> Self {
        Self::new(name, label, Control::OneOfFew(listed::<Answer>))
    }

    /// Its name for the person of that suffix (`_2`), empty for the first.
    fn full_name(&self, suffix: &str) -> String {
        format!("{}{suffix}", self.name)
    }

    /// The field in a form.
    #[must_use]
    pub fn drawn(&self, form: &Form<'_>, suffix: &str) -> Markup {
        let locale = form.locale;
        let ask = self.ask(suffix);
        match self.control {
            Control::Words | Control::Several => form.line(&Line::new(ask, Kind::Words)),
            Control::Number => form.line(&Line::new(ask, Kind::Number)),
            Control::Day => form.line(&Line::new(ask, Kind::Day)),
            Control::Sentences => form.area(&Area::new(ask)),
            Control::Story => form.area(&Area::tall(ask)),
            Control::OneOfMany(choices) => form.list_or_unknown(&ask, &drawn_choices(choices, locale)),
            Control::OneOfFew(choices) => {
                let mut choices = drawn_choices(choices, locale);
                choices.push(Choice::new("", crate::words::form::NOT_KNOWN));
                form.pick_one(&ask, &choices, Look::Row)
            }
            Control::Any(choices) => form.pick_any(&ask, &drawn_choices(choices, locale), Look::Columns),
        }
    }

    fn ask(&self, suffix: &str) -> Ask<'static> {
        let ask = Ask::new(self.full_name(suffix), self.label);
        let is_day = matches!(self.control, Control::Day);
        match self.hint {
            Some(hint) => ask.hint(hint),
            None if is_day => ask.hint(words::PAST_DAY),
            None => ask,
        }
    }

    /// What stands in the file under it, in words; `None` when it is not known.
    #[must_use]
    pub fn said(&self, stored: &Typed, suffix: &str, locale: Locale) -> Option<String> {
        let text = stored.get(&self.full_name(suffix));
        if text.is_empty() {
            return None;
        }
        Some(match self.control {
            Control::Several => spaced(text),
            Control::Words | Control::Number | Control::Sentences | Control::Story => text.to_owned(),
            // What lies in the file is always the ISO form; a draft may hold anything.
            Control::Day => {
                local::parse_day(text).map_or_else(|| text.to_owned(), |day| dates::long_date(day, locale))
            }
            Control::OneOfMany(choices) | Control::OneOfFew(choices) => named(text, choices, locale),
            Control::Any(choices) => {
                let names: Vec<_> = text.split(',').map(|code| named(code.trim(), choices, locale)).collect();
                names.join(", ")
            }
        })
    }
}

fn drawn_choices(choices: Choices, locale: Locale) -> Vec<Choice<'static>> {
    choices().into_iter().map(|(code, name)| Choice::new(code, capital(name.of(locale)))).collect()
}

fn named(code: &str, choices: Choices, locale: Locale) -> String {
    let found = choices().into_iter().find(|(known, _)| *known == code);
    found.map_or_else(|| code.to_owned(), |(_, name)| name.of(locale).to_owned())
}

/// The entries of a closed list.
#[must_use]
pub fn listed<L: Listed>() -> Vec<(&'static str, Text)> {
    L::ALL.iter().map(|entry| (entry.code(), entry.name())).collect()
}

/// All languages.
#[must_use]
pub fn languages() -> Vec<(&'static str, Text)> {
    Language::all().map(|language| (language.code(), language.name())).collect()
}

/// All counties. A county has one name in both languages.
#[must_use]
pub fn counties() -> Vec<(&'static str, Text)> {
    County::all().map(|county| (county.code(), Text::new(county.name(), county.name()))).collect()
}

/// With a space after each comma.
fn spaced(text: &str) -> String {
    text.split(',').map(str::trim).collect::<Vec<_>>().join(", ")
}

/// A day as it is typed: stored days come back in the form in which people write them.
fn typed_day(text: &str) -> String {
    match local::parse_day(text) {
        Some(day) if days::iso(day) == text => days::dotted_text(day),
        Some(_) | None => text.to_owned(),
    }
}

impl Field {
    /// What is stored as it stands in a form again.
    pub(crate) fn typed_again(&self, stored: &str) -> String {
        match self.control {
            Control::Day => typed_day(stored),
            Control::Several => spaced(stored),
            Control::Words
            | Control::Number
            | Control::Sentences
            | Control::Story
            | Control::OneOfMany(_)
            | Control::OneOfFew(_)
            | Control::Any(_) => stored.to_owned(),
        }
    }
}
