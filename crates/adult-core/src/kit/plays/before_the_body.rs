//! What is refused before anybody knows who asks: too large, another media type, not signed.

use super::play_of;
use crate::kit::Kit;
use crate::kit::draft::Draft;
use crate::kit::expect::{Expected, Play};
use crate::rule::Rule;

/// The small limit, that all messages but reports have.
const SMALL: usize = 4 * 1024;

/// A message of exactly so many bytes: blanks between its fields, where JSON allows them.
fn padded(message: &str, bytes: usize) -> String {
    let blanks = " ".repeat(bytes.saturating_sub(message.len()));
    message.replacen(r#","version""#, &format!(r#",{blanks}"version""#), 1)
}

pub(in crate::kit) fn too_large(kit: &Kit, rule: Rule) -> Vec<Play> {
    let expected = Expected::Fault(413, "too-large");
    if rule == Rule::TooLargeForType {
        let message = kit.draft(&padded(&kit.fresh(), SMALL + 1)).signed();
        return vec![play_of("a message that is no report, of one byte more than 4 KiB", message, expected)];
    }
    let large = padded(&kit.fresh(), kit.part.most_bytes() + 1);
    let other = Draft { media_type: "text/plain", ..kit.draft(&large) };
    vec![
        play_of("one byte too many", kit.draft(&large).signed(), expected),
        play_of("one byte too many, of another media type, unsigned", other.unsigned(), expected),
        play_of("4 KiB, to the byte", kit.draft(&padded(&kit.fresh(), SMALL)).signed(), Expected::Taken),
    ]
}

pub(in crate::kit) fn media_type(kit: &Kit) -> Vec<Play> {
    let expected = Expected::Fault(415, "media-type");
    let body = kit.fresh();
    let of = |media_type| Draft { media_type, ..kit.draft(&body) };
    vec![
        play_of("text/plain", of("text/plain").signed(), expected),
        play_of("application/json; charset=utf-8", of("application/json; charset=utf-8").signed(), expected),
        play_of("text/plain, unsigned", of("text/plain").unsigned(), expected),
    ]
}

pub(in crate::kit) fn unsigned(kit: &Kit) -> Vec<Play> {
    let body = kit.fresh();
    let mut bare = kit.draft(&body).unsigned();
    bare.headers.retain(|(name, _)| name != "content-digest");
    vec![
        play_of("a message without a signature", kit.draft(&body).unsigned(), Expected::UNSIGNED),
        play_of("a message without signature and digest", bare, Expected::UNSIGNED),
        play_of("no JSON, without a signature", kit.draft("{").unsigned(), Expected::UNSIGNED),
    ]
}
