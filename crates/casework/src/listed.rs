//! Closed lists: an enum whose every entry has a code for columns and forms and a word for people.
//!
//! The macro writes both ways from one line, so that an entry without a translation or without a
//! way back from its code does not compile. It knows nothing of what the lists are about.

use std::fmt;
use std::str::FromStr;

use barnahus_vocabulary::Text;

/// The text is no code of that list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotOnTheList;

impl fmt::Display for NotOnTheList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not on the list")
    }
}

impl std::error::Error for NotOnTheList {}

/// What every closed list can do; pages draw a choice from it without knowing which list it is.
pub trait Listed: Copy + Eq + FromStr<Err = NotOnTheList> + 'static {
    /// All entries, in the order in which pages show them.
    const ALL: &'static [Self];

    /// The word in columns and forms. It never changes once released.
    fn code(self) -> &'static str;

    /// The word for people, as it stands within a sentence.
    fn name(self) -> Text;
}

/// Declares a closed list: `Entry = "code", "în română", "in English";`.
macro_rules! listed {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$doc:meta])* $entry:ident = $code:literal, $ro:literal, $en:literal;)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`: ", $en, ".")] $(#[doc = ""] #[$doc])* $entry,)*
        }

        impl $name {
            /// All entries, in the order in which pages show them.
            pub const ALL: &'static [Self] = &[$(Self::$entry),*];

            /// The word in columns and forms.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$entry => $code,)*
                }
            }

            /// The word for people, as it stands within a sentence.
            #[must_use]
            pub const fn name(self) -> barnahus_vocabulary::Text {
                match self {
                    $(Self::$entry => barnahus_vocabulary::Text::new($ro, $en),)*
                }
            }
        }

        impl $crate::listed::Listed for $name {
            const ALL: &'static [Self] = Self::ALL;

            fn code(self) -> &'static str {
                Self::code(self)
            }

            fn name(self) -> barnahus_vocabulary::Text {
                Self::name(self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::listed::NotOnTheList;

            fn from_str(code: &str) -> Result<Self, $crate::listed::NotOnTheList> {
                match code {
                    $($code => Ok(Self::$entry),)*
                    _ => Err($crate::listed::NotOnTheList),
                }
            }
        }

        impl $crate::typed::Word for $name {
            fn parse(text: &str, _: time::Date) -> Result<Self, $crate::typed::Fault> {
                text.parse().map_err(|_| $crate::typed::Fault::NotOnTheList)
            }

            fn text(&self) -> String {
                self.code().to_owned()
            }
        }
    };
}
