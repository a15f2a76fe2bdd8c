//! Why a first interview missed its limit, and to whom each day of waiting is due: what whoever is in charge says, so
//! that statistics can say why children wait.
//!
//! It says how houses and institutions worked, and nothing of a child. Days are whole days of 24 hours from the
//! referral to the interview, or to now while the child waits, as the figures count them. What is left over is
//! nobody's: nobody asked.

use std::collections::BTreeMap;
use std::fmt;

use barnahus_vocabulary::Instant;

use super::Limit;

listed! {
    /// Why a limit was missed.
    MissedReason {
        Child = "child", "copilul nu a putut veni", "the child could not come";
        Representative = "representative", "nu exista un reprezentant", "there was no representative";
        Team = "team", "o persoană din echipă nu a putut veni", "someone of the team could not come";
        Room = "room", "nu era liberă nicio cameră", "no room was free";
        Institution = "institution", "o instituție nu a răspuns", "an institution did not answer";
        NobodyAsked = "nobody_asked", "nu a cerut nimeni audierea", "nobody asked for the interview";
    }
}

listed! {
    /// To whom days of waiting are due.
    WaitCause {
        Child = "child", "copilul", "the child";
        Representative = "representative", "lipsa unui reprezentant", "a missing representative";
        Room = "room", "lipsa unei camere", "a missing room";
        Interviewer = "interviewer", "intervievatorul", "the interviewer";
        CaseManager = "case_manager", "managerul de caz", "the case manager";
        Lawyer = "lawyer", "avocatul copilului", "the child's lawyer";
        Psychologist = "psychologist", "psihologul", "the psychologist";
        Interpreter = "interpreter", "interpretul", "the interpreter";
        Physician = "physician", "medicul", "the physician";
        Prosecution = "prosecution", "parchetul", "the prosecutor's office";
        Police = "police", "poliția", "the police";
        Court = "court", "instanța", "the court";
        ChildProtection = "child_protection", "DGASPC", "child protection (DGASPC)";
        Hospital = "hospital", "spitalul sau medicina legală", "the hospital or forensic medicine";
        OtherInstitution = "other_institution", "altă instituție", "another institution";
        NobodyAsked = "nobody_asked", "nu a cerut nimeni", "nobody asked";
    }
}

/// What kind of cause it is: how a form groups them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CauseKind {
    /// The child, who represents it, or the house itself.
    Around,
    /// Someone of the team, by role.
    Role,
    /// Another institution.
    Institution,
    /// What is left over: nobody types it.
    Rest,
}

impl WaitCause {
    /// Of which kind it is.
    #[must_use]
    pub const fn kind(self) -> CauseKind {
        match self {
            Self::Child | Self::Representative | Self::Room => CauseKind::Around,
            Self::Interviewer
            | Self::CaseManager
            | Self::Lawyer
            | Self::Psychologist
            | Self::Interpreter
            | Self::Physician => CauseKind::Role,
            Self::Prosecution
            | Self::Police
            | Self::Court
            | Self::ChildProtection
            | Self::Hospital
            | Self::OtherInstitution => CauseKind::Institution,
            Self::NobodyAsked => CauseKind::Rest,
        }
    }

    /// The causes that are typed.
    pub fn typed() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|cause| cause.kind() != CauseKind::Rest)
    }
}

/// Whole days of 24 hours.
#[must_use]
pub fn days_waited(since: Instant, until: Instant) -> u32 {
    u32::try_from((until - since).whole_days()).unwrap_or(0)
}

/// More days than there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooManyDays {
    /// So many were given.
    pub given: u32,
    /// So many there were.
    pub waited: u32,
}

impl fmt::Display for TooManyDays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} days of {}", self.given, self.waited)
    }
}

impl std::error::Error for TooManyDays {}

/// What was said of a case: why its limit was missed, and its days by cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    reason: MissedReason,
    days: BTreeMap<WaitCause, u32>,
}

impl Said {
    /// The reason, and the days of each cause that has some; they are no more than the child waited.
    ///
    /// # Errors
    /// [`TooManyDays`].
    pub fn parse(
        reason: MissedReason,
        days: impl IntoIterator<Item = (WaitCause, u32)>,
        waited: u32,
    ) -> Result<Self, TooManyDays> {
        let said = Self::kept(reason, days);
        let given = said.given();
        if given > waited { Err(TooManyDays { given, waited }) } else { Ok(said) }
    }

    /// The same as it was kept, whatever became of the days since.
    #[must_use]
    pub fn kept(reason: MissedReason, days: impl IntoIterator<Item = (WaitCause, u32)>) -> Self {
        let is_typed = |(cause, days): &(WaitCause, u32)| *days > 0 && cause.kind() != CauseKind::Rest;
        Self { reason, days: days.into_iter().filter(is_typed).collect() }
    }

    /// Why the limit was missed.
    #[must_use]
    pub const fn reason(&self) -> MissedReason {
        self.reason
    }

    /// The days of each cause that has some, nobody's not among them.
    #[must_use]
    pub const fn days(&self) -> &BTreeMap<WaitCause, u32> {
        &self.days
    }

    /// All of these together.
    #[must_use]
    pub fn given(&self) -> u32 {
        self.days.values().fold(0, |sum, days| sum.saturating_add(*days))
    }
}

/// How it stands with the first interview of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// It was held; whether its limit was missed, where that was noted.
    At(Instant, Option<bool>),
    /// Its time has come, and nobody wrote down what became of it: that is asked first.
    ToRecord,
    /// It is ahead, or to be booked; whether what is booked misses the limit, where that was noted.
    Ahead(Option<bool>),
    /// There is none: the child was heard in another house, or is not to be heard.
    NotHere,
}

/// Until when the child waits, or waited.
#[must_use]
pub const fn still_to(held: Held, now: Instant) -> Instant {
    match held {
        Held::At(began, _) => began,
        Held::ToRecord | Held::Ahead(_) | Held::NotHere => now,
    }
}

/// Whether the limit was missed: then it is said why. While the child waits it is missed once its last day is over,
/// unless what is booked was found to be in time by the file.
#[must_use]
pub fn is_missed(held: Held, limit: &Limit, now: Instant) -> bool {
    match held {
        Held::At(_, missed) => missed == Some(true),
        Held::Ahead(misses) => misses != Some(false) && limit.is_missed_at(now),
        Held::ToRecord | Held::NotHere => false,
    }
}

/// Whether whoever is in charge owes the reason. What was said while the child still waited is asked for once more when
/// it was heard, for the days since; and again where days are given that there were not, because a record was corrected.
#[must_use]
pub fn owes_why(
    held: Held,
    limit: &Limit,
    said: Option<(&Said, Instant)>,
    (since, now): (Instant, Instant),
) -> bool {
    let is_said = said.is_some_and(|(said, at)| match held {
        Held::At(began, _) => at >= began && said.given() <= days_waited(since, began),
        Held::ToRecord | Held::Ahead(_) | Held::NotHere => true,
    });
    is_missed(held, limit, now) && !is_said
}
