//! What the core knows: its references, what was said and heard of each, and the ids of messages.
//!
//! Pure: the time is handed in, and what goes to a disk or a network is not known here. What may follow
//! what is asked of the contract's own table. A reference that was forgotten is gone with all its lines;
//! of its messages only ids and hashes stay, for a month, so that a late second try is known.

mod as_text;
mod hear;
mod line;
mod send;

use barnahus_exchange::other_side::CoreMessage;
use barnahus_exchange::states::{Refusal, core};
use barnahus_exchange::{MessageId, Reference, State};
use serde::{Deserialize, Serialize};

pub(crate) use hear::Heard;
pub(crate) use line::{Delivery, Line, Side};
pub(crate) use send::Dispatch;

/// How long an id is kept when its reference is gone, in seconds.
const IDS_KEPT: u64 = 30 * 24 * 60 * 60;

/// All of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Book {
    pub matters: Vec<Matter>,
    /// Reports of the house, which are about no reference.
    pub reports: Vec<Line>,
    /// How many references were forgotten.
    pub forgotten: u32,
    ids: Vec<SeenId>,
}

/// A reference, and what was said of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Matter {
    #[serde(with = "as_text")]
    pub reference: Reference,
    #[serde(with = "as_text")]
    pub state: State,
    /// How many messages of the house were accepted.
    pub heard: u32,
    /// How many of ours the house accepted.
    pub said: u32,
    pub lines: Vec<Line>,
}

/// A message that was accepted, as far as a second try must be known.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct SeenId {
    #[serde(with = "as_text")]
    id: MessageId,
    hash: String,
    at: u64,
    /// While it lives the id is kept.
    reference: Option<String>,
}

/// Something that the core decides to say.
#[derive(Debug, Clone)]
pub(crate) struct Saying {
    pub id: MessageId,
    pub reference: Reference,
    pub message: CoreMessage,
    pub now: u64,
    /// Not sent before.
    pub due: u64,
}

impl Book {
    /// The reference of that name.
    pub(crate) fn matter(&self, reference: &Reference) -> Option<&Matter> {
        self.matters.iter().find(|matter| matter.reference == *reference)
    }

    fn matter_mut(&mut self, reference: &Reference) -> Option<&mut Matter> {
        self.matters.iter_mut().find(|matter| matter.reference == *reference)
    }

    /// Decides to say something: it waits for its turn from now on.
    ///
    /// # Errors
    /// When it may not be said in this state.
    pub(crate) fn say(&mut self, saying: Saying) -> Result<(), Refusal> {
        let Saying { id, reference, message, now, due } = saying;
        let state = self.matter(&reference).map_or(State::None, |matter| matter.state);
        let next = core::says(state, &message)?;
        let line = Line {
            id,
            side: Side::Core,
            kind: message.kind().as_str().to_owned(),
            data: message.data_text(),
            at: now,
            sequence: None,
            delivery: Delivery::Waiting,
            tries: 0,
            first_tried: None,
            due,
        };
        let matter = self.open(reference);
        matter.state = next;
        matter.lines.push(line);
        Ok(())
    }

    fn open(&mut self, reference: Reference) -> &mut Matter {
        let place = self.matters.iter().position(|matter| matter.reference == reference);
        let place = place.unwrap_or_else(|| {
            let (state, lines) = (State::None, Vec::new());
            self.matters.push(Matter { reference, state, heard: 0, said: 0, lines });
            self.matters.len() - 1
        });
        &mut self.matters[place]
    }

    /// Erases a reference with all that was said of it.
    fn erase(&mut self, reference: &Reference, now: u64) {
        self.matters.retain(|matter| matter.reference != *reference);
        self.forgotten += 1;
        let name = reference.to_string();
        for seen in self.ids.iter_mut().filter(|seen| seen.reference.as_ref() == Some(&name)) {
            (seen.reference, seen.at) = (None, now);
        }
        self.ids.retain(|seen| seen.reference.is_some() || now.saturating_sub(seen.at) < IDS_KEPT);
    }
}

#[cfg(test)]
mod tests;
