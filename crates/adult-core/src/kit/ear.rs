//! What the other side says by itself, heard by the kit as its partner: refused once and once more, then
//! taken, and judged by the rules that begin with `says-`.
//!
//! The first sound message is answered 503, at its second try 503 with `Retry-After`, and then it is taken;
//! every other one is taken at once, or refused as the contract has it. Nothing of what was said is kept in
//! the report.

mod notes;
mod said;
mod server;

use std::collections::BTreeMap;
use std::time::Duration;

use barnahus_exchange::answer::{Accepted, Progress};
use barnahus_exchange::problem::Fault;
use barnahus_exchange::states::Way;
use barnahus_exchange::transport::{Arrived, Authority, Headers, Signed};
use barnahus_exchange::{MessageId, PublicKey, Reference, State};
use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use tokio::time::Instant;

use self::notes::Notes;
use self::said::Said;
use super::part::Part;
use super::report::Finding;
use crate::door::Reply;
use crate::judge::Raw;
use crate::rule::Rule;

pub use self::server::Listening;
pub(super) use self::server::{Hearing, listen};

/// The shortest wait before another try, by the contract; less is not seen in whole seconds of a header.
const SHORTEST: Duration = Duration::from_millis(990);
/// What `Retry-After` asks for at the second try.
const ASKED: u32 = 3;
/// After so long without another try a message counts as not said again: the contract has four seconds at
/// most between the first tries.
const SAID_AGAIN_WITHIN: Duration = Duration::from_secs(20);

/// With whom the ear speaks, and as whom.
#[derive(Debug)]
pub(super) struct Partner {
    /// The kit's own address, as the other side knows it.
    pub own: Authority,
    /// The other side signs with one of these.
    pub keys: Vec<PublicKey>,
    /// Which side the kit plays.
    pub part: Part,
}

/// The ear.
#[derive(Debug)]
pub(super) struct Ear {
    partner: Partner,
    /// References that the kit opened itself.
    opened: Vec<Reference>,
    heard: BTreeMap<String, (State, u32)>,
    reports: u32,
    taken: BTreeMap<String, Vec<u8>>,
    refused: Option<Refused>,
    notes: Notes,
}

/// The message that is refused at first.
#[derive(Debug)]
struct Refused {
    id: MessageId,
    about: Option<Reference>,
    sequence: u32,
    body: Vec<u8>,
    at: Instant,
    /// Not to be said again before that has passed.
    wait: Duration,
    tries: u32,
    is_taken: bool,
}

impl Ear {
    pub(super) fn new(partner: Partner) -> Self {
        Self {
            partner,
            opened: Vec::new(),
            heard: BTreeMap::new(),
            reports: 0,
            taken: BTreeMap::new(),
            refused: None,
            notes: Notes::default(),
        }
    }

    /// The kit has opened a reference: what may follow on it may come from now on.
    pub(super) fn expect(&mut self, reference: Reference) {
        self.opened.push(reference);
    }

    /// A message: judged, and answered.
    pub(super) fn hear(&mut self, raw: &Raw, now: u64, at: Instant) -> Reply {
        match self.read(raw, now) {
            Ok(said) => self.answer(&said, raw.body.as_deref().unwrap_or_default(), at),
            Err(fault) => fault.into(),
        }
    }

    /// A question about a reference: how far the kit has come with it.
    pub(super) fn tell(&self, raw: &Raw, now: u64) -> Reply {
        let headers = headers(raw);
        let signed = Signed::question(self.arrived(raw, &headers));
        let reference = signed.and_then(|signed| {
            let key = self.key(&signed).ok_or(Fault::UnknownKey)?;
            signed.verify(key, now)?.reference()
        });
        let accepted =
            reference.map(|reference| self.heard.get(&reference.to_string()).map(|(_, count)| *count));
        match accepted {
            Ok(Some(accepted)) => Reply::well(200, Progress { accepted }.document()),
            Ok(None) => Fault::NotTheirs.into(),
            Err(fault) => fault.into(),
        }
    }

    /// What came of all rules.
    pub(super) fn findings(&mut self, at: Instant) -> Vec<Finding> {
        let waits = |refused: &Refused| !refused.is_taken && at - refused.at > SAID_AGAIN_WITHIN;
        if self.refused.as_ref().is_some_and(waits) {
            self.notes.fault(Rule::SaysAgain, "a message that was answered 503 was not said again");
        }
        std::mem::take(&mut self.notes).findings()
    }

    fn arrived<'a>(&'a self, raw: &'a Raw, headers: &'a Headers<'a>) -> Arrived<'a> {
        Arrived {
            method: &raw.method,
            authority: &self.partner.own,
            path: &raw.path,
            query: raw.query.as_deref(),
            headers,
            body: raw.body.as_deref().unwrap_or_default(),
        }
    }

    fn key(&self, signed: &Signed<'_>) -> Option<&PublicKey> {
        self.partner.keys.iter().find(|key| key.thumbprint() == *signed.keyid())
    }

    /// Through the checks before the id: how it is signed, its digest, its shape.
    fn read(&mut self, raw: &Raw, now: u64) -> Result<Said, Fault> {
        let mut kept = Vec::new();
        let said = self.through(raw, now, &mut kept);
        for rule in kept {
            self.notes.kept(rule);
        }
        said.map_err(|(rule, what, fault)| {
            self.notes.fault(rule, what);
            fault
        })
    }

    fn through(&self, raw: &Raw, now: u64, kept: &mut Vec<Rule>) -> Result<Said, Broken> {
        let Some(body) = &raw.body else {
            return Err((Rule::SaysShape, "larger than any message", Fault::TooLarge));
        };
        let headers = headers(raw);
        let signed = Signed::message(self.arrived(raw, &headers)).map_err(|fault| match fault {
            Fault::MediaType => (Rule::SaysShape, "not exactly application/json", fault),
            fault => (Rule::SaysSigned, "not signed as the contract has it", fault),
        })?;
        let key = self.key(&signed);
        let key = key.ok_or((Rule::SaysSigned, "signed with a key that is not theirs", Fault::UnknownKey))?;
        let digest = format!("sha-256=:{}:", BASE64.encode(&Sha256::digest(body)));
        if raw.header("content-digest") != digest {
            let what = "the digest is of other bytes than those that came";
            return Err((Rule::SaysDigest, what, Fault::BadSignature));
        }
        kept.push(Rule::SaysDigest);
        let verified = signed.verify(key, now).map_err(|fault| match fault {
            Fault::Stale => (Rule::SaysSigned, "signed more than 300 seconds from now", fault),
            fault => (Rule::SaysSigned, "the signature does not fit", fault),
        })?;
        kept.push(Rule::SaysSigned);
        let said = Said::read(&verified, self.partner.part);
        let said = said.map_err(|fault| (Rule::SaysShape, "not in the shape of the contract", fault))?;
        kept.push(Rule::SaysShape);
        Ok(said)
    }

    /// From the id on.
    fn answer(&mut self, said: &Said, body: &[u8], at: Instant) -> Reply {
        if let Some(known) = self.taken.get(&said.id.to_string()) {
            let is_same = known == body;
            self.notes.fault(Rule::SaysOnce, "an id was used again after its message was taken");
            return if is_same { taken(said) } else { Fault::IdReused.into() };
        }
        let next = match self.follows(said) {
            Ok(next) => next,
            Err(fault) => return fault.into(),
        };
        if let Some(reply) = self.refuses(said, body, at) {
            return reply;
        }
        for rule in [Rule::SaysInOrder, Rule::SaysOnce, Rule::SaysWhatFollows] {
            self.notes.kept(rule);
        }
        self.taken.insert(said.id.to_string(), body.to_vec());
        match (&said.about, next) {
            (Some(reference), Some(next)) => {
                let count = self.standing(reference).1 + 1;
                self.heard.insert(reference.to_string(), (next, count));
            }
            _ => self.reports += 1,
        }
        taken(said)
    }

    /// The state that it leads to; none for a report.
    fn follows(&mut self, said: &Said) -> Result<Option<State>, Fault> {
        let next = match &said.about {
            Some(reference) => {
                let (state, count) = self.standing(reference);
                said.taken_in(state, count).map(Some)
            }
            None => said.sequence.in_turn(self.reports).map(|()| None),
        };
        match &next {
            Ok(_) => {}
            Err(Fault::OutOfOrder { .. }) => {
                self.notes
                    .fault(Rule::SaysInOrder, "a number out of turn, or a later message that did not wait");
            }
            Err(_) => self.notes.fault(Rule::SaysWhatFollows, "a message that may not follow"),
        }
        next
    }

    fn standing(&self, reference: &Reference) -> (State, u32) {
        let begun = match self.partner.part {
            Part::Core => Way::Offered,
            Part::House => Way::Transition,
        };
        let fresh = if self.opened.contains(reference) { State::On(begun) } else { State::None };
        self.heard.get(&reference.to_string()).copied().unwrap_or((fresh, 0))
    }

    /// The first sound message is not taken at once.
    fn refuses(&mut self, said: &Said, body: &[u8], at: Instant) -> Option<Reply> {
        let Some(refused) = &mut self.refused else {
            self.refused = Some(Refused {
                id: said.id,
                about: said.about,
                sequence: said.sequence.get(),
                body: body.to_vec(),
                at,
                wait: SHORTEST,
                tries: 1,
                is_taken: false,
            });
            return Some(not_now(None));
        };
        let is_it = (refused.about, refused.sequence) == (said.about, said.sequence.get());
        if refused.is_taken || !is_it {
            return None;
        }
        if refused.id != said.id || refused.body != body {
            self.notes.fault(Rule::SaysAgain, "said again under another id, or with other bytes");
        } else if at.duration_since(refused.at) < refused.wait {
            self.notes.fault(Rule::SaysPatiently, "said again too soon");
        }
        self.notes.kept(Rule::SaysAgain);
        self.notes.kept(Rule::SaysPatiently);
        refused.tries += 1;
        (refused.id, refused.body, refused.at) = (said.id, body.to_vec(), at);
        refused.wait = Duration::from_secs(ASKED.into()).saturating_sub(Duration::from_millis(10));
        refused.is_taken = refused.tries > 2;
        (!refused.is_taken).then(|| not_now(Some(ASKED)))
    }
}

/// A rule that was not kept, in a few words, and what is answered.
type Broken = (Rule, &'static str, Fault);

fn headers(raw: &Raw) -> Headers<'_> {
    Headers::of(raw.headers.iter().map(|(name, value)| (name.as_str(), value.as_slice())))
}

fn taken(said: &Said) -> Reply {
    Reply::well(Accepted::STATUS, Accepted { id: said.id }.document())
}

fn not_now(retry_after: Option<u32>) -> Reply {
    Reply { status: 503, media_type: "text/plain", document: String::new(), retry_after, more: None }
}
