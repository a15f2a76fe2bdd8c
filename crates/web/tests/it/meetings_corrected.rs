//! What was recorded of a planning meeting is corrected: what was carried out stays, what stays the same is told once.

use barnahus_store::meetings::{self, decisions};
use barnahus_vocabulary::{BookingId, Role, paths};
use scraper::{ElementRef, Html};

use crate::booked::select;
use crate::front_door::{Answer, Browser, Door, houses_with_people};
use crate::meetings::decided;

pub type Fields = Vec<(String, String)>;

/// All that stands in the form, as a browser would send it.
pub fn standing(page: &Answer, action: &str) -> Fields {
    let html = Html::parse_document(&page.text);
    let within = |what: &str| select(&html, &format!("form[action='{action}'] {what}"));
    assert!(!within("input").is_empty(), "no form: {}", page.text);
    let attribute =
        |field: &ElementRef<'_>, name: &str| field.value().attr(name).unwrap_or_default().to_owned();
    let of = |field: &ElementRef<'_>| (attribute(field, "name"), attribute(field, "value"));
    let mut all: Fields = Vec::new();
    for what in ["input[type=hidden]", "input[checked]", "input[type=text]"] {
        all.extend(within(what).iter().map(of));
    }
    for area in within("textarea") {
        all.push((attribute(&area, "name"), area.text().collect()));
    }
    for list in within("select") {
        let chosen = select_in(&list, "option[selected]").map(|option| attribute(&option, "value"));
        all.push((attribute(&list, "name"), chosen.unwrap_or_default()));
    }
    all
}

fn select_in<'a>(of: &ElementRef<'a>, selector: &str) -> Option<ElementRef<'a>> {
    let selector = scraper::Selector::parse(selector).unwrap();
    of.select(&selector).next()
}

/// Sends the form as it stands, with these fields otherwise.
pub async fn corrects(browser: &Browser<'_>, page: &Answer, action: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = standing(page, action);
    fields.retain(|(name, _)| !more.iter().any(|(changed, _)| changed == name));
    let kept = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let all: Vec<_> = kept.chain(more.iter().copied()).collect();
    browser.post(action, &all).await
}

impl Door {
    pub async fn still_to_do(&self, role: Role) -> usize {
        let on = self.workplace.database.read();
        decisions::open_of(on, self.id, self.of(role)).await.unwrap().len()
    }
}

#[tokio::test]
async fn a_record_is_corrected_and_what_was_carried_out_stays() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let case = house.with_team().await;
        decided(&house, &manager, case, "Anunță școala.").await;
        let meeting =
            meetings::of_case(house.workplace.database.read(), house.id, case).await.unwrap().remove(0);
        let (meeting, place) = (meeting.id, paths::meeting(meeting.id));
        let action = paths::meeting_record(meeting);
        assert!(manager.get(&place).await.text.contains(&action), "the page leads there");
        let prosecutor = house.browser(Role::Prosecutor).await;
        assert_eq!(prosecutor.get(&action).await.status, 404, "only whoever is in charge");

        // The same again changes nothing: it is the same duty.
        let page = manager.get(&action).await;
        assert!(
            page.says("Corectează ce s-a notat") && page.text.contains("Anunță școala."),
            "{}",
            page.text
        );
        let before = decisions::open_in(house.workplace.database.read(), house.id, case).await.unwrap();
        let same = corrects(&manager, &page, &action, &[("note_safety", "Tatăl nu știe ora.")]).await;
        assert_eq!((same.status, same.location.as_deref()), (303, Some(&*place)), "{}", same.text);
        let after = decisions::open_in(house.workplace.database.read(), house.id, case).await.unwrap();
        assert_eq!(before, after);
        assert!(manager.get(&place).await.says("Tatăl nu știe ora."));
        let late = corrects(&manager, &page, &action, &[("note_safety", "Alta.")]).await;
        assert!(late.status == 409 && late.text.contains("Alta."), "from a page of before: {}", late.text);
        assert!(late.says("Ce este salvat acum") && late.says("Tatăl nu știe ora."), "{}", late.text);
        let as_new: Vec<_> =
            standing(&page, &action).into_iter().filter(|(name, _)| name != "corrects").collect();
        let as_new: Vec<_> = as_new.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let second = manager.post(&action, &as_new).await;
        assert_eq!(second.status, 409, "nobody records it a second time");
        assert!(second.says("Tatăl nu știe ora."), "but may correct it, seeing both: {}", second.text);
        let mine = late.press(&manager, &action, &[]).await;
        assert_eq!((mine.status, mine.location.as_deref()), (303, Some(&*place)), "{}", mine.text);
        let seen = manager.get(&place).await;
        assert!(seen.says("Alta.") && !seen.says("Tatăl nu știe ora."), "{}", seen.text);
        assert_eq!(house.still_to_do(Role::Prosecutor).await, 1, "what stayed the same");
        let again = second.press(&manager, &action, &[]).await;
        assert!(again.status == 409 && again.says("Alta."), "once more somebody was before: {}", again.text);
        let page = manager.get(&action).await;
        let back = corrects(&manager, &page, &action, &[("note_safety", "Tatăl nu știe ora.")]).await;
        assert_eq!(back.status, 303, "{}", back.text);

        // Another does it, and something was forgotten.
        let owner = house.of(Role::Interviewer).to_string();
        let page = manager.get(&action).await;
        let changed = [
            ("owner_1", owner.as_str()),
            ("what_2", "Cere dosarul."),
            ("owner_2", owner.as_str()),
            ("due_2", "mâine"),
        ];
        let changed = corrects(&manager, &page, &action, &changed).await;
        assert_eq!(changed.status, 303, "{}", changed.text);
        assert_eq!(
            (house.still_to_do(Role::Prosecutor).await, house.still_to_do(Role::Interviewer).await),
            (0, 2)
        );
        let trail = manager.get(&paths::case_audit(case)).await;
        assert_eq!(trail.status, 200);

        // What was carried out is not decided away.
        done(&house, meeting, "Cere dosarul.").await;
        let page = manager.get(&action).await;
        assert!(page.says("Făcut deja") && page.says("Cere dosarul."), "{}", page.text);
        let none = [("what_1", ""), ("owner_1", ""), ("due_1", "")];
        assert_eq!(corrects(&manager, &page, &action, &none).await.status, 303);
        let seen = manager.get(&place).await;
        assert!(seen.says("Cere dosarul.") && !seen.says("Anunță școala."), "{}", seen.text);
        assert_eq!(house.still_to_do(Role::Interviewer).await, 0);
    }
}

/// The interviewer says that it is done.
async fn done(house: &Door, meeting: BookingId, what: &str) {
    let interviewer = house.browser(Role::Interviewer).await;
    let page = interviewer.get(&paths::meeting(meeting)).await;
    let html = Html::parse_document(&page.text);
    let forms = select(&html, &format!("form[action='{}']", paths::meeting_done(meeting)));
    let text = |form: &ElementRef<'_>| {
        let around = form.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "li");
        around.map(|one| one.text().collect::<String>()).unwrap_or_default()
    };
    let form = forms.iter().find(|form| text(form).contains(what)).unwrap_or(&forms[0]);
    let input = select_in(form, "[name=decision]").unwrap();
    let id = input.value().attr("value").unwrap().to_owned();
    let told = interviewer.post(&paths::meeting_done(meeting), &[("decision", &*id)]).await;
    assert_eq!(told.status, 303, "{}", told.text);
}
