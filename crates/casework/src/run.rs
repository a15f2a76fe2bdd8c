//! An interview as it runs: started, on a break, ended, with what each of these knows.
//!
//! It begins only when the page before the start says so: nothing that stops it, everything that is to be
//! confirmed confirmed by whoever is there, and never without the child's lawyer (art. 93(4)). It knows no
//! clock and nobody's name. That it ended says nothing of how: that is recorded afterwards.

use std::collections::BTreeSet;
use std::fmt;

use barnahus_vocabulary::{Instant, Interval};
use time::Duration;

use crate::booking::{BookingState, Completeness, IllegalBookingStep};
use crate::readiness::{Light, Line};

/// So long before its hour an interview may begin: the child is there, and everybody else.
pub const EARLY: Duration = Duration::minutes(30);

/// So long after a stop it can be taken back: a thumb slips, and the child is still there. Ours.
pub const TAKEN_BACK: Duration = Duration::minutes(10);

listed! {
    /// Where a run stands.
    RunCode {
        Talking = "talking", "în desfășurare", "running";
        OnBreak = "on_break", "în pauză", "on a break";
        Ended = "ended", "încheiată", "ended";
    }
}

listed! {
    /// What is done with a run.
    RunStep {
        Pause = "pause", "pauză", "break";
        Resume = "resume", "continuă", "go on";
        End = "end", "oprește", "stop";
    }
}

/// A break, from when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// When it began.
    pub from: Instant,
    /// When it ended.
    pub to: Instant,
}

/// An interview that was started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// The child is heard.
    Talking {
        /// Since when.
        began: Instant,
        /// Breaks so far.
        breaks: Vec<Break>,
    },
    /// The child rests.
    OnBreak {
        /// When it was started.
        began: Instant,
        /// Breaks before this one.
        breaks: Vec<Break>,
        /// When this one began.
        since: Instant,
    },
    /// It is over.
    Ended {
        /// When it was started.
        began: Instant,
        /// Its breaks.
        breaks: Vec<Break>,
        /// When it ended.
        ended: Instant,
    },
}

/// What is known when someone wants to start.
#[derive(Debug, Clone, Copy)]
pub struct Before<'a> {
    /// The booking's state.
    pub state: BookingState,
    /// Whether the child's lawyer comes.
    pub completeness: Completeness,
    /// When it is booked.
    pub time: Interval,
    /// The lines of the page before the start.
    pub lines: &'a [(Line, Light)],
    /// Whether the rules have come to prevent it.
    pub is_prevented: bool,
    /// What whoever is there confirmed.
    pub confirmed: &'a BTreeSet<Line>,
}

/// Why it was not started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotStarted {
    /// It does not stand, was started before, or is incomplete.
    Booking(IllegalBookingStep),
    /// Its hour is too far ahead.
    TooEarly,
    /// Its hour is over.
    Over,
    /// A line stops it, or the rules prevent it.
    Stopped,
    /// These lines were not confirmed.
    ToConfirm(Vec<Line>),
}

impl fmt::Display for NotStarted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Booking(step) => step.fmt(f),
            Self::TooEarly => f.write_str("its hour is too far ahead"),
            Self::Over => f.write_str("its hour is over"),
            Self::Stopped => f.write_str("a line stops it"),
            Self::ToConfirm(lines) => write!(f, "{} lines to be confirmed", lines.len()),
        }
    }
}

impl std::error::Error for NotStarted {}

/// A step that a run cannot take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IllegalRunStep {
    /// Where it stands and stays.
    pub from: RunCode,
    /// What was asked of it.
    pub step: RunStep,
}

impl fmt::Display for IllegalRunStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {} while {}", self.step, self.from)
    }
}

impl std::error::Error for IllegalRunStep {}

/// Starts an interview: the booking as it is then, and the run.
///
/// # Errors
/// [`NotStarted`]; a red line that does not stop it is no reason, what follows from it was read.
pub fn start(before: &Before<'_>, now: Instant) -> Result<(BookingState, Run), NotStarted> {
    let state = before.state.start(before.completeness).map_err(NotStarted::Booking)?;
    if now + EARLY < before.time.start() {
        return Err(NotStarted::TooEarly);
    }
    if now >= before.time.end() {
        return Err(NotStarted::Over);
    }
    if before.is_prevented || before.lines.iter().any(|(_, light)| *light == Light::Stop) {
        return Err(NotStarted::Stopped);
    }
    let is_open =
        |(line, light): &&(Line, Light)| *light == Light::ToConfirm && !before.confirmed.contains(line);
    let open: Vec<Line> = before.lines.iter().filter(is_open).map(|(line, _)| *line).collect();
    if !open.is_empty() {
        return Err(NotStarted::ToConfirm(open));
    }
    Ok((state, Run::Talking { began: now, breaks: Vec::new() }))
}

impl Run {
    /// The word of where it stands.
    #[must_use]
    pub const fn code(&self) -> RunCode {
        match self {
            Self::Talking { .. } => RunCode::Talking,
            Self::OnBreak { .. } => RunCode::OnBreak,
            Self::Ended { .. } => RunCode::Ended,
        }
    }

    /// When it was started.
    #[must_use]
    pub const fn began(&self) -> Instant {
        match self {
            Self::Talking { began, .. } | Self::OnBreak { began, .. } | Self::Ended { began, .. } => *began,
        }
    }

    /// Its breaks that are over.
    #[must_use]
    pub fn breaks(&self) -> &[Break] {
        match self {
            Self::Talking { breaks, .. } | Self::OnBreak { breaks, .. } | Self::Ended { breaks, .. } => {
                breaks
            }
        }
    }

    /// When it ended, if it did.
    #[must_use]
    pub const fn ended(&self) -> Option<Instant> {
        match self {
            Self::Ended { ended, .. } => Some(*ended),
            Self::Talking { .. } | Self::OnBreak { .. } => None,
        }
    }

    /// How long its breaks were together.
    #[must_use]
    pub fn rested(&self) -> Duration {
        self.breaks().iter().map(|one| one.to - one.from).sum()
    }

    /// The steps that it may take now.
    #[must_use]
    pub fn steps(&self, now: Instant) -> &'static [RunStep] {
        match self {
            Self::Talking { .. } => &[RunStep::Pause, RunStep::End],
            Self::OnBreak { .. } => &[RunStep::Resume, RunStep::End],
            Self::Ended { ended, .. } if now - *ended <= TAKEN_BACK => &[RunStep::Resume],
            Self::Ended { .. } => &[],
        }
    }

    /// Takes a step; a break that lasts ends with the interview. What was stopped by mistake goes on, and the time
    /// between counts as a break.
    ///
    /// # Errors
    /// [`IllegalRunStep`].
    pub fn take(self, step: RunStep, now: Instant) -> Result<Self, IllegalRunStep> {
        let from = self.code();
        match (self, step) {
            (Self::Talking { began, breaks }, RunStep::Pause) => {
                Ok(Self::OnBreak { began, breaks, since: now })
            }
            (Self::Talking { began, breaks }, RunStep::End) => Ok(Self::Ended { began, breaks, ended: now }),
            (Self::OnBreak { began, mut breaks, since }, RunStep::Resume) => {
                breaks.push(Break { from: since, to: now });
                Ok(Self::Talking { began, breaks })
            }
            (Self::OnBreak { began, mut breaks, since }, RunStep::End) => {
                breaks.push(Break { from: since, to: now });
                Ok(Self::Ended { began, breaks, ended: now })
            }
            (Self::Ended { began, mut breaks, ended }, RunStep::Resume) if now - ended <= TAKEN_BACK => {
                breaks.push(Break { from: ended, to: now });
                Ok(Self::Talking { began, breaks })
            }
            (Self::Talking { .. }, RunStep::Resume)
            | (Self::OnBreak { .. }, RunStep::Pause)
            | (Self::Ended { .. }, RunStep::Pause | RunStep::Resume | RunStep::End) => {
                Err(IllegalRunStep { from, step })
            }
        }
    }
}

#[cfg(test)]
mod tests;
