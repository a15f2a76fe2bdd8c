//! An adult of the child's family who is a victim too, and whom the adult core looks after: the number under
//! which it keeps their case, and whose mother, father or kin they are. Nothing else of them is in this house.
//!
//! *Why a number alone*: two services that each hold the whole of a family would be one register of it. The child's
//! case is the house's, the adult's is the core's, and whoever must speak of both telephones and says the number.
//! Neither side is told by the program that they belong together.

use std::fmt;

use time::Date;

use crate::typed::{Fault, Word};

/// The fewest and the most characters a number may have.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=32;

/// The most digits: a personal number has thirteen. A telephone has nine behind its zero, and no letter.
const DIGITS: usize = 9;

/// The most letters in a row: enough for the short name of an authority, too few for most names of people.
const LETTERS: usize = 5;

listed! {
    /// Who the adult is to the child.
    AdultKin {
        Mother = "mother", "mama", "the mother";
        Father = "father", "tatăl", "the father";
        Sibling = "sibling", "un frate sau o soră, major", "an adult brother or sister";
        Relative = "relative", "altă rudă", "another relative";
        Carer = "carer", "altcineva care îl îngrijește", "someone else who cares for the child";
    }
}

/// The number of an adult's case at the adult core: capitals, digits and `- / .`, more digits than capitals.
#[derive(Clone, PartialEq, Eq)]
pub struct AdultReference(String);

impl AdultReference {
    /// Reads it.
    ///
    /// # Errors
    /// [`Fault::NotAReference`] for whatever could say who it is: as many letters as digits or more, more than five
    /// letters in a row, more than nine digits, or nine with no letter, another letter or sign than those of a number,
    /// fewer than 3 or more than 32 characters.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let of_a_number =
            |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit() || "-/.".contains(letter);
        let letters = text.chars().filter(char::is_ascii_uppercase).count();
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let is_one = LENGTH.contains(&text.len())
            && text.chars().all(of_a_number)
            && (letters + 1..=DIGITS).contains(&digits)
            && (digits < DIGITS || letters > 0)
            && text.split(|letter: char| !letter.is_ascii_uppercase()).all(|word| word.len() <= LETTERS);
        if is_one { Ok(Self(text.to_owned())) } else { Err(Fault::NotAReference) }
    }
}

impl fmt::Debug for AdultReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AdultReference(closed)")
    }
}

impl Word for AdultReference {
    fn parse(text: &str, _: Date) -> Result<Self, Fault> {
        Self::parse(text)
    }

    fn text(&self) -> String {
        self.0.clone()
    }
}

section! {
    /// The reference of that adult.
    AdultVictim {
        /// Who they are to the child.
        adult_kin: Option<AdultKin>,
        /// Under which number the adult core keeps their case.
        adult_reference: Option<AdultReference>,
    }
}

#[cfg(test)]
mod tests {
    use super::AdultReference;
    use crate::typed::Fault;

    #[test]
    fn a_number_is_taken_and_nothing_that_says_who() {
        for number in ["MNR-2026/00417", "17.3", "ANITP/123/2026", "417"] {
            assert!(AdultReference::parse(number).is_ok(), "{number}");
        }
        let endless = "1".repeat(33);
        for other in [
            "Maria",
            "Popescu-1985",
            "Maria Popescu 417",
            "zmeuraș-1",
            "nr. 417",
            "41",
            "MNR",
            &endless,
            "0722@x",
            "0722-123-456",
            "722-123-456",
            "2780412123456",
            "Rusu-Ana-84",
            "RUSU-ANA-84",
            "Ilie.1",
            "Popa-Ion-1985",
        ] {
            assert_eq!(AdultReference::parse(other), Err(Fault::NotAReference), "{other}");
        }
        assert_eq!(format!("{:?}", AdultReference::parse("417-A").unwrap()), "AdultReference(closed)");
    }
}
