//! What is recorded of an interview: how it ended, from when to when, by which protocol, where the recording
//! is kept. A reference only: the recording itself never enters this program.
//!
//! The form lies sealed as it was typed; [`Record::settled`] is what the rules make of it, and what lists and
//! statistics may know. Who was where is told apart, person by person ([`who_was_there`]).

mod words;

use barnahus_vocabulary::{Instant, Interval, Role, local};

use crate::answer::Answer;
use crate::booking::{Authority, Ending, StopReason};
use crate::names::PersonName;
use crate::prose::Prose;
use crate::run::EARLY;
use crate::typed::{Fault, FieldFault};

/// What an hour contradicts that is not that of the booking.
pub const BOOKED: &str = "booked";

pub use words::{Breaks, Clock, MOST_BREAKS, MOST_MINUTES, Minutes};

listed! {
    /// How it ended.
    EndingCode {
        Held = "held", "a fost ținută până la capăt", "it was held to its end";
        Stopped = "stopped", "a fost oprită înainte de sfârșit", "it was stopped before its end";
    }
}

listed! {
    /// By which protocol the child was heard.
    Protocol {
        Nichd = "nichd", "NICHD", "NICHD";
        NichdRevised = "nichd_revised", "NICHD revizuit", "NICHD revised";
        Other = "other", "alt protocol", "another protocol";
        NoProtocol = "none", "fără protocol", "no protocol";
    }
}

listed! {
    /// Why nothing was recorded.
    NoRecording {
        Failed = "failed", "înregistrarea nu a funcționat", "the recording did not work";
        ChildRefused = "child_refused", "copilul nu a dorit", "the child did not wish it";
        NotOrdered = "not_ordered", "nu a fost dispusă", "it was not ordered";
    }
}

listed! {
    /// Where someone was who was to come.
    Place {
        InterviewRoom = "interview_room", "camera de audiere", "interview room";
        ObservationRoom = "observation_room", "camera de observare", "observation room";
        ByLink = "by_link", "prin legătură video", "by link";
        NotThere = "not_there", "nu a fost de față", "was not there";
    }
}

section! {
    /// The record of one interview, or of one session of it.
    Record {
        /// How it ended.
        ending: Option<EndingCode>,
        /// Why it was stopped, where it was.
        stop_reason: Option<StopReason>,
        /// When it began, on the wall clock of its day.
        began: Option<Clock>,
        /// When it ended.
        ended: Option<Clock>,
        /// How many breaks there were.
        breaks: Option<Breaks>,
        /// How many minutes they took together.
        break_minutes: Option<Minutes>,
        /// By which protocol.
        protocol: Option<Protocol>,
        /// Which other one.
        protocol_other: Option<PersonName>,
        /// Whether it was recorded.
        recorded: Option<Answer>,
        /// Where the recording is kept: a reference.
        recording_kept: Option<PersonName>,
        /// Why it was not recorded.
        no_recording: Option<NoRecording>,
        /// Who else was there, and where: who came with the child, a person of trust.
        others_there: Option<Prose>,
        /// How the child was, before and after.
        wellbeing: Option<Prose>,
    }
}

/// Whether there is a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recording {
    /// There is; where is sealed.
    Made,
    /// There is none.
    NotMade(NoRecording),
}

/// What a record comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// How it ended.
    pub ending: Ending,
    /// When it began.
    pub began: Instant,
    /// When it ended.
    pub ended: Instant,
    /// How many breaks.
    pub breaks: u16,
    /// So many minutes together.
    pub break_minutes: u16,
    /// By which protocol.
    pub protocol: Protocol,
    /// Whether it was recorded.
    pub recording: Recording,
}

impl Recording {
    /// The word in the column: `made`, or why not.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::NotMade(why) => why.code(),
        }
    }

    /// What the column says.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if code == "made" { Some(Self::Made) } else { code.parse().ok().map(Self::NotMade) }
    }
}

impl Record {
    /// What it comes to, for an interview that was booked then.
    ///
    /// # Errors
    /// Every field that is missing or contradicts another, or the booking: an interview begins at its hour, at
    /// most [`EARLY`] before and not after its end.
    pub fn settled(&self, booked: Interval) -> Result<Settled, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let ending = self.ending(&mut faults);
        let hours = self.hours(booked, &mut faults);
        let (breaks, break_minutes) = self.rests(hours, &mut faults);
        let protocol = needed(self.protocol, "protocol", &mut faults);
        if protocol == Some(Protocol::Other) && self.protocol_other.is_none() {
            missing("protocol_other", &mut faults);
        }
        let recording = self.recording(&mut faults);
        match (ending, hours, protocol, recording) {
            (Some(ending), Some((began, ended)), Some(protocol), Some(recording)) if faults.is_empty() => {
                Ok(Settled { ending, began, ended, breaks, break_minutes, protocol, recording })
            }
            _ => Err(faults),
        }
    }

    fn ending(&self, faults: &mut Vec<FieldFault>) -> Option<Ending> {
        match needed(self.ending, "ending", faults)? {
            EndingCode::Held => Some(Ending::Held),
            EndingCode::Stopped => needed(self.stop_reason, "stop_reason", faults).map(Ending::Stopped),
        }
    }

    fn hours(&self, booked: Interval, faults: &mut Vec<FieldFault>) -> Option<(Instant, Instant)> {
        let began = needed(self.began, "began", faults);
        let ended = needed(self.ended, "ended", faults);
        let (began, ended) = began.zip(ended)?;
        if ended < began {
            faults.push(FieldFault { field: "ended".to_owned(), fault: Fault::Contradicts("began") });
            return None;
        }
        let day = local::day(booked.start());
        let (began, ended) =
            (local::minute_of_day(day, began.minute()), local::minute_of_day(day, ended.minute()));
        if began + EARLY < booked.start() || began >= booked.end() {
            faults.push(FieldFault { field: "began".to_owned(), fault: Fault::Contradicts(BOOKED) });
            return None;
        }
        Some((began, ended))
    }

    /// Breaks are optional: none said is none taken. They cannot take longer than the whole.
    fn rests(&self, hours: Option<(Instant, Instant)>, faults: &mut Vec<FieldFault>) -> (u16, u16) {
        let breaks = self.breaks.map_or(0, Breaks::number);
        let minutes = self.break_minutes.map_or(0, Minutes::minutes);
        let mut fault = |fault| faults.push(FieldFault { field: "break_minutes".to_owned(), fault });
        if breaks > 0 && self.break_minutes.is_none() {
            fault(Fault::Missing);
        } else if breaks == 0 && minutes > 0 {
            fault(Fault::Contradicts("breaks"));
        } else if hours.is_some_and(|(began, ended)| (ended - began).whole_minutes() < i64::from(minutes)) {
            fault(Fault::Contradicts("ended"));
        }
        (breaks, minutes)
    }

    fn recording(&self, faults: &mut Vec<FieldFault>) -> Option<Recording> {
        match needed(self.recorded, "recorded", faults)? {
            Answer::Yes => {
                needed(self.recording_kept.as_ref(), "recording_kept", faults).map(|_| Recording::Made)
            }
            Answer::No => needed(self.no_recording, "no_recording", faults).map(Recording::NotMade),
        }
    }
}

fn missing(field: &str, faults: &mut Vec<FieldFault>) {
    faults.push(FieldFault { field: field.to_owned(), fault: Fault::Missing });
}

fn needed<T>(value: Option<T>, field: &str, faults: &mut Vec<FieldFault>) -> Option<T> {
    if value.is_none() {
        missing(field, faults);
    }
    value
}

/// What those who were there come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// How many of the team watched, from the observation room or by link.
    pub behind_the_glass: u16,
    /// Whether the child's lawyer was there; without, the hearing is void (art. 93(4)).
    pub had_a_lawyer: bool,
}

/// Nobody who talks with the child was with it: then nobody was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NobodyTalked;

/// Judges who was where.
///
/// # Errors
/// [`NobodyTalked`]: no interviewer was in the interview room or joined by link.
pub fn who_was_there(places: &[(Role, Place)]) -> Result<Attendance, NobodyTalked> {
    let there = |role: Role| places.iter().any(|(one, place)| *one == role && *place != Place::NotThere);
    let talked = |(role, place): &(Role, Place)| {
        *role == Role::Interviewer && matches!(place, Place::InterviewRoom | Place::ByLink)
    };
    if !places.iter().any(talked) {
        return Err(NobodyTalked);
    }
    let watched = |(role, place): &&(Role, Place)| {
        *role != Role::Interviewer
            && *role != Role::Interpreter
            && matches!(place, Place::ObservationRoom | Place::ByLink)
    };
    let behind = places.iter().filter(watched).count();
    Ok(Attendance {
        behind_the_glass: u16::try_from(behind).unwrap_or(u16::MAX),
        had_a_lawyer: there(Role::Lawyer),
    })
}

/// Whether the child was heard with an interpreter who was not authorised: then it must be heard again (art. 105).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interpreted {
    /// By nobody, or by those who were authorised.
    AsItShould,
    /// By someone who was not.
    Unauthorised,
}

/// Judges the interpreters of an interview: where each was, and whether they were authorised; not known counts as not.
#[must_use]
pub fn interpreted(interpreters: &[(Place, Authority)]) -> Interpreted {
    let unauthorised = |(place, authority): &(Place, Authority)| {
        *place != Place::NotThere && *authority == Authority::NotAuthorised
    };
    if interpreters.iter().any(unauthorised) { Interpreted::Unauthorised } else { Interpreted::AsItShould }
}

/// Where someone usually is; the form begins with it.
#[must_use]
pub const fn usual_place(role: Role) -> Place {
    if matches!(role, Role::Interviewer | Role::Interpreter) {
        Place::InterviewRoom
    } else {
        Place::ObservationRoom
    }
}

#[cfg(test)]
mod tests;
