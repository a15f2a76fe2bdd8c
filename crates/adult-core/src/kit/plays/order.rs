//! Ids, numbers and states.

use barnahus_exchange::answer::Accepted;

use super::play_of;
use crate::kit::expect::{Expected, Play, differs, fault_of, seen};
use crate::kit::{Base, Kit};
use crate::wire::Answer;

/// The answer to the first message, to the letter.
pub(super) fn accepts(base: &Base) -> Vec<String> {
    let expected = "202, application/json, the id and \"accepted\"";
    let Some(answer) = &base.answer else { return vec![differs("a sound message", expected, "no answer")] };
    let id = base.body.split('"').find(|word| word.len() == 36).unwrap_or_default();
    let is_whole = Accepted::read(&answer.body).is_ok_and(|accepted| accepted.id.to_string() == id);
    let is_json = answer.header("content-type") == Some("application/json");
    if answer.status == Accepted::STATUS && is_whole && is_json {
        return Vec::new();
    }
    let came =
        if answer.status == Accepted::STATUS { "202 in another form".to_owned() } else { seen(answer) };
    vec![differs("a sound message", expected, &came)]
}

pub(super) async fn id_again(kit: &Kit, base: &Base) -> Vec<String> {
    let again = kit.ask(kit.draft(&base.body).signed()).await;
    let same = |first: &Answer, again: &Answer| first.status == again.status && first.body == again.body;
    match (&base.answer, &again) {
        (Some(first), Some(again)) if same(first, again) => Vec::new(),
        (_, again) => {
            let came = again.as_ref().map_or("no answer".to_owned(), seen);
            vec![differs("the first message again", "the first answer again", &came)]
        }
    }
}

pub(in crate::kit) fn id_reused(kit: &Kit, base: &Base) -> Vec<Play> {
    let (from, to) = kit.part.another();
    let other = base.body.replacen(from, to, 1);
    let later = base.body.replacen(r#""sequence":1"#, r#""sequence":7"#, 1);
    let expected = Expected::Fault(409, "id-reused");
    vec![
        play_of("the id of another message", kit.draft(&other).signed(), expected),
        play_of("the same, and a number out of turn", kit.draft(&later).signed(), expected),
    ]
}

pub(super) async fn out_of_order(kit: &Kit, base: &Base) -> Vec<String> {
    let (kind, data) = kit.part.too_early();
    let mut faults = Vec::new();
    for (sent, sequence) in [("number 3 where it is 2's turn", 3), ("number 1 again under another id", 1)] {
        let body = kit.envelope(kind, (&base.reference, sequence), data);
        let answer = kit.ask(kit.draft(&body).signed()).await;
        let expected = answer.as_ref().and_then(next);
        if expected != Some(2) || answer.as_ref().is_none_or(|answer| answer.status != 409) {
            let came = match expected {
                Some(number) => format!("expected {number}"),
                None => answer.as_ref().map_or("no answer".to_owned(), seen),
            };
            faults.push(differs(sent, "409 out-of-order with expected 2", &came));
        }
    }
    faults
}

pub(in crate::kit) fn wrong_state(kit: &Kit, base: &Base) -> Vec<Play> {
    let (kind, data) = kit.part.too_early();
    let body = kit.envelope(kind, (&base.reference, 2), data);
    let expected = Expected::Fault(409, "wrong-state");
    vec![play_of("a message that may not follow yet", kit.draft(&body).signed(), expected)]
}

pub(in crate::kit) fn unknown_reference(kit: &Kit) -> Vec<Play> {
    let (kind, data) = kit.part.too_early();
    let at = |sequence| kit.envelope(kind, (&kit.surroundings.reference(), sequence), data);
    let expected = Expected::Fault(409, "unknown-reference");
    vec![
        play_of("a message of a reference that is not known", kit.draft(&at(1)).signed(), expected),
        play_of("the same under number 5", kit.draft(&at(5)).signed(), expected),
    ]
}

/// Reports: what the next number is is found out, and then it is that.
pub(super) async fn reports(kit: &Kit) -> Vec<String> {
    let first = kit.ask(kit.draft(&report(kit, 2_147_483_647)).signed()).await;
    let Some(expected) = first.as_ref().and_then(next) else {
        let came = first.as_ref().map_or("no answer".to_owned(), seen);
        return vec![differs("a report under the last number", "409 out-of-order", &came)];
    };
    let second = kit.ask(kit.draft(&report(kit, expected)).signed()).await;
    match second {
        Some(answer) if answer.status == Accepted::STATUS => Vec::new(),
        answer => {
            let came = answer.as_ref().map_or("no answer".to_owned(), seen);
            vec![differs("a report under the number that was asked for", "202", &came)]
        }
    }
}

/// The number that is asked for.
fn next(answer: &Answer) -> Option<u64> {
    let (_, document) = fault_of(answer).filter(|(word, _)| word == "out-of-order")?;
    document.get("expected").and_then(serde_json::Value::as_u64)
}

/// Nothing of a quarter long ago.
fn report(kit: &Kit, sequence: u64) -> String {
    use barnahus_exchange::words::{AgeBand, Exploitation, Sex};
    let mut cells = Vec::new();
    for age in AgeBand::WORDS {
        for sex in Sex::WORDS {
            for form in Exploitation::WORDS {
                cells.push(format!(
                    r#"{{"age_band":"{age}","sex":"{sex}","exploitation":"{form}","count":"suppressed"}}"#
                ));
            }
        }
    }
    let (id, cells) = (kit.surroundings.id(), cells.join(","));
    format!(
        r#"{{"id":"{id}","type":"statistics.reported","version":1,"sequence":{sequence},"data":{{"quarter":"2000-Q1","cells":[{cells}]}}}}"#
    )
}
