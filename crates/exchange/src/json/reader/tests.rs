//! The reader against serde_json, and against what it must refuse.

use proptest::prelude::*;
use serde_json::Value;

use super::read;
use crate::json::Json;
use crate::misshapen::Reason;

const MOST: usize = 1 << 16;

fn refused(text: &str) -> (String, Reason) {
    let misshapen = read(text.as_bytes(), MOST).expect_err(text);
    (misshapen.pointer.to_string(), misshapen.reason)
}

/// As serde_json would hold it; `None` when a name occurs twice, which serde_json forgets.
fn as_value(json: &Json, number: &Value) -> Option<Value> {
    Some(match json {
        Json::Null => Value::Null,
        Json::Truth(truth) => Value::Bool(*truth),
        Json::Integer(integer) => Value::from(*integer),
        Json::OtherNumber => number.clone(),
        Json::Text(text) => Value::from(text.as_str()),
        Json::List(items) => {
            let number_at = |place: usize| number.get(place).cloned().unwrap_or_default();
            let items = items.iter().enumerate().map(|(place, item)| as_value(item, &number_at(place)));
            Value::Array(items.collect::<Option<_>>()?)
        }
        Json::Object(fields) => {
            let mut map = serde_json::Map::new();
            for (name, item) in fields {
                let theirs = number.get(name).cloned().unwrap_or_default();
                if map.insert(name.clone(), as_value(item, &theirs)?).is_some() {
                    return None;
                }
            }
            Value::Object(map)
        }
    })
}

/// Both read the same, or both refuse; only nesting may be refused by ours alone.
fn agrees(text: &str) {
    let theirs = serde_json::from_str::<Value>(text);
    match (read(text.as_bytes(), MOST), theirs) {
        (Ok(ours), Ok(theirs)) => {
            if let Some(ours) = as_value(&ours, &theirs) {
                assert_eq!(ours, theirs, "{text}");
            }
        }
        (Err(_), Err(_)) => {}
        (Err(ours), Ok(_)) => assert_eq!(ours.reason, Reason::TooDeep, "{text}"),
        // serde_json refuses numbers beyond what a double can hold; they are JSON all the same.
        (Ok(_), Err(theirs)) => assert!(theirs.to_string().contains("number out of range"), "{text}"),
    }
}

#[test]
fn a_fault_is_found_where_it_is_and_never_repeated() {
    let cases = [
        ("", "", Reason::NotJson),
        ("{} x", "", Reason::Trailing),
        ("{}{}", "", Reason::Trailing),
        ("\u{feff}{}", "", Reason::NotJson),
        (r#"{"data":{"county":RO-CJ}}"#, "/data/county", Reason::NotJson),
        (r#"{"data":{"cells":[1,{"count":01}]}}"#, "/data/cells/1/count", Reason::NotJson),
        (r#"{"data":{"Ana Pop":{"count":x}}}"#, "/data", Reason::NotJson),
        (r#"{"data":{"cells":[{"count":{"a":1}}]}}"#, "/data/cells/0/count", Reason::TooDeep),
        (r#"{"id":"\ud800"}"#, "/id", Reason::NotJson),
        (r#"{"id":"\ud800\u0041"}"#, "/id", Reason::NotJson),
        (r#"{"id":"\udc00"}"#, "/id", Reason::NotJson),
        ("{\"id\":\"\n\"}", "/id", Reason::NotJson),
        (r#"{"id":"\x41"}"#, "/id", Reason::NotJson),
        (r#"{"id":"a"#, "/id", Reason::NotJson),
        (r#"{"id":1,}"#, "", Reason::NotJson),
        (r#"{id:1}"#, "", Reason::NotJson),
        ("[1,]", "/1", Reason::NotJson),
    ];
    for (text, pointer, reason) in cases {
        assert_eq!(refused(text), (pointer.to_owned(), reason), "{text}");
        agrees(text);
    }
    let latin = read(b"{\"id\":\"\xe9\"}", MOST).expect_err("not UTF-8");
    assert_eq!(latin.reason, Reason::NotUtf8);
    assert_eq!(read(b"{}", 1).expect_err("long").reason, Reason::TooLarge);
}

#[test]
fn numbers_are_integers_or_something_else() {
    let number = |text: &str| read(text.as_bytes(), MOST);
    assert_eq!(number("18446744073709551615"), Ok(Json::Integer(u64::MAX)));
    assert_eq!(number("0"), Ok(Json::Integer(0)));
    for other in ["18446744073709551616", "-0", "-1", "1.0", "1e0", "1E+2", "0.5e-3"] {
        assert_eq!(number(other), Ok(Json::OtherNumber), "{other}");
    }
    for wrong in ["01", "-", "1.", ".5", "1e", "+1", "1e+", "0x1", "NaN"] {
        assert!(number(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_document_of_nothing_but_brackets_ends_early() {
    assert_eq!(refused(&"[".repeat(60_000)), ("/0/0/0/0".to_owned(), Reason::TooDeep));
}

fn document() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "d83d",
        "\\ude00",
        "\"id\"",
        "\"x\"",
        "1",
        "-",
        "0",
        ".",
        "e",
        "true",
        "false",
        "null",
        " ",
        "\n",
        "ș",
        "\u{0}",
        "99999999999999999999",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_is_json_to_others_is_json_to_us(text in document()) {
        agrees(&text);
    }

    #[test]
    fn any_text_survives_being_written_by_others(text in any::<String>()) {
        let written = serde_json::to_string(&text).expect("a text");
        prop_assert_eq!(read(written.as_bytes(), MOST), Ok(Json::Text(text)));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, MOST);
    }
}
