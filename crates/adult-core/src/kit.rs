//! The conformance kit: plays one side of the contract against an implementation of the other, rule by rule.
//!
//! It is a second implementation of the sender: it signs by itself, because it must also be able to sign
//! wrongly, and it judges what comes back by the contract's own readers. What it says is made up. It knows
//! nobody's data; at a house it opens about eight cases, under a partner for trying. Where it may listen, it is
//! also the partner to whom the other side speaks.

pub(crate) mod draft;
mod ear;
mod expect;
mod find;
mod part;
mod plays;
mod report;
mod table;

use std::time::Duration;

use barnahus_exchange::Reference;
use barnahus_exchange::transport::Authority;
use thiserror::Error;
use tokio::time::timeout;

use self::ear::{Hearing, listen};
use crate::rule::{Holds, Rule};
use crate::surroundings::Surroundings;
use crate::wire::{Answer, Asked, Wire};

pub use draft::{NotASigner, Signer};
pub use ear::Listening;
pub use part::Part;
pub use report::{Finding, Outcome, Report};

/// An address that nobody answers at: what is signed for it is for nobody.
pub(crate) const ELSEWHERE: &str = "https://elsewhere.example.org";

/// A limit that is met on the way is waited for so often.
const WAITS: u32 = 3;

/// What is checked, and with what.
#[derive(Debug)]
pub struct Setting {
    /// Where the implementation hears, without a path.
    pub url: String,
    /// The key of a partner that it knows.
    pub key: Signer,
    /// Another key of the same partner, to see that two hold.
    pub second_key: Option<Signer>,
    /// Which side to play; `None` to find out.
    pub part: Option<Part>,
    /// Where to hear what the other side says by itself; `None` to ask only.
    pub listening: Option<Listening>,
    /// How the other side is reached.
    pub wire: Wire,
}

/// Why nothing could be played.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotPlay {
    /// The address is none.
    #[error("the address must look like https://casa.example.org, without a path")]
    Address,
    /// Nobody answered.
    #[error("nobody answers at {0}")]
    Silent(String),
    /// The implementation does not know the key.
    #[error(
        "the other side does not know this key ({0}): at a house add it with `barnahus exchange partner add \
         NAME --trial`, at a core give it as the house's key"
    )]
    UnknownKey(String),
    /// It refuses a sound signature, by this word.
    #[error(
        "the other side refuses a sound signature ({0}): either its clock is wrong, or its public address is \
         another than {1}"
    )]
    Refused(String, String),
    /// It answered a harmless question in a way that neither side does.
    #[error("which side this is cannot be told from its answer ({0}); say which to play with --as")]
    Unclear(String),
}

/// The kit at work.
pub(crate) struct Kit {
    url: String,
    authority: Authority,
    key: Signer,
    second_key: Option<Signer>,
    part: Part,
    surroundings: Surroundings,
    wire: Wire,
    /// What the other side says by itself.
    hearing: Option<Hearing>,
}

/// A message that the implementation has accepted, if it does accept.
pub(crate) struct Base {
    reference: Reference,
    body: String,
    answer: Option<Answer>,
}

/// Plays all rules.
///
/// # Errors
/// [`CannotPlay`].
pub async fn check(setting: Setting, surroundings: Surroundings) -> Result<Report, CannotPlay> {
    let Setting { url, key, second_key, part, listening, wire } = setting;
    let authority = Authority::of_address(&url).map_err(|_| CannotPlay::Address)?;
    let hearing = None;
    let mut kit = Kit { url, authority, key, second_key, part: Part::Core, surroundings, wire, hearing };
    let (part, why) = find::part(&kit, part).await?;
    kit.part = part;
    kit.hearing = listening.map(|listening| listen(listening, part, surroundings));
    let base = kit.base().await;
    let mut findings = Vec::new();
    for rule in Rule::ALL {
        if part == Part::Core && rule.holds() == Holds::CoreOnly || rule.is_said() {
            continue;
        }
        findings.push(Finding { rule: *rule, outcome: plays::play(&kit, &base, *rule).await });
    }
    findings.extend(match kit.hearing {
        Some(hearing) => hearing.findings().await,
        None => Rule::said().map(unheard).collect(),
    });
    Ok(Report { url: kit.url, part, why, findings })
}

fn unheard(rule: Rule) -> Finding {
    Finding { rule, outcome: Outcome::NotPlayed("it was not listened; give --listen") }
}

impl Kit {
    /// Opens a reference, that the rules about order and questions begin from.
    async fn base(&self) -> Base {
        let reference = self.surroundings.reference();
        let body = self.opening(&reference);
        let answer = self.ask(self.draft(&body).signed()).await;
        Base { reference, body, answer }
    }

    /// The first message of a reference.
    pub(crate) fn opening(&self, reference: &Reference) -> String {
        if let Some(hearing) = &self.hearing {
            hearing.expect(*reference);
        }
        let (kind, data) = self.part.opening();
        self.envelope(kind, (reference, 1), data)
    }

    /// A message with an id of its own.
    pub(crate) fn envelope(&self, kind: &str, at: (&Reference, u32), data: &str) -> String {
        let ((reference, sequence), id) = (at, self.surroundings.id());
        format!(
            r#"{{"id":"{id}","type":"{kind}","version":1,"reference":"{reference}","sequence":{sequence},"data":{data}}}"#
        )
    }

    /// A fresh opening.
    pub(crate) fn fresh(&self) -> String {
        self.opening(&self.surroundings.reference())
    }

    /// Sends, and waits where it is told to come later. `None` when nobody answers.
    pub(crate) async fn ask(&self, asked: Asked) -> Option<Answer> {
        for _ in 0..WAITS {
            let answer = self.wire.ask(&self.url, asked.clone()).await?;
            if answer.status != 429 {
                return Some(answer);
            }
            let pause = Duration::from_secs(answer.retry_after().unwrap_or(1).min(120).into());
            timeout(pause, std::future::pending::<()>()).await.ok();
        }
        self.wire.ask(&self.url, asked).await
    }
}
