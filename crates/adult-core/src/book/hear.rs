//! What the house says is taken in: the id, then the number, then the state, as the contract has it.

use barnahus_exchange::other_side::{HeardFromHouse, HouseMessage};
use barnahus_exchange::problem::Fault;
use barnahus_exchange::states::core;
use barnahus_exchange::{Reference, Sequence, State};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::{Book, Delivery, Line, SeenId, Side};

/// What came of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It is kept.
    New,
    /// It was kept before.
    Again,
}

impl Book {
    /// Takes a message in. Nothing has changed when it is refused.
    ///
    /// # Errors
    /// The fault that is answered.
    pub(crate) fn hear(&mut self, envelope: &HeardFromHouse, body: &[u8], now: u64) -> Result<Heard, Fault> {
        let hash = HEXLOWER.encode(&Sha256::digest(body));
        if let Some(seen) = self.ids.iter().find(|seen| seen.id == envelope.id) {
            return if seen.hash == hash { Ok(Heard::Again) } else { Err(Fault::IdReused) };
        }
        match &envelope.reference {
            Some(reference) => self.hear_of(reference, envelope, now)?,
            None => {
                let heard = u32::try_from(self.reports.len()).unwrap_or(u32::MAX);
                envelope.sequence.in_turn(heard)?;
                self.reports.push(line(envelope, now));
            }
        }
        let live = envelope.reference.filter(|reference| self.matter(reference).is_some());
        let reference = live.map(|reference| reference.to_string());
        self.ids.push(SeenId { id: envelope.id, hash, at: now, reference });
        Ok(Heard::New)
    }

    fn hear_of(&mut self, reference: &Reference, envelope: &HeardFromHouse, now: u64) -> Result<(), Fault> {
        let known = self.matter(reference);
        let (state, heard) = known.map_or((State::None, 0), |matter| (matter.state, matter.heard));
        let next = core::takes(state, heard, envelope.sequence, &envelope.message)?;
        if next == State::Forgotten {
            self.erase(reference, now);
            return Ok(());
        }
        let matter = self.open(*reference);
        (matter.state, matter.heard) = (next, matter.heard + 1);
        matter.lines.push(line(envelope, now));
        Ok(())
    }

    /// The last number that was accepted of a reference; `None` for one that is not known.
    pub(crate) fn accepted(&self, reference: &Reference) -> Option<u32> {
        self.matter(reference).map(|matter| matter.heard)
    }
}

fn line(envelope: &HeardFromHouse, now: u64) -> Line {
    let message: &HouseMessage = &envelope.message;
    let sequence: Sequence = envelope.sequence;
    Line {
        id: envelope.id,
        side: Side::House,
        kind: message.kind().as_str().to_owned(),
        data: message.data_text().as_str().to_owned(),
        at: now,
        sequence: Some(sequence.get()),
        delivery: Delivery::Heard,
        tries: 0,
        first_tried: None,
        due: now,
    }
}
