//! The planning meeting as a browser without script plans, moves, records and cancels it, and what is not
//! theirs to see.

use barnahus_casework::meeting::MeetingState;
use barnahus_store::meetings;
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{BookingId, CaseId, Role, paths};

use crate::booked::select;
use crate::front_door::{Answer, Browser, Door, houses_with_people, now};

impl Door {
    /// An accepted case with an interviewer and a prosecutor in its team.
    pub async fn with_team(&self) -> CaseId {
        let case = self.accepted().await;
        self.team_of(case).await;
        case
    }

    /// An interviewer and a prosecutor join its team.
    pub async fn team_of(&self, case: CaseId) {
        let tx = self.workplace.database.begin().await.unwrap();
        for role in [Role::Interviewer, Role::Prosecutor] {
            let member = Member { person: self.of(role), role, joined_at: now() };
            teams::join(&tx, self.id, case, member).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    pub async fn the_meeting(&self, case: CaseId) -> meetings::Meeting {
        meetings::of_case(self.workplace.database.read(), self.id, case).await.unwrap().remove(0)
    }
}

/// All that stands in a form: what is hidden, ticked, chosen and written.
fn standing(page: &Answer, action: &str) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&page.text);
    let within = format!("form[action='{action}']");
    let fields = format!("{within} input[type=hidden], {within} input[checked], {within} input[type=text]");
    select(&html, &fields)
        .iter()
        .map(|field| {
            let value = |name: &str| field.value().attr(name).unwrap_or_default().to_owned();
            (value("name"), value("value"))
        })
        .collect()
}

pub async fn sent(browser: &Browser<'_>, page: &Answer, action: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = standing(page, action);
    fields.retain(|(name, _)| !more.iter().any(|(changed, _)| changed == name));
    let all: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (&**name, &**value)).chain(more.iter().copied()).collect();
    browser.post(action, &all).await
}

/// The first time that a page offers.
fn first_time(page: &Answer) -> String {
    let html = scraper::Html::parse_document(&page.text);
    select(&html, "input[name=at]")[0].value().attr("value").unwrap().to_owned()
}

async fn planned(house: &Door, browser: &Browser<'_>) -> (CaseId, BookingId) {
    let case = house.with_team().await;
    (case, planned_of(house, browser, case).await)
}

pub async fn planned_of(house: &Door, browser: &Browser<'_>, case: CaseId) -> BookingId {
    let action = paths::meeting_new(case);
    let page = browser.get(&action).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let at = first_time(&page);
    let made = sent(browser, &page, &action, &[("at", &at), ("do", "book")]).await;
    let meeting = house.the_meeting(case).await.id;
    assert_eq!((made.status, made.location), (303, Some(paths::meeting(meeting))), "{}", made.text);
    meeting
}

/// A planning meeting of the case decided that; the prosecutor does it until tomorrow.
pub async fn decided(house: &Door, browser: &Browser<'_>, case: CaseId, what: &str) {
    let meeting = planned_of(house, browser, case).await;
    house.let_it_begin(meeting, now() - time::Duration::minutes(45)).await;
    let (action, owner) = (paths::meeting_record(meeting), house.of(Role::Prosecutor).to_string());
    let page = browser.get(&action).await;
    let fields = [("what_1", what), ("owner_1", &*owner), ("due_1", "mâine")];
    let done = sent(browser, &page, &action, &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

#[tokio::test]
async fn a_meeting_is_planned_moved_and_cancelled_by_forms_alone() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::CaseManager).await;
        let (case, meeting) = planned(&house, &browser).await;
        let again = browser.get(&paths::meeting_new(case)).await;
        assert_eq!(again.location, Some(paths::meeting(meeting)), "one meeting at a time");
        let page = browser.get(&paths::meeting(meeting)).await;
        assert!(page.says("Persoana prosecutor") && page.says("Prin apel") && page.says("Temele audierii"));

        let action = paths::meeting_move(meeting);
        let page = browser.get(&action).await;
        let room = house.rooms[1].to_string();
        let fields =
            [("place", &*room), ("day", "26.11.2026"), ("time", "11:00"), ("at", ""), ("do", "book")];
        let moved = sent(&browser, &page, &action, &fields).await;
        assert_eq!(moved.status, 303, "{}", moved.text);
        let seen = browser.get(&paths::meeting(meeting)).await;
        assert!(seen.says("Camera observation") && seen.says("11:00"), "{}", seen.text);
        let stale =
            sent(&browser, &page, &action, &[("time", "12:15"), ("day", "27.11.2026"), ("do", "book")]).await;
        assert_eq!(stale.status, 409);
        assert!(
            stale.says("Ce este salvat acum") && stale.says("12:15") && stale.says("11:00"),
            "both stand there"
        );

        let action = paths::meeting_cancel(meeting);
        let ask = browser.get(&action).await;
        assert!(ask.says("Persoana prosecutor"), "who is told stands there");
        let without = ask.press(&browser, &action, &[]).await;
        assert_eq!(without.status, 422);
        let gone = without.press(&browser, &action, &[("reason", "no_time")]).await;
        assert_eq!((gone.status, gone.location), (303, Some(paths::meeting(meeting))));
        assert!(browser.get(&paths::meeting(meeting)).await.says("nu mai este timp"));
    }
}

#[tokio::test]
async fn what_cannot_be_says_why_in_the_reader_s_words_and_keeps_what_was_typed() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::CaseManager).await;
        let case = house.with_team().await;
        let action = paths::meeting_new(case);
        let page = browser.get(&action).await;
        let nobody = sent(&browser, &page, &action, &[("who", ""), ("do", "book")]).await;
        assert_eq!(nobody.status, 422, "{}", nobody.text);
        let night = [
            ("day", "26.11.2026"),
            ("time", "22:00"),
            ("at", ""),
            ("do", "book"),
            ("call_how", "Sală virtuală"),
        ];
        let refused = sent(&browser, &page, &action, &night).await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("Persoana interviewer nu este liber(ă) atunci"), "{}", refused.text);
        assert!(
            refused.text.contains("Sală virtuală") && refused.text.contains("22:00"),
            "what was typed stays"
        );
        let alone = format!("{}:interviewer", house.of(Role::Interviewer));
        let alone = sent(&browser, &page, &action, &[("who", &alone), ("do", "times")]).await;
        assert_eq!(alone.status, 200);
        assert!(alone.says("Nu găsim o jumătate de oră liberă"));
    }
}

#[tokio::test]
async fn what_the_meeting_decided_is_recorded_read_and_done() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::CaseManager).await;
        let (case, meeting) = planned(&house, &browser).await;
        let action = paths::meeting_record(meeting);
        let page = browser.get(&action).await;
        let early = sent(&browser, &page, &action, &[]).await;
        assert_eq!(early.status, 409, "it has not begun");
        assert!(early.says("Ședința nu a început încă."));
        let begun = now() - time::Duration::minutes(45);
        house.let_it_begin(meeting, begun).await;
        let page = browser.get(&action).await;
        let what = ("what_1", "Anunță școala.");
        let half = sent(&browser, &page, &action, &[what]).await;
        assert_eq!(half.status, 422);
        assert!(half.text.contains("Anunță școala."), "what was typed stays");
        let owner = house.of(Role::Prosecutor).to_string();
        let whole = [what, ("owner_1", &*owner), ("due_1", "mâine"), ("note_safety", "Tatăl nu știe ora.")];
        let done = sent(&browser, &page, &action, &whole).await;
        assert_eq!((done.status, done.location), (303, Some(paths::meeting(meeting))), "{}", done.text);
        assert_eq!(house.the_meeting(case).await.state, MeetingState::Held);

        let prosecutor = house.browser(Role::Prosecutor).await;
        assert!(prosecutor.get(paths::MY_DAY).await.says("Hotărât la ședință"));
        let seen = prosecutor.get(&paths::meeting(meeting)).await;
        assert!(
            seen.says("Anunță școala.") && seen.says("Tatăl nu știe ora.") && seen.says("a fost prezent")
        );
        let told = seen.press(&prosecutor, &paths::meeting_done(meeting), &[]).await;
        assert_eq!(told.status, 303);
        assert!(!prosecutor.get(paths::MY_DAY).await.says("Hotărât la ședință"));
        let planner = house.browser(Role::RoomPlanner).await.get(&paths::meeting(meeting)).await;
        for hidden in ["Anunță școala.", "Tatăl nu știe ora.", "Persoana prosecutor"] {
            assert!(!planner.says(hidden), "{hidden}");
        }
    }
}

#[tokio::test]
async fn the_link_of_a_letter_leads_to_the_meeting_and_tells_a_stranger_nothing() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::CaseManager).await;
        let (_, meeting) = planned(&house, &browser).await;
        let through = house.browser(Role::Interviewer).await.get(&paths::booking(meeting)).await;
        assert_eq!(through.location, Some(paths::meeting(meeting)));
        let therapist = house.browser(Role::Therapist).await;
        let (theirs, nothing) = (
            therapist.get(&paths::booking(meeting)).await,
            therapist.get(&paths::booking(BookingId::random())).await,
        );
        assert_eq!((theirs.status, &theirs.text), (404, &nothing.text));
        let stranger = house.stranger().get(&paths::booking(meeting)).await;
        assert!(stranger.location.unwrap().starts_with("/sign-in"));
    }
}

impl Door {
    /// As if it had begun then.
    pub async fn let_it_begin(&self, meeting: BookingId, at: barnahus_vocabulary::Instant) {
        let tx = self.workplace.database.begin().await.unwrap();
        let stands = meetings::find(tx.sql(), self.id, meeting).await.unwrap().unwrap();
        let time = barnahus_vocabulary::Interval::new(at, at + time::Duration::minutes(30)).unwrap();
        meetings::update(&tx, self.id, &meetings::Meeting { time, ..stands }, now()).await.unwrap();
        tx.commit().await.unwrap();
    }
}
