//! What is planned, done and decided of a child's support moves the figures of standards 7 and 8 at the front door;
//! what a version before did not count is counted by the round that tidies; and time begins with the first child.

use barnahus_operations::erase_case::{Erasure, erase_again};
use barnahus_operations::tidy::tidy;
use barnahus_vocabulary::{CaseId, Role, paths};
use sea_orm::ConnectionTrait;

use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::statistics::{last_row, rows};
use crate::way_in::account;

/// Where these figures stand.
pub const HELP: &str = "/statistics?about=help";

const NOBODY: &str = "0 (0 %)";
const EVERYBODY: &str = "1 (100 %)";

/// In which part of a figure the one child is: the place of the part.
async fn place(coordinator: &Browser<'_>, figure: &str) -> usize {
    let cells = last_row(&coordinator.get(HELP).await, figure);
    let parts = &cells[2..];
    assert_eq!((cells[1].as_str(), parts.len()), ("1", 6));
    assert_eq!(parts.iter().filter(|cell| *cell == NOBODY).count(), 5, "{parts:?}");
    parts.iter().position(|cell| cell == EVERYBODY).unwrap()
}

const IN_TIME: usize = 0;
const LATER: usize = 1;
const NOT_NEEDED: usize = 2;
const PLANNED: usize = 3;
const UNDECIDED: usize = 4;
const NOT_NOTED: usize = 5;

/// The case manager, who has an account, plans something and answers for it.
pub async fn planned(house: &Door, case: CaseId, kind: &str) {
    let owner = house.of(Role::CaseManager).to_string();
    let fields = [
        ("support_kind", kind),
        ("service", ""),
        ("what", "La ora zece."),
        ("owner", &*owner),
        ("due", "mâine"),
    ];
    let manager = house.browser(Role::CaseManager).await;
    let answer = manager.post(&paths::support_new(case), &fields).await;
    assert_eq!(answer.status, 303, "{kind}");
}

/// It was done today.
pub async fn done(house: &Door, case: CaseId) {
    let done = [("version", "1"), ("done_on", "azi")];
    let manager = house.browser(Role::CaseManager).await;
    let answer = manager.post(&paths::support_done(house.open_piece(case).await), &done).await;
    assert_eq!(answer.status, 303);
}

async fn changed(house: &Door, sql: &str) {
    house.workplace.database.schema().execute_unprepared(sql).await.unwrap();
}

/// The only case came so many days before today.
async fn came(house: &Door, days: i64) {
    let received = now().millis() - days * 86_400_000;
    changed(house, &format!("UPDATE cases SET received_at = {received}, waits_since = {received}")).await;
}

#[tokio::test]
async fn what_is_planned_and_done_for_a_child_is_in_the_figures_at_once() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, _) = house.heard(&coordinator, &[]).await;
        account(&house, Role::CaseManager).await;
        for (figure, kind, days) in [
            ("examination", "medical_examination", 14),
            ("assessment", "psychological_assessment", 30),
            ("therapy", "therapy", 30),
        ] {
            assert_eq!(place(&coordinator, figure).await, UNDECIDED, "{figure}");
            planned(&house, case, kind).await;
            assert_eq!(place(&coordinator, figure).await, PLANNED, "{figure}");
            came(&house, days).await;
            done(&house, case).await;
            assert_eq!(place(&coordinator, figure).await, IN_TIME, "{figure}: the last day is in time");
        }
        for role in [Role::CaseManager, Role::Administrator] {
            let csv = house.browser(role).await.get(paths::STATISTICS_CSV).await;
            let told = csv.text.lines().skip(1).flat_map(|line| line.split(',').skip(1));
            assert_eq!(told.filter(|cell| *cell != "nu se spune").count(), 0, "{}", csv.text);
        }
    }
}

#[tokio::test]
async fn what_is_done_after_the_days_of_the_house_is_later_and_other_days_change_nothing_that_was_done() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, _) = house.heard(&coordinator, &[]).await;
        account(&house, Role::CaseManager).await;
        came(&house, 15).await;
        planned(&house, case, "medical_examination").await;
        done(&house, case).await;
        assert_eq!(place(&coordinator, "examination").await, LATER);
        let longer = "INSERT INTO house_rules (house_id, version, figure, was, becomes, changed_by, changed_at) \
                      SELECT house_id, 1, 'examination_within', 14, 300, id, 0 FROM people LIMIT 1";
        changed(&house, longer).await;
        planned(&house, case, "medical_examination").await;
        assert_eq!(place(&coordinator, "examination").await, LATER, "it counts as when it was recorded");
    }
}

#[tokio::test]
async fn what_is_not_needed_counts_as_decided_whether_at_once_or_after_all() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, _) = house.heard(&coordinator, &[]).await;
        account(&house, Role::CaseManager).await;
        let manager = house.browser(Role::CaseManager).await;
        let because = [("support_kind", "therapy"), ("because", "Vine deja la psihologul școlii.")];
        assert_eq!(manager.post(&paths::support_not_needed(case), &because).await.status, 303);
        assert_eq!(place(&coordinator, "therapy").await, NOT_NEEDED);
        assert_eq!(place(&coordinator, "assessment").await, UNDECIDED, "another kind of the same standard");

        planned(&house, case, "psychological_assessment").await;
        assert_eq!(place(&coordinator, "assessment").await, PLANNED);
        let because = [("version", "1"), ("because", "Copilul nu dorește.")];
        let piece = house.open_piece(case).await;
        assert_eq!(manager.post(&paths::support_drop(piece), &because).await.status, 303);
        assert_eq!(place(&coordinator, "assessment").await, NOT_NEEDED);

        planned(&house, case, "therapy").await;
        assert_eq!(place(&coordinator, "therapy").await, PLANNED, "another decision follows");
    }
}

#[tokio::test]
async fn what_was_done_before_this_was_counted_is_counted_while_the_file_is_there() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, _) = house.heard(&coordinator, &[]).await;
        account(&house, Role::CaseManager).await;
        planned(&house, case, "medical_examination").await;
        done(&house, case).await;
        changed(&house, "UPDATE case_facts SET support_sealed = NULL").await;
        for figure in ["examination", "assessment", "therapy"] {
            assert_eq!(place(&coordinator, figure).await, NOT_NOTED, "{figure}");
        }
        tidy(&house.workplace, now()).await.unwrap();
        assert_eq!(place(&coordinator, "examination").await, IN_TIME);
        assert_eq!(place(&coordinator, "therapy").await, UNDECIDED);

        changed(&house, "UPDATE case_facts SET support_sealed = NULL").await;
        let listed = [Erasure { house: house.id, case, at: now() }];
        assert_eq!(erase_again(&house.workplace, &listed, now()).await, Ok(1));
        tidy(&house.workplace, now()).await.unwrap();
        assert_eq!(place(&coordinator, "examination").await, NOT_NOTED, "nobody can say any more");
    }
}

#[tokio::test]
async fn time_begins_with_the_first_child_that_was_heard() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let periods = async |query: &str| {
            let page = coordinator.get(&format!("{}{query}", paths::STATISTICS)).await;
            let csv = coordinator.get(&format!("{}{query}", paths::STATISTICS_CSV)).await;
            let on_page = rows(&page, "days").into_iter().map(|cells| cells[1].clone()).collect::<Vec<_>>();
            let lines = csv.text.lines().skip(1).map(|line| line.split(',').nth(1).unwrap().to_owned());
            assert_eq!(lines.collect::<Vec<_>>(), on_page, "the file has the rows of the page");
            on_page
        };
        assert_eq!(periods("").await, ["0"], "the quarter of today");
        house.heard(&coordinator, &[]).await;
        assert_eq!((periods("").await, periods("?by=year").await), (vec!["1".into()], vec!["1".into()]));
        // In the spring; the summer without a child stays.
        let spring = now().millis() - 180 * 86_400_000;
        changed(&house, &format!("UPDATE interview_records SET began_at = {spring}")).await;
        assert_eq!(periods("").await, ["1", "0", "0"]);
        assert_eq!(periods("?by=month").await.len(), 6, "all that are shown lie behind it");
        assert_eq!(
            periods("?language=hun").await,
            ["0", "0", "0"],
            "the house's first, whoever is asked for"
        );
        let outside = periods("?outside=yes").await;
        assert_eq!(outside, ["nu se spune"], "of few children it is not said in which quarter they came");
    }
}
