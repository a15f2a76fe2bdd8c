//! Who may go where: every route of the program, for every role, about something of theirs, something
//! of another's, and nothing at all.
//!
//! The routes are read from the sources, so that a new one fails until it stands in the table; what
//! the table allows is asked of the policy, whose own tables are held to the design beside it. Refused
//! is one page, to the byte, whether the thing exists or not.

mod ground;
mod inner;
mod policy;
mod printed;
mod routes;
mod row;
mod table;

use std::collections::BTreeSet;

use barnahus_vocabulary::{DraftId, Role, paths};

use crate::front_door::{Answer, Browser, houses_with_people};
use ground::{Ground, Sent};
use row::{Asks, Method, Row, Stand, Thing};

#[test]
fn every_route_stands_in_the_table_and_nothing_else() {
    let written = routes::written();
    let told: BTreeSet<_> = table::all().map(|row| (row.name.to_owned(), row.method)).collect();
    assert!(written.len() > 70, "the sources were not read: {written:?}");
    assert_eq!(written, told);
}

#[tokio::test]
async fn every_role_goes_where_the_table_says_and_nowhere_else() {
    for door in houses_with_people().await {
        let ground = Ground::of(&door).await;
        let policy = ground.policy();
        let mut complaints = Vec::new();
        for role in Role::ALL {
            let browser = door.browser(role).await;
            let nowhere = browser.get("/nowhere").await;
            for row in table::all().filter(|row| row.asks != Asks::Anyone) {
                let mut refusals = Vec::new();
                for stand in row.thing.stands(role) {
                    let mut sent = ground.sent(row.thing, *stand, role).await;
                    let may = row.allows(&policy, role, *stand);
                    // Whoever may not is refused with a page that is up to date.
                    if may {
                        sent.version = table::STALE.to_owned();
                    }
                    let answer = asked(&browser, row, &sent).await;
                    let is_refused = answer.status == 404;
                    let is_done = !may || !row.is_done_once() || answer.status == 303;
                    if may == is_refused || !is_done || answer.status >= 500 {
                        complaints.push(format!(
                            "{role}: {:?} {} of {stand:?} answers {}",
                            row.method, row.name, answer.status
                        ));
                    }
                    if is_refused {
                        refusals.push((stand, without(&answer, &sent.id)));
                    }
                }
                let plain = without(&nowhere, "/nowhere");
                for (stand, refusal) in refusals {
                    if refusal != plain {
                        complaints.push(format!(
                            "{role}: {} of {stand:?} is refused in words of its own",
                            row.name
                        ));
                    }
                }
            }
        }
        assert!(complaints.is_empty(), "{}:\n{}", complaints.len(), complaints.join("\n"));
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_to_the_door_from_everywhere_alike() {
    for door in houses_with_people().await {
        let ground = Ground::of(&door).await;
        for row in table::all().filter(|row| row.asks != Asks::Anyone) {
            let mut answers = BTreeSet::new();
            for stand in row.thing.stands(Role::Judge) {
                let sent = ground.sent(row.thing, *stand, Role::Judge).await;
                let sent = Sent { version: table::STALE.to_owned(), ..sent };
                let answer = asked(&door.stranger(), row, &sent).await;
                let place = answer.location.as_deref().unwrap_or_default();
                assert!(place.starts_with("/sign-in"), "{}: {} {place}", row.name, answer.status);
                answers.insert(without(&answer, &sent.id));
            }
            assert_eq!(answers.len(), 1, "{}: {answers:?}", row.name);
        }
    }
}

async fn asked(browser: &Browser<'_>, row: &Row, sent: &Sent) -> Answer {
    let Sent { id, inner, version } = sent;
    browser.forget_what_was_said();
    let path = row.path.replace("{id}", id);
    match row.method {
        Method::Get => browser.get(&format!("{path}{}", row.query)).await,
        Method::Post => {
            let known = |name: &str, value: &str| match name {
                "version" => version.clone(),
                _ => value.replace("{id}", id).replace("{inner}", inner),
            };
            let fields: Vec<_> = row.fields.iter().map(|(name, value)| (*name, known(name, value))).collect();
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            browser.post(&path, &fields).await
        }
    }
}

/// All of an answer, without what it was asked for.
fn without(answer: &Answer, id: &str) -> (u16, Vec<String>, String) {
    let Answer { status, location: _, head, text } = answer;
    let head = head.iter().map(|line| line.replace(id, "…")).collect();
    (*status, head, text.replace(id, "…"))
}

#[tokio::test]
async fn what_is_anothers_answers_like_what_is_not_there() {
    for door in houses_with_people().await {
        let (judge, therapist) = (door.browser(Role::Judge).await, door.browser(Role::Therapist).await);
        // Signed in twice: each page shows the other session.
        let elsewhere = door.browser(Role::Judge).await;
        let account = judge.get(paths::ACCOUNT).await.text;
        let session = account.split("name=\"session\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let (nothing, intake) = (DraftId::random(), door.browser(Role::IntakeOfficer).await);
        let draft = DraftId::random();
        intake.post(paths::INTAKE_DRAFT, &[("draft", &draft.to_string()), ("told", "Ceva.")]).await;
        let manager = door.browser(Role::CaseManager).await;
        for (browser, theirs, none) in [
            (
                &therapist,
                therapist.post(paths::ACCOUNT_END_SESSION, &[("session", session)]).await,
                therapist.post(paths::ACCOUNT_END_SESSION, &[("session", &nothing.to_string())]).await,
            ),
            (
                &manager,
                manager.post(&paths::draft_discard(draft), &[]).await,
                manager.post(&paths::draft_discard(nothing), &[]).await,
            ),
            (&manager, manager.get(&paths::draft(draft)).await, manager.get(&paths::draft(nothing)).await),
        ] {
            let theirs = without(&theirs, &draft.to_string());
            assert_eq!(theirs, without(&none, &nothing.to_string()));
            assert_eq!(browser.get(paths::ACCOUNT).await.status, 200);
        }
        assert_eq!(elsewhere.get(paths::ACCOUNT).await.status, 200, "another ended their session");
        assert!(intake.get(&paths::draft(draft)).await.text.contains("Ceva."), "another threw it away");
        let own = Ground::of(&door).await;
        let elsewhere = own.sent(Thing::Case, Stand::Other, Role::Therapist).await.id;
        let who = format!("{}:{}", door.of(Role::Therapist), Role::Therapist);
        // In the team of the one case; asked to leave the other, in which they are not.
        let coordinator = door.browser(Role::Coordinator).await;
        let left = coordinator.post(&paths::TEAM_REMOVE.replace("{id}", &elsewhere), &[("who", &who)]).await;
        assert!(left.status >= 400, "{}", left.status);
        let mine = own.sent(Thing::Case, Stand::Own, Role::Therapist).await.id;
        assert_eq!(therapist.get(&paths::CASE.replace("{id}", &mine)).await.status, 200);
    }
}
