//! Whether a guesser would come to a password soon.
//!
//! `zxcvbn` ranks it against 30,000 leaked passwords, words, names, dates, repetitions and rows of
//! keys. What it cannot know is added: Romanian words for passwords, this program's own words, and
//! what is known of the person. Why so: `docs/decisions/passwords.md`.

use unicode_normalization::UnicodeNormalization;
use zxcvbn::zxcvbn;

/// A thousand million. Its author's own bound for "safely unguessable" is a tenth of that, which
/// three easy parts in a row (a word, a year, a mark) already reach.
const ENOUGH_GUESSES: u64 = 1_000_000_000;

/// Words that a guesser tries first in a Romanian children's house.
const NEAR_AT_HAND: [&str; 32] = [
    "parola",
    "parolamea",
    "parolanoua",
    "barnahus",
    "casacopiilor",
    "casa",
    "copii",
    "copilul",
    "copilasi",
    "protectia",
    "copilului",
    "dgaspc",
    "asistenta",
    "sociala",
    "romania",
    "bucuresti",
    "cluj",
    "timisoara",
    "iasi",
    "constanta",
    "brasov",
    "steaua",
    "dinamo",
    "iubirea",
    "iubire",
    "teiubesc",
    "familia",
    "bunaziua",
    "primavara",
    "septembrie",
    "decembrie",
    "serviciu",
];

/// Whether fewer guesses than [`ENOUGH_GUESSES`] lead to it: at the sign-in page that many take two
/// thousand years, and a thief of the database three years of one core.
pub(super) fn is_guessable(password: &str, known: &[&str]) -> bool {
    let plain = without_marks(password);
    let mut words: Vec<String> = NEAR_AT_HAND.map(str::to_owned).into();
    for known in known {
        words.extend(known.split(|sign: char| !sign.is_alphanumeric()).map(without_marks));
        words.push(without_marks(known));
    }
    words.retain(|word| word.len() > 2);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // Marks make no password harder to guess for who knows Romanian.
    [password, &plain].into_iter().any(|password| zxcvbn(password, &words).guesses() < ENOUGH_GUESSES)
}

fn without_marks(text: &str) -> String {
    text.nfd().filter(char::is_ascii).collect()
}

#[cfg(test)]
mod tests {
    use super::is_guessable;

    #[test]
    fn what_is_common_near_at_hand_or_in_a_row_is_guessable() {
        let known = ["ana.popescu@dgaspc.example", "Ana Popescu", "Casa Mărului"];
        for password in [
            "123456789012",
            "password1234",
            "Password123!",
            "qwertyuiop[]",
            "aaaaaaaaaaaa",
            "parolaparola",
            "Parola123456",
            "Parolă12345!",
            "barnahus2026",
            "Barnahus2026!",
            "anapopescu12",
            "ana.popescu@dgaspc.example",
            "CasaMarului1",
            "01.02.1984ana",
        ] {
            assert!(is_guessable(password, &known), "{password}");
        }
    }

    #[test]
    fn a_sentence_of_ones_own_is_not() {
        for password in ["vreo patru cai verzi dorm pe acoperiș", "seven herons count tram tickets"] {
            assert!(!is_guessable(password, &[]), "{password}");
        }
    }
}
