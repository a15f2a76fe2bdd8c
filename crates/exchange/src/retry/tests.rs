//! The table of replies, and the waits.

use std::time::Duration;

use proptest::prelude::*;

use super::{LONGEST, Next, Reply, SHORTEST, Sent, next, wait};
use crate::answer::Accepted;
use crate::kind::{FromCore, FromHouse};
use crate::problem::Fault;
use crate::{MessageId, Sequence};

fn sent(kind: FromHouse) -> Sent {
    Sent::by_house(MessageId::from_random([1; 16]), Sequence::after(4), kind)
}

fn after(kind: FromHouse, status: u16, body: &str) -> Next {
    next(&sent(kind), &Reply::Answer { status, retry_after: None, body: body.as_bytes() })
}

#[test]
fn only_an_acceptance_of_this_very_message_delivers_it() {
    let ours = Accepted { id: MessageId::from_random([1; 16]) }.document();
    let other = Accepted { id: MessageId::from_random([2; 16]) }.document();
    assert_eq!(after(FromHouse::CaseClosed, 202, &ours), Next::Delivered);
    let later = Next::Later { not_before: None };
    for (status, body) in [(202, other.as_str()), (202, ""), (200, &ours), (204, ""), (302, ""), (101, "")] {
        assert_eq!(after(FromHouse::CaseClosed, status, body), later, "{status} {body}");
    }
}

#[test]
fn silence_and_what_may_pass_are_tried_again() {
    let later = Next::Later { not_before: None };
    assert_eq!(next(&sent(FromHouse::CaseClosed), &Reply::Silence), later);
    for status in [401, 403, 408, 429, 500, 502, 503, 504, 599] {
        assert_eq!(after(FromHouse::CaseClosed, status, "<html>"), later, "{status}");
    }
    let busy = Reply::Answer { status: 429, retry_after: Some(30), body: b"" };
    assert_eq!(next(&sent(FromHouse::CaseClosed), &busy), Next::Later { not_before: Some(30) });
}

#[test]
fn what_the_other_side_will_not_take_halts() {
    for status in [400, 402, 404, 405, 406, 409, 410, 413, 415, 422, 425, 426, 451] {
        let halted = Next::Halted { status, fault: None };
        assert_eq!(after(FromHouse::CaseClosed, status, "no"), halted, "{status}");
    }
    let faults =
        [Fault::TooLarge, Fault::MediaType, Fault::IdReused, Fault::WrongState, Fault::UnknownReference];
    for fault in faults {
        let reply = after(FromHouse::CaseClosed, fault.status(), &fault.document());
        assert_eq!(reply, Next::Halted { status: fault.status(), fault: Some(fault) });
    }
}

#[test]
fn a_higher_number_that_is_expected_says_that_ours_had_arrived() {
    let told = |accepted: u32| {
        let fault = Fault::OutOfOrder { expected: Sequence::after(accepted) };
        (after(FromHouse::CaseClosed, 409, &fault.document()), fault)
    };
    assert_eq!(told(5).0, Next::HadArrived);
    // Our own number is 5: expected is 5, or less, and yet it was refused.
    for accepted in [4, 3, 0] {
        let (reply, fault) = told(accepted);
        assert_eq!(reply, Next::Halted { status: 409, fault: Some(fault) });
    }
}

#[test]
fn who_asks_to_erase_what_is_erased_has_arrived() {
    let gone = Fault::UnknownReference.document();
    assert_eq!(after(FromHouse::ReferenceForgotten, 409, &gone), Next::HadArrived);
    let core = Sent::by_core(MessageId::from_random([1; 16]), Sequence::FIRST, FromCore::ReferenceForgotten);
    let reply = Reply::Answer { status: 409, retry_after: None, body: gone.as_bytes() };
    assert_eq!(next(&core, &reply), Next::HadArrived);
}

#[test]
fn waits_double_from_a_second_to_an_hour() {
    let seconds = |failed, dice| wait(failed, None, dice).as_secs();
    assert_eq!([0, 1, 2, 3, 4].map(|failed| seconds(failed, 0)), [1, 1, 2, 4, 8]);
    assert_eq!([0, 1, 2, 3, 4].map(|failed| seconds(failed, u32::MAX)), [2, 2, 4, 8, 16]);
    assert_eq!((seconds(20, 0), seconds(20, u32::MAX)), (1800, 3600));
    assert_eq!(wait(1, Some(90), 0), Duration::from_secs(90));
    assert_eq!(wait(1, Some(u32::MAX), 0), LONGEST);
}

proptest! {
    #[test]
    fn no_wait_is_shorter_or_longer(failed in any::<u32>(), asked in any::<Option<u32>>(), dice in any::<u32>()) {
        let wait = wait(failed, asked, dice);
        prop_assert!(wait >= SHORTEST && wait <= LONGEST);
    }

    #[test]
    fn any_reply_has_a_meaning(status in any::<u16>(), body in prop::collection::vec(any::<u8>(), 0..80)) {
        let reply = Reply::Answer { status, retry_after: None, body: &body };
        let meaning = next(&sent(FromHouse::CaseClosed), &reply);
        prop_assert!(meaning != Next::Delivered && meaning != Next::HadArrived);
    }
}
