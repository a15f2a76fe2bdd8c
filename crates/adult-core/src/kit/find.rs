//! Which side answers at an address: found out with one harmless message.
//!
//! The core withdraws a reference that nobody knows. A house understands it and knows nothing of it (409);
//! a core does not understand it, because nobody says that to a core (422).

use super::expect::{fault_of, seen};
use super::{CannotPlay, Kit, Part};

/// The part to play, with the reason.
pub(super) async fn part(kit: &Kit, told: Option<Part>) -> Result<(Part, &'static str), CannotPlay> {
    let reference = kit.surroundings.reference();
    let body = kit.envelope("referral.withdrawn", (&reference, 1), r#"{"reason":"made_in_error"}"#);
    let answer = kit.ask(kit.draft(&body).signed()).await;
    let answer = answer.ok_or_else(|| CannotPlay::Silent(kit.url.clone()))?;
    let word = fault_of(&answer).map(|(word, _)| word).unwrap_or_default();
    match (answer.status, word.as_str(), told) {
        (403, ..) => Err(CannotPlay::UnknownKey(kit.key.name().to_string())),
        (401, ..) => Err(CannotPlay::Refused(seen(&answer), kit.authority.to_string())),
        (_, _, Some(part)) => Ok((part, "as told")),
        (409, ..) => Ok((Part::Core, "it understands what only a core says, so it is a house")),
        (422, ..) => Ok((Part::House, "it does not understand what only a core says, so it is a core")),
        _ => Err(CannotPlay::Unclear(seen(&answer))),
    }
}
