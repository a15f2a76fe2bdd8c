//! What is said at one field, as a sentence for the person who typed it.
//!
//! Facts about fields come from `casework`; the sentences for them are here. A page may put together a
//! remark of its own where the fact is not about one field's text.

use std::borrow::Cow;

use barnahus_casework::{Fault, FieldFault};
use barnahus_vocabulary::{Locale, Plural, Text};

use crate::words::form as words;

const CHARACTERS: Plural =
    Plural { ro: ["caracter", "caractere", "de caractere"], en: ["character", "characters"] };

/// A sentence and the field that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The name of the field.
    pub field: Cow<'static, str>,
    /// The sentence, in the reader's language.
    pub text: String,
}

impl Remark {
    /// A sentence of the catalogue at that field.
    #[must_use]
    pub fn new(field: impl Into<Cow<'static, str>>, text: Text, locale: Locale) -> Self {
        Self { field: field.into(), text: text.of(locale).to_owned() }
    }

    /// The sentence for a fact about a field.
    #[must_use]
    pub fn of(fault: &FieldFault, locale: Locale) -> Self {
        Self { field: Cow::Owned(fault.field.clone()), text: sentence(fault.fault, locale) }
    }

    /// The sentences for all of them, in their order.
    #[must_use]
    pub fn all(faults: &[FieldFault], locale: Locale) -> Vec<Self> {
        faults.iter().map(|fault| Self::of(fault, locale)).collect()
    }
}

fn sentence(fault: Fault, locale: Locale) -> String {
    let text = match fault {
        Fault::Missing => words::EMPTY,
        Fault::TooLong(most) => {
            let most = CHARACTERS.of(u64::try_from(most).unwrap_or(u64::MAX), locale);
            return format!("{} {most}.", words::TOO_LONG_AT_MOST.of(locale));
        }
        Fault::ControlCharacter => words::UNPRINTABLE,
        Fault::NotADay => words::NOT_A_DAY,
        Fault::InTheFuture => words::IN_THE_FUTURE,
        Fault::InThePast => words::IN_THE_PAST,
        Fault::TooLongAgo => words::TOO_LONG_AGO,
        Fault::NotANumber => words::NOT_A_NUMBER,
        Fault::NotAReference => words::NOT_A_REFERENCE,
        Fault::OutOfRange(least, most) => {
            return format!("{} {least}–{most}.", words::OUT_OF_RANGE.of(locale));
        }
        Fault::NotHours => words::NOT_HOURS,
        Fault::NotOnTheList => words::NOT_CHOSEN,
        Fault::Contradicts(_) => words::CONTRADICTS,
    };
    text.of(locale).to_owned()
}

#[cfg(test)]
mod tests {
    use barnahus_casework::{Fault, FieldFault};
    use barnahus_vocabulary::Locale;

    use super::Remark;

    #[test]
    fn a_fact_about_a_field_becomes_a_sentence() {
        let fault = FieldFault { field: "school".to_owned(), fault: Fault::TooLong(200) };
        assert_eq!(Remark::of(&fault, Locale::Ro).text, "Textul este prea lung: cel mult 200 de caractere.");
        assert_eq!(Remark::of(&fault, Locale::En).field, "school");
    }
}
