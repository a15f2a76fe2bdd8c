//! What was agreed when someone comes outside of their own hours: why, and who agreed to it.
//!
//! Hours are a habit of people and can give way to a child; a booking elsewhere and a rule of law cannot,
//! and nothing here touches them. Both words lie sealed in the case.

use std::fmt;

use time::Date;

use crate::names::PersonName;
use crate::prose::Prose;
use crate::typed::{Fault, FieldFault, Reader, Typed, Word};

/// The field that holds why.
pub const AGREED_WHY: &str = "outside_why";
/// The field that holds who agreed.
pub const AGREED_WHO: &str = "outside_agreed";

/// Why someone comes outside of their hours, and who agreed.
#[derive(Clone, PartialEq, Eq)]
pub struct Agreed {
    /// Why.
    pub why: Prose,
    /// Who agreed: mostly the person themselves, or their chief.
    pub who: PersonName,
}

impl Agreed {
    /// Reads both words; neither may be missing.
    ///
    /// # Errors
    /// Every fault of either.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, Vec<FieldFault>> {
        let mut reader = Reader::new(typed, today);
        let why = word::<Prose>(&mut reader, AGREED_WHY);
        let who = word::<PersonName>(&mut reader, AGREED_WHO);
        let both = reader.finish(why.zip(who))?;
        both.map(|(why, who)| Self { why, who }).ok_or_else(Vec::new)
    }

    /// As it would be typed.
    #[must_use]
    pub fn typed(&self) -> Typed {
        [(AGREED_WHY, self.why.text()), (AGREED_WHO, self.who.text())].into_iter().collect()
    }
}

fn word<T: Word>(reader: &mut Reader<'_>, field: &str) -> Option<T> {
    let text = reader.text(field);
    let read = if text.is_empty() { Err(Fault::Missing) } else { T::parse(text, reader.today()) };
    read.map_err(|fault| reader.fault(field, fault)).ok()
}

impl fmt::Debug for Agreed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Agreed(closed)")
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::{AGREED_WHO, AGREED_WHY, Agreed};
    use crate::typed::{Fault, Typed};

    const TODAY: time::Date = date!(2026 - 11 - 24);

    #[test]
    fn nobody_comes_outside_of_their_hours_without_a_reason_and_a_name() {
        let faults = |fields: &[(&str, &str)]| {
            let typed: Typed = fields.iter().copied().collect();
            let told = Agreed::parse(&typed, TODAY).unwrap_err();
            told.into_iter().map(|fault| (fault.field, fault.fault)).collect::<Vec<_>>()
        };
        let (why, who) = (AGREED_WHY.to_owned(), AGREED_WHO.to_owned());
        assert_eq!(faults(&[]), [(why.clone(), Fault::Missing), (who.clone(), Fault::Missing)]);
        assert_eq!(faults(&[(AGREED_WHY, "x"), (AGREED_WHO, " ")]), [(who, Fault::Missing)]);
        assert_eq!(faults(&[(AGREED_WHY, "\u{7}"), (AGREED_WHO, "Ana")]), [(why, Fault::ControlCharacter)]);
    }

    #[test]
    fn what_was_agreed_comes_back_and_is_not_printed() {
        let typed: Typed =
            [(AGREED_WHY, "Procesul este luni."), (AGREED_WHO, "Radu Pop")].into_iter().collect();
        let agreed = Agreed::parse(&typed, TODAY).unwrap();
        assert_eq!(Agreed::parse(&agreed.typed(), TODAY), Ok(agreed.clone()));
        assert_eq!(format!("{agreed:?}"), "Agreed(closed)");
    }
}
