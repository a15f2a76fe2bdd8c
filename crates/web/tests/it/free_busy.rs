//! When somebody is free or busy, at a secret address for colleagues: stretches of time and nothing else.

use barnahus_vocabulary::{Instant, Interval, Role, paths};
use time::Duration;

use crate::front_door::{Door, houses_with_people, now};

/// The address that the account page shows once.
fn address(page: &str) -> String {
    let rest = page.split("/free-busy/").nth(1).unwrap();
    format!("/free-busy/{}", rest.split(".ifb").next().unwrap()) + ".ifb"
}

fn stretches(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("FREEBUSY:")).collect()
}

async fn away(door: &Door, role: Role, during: Interval) {
    use barnahus_store::absences::{self, Absence, AbsenceKind};
    use barnahus_vocabulary::AbsenceId;
    let tx = door.workplace.database.begin().await.unwrap();
    let absence =
        Absence { id: AbsenceId::random(), person: door.of(role), during, kind: AbsenceKind::Leave };
    absences::insert(&tx, door.id, absence, now()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn colleagues_see_when_somebody_is_busy_and_nothing_else() {
    for door in houses_with_people().await {
        let (case, booking) = door.booked(&door.browser(Role::Coordinator).await).await;
        let interviewer = door.browser(Role::Interviewer).await;
        let made = interviewer.post(paths::ACCOUNT_FREE_BUSY, &[]).await;
        assert_eq!(made.status, 200);
        let place = address(&made.text);
        let read = door.stranger().get(&place).await;
        assert_eq!(read.status, 200);
        assert!(read.head.iter().any(|line| line.contains("text/calendar")));
        assert!(read.text.contains("BEGIN:VFREEBUSY") && !read.text.contains("VEVENT"));
        assert_eq!(stretches(&read.text).len(), 1, "{}", read.text);
        let id = booking.to_string();
        for hidden in [&*door.codename(case).await, "Ilinca", "Casa", "Persoana", "http", "SUMMARY", &id] {
            assert!(!read.text.contains(hidden), "{hidden}");
        }
        let start = now() + Duration::days(30);
        away(&door, Role::Interviewer, Interval::new(start, start + Duration::DAY).unwrap()).await;
        let read = door.stranger().get(&place).await;
        assert_eq!(stretches(&read.text).len(), 2, "leave is busy too: {}", read.text);
        let later = start + Duration::days(7);
        away(&door, Role::Judge, Interval::new(later, later + Duration::DAY).unwrap()).await;
        let read = door.stranger().get(&place).await;
        assert_eq!(stretches(&read.text).len(), 2, "nobody else's leave: {}", read.text);
        let page = interviewer.get(paths::ACCOUNT).await;
        assert!(!page.text.contains(&place), "an address is shown once");
        assert!(page.says("Adresa de acum este din"));
    }
}

#[tokio::test]
async fn what_the_own_calendar_says_is_not_passed_on() {
    for door in houses_with_people().await {
        let judge = door.browser(Role::Judge).await;
        let place = address(&judge.post(paths::ACCOUNT_FREE_BUSY, &[]).await.text);
        let start = Instant::from_minutes(now().minutes() + 1_440);
        let busy = Interval::new(start, start + Duration::HOUR).unwrap();
        let tx = door.workplace.database.begin().await.unwrap();
        let judges = door.of(Role::Judge);
        barnahus_store::calendars::fetched::replace(&tx, door.id, judges, &[busy]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(stretches(&door.stranger().get(&place).await.text).len(), 0);
    }
}

#[tokio::test]
async fn each_address_opens_its_own_and_is_taken_back() {
    for door in houses_with_people().await {
        let judge = door.browser(Role::Judge).await;
        let first = address(&judge.post(paths::ACCOUNT_FREE_BUSY, &[]).await.text);
        let second = address(&judge.post(paths::ACCOUNT_FREE_BUSY, &[]).await.text);
        let token = second.trim_start_matches("/free-busy/").trim_end_matches(".ifb");
        let stranger = door.stranger();
        assert_eq!(stranger.get(&first).await.status, 404, "the one before is over");
        assert_eq!(stranger.get(&second).await.status, 200);
        assert_eq!(stranger.get(&paths::feed(token)).await.status, 404, "it opens no appointments");
        assert_eq!(stranger.get(&format!("/free-busy/{token}")).await.status, 404);
        assert_eq!(judge.post(paths::ACCOUNT_FEED_END, &[]).await.status, 303);
        assert_eq!(stranger.get(&second).await.status, 200, "the other one was ended");
        assert_eq!(judge.post(paths::ACCOUNT_FREE_BUSY_END, &[]).await.status, 303);
        assert_eq!(stranger.get(&second).await.status, 404);
        let trail = door.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(trail.says("și-a făcut o adresă liber/ocupat"));
        assert!(trail.says("și-a retras adresa liber/ocupat"));
    }
}
