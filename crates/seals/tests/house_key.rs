//! The house key is written, typed again and put to each of its uses.

use barnahus_seals::{CaseKey, Entropy, HouseKey, NotAHouseKey, Place, SealError, Token};
use barnahus_vocabulary::{CaseId, HouseId};

fn key(seed: u64) -> HouseKey {
    HouseKey::generate(&Entropy::seeded(seed))
}

#[test]
fn a_key_typed_from_the_sheet_is_the_same_key() {
    let text = key(1).text();
    assert_eq!(text.split('-').count(), 14);
    let typed = format!("  {} \n", text.to_lowercase().replace('-', " "));
    assert_eq!(HouseKey::parse(&typed).unwrap().text(), text);
    let hex = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";
    assert_eq!(
        HouseKey::parse(hex).unwrap().text(),
        HouseKey::parse(&HouseKey::parse(hex).unwrap().text()).unwrap().text()
    );
}

#[test]
fn a_mistyped_key_is_refused_and_not_repeated() {
    let text = key(1).text().to_string();
    let other = if text.starts_with('A') { "B" } else { "A" };
    let swapped = format!("{other}{}", &text[1..]);
    assert_eq!(HouseKey::parse(&swapped).err(), Some(NotAHouseKey::Mistyped));
    assert_eq!(HouseKey::parse(&text[5..]).err(), Some(NotAHouseKey::Form));
    assert_eq!(HouseKey::parse("").err(), Some(NotAHouseKey::Form));
    assert_eq!(HouseKey::parse(&"z".repeat(64)).err(), Some(NotAHouseKey::Form));
    assert_eq!(format!("{:?}", key(1)), "HouseKey(hidden)");
}

#[test]
fn a_case_key_opens_only_with_its_house_key_in_its_row() {
    let entropy = Entropy::seeded(2);
    let (house, case) = (HouseId::random(), CaseId::random());
    let place = Place::new("case_keys", "wrapped", house, case);
    let story = Place::new("case_sections", "sealed", house, format!("{case}/narrative"));
    let case_key = CaseKey::generate(&entropy);
    let wrapped = key(1).wrap(&case_key, &place, &entropy).unwrap();
    let sealed = case_key.seal(&story, b"told once", &entropy).unwrap();

    let again = key(1).unwrap(&place, &wrapped).unwrap();
    assert_eq!(again.open(&story, &sealed).unwrap().as_slice(), b"told once");
    assert_eq!(key(2).unwrap(&place, &wrapped).err(), Some(SealError::Broken));
    let elsewhere = Place::new("case_keys", "wrapped", house, CaseId::random());
    assert_eq!(key(1).unwrap(&elsewhere, &wrapped).err(), Some(SealError::Broken));
}

#[test]
fn no_use_of_the_key_can_undo_another() {
    let entropy = Entropy::seeded(3);
    let place = Place::new("case_keys", "wrapped", HouseId::random(), "1");
    let wrapped = key(1).wrap(&CaseKey::generate(&entropy), &place, &entropy).unwrap();
    assert_eq!(key(1).open(&place, &wrapped).err(), Some(SealError::Broken));
    let secret = key(1).seal(&place, &[7; 32], &entropy).unwrap();
    assert_eq!(key(1).unwrap(&place, &secret).err(), Some(SealError::Broken));
    assert_ne!(key(1).attempts().counter("a", "b"), key(1).likenesses(HouseId::random()).likeness("a", "b"));
}

#[test]
fn two_houses_do_not_learn_that_they_know_the_same_child() {
    let (one, two) = (HouseId::random(), HouseId::random());
    let of = |house| key(1).likenesses(house).likeness("name", "ana popescu");
    assert_eq!(of(one), of(one));
    assert_ne!(of(one), of(two));
}

#[test]
fn the_stored_hash_of_a_token_needs_the_house_key() {
    let token = Token::generate(&Entropy::seeded(4));
    assert_eq!(key(1).tokens().hash(&token), key(1).tokens().hash(&token.reveal().parse().unwrap()));
    assert_ne!(key(1).tokens().hash(&token), key(2).tokens().hash(&token));
}
