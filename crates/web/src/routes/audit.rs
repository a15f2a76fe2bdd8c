//! The audit trail, for the data protection officer.

use axum::extract::{Query, State};
use barnahus_casework::SectionName;
use barnahus_operations::read_audit::{self as reading, Broken, Told, Verdict, read_audit};
use barnahus_pages::Place;
use barnahus_pages::audit::{AuditLine, Proof, audit};
use barnahus_pages::parts::Pager;
use barnahus_pages::words::cases::opened;
use barnahus_pages::words::trail as words;
use barnahus_vocabulary::{Locale, Role, Text, paths};
use maud::Markup;
use serde::Deserialize;

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// Where the page begins.
#[derive(Debug, Deserialize)]
pub(super) struct Before {
    before: Option<i64>,
}

/// `GET /audit`.
pub(super) async fn list(
    State(site): State<Site>,
    Query(Before { before }): Query<Before>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    let trail = read_audit(site.workplace(), &person.actor, before).await?;
    let lines: Vec<_> = trail.lines.iter().map(|told| line(told, person.actor.locale)).collect();
    let last = lines.last().filter(|line| lines.len() == reading::PAGE && line.number > 1);
    let pager = Pager {
        before: before.map(|_| paths::AUDIT.to_owned()),
        after: last.map(|line| paths::audit_before(line.number)),
    };
    Ok(audit(
        &person.frame(Place::Audit),
        &lines,
        &trail.verdict.as_ref().map_or(Proof::NotAsked, proof),
        &pager,
    ))
}

fn line(told: &Told, locale: Locale) -> AuditLine {
    let Told { line, actor, subject } = told;
    AuditLine {
        number: line.number,
        at: line.at,
        who: actor.clone(),
        what: said(words::action(&line.action), &line.action, locale),
        about: subject.clone().unwrap_or_default(),
        why: said(why(&line.action, &line.purpose), &line.purpose, locale),
    }
}

/// A word that this version does not write is shown as it stands.
fn said(text: Option<Text>, code: &str, locale: Locale) -> String {
    text.map_or(code, |text| text.of(locale)).to_owned()
}

/// The reason in words; of a word that stands for no case, a section or a role is meant.
fn why(action: &str, code: &str) -> Option<Text> {
    opened::purpose(action, code)
        .or_else(|| code.parse().ok().map(SectionName::name))
        .or_else(|| code.parse().ok().map(Role::name))
}

fn proof(verdict: &Verdict) -> Proof {
    match verdict {
        Verdict::Whole(None) => Proof::NotAsked,
        Verdict::Whole(Some(head)) => Proof::Whole(head.number, hexadecimal(&head.mac)),
        Verdict::Broken(
            Broken::Gap(number)
            | Broken::Changed(number)
            | Broken::Tail(number)
            | Broken::NotTheNoted(number),
        ) => Proof::Broken(*number),
    }
}

/// As it is printed in the officer's letter.
fn hexadecimal(mac: &[u8]) -> String {
    mac.iter().map(|octet| format!("{octet:02x}")).collect()
}
