//! What is to be sent, in its order, and what came of it.
//!
//! Of each reference only the first message that is not settled may go; a message that halted holds the
//! later ones back. The number is that of the last accepted one and one more, so a message that was
//! dropped leaves its number to the next.

use barnahus_exchange::kind::FromCore;
use barnahus_exchange::other_side::SentByCore;
use barnahus_exchange::retry::{HALTS_AFTER, Next, Sent, wait};
use barnahus_exchange::{Body, Reference, Sequence};

use super::{Book, Delivery, Line, Matter, Side};

/// A message whose turn it is.
#[derive(Debug)]
pub(crate) struct Dispatch {
    pub reference: Reference,
    pub sent: Sent,
    pub body: Body,
    /// How often it was tried before.
    pub tries: u32,
}

impl Line {
    fn is_ours(&self) -> bool {
        self.side == Side::Core
    }

    fn is_unsettled(&self) -> bool {
        self.is_ours() && matches!(self.delivery, Delivery::Waiting | Delivery::Halted(_))
    }

    /// As it is sent under that number; always `Some` for a line that this program wrote.
    fn envelope(&self, reference: &Reference, sequence: Sequence) -> Option<SentByCore> {
        let Self { id, kind, data, .. } = self;
        let text = format!(
            r#"{{"id":"{id}","type":"{kind}","version":1,"reference":"{reference}","sequence":{sequence},"data":{data}}}"#
        );
        SentByCore::read(text.as_bytes()).ok()
    }
}

impl Matter {
    /// The first message of ours that is not settled.
    pub(crate) fn head(&self) -> Option<&Line> {
        self.lines.iter().find(|line| line.is_unsettled())
    }

    fn dispatch(&self, now: u64) -> Option<Dispatch> {
        let head = self.head().filter(|head| head.delivery == Delivery::Waiting && head.due <= now)?;
        let sequence = Sequence::after(self.said);
        let kind: FromCore = head.kind.parse().ok()?;
        let body = head.envelope(&self.reference, sequence)?.write();
        let (reference, sent, tries) = (self.reference, Sent::by_core(head.id, sequence, kind), head.tries);
        Some(Dispatch { reference, sent, body, tries })
    }
}

impl Book {
    /// What may be sent now: of each reference one at most.
    pub(crate) fn dispatches(&self, now: u64) -> Vec<Dispatch> {
        self.matters.iter().filter_map(|matter| matter.dispatch(now)).collect()
    }

    /// Writes down what came of a message that was sent.
    pub(crate) fn settle(&mut self, dispatch: &Dispatch, next: Next, now: u64, dice: u32) {
        let Dispatch { reference, sent, .. } = dispatch;
        let Some(matter) = self.matter_mut(reference) else { return };
        let Some(line) = matter.lines.iter_mut().find(|line| line.id == sent.id) else { return };
        line.tries += 1;
        let first = *line.first_tried.get_or_insert(now);
        match next {
            Next::Delivered | Next::HadArrived => {
                (line.delivery, line.sequence) = (Delivery::Delivered, Some(sent.sequence.get()));
                matter.said = sent.sequence.get();
                if sent.forgets {
                    self.erase(reference, now);
                }
            }
            Next::Later { .. } if now.saturating_sub(first) >= HALTS_AFTER.as_secs() => {
                line.delivery = Delivery::Halted("unanswered".to_owned());
            }
            Next::Later { not_before } => line.due = now + wait(line.tries, not_before, dice).as_secs(),
            Next::Halted { status, fault } => {
                let word = fault.map_or_else(|| status.to_string(), |fault| fault.word().to_owned());
                line.delivery = Delivery::Halted(word);
            }
        }
    }

    /// What waits for another try need not wait.
    pub(crate) fn hurry(&mut self, reference: &Reference, now: u64) {
        let lines = self.matter_mut(reference).map(|matter| &mut matter.lines);
        for line in lines.into_iter().flatten().filter(|line| line.delivery == Delivery::Waiting) {
            line.due = now;
        }
    }

    /// Sends a halted message again, under the same id and number. Whether there was one.
    pub(crate) fn send_again(&mut self, reference: &Reference, now: u64) -> bool {
        self.halted(reference, |line| {
            (line.delivery, line.due, line.first_tried) = (Delivery::Waiting, now, None);
        })
    }

    /// Gives a halted message up. Whether there was one.
    pub(crate) fn drop_halted(&mut self, reference: &Reference) -> bool {
        self.halted(reference, |line| line.delivery = Delivery::Dropped)
    }

    /// The house says that it had arrived after all.
    pub(crate) fn had_arrived(&mut self, dispatch: &Dispatch, now: u64) {
        self.settle(dispatch, Next::HadArrived, now, 0);
    }

    /// The halted message of a reference, with the number that it would have.
    pub(crate) fn halted_dispatch(&self, reference: &Reference) -> Option<Dispatch> {
        let mut matter = self.matter(reference)?.clone();
        let halted = matter.lines.iter_mut().find(|line| matches!(line.delivery, Delivery::Halted(_)))?;
        (halted.delivery, halted.due) = (Delivery::Waiting, 0);
        matter.dispatch(0)
    }

    fn halted(&mut self, reference: &Reference, change: impl FnOnce(&mut Line)) -> bool {
        let lines = self.matter_mut(reference).map(|matter| &mut matter.lines);
        let halted = lines
            .and_then(|lines| lines.iter_mut().find(|line| matches!(line.delivery, Delivery::Halted(_))));
        halted.map(change).is_some()
    }

    /// When the next message is due; `None` when none waits.
    pub(crate) fn next_due(&self) -> Option<u64> {
        let heads = self.matters.iter().filter_map(Matter::head);
        heads.filter(|head| head.delivery == Delivery::Waiting).map(|head| head.due).min()
    }
}
