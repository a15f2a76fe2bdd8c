//! What is named beside an address: a decision of a meeting, an alarm, an access in an emergency, a link of siblings,
//! a dispute of the age, a question, a message to the core, a member of the team. Under the address of a case that
//! one may see, what belongs to another case answers like what is not there, and nothing of either changes.

mod laid;

use barnahus_vocabulary::{
    AgeDisputeId, AlarmId, DecisionId, DisclosureId, EmergencyId, PersonId, Role, SiblingLinkId, paths,
};

use super::without;
use crate::adult_core::Core;
use crate::front_door::{Answer, Browser, houses_with_people};
use laid::{Laid, Place};

/// What is named, as a form names it.
struct Inner {
    decision: DecisionId,
    alarm: AlarmId,
    emergency: EmergencyId,
    link: SiblingLinkId,
    dispute: AgeDisputeId,
    message: DisclosureId,
    question: u32,
    member: PersonId,
}

impl Inner {
    /// What is nowhere.
    fn nowhere() -> Self {
        Self {
            decision: DecisionId::random(),
            alarm: AlarmId::random(),
            emergency: EmergencyId::random(),
            link: SiblingLinkId::random(),
            dispute: AgeDisputeId::random(),
            message: DisclosureId::random(),
            question: 9,
            member: PersonId::random(),
        }
    }
}

/// One thing that is asked: a page, or a form with what is named in it.
struct Asked {
    path: String,
    named: String,
    fields: Option<Vec<(&'static str, String)>>,
}

impl Asked {
    fn page(path: &str, named: &impl ToString) -> Self {
        let named = named.to_string();
        Self { path: path.replace("{}", &named), named, fields: None }
    }

    fn form(path: String, (field, named): (&'static str, String), besides: &[(&'static str, &str)]) -> Self {
        let besides = besides.iter().map(|(name, value)| (*name, (*value).to_owned()));
        let fields = [(field, named.clone())].into_iter().chain(besides).collect();
        Self { path, named, fields: Some(fields) }
    }

    async fn by(&self, browser: &Browser<'_>) -> Answer {
        browser.forget_what_was_said();
        let Some(fields) = &self.fields else { return browser.get(&self.path).await };
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        browser.post(&self.path, &fields).await
    }
}

/// Everything that names something beside the address of a case or of what is booked for it.
fn all(at: &Place, inner: &Inner) -> Vec<Asked> {
    let Place { house: _, case, meeting, booking } = *at;
    let Inner { decision, alarm, emergency, link, dispute, message, question, member } = inner;
    let (dispute, message) = (("dispute", dispute.to_string()), ("message", message.to_string()));
    vec![
        Asked::form(paths::meeting_done(meeting), ("decision", decision.to_string()), &[]),
        Asked::form(paths::alarm_end(case), ("alarm", alarm.to_string()), &[("ending", "came_back")]),
        Asked::form(
            paths::case_emergency(case),
            ("access", emergency.to_string()),
            &[("verdict", "justified")],
        ),
        Asked::page(&format!("{}?link={{}}", paths::siblings_end(case)), link),
        Asked::form(paths::siblings_end(case), ("link", link.to_string()), &[]),
        Asked::form(paths::age_asked(case), dispute.clone(), &[("assessor", "IML"), ("due", "mâine")]),
        Asked::form(paths::age_settled(case), dispute, &[("result", "not_assessed")]),
        Asked::form(
            paths::booking_question_mark(booking),
            // As long as an id, so that it would be found in an answer.
            ("number", format!("{question:036}")),
            &[("mark", "asked")],
        ),
        Asked::form(paths::team_remove(case), ("who", format!("{member}:therapist")), &[]),
        Asked::form(paths::ledger_settle(case), message, &[("choice", "drop")]),
    ]
}

/// Where messages are settled that are about no case.
fn settle(message: DisclosureId) -> Asked {
    let named = ("message", message.to_string());
    Asked::form(paths::QUARTER_SETTLE.to_owned(), named, &[("choice", "drop")])
}

#[tokio::test]
async fn what_belongs_to_another_case_answers_under_theirs_like_what_is_not_there() {
    for door in houses_with_people().await {
        let core = Core::of(&door).await;
        let laid = Laid::of(&door, &core).await;
        let before = laid.stands().await;
        let coordinator = door.browser(Role::Coordinator).await;
        let manager = door.browser(Role::CaseManager).await;
        assert_eq!(manager.get(&paths::case(laid.own.0.case)).await.status, 200);
        for unseen in [&laid.other.0, &laid.elsewhere.0] {
            assert_eq!(manager.get(&paths::case(unseen.case)).await.status, 404);
        }
        let (nowhere, mut complaints) = (Inner::nowhere(), Vec::new());
        for (role, browser) in [("manager", &manager), ("coordinator", &coordinator)] {
            for theirs in [&laid.other.1, &laid.elsewhere.1] {
                for (asked, none) in all(&laid.own.0, theirs).iter().zip(all(&laid.own.0, &nowhere)) {
                    let (answer, plain) = (asked.by(browser).await, none.by(browser).await);
                    let is_alike = without(&answer, &asked.named) == without(&plain, &none.named);
                    if answer.status < 400 || !is_alike {
                        complaints.push(format!("{role}: {} {} {}", asked.path, answer.status, plain.status));
                    }
                }
            }
        }
        assert!(complaints.is_empty(), "{}:\n{}", complaints.len(), complaints.join("\n"));
        // No message of a case is settled where those of no case are.
        let (theirs, none) = (settle(laid.other.1.message), settle(nowhere.message));
        let (theirs, none) = (theirs.by(&coordinator).await, none.by(&coordinator).await);
        assert_eq!((theirs.status, theirs.text), (409, none.text));
        assert_eq!(laid.stands().await, before, "something was done to another case");

        // The same forms do it where it belongs.
        for asked in all(&laid.other.0, &laid.other.1) {
            let answer = asked.by(&coordinator).await;
            let done = if asked.fields.is_some() { 303 } else { 200 };
            // The link ends by its form, which comes after its page.
            assert_eq!(answer.status, done, "{}: {}", asked.path, answer.text);
        }
    }
}

#[tokio::test]
async fn a_link_to_a_case_that_one_may_not_see_answers_like_one_that_is_not_there() {
    for door in houses_with_people().await {
        let core = Core::of(&door).await;
        let laid = Laid::of(&door, &core).await;
        let shared = laid.linked().await;
        let manager = door.browser(Role::CaseManager).await;
        let end = paths::siblings_end(laid.own.0.case);
        let none = SiblingLinkId::random();
        for (asked, nothing) in [
            (
                Asked::page(&format!("{end}?link={{}}"), &shared),
                Asked::page(&format!("{end}?link={{}}"), &none),
            ),
            (
                Asked::form(end.clone(), ("link", shared.to_string()), &[]),
                Asked::form(end.clone(), ("link", none.to_string()), &[]),
            ),
        ] {
            let (answer, plain) = (asked.by(&manager).await, nothing.by(&manager).await);
            assert!(answer.status >= 400, "{} {}", asked.path, answer.status);
            let is_alike = without(&answer, &asked.named) == without(&plain, &nothing.named);
            assert!(is_alike, "{} {} {}", asked.path, answer.status, plain.status);
        }
    }
}
