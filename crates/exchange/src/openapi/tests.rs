//! The document is closed everywhere, leads nowhere outside, and names what the contract names.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{document, whole};
use crate::contract::{from_core, from_house};

fn walk(value: &Value, look: &mut impl FnMut(&Value)) {
    look(value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, look)),
        Value::Object(fields) => fields.values().for_each(|field| walk(field, look)),
        _ => {}
    }
}

#[test]
fn every_object_is_closed() {
    let mut objects = 0;
    walk(&whole(), &mut |value| {
        if value.get("properties").is_some() || value["type"] == "object" {
            assert_eq!(value["additionalProperties"], Value::Bool(false), "{value}");
            assert_eq!(value["type"], "object", "{value}");
            objects += 1;
        }
    });
    // Twelve messages, each with data (one of two kinds), a cell, two answers, thirteen problems.
    assert_eq!(objects, 12 * 2 + 1 + 1 + 2 + 13);
}

#[test]
fn no_text_is_open() {
    walk(&whole()["components"], &mut |value| {
        if value["type"] == "string" {
            assert!(value.get("pattern").is_some() || value.get("enum").is_some(), "{value}");
        }
    });
}

#[test]
fn every_reference_leads_somewhere() {
    let whole = whole();
    walk(&whole, &mut |value| {
        if let Some(to) = value["$ref"].as_str() {
            assert!(whole.pointer(&to[1..]).is_some(), "{to}");
        }
    });
}

#[test]
fn every_type_is_in_it_with_exactly_its_fields() {
    let whole = whole();
    let schemas = whole["components"]["schemas"].as_object().expect("schemas");
    for (who, row) in from_core().map(|row| ("Core", row)).chain(from_house().map(|row| ("House", row))) {
        let found = schemas.iter().find(|(name, schema)| {
            name.ends_with(&format!("By{who}")) && schema["properties"]["type"]["const"] == row.kind
        });
        let (_, schema) = found.unwrap_or_else(|| panic!("{} is missing", row.kind));
        let data = &schema["properties"]["data"];
        let kinds = data["oneOf"].as_array().cloned().unwrap_or_else(|| vec![data.clone()]);
        let names: BTreeSet<String> = kinds
            .iter()
            .flat_map(|kind| kind["properties"].as_object().expect("properties").keys().cloned())
            .collect();
        let expected: BTreeSet<String> = row.fields.iter().map(|field| field.name.to_owned()).collect();
        assert_eq!(names, expected, "{}", row.kind);
    }
}

#[test]
fn it_is_json_and_small() {
    let text = document();
    assert!(serde_json::from_str::<Value>(&text).is_ok());
    assert!(text.len() < 32 * 1024, "{} bytes", text.len());
}
