//! How the core misbehaves when it is told to: for each rule one wrong answer, exactly where that rule
//! holds, and the right one everywhere else. So each check of the kit is seen to fail, and alone.

use barnahus_exchange::answer::{Accepted, Progress};
use barnahus_exchange::other_side::HeardFromHouse;
use barnahus_exchange::problem::Fault;
use barnahus_exchange::transport::Authority;
use barnahus_exchange::{MessageId, Pointer, Reason, Sequence};

use crate::book::Heard;
use crate::door::Reply;
use crate::judge::{self, Look, Raw, Taken};
use crate::kit::ELSEWHERE;
use crate::rule::Rule;
use crate::side::Core;

/// The answer to a message: by the contract, or with the one rule broken.
pub(crate) fn with_message(core: &Core, raw: &Raw, judged: Result<Taken, Fault>) -> Reply {
    let Some(rule) = core.setting.breaks else { return answered(judged) };
    let reply = match judged {
        Ok(taken) => taken_wrongly(core, raw, rule, taken),
        Err(fault) => refused_wrongly(core, raw, rule, fault),
    };
    in_the_wrong_form(raw, rule, reply)
}

fn answered(judged: Result<Taken, Fault>) -> Reply {
    judged.map_or_else(Reply::from, Reply::from)
}

/// What is accepted, answered in another way.
fn taken_wrongly(core: &Core, raw: &Raw, rule: Rule, taken: Taken) -> Reply {
    let input = raw.header("signature-input");
    let first = core.setting.house_keys.first().map(|key| key.thumbprint());
    match rule {
        Rule::Accepts => {
            let document = taken.document().replace('}', r#","note":"thank you"}"#);
            Reply::well(Accepted::STATUS, document)
        }
        Rule::AnyOrder if input.contains("alg=") || !input.starts_with(r#"sig1=("@method" "@auth"#) => {
            Fault::Unsigned.into()
        }
        Rule::SecondKey if first != Some(taken.key) => Fault::UnknownKey.into(),
        Rule::IdAgain if taken.heard == Heard::Again => Fault::OutOfOrder { expected: Sequence::LAST }.into(),
        Rule::Reports if taken.is_report => Fault::OutOfOrder { expected: Sequence::FIRST }.into(),
        _ => taken.into(),
    }
}

/// What is refused, accepted, or refused in another way.
fn refused_wrongly(core: &Core, raw: &Raw, rule: Rule, fault: Fault) -> Reply {
    if broken(core, raw, &fault) != Some(rule) {
        return fault.into();
    }
    match (rule, fault) {
        (Rule::OutOfOrder, _) => Fault::OutOfOrder { expected: Sequence::LAST }.into(),
        (Rule::UnknownReference, _) => Fault::WrongState.into(),
        (Rule::TooMany, fault) => Reply { retry_after: None, ..fault.into() },
        _ => pretended(raw),
    }
}

/// The rule by which something is refused.
fn broken(core: &Core, raw: &Raw, fault: &Fault) -> Option<Rule> {
    Some(match fault {
        Fault::TooLarge if raw.body.is_none() => Rule::TooLarge,
        Fault::TooLarge => Rule::TooLargeForType,
        Fault::TooMany { .. } => Rule::TooMany,
        Fault::MediaType => Rule::MediaType,
        Fault::Unsigned => why_unsigned(raw.header("signature-input")),
        Fault::UnknownKey => Rule::UnknownKey,
        Fault::BadSignature => why_bad(core, raw),
        Fault::Stale => Rule::Stale,
        Fault::Shape(_) => return why_misshapen(raw.body.as_deref()?),
        Fault::IdReused => Rule::IdReused,
        Fault::OutOfOrder { .. } => return (!is_report(raw)).then_some(Rule::OutOfOrder),
        Fault::WrongState => Rule::WrongState,
        Fault::UnknownReference => Rule::UnknownReference,
        Fault::NotTheirs => return None,
    })
}

/// Reports are counted apart, and are another rule's.
fn is_report(raw: &Raw) -> bool {
    let read = HeardFromHouse::read(raw.body.as_deref().unwrap_or_default());
    read.is_ok_and(|envelope| envelope.reference.is_none())
}

fn why_unsigned(input: &str) -> Rule {
    let components = input.split_once(')').map_or("", |(components, _)| components);
    if input.is_empty() {
        Rule::Unsigned
    } else if !input.starts_with("sig1=") || input.contains(", ") {
        Rule::Label
    } else if !input.contains(r#";tag="barnahus-exchange""#) {
        Rule::Tag
    } else if components.matches('"').count() != 10 {
        Rule::Components
    } else {
        Rule::Parameters
    }
}

/// Looks again, as one would who does not look closely.
fn why_bad(core: &Core, raw: &Raw) -> Rule {
    let body = raw.body.as_deref().unwrap_or_default();
    let now = core.surroundings.now();
    let fits = |authority: &Authority, body: &[u8]| {
        !matches!(
            judge::verified(core, raw, Look { authority, body, now }, |_| Ok(())),
            Err(Fault::BadSignature)
        )
    };
    let own = &core.setting.own;
    if Authority::of_address(ELSEWHERE).is_ok_and(|elsewhere| fits(&elsewhere, body)) {
        Rule::Authority
    } else if body.split_last().is_some_and(|(_, before)| fits(own, before)) {
        Rule::Digest
    } else {
        Rule::BadSignature
    }
}

fn why_misshapen(body: &[u8]) -> Option<Rule> {
    let misshapen = HeardFromHouse::read(body).err()?;
    let in_data = misshapen.pointer.to_string().starts_with("/data");
    Some(match misshapen.reason {
        Reason::NotUtf8 | Reason::NotJson | Reason::Trailing | Reason::TooDeep => Rule::ShapeJson,
        Reason::Duplicate | Reason::Unknown | Reason::Missing | Reason::NotAnObject => Rule::ShapeFields,
        Reason::NotOnTheList | Reason::NotAText if in_data => Rule::ShapeWords,
        Reason::NotAUuid => Rule::ShapeIds,
        Reason::NotBase64 => Rule::ShapeBase64,
        Reason::NotAnInteger | Reason::OutOfBounds => Rule::ShapeNumbers,
        _ => return None,
    })
}

/// Says that something was accepted that was not: the id is taken from wherever one stands.
fn pretended(raw: &Raw) -> Reply {
    let body = String::from_utf8_lossy(raw.body.as_deref().unwrap_or_default()).into_owned();
    let id = body.split('"').find_map(|word| word.parse::<MessageId>().ok());
    let id = id.unwrap_or(MessageId::from_random([0; 16]));
    Reply::well(Accepted::STATUS, Accepted { id }.document())
}

/// The right answer in the wrong form.
fn in_the_wrong_form(raw: &Raw, rule: Rule, reply: Reply) -> Reply {
    match rule {
        Rule::Pointer if reply.status == 422 => Fault::Shape(Pointer::default()).into(),
        Rule::ProblemForm if reply.status >= 400 => {
            let document = reply.document.replace('}', r#","title":"no"}"#);
            Reply { media_type: "application/json", document, ..reply }
        }
        Rule::NoEcho => {
            let body = raw.body.as_deref().unwrap_or_default();
            let visible = body.iter().filter(|byte| (0x20..0x7f).contains(*byte));
            let said: String = visible.take(2_000).map(|byte| char::from(*byte)).collect();
            Reply { more: Some(("x-detail", said)), ..reply }
        }
        _ => reply,
    }
}

/// The answer to a question.
pub(crate) fn with_question(core: &Core, raw: &Raw, told: Result<Progress, Fault>) -> Reply {
    let well = |progress: Progress| Reply::well(200, progress.document());
    let reply = match (core.setting.breaks, told) {
        (Some(Rule::Question), Ok(progress)) => well(Progress { accepted: progress.accepted + 1 }),
        (Some(Rule::QuestionForeign), Err(Fault::NotTheirs)) => well(Progress { accepted: 0 }),
        (Some(Rule::QuestionUnsigned), Err(Fault::Unsigned)) => well(Progress { accepted: 1 }),
        (_, Ok(progress)) => well(progress),
        (_, Err(fault)) => fault.into(),
    };
    match core.setting.breaks {
        Some(rule @ (Rule::ProblemForm | Rule::NoEcho)) => in_the_wrong_form(raw, rule, reply),
        _ => reply,
    }
}

/// The contract as it is served.
pub(crate) fn contract(core: &Core, document: String) -> String {
    match core.setting.breaks {
        Some(Rule::OpenApi) => document.replacen(r#""additionalProperties":false"#, r#""title":"open""#, 1),
        _ => document,
    }
}
