//! What the book makes of what is said and heard.

use barnahus_exchange::other_side::{CoreMessage, HeardFromHouse, ReferralOffered, SentByCore};
use barnahus_exchange::problem::Fault;
use barnahus_exchange::retry::Next;
use barnahus_exchange::words::{AgeBand, County, Language, TraffickingStatus, Urgency, WithdrawalReason};
use barnahus_exchange::{MessageId, Reference, Sequence, State};

use super::{Book, Delivery, Heard, Saying};

const NOW: u64 = 1_795_788_000;

fn reference() -> Reference {
    Reference::from_random([5; 16])
}

fn id(byte: u8) -> MessageId {
    MessageId::from_random([byte; 16])
}

fn say(book: &mut Book, byte: u8, message: CoreMessage) {
    book.say(Saying { id: id(byte), reference: reference(), message, now: NOW, due: NOW }).unwrap();
}

fn offered() -> Book {
    let mut book = Book::default();
    say(
        &mut book,
        1,
        CoreMessage::ReferralOffered(ReferralOffered {
            age_band: AgeBand::ClaimsMinor,
            urgency: Urgency::Routine,
            county: County::Cluj,
            language: Language::UNKNOWN,
            trafficking_status: TraffickingStatus::Possible,
            sibling_of: None,
            child_of_adult: None,
        }),
    );
    book
}

fn withdrawn(book: &mut Book) {
    use barnahus_exchange::other_side::ReferralWithdrawn;
    let reason = WithdrawalReason::Duplicate;
    say(book, 2, CoreMessage::ReferralWithdrawn(ReferralWithdrawn { reason }));
}

/// What the house says under that number.
fn from_house(byte: u8, sequence: u32, kind: &str, data: &str) -> (HeardFromHouse, Vec<u8>) {
    let (id, reference) = (id(byte), reference());
    let text = format!(
        r#"{{"id":"{id}","type":"{kind}","version":1,"reference":"{reference}","sequence":{sequence},"data":{data}}}"#
    );
    (HeardFromHouse::read(text.as_bytes()).unwrap(), text.into_bytes())
}

fn hear(book: &mut Book, message: &(HeardFromHouse, Vec<u8>)) -> Result<Heard, Fault> {
    book.hear(&message.0, &message.1, NOW)
}

fn state(book: &Book) -> String {
    book.matter(&reference()).map_or(State::None, |matter| matter.state).to_string()
}

#[test]
fn a_later_message_waits_for_the_earlier_one_and_then_has_the_next_number() {
    let mut book = offered();
    withdrawn(&mut book);
    let first = book.dispatches(NOW);
    assert_eq!((first.len(), first[0].sent.id, first[0].sent.sequence), (1, id(1), Sequence::FIRST));
    assert!(SentByCore::read(first[0].body.as_bytes()).is_ok());
    book.settle(&first[0], Next::Later { not_before: Some(9) }, NOW, 0);
    assert!(book.dispatches(NOW).is_empty() && book.next_due() == Some(NOW + 9));
    let again = book.dispatches(NOW + 9);
    assert_eq!(again[0].body, first[0].body, "the same bytes at every try");
    book.settle(&again[0], Next::Delivered, NOW, 0);
    assert_eq!(book.dispatches(NOW)[0].sent.sequence.get(), 2);
}

#[test]
fn what_halts_holds_the_rest_back_and_when_dropped_leaves_its_number() {
    let mut book = offered();
    withdrawn(&mut book);
    let first = book.dispatches(NOW).remove(0);
    book.settle(&first, Next::Halted { status: 409, fault: Some(Fault::WrongState) }, NOW, 0);
    assert!(book.dispatches(NOW + 1_000).is_empty());
    assert_eq!(book.halted_dispatch(&reference()).unwrap().sent.sequence, Sequence::FIRST);
    assert!(book.drop_halted(&reference()) && !book.drop_halted(&reference()));
    let next = book.dispatches(NOW).remove(0);
    assert_eq!((next.sent.id, next.sent.sequence), (id(2), Sequence::FIRST));
}

#[test]
fn after_fourteen_days_without_an_answer_people_choose() {
    let mut book = offered();
    let first = book.dispatches(NOW).remove(0);
    book.settle(&first, Next::Later { not_before: None }, NOW, 0);
    let late = NOW + 14 * 24 * 60 * 60;
    book.settle(&first, Next::Later { not_before: None }, late, 0);
    let line = book.matter(&reference()).unwrap().head().unwrap().delivery.clone();
    assert_eq!(line, Delivery::Halted("unanswered".to_owned()));
    assert!(book.send_again(&reference(), late));
    assert_eq!(book.dispatches(late)[0].body, first.body);
}

#[test]
fn what_comes_twice_counts_once_and_another_body_is_refused() {
    let mut book = offered();
    let declined = from_house(9, 1, "referral.answered", r#"{"answer":"declined_duplicate"}"#);
    assert_eq!(hear(&mut book, &declined), Ok(Heard::New));
    assert_eq!(hear(&mut book, &declined), Ok(Heard::Again));
    assert_eq!(book.accepted(&reference()), Some(1));
    let other = from_house(9, 1, "referral.answered", r#"{"answer":"declined_no_capacity"}"#);
    assert_eq!(hear(&mut book, &other), Err(Fault::IdReused));
    let skipped = from_house(10, 3, "referral.answered", r#"{"answer":"declined_no_capacity"}"#);
    let expected = Sequence::new(2).unwrap();
    assert_eq!(hear(&mut book, &skipped), Err(Fault::OutOfOrder { expected }));
}

#[test]
fn a_reference_that_is_forgotten_leaves_nothing_but_ids() {
    let mut book = offered();
    let first = book.dispatches(NOW).remove(0);
    book.settle(&first, Next::Delivered, NOW, 0);
    hear(&mut book, &from_house(9, 1, "referral.answered", r#"{"answer":"declined_duplicate"}"#)).unwrap();
    assert_eq!(state(&book), "ended_declined");
    let forgotten = from_house(11, 2, "reference.forgotten", "{}");
    assert_eq!(hear(&mut book, &forgotten), Ok(Heard::New));
    let kept = serde_json::to_string(&book).unwrap();
    assert!(!kept.contains("declined") && !kept.contains(&reference().to_string()), "{kept}");
    assert_eq!(hear(&mut book, &forgotten), Ok(Heard::Again), "a late second try is known");
    let more = from_house(12, 3, "case.closed", r#"{"outcome":"lost_contact"}"#);
    assert_eq!(hear(&mut book, &more), Err(Fault::UnknownReference));
    assert_eq!(book.forgotten, 1);
}
