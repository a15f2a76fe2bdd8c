//! Every fault is told and read back; what others tell in another form is not believed.

use proptest::prelude::*;

use super::{Fault, PREFIX, Problem};
use crate::{Pointer, Sequence};

fn faults() -> Vec<Fault> {
    vec![
        Fault::TooLarge,
        Fault::TooMany { retry_after: 17 },
        Fault::MediaType,
        Fault::Unsigned,
        Fault::UnknownKey,
        Fault::BadSignature,
        Fault::Stale,
        Fault::Shape(Pointer::default()),
        Fault::Shape("/data/cells/17/count".parse::<Pointer>().expect("a pointer")),
        Fault::IdReused,
        Fault::OutOfOrder { expected: Sequence::FIRST },
        Fault::WrongState,
        Fault::UnknownReference,
        Fault::NotTheirs,
    ]
}

#[test]
fn every_fault_is_read_as_it_was_told() {
    for fault in faults() {
        let document = fault.document();
        let read = Fault::read(fault.status(), fault.retry_after(), document.as_bytes());
        assert_eq!(read, Ok(fault), "{document}");
    }
    let told: Vec<Problem> = faults().iter().map(Fault::problem).collect();
    assert!(Problem::ALL.iter().all(|problem| told.contains(problem)));
    assert!(Problem::WORDS.iter().all(|word| word.starts_with(PREFIX)));
}

#[test]
fn a_document_says_its_type_its_status_and_the_place() {
    let shape = Fault::Shape("/data/county".parse().expect("a pointer"));
    assert_eq!(
        shape.document(),
        r#"{"type":"urn:barnahus:exchange:shape","status":422,"pointer":"/data/county"}"#
    );
    assert_eq!((shape.status(), shape.word()), (422, "shape"));
    let order = Fault::OutOfOrder { expected: Sequence::after(3) };
    assert_eq!(
        order.document(),
        r#"{"type":"urn:barnahus:exchange:out-of-order","status":409,"expected":4}"#
    );
}

#[test]
fn a_document_of_another_form_says_nothing() {
    let wrong = [
        (422, r#"{"type":"urn:barnahus:exchange:shape","status":422}"#),
        (422, r#"{"type":"urn:barnahus:exchange:shape","status":422,"pointer":"/data/Ana"}"#),
        (422, r#"{"type":"urn:barnahus:exchange:shape","status":422,"pointer":"data"}"#),
        (422, r#"{"type":"urn:barnahus:exchange:shape","status":422,"pointer":"/data","detail":"x"}"#),
        (409, r#"{"type":"urn:barnahus:exchange:out-of-order","status":409}"#),
        (409, r#"{"type":"urn:barnahus:exchange:out-of-order","status":409,"expected":0}"#),
        (409, r#"{"type":"urn:barnahus:exchange:wrong-state","status":409,"expected":2}"#),
        (409, r#"{"type":"urn:barnahus:exchange:wrong-state","status":400}"#),
        (400, r#"{"type":"urn:barnahus:exchange:wrong-state","status":400}"#),
        (409, r#"{"type":"about:blank","status":409}"#),
        (409, "<html>"),
        (409, ""),
    ];
    for (status, document) in wrong {
        assert!(Fault::read(status, None, document.as_bytes()).is_err(), "{document}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_a_fault_or_nothing(status in any::<u16>(), bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        let _ = Fault::read(status, None, &bytes);
    }
}
