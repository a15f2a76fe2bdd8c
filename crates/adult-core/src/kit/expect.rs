//! What an answer should be, and in plain words what it is instead.

use barnahus_exchange::problem::PREFIX;
use serde_json::Value;

use super::Kit;
use crate::wire::{Answer, Asked};

/// A play: what is sent, in a few words, and what should come back.
pub(crate) struct Play {
    pub sent: &'static str,
    pub asked: Asked,
    pub expected: Expected,
}

/// What should come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    /// 202.
    Taken,
    /// A fault: status and word.
    Fault(u16, &'static str),
}

impl Expected {
    /// Of `shape`, which is most of them.
    pub(crate) const SHAPE: Self = Self::Fault(422, "shape");
    /// Not signed as the contract wants it.
    pub(crate) const UNSIGNED: Self = Self::Fault(401, "unsigned");

    fn said(self) -> String {
        match self {
            Self::Taken => "202".to_owned(),
            Self::Fault(status, word) => format!("{status} {word}"),
        }
    }

    fn is(self, answer: &Answer) -> bool {
        match self {
            Self::Taken => answer.status == 202,
            Self::Fault(status, word) => {
                answer.status == status && fault_of(answer).is_some_and(|(said, _)| said == word)
            }
        }
    }
}

/// The word of a problem document, however it is written otherwise, and the document.
pub(crate) fn fault_of(answer: &Answer) -> Option<(String, Value)> {
    let document: Value = serde_json::from_slice(&answer.body).ok()?;
    let word = document.get("type")?.as_str()?.strip_prefix(PREFIX)?.to_owned();
    Some((word, document))
}

/// An answer in a few words. Nothing of an answer is repeated that is not the contract's own: who sees a
/// report should learn nothing else from it.
pub(crate) fn seen(answer: &Answer) -> String {
    let known = barnahus_exchange::problem::Fault::read(answer.status, answer.retry_after(), &answer.body);
    match (known, fault_of(answer)) {
        (Ok(fault), _) => format!("{} {}", answer.status, fault.word()),
        (Err(_), Some((word, _))) if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') => {
            format!("{} {word}", answer.status)
        }
        _ => answer.status.to_string(),
    }
}

impl Kit {
    /// Plays, and says what is not as it should be.
    pub(crate) async fn try_all(&self, plays: Vec<Play>) -> Vec<String> {
        let mut faults = Vec::new();
        for Play { sent, asked, expected } in plays {
            match self.ask(asked).await {
                Some(answer) if expected.is(&answer) => {}
                Some(answer) => faults.push(differs(sent, &expected.said(), &seen(&answer))),
                None => faults.push(differs(sent, &expected.said(), "no answer")),
            }
        }
        faults
    }
}

/// The sentence of a difference.
pub(crate) fn differs(sent: &str, expected: &str, came: &str) -> String {
    format!("{sent}: expected {expected}, got {came}")
}
