//! Whatever is sealed opens in its place as it was, and in no other way.

use barnahus_seals::{CaseKey, Entropy, Place, SealError};
use barnahus_vocabulary::HouseId;
use proptest::prelude::*;
use uuid::Uuid;

const HOUSE: HouseId = HouseId::from_uuid(Uuid::from_u128(1));

fn place(row: &str) -> Place {
    Place::new("case_sections", "sealed", HOUSE, row)
}

proptest! {
    #[test]
    fn what_is_sealed_opens_as_it_was(story in prop::collection::vec(any::<u8>(), 0..400), seed: u64) {
        let entropy = Entropy::seeded(seed);
        let key = CaseKey::generate(&entropy);
        let sealed = key.seal(&place("a"), &story, &entropy).unwrap();
        let opened = key.open(&place("a"), &sealed).unwrap();
        prop_assert_eq!(opened.as_slice(), story.as_slice());
    }

    #[test]
    fn any_changed_bit_is_refused(story in prop::collection::vec(any::<u8>(), 0..200), at: prop::sample::Index, bit in 0..8_u8) {
        let entropy = Entropy::seeded(1);
        let key = CaseKey::generate(&entropy);
        let mut sealed = key.seal(&place("a"), &story, &entropy).unwrap();
        let at = at.index(sealed.len());
        sealed[at] ^= 1 << bit;
        prop_assert!(key.open(&place("a"), &sealed).is_err());
    }

    #[test]
    fn any_cut_is_refused(story in prop::collection::vec(any::<u8>(), 0..200), at: prop::sample::Index) {
        let entropy = Entropy::seeded(1);
        let key = CaseKey::generate(&entropy);
        let sealed = key.seal(&place("a"), &story, &entropy).unwrap();
        prop_assert!(key.open(&place("a"), &sealed[..at.index(sealed.len())]).is_err());
    }

    #[test]
    fn any_bytes_at_all_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(CaseKey::generate(&Entropy::seeded(1)).open(&place("a"), &bytes).is_err());
    }

    #[test]
    fn a_moved_value_is_refused(from in "[a-z]{0,9}", to in "[a-z]{0,9}") {
        prop_assume!(from != to);
        let entropy = Entropy::seeded(1);
        let key = CaseKey::generate(&entropy);
        let sealed = key.seal(&place(&from), b"told once", &entropy).unwrap();
        prop_assert_eq!(key.open(&place(&to), &sealed).err(), Some(SealError::Broken));
    }
}

#[test]
fn a_sealed_value_tells_only_the_step_of_its_length() {
    let entropy = Entropy::seeded(1);
    let key = CaseKey::generate(&entropy);
    let length = |of: usize| key.seal(&place("a"), &vec![b'x'; of], &entropy).unwrap().len();
    assert_eq!(length(0), length(63));
    assert_eq!(length(64), length(127));
    assert_eq!(length(64) - length(63), 64);
    for of in 0..300 {
        assert_eq!((length(of) - 1 - 24 - 16) % 64, 0);
    }
}

#[test]
fn the_same_words_never_look_the_same_twice() {
    let entropy = Entropy::system();
    let key = CaseKey::generate(&entropy);
    let seal = || key.seal(&place("a"), b"told once", &entropy).unwrap();
    assert_ne!(seal(), seal());
}

#[test]
fn another_key_and_an_unknown_form_are_told_apart() {
    let entropy = Entropy::seeded(1);
    let key = CaseKey::generate(&entropy);
    let mut sealed = key.seal(&place("a"), b"told once", &entropy).unwrap();
    assert_eq!(CaseKey::generate(&entropy).open(&place("a"), &sealed).err(), Some(SealError::Broken));
    sealed[0] = 9;
    assert_eq!(key.open(&place("a"), &sealed).err(), Some(SealError::UnknownForm));
    assert_eq!(key.open(&place("a"), &[]).err(), Some(SealError::TooShort));
}
