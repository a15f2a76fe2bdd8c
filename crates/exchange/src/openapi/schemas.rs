//! JSON Schemas of the values, the messages and the problems.

use serde_json::{Map, Value, json};

use super::reference_to;
use crate::contract::Row;
use crate::envelope;
use crate::outgoing::Grid;
use crate::problem::Fault;
use crate::shape::{Field, Holds, Presence};
use crate::words::Quarter;

/// The values that occur in many places.
pub(super) fn add(components: &mut Map<String, Value>) {
    let text = |pattern: &str, description: &str| json!({ "type": "string", "pattern": pattern, "description": description });
    // The last letter holds two bits only.
    let sixteen = "^[A-Za-z0-9_-]{21}[AQgw]$";
    let values = [
        ("Reference", text(sixteen, "16 random bytes, canonical base64url without padding")),
        ("HandoverCode", text(sixteen, "128 random bits, canonical base64url without padding, used once")),
        (
            "MessageId",
            text(
                "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
                "a UUID of version 4 in lower case",
            ),
        ),
        ("Language", text("^[a-z]{3}$", "a language of ISO 639-3, or und")),
        ("Quarter", text(Quarter::PATTERN, "a quarter of a year")),
        ("Pointer", text("^(/[a-z_0-9]+)*$", "where, in names of the contract; never what stood there")),
    ];
    components.extend(values.map(|(name, schema)| (name.to_owned(), schema)));
}

fn held(holds: &Holds) -> Value {
    match *holds {
        Holds::Words([word]) => json!({ "const": word }),
        Holds::Words(words) => json!({ "type": "string", "enum": words }),
        Holds::Language => reference_to("Language"),
        Holds::Reference => reference_to("Reference"),
        Holds::Handover => reference_to("HandoverCode"),
        Holds::MessageId => reference_to("MessageId"),
        Holds::Quarter => reference_to("Quarter"),
        Holds::Pointer => reference_to("Pointer"),
        Holds::Integer { least, most } if least == most => json!({ "const": least }),
        Holds::Integer { least, most } => integer(least, most),
        Holds::Count { least, most } => {
            json!({ "oneOf": [integer(least, most), { "const": crate::words::Count::SUPPRESSED }] })
        }
        Holds::Grid(cell) => json!({
            "type": "array",
            "minItems": Grid::CELLS,
            "maxItems": Grid::CELLS,
            "items": object(cell),
            "description": "every cell once: by age_band, then by sex, then by exploitation, in the order of their lists",
        }),
    }
}

fn integer(least: u32, most: u32) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

fn closed(properties: &Map<String, Value>, required: &[&str]) -> Value {
    json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// An object of these fields. Where a field comes with a word of another, there are two kinds of object.
pub(super) fn object(fields: &[Field]) -> Value {
    let dependent = fields.iter().find_map(|field| match field.presence {
        Presence::With { field: other, word } => Some((field.name, other, word)),
        _ => None,
    });
    let Some((name, other, word)) = dependent else { return one(fields, |_, schema| schema) };
    let with =
        one(fields, |field, schema| if field.name == other { json!({ "const": word }) } else { schema });
    let rest: Vec<Field> = fields.iter().filter(|field| field.name != name).copied().collect();
    let without = one(&rest, |field, schema| match field.holds {
        Holds::Words(words) if field.name == other => {
            let others: Vec<&str> = words.iter().filter(|each| **each != word).copied().collect();
            json!({ "type": "string", "enum": others })
        }
        _ => schema,
    });
    json!({ "oneOf": [with, without] })
}

fn one(fields: &[Field], bend: impl Fn(&Field, Value) -> Value) -> Value {
    let properties = fields.iter().map(|field| (field.name.to_owned(), bend(field, held(&field.holds))));
    let required: Vec<&str> =
        fields.iter().filter(|field| field.presence != Presence::Maybe).map(|field| field.name).collect();
    closed(&properties.collect(), &required)
}

/// A message, envelope and data.
pub(super) fn envelope(row: &Row) -> Value {
    let head = envelope::FIELDS.iter().filter(|field| field.name != "reference" || row.has_reference);
    let mut properties: Map<String, Value> =
        head.map(|field| (field.name.to_owned(), held(&field.holds))).collect();
    properties.insert("type".to_owned(), json!({ "const": row.kind }));
    properties.insert("data".to_owned(), object(row.fields));
    let required: Vec<String> = properties.keys().cloned().collect();
    let required: Vec<&str> = required.iter().map(String::as_str).collect();
    closed(&properties, &required)
}

/// A problem document.
pub(super) fn problem(fault: &Fault) -> Value {
    let mut properties = Map::new();
    properties.insert("type".to_owned(), json!({ "const": fault.problem().as_str() }));
    properties.insert("status".to_owned(), json!({ "const": fault.status() }));
    match fault {
        Fault::Shape(_) => {
            properties.insert("pointer".to_owned(), reference_to("Pointer"));
        }
        Fault::OutOfOrder { .. } => {
            properties.insert("expected".to_owned(), integer(1, crate::Sequence::LAST.get()));
        }
        _ => {}
    }
    let required: Vec<String> = properties.keys().cloned().collect();
    let required: Vec<&str> = required.iter().map(String::as_str).collect();
    closed(&properties, &required)
}
