//! Messages of the house: made by functions, kept as type and data, composed, read by the other side.

use super::{Cell, Envelope, Grid, Message};
use crate::envelope::{compose, shown};
use crate::kind::FromHouse;
use crate::misshapen::Reason;
use crate::words::{CaseOutcome, Consent, Count, Decline, Quarter, Threshold, WithdrawalAnswer};
use crate::{HandoverCode, MessageId, Reference, Sequence};

const CODE: [u8; 16] = [0xc0; 16];

fn report() -> Message {
    let mut number = 0;
    let grid = Grid::of(|_: Cell| {
        number += 1;
        Count::of(number, Threshold::DEFAULT)
    });
    super::statistics_reported(Quarter::new(2026, 4).expect("a quarter"), grid)
}

/// One of every value that is not a count.
fn everything() -> Vec<Message> {
    let mut all = vec![
        super::referral_accepted(HandoverCode::from_random(CODE)),
        super::referral_taken_up(),
        super::referral_handover_lapsed(),
        super::transition_offered(Consent::Given),
        super::reference_forgotten(),
        report(),
    ];
    all.extend(Decline::ALL.iter().map(|why| super::referral_declined(*why)));
    all.extend(WithdrawalAnswer::ALL.iter().map(|answer| super::withdrawal_answered(*answer)));
    all.extend(CaseOutcome::ALL.iter().map(|outcome| super::case_closed(*outcome)));
    all
}

fn envelope(message: Message) -> Envelope {
    let reference = message.kind().has_reference().then(|| Reference::from_random([1; 16]));
    Envelope { id: MessageId::from_random([9; 16]), reference, sequence: Sequence::FIRST, message }
}

#[test]
fn every_message_is_kept_composed_and_read_as_it_was_made() {
    for message in everything() {
        let kept = (message.kind(), message.data_text());
        let envelope = envelope(message);
        let body = compose(envelope.id, kept.0, envelope.reference, envelope.sequence, &kept.1);
        assert_eq!(body, Ok(envelope.write()));
        assert_eq!(Envelope::read(envelope.write().as_bytes()), Ok(envelope));
    }
}

#[test]
fn every_kind_is_made_by_a_function() {
    let made: Vec<FromHouse> = everything().iter().map(Message::kind).collect();
    assert!(FromHouse::ALL.iter().all(|kind| made.contains(kind)));
}

#[test]
fn a_handover_code_travels_once_and_is_masked_wherever_it_is_shown() {
    let message = super::referral_accepted(HandoverCode::from_random(CODE));
    let code = HandoverCode::from_random(CODE).reveal();
    assert_eq!(message.data_text().as_str(), format!(r#"{{"answer":"accepted","handover":"{}"}}"#, *code));
    assert_eq!(
        message.shown_text(),
        format!(r#"{{"answer":"accepted","handover":"{}"}}"#, HandoverCode::MASK)
    );
    assert_eq!(shown(message.kind(), &message.data_text()), Ok(message.shown_text()));
    assert!(!format!("{message:?}").contains(code.as_str()));
    assert!(!format!("{:?}", envelope(message).write()).contains(code.as_str()));
}

#[test]
fn the_outbox_cannot_compose_what_is_not_in_the_contract() {
    let id = MessageId::from_random([9; 16]);
    let reference = Some(Reference::from_random([1; 16]));
    let cases = [
        (FromHouse::CaseClosed, reference, r#"{"outcome":"Ana Pop"}"#, "/data/outcome", Reason::NotOnTheList),
        (FromHouse::CaseClosed, reference, r#"{"outcome":"lost_contact","a":1}"#, "/data", Reason::Unknown),
        (FromHouse::CaseClosed, reference, "{}", "/data/outcome", Reason::Missing),
        (FromHouse::CaseClosed, reference, "{", "/data", Reason::NotJson),
        (FromHouse::CaseClosed, reference, "[]", "/data", Reason::NotAnObject),
        (FromHouse::CaseClosed, None, r#"{"outcome":"lost_contact"}"#, "/reference", Reason::Missing),
        (FromHouse::StatisticsReported, reference, "{}", "/reference", Reason::Unknown),
        (FromHouse::ReferralTakenUp, reference, r#"{"a":1}"#, "/data", Reason::Unknown),
        (
            FromHouse::ReferralAnswered,
            reference,
            r#"{"answer":"accepted"}"#,
            "/data/handover",
            Reason::Missing,
        ),
        (FromHouse::ReferralAnswered, reference, r#"{"answer":"yes"}"#, "/data/answer", Reason::NotOnTheList),
        (
            FromHouse::ReferralAnswered,
            reference,
            r#"{"answer":"declined_duplicate","handover":"wMDAwMDAwMDAwMDAwMDAwA"}"#,
            "/data",
            Reason::Unknown,
        ),
        (
            FromHouse::TransitionOffered,
            reference,
            r#"{"consent":"refused"}"#,
            "/data/consent",
            Reason::NotOnTheList,
        ),
    ];
    for (kind, reference, data, pointer, reason) in cases {
        let refused = compose(id, kind, reference, Sequence::FIRST, data).expect_err(data);
        assert_eq!((refused.pointer.to_string().as_str(), refused.reason), (pointer, reason), "{data}");
    }
}

#[test]
fn a_report_is_the_whole_grid_in_its_order_or_nothing() {
    let envelope = envelope(report());
    let text = envelope.write().as_str().to_owned();
    assert!(text.len() < 32 * 1024, "{} bytes", text.len());
    let first = r#"{"age_band":"0-3","sex":"female","exploitation":"sexual","count":"suppressed"}"#;
    let cases = [
        (format!("{first},"), String::new(), "/data/cells", Reason::NotTheGrid),
        (first.to_owned(), format!("{first},{first}"), "/data/cells", Reason::NotTheGrid),
        (first.to_owned(), first.replace("female", "male"), "/data/cells/0", Reason::NotTheGrid),
        (first.to_owned(), first.replace("\"suppressed\"", "0"), "/data/cells/0/count", Reason::OutOfBounds),
        (first.to_owned(), first.replace("\"suppressed\"", "2"), "/data/cells/0/count", Reason::OutOfBounds),
        (first.to_owned(), first.replace("suppressed", "three"), "/data/cells/0/count", Reason::NotOnTheList),
        (first.to_owned(), first.replace('}', ",\"total\":9}"), "/data/cells/0", Reason::Unknown),
        ("\"2026-Q4\"".to_owned(), "\"2026\"".to_owned(), "/data/quarter", Reason::NotOnTheList),
        (
            "\"sequence\"".to_owned(),
            "\"reference\":\"AQEBAQEBAQEBAQEBAQEBAQ\",\"sequence\"".to_owned(),
            "",
            Reason::Unknown,
        ),
    ];
    for (sound, wrong, pointer, reason) in cases {
        let changed = text.replacen(&sound, &wrong, 1);
        assert_ne!(changed, text, "{sound}");
        let refused = Envelope::read(changed.as_bytes()).expect_err(&wrong);
        assert_eq!((refused.pointer.to_string().as_str(), refused.reason), (pointer, reason), "{wrong}");
    }
}

#[test]
fn only_a_report_may_be_large() {
    let padded = |message: Message, length: usize| {
        let text = envelope(message).write().as_str().to_owned();
        format!("{text}{}", " ".repeat(length - text.len()))
    };
    let refused = |text: String| Envelope::read(text.as_bytes()).map_err(|misshapen| misshapen.reason);
    assert!(refused(padded(super::referral_taken_up(), 4096)).is_ok());
    assert_eq!(refused(padded(super::referral_taken_up(), 4097)), Err(Reason::TooLarge));
    assert!(refused(padded(report(), 65_536)).is_ok());
    assert_eq!(refused(padded(report(), 65_537)), Err(Reason::TooLarge));
}
