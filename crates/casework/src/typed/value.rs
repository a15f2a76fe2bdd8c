//! The kinds of field: one word that may be unknown, or several of a list.

use std::collections::BTreeSet;

use barnahus_vocabulary::{County, Language};
use time::Date;

use super::{Fault, Reader, Writer};
use crate::days;

/// Something that one field can say.
pub trait Word: Sized {
    /// Reads a text that is trimmed and not empty.
    ///
    /// # Errors
    /// The one thing that is wrong with it.
    fn parse(text: &str, today: Date) -> Result<Self, Fault>;

    /// As it would be typed.
    fn text(&self) -> String;
}

/// What a field of a section holds.
pub trait Value: Sized {
    /// Reads it; leaves faults with the reader and then answers "not known".
    fn read(reader: &mut Reader<'_>, field: &str) -> Self;

    /// Writes it, or nothing when it is not known.
    fn write(&self, writer: &mut Writer<'_>, field: &str);
}

impl<T: Word> Value for Option<T> {
    fn read(reader: &mut Reader<'_>, field: &str) -> Self {
        let text = reader.text(field);
        if text.is_empty() {
            return None;
        }
        match T::parse(text, reader.today()) {
            Ok(word) => Some(word),
            Err(fault) => {
                reader.fault(field, fault);
                None
            }
        }
    }

    fn write(&self, writer: &mut Writer<'_>, field: &str) {
        if let Some(word) = self {
            writer.put(field, &word.text());
        }
    }
}

/// Several words of a list, separated by commas; the order and repetitions say nothing.
impl<T: Word + Ord> Value for BTreeSet<T> {
    fn read(reader: &mut Reader<'_>, field: &str) -> Self {
        let mut words = Self::new();
        for text in reader.text(field).split(',').map(str::trim).filter(|text| !text.is_empty()) {
            match T::parse(text, reader.today()) {
                Ok(word) => {
                    words.insert(word);
                }
                Err(fault) => reader.fault(field, fault),
            }
        }
        words
    }

    fn write(&self, writer: &mut Writer<'_>, field: &str) {
        for word in self {
            writer.put(field, &word.text());
        }
    }
}

impl Word for Date {
    fn parse(text: &str, today: Date) -> Result<Self, Fault> {
        days::parse(text, today).ok_or(Fault::NotADay)
    }

    fn text(&self) -> String {
        days::iso(*self)
    }
}

impl Word for Language {
    fn parse(text: &str, _: Date) -> Result<Self, Fault> {
        text.parse().map_err(|_| Fault::NotOnTheList)
    }

    fn text(&self) -> String {
        self.code().to_owned()
    }
}

impl Word for County {
    fn parse(text: &str, _: Date) -> Result<Self, Fault> {
        text.parse().map_err(|_| Fault::NotOnTheList)
    }

    fn text(&self) -> String {
        self.code().to_owned()
    }
}
