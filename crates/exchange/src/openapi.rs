//! The contract as an OpenAPI 3.1 document, made of the same rows as the readers.
//!
//! `paths` is what the house answers; `webhooks` is what it says to the core, which answers in the same
//! way. Every object is closed, answers and problems too. The document is a little wider than the reader in three
//! places that JSON Schema cannot say or only at great length: the list of languages, the order of the
//! cells of a report, and that a name occurs once.

mod schemas;

use serde_json::{Map, Value, json};

use crate::contract::{Row, from_core, from_house};
use crate::problem::{Fault, MEDIA_TYPE as PROBLEM, Problem};
use crate::transport::{MEDIA_TYPE, MESSAGES, REFERENCES};
use crate::{Pointer, Sequence};

/// The document, as it is served.
#[must_use]
pub fn document() -> String {
    whole().to_string()
}

fn whole() -> Value {
    let mut components = Map::new();
    schemas::add(&mut components);
    for row in from_core() {
        components.insert(name("core", &row), schemas::envelope(&row));
    }
    for row in from_house() {
        components.insert(name("house", &row), schemas::envelope(&row));
    }
    components.insert("Accepted".to_owned(), schemas::object(crate::answer::Accepted::FIELDS));
    components.insert("Progress".to_owned(), schemas::object(crate::answer::Progress::FIELDS));
    for fault in faults() {
        components.insert(problem_name(&fault), schemas::problem(&fault));
    }
    let question = format!("{REFERENCES}{{reference}}");
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Barnahus exchange",
            "version": "1",
            "summary": "What a house and the adult core of the national referral mechanism say to each other",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "paths": {
            MESSAGES: { "post": post("core", from_core(), "hear") },
            question: { "get": get() },
        },
        "webhooks": { "message": { "post": post("house", from_house(), "say") } },
        "components": { "schemas": components },
    })
}

/// `CaseClosedByHouse`, for both sides can ask to forget.
fn name(who: &str, row: &Row) -> String {
    let parts = row.kind.split(['.', '_']).chain(["by", who]);
    parts.map(capital).collect()
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_ascii_uppercase() + rest
}

fn problem_name(fault: &Fault) -> String {
    let word: String = fault.word().split('-').map(capital).collect();
    if *fault == Fault::NotTheirs { "NotTheirs".to_owned() } else { word }
}

/// Each fault once, to be described.
fn faults() -> Vec<Fault> {
    let each = Problem::ALL.iter().map(|problem| match problem {
        Problem::TooLarge => Fault::TooLarge,
        Problem::TooMany => Fault::TooMany { retry_after: 0 },
        Problem::MediaType => Fault::MediaType,
        Problem::Unsigned => Fault::Unsigned,
        Problem::UnknownKey => Fault::UnknownKey,
        Problem::BadSignature => Fault::BadSignature,
        Problem::Stale => Fault::Stale,
        Problem::Shape => Fault::Shape(Pointer::default()),
        Problem::IdReused => Fault::IdReused,
        Problem::OutOfOrder => Fault::OutOfOrder { expected: Sequence::FIRST },
        Problem::WrongState => Fault::WrongState,
        Problem::UnknownReference => Fault::UnknownReference,
    });
    each.chain([Fault::NotTheirs]).collect()
}

fn reference_to(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn post(who: &str, rows: impl Iterator<Item = Row>, verb: &str) -> Value {
    let (mut any, mut mapping) = (Vec::new(), Map::new());
    for row in rows {
        let schema = reference_to(&name(who, &row));
        mapping.insert(row.kind.to_owned(), schema["$ref"].clone());
        any.push(schema);
    }
    let accepted = json!({
        "description": "kept; the same answer to every try",
        "content": { MEDIA_TYPE: { "schema": reference_to("Accepted") } },
    });
    let told = |fault: &Fault| *fault != Fault::NotTheirs;
    json!({
        "operationId": format!("{verb}_message"),
        "parameters": signed(&["content-digest", "signature-input", "signature"]),
        "requestBody": {
            "required": true,
            "content": { MEDIA_TYPE: {
                "schema": { "oneOf": any, "discriminator": { "propertyName": "type", "mapping": mapping } },
            } },
        },
        "responses": responses("202", accepted, told),
    })
}

fn get() -> Value {
    let mut parameters = signed(&["signature-input", "signature"]);
    parameters.push(json!({
        "name": "reference", "in": "path", "required": true, "schema": reference_to("Reference"),
    }));
    let progress = json!({
        "description": "the last number accepted from who asks",
        "content": { MEDIA_TYPE: { "schema": reference_to("Progress") } },
    });
    let told =
        |fault: &Fault| matches!(fault.status(), 401 | 403 | 404 | 429) || matches!(fault, Fault::Shape(_));
    json!({
        "operationId": "ask_about_reference",
        "parameters": parameters,
        "responses": responses("200", progress, told),
    })
}

fn signed(headers: &[&str]) -> Vec<Value> {
    let header = |name: &&str| json!({ "name": name, "in": "header", "required": true, "schema": { "type": "string" } });
    headers.iter().map(header).collect()
}

fn responses(status: &str, sound: Value, told: impl Fn(&Fault) -> bool) -> Value {
    let mut responses = Map::new();
    responses.insert(status.to_owned(), sound);
    let faults: Vec<Fault> = faults().into_iter().filter(told).collect();
    for fault in &faults {
        let same = faults.iter().filter(|other| other.status() == fault.status());
        let (words, schemas): (Vec<_>, Vec<_>) =
            same.map(|fault| (fault.word(), reference_to(&problem_name(fault)))).unzip();
        let mut response = json!({
            "description": words.join(", "),
            "content": { PROBLEM: { "schema": { "oneOf": schemas } } },
        });
        if fault.retry_after().is_some() {
            response["headers"] = json!({
                "Retry-After": { "required": true, "schema": { "type": "integer", "minimum": 0 } },
            });
        }
        responses.insert(fault.status().to_string(), response);
    }
    Value::Object(responses)
}

#[cfg(test)]
mod tests;
