//! The leaflet for a child: who you will meet, what the room is like, that you may say "I don't know" or stop.
//!
//! It knows no case: an age and a language choose the words, and nothing else goes in. Roles, no names. The
//! page around it is the reader's; on paper only the leaflet is left.

mod drawing;
mod english;
mod hungarian;
mod romanian;
mod ukrainian;

use barnahus_vocabulary::{Text, paths};
use maud::{Markup, html};

use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::words::leaflet as words;

/// For whom it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ForAge {
    /// Read out to them.
    UpTo6,
    /// First readers.
    From7To9,
    /// Readers.
    From10To12,
    /// Who wants to know their rights.
    From13To17,
}

/// In which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum InLanguage {
    /// Romanian.
    Romanian,
    /// English.
    English,
    /// Hungarian.
    Hungarian,
    /// Ukrainian.
    Ukrainian,
}

/// What stands above the parts of a leaflet.
struct Heads {
    who: &'static str,
    room: &'static str,
    may: &'static str,
    next: &'static str,
    drawing: &'static str,
}

/// A leaflet.
struct Words {
    title: &'static str,
    intro: &'static [&'static str],
    who: &'static [&'static str],
    room: &'static [&'static str],
    may: &'static [&'static str],
    next: &'static [&'static str],
}

impl ForAge {
    /// All of them, the youngest first.
    pub const ALL: [Self; 4] = [Self::UpTo6, Self::From7To9, Self::From10To12, Self::From13To17];

    /// The word in the address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UpTo6 => "0-6",
            Self::From7To9 => "7-9",
            Self::From10To12 => "10-12",
            Self::From13To17 => "13-17",
        }
    }

    /// The age of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|age| age.code() == code)
    }

    const fn name(self) -> Text {
        match self {
            Self::UpTo6 => words::UP_TO_6,
            Self::From7To9 => words::FROM_7_TO_9,
            Self::From10To12 => words::FROM_10_TO_12,
            Self::From13To17 => words::FROM_13_TO_17,
        }
    }
}

impl InLanguage {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Romanian, Self::English, Self::Hungarian, Self::Ukrainian];

    /// The tag of the language, in the address and on the page.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Romanian => "ro",
            Self::English => "en",
            Self::Hungarian => "hu",
            Self::Ukrainian => "uk",
        }
    }

    /// The language of that tag.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// Its own name for itself.
    const fn own_name(self) -> &'static str {
        match self {
            Self::Romanian => "română",
            Self::English => "English",
            Self::Hungarian => "magyar",
            Self::Ukrainian => "українська",
        }
    }

    const fn words(self, age: ForAge) -> (&'static Heads, &'static Words) {
        match (self, age) {
            (Self::Romanian, ForAge::UpTo6) => (&romanian::HEADS, &romanian::UP_TO_6),
            (Self::Romanian, ForAge::From7To9) => (&romanian::HEADS, &romanian::FROM_7_TO_9),
            (Self::Romanian, ForAge::From10To12) => (&romanian::HEADS, &romanian::FROM_10_TO_12),
            (Self::Romanian, ForAge::From13To17) => (&romanian::HEADS, &romanian::FROM_13_TO_17),
            (Self::English, ForAge::UpTo6) => (&english::HEADS, &english::UP_TO_6),
            (Self::English, ForAge::From7To9) => (&english::HEADS, &english::FROM_7_TO_9),
            (Self::English, ForAge::From10To12) => (&english::HEADS, &english::FROM_10_TO_12),
            (Self::English, ForAge::From13To17) => (&english::HEADS, &english::FROM_13_TO_17),
            (Self::Hungarian, ForAge::UpTo6) => (&hungarian::HEADS, &hungarian::UP_TO_6),
            (Self::Hungarian, ForAge::From7To9) => (&hungarian::HEADS, &hungarian::FROM_7_TO_9),
            (Self::Hungarian, ForAge::From10To12) => (&hungarian::HEADS, &hungarian::FROM_10_TO_12),
            (Self::Hungarian, ForAge::From13To17) => (&hungarian::HEADS, &hungarian::FROM_13_TO_17),
            (Self::Ukrainian, ForAge::UpTo6) => (&ukrainian::HEADS, &ukrainian::UP_TO_6),
            (Self::Ukrainian, ForAge::From7To9) => (&ukrainian::HEADS, &ukrainian::FROM_7_TO_9),
            (Self::Ukrainian, ForAge::From10To12) => (&ukrainian::HEADS, &ukrainian::FROM_10_TO_12),
            (Self::Ukrainian, ForAge::From13To17) => (&ukrainian::HEADS, &ukrainian::FROM_13_TO_17),
        }
    }
}

/// Which leaflet: by age, in each language.
#[must_use]
pub fn leaflets(frame: &Frame) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            @for age in ForAge::ALL {
                section.panel.stack-small {
                    h2.h-small { (age.name().of(locale)) }
                    ul.filters {
                        @for language in InLanguage::ALL {
                            li {
                                a href=(paths::leaflet(age.code(), language.tag())) {
                                    span lang=(language.tag()) { (language.own_name()) }
                                    span.sr-only { ", " (age.name().of(locale)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    };
    frame.page(&Head::titled(words::TITLE).help(Help::Leaflet).lead(words::LEAD.of(locale)), &body)
}

/// One leaflet.
#[must_use]
pub fn leaflet(frame: &Frame, age: ForAge, language: InLanguage) -> Markup {
    let locale = frame.locale;
    let (heads, said) = language.words(age);
    let body = html! {
        p.no-print.quiet { (words::HOW_TO_PRINT.of(locale)) }
        article.leaflet.leaflet-large[age < ForAge::From10To12] lang=(language.tag()) {
            h2.leaflet-title { (said.title) }
            (lines(said.intro))
            (drawing::room(heads.drawing))
            (part(heads.who, said.who))
            (part(heads.room, said.room))
            (part(heads.may, said.may))
            (part(heads.next, said.next))
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Leaflet)
        .lead(format!("{}, {}", age.name().of(locale), language.own_name()))
        .back(paths::LEAFLETS, words::OTHERS)
        .beside(others(age, language));
    frame.page(&head, &body)
}

/// The same age in another language.
fn others(age: ForAge, here: InLanguage) -> Markup {
    let other = if here == InLanguage::Romanian { InLanguage::Ukrainian } else { InLanguage::Romanian };
    html! { span lang=(other.tag()) { (link_button(&paths::leaflet(age.code(), other.tag()), other.own_name())) } }
}

fn part(heading: &str, sentences: &[&str]) -> Markup {
    html! { section.leaflet-part { h3 { (heading) } ul { @for one in sentences { li { (one) } } } } }
}

fn lines(sentences: &[&str]) -> Markup {
    html! { @for one in sentences { p.leaflet-intro { (one) } } }
}

#[cfg(test)]
mod tests {
    use super::{ForAge, InLanguage};

    fn all() -> impl Iterator<Item = (InLanguage, ForAge, Vec<&'static str>)> {
        InLanguage::ALL.into_iter().flat_map(|language| {
            ForAge::ALL.into_iter().map(move |age| {
                let (heads, said) = language.words(age);
                let head = [said.title, heads.who, heads.room, heads.may, heads.next, heads.drawing];
                let rest = [said.intro, said.who, said.room, said.may, said.next].concat();
                (language, age, head.into_iter().chain(rest).collect())
            })
        })
    }

    #[test]
    fn every_leaflet_says_that_one_may_not_know_and_may_stop() {
        for (language, age, said) in all() {
            let said = said.join(" ").to_lowercase();
            let (unknown, stop): (&str, &[&str]) = match language {
                InLanguage::Romanian => ("nu știu", &["stop", "opr"]),
                InLanguage::English => ("i don't know", &["stop"]),
                InLanguage::Hungarian => ("nem tudom", &["állj", "abba"]),
                InLanguage::Ukrainian => ("не знаю", &["стоп", "зупин"]),
            };
            assert!(said.contains(unknown), "{language:?} {age:?}");
            assert!(stop.iter().any(|word| said.contains(word)), "{language:?} {age:?}");
        }
    }

    #[test]
    fn the_younger_the_child_the_shorter_the_sentences() {
        let longest = |wanted| {
            let of_age = all().filter(|(_, age, _)| *age == wanted);
            of_age
                .flat_map(|(_, _, said)| said[6..].to_vec())
                .map(|one| one.split(' ').count())
                .max()
                .unwrap()
        };
        assert!(longest(ForAge::UpTo6) <= 10, "{}", longest(ForAge::UpTo6));
        assert!(longest(ForAge::From7To9) <= 22, "{}", longest(ForAge::From7To9));
        assert!(longest(ForAge::From7To9) < longest(ForAge::From13To17));
    }

    #[test]
    fn each_language_is_written_in_its_own_letters() {
        for (language, age, said) in all() {
            let said = said.join(" ");
            let cyrillic = said.chars().filter(|letter| ('\u{400}'..='\u{4ff}').contains(letter)).count();
            let latin = said.chars().filter(char::is_ascii_alphabetic).count();
            match language {
                InLanguage::Ukrainian => {
                    assert_eq!(latin, 0, "{age:?}");
                    assert!(!said.contains(['ы', 'э', 'ё', 'ъ']), "Russian letters: {age:?}");
                }
                _ => assert_eq!(cyrillic, 0, "{language:?} {age:?}"),
            }
            if language == InLanguage::Hungarian {
                assert!(!said.contains(['õ', 'û', 'ã', 'ș', 'ț']), "{age:?}");
            }
        }
    }

    #[test]
    fn a_word_in_the_address_is_found_again() {
        for age in ForAge::ALL {
            assert_eq!(ForAge::parse(age.code()), Some(age));
        }
        for language in InLanguage::ALL {
            assert_eq!(InLanguage::parse(language.tag()), Some(language));
        }
        assert_eq!((ForAge::parse("18"), InLanguage::parse("ru")), (None, None));
    }
}
