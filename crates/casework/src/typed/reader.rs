//! Reading and writing one set of typed fields, with the suffix that tells the second suspected
//! person from the first. The reader collects faults instead of stopping at one.

use time::Date;

use super::{Fault, FieldFault, Typed, Value, Word};

/// Reads fields and remembers every fault.
pub struct Reader<'a> {
    typed: &'a Typed,
    today: Date,
    suffix: String,
    faults: Vec<FieldFault>,
}

impl<'a> Reader<'a> {
    /// Over what was typed on that day.
    #[must_use]
    pub const fn new(typed: &'a Typed, today: Date) -> Self {
        Self { typed, today, suffix: String::new(), faults: Vec::new() }
    }

    /// From here on every field is read as `field` + `suffix`.
    pub(crate) fn set_suffix(&mut self, suffix: String) {
        self.suffix = suffix;
    }

    /// The day on which it was typed.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.today
    }

    /// The trimmed text of a field; empty when it is not known.
    #[must_use]
    pub fn text(&self, field: &str) -> &'a str {
        self.typed.get(&format!("{field}{}", self.suffix))
    }

    /// What a field says that may not be unknown; a fault stays with the reader.
    pub(crate) fn needed<T: Word>(&mut self, field: &str) -> Option<T> {
        if self.text(field).is_empty() {
            self.fault(field, Fault::Missing);
            return None;
        }
        Value::read(self, field)
    }

    /// Remembers a fault.
    pub fn fault(&mut self, field: &str, fault: Fault) {
        self.faults.push(FieldFault { field: format!("{field}{}", self.suffix), fault });
    }

    /// What was read, if nothing was wrong.
    ///
    /// # Errors
    /// All faults, in the order of reading.
    pub fn finish<T>(self, read: T) -> Result<T, Vec<FieldFault>> {
        if self.faults.is_empty() { Ok(read) } else { Err(self.faults) }
    }
}

/// Writes fields as they would be typed.
pub struct Writer<'a> {
    typed: &'a mut Typed,
    suffix: String,
}

impl<'a> Writer<'a> {
    /// Into that set of fields.
    #[must_use]
    pub const fn new(typed: &'a mut Typed) -> Self {
        Self { typed, suffix: String::new() }
    }

    /// From here on every field is written as `field` + `suffix`.
    pub(crate) fn set_suffix(&mut self, suffix: String) {
        self.suffix = suffix;
    }

    /// Puts a text into a field.
    pub fn put(&mut self, field: &str, text: &str) {
        self.typed.add(&format!("{field}{}", self.suffix), text);
    }
}
