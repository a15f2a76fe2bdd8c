//! The finder of planted words finds each in every coat that a leak could wear, and nothing in a text
//! without them.

use barnahus_tests::planted::{Finder, Garden};

const STEM: &str = "Zwqxjv";

/// The word as it is written into a field.
const WORD: &str = "Zwqxjvabăș";

/// Coat → a text that holds the word in it.
const COATS: [(&str, &str); 17] = [
    ("as it is", "a name: Zwqxjvabăș."),
    ("small letters", "key=zwqxjvabăș"),
    ("great letters", "ZWQXJVABĂȘ"),
    ("without marks", "zwqxjvabas"),
    ("cut off behind", "Zwqxjva…"),
    ("a percent-encoded address", "/cases?name=Zwqxjvab%C4%83%C8%99"),
    ("every octet percent-encoded", "%5A%77%71%78%6a%76"),
    ("quoted-printable", "Salut Zwqxjvab=C4=83=C8=99"),
    ("quoted-printable throughout", "=5A=77=71=78=6A=76"),
    ("broken softly", "Salut Zwq=\r\nxjvab"),
    ("folded, as in a calendar", "SUMMARY:Audiere Zwqx\r\n jvab"),
    ("an encoded header", "=?utf-8?b?WndxeGp2YWLEg8iZ?="),
    ("hexadecimal", "\\x5a7771786a76616"),
    ("JSON with every letter escaped", "\\u005a\\u0077\\u0071\\u0078\\u006a\\u0076"),
    ("entities of a page", "&#90;&#119;&#113;&#120;&#106;&#118;"),
    ("entities by hexadecimal", "&#x5A;&#x77;&#x71;&#x78;&#x6A;&#x76;"),
    ("two octets a letter", "\0Z\0w\0q\0x\0j\0v\0a\0b"),
];

#[test]
fn a_planted_word_is_found_in_every_coat() {
    let finder = Finder::of(&[STEM]).unwrap();
    for (coat, text) in COATS {
        assert!(finder.find(text.as_bytes()).is_some(), "{coat}: {text:?}");
    }
}

#[test]
fn a_planted_word_is_found_wherever_it_begins_in_base64() {
    let finder = Finder::of(&[STEM]).unwrap();
    for (alone, text) in [
        ("word", "WndxeGp2YWLEg8iZ"),
        ("one letter before it", "eFp3cXhqdmFixIPImQ=="),
        ("two letters before it", "eHlad3F4anZhYsSDyJk="),
        ("small", "endxeGp2YWLEg8iZ"),
        ("broken into lines", "eHlad3F4\r\nanZhYsSDyJk="),
    ] {
        assert!(finder.find(text.as_bytes()).is_some(), "{alone}: {text}");
    }
}

#[test]
fn nothing_is_found_where_nothing_was_planted() {
    let finder = Finder::of(&[STEM]).unwrap();
    for text in ["", "Audiere, Camera Albastră, marți", "Zwqx jv", "5a7771786a", "WndxeGp3YWLEg8iZ"] {
        assert_eq!(finder.find(text.as_bytes()), None, "{text}");
    }
}

#[test]
fn each_planted_word_is_another_and_is_known_by_its_field() {
    let mut garden = Garden::of(STEM);
    assert_eq!(garden.plant("given_name"), "Zwqxjvaaăș");
    for number in 1..200 {
        garden.plant(&format!("field {number}"));
    }
    assert_eq!(garden.plant_address("email"), "zwqxjvhs@example.org");
    assert_eq!(garden.words().count(), 201);
    let finder = garden.finder().unwrap();
    assert!(garden.words().all(|(word, _)| finder.find(word.as_bytes()).is_some()));
    assert!(finder.find(WORD.as_bytes()).is_some());
}
