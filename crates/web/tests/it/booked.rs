//! What tests of bookings do at the front door: a case that may be booked, a booking made in the browser, and
//! a form pressed as it stands on its page.

use barnahus_casework::Typed;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::triage_case::accept_case;
use barnahus_store::cases;
use barnahus_vocabulary::{Actor, BookingId, CaseId, DraftId, Locale, Role, paths};
use scraper::{ElementRef, Html, Selector};
use sea_orm::ConnectionTrait;

use crate::front_door::{Answer, Browser, Door, now};

/// A child of unknown age: the rules that protect more hold.
const CHILD: [(&str, &str); 3] = [("urgency", "urgent"), ("given_name", "Ilinca"), ("languages", "ron")];

impl Door {
    pub fn actor(&self, role: Role) -> Actor {
        Actor { person: self.of(role), house: self.id, roles: vec![role], locale: Locale::Ro }
    }

    /// A referral that was accepted, with the case manager in charge.
    pub async fn accepted(&self) -> CaseId {
        self.accepted_with(&[]).await
    }

    /// The same, of a child of whom that is known instead. The letters that it came with have gone.
    pub async fn accepted_with(&self, fields: &[(&str, &str)]) -> CaseId {
        let case = self.received_with(fields).await;
        let (coordinator, manager) = (self.actor(Role::Coordinator), self.of(Role::CaseManager));
        accept_case(&self.workplace, &coordinator, (case, 1), manager, now()).await.unwrap();
        let went = "DELETE FROM letters WHERE kind IN ('task_awaits', 'cannot_wait')";
        self.workplace.database.schema().execute_unprepared(went).await.unwrap();
        case
    }

    /// A referral that awaits triage.
    pub async fn received_with(&self, fields: &[(&str, &str)]) -> CaseId {
        let kept = CHILD.iter().filter(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        let (typed, intake): (Typed, _) =
            (kept.chain(fields).copied().collect(), self.actor(Role::IntakeOfficer));
        receive_referral(&self.workplace, &intake, DraftId::random(), &typed, now()).await.unwrap().case
    }

    pub async fn codename(&self, case: CaseId) -> String {
        cases::find(self.workplace.database.read(), self.id, case).await.unwrap().unwrap().codename
    }

    /// The case with a booking on its best slot, made in the browser.
    pub async fn booked(&self, browser: &Browser<'_>) -> (CaseId, BookingId) {
        let case = self.accepted().await;
        let slots = browser.get(&paths::slots(case)).await;
        let made = slots.press(browser, &paths::book(case), &[]).await;
        assert_eq!(made.status, 303, "{}", made.text);
        (case, booking_at(&made))
    }
}

pub fn booking_at(answer: &Answer) -> BookingId {
    answer.location.as_deref().unwrap().strip_prefix("/bookings/").unwrap().parse().unwrap()
}

impl Answer {
    /// Presses the first button of the form that goes to `action`, with what stands in its hidden
    /// fields and `chosen` besides. Nothing but the page is known to it.
    pub async fn press(&self, browser: &Browser<'_>, action: &str, chosen: &[(&str, &str)]) -> Self {
        let fields = self.fields(action);
        let sent: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (&**name, &**value)).chain(chosen.iter().copied()).collect();
        browser.post(action, &sent).await
    }

    /// The hidden fields of a form and its first button, if that has a name.
    pub fn fields(&self, action: &str) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.text);
        let form = select(&page, &format!("form[action='{action}'][method=post]"));
        assert!(!form.is_empty(), "no form to {action}: {}", self.text);
        let form = form[0];
        let pick = |selector: &str| {
            let selector = Selector::parse(selector).unwrap();
            form.select(&selector).map(|field| attributes(field)).collect::<Vec<_>>()
        };
        let button = pick("button").into_iter().take(1).filter(|(name, _)| !name.is_empty());
        pick("input[type=hidden]").into_iter().chain(button).collect()
    }

    pub fn says(&self, words: &str) -> bool {
        let page = Html::parse_document(&self.text);
        let text: String = page.root_element().text().collect();
        text.contains(words)
    }
}

pub fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect()
}

fn attributes(field: ElementRef<'_>) -> (String, String) {
    let value = |name: &str| field.value().attr(name).unwrap_or_default().to_owned();
    (value("name"), value("value"))
}
