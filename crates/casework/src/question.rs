//! A question passed on from the observation room: of what topic, and what became of it.
//!
//! Its words lie sealed; the interviewer's own page shows the topic alone, and the topics are a closed list in
//! which nobody and nothing that happened has a name: a child may look over a shoulder.

use std::fmt;

use barnahus_vocabulary::Instant;

use crate::run::{Run, RunCode};

listed! {
    /// What a question is about, in a word that anybody may read.
    Topic {
        Place = "place", "locul", "the place";
        Time = "time", "timpul", "the time";
        Order = "order", "ordinea", "the order";
        Present = "present", "cine era acolo", "who was there";
        Things = "things", "lucruri", "things";
        Said = "said", "ce s-a spus", "what was said";
        Messages = "messages", "mesaje", "messages";
        Before = "before", "înainte", "before";
        After = "after", "după", "after";
        Clearer = "clearer", "mai clar", "clearer";
        Other = "other", "altceva", "something else";
    }
}

listed! {
    /// Why a question was not asked.
    NotAskedReason {
        Answered = "answered", "copilul răspunsese deja", "the child had answered it already";
        Leading = "leading", "sugera răspunsul", "it suggested the answer";
        Burden = "burden", "ar fi apăsat copilul", "it would have weighed on the child";
        Unclear = "unclear", "nu era clară", "it was not clear";
        Unrelated = "unrelated", "nu ținea de cauză", "it was not about the matter";
        NoTime = "no_time", "nu a mai fost timp", "there was no time left";
        TakenBack = "taken_back", "a fost retrasă", "it was taken back";
    }
}

listed! {
    /// Where a question stands, without what it knows.
    QuestionCode {
        Waiting = "waiting", "așteaptă", "waits";
        Asked = "asked", "pusă", "asked";
        NotAsked = "not_asked", "nu a fost pusă", "not asked";
    }
}

/// What became of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionState {
    /// Nothing yet.
    Waiting,
    /// It was asked.
    Asked(Instant),
    /// It was not, and why.
    NotAsked(NotAskedReason, Instant),
}

/// What someone says of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It was asked.
    Asked,
    /// It was not.
    NotAsked(NotAskedReason),
}

/// Why a question was not noted or not marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoQuestion {
    /// The interview does not run: it was not started, or is over.
    NotRunning(Option<RunCode>),
    /// It was asked: that stays.
    Asked,
}

impl fmt::Display for NoQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRunning(_) => f.write_str("the interview does not run"),
            Self::Asked => f.write_str("the question was asked"),
        }
    }
}

impl std::error::Error for NoQuestion {}

/// Two columns that name no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAQuestionState;

/// Whether a question may be noted: only while the interview runs or rests.
///
/// # Errors
/// [`NoQuestion::NotRunning`].
pub fn may_note(run: Option<&Run>) -> Result<(), NoQuestion> {
    match run.map(Run::code) {
        Some(RunCode::Talking | RunCode::OnBreak) => Ok(()),
        code @ (Some(RunCode::Ended) | None) => Err(NoQuestion::NotRunning(code)),
    }
}

impl QuestionState {
    /// The word of the state.
    #[must_use]
    pub const fn code(self) -> QuestionCode {
        match self {
            Self::Waiting => QuestionCode::Waiting,
            Self::Asked(_) => QuestionCode::Asked,
            Self::NotAsked(..) => QuestionCode::NotAsked,
        }
    }

    /// Why it was not asked.
    #[must_use]
    pub const fn why(self) -> Option<NotAskedReason> {
        match self {
            Self::NotAsked(why, _) => Some(why),
            Self::Waiting | Self::Asked(_) => None,
        }
    }

    /// When it was marked.
    #[must_use]
    pub const fn marked_at(self) -> Option<Instant> {
        match self {
            Self::Waiting => None,
            Self::Asked(at) | Self::NotAsked(_, at) => Some(at),
        }
    }

    /// The state that three columns hold.
    ///
    /// # Errors
    /// [`NotAQuestionState`] when they do not belong together.
    pub fn from_columns(
        code: &str,
        why: Option<&str>,
        marked_at: Option<Instant>,
    ) -> Result<Self, NotAQuestionState> {
        let code: QuestionCode = code.parse().map_err(|_| NotAQuestionState)?;
        match (code, why, marked_at) {
            (QuestionCode::Waiting, None, None) => Ok(Self::Waiting),
            (QuestionCode::Asked, None, Some(at)) => Ok(Self::Asked(at)),
            (QuestionCode::NotAsked, Some(why), Some(at)) => {
                why.parse().map(|why| Self::NotAsked(why, at)).map_err(|_| NotAQuestionState)
            }
            _ => Err(NotAQuestionState),
        }
    }

    /// Marks it. What was not asked may still be asked; what was asked stays so.
    ///
    /// # Errors
    /// [`NoQuestion::Asked`].
    pub const fn mark(self, mark: Mark, now: Instant) -> Result<Self, NoQuestion> {
        match (self, mark) {
            (Self::Asked(_), _) => Err(NoQuestion::Asked),
            (Self::Waiting | Self::NotAsked(..), Mark::Asked) => Ok(Self::Asked(now)),
            (Self::Waiting | Self::NotAsked(..), Mark::NotAsked(why)) => Ok(Self::NotAsked(why, now)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant::from_minutes(29_000_000);

    #[test]
    fn a_question_is_noted_only_while_the_interview_runs() {
        assert_eq!(may_note(None), Err(NoQuestion::NotRunning(None)));
        let ended = Run::Ended { began: NOW, breaks: Vec::new(), ended: NOW };
        assert_eq!(may_note(Some(&ended)), Err(NoQuestion::NotRunning(Some(RunCode::Ended))));
        let resting = Run::OnBreak { began: NOW, breaks: Vec::new(), since: NOW };
        assert_eq!(may_note(Some(&resting)), Ok(()));
    }

    #[test]
    fn what_was_asked_stays_asked() {
        let why = NotAskedReason::Leading;
        assert_eq!(QuestionState::Asked(NOW).mark(Mark::NotAsked(why), NOW), Err(NoQuestion::Asked));
        assert_eq!(QuestionState::Asked(NOW).mark(Mark::Asked, NOW), Err(NoQuestion::Asked));
        let put_off = QuestionState::Waiting.mark(Mark::NotAsked(why), NOW).unwrap();
        assert_eq!(put_off.mark(Mark::Asked, NOW), Ok(QuestionState::Asked(NOW)));
    }

    #[test]
    fn a_question_comes_back_from_its_columns() {
        let mut states = vec![QuestionState::Waiting, QuestionState::Asked(NOW)];
        states.extend(NotAskedReason::ALL.iter().map(|why| QuestionState::NotAsked(*why, NOW)));
        for state in states {
            let why = state.why().map(NotAskedReason::code);
            let read = QuestionState::from_columns(state.code().code(), why, state.marked_at());
            assert_eq!(read, Ok(state));
        }
        for (code, why, at) in [("waiting", Some("leading"), None), ("not_asked", None, Some(NOW))] {
            assert_eq!(QuestionState::from_columns(code, why, at), Err(NotAQuestionState));
        }
    }
}
