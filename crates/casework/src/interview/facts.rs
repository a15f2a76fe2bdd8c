//! What of a file the limit of the first interview follows from: kept beside the case, so that whoever asks for a
//! missed limit asks by the right one and opens no file.
//!
//! It knows what sections say, and no number of a house: the limit is worked out when it is asked for, with the
//! settings, the urgency and the extension of that moment. The age is that on the day from which the child waits.

use barnahus_vocabulary::{Instant, local};
use time::Date;

use super::FirstInterview;
use crate::age::AgeReading;
use crate::answer::Answer;
use crate::file::Contents;
use crate::sections::ChildIs;
use crate::urgency::Urgency;

/// What stands for what is not known.
const UNKNOWN: &str = "-";

/// What is known for the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitFacts {
    reported_on: Option<Date>,
    act_on: Option<Date>,
    just_told: Option<Answer>,
    protection_presses: Option<Answer>,
    child_is: Option<ChildIs>,
    youngest: u8,
}

impl LimitFacts {
    /// Of a case of which no section was read.
    pub const UNKNOWN: Self = Self {
        reported_on: None,
        act_on: None,
        just_told: None,
        protection_presses: None,
        child_is: None,
        youngest: 0,
    };

    /// As those sections say; what was not read stays as it was.
    #[must_use]
    pub fn told(self, contents: &Contents, waits_since: Instant) -> Self {
        let fresh = FirstInterview::of(contents, waits_since, Urgency::Routine);
        let mut told = self;
        if contents.narrative.is_some() {
            (told.reported_on, told.act_on, told.just_told) =
                (fresh.reported_on, fresh.act_on, fresh.just_told);
        }
        if contents.hearing.is_some() {
            (told.protection_presses, told.child_is) = (fresh.protection_presses, fresh.child_is);
        }
        if let Some(identity) = &contents.identity {
            told.youngest = identity.age.years_for_rules(local::day(waits_since)).youngest();
        }
        told
    }

    /// What the limit is worked out from, without an extension.
    #[must_use]
    pub const fn first(self, referred: Instant, urgency: Urgency) -> FirstInterview {
        let Self { reported_on, act_on, just_told, protection_presses, child_is, youngest } = self;
        let age = AgeReading::from_youngest(youngest);
        FirstInterview {
            referred,
            reported_on,
            act_on,
            just_told,
            protection_presses,
            child_is,
            age,
            urgency,
            extended: None,
        }
    }

    /// As one word for each, to be sealed.
    #[must_use]
    pub fn text(self) -> String {
        let Self { reported_on, act_on, just_told, protection_presses, child_is, youngest } = self;
        let day = |day: Option<Date>| day.map_or(UNKNOWN.to_owned(), |day| day.to_julian_day().to_string());
        let answer = |answer: Option<Answer>| answer.map_or(UNKNOWN, |answer| answer.code());
        format!(
            "{} {} {} {} {} {youngest}",
            day(reported_on),
            day(act_on),
            answer(just_told),
            answer(protection_presses),
            child_is.map_or(UNKNOWN, |child| child.code()),
        )
    }

    /// What [`LimitFacts::text`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let facts = Self {
            reported_on: read(words.next()?, day)?,
            act_on: read(words.next()?, day)?,
            just_told: read(words.next()?, |word| word.parse().ok())?,
            protection_presses: read(words.next()?, |word| word.parse().ok())?,
            child_is: read(words.next()?, |word| word.parse().ok())?,
            youngest: words.next()?.parse().ok()?,
        };
        words.next().is_none().then_some(facts)
    }
}

fn day(word: &str) -> Option<Date> {
    Date::from_julian_day(word.parse().ok()?).ok()
}

/// A word that may stand for nothing; `None` when it is no word of ours.
fn read<T>(word: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    if word == UNKNOWN { Some(None) } else { parse(word).map(Some) }
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;
    use crate::file::Contents;
    use crate::file::SectionName;
    use crate::interview::{LimitReason, first_interview_limit};
    use crate::settings::HouseRules;

    fn since() -> Instant {
        local::instant(datetime!(2026-11-14 10:00)).unwrap()
    }

    fn file(sections: &[(SectionName, &[(&str, &str)])]) -> Contents {
        let mut contents = Contents::default();
        for (name, fields) in sections {
            let typed = fields.iter().copied().collect();
            contents.put(*name, &typed, date!(2026 - 11 - 24)).unwrap();
        }
        contents
    }

    fn reason(facts: LimitFacts) -> LimitReason {
        let first = facts.first(since(), Urgency::Routine);
        first_interview_limit(&first, &HouseRules::default().first_interview).reason
    }

    const TEENAGER: (SectionName, &[(&str, &str)]) = (
        SectionName::Identity,
        &[("age_basis", "stated"), ("age_years", "15"), ("age_years_on", "2026-11-14")],
    );
    const WITNESS: (SectionName, &[(&str, &str)]) = (SectionName::Hearing, &[("child_is", "witness")]);
    const TOLD: (SectionName, &[(&str, &str)]) = (SectionName::Narrative, &[("just_told", "yes")]);

    #[test]
    fn the_limit_is_that_of_the_file_whichever_section_came_when() {
        let sections = [TEENAGER, WITNESS];
        let whole = LimitFacts::UNKNOWN.told(&file(&sections), since());
        assert_eq!(reason(whole), LimitReason::Others);
        let one = LimitFacts::UNKNOWN.told(&file(&[WITNESS]), since());
        assert_eq!(reason(one), LimitReason::Young, "an unknown age counts as the youngest");
        assert_eq!(one.told(&file(&[TEENAGER]), since()), whole);
        assert_eq!(reason(whole.told(&file(&[TOLD]), since())), LimitReason::JustTold);
        assert_eq!(whole.told(&Contents::default(), since()), whole);
    }

    #[test]
    fn what_was_sealed_reads_as_it_was_written() {
        let told = LimitFacts::UNKNOWN.told(&file(&[TEENAGER, WITNESS, TOLD]), since());
        for facts in [told, LimitFacts::UNKNOWN] {
            assert_eq!(LimitFacts::parse(&facts.text()), Some(facts));
        }
        assert_eq!(LimitFacts::UNKNOWN.text(), "- - - - - 0");
        for wrong in ["", "- - - - -", "- - - - - 0 0", "x - - - - 0", "- - maybe - - 0"] {
            assert_eq!(LimitFacts::parse(wrong), None, "{wrong}");
        }
    }
}
