//! Finds a word in octets: as it is, in small letters, and as mail, addresses, pages, JSON, hexadecimal
//! dumps and base64 would write it.
//!
//! It may find too much (a word that somebody typed by chance), never too little: a coat that it does
//! not know belongs here, with a test.

use std::fmt::Write;

use regex::bytes::{Regex, RegexBuilder};

/// So many octets are shown on each side of what was found.
const AROUND: usize = 60;

/// Knows some words in all their coats.
#[derive(Debug, Clone)]
pub struct Finder {
    folded: Regex,
    exact: Regex,
    breaks: Regex,
}

impl Finder {
    /// Of words in ASCII letters, digits and points, at least six octets each.
    ///
    /// # Errors
    /// When they make no pattern.
    pub fn of(words: &[&str]) -> Result<Self, regex::Error> {
        let folded: Vec<String> = words.iter().flat_map(|word| coats(&word.to_lowercase())).collect();
        let exact: Vec<String> = words.iter().flat_map(|word| in_base64(word)).collect();
        Ok(Self {
            folded: pattern(&folded, true)?,
            exact: pattern(&exact, false)?,
            // RFC 2045 soft breaks, RFC 5545 and RFC 5322 folds, lines of base64.
            breaks: Regex::new(r"(?-u)=?\r?\n[ \t]?")?,
        })
    }

    /// What stands around the first find.
    #[must_use]
    pub fn find(&self, octets: &[u8]) -> Option<String> {
        self.find_in(octets).or_else(|| self.find_in(&self.breaks.replace_all(octets, &b""[..])))
    }

    fn find_in(&self, octets: &[u8]) -> Option<String> {
        let found = self.folded.find(octets).or_else(|| self.exact.find(octets))?;
        let from = found.start().saturating_sub(AROUND);
        let to = (found.end() + AROUND).min(octets.len());
        octets.get(from..to).map(|around| String::from_utf8_lossy(around).into_owned())
    }
}

fn pattern(coats: &[String], folds: bool) -> Result<Regex, regex::Error> {
    let either: Vec<String> = coats.iter().map(|coat| regex::escape(coat)).collect();
    RegexBuilder::new(&format!("(?-u:{})", either.join("|"))).unicode(false).case_insensitive(folds).build()
}

/// The coats that are the same for great and small letters, or say which they mean by number: for
/// these the word is given in small letters and in great ones.
fn coats(word: &str) -> Vec<String> {
    let great = word.to_uppercase();
    let as_typed = great.get(..1).map(|first| format!("{first}{}", word.get(1..).unwrap_or_default()));
    let cases = [word.to_owned(), great, as_typed.unwrap_or_default()];
    let mut coats = vec![word.to_owned(), spread(word, |octet| format!("{}\0", char::from(octet)))];
    for word in cases {
        coats.push(spread(&word, |octet| format!("{octet:02x}")));
        coats.push(spread(&word, |octet| format!("{octet:02x} ")).trim_end().to_owned());
        coats.push(spread(&word, |octet| format!("%{octet:02x}")));
        coats.push(spread(&word, |octet| format!("={octet:02x}")));
        coats.push(spread(&word, |octet| format!("\\u{octet:04x}")));
        coats.push(spread(&word, |octet| format!("\\x{octet:02x}")));
        coats.push(spread(&word, |octet| format!("&#{octet};")));
        coats.push(spread(&word, |octet| format!("&#x{octet:x};")));
    }
    // Of a word in UTF-16 the last octet may be another's first.
    coats.iter().map(|coat| coat.trim_end_matches('\0').to_owned()).collect()
}

fn spread(word: &str, one: impl Fn(u8) -> String) -> String {
    word.bytes().fold(String::new(), |mut all, octet| {
        let _ = write!(all, "{}", one(octet));
        all
    })
}

/// A word as it stands within base64, at each of the three places at which it can begin; of the letters
/// at its ends only those that no neighbour changes.
fn in_base64(word: &str) -> Vec<String> {
    let cases = [word.to_owned(), word.to_lowercase(), word.to_uppercase()];
    let mut all = Vec::new();
    for case in cases {
        for before in 0..3 {
            let octets: Vec<u8> = std::iter::repeat_n(0, before).chain(case.bytes()).collect();
            let letters: Vec<char> = base64(&octets).chars().collect();
            let (first, last) = ((before * 8).div_ceil(6), octets.len() * 8 / 6);
            all.push(letters.get(first..last).unwrap_or_default().iter().collect());
        }
    }
    all
}

/// Without padding; none is asked for in the middle of a text.
fn base64(octets: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bit = |place: usize| octets.get(place / 8).is_some_and(|octet| octet & (0x80 >> (place % 8)) != 0);
    let sextet = |place: usize| (0..6).fold(0, |value, next| value * 2 + usize::from(bit(place * 6 + next)));
    let many = (octets.len() * 8).div_ceil(6);
    (0..many).filter_map(|place| LETTERS.get(sextet(place))).map(|letter| char::from(*letter)).collect()
}
