//! "Ready to begin?": one line for each thing the law or the house asks for before the start, green,
//! or red with what follows from it.
//!
//! What nobody has said yet is neither: a line that is to be confirmed by whoever is there. It is never
//! green by default, and while the lawyer or the suspected person's absence is to be confirmed nothing
//! begins.

use barnahus_vocabulary::{Role, Text};

use crate::answer::Answer;
use crate::booking::{Attendee, Authority};
use crate::file::Contents;
use crate::required::{Fill, Required, Rule};
use crate::sections::{ChildInformed, Hearing};

listed! {
    /// A line of the page.
    Line {
        Lawyer = "lawyer", "avocatul copilului", "the child's lawyer";
        Representative = "representative", "reprezentantul copilului", "the child's representative";
        Psychologist = "psychologist", "psihologul numit", "the named psychologist";
        Interpreter = "interpreter", "un interpret autorizat", "an authorised interpreter";
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
    /// Nobody has said yet: whoever is there confirms it.
    ToConfirm,
    /// Not in order, and nothing may begin.
    Stop,
    /// Not in order; it may begin, and this follows.
    Red,
}

/// Whether it may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It may, with what follows from each red line.
    Ready,
    /// It may once every line that is to be confirmed was confirmed.
    OnceConfirmed,
    /// It may not.
    Stopped,
}

/// What is known just before the start.
#[derive(Debug, Clone)]
pub struct Seen<'a> {
    /// Whom the interview needs.
    pub required: &'a Required,
    /// Who of the team said that they come.
    pub confirmed: &'a [Attendee],
    /// Who of the team has not answered.
    pub awaited: &'a [Attendee],
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

impl Line {
    /// What whoever is there confirms, where nobody has said yet.
    #[must_use]
    pub const fn to_confirm(self) -> Text {
        match self {
            Self::Lawyer | Self::Psychologist | Self::Interpreter => Text::new(
                "nu a răspuns încă la invitație: întrebați la telefon și verificați la sosire",
                "has not answered the invitation yet: ask by telephone, and check on arrival",
            ),
            Self::Representative => Text::new(
                "verificați la sosirea copilului că a venit",
                "check that they have come when the child arrives",
            ),
            Self::ChildInformed => {
                Text::new("întrebați copilul ce știe", "ask the child what it has been told")
            }
            Self::Recording => Text::new(
                "încercați înregistrarea înainte să intre copilul",
                "try the recording out before the child comes in",
            ),
            Self::SuspectedAway => Text::new(
                "asigurați-vă, înainte să vină copilul, că nu este în casă și nici în fața ei",
                "make sure, before the child comes, that they are neither in the house nor in front of it",
            ),
        }
    }
}

/// All lines, in their order.
#[must_use]
pub fn lines(seen: &Seen<'_>) -> Vec<(Line, Light)> {
    Line::ALL.iter().map(|line| (*line, light(*line, seen))).collect()
}

/// What the lines come to.
#[must_use]
pub fn verdict(lines: &[(Line, Light)]) -> Verdict {
    lines.iter().fold(Verdict::Ready, |so_far, (_, light)| match (light, so_far) {
        (Light::Stop, _) | (_, Verdict::Stopped) => Verdict::Stopped,
        (Light::ToConfirm, _) | (_, Verdict::OnceConfirmed) => Verdict::OnceConfirmed,
        (Light::Green | Light::NotAsked | Light::Red, Verdict::Ready) => Verdict::Ready,
    })
}

fn light(line: Line, seen: &Seen<'_>) -> Light {
    match line {
        Line::Lawyer => comes(seen, |one| one.member.role == Role::Lawyer, Light::Stop),
        Line::Representative => representative(seen),
        Line::Psychologist => asked(seen, Rule::Psychologist, psychologist),
        Line::Interpreter => asked(seen, Rule::Interpreter, |seen| comes(seen, interprets, Light::Red)),
        Line::ChildInformed => {
            let note = seen.contents.child_informed.as_ref();
            if note.is_some_and(ChildInformed::is_complete) { Light::Green } else { Light::Red }
        }
        Line::Recording => answered(seen.recording_works, Light::Red),
        Line::SuspectedAway => answered(seen.suspected_away, Light::Stop),
    }
}

const fn answered(answer: Option<Answer>, otherwise: Light) -> Light {
    match answer {
        Some(Answer::Yes) => Light::Green,
        Some(Answer::No) => otherwise,
        None => Light::ToConfirm,
    }
}

fn asked(seen: &Seen<'_>, rule: Rule, light: impl Fn(&Seen<'_>) -> Light) -> Light {
    if seen.required.asked_by(rule).is_some() { light(seen) } else { Light::NotAsked }
}

/// Whether someone like that comes: said so, has not answered, or is not to come at all.
fn comes(seen: &Seen<'_>, fits: impl Fn(&Attendee) -> bool, otherwise: Light) -> Light {
    if seen.confirmed.iter().any(&fits) {
        Light::Green
    } else if seen.awaited.iter().any(&fits) {
        Light::ToConfirm
    } else {
        otherwise
    }
}

fn psychologist(seen: &Seen<'_>) -> Light {
    if seen.contents.hearing.as_ref().is_some_and(Hearing::psychologist_is_named) {
        comes(seen, |one| one.member.role == Role::Psychologist, Light::Red)
    } else {
        Light::Red
    }
}

fn interprets(attendee: &Attendee) -> bool {
    attendee.member.role == Role::Interpreter && attendee.authority == Some(Authority::Authorised)
}

/// The representative whom a rule asks for: of the team, or whoever comes with the child.
fn representative(seen: &Seen<'_>) -> Light {
    let rules = [Rule::Representative, Rule::RepresentativeReplaced, Rule::GuardianFirst];
    match rules.into_iter().find_map(|rule| seen.required.asked_by(rule)).map(|asked| asked.fill) {
        None => Light::NotAsked,
        Some(Fill::Team(roles)) => comes(seen, |one| roles.contains(&one.member.role), Light::Red),
        Some(Fill::Comes(_)) => answered(seen.representative_came, Light::Red),
    }
}

#[cfg(test)]
mod tests;
