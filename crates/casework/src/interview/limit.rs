//! By when the first interview must be held. The clock starts with the referral or the report to the
//! police, whichever is earlier; days are days of the house's calendar.
//!
//! After the Norwegian model; every number is a setting of the house.

use std::fmt;

use barnahus_vocabulary::{Instant, local};
use time::{Date, Duration};

use crate::age::AgeReading;
use crate::answer::Answer;
use crate::days::PastDay;
use crate::file::Contents;
use crate::sections::ChildIs;
use crate::settings::FirstInterviewLimits;
use crate::stage::StageCode;
use crate::urgency::Urgency;

listed! {
    /// Why this limit and not a longer one.
    LimitReason {
        FreshAct = "fresh_act", "fapta este recentă", "the act is recent";
        JustTold = "just_told", "copilul tocmai a povestit tot", "the child has just told everything";
        Protection = "protection", "protecția copilului o cere", "protection of the child needs it";
        Victim = "victim", "copilul este victimă", "the child is a victim";
        Young = "young", "copil mic", "a young child";
        Others = "others", "termenul obișnuit", "the usual limit";
    }
}

listed! {
    /// Why the one extension was given.
    ExtensionReason {
        ChildNotWell = "child_not_well", "copilul nu este în stare", "the child is not well enough";
        RepresentativeMissing = "representative_missing", "nu există încă un reprezentant", "there is no representative yet";
        InterpreterMissing = "interpreter_missing", "nu se găsește un interpret", "no interpreter can be found";
        Proceedings = "proceedings", "o cere procedura judiciară", "the proceedings ask for it";
    }
}

/// What the limit is worked out from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstInterview {
    /// When the referral was received.
    pub referred: Instant,
    /// When it was reported to the police, where known.
    pub reported_on: Option<Date>,
    /// The day of the act, where known.
    pub act_on: Option<Date>,
    /// Whether the child has just told everything.
    pub just_told: Option<Answer>,
    /// Whether protection needs it.
    pub protection_presses: Option<Answer>,
    /// Victim or witness; not known counts as victim.
    pub child_is: Option<ChildIs>,
    /// The age on the day of the referral.
    pub age: AgeReading,
    /// Immediate danger is a need of protection.
    pub urgency: Urgency,
    /// Why the one extension was given, if it was.
    pub extended: Option<ExtensionReason>,
}

impl FirstInterview {
    /// From what the file shows, without an extension.
    #[must_use]
    pub fn of(contents: &Contents, referred: Instant, urgency: Urgency) -> Self {
        let narrative = contents.narrative.as_ref();
        let hearing = contents.hearing.as_ref();
        let day = local::day(referred);
        Self {
            referred,
            reported_on: narrative.and_then(|told| told.reported_on).map(PastDay::day),
            act_on: narrative.and_then(|told| told.act_on).map(PastDay::day),
            just_told: narrative.and_then(|told| told.just_told),
            protection_presses: hearing.and_then(|hearing| hearing.protection_presses),
            child_is: hearing.and_then(|hearing| hearing.child_is),
            age: contents
                .identity
                .as_ref()
                .map_or(AgeReading::any_child(), |identity| identity.age.years_for_rules(day)),
            urgency,
            extended: None,
        }
    }

    /// The same with the extension that was given, if one was.
    #[must_use]
    pub const fn extended(self, extended: Option<ExtensionReason>) -> Self {
        Self { extended, ..self }
    }

    fn starts_on(&self) -> Date {
        let referred = local::day(self.referred);
        self.reported_on.map_or(referred, |reported| reported.min(referred))
    }

    fn reason(&self, limits: &FirstInterviewLimits) -> LimitReason {
        let fresh = |act: Date| self.starts_on() - act < Duration::days(i64::from(limits.fresh_act));
        if self.urgency == Urgency::ImmediateDanger || Answer::is_yes(self.protection_presses) {
            LimitReason::Protection
        } else if Answer::is_yes(self.just_told) {
            LimitReason::JustTold
        } else if self.act_on.is_some_and(fresh) {
            LimitReason::FreshAct
        } else if self.age.may_be_under(limits.youngest_under) {
            LimitReason::Young
        } else {
            match self.child_is {
                Some(ChildIs::Victim) | None => LimitReason::Victim,
                Some(ChildIs::Witness) => LimitReason::Others,
            }
        }
    }
}

/// The limit of a first interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The day from which it counts.
    pub from: Date,
    /// So many days.
    pub days: u16,
    /// Why so many.
    pub reason: LimitReason,
    /// Why the one extension was given, if it was; its days are counted.
    pub extended: Option<ExtensionReason>,
    /// The last day.
    pub last_day: Date,
}

impl Limit {
    /// The interview must begin before this instant: the midnight that ends the last day.
    #[must_use]
    pub fn deadline(&self) -> Instant {
        local::start_of_day(self.last_day.next_day().unwrap_or(self.last_day))
    }

    /// Whether an interview that begins then would miss it.
    #[must_use]
    pub fn is_missed_at(&self, start: Instant) -> bool {
        start >= self.deadline()
    }
}

/// Works out the limit, with the one extension where it was given.
#[must_use]
pub fn first_interview_limit(case: &FirstInterview, limits: &FirstInterviewLimits) -> Limit {
    let reason = case.reason(limits);
    let days = match reason {
        LimitReason::FreshAct | LimitReason::JustTold | LimitReason::Protection => limits.pressing,
        LimitReason::Victim | LimitReason::Young => limits.victims,
        LimitReason::Others => limits.others,
    };
    let days = days + if case.extended.is_some() { limits.extension } else { 0 };
    let from = case.starts_on();
    Limit { from, days, reason, extended: case.extended, last_day: from + Duration::days(i64::from(days)) }
}

/// Why a limit is not extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotExtended {
    /// The child is not to be heard now: not taken up yet, heard already, or the case has ended.
    NothingAhead,
    /// It was extended before: there is one extension.
    Already,
    /// Its last day has passed: then it is said why.
    Passed,
    /// The house gives no days more.
    NoneGiven,
}

impl fmt::Display for NotExtended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NothingAhead => "no first interview is ahead",
            Self::Already => "already extended",
            Self::Passed => "already passed",
            Self::NoneGiven => "the house gives no days more",
        })
    }
}

impl std::error::Error for NotExtended {}

/// Whether the limit may be extended. It is while the interview is ahead and the last day is not over, so that an
/// extension is a decision and no excuse. `limit` is `None` once a first interview was held.
///
/// # Errors
/// [`NotExtended`].
pub fn may_extend(
    stage: StageCode,
    limit: Option<&Limit>,
    limits: &FirstInterviewLimits,
    now: Instant,
) -> Result<(), NotExtended> {
    let limit = limit.filter(|_| stage.may_be_booked()).ok_or(NotExtended::NothingAhead)?;
    if limit.extended.is_some() {
        Err(NotExtended::Already)
    } else if limit.is_missed_at(now) {
        Err(NotExtended::Passed)
    } else if limits.extension == 0 {
        Err(NotExtended::NoneGiven)
    } else {
        Ok(())
    }
}
