//! The 41 counties of Romania and București, by ISO 3166-2:RO.
//!
//! A closed list: a county that is not on it cannot be stored, sent or shown.

use std::fmt;
use std::str::FromStr;

/// A county, held as its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct County(&'static (&'static str, &'static str));

/// The text is no code of a county.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotACounty;

impl fmt::Display for NotACounty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a county of ISO 3166-2:RO")
    }
}

impl std::error::Error for NotACounty {}

const COUNTIES: [(&str, &str); 42] = [
    ("RO-AB", "Alba"),
    ("RO-AR", "Arad"),
    ("RO-AG", "Argeș"),
    ("RO-BC", "Bacău"),
    ("RO-BH", "Bihor"),
    ("RO-BN", "Bistrița-Năsăud"),
    ("RO-BT", "Botoșani"),
    ("RO-BR", "Brăila"),
    ("RO-BV", "Brașov"),
    ("RO-B", "București"),
    ("RO-BZ", "Buzău"),
    ("RO-CL", "Călărași"),
    ("RO-CS", "Caraș-Severin"),
    ("RO-CJ", "Cluj"),
    ("RO-CT", "Constanța"),
    ("RO-CV", "Covasna"),
    ("RO-DB", "Dâmbovița"),
    ("RO-DJ", "Dolj"),
    ("RO-GL", "Galați"),
    ("RO-GR", "Giurgiu"),
    ("RO-GJ", "Gorj"),
    ("RO-HR", "Harghita"),
    ("RO-HD", "Hunedoara"),
    ("RO-IL", "Ialomița"),
    ("RO-IS", "Iași"),
    ("RO-IF", "Ilfov"),
    ("RO-MM", "Maramureș"),
    ("RO-MH", "Mehedinți"),
    ("RO-MS", "Mureș"),
    ("RO-NT", "Neamț"),
    ("RO-OT", "Olt"),
    ("RO-PH", "Prahova"),
    ("RO-SJ", "Sălaj"),
    ("RO-SM", "Satu Mare"),
    ("RO-SB", "Sibiu"),
    ("RO-SV", "Suceava"),
    ("RO-TR", "Teleorman"),
    ("RO-TM", "Timiș"),
    ("RO-TL", "Tulcea"),
    ("RO-VL", "Vâlcea"),
    ("RO-VS", "Vaslui"),
    ("RO-VN", "Vrancea"),
];

impl County {
    /// All of them, by name.
    pub fn all() -> impl Iterator<Item = Self> {
        COUNTIES.iter().map(Self)
    }

    /// `RO-CJ`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0.0
    }

    /// `Cluj`. Counties have one name in both languages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.1
    }
}

impl fmt::Display for County {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for County {
    type Err = NotACounty;

    fn from_str(code: &str) -> Result<Self, NotACounty> {
        Self::all().find(|county| county.code() == code).ok_or(NotACounty)
    }
}

#[cfg(test)]
mod tests {
    use super::{County, NotACounty};

    #[test]
    fn there_are_forty_two_and_each_is_found_by_its_code() {
        assert_eq!(County::all().count(), 42);
        for county in County::all() {
            assert_eq!(county.code().parse(), Ok(county));
        }
        assert_eq!("RO-XX".parse::<County>(), Err(NotACounty));
    }
}
