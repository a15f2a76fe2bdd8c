//! The table of the contract, and a walk through everything that two sides can say to each other.

use std::collections::{BTreeSet, VecDeque};

use super::{EndedBy, Refusal, State, Transfer, Way, core, house};
use crate::kind::FromHouse;
use crate::words::{
    AgeBand, CaseOutcome, Consent, County, Decline, Language, TraffickingStatus, TransitionAnswer, Urgency,
    WithdrawalAnswer, WithdrawalReason,
};
use crate::{Fault, HandoverCode, Sequence, incoming, outgoing};

const OPEN: State = State::On(Way::Open(Transfer::NotAgreed));
const AGREED: State = State::On(Way::Open(Transfer::Agreed));
const OFFERED: State = State::On(Way::Offered);
const AWAITED: State = State::On(Way::Awaited);
const TRANSITION: State = State::On(Way::Transition);

/// Everything that the house can say about a reference, with a name for it.
fn house_says() -> Vec<(&'static str, outgoing::Message)> {
    vec![
        ("accepted", outgoing::referral_accepted(HandoverCode::from_random([1; 16]))),
        ("declined", outgoing::referral_declined(Decline::OutOfArea)),
        ("stopped", outgoing::withdrawal_answered(WithdrawalAnswer::Stopped)),
        ("continues", outgoing::withdrawal_answered(WithdrawalAnswer::Continues)),
        ("taken up", outgoing::referral_taken_up()),
        ("lapsed", outgoing::referral_handover_lapsed()),
        ("closed", outgoing::case_closed(CaseOutcome::LostContact)),
        ("transferred", outgoing::case_closed(CaseOutcome::TransferredToAdultCore)),
        ("transition", outgoing::transition_offered(Consent::Given)),
        ("forgotten", outgoing::reference_forgotten()),
    ]
}

fn core_says() -> Vec<(&'static str, incoming::Message)> {
    let offered = incoming::ReferralOffered {
        age_band: AgeBand::ClaimsMinor,
        urgency: Urgency::Routine,
        county: County::Cluj,
        language: Language::UNKNOWN,
        trafficking_status: TraffickingStatus::Possible,
        sibling_of: None,
        child_of_adult: None,
    };
    let withdrawn = incoming::ReferralWithdrawn { reason: WithdrawalReason::Duplicate };
    let yes = incoming::TransitionAnswered { answer: TransitionAnswer::Accepted };
    let no = incoming::TransitionAnswered { answer: TransitionAnswer::Declined };
    vec![
        ("offered", incoming::Message::ReferralOffered(offered)),
        ("withdrawn", incoming::Message::ReferralWithdrawn(withdrawn)),
        ("yes", incoming::Message::TransitionAnswered(yes)),
        ("no", incoming::Message::TransitionAnswered(no)),
        ("forgotten", incoming::Message::ReferenceForgotten(incoming::ReferenceForgotten {})),
    ]
}

fn house_may_say(state: State) -> Vec<(&'static str, State)> {
    let said = house_says().into_iter();
    said.filter_map(|(name, message)| Some((name, house::says(state, &message).ok()?))).collect()
}

fn house_may_hear(state: State) -> Vec<(&'static str, State)> {
    let said = core_says().into_iter();
    said.filter_map(|(name, message)| Some((name, house::hears(state, &message).ok()?))).collect()
}

#[test]
fn every_state_is_kept_as_a_word_of_its_own() {
    let words: BTreeSet<&str> = State::all().map(State::as_str).collect();
    assert_eq!(words.len(), 16);
    assert!(!words.contains(""));
    for state in State::all() {
        assert_eq!(state.as_str().parse(), Ok(state));
    }
    assert!("Offered".parse::<State>().is_err());
}

#[test]
fn the_house_says_what_the_table_says() {
    let ended = |by| State::Ended(by);
    let closed = ended(EndedBy::Closed(Transfer::NotAgreed));
    let agreed = ended(EndedBy::Closed(Transfer::Agreed));
    let declined = ended(EndedBy::Declined);
    assert_eq!(house_may_say(State::None), [("transition", TRANSITION)]);
    assert_eq!(house_may_say(OFFERED), [("accepted", AWAITED), ("declined", declined)]);
    assert_eq!(house_may_say(AWAITED), [("taken up", OPEN), ("lapsed", OFFERED)]);
    assert_eq!(house_may_say(OPEN), [("closed", closed), ("transition", TRANSITION)]);
    assert_eq!(
        house_may_say(AGREED),
        [("closed", agreed), ("transferred", agreed), ("transition", TRANSITION)]
    );
    assert_eq!(house_may_say(TRANSITION), []);
    for way in [Way::Offered, Way::Awaited, Way::Open(Transfer::Agreed), Way::Transition] {
        let answers = [("stopped", ended(EndedBy::Stopped)), ("continues", State::On(way))];
        assert_eq!(house_may_say(State::Withdrawing(way)), answers);
    }
    assert_eq!(house_may_say(declined), [("declined", declined), ("forgotten", State::Forgotten)]);
    assert_eq!(house_may_say(ended(EndedBy::Stopped)), [("forgotten", State::Forgotten)]);
    assert_eq!(house_may_say(closed), [("closed", closed), ("forgotten", State::Forgotten)]);
    assert_eq!(
        house_may_say(agreed),
        [("closed", agreed), ("transferred", agreed), ("forgotten", State::Forgotten)]
    );
    assert_eq!(house_may_say(State::Forgotten), []);
}

#[test]
fn the_house_hears_what_the_table_says_and_what_has_crossed() {
    assert_eq!(house_may_hear(State::None), [("offered", OFFERED)]);
    for way in [Way::Offered, Way::Awaited, Way::Open(Transfer::NotAgreed), Way::Open(Transfer::Agreed)] {
        assert_eq!(house_may_hear(State::On(way)), [("withdrawn", State::Withdrawing(way))]);
        assert_eq!(house_may_hear(State::Withdrawing(way)), []);
    }
    let over_transition = State::Withdrawing(Way::Transition);
    assert_eq!(house_may_hear(TRANSITION), [("withdrawn", over_transition), ("yes", AGREED), ("no", OPEN)]);
    for by in [EndedBy::Declined, EndedBy::Closed(Transfer::NotAgreed), EndedBy::Closed(Transfer::Agreed)] {
        let crossed = [("withdrawn", State::Ended(by)), ("forgotten", State::Forgotten)];
        assert_eq!(house_may_hear(State::Ended(by)), crossed);
    }
    assert_eq!(house_may_hear(State::Ended(EndedBy::Stopped)), [("forgotten", State::Forgotten)]);
    assert_eq!(house_may_hear(State::Forgotten), []);
}

#[test]
fn a_refusal_says_whether_the_reference_is_known() {
    let withdrawn = &core_says()[1].1;
    for state in [State::None, State::Forgotten] {
        assert_eq!(house::hears(state, withdrawn), Err(Refusal::UnknownReference));
    }
    let offered = &core_says()[0].1;
    assert_eq!(house::hears(OPEN, offered), Err(Refusal::WrongState));
    assert_eq!(house::hears(State::Forgotten, offered), Err(Refusal::UnknownReference));
}

#[test]
fn the_number_is_looked_at_after_the_reference_and_before_the_state() {
    let offered = &core_says()[0].1;
    let withdrawn = &core_says()[1].1;
    let second = Sequence::after(1);
    assert_eq!(house::takes(State::None, 0, Sequence::FIRST, offered), Ok(OFFERED));
    let expected = |expected| Err(Fault::OutOfOrder { expected });
    assert_eq!(house::takes(State::None, 0, second, offered), expected(Sequence::FIRST));
    assert_eq!(house::takes(State::None, 0, second, withdrawn), Err(Fault::UnknownReference));
    assert_eq!(house::takes(State::Forgotten, 4, second, withdrawn), Err(Fault::UnknownReference));
    assert_eq!(house::takes(OFFERED, 1, Sequence::FIRST, withdrawn), expected(second));
    assert_eq!(house::takes(OFFERED, 1, Sequence::FIRST, offered), expected(second));
    assert_eq!(house::takes(OFFERED, 1, second, offered), Err(Fault::WrongState));
    assert_eq!(house::takes(OFFERED, 1, second, withdrawn), Ok(State::Withdrawing(Way::Offered)));
    let declined = &house_says()[1].1;
    assert_eq!(core::takes(OFFERED, 0, Sequence::FIRST, declined), Ok(State::Ended(EndedBy::Declined)));
    assert_eq!(core::takes(OFFERED, 0, second, declined), expected(Sequence::FIRST));
}

#[test]
fn an_acceptance_that_crosses_a_withdrawal_leads_both_sides_to_withdrawing() {
    let accepted = outgoing::referral_accepted(HandoverCode::from_random([1; 16]));
    let withdrawn = &core_says()[1].1;
    let house = house::hears(house::says(OFFERED, &accepted).expect("said"), withdrawn);
    let core = core::hears(core::says(OFFERED, withdrawn).expect("said"), &accepted);
    assert_eq!(house, Ok(State::Withdrawing(Way::Awaited)));
    assert_eq!(core, house);
}

/// Both sides, and what is under way between them, as places in the lists above.
type World = (State, State, Vec<usize>, Vec<usize>);

/// How many messages may be under way in each direction at once.
const UNDER_WAY: usize = 5;

fn moves(world: &World) -> Vec<World> {
    let (house, core, to_core, to_house) = world;
    let mut next = Vec::new();
    // Who speaks first draws the reference: the other cannot have drawn the same.
    let fresh = (*house, *core) == (State::None, State::None);
    let silent = |state: State| state == State::None && !(fresh && to_core.is_empty() && to_house.is_empty());
    if to_core.len() < UNDER_WAY && !silent(*house) {
        for (place, (_, message)) in house_says().iter().enumerate() {
            if let Ok(house) = house::says(*house, message) {
                let to_core = to_core.iter().copied().chain([place]).collect();
                next.push((house, *core, to_core, to_house.clone()));
            }
        }
    }
    if to_house.len() < UNDER_WAY && !silent(*core) {
        for (place, (_, message)) in core_says().iter().enumerate() {
            if let Ok(core) = core::says(*core, message) {
                let to_house = to_house.iter().copied().chain([place]).collect();
                next.push((*house, core, to_core.clone(), to_house));
            }
        }
    }
    next
}

/// What arrives is never refused, but by a side that has erased the reference meanwhile.
fn arrivals(world: &World) -> Vec<World> {
    let (house, core, to_core, to_house) = world;
    let mut next = Vec::new();
    if let Some((first, rest)) = to_core.split_first() {
        let (name, message) = &house_says()[*first];
        match core::hears(*core, message) {
            Ok(core) => next.push((*house, core, rest.to_vec(), to_house.clone())),
            Err(refusal) => {
                assert_eq!(
                    (*core, refusal),
                    (State::Forgotten, Refusal::UnknownReference),
                    "{name}: {world:?}"
                );
            }
        }
    }
    if let Some((first, rest)) = to_house.split_first() {
        let (name, message) = &core_says()[*first];
        match house::hears(*house, message) {
            Ok(house) => next.push((house, *core, to_core.clone(), rest.to_vec())),
            Err(refusal) => {
                assert_eq!(
                    (*house, refusal),
                    (State::Forgotten, Refusal::UnknownReference),
                    "{name}: {world:?}"
                );
            }
        }
    }
    next
}

#[test]
fn two_sides_that_keep_the_rules_never_refuse_each_other_and_agree_in_silence() {
    let start: World = (State::None, State::None, Vec::new(), Vec::new());
    let mut seen = BTreeSet::from([start.clone()]);
    let mut open = VecDeque::from([start]);
    while let Some(world) = open.pop_front() {
        if world.2.is_empty() && world.3.is_empty() {
            assert_eq!(world.0, world.1, "nothing is under way, and they stand apart");
        }
        for next in moves(&world).into_iter().chain(arrivals(&world)) {
            if seen.insert(next.clone()) {
                open.push_back(next);
            }
        }
    }
    assert!(seen.len() > 1_000, "only {} worlds", seen.len());
    let reached: BTreeSet<State> = seen.iter().map(|world| world.0).collect();
    assert_eq!(reached.len(), State::all().count(), "a state that no way leads to");
}

#[test]
fn what_is_taken_back_can_be_said_again_and_stood_by() {
    for (before, heard) in [(OFFERED, 1), (OPEN, 1), (State::None, 0)] {
        for (name, message) in house_says() {
            let Ok(after) = house::says(before, &message) else { continue };
            let back = house::takes_back(after, message.kind(), heard);
            if matches!(name, "accepted" | "transition") {
                assert_eq!(back, before, "{name}");
                assert_eq!(house::stands_by(back, message.kind()), after, "{name}");
            } else {
                assert_eq!(back, after, "{name} leaves nothing that waits for an answer");
            }
        }
    }
}

#[test]
fn a_withdrawal_lies_over_what_is_taken_back() {
    for (said, before, after) in [
        (FromHouse::ReferralAnswered, Way::Offered, Way::Awaited),
        (FromHouse::TransitionOffered, Way::Open(Transfer::NotAgreed), Way::Transition),
    ] {
        assert_eq!(house::takes_back(State::Withdrawing(after), said, 1), State::Withdrawing(before));
        assert_eq!(house::stands_by(State::Withdrawing(before), said), State::Withdrawing(after));
    }
}
