//! What lies behind a child when its case goes: alarms that ended, disputes of its age that were settled, siblings, and
//! what a young person wished for when they turn eighteen.

use barnahus_casework::transfer::brought::{Brought, BroughtWish};
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, Instant, local};

use super::At;
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::{age_disputes, alarms, siblings, transitions};

/// Of the alarms, the disputes, the siblings and the wish, as lines of words.
///
/// # Errors
/// The database's, or a seal's.
pub async fn before(tx: &Write, keys: &Keys, from: At) -> Result<Vec<Brought>, StoreFault> {
    let mut all = Vec::new();
    for alarm in alarms::of_case(tx.sql(), from.0, from.1).await?.into_iter().rev() {
        let notes = alarms::notes(tx.sql(), keys, (from.0, &alarm)).await?;
        let words: Vec<String> = notes.into_iter().map(|note| note.words).collect();
        let ending = alarm.ended.map(|ended| ended.ending);
        all.push(Brought::alarm(local::day(alarm.raised_at), (alarm.cause, ending), &words.join("\n")));
    }
    for dispute in age_disputes::of_case(tx.sql(), from.0, from.1).await?.into_iter().rev() {
        let words = age_disputes::words(tx.sql(), keys, (from.0, &dispute)).await?;
        let words: Vec<&str> = words.iter().map(|(_, text)| text).collect();
        let result = dispute.settled.map(|settled| settled.result);
        let day = dispute.settled.map_or(dispute.raised_at, |settled| settled.at);
        all.push(Brought::age(local::day(day), result, &words.join("\n")));
    }
    if let Some((at, said)) = transitions::said(tx, keys, from).await? {
        let (consent, no_wish) = (said.get(transitions::CONSENT), said.get(transitions::NO_WISH));
        let (wish, words) = if consent.is_empty() {
            (BroughtWish::NotWished, no_wish)
        } else {
            (BroughtWish::Given, consent)
        };
        all.push(Brought::wish(local::day(at), wish, words));
    }
    for link in siblings::of_case(tx.sql(), from.0, from.1).await? {
        all.push(Brought::sibling(local::day(link.linked_at), link.choice));
    }
    Ok(all)
}

/// The siblings who stay keep in their files that there is one who went, and what was chosen for the two: the link
/// ends with the case, and goes with theirs should they move, too. Which cases those are.
///
/// # Errors
/// The database's, or a seal's.
pub async fn tell_siblings(
    tx: &Write,
    keys: &Keys,
    from: At,
    now: Instant,
) -> Result<Vec<CaseId>, StoreFault> {
    let mut told = Vec::new();
    for link in siblings::of_case(tx.sql(), from.0, from.1).await? {
        let stays = link.other(from.1);
        let at = (from.0, stays);
        if keys.of_case(tx.sql(), at.0, at.1).await?.is_none() {
            continue;
        }
        let mut lines = super::read_beside(tx, keys, at).await?;
        lines.push(Brought::sibling(local::day(now), link.choice));
        super::keep_beside(tx, keys, at, &lines, now).await?;
        told.push(stays);
    }
    Ok(told)
}
