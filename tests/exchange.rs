//! The exchange, held against Python: signatures both ways with `http-message-signatures`, the OpenAPI
//! document with `openapi-spec-validator`, its schemas with `jsonschema`, the languages with `iso639-lang`.

use std::error::Error;
use std::time::SystemTime;

use barnahus_exchange::answer::{Accepted, Progress};
use barnahus_exchange::transport::{
    Arrived, Authority, Headers, MESSAGES, Signed, SignedHeaders, question_path, sign_message, sign_question,
};
use barnahus_exchange::words::{CaseOutcome, Count, Language, Quarter, Threshold};
use barnahus_exchange::{
    Body, Fault, HandoverCode, MessageId, PrivateKey, Reference, Sequence, openapi, outgoing,
};
use barnahus_tests::references::read_text_with;
use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn Error>>;

const ADDRESS: &str = "https://casa.example.org:8443";
const COVERED: [&str; 5] = ["@method", "@authority", "@path", "content-digest", "content-type"];

fn key() -> PrivateKey {
    PrivateKey::from_seed(&[42; 32].into())
}

#[expect(clippy::disallowed_methods, reason = "the other implementation looks at the clock")]
fn now() -> Result<u64, Box<dyn Error>> {
    Ok(SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map(|since| since.as_secs())?)
}

fn reference() -> Reference {
    Reference::from_random([5; 16])
}

fn written(message: outgoing::Message) -> Body {
    let reference = message.kind().has_reference().then(reference);
    let id = MessageId::from_random([4; 16]);
    outgoing::Envelope { id, reference, sequence: Sequence::FIRST, message }.write()
}

fn report() -> Option<outgoing::Message> {
    let grid = outgoing::Grid::of(|cell| Count::of(5 * (cell.sex as u16), Threshold::DEFAULT));
    Some(outgoing::statistics_reported(Quarter::new(2026, 4)?, grid))
}

/// Asks Python, with whatever this test asks about and nothing else.
fn ask(about: &Value) -> Result<Value, Box<dyn Error>> {
    let languages: Vec<String> =
        Language::all().filter(|code| *code != Language::UNKNOWN).map(|code| code.to_string()).collect();
    let mut question = json!({
        "private": key().to_pem()?.as_str(),
        "public": key().public().to_pem()?,
        "keyid": key().public().thumbprint().to_string(),
        "document": serde_json::from_str::<Value>(&openapi::document())?,
        "languages": languages,
        "verify": [], "sign": [], "sound": [], "broken": [],
    });
    for (name, value) in about.as_object().ok_or("an object")? {
        question[name] = value.clone();
    }
    Ok(read_text_with("exchange.py", &question.to_string())?)
}

fn request(method: &str, path: &str, signed: &SignedHeaders, body: &str) -> Value {
    let covered = if method == "GET" { &COVERED[..3] } else { &COVERED[..] };
    json!({
        "method": method,
        "url": format!("{ADDRESS}{path}"),
        "headers": signed.iter().collect::<Vec<_>>(),
        "body": body,
        "covered": covered,
    })
}

#[test]
fn what_a_house_signs_another_implementation_verifies() -> Outcome {
    let (house, now) = (Authority::of_address(ADDRESS)?, now()?);
    let closed = written(outgoing::case_closed(CaseOutcome::LostContact));
    let large = written(report().ok_or("a report")?);
    let post = |body: &Body, created| {
        request("POST", MESSAGES, &sign_message(&house, body, &key(), created), body.as_str())
    };
    let path = question_path(&reference());
    let question = request("GET", &path, &sign_question(&house, &reference(), &key(), now), "");
    let with = |field: &str, value: Value| {
        let mut bent = post(&closed, now);
        bent[field] = value;
        bent
    };
    let bent = [
        with("method", json!("PUT")),
        with("url", json!("https://casa.example.org/exchange/v1/messages")),
        with("url", json!(format!("{ADDRESS}/exchange/v1/other"))),
        with("body", json!(closed.as_str().replace("lost_contact", "moved_abroad"))),
        post(&closed, now - 600),
    ];
    let sound = [post(&closed, now), post(&large, now), question];
    let requests: Vec<&Value> = sound.iter().chain(&bent).collect();
    let answer = ask(&json!({ "verify": requests }))?;
    let verified = answer["verified"].as_array().ok_or("a list")?;
    let covered = |names: &[&str]| json!([names, &["@signature-params"]].concat());
    assert_eq!(verified[..3], [covered(&COVERED), covered(&COVERED), covered(&COVERED[..3])]);
    assert_eq!(verified[3..], [Value::Null, Value::Null, Value::Null, Value::Null, Value::Null]);
    Ok(())
}

#[test]
fn what_another_implementation_signs_a_house_verifies() -> Outcome {
    let house = Authority::of_address(ADDRESS)?;
    let body = written(outgoing::referral_accepted(HandoverCode::from_random([9; 16])));
    let path = question_path(&reference());
    let post = |covered: &[&str], alg: bool| {
        json!({
            "method": "POST", "url": format!("{ADDRESS}{MESSAGES}"), "body": body.as_str(), "alg": alg,
            "covered": covered, "headers": [["Content-Type", "application/json"]],
        })
    };
    let turned = ["content-type", "@path", "@authority", "content-digest", "@method"];
    let get = json!({
        "method": "GET", "url": format!("{ADDRESS}{path}"), "body": "", "alg": true,
        "covered": ["@path", "@method", "@authority"], "headers": [],
    });
    let answer = ask(&json!({ "sign": [post(&COVERED, true), post(&turned, false), get] }))?;
    let signed = answer["signed"].as_array().ok_or("a list")?;
    assert_eq!(signed.len(), 3);
    for (number, headers) in signed.iter().enumerate() {
        let headers: Vec<(String, String)> = serde_json::from_value(headers.clone())?;
        let headers = Headers::of(headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())));
        let question = number == 2;
        let (method, path) = if question { ("GET", path.as_str()) } else { ("POST", MESSAGES) };
        let body = if question { &[][..] } else { body.as_bytes() };
        let arrived = Arrived { method, authority: &house, path, query: None, headers: &headers, body };
        let signed = if question { Signed::question(arrived) } else { Signed::message(arrived) }?;
        let verified = signed.verify(&key().public(), now()?)?;
        let read =
            if question { verified.reference().map(|_| ()) } else { verified.house_message().map(|_| ()) };
        assert_eq!(read, Ok(()));
    }
    Ok(())
}

/// A document by the name of its schema.
type Named = (&'static str, Value);

fn sound() -> Result<Vec<Named>, Box<dyn Error>> {
    let closed = written(outgoing::case_closed(CaseOutcome::NotAVictim));
    let accepted = written(outgoing::referral_accepted(HandoverCode::from_random([9; 16])));
    let texts = [
        ("CaseClosedByHouse", closed.as_str().to_owned()),
        ("ReferralAnsweredByHouse", accepted.as_str().to_owned()),
        ("StatisticsReportedByHouse", written(report().ok_or("a report")?).as_str().to_owned()),
        ("Accepted", Accepted { id: MessageId::from_random([4; 16]) }.document()),
        ("Progress", Progress { accepted: 0 }.document()),
        ("Shape", Fault::Shape("/data/cells/12/count".parse()?).document()),
        ("OutOfOrder", Fault::OutOfOrder { expected: Sequence::FIRST }.document()),
        ("NotTheirs", Fault::NotTheirs.document()),
        ("Stale", Fault::Stale.document()),
    ];
    texts.into_iter().map(|(name, text)| Ok((name, serde_json::from_str(&text)?))).collect()
}

#[test]
fn the_document_is_openapi_and_its_schemas_fit_what_is_written_and_nothing_more() -> Outcome {
    let sound = sound()?;
    let mut broken = Vec::new();
    for (name, document) in &sound {
        let mut wider = document.clone();
        wider["name"] = json!("Ana");
        broken.push((*name, wider));
        let fields: Vec<String> = document.as_object().ok_or("an object")?.keys().cloned().collect();
        for field in fields {
            let mut narrower = document.clone();
            narrower.as_object_mut().ok_or("an object")?.remove(&field);
            broken.push((*name, narrower));
            let mut null = document.clone();
            null[&field] = Value::Null;
            broken.push((*name, null));
        }
    }
    let accepted = &sound[1].1;
    for data in [
        json!({"answer": "accepted"}),
        json!({"answer": "declined_duplicate", "handover": accepted["data"]["handover"]}),
    ] {
        let mut bent = accepted.clone();
        bent["data"] = data;
        broken.push(("ReferralAnsweredByHouse", bent));
    }
    let answer = ask(&json!({ "sound": sound, "broken": broken }))?;
    let all = |value: bool, count: usize| Value::from(vec![value; count]);
    assert_eq!(answer["sound"], all(true, sound.len()));
    assert_eq!(answer["broken"], all(false, broken.len()));
    Ok(())
}

#[test]
fn the_languages_are_those_of_the_standard() -> Outcome {
    assert_eq!(ask(&json!({}))?["languages"], true);
    Ok(())
}
