//! Questions, the contract itself, the form of faults, and how often one may ask.

use barnahus_exchange::answer::Progress;
use barnahus_exchange::problem::{Fault, MEDIA_TYPE as PROBLEM};
use barnahus_exchange::transport::{CONTRACT, REFERENCES};
use serde_json::Value;

use super::play_of;
use crate::kit::draft::Draft;
use crate::kit::expect::{Expected, Play, differs, fault_of, seen};
use crate::kit::{Base, Kit};
use crate::wire::{Answer, Asked};

/// Asked so often at most, until one is told that it is too often.
const OFTEN: u32 = 3_000;

pub(super) async fn question(kit: &Kit, base: &Base) -> Vec<String> {
    let answer = kit.ask(kit.question(&base.reference).signed()).await;
    match answer {
        Some(answer)
            if answer.status == 200 && Progress::read(&answer.body) == Ok(Progress { accepted: 1 }) =>
        {
            Vec::new()
        }
        answer => {
            let came = answer.as_ref().map_or("no answer".to_owned(), seen);
            vec![differs("a question after one message", "200 with {\"accepted\":1}", &came)]
        }
    }
}

pub(in crate::kit) fn question_foreign(kit: &Kit) -> Vec<Play> {
    let expected = Expected::Fault(404, "unknown-reference");
    let unknown = kit.question(&kit.surroundings.reference()).signed();
    let odd = Draft { path: format!("{REFERENCES}none"), ..kit.question(&kit.surroundings.reference()) };
    vec![
        play_of("a question about a reference that is not known", unknown, expected),
        play_of("a question about something that is no reference", odd.signed(), expected),
    ]
}

pub(in crate::kit) fn question_unsigned(kit: &Kit) -> Vec<Play> {
    let unsigned = kit.question(&kit.surroundings.reference()).unsigned();
    vec![play_of("a question without a signature", unsigned, Expected::UNSIGNED)]
}

pub(super) async fn openapi(kit: &Kit) -> Vec<String> {
    let asked = Asked { method: "GET", path: CONTRACT.to_owned(), headers: Vec::new(), body: Vec::new() };
    let answer = kit.ask(asked).await.filter(|answer| answer.status == 200);
    let Some(document) = answer.and_then(|answer| serde_json::from_slice::<Value>(&answer.body).ok()) else {
        return vec!["the contract is not served as JSON".to_owned()];
    };
    let mut faults = Vec::new();
    if !document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")) {
        faults.push("the contract does not say that it is OpenAPI 3.1".to_owned());
    }
    let open = count_open(&document);
    if open > 0 {
        faults.push(format!("{open} objects of the contract allow fields that it does not name"));
    }
    faults
}

/// Objects of the schemas that say nothing about further fields, or allow them.
fn count_open(value: &Value) -> usize {
    match value {
        Value::Object(fields) => {
            let is_open = fields.get("type").is_some_and(|kind| kind == "object")
                && fields.get("additionalProperties") != Some(&Value::Bool(false));
            usize::from(is_open) + fields.values().map(count_open).sum::<usize>()
        }
        Value::Array(items) => items.iter().map(count_open).sum(),
        _ => 0,
    }
}

/// One fault of each kind that can be had at will, read to the letter.
pub(super) async fn problem_form(kit: &Kit) -> Vec<String> {
    let body = kit.fresh();
    let plain = Draft { media_type: "text/plain", ..kit.draft(&body) };
    let plays = [
        ("another media type", plain.signed()),
        ("no signature", kit.draft(&body).unsigned()),
        ("no JSON", kit.draft("{").signed()),
        (
            "a question about a reference that is not known",
            kit.question(&kit.surroundings.reference()).signed(),
        ),
    ];
    let (mut faults, mut seen) = (Vec::new(), 0);
    for (sent, asked) in plays {
        // That it is a fault at all is another rule's.
        let Some(answer) = kit.ask(asked).await.filter(|answer| answer.status >= 400) else { continue };
        seen += 1;
        let is_whole = answer.header("content-type") == Some(PROBLEM)
            && Fault::read(answer.status, answer.retry_after(), &answer.body).is_ok();
        if !is_whole {
            let came = format!("{} in another form", answer.status);
            faults.push(differs(sent, "a problem document of the contract", &came));
        }
    }
    if seen == 0 {
        faults.push("nothing was refused that must be".to_owned());
    }
    faults
}

/// A word that is in nobody's contract.
const MARKED: &str = "Ghiocel7731";

/// A marked word is sent in many places, and must come back in none.
pub(super) async fn no_echo(kit: &Kit) -> Vec<String> {
    let (field, value, _) = kit.part.field();
    let stands = format!(r#""{field}":"{value}""#);
    let word = kit.fresh().replacen(value, MARKED, 1);
    let name = kit.fresh().replacen(&stands, &format!(r#"{stands},"{MARKED}":1"#), 1);
    let stranger = Draft { keyid: Some(MARKED.to_owned()), ..kit.draft(&word) };
    let plain = Draft { media_type: "text/plain", ..kit.draft(MARKED) };
    let path = Draft { path: format!("{REFERENCES}{MARKED}"), ..kit.question(&kit.surroundings.reference()) };
    let plays = [
        ("a wrong word", kit.draft(&word).signed()),
        ("an unknown field", kit.draft(&name).signed()),
        ("no JSON", kit.draft(MARKED).signed()),
        ("an unsigned message", kit.draft(&word).unsigned()),
        ("another media type", plain.signed()),
        ("a key that no partner has", stranger.signed()),
        ("a question", path.signed()),
    ];
    let mut faults = Vec::new();
    for (sent, asked) in plays {
        let Some(answer) = kit.ask(asked).await else { continue };
        let headers = answer.headers.iter().map(|(_, value)| value.as_slice());
        let repeated = headers
            .chain([answer.body.as_slice()])
            .any(|text| String::from_utf8_lossy(text).to_lowercase().contains(&MARKED.to_lowercase()));
        if repeated {
            faults.push(format!("{sent}: the answer repeats a word that was sent"));
        }
    }
    faults
}

/// Last, because nothing is answered for a while then.
pub(super) async fn too_many(kit: &Kit) -> Vec<String> {
    let mut line = None;
    for _ in 0..OFTEN {
        if line.is_none() {
            line = kit.wire.line(&kit.url).await;
        }
        let Some(open) = &mut line else { return vec!["nobody answers any more".to_owned()] };
        match open.ask(kit.draft("{}").unsigned()).await {
            Some(answer) if answer.status == 429 => return told_when(&answer),
            Some(_) => {}
            None => line = None,
        }
    }
    vec![format!("{OFTEN} unsigned messages in a row are all looked at")]
}

fn told_when(answer: &Answer) -> Vec<String> {
    let mut faults = Vec::new();
    if fault_of(answer).is_none_or(|(word, _)| word != "too-many") {
        faults.push(differs("too many messages", "429 too-many", &seen(answer)));
    }
    if answer.retry_after().is_none() {
        faults.push("too many messages: the answer has no Retry-After in seconds".to_owned());
    }
    faults
}
