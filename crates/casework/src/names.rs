//! Names of people, parsed at the door: trimmed, of 1 to 80 characters, without control characters.
//!
//! Their `Debug` prints no name, so that a careless log line cannot.

use std::fmt;

use time::Date;

use crate::typed::{Fault, Word};

/// The most characters a name may have.
pub const NAME_LIMIT: usize = 80;

fn parse_name(text: &str) -> Result<String, Fault> {
    if text.chars().any(char::is_control) {
        return Err(Fault::ControlCharacter);
    }
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(Fault::Missing),
        length if length > NAME_LIMIT => Err(Fault::TooLong(NAME_LIMIT)),
        _ => Ok(name),
    }
}

macro_rules! name {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Reads a name.
            ///
            /// # Errors
            /// Empty, longer than [`NAME_LIMIT`], or with a control character in it.
            pub fn parse(text: &str) -> Result<Self, Fault> {
                parse_name(text).map(Self)
            }

            /// The name.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(closed)"))
            }
        }

        impl Word for $name {
            fn parse(text: &str, _: Date) -> Result<Self, Fault> {
                Self::parse(text)
            }

            fn text(&self) -> String {
                self.0.clone()
            }
        }
    )*};
}

name! {
    /// One or more given names.
    GivenName;
    /// One or more family names.
    FamilyName;
    /// A whole name, or the name of an institution, a school, a unit.
    PersonName;
}

#[cfg(test)]
mod tests {
    use super::{GivenName, NAME_LIMIT};
    use crate::typed::Fault;

    #[test]
    fn a_name_is_trimmed_and_its_spaces_are_single() {
        let name = GivenName::parse("  Ana   Maria ");
        assert_eq!(name.as_ref().map(GivenName::as_str), Ok("Ana Maria"));
        assert_eq!(format!("{name:?}"), "Ok(GivenName(closed))");
    }

    #[test]
    fn what_is_no_name_is_refused_with_the_reason() {
        assert_eq!(GivenName::parse(" "), Err(Fault::Missing));
        assert_eq!(GivenName::parse("A\u{0}na"), Err(Fault::ControlCharacter));
        assert_eq!(GivenName::parse("A\nna"), Err(Fault::ControlCharacter));
        assert_eq!(GivenName::parse(&"ș".repeat(NAME_LIMIT + 1)), Err(Fault::TooLong(NAME_LIMIT)));
        assert!(GivenName::parse(&"ș".repeat(NAME_LIMIT)).is_ok());
    }
}
