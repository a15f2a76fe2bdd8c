//! A hundred thousand broken documents for each reader: nothing panics, and what is read at all is read
//! as what it says.
//!
//! Sound documents are bent at random, from a fixed seed: letters changed, pieces cut, doubled, moved,
//! and swapped for pieces of other documents. A bent document that is still read must mean exactly what
//! serde_json finds in it, word for word: no reader may guess, fill in or drop.

#![expect(clippy::expect_used, reason = "a test that cannot go on fails where it stands")]

use barnahus_exchange::answer::{Accepted, Progress};
use barnahus_exchange::keys::PrivateKey;
use barnahus_exchange::transport::{Arrived, Authority, Headers, MESSAGES, Signed, sign_message};
use barnahus_exchange::words::{
    AgeBand, CaseOutcome, Consent, Count, County, Decline, Language, Quarter, Threshold, TraffickingStatus,
    TransitionAnswer, Urgency, WithdrawalAnswer, WithdrawalReason,
};
use barnahus_exchange::{Fault, HandoverCode, MessageId, Reference, Sequence, incoming, outgoing};
use serde_json::Value;
use zeroize::Zeroizing;

const HOW_MANY: u32 = 100_000;

/// SplitMix64: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % (end.max(1) as u64)).expect("small")
    }

    fn piece(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..start + self.below((length - start).min(40) + 1)
    }
}

/// Letters that are most likely to matter.
const LETTERS: &[u8] = b"{}[]\",:\\ 0123456789-+.eEtfnuAag_=;()@/\x00\x1f\x7f\xc3\x99\xff\n";

fn bend(sound: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bent = sound[dice.below(sound.len())].clone();
    for _ in 0..=dice.below(3) {
        let piece = dice.piece(bent.len());
        match dice.below(6) {
            0 if !bent.is_empty() => {
                let place = dice.below(bent.len());
                bent[place] = LETTERS[dice.below(LETTERS.len())];
            }
            1 => {
                let place = dice.below(bent.len() + 1);
                bent.insert(place, LETTERS[dice.below(LETTERS.len())]);
            }
            2 => {
                bent.drain(piece);
            }
            3 => {
                let again = bent[piece.clone()].to_vec();
                bent.splice(piece.end..piece.end, again);
            }
            4 => {
                let other = &sound[dice.below(sound.len())];
                let theirs = other[dice.piece(other.len())].to_vec();
                bent.splice(piece, theirs);
            }
            _ => {
                let moved: Vec<u8> = bent.drain(piece).collect();
                let place = dice.below(bent.len() + 1);
                bent.splice(place..place, moved);
            }
        }
    }
    bent
}

/// Bends, reads, and holds what was read to what stood there. Tells how many were still read.
fn all_bent(sound: &[Vec<u8>], seed: u64, read: impl Fn(&[u8]) -> Option<String>) -> u32 {
    for document in sound {
        assert!(read(document).is_some(), "{}", String::from_utf8_lossy(document));
    }
    let (mut dice, mut still_read) = (Dice(seed), 0);
    for _ in 0..HOW_MANY {
        let bent = bend(sound, &mut dice);
        if let Some(understood) = read(&bent) {
            still_read += 1;
            let stood: Value = serde_json::from_slice(&bent).expect("what we read is JSON");
            let understood: Value = serde_json::from_str(&understood).expect("JSON");
            assert_eq!(understood, stood, "{}", String::from_utf8_lossy(&bent));
        }
    }
    // Blanks may come and go, and one word may turn into another; most are refused, and not all.
    assert!(still_read > 0 && still_read < HOW_MANY / 2, "{still_read} of {HOW_MANY} were read");
    still_read
}

fn from_core() -> Vec<Vec<u8>> {
    let offered = |language: Language, sibling_of| incoming::ReferralOffered {
        age_band: AgeBand::From7To9,
        urgency: Urgency::Routine,
        county: County::Bucuresti,
        language,
        trafficking_status: TraffickingStatus::Actual,
        sibling_of,
        child_of_adult: sibling_of,
    };
    let messages = [
        incoming::Message::ReferralOffered(offered(Language::UNKNOWN, None)),
        incoming::Message::ReferralOffered(offered(Language::UNKNOWN, Some(Reference::from_random([8; 16])))),
        incoming::Message::ReferralWithdrawn(incoming::ReferralWithdrawn {
            reason: WithdrawalReason::Duplicate,
        }),
        incoming::Message::TransitionAnswered(incoming::TransitionAnswered {
            answer: TransitionAnswer::Accepted,
        }),
        incoming::Message::ReferenceForgotten(incoming::ReferenceForgotten {}),
    ];
    let written = messages.into_iter().map(|message| incoming::Envelope {
        id: MessageId::from_random([4; 16]),
        reference: Reference::from_random([1; 16]),
        sequence: Sequence::after(41),
        message,
    });
    written.map(|envelope| envelope.write().as_bytes().to_vec()).collect()
}

fn house_message(message: outgoing::Message) -> Vec<u8> {
    let reference = message.kind().has_reference().then(|| Reference::from_random([1; 16]));
    let id = MessageId::from_random([4; 16]);
    let envelope = outgoing::Envelope { id, reference, sequence: Sequence::after(41), message };
    envelope.write().as_bytes().to_vec()
}

fn from_house() -> Vec<Vec<u8>> {
    let messages = [
        outgoing::referral_accepted(HandoverCode::from_random([3; 16])),
        outgoing::referral_declined(Decline::NotAMinor),
        outgoing::withdrawal_answered(WithdrawalAnswer::Continues),
        outgoing::referral_taken_up(),
        outgoing::referral_handover_lapsed(),
        outgoing::case_closed(CaseOutcome::MovedAbroad),
        outgoing::transition_offered(Consent::Given),
        outgoing::reference_forgotten(),
    ];
    messages.into_iter().map(house_message).collect()
}

fn report() -> Vec<u8> {
    let grid = outgoing::Grid::of(|cell| {
        let number = 3 * (cell.age_band as u16) + 2 * (cell.sex as u16) + cell.exploitation as u16;
        Count::of(number, Threshold::DEFAULT)
    });
    house_message(outgoing::statistics_reported(Quarter::new(2026, 4).expect("a quarter"), grid))
}

#[test]
fn a_bent_message_of_the_core_is_refused_or_read_as_it_stands() {
    all_bent(&from_core(), 1, |bytes| {
        let read = incoming::Envelope::read(bytes).ok()?;
        Some(read.write().as_str().to_owned())
    });
}

#[test]
fn a_bent_message_of_the_house_is_refused_or_read_as_it_stands() {
    all_bent(&from_house(), 2, |bytes| {
        let read = outgoing::Envelope::read(bytes).ok()?;
        Some(read.write().as_str().to_owned())
    });
}

#[test]
fn a_bent_report_is_refused_or_read_as_it_stands() {
    // Twenty kilobytes each: fewer of them, for it is the same reader.
    let (sound, mut dice) = ([report()], Dice(3));
    for _ in 0..HOW_MANY / 50 {
        let bent = bend(&sound, &mut dice);
        if let Ok(read) = outgoing::Envelope::read(&bent) {
            let stood: Value = serde_json::from_slice(&bent).expect("JSON");
            assert_eq!(serde_json::from_str::<Value>(read.write().as_str()).expect("JSON"), stood);
        }
    }
}

#[test]
fn a_bent_answer_is_refused_or_read_as_it_stands() {
    let accepted = Accepted { id: MessageId::from_random([4; 16]) }.document();
    all_bent(&[accepted.into_bytes()], 4, |bytes| Accepted::read(bytes).ok().map(Accepted::document));
    let progress = Progress { accepted: 1_234 }.document();
    all_bent(&[progress.into_bytes()], 5, |bytes| Progress::read(bytes).ok().map(Progress::document));
}

#[test]
fn a_bent_problem_document_is_refused_or_read_as_it_stands() {
    let faults = [
        Fault::Shape("/data/cells/12/count".parse().expect("a pointer")),
        Fault::Shape("/data/county".parse().expect("a pointer")),
    ];
    let sound: Vec<Vec<u8>> = faults.iter().map(|fault| fault.document().into_bytes()).collect();
    all_bent(&sound, 6, |bytes| Fault::read(422, None, bytes).ok().map(|fault| fault.document()));
    let order = Fault::OutOfOrder { expected: Sequence::after(77) }.document().into_bytes();
    all_bent(&[order], 7, |bytes| Fault::read(409, None, bytes).ok().map(|fault| fault.document()));
}

#[test]
fn bent_headers_are_never_taken_for_signed_ones() {
    let key = PrivateKey::from_seed(&Zeroizing::new([7; 32]));
    let house = Authority::of_address("https://casa.example.org").expect("an address");
    let message = outgoing::Envelope::read(&from_house()[0]).expect("a message").write();
    let signed = sign_message(&house, &message, &key, 1_000);
    let sound: Vec<(&str, Vec<u8>)> =
        signed.iter().map(|(name, value)| (name, value.as_bytes().to_vec())).collect();
    let values: Vec<Vec<u8>> = sound.iter().map(|(_, value)| value.clone()).collect();
    let trimmed = |value: &[u8]| String::from_utf8_lossy(value).trim_matches([' ', '\t']).as_bytes().to_vec();
    let mut dice = Dice(8);
    for _ in 0..HOW_MANY {
        let mut bent = sound.clone();
        let place = dice.below(bent.len());
        bent[place].1 = bend(&values[place..=place], &mut dice);
        let headers = Headers::of(bent.iter().map(|(name, value)| (*name, value.as_slice())));
        let body = message.as_bytes();
        let arrived = Arrived {
            method: "POST",
            authority: &house,
            path: MESSAGES,
            query: None,
            headers: &headers,
            body,
        };
        let verified = Signed::message(arrived).and_then(|signed| signed.verify(&key.public(), 1_000));
        assert_eq!(verified.is_ok(), trimmed(&bent[place].1) == values[place], "{bent:?}");
    }
}
