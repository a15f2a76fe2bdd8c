//! Which plays belong to which rule, for those that only compare status and word.

use super::expect::Play;
use super::{Base, Kit, plays};
use crate::rule::Rule;

/// The plays of a rule; none for those that are played in their own way.
pub(super) fn plays_of(kit: &Kit, base: &Base, rule: Rule) -> Vec<Play> {
    match rule {
        Rule::AnyOrder => plays::any_order(kit),
        Rule::SecondKey => plays::second_key(kit),
        Rule::TooLarge | Rule::TooLargeForType => plays::too_large(kit, rule),
        Rule::MediaType => plays::media_type(kit),
        Rule::Unsigned => plays::unsigned(kit),
        Rule::Label => plays::label(kit),
        Rule::Tag => plays::tag(kit),
        Rule::Components => plays::components(kit),
        Rule::Parameters => plays::parameters(kit),
        Rule::UnknownKey => plays::unknown_key(kit),
        Rule::BadSignature => plays::bad_signature(kit),
        Rule::Authority => plays::authority(kit),
        Rule::Digest => plays::digest(kit),
        Rule::Stale => plays::stale(kit),
        Rule::ShapeJson => plays::json(kit),
        Rule::ShapeFields => plays::fields(kit),
        Rule::ShapeWords => plays::words(kit),
        Rule::ShapeIds => plays::ids(kit),
        Rule::ShapeBase64 => plays::base64(kit),
        Rule::ShapeNumbers => plays::numbers(kit),
        Rule::IdReused => plays::id_reused(kit, base),
        Rule::WrongState => plays::wrong_state(kit, base),
        Rule::UnknownReference => plays::unknown_reference(kit),
        Rule::QuestionForeign => plays::question_foreign(kit),
        Rule::QuestionUnsigned => plays::question_unsigned(kit),
        Rule::Accepts
        | Rule::Pointer
        | Rule::IdAgain
        | Rule::OutOfOrder
        | Rule::Reports
        | Rule::Question
        | Rule::OpenApi
        | Rule::ProblemForm
        | Rule::NoEcho
        | Rule::TooMany
        | Rule::SaysSigned
        | Rule::SaysDigest
        | Rule::SaysShape
        | Rule::SaysInOrder
        | Rule::SaysAgain
        | Rule::SaysPatiently
        | Rule::SaysOnce
        | Rule::SaysWhatFollows => Vec::new(),
    }
}
