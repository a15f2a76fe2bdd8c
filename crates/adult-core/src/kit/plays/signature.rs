//! How a message is signed, and by whom.

use super::play_of;
use crate::kit::draft::{COVERED, Draft, Signer};
use crate::kit::expect::{Expected, Play};
use crate::kit::{ELSEWHERE, Kit};

/// Seconds from now that are stale in any case, and that are not, whatever the clocks differ.
const STALE: u64 = 400;
const FRESH: u64 = 200;

pub(in crate::kit) fn any_order(kit: &Kit) -> Vec<Play> {
    let mut covered = COVERED.to_vec();
    covered.reverse();
    let (first, second) = (kit.fresh(), kit.fresh());
    let reversed = Draft { covered, ..kit.draft(&first) };
    let named = Draft { more: r#";alg="ed25519""#, ..kit.draft(&second) };
    vec![
        play_of("the components the other way round", reversed.signed(), Expected::Taken),
        play_of("alg=\"ed25519\"", named.signed(), Expected::Taken),
    ]
}

pub(in crate::kit) fn second_key(kit: &Kit) -> Vec<Play> {
    let body = kit.fresh();
    let signed = kit.second_key.as_ref().map(|key| by(kit, key, &body).signed());
    signed.into_iter().map(|asked| play_of("signed with the second key", asked, Expected::Taken)).collect()
}

fn by<'a>(kit: &'a Kit, key: &'a Signer, body: &str) -> Draft<'a> {
    Draft { key, keyid: Some(key.name().to_string()), ..kit.draft(body) }
}

pub(in crate::kit) fn label(kit: &Kit) -> Vec<Play> {
    let body = kit.fresh();
    let other = Draft { label: "sig2", ..kit.draft(&body) };
    let mut twice = kit.draft(&body).signed();
    for (name, value) in &mut twice.headers {
        if name.starts_with("signature") {
            *value = format!("{value}, {}", value.replacen("sig1=", "sig2=", 1));
        }
    }
    vec![
        play_of("the label sig2", other.signed(), Expected::UNSIGNED),
        play_of("two signatures", twice, Expected::UNSIGNED),
    ]
}

pub(in crate::kit) fn tag(kit: &Kit) -> Vec<Play> {
    let body = kit.fresh();
    let other = Draft { tag: "another-exchange", ..kit.draft(&body) };
    vec![play_of("another tag", other.signed(), Expected::UNSIGNED)]
}

pub(in crate::kit) fn components(kit: &Kit) -> Vec<Play> {
    let body = kit.fresh();
    let covering = |covered: Vec<&'static str>| Draft { covered, ..kit.draft(&body) }.signed();
    let without = |left: &str| covering(COVERED.into_iter().filter(|name| *name != left).collect());
    let mut more = COVERED.to_vec();
    more.push("@scheme");
    vec![
        play_of("@method not signed", without("@method"), Expected::UNSIGNED),
        play_of("@authority not signed", without("@authority"), Expected::UNSIGNED),
        play_of("@path not signed", without("@path"), Expected::UNSIGNED),
        play_of("content-digest not signed", without("content-digest"), Expected::UNSIGNED),
        play_of("content-type not signed", without("content-type"), Expected::UNSIGNED),
        play_of("@scheme signed as well", covering(more), Expected::UNSIGNED),
    ]
}

pub(in crate::kit) fn parameters(kit: &Kit) -> Vec<Play> {
    let body = kit.fresh();
    let undated = Draft { created: None, ..kit.draft(&body) };
    let nameless = Draft { keyid: None, ..kit.draft(&body) };
    let further = |more| Draft { more, ..kit.draft(&body) }.signed();
    vec![
        play_of("no created", undated.signed(), Expected::UNSIGNED),
        play_of("no keyid", nameless.signed(), Expected::UNSIGNED),
        play_of("a nonce", further(r#";nonce="x""#), Expected::UNSIGNED),
        play_of("expires", further(";expires=4102444800"), Expected::UNSIGNED),
        play_of("alg=\"hmac-sha256\"", further(r#";alg="hmac-sha256""#), Expected::UNSIGNED),
    ]
}

/// A key that nobody has been given.
fn stranger(kit: &Kit) -> Option<Signer> {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(&(kit.surroundings.random)());
    bytes[16..].copy_from_slice(&(kit.surroundings.random)());
    Signer::from_bytes(&bytes).ok()
}

pub(in crate::kit) fn unknown_key(kit: &Kit) -> Vec<Play> {
    let expected = Expected::Fault(403, "unknown-key");
    let Some(stranger) = stranger(kit) else { return Vec::new() };
    let body = kit.fresh();
    let nonsense = Draft { keyid: Some("none".to_owned()), ..kit.draft(&body) };
    vec![
        play_of("a stranger's key", by(kit, &stranger, &body).signed(), expected),
        play_of("a stranger's key, and no JSON", by(kit, &stranger, "{").signed(), expected),
        play_of("a name that no key can have", nonsense.signed(), expected),
    ]
}

pub(in crate::kit) fn bad_signature(kit: &Kit) -> Vec<Play> {
    let expected = Expected::Fault(401, "bad-signature");
    let Some(stranger) = stranger(kit) else { return Vec::new() };
    let body = kit.fresh();
    let borrowed = |body: &str| Draft { key: &stranger, ..kit.draft(body) };
    let now = kit.surroundings.now();
    let stale = Draft { created: Some(now.saturating_sub(STALE)), ..borrowed(&body) };
    vec![
        play_of("signed by a stranger under the partner's name", borrowed(&body).signed(), expected),
        play_of("the same, and stale", stale.signed(), expected),
        play_of("the same, and no JSON", borrowed("{").signed(), expected),
        play_of("signed for another path", path_changed(kit, &body), expected),
    ]
}

fn path_changed(kit: &Kit, body: &str) -> crate::wire::Asked {
    let mut asked = Draft { path: "/exchange/v1/other".to_owned(), ..kit.draft(body) }.signed();
    asked.path = barnahus_exchange::transport::MESSAGES.to_owned();
    asked
}

pub(in crate::kit) fn authority(kit: &Kit) -> Vec<Play> {
    let body = kit.fresh();
    let elsewhere = ELSEWHERE.trim_start_matches("https://").to_owned();
    let other = Draft { authority: elsewhere, ..kit.draft(&body) };
    vec![play_of("signed for another address", other.signed(), Expected::Fault(401, "bad-signature"))]
}

pub(in crate::kit) fn digest(kit: &Kit) -> Vec<Play> {
    let body = kit.fresh();
    let changed = Draft { digested: Some(body.as_bytes().to_vec()), ..kit.draft(&format!("{body} ")) };
    vec![play_of("a blank more than was signed", changed.signed(), Expected::Fault(401, "bad-signature"))]
}

pub(in crate::kit) fn stale(kit: &Kit) -> Vec<Play> {
    let expected = Expected::Fault(401, "stale");
    let now = kit.surroundings.now();
    let (before, ahead) = (kit.fresh(), kit.fresh());
    let at = |created, body: &str| Draft { created: Some(created), ..kit.draft(body) }.signed();
    vec![
        play_of("signed 400 seconds ago", at(now.saturating_sub(STALE), &before), expected),
        play_of("signed 400 seconds ahead", at(now + STALE, &before), expected),
        play_of("signed 400 seconds ago, and no JSON", at(now.saturating_sub(STALE), "{"), expected),
        play_of("signed 200 seconds ago", at(now.saturating_sub(FRESH), &before), Expected::Taken),
        play_of("signed 200 seconds ahead", at(now + FRESH, &ahead), Expected::Taken),
    ]
}
