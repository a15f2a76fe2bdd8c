//! What was typed, and how it becomes what is meant: fields by name, read into newtypes, with all
//! faults told at once.
//!
//! The same reading serves a form, a draft and the text that lies sealed, so that there is one door
//! and not three. It knows no section and no page; it keeps no text in its `Debug`.

mod fault;
mod reader;
mod value;

use std::collections::BTreeMap;
use std::fmt;

pub use fault::{Fault, FieldFault};
pub use reader::{Reader, Writer};
pub use value::{Value, Word};

/// Fields by name with the text typed into each. An absent field and an empty one are alike:
/// not known.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, String>);

impl Typed {
    /// The trimmed text of a field; empty when absent.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.0.get(field).map_or("", |text| text.trim())
    }

    /// The text of a field exactly as it was typed; empty when absent.
    #[must_use]
    pub fn as_typed(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    /// Puts a text into a field. A field that is typed twice (a list of boxes) is joined by commas.
    pub fn add(&mut self, field: &str, text: &str) {
        match self.0.get_mut(field) {
            Some(before) => {
                before.push(',');
                before.push_str(text);
            }
            None => {
                self.0.insert(field.to_owned(), text.to_owned());
            }
        }
    }

    /// The fields that hold anything, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter(|(_, text)| !text.is_empty()).map(|(field, text)| (&**field, &**text))
    }

    /// Whether no field holds anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl<F: AsRef<str>, T: AsRef<str>> FromIterator<(F, T)> for Typed {
    fn from_iter<I: IntoIterator<Item = (F, T)>>(pairs: I) -> Self {
        let mut typed = Self::default();
        for (field, text) in pairs {
            typed.add(field.as_ref(), text.as_ref());
        }
        typed
    }
}

impl<F: AsRef<str>, T: AsRef<str>> Extend<(F, T)> for Typed {
    fn extend<I: IntoIterator<Item = (F, T)>>(&mut self, pairs: I) {
        for (field, text) in pairs {
            self.add(field.as_ref(), text.as_ref());
        }
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Typed({} fields)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn what_was_typed_is_not_printed() {
        let typed: Typed = [("given_name", "Ana")].into_iter().collect();
        assert_eq!(format!("{typed:?}"), "Typed(1 fields)");
    }

    #[test]
    fn a_field_typed_twice_is_a_list() {
        let typed: Typed = [("languages", "ron"), ("languages", "hun")].into_iter().collect();
        assert_eq!(typed.get("languages"), "ron,hun");
    }
}
