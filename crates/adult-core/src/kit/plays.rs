//! The plays, rule by rule.

mod before_the_body;
mod form;
mod order;
mod shape;
mod signature;

use super::expect::{Expected, Play};
use super::report::Outcome;
use super::table::plays_of;
use super::{Base, Kit};
use crate::rule::Rule;

/// Plays a rule.
pub(super) async fn play(kit: &Kit, base: &Base, rule: Rule) -> Outcome {
    let faults = match rule {
        Rule::SecondKey if kit.second_key.is_none() => {
            return Outcome::NotPlayed("give a second key of the same partner with --second-key");
        }
        Rule::Accepts => order::accepts(base),
        Rule::Pointer => shape::pointer(kit).await,
        Rule::IdAgain => order::id_again(kit, base).await,
        Rule::OutOfOrder => order::out_of_order(kit, base).await,
        Rule::Reports => order::reports(kit).await,
        Rule::Question => form::question(kit, base).await,
        Rule::OpenApi => form::openapi(kit).await,
        Rule::ProblemForm => form::problem_form(kit).await,
        Rule::NoEcho => form::no_echo(kit).await,
        Rule::TooMany => form::too_many(kit).await,
        _ => kit.try_all(plays_of(kit, base, rule)).await,
    };
    if faults.is_empty() { Outcome::Passed } else { Outcome::Failed(faults) }
}

pub(super) use before_the_body::{media_type, too_large, unsigned};
pub(super) use form::{question_foreign, question_unsigned};
pub(super) use order::{id_reused, unknown_reference, wrong_state};
pub(super) use shape::{base64, fields, ids, json, numbers, words};
pub(super) use signature::{
    any_order, authority, bad_signature, components, digest, label, parameters, second_key, stale, tag,
    unknown_key,
};

fn play_of(sent: &'static str, asked: crate::wire::Asked, expected: Expected) -> Play {
    Play { sent, asked, expected }
}
