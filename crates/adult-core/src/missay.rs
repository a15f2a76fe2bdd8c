//! How the core misspeaks when it is told to: for each rule about what a side says by itself one message, or
//! one try of it, that breaks that rule and no other.

use barnahus_exchange::kind::FromCore;
use barnahus_exchange::transport::{Authority, MEDIA_TYPE, MESSAGES};

use crate::book::{Book, Dispatch};
use crate::carry;
use crate::kit::draft::{COVERED, Draft, Signer};
use crate::rule::Rule;
use crate::side::Core;
use crate::wire::{Answer, Asked};

/// Says a message: by the contract, or with the one rule broken.
pub(crate) async fn said(core: &Core, dispatch: &Dispatch) -> Option<Answer> {
    let Some(rule) = core.setting.breaks.filter(|rule| rule.is_said()) else {
        return carry::said(core, dispatch).await;
    };
    let asked = asked(core, dispatch, rule)?;
    let answer = core.wire.ask(&core.setting.house, asked.clone()).await;
    if rule == Rule::SaysOnce && answer.as_ref().is_some_and(|answer| answer.status == 202) {
        core.wire.ask(&core.setting.house, asked).await;
    }
    answer
}

fn asked(core: &Core, dispatch: &Dispatch, rule: Rule) -> Option<Asked> {
    let to = Authority::of_address(&core.setting.house).ok()?;
    let key = Signer::from_pem(&core.setting.key.to_pem().ok()?).ok()?;
    let sound = String::from_utf8_lossy(dispatch.body.as_bytes()).into_owned();
    let draft = Draft {
        key: &key,
        method: "POST",
        path: MESSAGES.to_owned(),
        authority: to.as_str().to_owned(),
        media_type: MEDIA_TYPE,
        body: misspoken(core, dispatch, rule, sound).into_bytes(),
        digested: (rule == Rule::SaysDigest).then(|| b"other bytes".to_vec()),
        covered: COVERED.to_vec(),
        created: Some(core.surroundings.now()),
        keyid: Some(key.name().to_string()),
        tag: if rule == Rule::SaysSigned { "something-else" } else { "barnahus-exchange" },
        label: "sig1",
        more: "",
    };
    Some(draft.signed())
}

/// What is said in place of it.
fn misspoken(core: &Core, dispatch: &Dispatch, rule: Rule, sound: String) -> String {
    let Dispatch { reference, sent, tries, .. } = dispatch;
    let (id, number) = (sent.id, sent.sequence.get());
    match rule {
        Rule::SaysShape => sound.replacen('{', r#"{"note":"thank you","#, 1),
        Rule::SaysInOrder => {
            sound.replace(&format!(r#""sequence":{number}"#), &format!(r#""sequence":{}"#, number + 1))
        }
        Rule::SaysAgain if *tries == 1 => sound.replace(&id.to_string(), &core.surroundings.id().to_string()),
        Rule::SaysWhatFollows => {
            let kind = FromCore::TransitionAnswered.as_str();
            format!(
                r#"{{"id":"{id}","type":"{kind}","version":1,"reference":"{reference}","sequence":{number},"data":{{"answer":"declined"}}}}"#
            )
        }
        _ => sound,
    }
}

/// A core without patience tries again at once.
pub(crate) fn hurry(core: &Core, book: &mut Book, dispatch: &Dispatch, now: u64) {
    if core.setting.breaks == Some(Rule::SaysPatiently) {
        book.hurry(&dispatch.reference, now);
    }
}
