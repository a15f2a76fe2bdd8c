//! "Ready to begin?": one line for each thing the law or the house asks for before the start, green,
//! or red with what follows from it.

use barnahus_vocabulary::{Role, Text};

use crate::answer::Answer;
use crate::booking::{Attendee, Authority};
use crate::file::Contents;
use crate::required::{Fill, Required, Rule};
use crate::sections::{ChildInformed, Hearing};

listed! {
    /// A line of the page.
    Line {
        Lawyer = "lawyer", "avocatul copilului este prezent", "the child's lawyer is here";
        Representative = "representative", "reprezentantul copilului este prezent", "the child's representative is here";
        Psychologist = "psychologist", "psihologul numit este prezent", "the named psychologist is here";
        Interpreter = "interpreter", "interpretul este prezent și autorizat", "the interpreter is here and authorised";
        ChildInformed = "child_informed", "copilul a fost informat", "the child was informed";
        Recording = "recording", "înregistrarea funcționează", "the recording works";
        SuspectedAway = "suspected_away", "presupusul făptuitor nu este în casă", "the suspected person is not in the house";
    }
}

/// How a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// In order.
    Green,
    /// Not asked for in this case.
    NotAsked,
    /// Not in order, and nothing may begin.
    Stop,
    /// Not in order; it may begin, and this follows.
    Red,
}

/// What is seen in the house just before the start.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    /// Whom the interview needs.
    pub required: &'a Required,
    /// Who of the team is there.
    pub present: &'a [Attendee],
    /// Whether the representative, relative or whoever comes along is there.
    pub representative_came: Option<Answer>,
    /// Whether the recording was tried out.
    pub recording_works: Option<Answer>,
    /// Whether someone made sure that the suspected person is away.
    pub suspected_away: Option<Answer>,
    /// The file.
    pub contents: &'a Contents,
}

impl Line {
    /// What follows where the line is red.
    #[must_use]
    pub const fn consequence(self) -> Text {
        match self {
            Self::Lawyer => Text::new(
                "audierea ar fi nulă (art. 93 alin. (4)); nu poate începe",
                "the hearing would be void (art. 93(4)); it cannot begin",
            ),
            Self::Representative => Text::new(
                "art. 124: audierea poate fi contestată; urmează să fie confirmat de juristul casei",
                "art. 124: the hearing may be challenged; to be confirmed by the house's jurist",
            ),
            Self::Psychologist => Text::new(
                "art. 124: lipsește psihologul numit, de cine și când; urmează să fie confirmat de juristul casei",
                "art. 124: no psychologist named, by whom and when; to be confirmed by the house's jurist",
            ),
            Self::Interpreter => Text::new(
                "art. 105: audierea va trebui refăcută cu un interpret autorizat",
                "art. 105: the hearing must be done again with an authorised interpreter",
            ),
            Self::ChildInformed => Text::new(
                "copilul nu știe ce urmează: vorbiți întâi cu el și notați",
                "the child does not know what comes: talk with the child first and note it",
            ),
            Self::Recording => Text::new(
                "fără înregistrare copilul ar putea fi nevoit să povestească din nou",
                "without a recording the child may have to tell it again",
            ),
            Self::SuspectedAway => Text::new(
                "presupusul făptuitor nu se află niciodată în casă odată cu copilul; nu poate începe",
                "the suspected person is never in the house while the child is; it cannot begin",
            ),
        }
    }
}

/// All lines, in their order.
#[must_use]
pub fn lines(seen: &Seen<'_>) -> Vec<(Line, Light)> {
    Line::ALL.iter().map(|line| (*line, light(*line, seen))).collect()
}

/// Whether the interview may begin.
#[must_use]
pub fn may_begin(seen: &Seen<'_>) -> bool {
    lines(seen).iter().all(|(_, light)| match light {
        Light::Green | Light::NotAsked | Light::Red => true,
        Light::Stop => false,
    })
}

fn light(line: Line, seen: &Seen<'_>) -> Light {
    let red_unless = |holds: bool| if holds { Light::Green } else { Light::Red };
    let stop_unless = |holds: bool| if holds { Light::Green } else { Light::Stop };
    match line {
        Line::Lawyer => stop_unless(is_here(seen, Role::Lawyer)),
        Line::Representative => representative(seen).map_or(Light::NotAsked, red_unless),
        Line::Psychologist => {
            let named = seen.contents.hearing.as_ref().is_some_and(Hearing::psychologist_is_named);
            asked(seen, Rule::Psychologist, named && is_here(seen, Role::Psychologist))
        }
        Line::Interpreter => asked(seen, Rule::Interpreter, authorised_interpreter(seen)),
        Line::ChildInformed => {
            red_unless(seen.contents.child_informed.as_ref().is_some_and(ChildInformed::is_complete))
        }
        Line::Recording => red_unless(Answer::is_yes(seen.recording_works)),
        Line::SuspectedAway => stop_unless(Answer::is_yes(seen.suspected_away)),
    }
}

fn asked(seen: &Seen<'_>, rule: Rule, holds: bool) -> Light {
    match (seen.required.asked_by(rule), holds) {
        (None, _) => Light::NotAsked,
        (Some(_), true) => Light::Green,
        (Some(_), false) => Light::Red,
    }
}

fn is_here(seen: &Seen<'_>, role: Role) -> bool {
    seen.present.iter().any(|attendee| attendee.member.role == role)
}

fn authorised_interpreter(seen: &Seen<'_>) -> bool {
    seen.present.iter().any(|attendee| {
        attendee.member.role == Role::Interpreter && attendee.authority == Some(Authority::Authorised)
    })
}

/// Whether the representative whom a rule asks for is there; `None` when none does.
fn representative(seen: &Seen<'_>) -> Option<bool> {
    [Rule::Representative, Rule::RepresentativeReplaced, Rule::GuardianFirst]
        .into_iter()
        .find_map(|rule| seen.required.asked_by(rule))
        .map(|requirement| match requirement.fill {
            Fill::Team(roles) => roles.iter().any(|role| is_here(seen, *role)),
            Fill::Comes(_) => Answer::is_yes(seen.representative_came),
        })
}

#[cfg(test)]
mod tests;
