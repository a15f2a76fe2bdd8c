//! What a message looks like: each play changes one thing of a sound one.

use serde_json::Value;

use super::play_of;
use crate::kit::Kit;
use crate::kit::expect::{Expected, Play, differs, fault_of};

/// A fresh opening with one place changed.
fn changed(kit: &Kit, from: &str, to: &str) -> String {
    kit.fresh().replacen(from, to, 1)
}

fn misshapen(kit: &Kit, plays: Vec<(&'static str, Vec<u8>)>) -> Vec<Play> {
    let signed = |body: Vec<u8>| crate::kit::draft::Draft { body, ..kit.draft("") }.signed();
    plays.into_iter().map(|(sent, body)| play_of(sent, signed(body), Expected::SHAPE)).collect()
}

pub(in crate::kit) fn json(kit: &Kit) -> Vec<Play> {
    let sound = kit.fresh();
    let (_, value, _) = kit.part.field();
    let mut not_utf8 = sound.clone().into_bytes();
    if let Some(letter) = not_utf8.iter_mut().find(|byte| **byte == b'v') {
        *letter = 0xff;
    }
    let deep = format!("{}{}", "[".repeat(1_000), "]".repeat(1_000));
    misshapen(
        kit,
        vec![
            ("nothing", Vec::new()),
            ("a message that is cut off", sound.as_bytes()[..sound.len() - 1].to_vec()),
            ("something after the end", format!("{sound}{{}}").into_bytes()),
            ("a comma too many", sound.replacen("}}", "},}", 1).into_bytes()),
            ("a thousand brackets in a field", sound.replace(&format!("\"{value}\""), &deep).into_bytes()),
            ("not UTF-8", not_utf8),
        ],
    )
}

pub(in crate::kit) fn fields(kit: &Kit) -> Vec<Play> {
    let (field, value, _) = kit.part.field();
    let stands = format!(r#""{field}":"{value}""#);
    let with = |from: &str, to: &str| changed(kit, from, to).into_bytes();
    misshapen(
        kit,
        vec![
            (
                "a field that the contract does not know",
                with(r#""version":1"#, r#""version":1,"priority":"high""#),
            ),
            ("the same in data", with(&stands, &format!(r#"{stands},"note":"none""#))),
            ("a field twice", with(r#""version":1"#, r#""version":1,"version":1"#)),
            ("a field twice in data", with(&stands, &format!("{stands},{stands}"))),
            ("no version", with(r#""version":1,"#, "")),
            ("a list for data", with(r#""data":{"#, r#""data":[],"x":{"#)),
            ("data without its field", without(kit, &stands)),
        ],
    )
}

fn without(kit: &Kit, stands: &str) -> Vec<u8> {
    let sound = kit.fresh();
    let with_comma = format!("{stands},");
    let body = if sound.contains(&with_comma) {
        sound.replacen(&with_comma, "", 1)
    } else {
        sound.replacen(stands, "", 1)
    };
    body.into_bytes()
}

pub(in crate::kit) fn words(kit: &Kit) -> Vec<Play> {
    let (_, value, _) = kit.part.field();
    let stands = format!("\"{value}\"");
    let other_case = if value == value.to_uppercase() { value.to_lowercase() } else { value.to_uppercase() };
    let with = |to: &str| changed(kit, &stands, to).into_bytes();
    misshapen(
        kit,
        vec![
            ("a word that is not of the list", with("\"something\"")),
            ("a word in other case", with(&format!("\"{other_case}\""))),
            ("a word with a blank", with(&format!("\"{value} \""))),
            ("null", with("null")),
        ],
    )
}

pub(in crate::kit) fn ids(kit: &Kit) -> Vec<Play> {
    let random = kit.surroundings.id().to_string();
    let upper = random.to_uppercase();
    // The version is the first letter of the third group: 7 has a time in it.
    let mut timed = random.clone();
    timed.replace_range(14..15, "7");
    let bare = random.replace('-', "");
    let with = |id: &str| {
        let sound = kit.fresh();
        let known = sound.split('"').find(|word| word.len() == 36).unwrap_or_default().to_owned();
        sound.replacen(&known, id, 1).into_bytes()
    };
    misshapen(
        kit,
        vec![
            ("an id in upper case", with(&upper)),
            ("an id of version 7", with(&timed)),
            ("an id without hyphens", with(&bare)),
        ],
    )
}

pub(in crate::kit) fn base64(kit: &Kit) -> Vec<Play> {
    let reference = kit.surroundings.reference();
    let text = reference.to_string();
    let with = |to: &str| kit.opening(&reference).replacen(&text, to, 1).into_bytes();
    // The last of 22 letters holds two bits; one of the other four makes the same bytes in other letters.
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let last = text.chars().last().and_then(|last| letters.find(last)).unwrap_or(0);
    let beside = format!("{}{}", &text[..21], &letters[last + 1..last + 2]);
    misshapen(
        kit,
        vec![
            ("a reference with a bit that no byte needs", with(&beside)),
            ("a reference with padding", with(&format!("{text}=="))),
            ("a reference that is too short", with(&text[..21])),
            ("a reference with letters of the other base64", with(&format!("+/{}", &text[2..]))),
        ],
    )
}

pub(in crate::kit) fn numbers(kit: &Kit) -> Vec<Play> {
    let with = |from: &str, to: &str| changed(kit, from, to).into_bytes();
    misshapen(
        kit,
        vec![
            ("the number 1.0", with(r#""sequence":1"#, r#""sequence":1.0"#)),
            ("the number 1e0", with(r#""sequence":1"#, r#""sequence":1e0"#)),
            ("the number \"1\"", with(r#""sequence":1"#, r#""sequence":"1""#)),
            ("the number 0", with(r#""sequence":1"#, r#""sequence":0"#)),
            ("the number 2147483648", with(r#""sequence":1"#, r#""sequence":2147483648"#)),
            ("version 2", with(r#""version":1"#, r#""version":2"#)),
        ],
    )
}

/// Where a pointer leads, for one fault of each kind.
pub(super) async fn pointer(kit: &Kit) -> Vec<String> {
    let (field, value, place) = kit.part.field();
    let stands = format!(r#""{field}":"{value}""#);
    let with = |from: &str, to: &str| changed(kit, from, to);
    let plays = [
        ("a wrong word", with(&stands, &format!(r#""{field}":"Ghiocel""#)), place),
        ("a wrong number", with(r#""sequence":1"#, r#""sequence":0"#), "/sequence"),
        ("a wrong type", with(r#""type":""#, r#""type":"Ghiocel"#), "/type"),
        ("a field that is missing", with(r#""version":1,"#, ""), "/version"),
        ("an unknown field in data", with(&stands, &format!(r#"{stands},"Ghiocel":1"#)), "/data"),
    ];
    let (mut faults, mut seen) = (Vec::new(), 0);
    for (sent, body, expected) in plays {
        // That it is refused at all is another rule's.
        let answer = kit.ask(kit.draft(&body).signed()).await;
        let told = answer.as_ref().and_then(fault_of).filter(|(word, _)| word == "shape");
        let Some((_, document)) = told else { continue };
        seen += 1;
        match document.get("pointer").and_then(Value::as_str) {
            Some(told) if told == expected => {}
            // What it says instead may be what was sent: it is not repeated here either.
            Some(_) => faults.push(differs(sent, &format!("a pointer to {expected}"), "another pointer")),
            None => faults.push(differs(sent, &format!("a pointer to {expected}"), "none")),
        }
    }
    if seen == 0 {
        faults.push("nothing was refused as misshapen that is".to_owned());
    }
    faults
}
