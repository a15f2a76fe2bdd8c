//! Messages of the core: each is read as it was written, and what is not one is refused with its place.

use super::{Envelope, Message, ReferenceForgotten, ReferralOffered, ReferralWithdrawn, TransitionAnswered};
use crate::misshapen::Reason;
use crate::words::{
    AgeBand, County, Language, TraffickingStatus, TransitionAnswer, Urgency, WithdrawalReason,
};
use crate::{MessageId, Reference, Sequence};

fn offered() -> ReferralOffered {
    ReferralOffered {
        age_band: AgeBand::From10To12,
        urgency: Urgency::ImmediateDanger,
        county: County::Cluj,
        language: "rom".parse::<Language>().expect("Romani"),
        trafficking_status: TraffickingStatus::Possible,
        sibling_of: Some(Reference::from_random([2; 16])),
        child_of_adult: None,
    }
}

fn envelope(message: Message) -> Envelope {
    Envelope {
        id: MessageId::from_random([9; 16]),
        reference: Reference::from_random([1; 16]),
        sequence: Sequence::FIRST,
        message,
    }
}

const WRITTEN: &str = r#"{"id":"09090909-0909-4909-8909-090909090909","type":"referral.offered","version":1,"reference":"AQEBAQEBAQEBAQEBAQEBAQ","sequence":1,"data":{"age_band":"10-12","urgency":"immediate_danger","county":"RO-CJ","language":"rom","trafficking_status":"possible","sibling_of":"AgICAgICAgICAgICAgICAg"}}"#;

#[test]
fn a_message_is_written_in_one_way() {
    assert_eq!(envelope(Message::ReferralOffered(offered())).write().as_str(), WRITTEN);
}

#[test]
fn every_message_is_read_as_it_was_written() {
    let messages = [
        Message::ReferralOffered(offered()),
        Message::ReferralWithdrawn(ReferralWithdrawn { reason: WithdrawalReason::MadeInError }),
        Message::TransitionAnswered(TransitionAnswered { answer: TransitionAnswer::Declined }),
        Message::ReferenceForgotten(ReferenceForgotten {}),
    ];
    for message in messages {
        let envelope = envelope(message);
        assert_eq!(Envelope::read(envelope.write().as_bytes()), Ok(envelope));
    }
}

#[test]
fn order_of_fields_and_blanks_do_not_matter() {
    let text = r#" { "data" : { } ,
        "sequence":7, "reference":"AQEBAQEBAQEBAQEBAQEBAQ","version":1,"type":"reference.forgotten",
        "id":"09090909-0909-4909-8909-090909090909" }
    "#;
    let read = Envelope::read(text.as_bytes()).expect("a message");
    assert_eq!((read.sequence.get(), read.message.data_text().as_str()), (7, "{}"));
}

#[test]
fn what_is_not_a_message_is_refused_with_a_pointer_and_never_repeated() {
    let cases = [
        (r#""sequence":1"#, r#""sequence":1,"name":"Ana""#, "", Reason::Unknown),
        (r#""county":"RO-CJ""#, r#""county":"RO-CJ","Ana Pop":1"#, "/data", Reason::Unknown),
        (r#""county":"RO-CJ""#, r#""county":"RO-CJ","county":"RO-B""#, "/data", Reason::Duplicate),
        (r#""sequence":1"#, r#""sequence":1,"sequence":1"#, "", Reason::Duplicate),
        (r#""county":"RO-CJ","#, "", "/data/county", Reason::Missing),
        (r#""county""#, r#""County""#, "/data/county", Reason::Missing),
        ("RO-CJ", "ro-cj", "/data/county", Reason::NotOnTheList),
        ("RO-CJ", "Strada Lungă 1", "/data/county", Reason::NotOnTheList),
        (r#""RO-CJ""#, "null", "/data/county", Reason::NotAText),
        (r#""RO-CJ""#, r#"{"a":[1]}"#, "/data/county", Reason::NotAText),
        (r#""RO-CJ""#, r#"{"a":[[1]]}"#, "/data/county", Reason::TooDeep),
        ("AgICAgICAgICAgICAgICAg", "AgICAgICAgICAgICAgICAh", "/data/sibling_of", Reason::NotBase64),
        (r#""AgICAgICAgICAgICAgICAg""#, "null", "/data/sibling_of", Reason::NotAText),
        ("AQEBAQEBAQEBAQEBAQEBAQ", "AQEBAQEBAQEBAQEBAQEBAQ==", "/reference", Reason::NotBase64),
        (r#""reference":"AQEBAQEBAQEBAQEBAQEBAQ","#, "", "/reference", Reason::Missing),
        ("09090909-0909-4909", "09090909-0909-7909", "/id", Reason::NotAUuid),
        ("referral.offered", "referral.Offered", "/type", Reason::NotOnTheList),
        ("referral.offered", "case.closed", "/type", Reason::NotOnTheList),
        ("referral.offered", "referral.withdrawn", "/data/reason", Reason::Missing),
        (r#""version":1"#, r#""version":2"#, "/version", Reason::OutOfBounds),
        (r#""version":1"#, r#""version":"1""#, "/version", Reason::NotAnInteger),
        (r#""sequence":1"#, r#""sequence":0"#, "/sequence", Reason::OutOfBounds),
        (r#""sequence":1"#, r#""sequence":2147483648"#, "/sequence", Reason::OutOfBounds),
        (r#""sequence":1"#, r#""sequence":1.0"#, "/sequence", Reason::NotAnInteger),
        (r#""sequence":1"#, r#""sequence":-1"#, "/sequence", Reason::NotAnInteger),
        (r#""data":{"#, r#""data":[],"x":{"#, "", Reason::Unknown),
        (r#"}}"#, r#"}}x"#, "", Reason::Trailing),
        (r#"}}"#, r#"}"#, "", Reason::NotJson),
    ];
    assert!(Envelope::read(WRITTEN.as_bytes()).is_ok());
    for (sound, wrong, pointer, reason) in cases {
        let text = WRITTEN.replacen(sound, wrong, 1);
        assert_ne!(text, WRITTEN, "{sound}");
        let refused = Envelope::read(text.as_bytes()).expect_err(&text);
        assert_eq!((refused.pointer.to_string().as_str(), refused.reason), (pointer, reason), "{text}");
        for told in [refused.to_string(), format!("{refused:?}")] {
            assert!(!told.contains("Ana") && !told.contains("Lung"), "{told}");
        }
    }
}

#[test]
fn four_kibibytes_are_enough_and_one_byte_more_is_too_much() {
    let padded = |length: usize| format!("{WRITTEN}{}", " ".repeat(length - WRITTEN.len()));
    assert!(Envelope::read(padded(4096).as_bytes()).is_ok());
    let refused = Envelope::read(padded(4097).as_bytes()).expect_err("too long");
    assert_eq!(refused.reason, Reason::TooLarge);
}
