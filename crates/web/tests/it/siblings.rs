//! Siblings: linked by who sees both, never in the house together when they must not be, whatever the way.

use barnahus_casework::Typed;
use barnahus_identity::Holder;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_operations::triage_case::accept_case;
use barnahus_pages::plan::{PLACE, TAKE};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::rooms::{self, RoomKind};
use barnahus_store::{houses, people};
use barnahus_vocabulary::{CaseId, DraftId, PersonId, Role, RoomId, paths};
use scraper::Html;

use crate::booked::{booking_at, select};
use crate::emergencies::noted;
use crate::front_door::{Answer, Browser, Door, houses_with_people, now, person, room};

const THERE: &str = "Atunci este în casă un frate sau o soră";
const HIDDEN: &str = "Un caz pe care nu îl vedeți";

/// A house in which two children can be heard at once, each by their own team; gives the second case manager.
async fn doubled(house: &Door) -> PersonId {
    let tx = house.workplace.database.begin().await.unwrap();
    let own = houses::find(tx.sql(), house.id).await.unwrap().unwrap();
    houses::update(&tx, &houses::House { children_at_once: 2, ..own }).await.unwrap();
    let (talk, glass) = (RoomId::random(), RoomId::random());
    rooms::insert(&tx, house.id, &room(talk, RoomKind::Interview, vec![])).await.unwrap();
    rooms::insert(&tx, house.id, &room(glass, RoomKind::Observation, vec![talk])).await.unwrap();
    let mut manager = None;
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Coordinator) {
        let mut second = person(role);
        second.display_name = format!("A doua persoană {}", role.code());
        second.email = format!("second-{}@example.org", role.code());
        people::insert(&tx, house.id, &second, now()).await.unwrap();
        manager = if role == Role::CaseManager { Some(second.id) } else { manager };
    }
    tx.commit().await.unwrap();
    manager.unwrap()
}

/// Two cases that wait, each with its own case manager; gives the second manager too.
async fn two(house: &Door) -> (CaseId, CaseId, PersonId) {
    let manager = doubled(house).await;
    let typed: Typed =
        [("urgency", "urgent"), ("given_name", "Toma"), ("languages", "ron")].into_iter().collect();
    let (intake, coordinator) = (house.actor(Role::IntakeOfficer), house.actor(Role::Coordinator));
    let second =
        receive_referral(&house.workplace, &intake, DraftId::random(), &typed, now()).await.unwrap().case;
    accept_case(&house.workplace, &coordinator, (second, 1), manager, now()).await.unwrap();
    (house.accepted().await, second, manager)
}

pub async fn links(browser: &Browser<'_>, case: CaseId, codename: &str, choice: [&str; 3]) -> Answer {
    let [day, interviewer, meeting] = choice;
    let fields = [("codename", codename), ("day", day), ("interviewer", interviewer), ("meeting", meeting)];
    browser.get(&paths::siblings(case)).await.press(browser, &paths::siblings(case), &fields).await
}

pub const APART: [&str; 3] = ["any", "any", "must_not"];

/// The words of the slots on offer.
fn offered(page: &Answer) -> Vec<String> {
    let html = Html::parse_document(&page.text);
    select(&html, "button[name=slot]").iter().map(|one| one.attr("value").unwrap().to_owned()).collect()
}

fn start(slot: &str) -> &str {
    slot.split('!').next().unwrap()
}

async fn of_case(house: &Door, case: CaseId) -> Booking {
    bookings::of_case(house.workplace.database.read(), house.id, case).await.unwrap().remove(0)
}

async fn overlap(house: &Door, one: CaseId, other: CaseId) -> bool {
    let (one, other) = (of_case(house, one).await, of_case(house, other).await);
    one.time.widened(30).overlaps(other.time.widened(30))
}

#[tokio::test]
async fn those_who_must_not_meet_are_not_offered_booked_or_moved_to_one_time() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (one, other, _) = two(&house).await;
        let first = browser.get(&paths::slots(one)).await;
        assert_eq!(first.press(&browser, &paths::book(one), &[]).await.status, 303);
        let before = browser.get(&paths::slots(other)).await;
        let wanted = offered(&before).remove(0);
        assert_eq!(start(&offered(&first)[0]), start(&wanted), "both may be there at once");
        let linked = links(&browser, other, &house.codename(one).await, APART).await;
        assert_eq!((linked.status, linked.location), (303, Some(paths::siblings(other))), "{}", linked.text);
        assert!(browser.get(&paths::siblings(one)).await.says("Nu trebuie să se întâlnească"));

        let after = browser.get(&paths::slots(other)).await;
        let starts: Vec<i64> = offered(&after).iter().map(|slot| start(slot).parse().unwrap()).collect();
        let stands = of_case(&house, one).await.time;
        let length = (stands.end() - stands.start()).whole_minutes();
        let near = |minutes: &&i64| (**minutes - stands.start().minutes()).abs() < length + 60;
        assert!(!starts.is_empty() && starts.iter().find(near).is_none(), "{starts:?} {stands:?}");
        let fresh = offered(&browser.get(&paths::slots(other)).await).remove(0);
        let own = of_case(&house, one).await;
        let refused = before.press(&browser, &paths::book(other), &[]).await;
        assert!(refused.status == 409 && refused.says(THERE), "{}", refused.text);
        let names = house.codename(one).await;
        assert!(!refused.says(&names), "who plans one child is not told of the other");

        let booked = refused.press(&browser, &paths::book(other), &[]).await;
        assert_eq!(booked.status, 303, "{}", booked.text);
        let booking = booking_at(&booked);
        let version = of_case(&house, other).await.version.to_string();
        let fields = [("version", &*version), ("slot", &wanted), ("reason", "child")];
        let refused = browser.post(&paths::booking_move(booking), &fields).await;
        assert!(refused.status == 409 && refused.says(THERE), "{}", refused.text);
        assert!(!overlap(&house, one, other).await);
        assert_eq!(
            start(&fresh).parse::<i64>().unwrap(),
            of_case(&house, other).await.time.start().minutes()
        );
        assert_eq!(of_case(&house, one).await, own);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_of_the_week_keeps_apart_those_who_wait_and_must_not_meet() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (one, other, _) = two(&house).await;
        let plan = |page: Answer| {
            let html = Html::parse_document(&page.text);
            let form = format!("form[action='{}'] [name={PLACE}]", paths::PLAN_ACCEPT);
            let words: Vec<String> =
                select(&html, &form).iter().map(|one| one.attr("value").unwrap().to_owned()).collect();
            (page, words)
        };
        let begin = browser.get(paths::PLAN).await;
        let (free, together) = plan(begin.press(&browser, paths::PLAN, &[]).await);
        let hours: Vec<_> = together.iter().map(|word| word.split('!').nth(2).unwrap_or_default()).collect();
        assert!(hours.len() == 2 && hours[0] == hours[1], "both may be there at once: {together:?}");
        links(&browser, one, &house.codename(other).await, APART).await;

        let (apart, words) = plan(begin.press(&browser, paths::PLAN, &[]).await);
        assert_eq!(words.len(), 2, "{}", apart.text);
        let both = [one.to_string(), other.to_string()];
        let take = [(TAKE, &*both[0]), (TAKE, &*both[1])];
        let stale = free.press(&browser, paths::PLAN_ACCEPT, &take).await;
        assert!(stale.says(THERE), "{together:?} what was planned before the link: {}", stale.text);
        let again = browser.get(paths::PLAN).await.press(&browser, paths::PLAN, &[]).await;
        let settled = again.press(&browser, paths::PLAN_ACCEPT, &take).await;
        assert!(settled.says("1 audiere programată"), "{}", settled.text);
        assert!(!overlap(&house, one, other).await);
    }
}

#[tokio::test]
async fn a_link_over_bookings_that_overlap_says_so_until_one_is_moved() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (one, other, manager) = two(&house).await;
        for case in [one, other] {
            let slots = browser.get(&paths::slots(case)).await;
            assert_eq!(slots.press(&browser, &paths::book(case), &[]).await.status, 303);
        }
        assert!(overlap(&house, one, other).await);
        let duty = "Frați care nu trebuie să se întâlnească";
        links(&browser, one, &house.codename(other).await, APART).await;
        let page = browser.get(&paths::siblings(one)).await;
        assert!(page.says("Cazurile sunt legate, dar audierile lor se suprapun"), "{}", page.text);
        assert!(page.says("deși copiii nu trebuie să se întâlnească"), "{}", page.text);
        assert!(browser.get(paths::MY_DAY).await.says(duty));
        let theirs = house.browser_of(Holder { house: house.id, person: manager }, now()).await;
        let day = theirs.get(paths::MY_DAY).await;
        assert!(day.says(duty) && !day.says(&house.codename(one).await), "{}", day.text);

        let booking = of_case(&house, other).await.id;
        let page = browser.get(&paths::booking_move(booking)).await;
        let moved = page.press(&browser, &paths::booking_move(booking), &[("reason", "child")]).await;
        assert_eq!(moved.status, 303, "{}", moved.text);
        assert!(!overlap(&house, one, other).await);
        assert!(!browser.get(paths::MY_DAY).await.says(duty));
    }
}

#[tokio::test]
async fn who_does_not_see_the_other_case_learns_neither_its_name_nor_whether_it_is_there() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (one, other, manager) = two(&house).await;
        let name = house.codename(one).await;
        let theirs = house.browser_of(Holder { house: house.id, person: manager }, now()).await;
        let hidden = links(&theirs, other, &name, APART).await;
        let unknown = links(&theirs, other, "nimeni nicăieri", APART).await;
        let said = "Nu vedeți niciun alt caz cu acest nume.";
        assert!(hidden.status == 422 && hidden.says(said), "{}", hidden.text);
        assert!(unknown.status == 422 && unknown.says(said), "{}", unknown.text);
        assert_eq!(theirs.get(&paths::siblings(one)).await.status, 404);

        assert_eq!(links(&coordinator, one, &house.codename(other).await, APART).await.status, 303);
        assert!(coordinator.get(&paths::siblings(one)).await.says("Desface legătura"));
        let again = links(&coordinator, other, &name, APART).await;
        assert!(again.status == 422 && again.says("Cazurile sunt deja legate."), "{}", again.text);
        let page = theirs.get(&paths::siblings(other)).await;
        assert!(
            page.says(HIDDEN) && !page.text.to_lowercase().contains(&name.to_lowercase()),
            "{}",
            page.text
        );
        assert!(!page.says("Desface legătura"));

        let page = coordinator.get(&paths::siblings(other)).await;
        let html = Html::parse_document(&page.text);
        let link = select(&html, "a[href*='/siblings/end?']")[0].attr("href").unwrap().to_owned();
        assert_eq!(theirs.get(&link).await.status, 409);
        let asked = coordinator.get(&link).await;
        assert!(asked.says("Cele două cazuri nu mai sunt legate."), "{}", asked.text);
        let ended = asked.press(&coordinator, &paths::siblings_end(other), &[]).await;
        assert_eq!(ended.status, 303, "{}", ended.text);
        assert!(coordinator.get(&paths::siblings(one)).await.says("Niciun caz nu este legat de acesta."));
        let done: Vec<_> = noted(&house, Role::Coordinator).await.into_iter().map(|line| line.0).collect();
        let number = |what: &str| done.iter().filter(|one| *one == what).count();
        assert_eq!((number("siblings_linked"), number("siblings_unlinked")), (2, 2), "in both trails");
    }
}

#[tokio::test]
async fn one_day_and_the_interviewer_are_offered_as_was_chosen() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (one, other, _) = two(&house).await;
        let later = browser.get(&format!("{}?after=1", paths::slots(one))).await;
        assert_eq!(later.press(&browser, &paths::book(one), &[]).await.status, 303);
        let of_one = of_case(&house, one).await;
        let alone = offered(&browser.get(&paths::slots(other)).await).remove(0);
        let far = of_one.time.start().minutes() - start(&alone).parse::<i64>().unwrap();
        assert!(far > 24 * 60, "another day is the best one alone");

        links(&browser, other, &house.codename(one).await, ["same", "different", "must_not"]).await;
        let page = browser.get(&paths::slots(other)).await;
        assert!(page.says("În aceeași zi cu fratele sau sora"), "{}", page.text);
        let first = offered(&page).remove(0);
        let far = of_one.time.start().minutes() - start(&first).parse::<i64>().unwrap();
        assert!(far.abs() < 12 * 60, "{first}");
        assert_eq!(page.press(&browser, &paths::book(other), &[]).await.status, 303);
        let talks = |case| {
            let house = &house;
            async move {
                let booking = of_case(house, case).await.id;
                let on = house.workplace.database.read();
                let parts = bookings::attendances::of_booking(on, house.id, booking).await.unwrap();
                parts.into_iter().find(|part| part.role == Role::Interviewer).unwrap().person
            }
        };
        assert_ne!(talks(one).await, talks(other).await);
        assert!(!overlap(&house, one, other).await);
    }
}
