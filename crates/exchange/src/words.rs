//! The words that a message may say: closed lists, one meaning each.
//!
//! A list is written once, with `words!`; reading, writing, the contract and the number of different
//! messages all come from it. A word that is not on its list does not exist: other case, other spelling,
//! a blank too many are refused.

mod answers;
mod child;
mod count;
mod county;
mod language;
mod quarter;

pub use answers::{
    CaseOutcome, Consent, Decline, TransitionAnswer, Version, WithdrawalAnswer, WithdrawalReason,
};
pub use child::{AgeBand, Exploitation, Sex, TraffickingStatus, Urgency};
pub use count::{Count, Threshold};
pub use county::County;
pub use language::Language;
pub use quarter::Quarter;

use thiserror::Error;

/// The text is not a word of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a word of the list")]
pub struct NotAWord;

/// A closed list: an enum, its words, reading and writing them.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident => $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$each])* $variant,)+
        }

        impl $name {
            /// All of them, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Their words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::words::NotAWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::words::NotAWord),
                }
            }
        }

        impl $crate::shape::Held for $name {
            const HOLDS: $crate::shape::Holds = $crate::shape::Holds::Words(Self::WORDS);

            fn read(json: &$crate::json::Json) -> Result<Self, $crate::misshapen::Reason> {
                json.text()?.parse().map_err(|_| $crate::misshapen::Reason::NotOnTheList)
            }

            fn write(&self, out: &mut String) {
                $crate::shape::quoted(out, self.as_str());
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::{AgeBand, NotAWord};

    #[test]
    fn a_word_is_read_as_it_is_written_and_in_no_other_way() {
        for (band, word) in AgeBand::ALL.iter().zip(AgeBand::WORDS) {
            assert_eq!((band.as_str(), word.parse()), (*word, Ok(*band)));
        }
        for wrong in ["", "Claims_minor", "claims_minor ", "18-20", "0–3"] {
            assert_eq!(wrong.parse::<AgeBand>(), Err(NotAWord), "{wrong}");
        }
    }
}
