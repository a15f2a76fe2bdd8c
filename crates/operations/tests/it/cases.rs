//! From a referral to an open case: received once, triaged by rule, opened on a permit, noted.

use barnahus_casework::required::Rule;
use barnahus_casework::stage::{DeclineReason, StageCode, WithdrawReason};
use barnahus_casework::{Prose, Purpose, SectionName, Typed};
use barnahus_database::audit::{self, Excerpt};
use barnahus_operations::Unable;
use barnahus_operations::change_section::{Change, NotChanged, change_section};
use barnahus_operations::change_team::{TeamRule, TeamUnchanged, join_team, leave_team};
use barnahus_operations::drafts::{read_draft, save_draft, unsent_drafts};
use barnahus_operations::list_cases::list_cases;
use barnahus_operations::open_case::{open_case, open_case_for};
use barnahus_operations::propose_specialists::propose_specialists;
use barnahus_operations::receive_referral::{Acquaintance, NotReceived, receive_referral};
use barnahus_operations::send_draft::send_draft;
use barnahus_operations::step_case::{NotStepped, SimpleStep, defer_triage, step_case};
use barnahus_operations::triage_case::{accept_case, decline_case};
use barnahus_operations::who_opened::who_opened;
use barnahus_store::cases::list::Filter;
use barnahus_vocabulary::{CaseId, DraftId, Role};
use time::Duration;

use crate::small_house::{SmallHouse, now, small_houses};

const CHILD: [(&str, &str); 5] = [
    ("urgency", "urgent"),
    ("given_name", "Ilinca"),
    ("family_name", "Zmeuraș"),
    ("languages", "ron"),
    ("suspected_family_name", "Mărăcine"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    CHILD.iter().chain(more).copied().collect()
}

async fn actions(house: &SmallHouse, case: CaseId) -> Vec<String> {
    let excerpt = Excerpt { subject: Some(case.uuid()), before: None, limit: 50 };
    let lines = audit::lines(house.workplace.database.read(), house.id, excerpt).await.unwrap();
    lines.into_iter().rev().map(|line| format!("{} {}", line.action, line.purpose)).collect()
}

#[tokio::test]
async fn a_referral_needs_only_its_urgency_and_tells_all_faults_at_once() {
    for house in small_houses().await {
        let received = house.received(&[("urgency", "routine")]).await;
        assert_eq!(received.due_at, now() + Duration::hours(72));
        let typed: Typed = [("county", "Cluj"), ("act_on", "odată")].into_iter().collect();
        let intake = house.actor(Role::IntakeOfficer);
        let refused = receive_referral(&house.workplace, &intake, DraftId::random(), &typed, now()).await;
        let Err(NotReceived::Faults(faults)) = refused else { panic!("{refused:?}") };
        assert_eq!(faults.len(), 3, "{faults:?}");
    }
}

#[tokio::test]
async fn a_draft_survives_is_its_typists_alone_and_is_sent_once() {
    for house in small_houses().await {
        let (draft, typed): (_, Typed) = (DraftId::random(), CHILD.into_iter().collect());
        let intake = house.actor(Role::IntakeOfficer);
        save_draft(&house.workplace, &intake, draft, &typed, now()).await.unwrap();
        assert_eq!(read_draft(&house.workplace, &intake, draft).await.unwrap().typed, typed);
        let other = house.actor(Role::Coordinator);
        assert_eq!(read_draft(&house.workplace, &other, draft).await, Err(Unable::NotTheirs));
        let sent = receive_referral(&house.workplace, &intake, draft, &typed, now()).await.unwrap();
        let again = receive_referral(&house.workplace, &intake, draft, &typed, now()).await;
        assert_eq!(again, Err(NotReceived::SentBefore(sent.case)));
        assert!(unsent_drafts(&house.workplace, &intake).await.unwrap().is_empty());
        assert!(read_draft(&house.workplace, &intake, draft).await.unwrap().typed.is_empty());
    }
}

#[tokio::test]
async fn a_referral_sent_by_a_double_click_is_received_once() {
    for house in small_houses().await {
        let (draft, typed): (_, Typed) = (DraftId::random(), CHILD.into_iter().collect());
        let intake = house.actor(Role::IntakeOfficer);
        save_draft(&house.workplace, &intake, draft, &typed, now()).await.unwrap();
        let send = || send_draft(&house.workplace, &intake, draft, &typed, now());
        let (one, two, three) = tokio::join!(send(), send(), send());
        let received: Vec<_> = [one, two, three]
            .into_iter()
            .map(|sent| match sent {
                Ok(received) => received.case,
                Err(NotReceived::SentBefore(case)) => case,
                Err(refused) => panic!("{refused:?}"),
            })
            .collect();
        assert_eq!(received, [received[0]; 3]);
        let coordinator = house.actor(Role::Coordinator);
        let all = list_cases(&house.workplace, &coordinator, Filter::default(), None).await.unwrap();
        assert_eq!(all.number, 1);
    }
}

#[tokio::test]
async fn a_child_that_may_be_known_is_hinted_at_however_its_name_is_spelt() {
    for house in small_houses().await {
        assert_eq!(house.received(&CHILD).await.may_be_known, Acquaintance::New);
        let spelt = [("urgency", "urgent"), ("given_name", "ILINCA"), ("family_name", "zmeuras")];
        assert_eq!(house.received(&spelt).await.may_be_known, Acquaintance::MayBeKnown);
        let another = [("urgency", "urgent"), ("given_name", "Ilinca"), ("family_name", "Afin")];
        assert_eq!(house.received(&another).await.may_be_known, Acquaintance::New);
    }
}

#[tokio::test]
async fn a_case_opens_to_its_team_only_and_every_opening_is_noted() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let (coordinator, manager) = (house.actor(Role::Coordinator), house.actor(Role::CaseManager));
        let interviewer = house.actor(Role::Interviewer);
        let closed = open_case(&house.workplace, &interviewer, case, now()).await;
        assert_eq!(closed, Err(Unable::NotTheirs));
        let nowhere = open_case(&house.workplace, &interviewer, CaseId::random(), now()).await;
        assert_eq!(nowhere, Err(Unable::NotTheirs));
        let who = (interviewer.person, Role::Interviewer);
        join_team(&house.workplace, &coordinator, case, who, now()).await.unwrap();
        let opened = open_case(&house.workplace, &interviewer, case, now()).await.unwrap();
        assert_eq!(opened.purpose, Purpose::Interview);
        let contents = opened.file.contents();
        assert_eq!(contents.identity.as_ref().unwrap().given_name.as_ref().unwrap().as_str(), "Ilinca");
        assert!(contents.health.is_none());
        let refused = leave_team(&house.workplace, &manager, case, who, now()).await;
        assert_eq!(refused, Err(TeamUnchanged::Rule(TeamRule::StillRequired(Rule::Interviewer))));
        let another = (house.everyone_of(Role::Interviewer)[1], Role::Interviewer);
        join_team(&house.workplace, &manager, case, another, now()).await.unwrap();
        leave_team(&house.workplace, &manager, case, who, now()).await.unwrap();
        let closed = open_case(&house.workplace, &interviewer, case, now()).await;
        assert_eq!(closed, Err(Unable::NotTheirs));
        let noted = actions(&house, case).await;
        let expected = [
            "received intake",
            "opened triage",
            "accepted assignment",
            "team_joined interviewer",
            "opened interview",
            "team_joined interviewer",
            "opened planning",
            "team_left interviewer",
        ];
        assert_eq!(noted, expected);
        let seen = who_opened(&house.workplace, &manager, case).await.unwrap();
        assert_eq!(seen.len(), expected.len());
    }
}

#[tokio::test]
async fn planners_administrators_and_the_protection_officer_open_no_case() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        for role in [Role::RoomPlanner, Role::Administrator, Role::DataProtectionOfficer, Role::IntakeOfficer]
        {
            let opened = open_case(&house.workplace, &house.actor(role), case, now()).await;
            assert_eq!(opened, Err(Unable::NotTheirs), "{role}");
        }
    }
}

#[tokio::test]
async fn a_colleague_of_the_suspected_person_is_not_proposed_cannot_join_and_cannot_open() {
    for house in small_houses().await {
        let unit = "biroul unu INTERVIEWER";
        let case = house.accepted(&with(&[("suspected_unit", unit)])).await;
        let (near, coordinator) = (house.first(Role::Interviewer), house.actor(Role::Coordinator));
        let opened = open_case(&house.workplace, &coordinator, case, now()).await.unwrap();
        let proposed = propose_specialists(&house.workplace, &coordinator, &opened, Role::Interviewer, now())
            .await
            .unwrap();
        let whom: Vec<_> = proposed.iter().map(|proposed| proposed.ranked.person).collect();
        assert_eq!(whom, [house.everyone_of(Role::Interviewer)[1]]);
        let who = (near, Role::Interviewer);
        let refused = join_team(&house.workplace, &coordinator, case, who, now()).await;
        assert_eq!(refused, Err(TeamUnchanged::Rule(TeamRule::CannotJoin)));
    }
}

#[tokio::test]
async fn a_conflict_that_comes_to_light_closes_the_file_at_once() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let manager = house.actor(Role::CaseManager);
        assert!(open_case(&house.workplace, &manager, case, now()).await.is_ok());
        let typed: Typed = [("suspected_given_name", "Unu"), ("suspected_family_name", "case_manager")]
            .into_iter()
            .collect();
        let change = Change { case, section: SectionName::Suspected, typed: &typed, version: 1 };
        change_section(&house.workplace, &house.actor(Role::Coordinator), &change, now()).await.unwrap();
        let closed = open_case(&house.workplace, &manager, case, now()).await;
        assert_eq!(closed, Err(Unable::NotTheirs));
    }
}

#[tokio::test]
async fn a_stale_page_overwrites_nothing() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let manager = house.actor(Role::CaseManager);
        let typed: Typed = [("given_name", "Ilinca"), ("family_name", "Zmeuriș")].into_iter().collect();
        let change = Change { case, section: SectionName::Identity, typed: &typed, version: 1 };
        change_section(&house.workplace, &manager, &change, now()).await.unwrap();
        let refused = change_section(&house.workplace, &manager, &change, now()).await;
        assert_eq!(refused, Err(NotChanged::Unable(Unable::Stale)));
        let first = (case, 1);
        let person = house.first(Role::CaseManager);
        let twice =
            accept_case(&house.workplace, &house.actor(Role::Coordinator), first, person, now()).await;
        assert!(matches!(twice, Err(NotStepped::Illegal(_))), "{twice:?}");
    }
}

#[tokio::test]
async fn nobodys_word_makes_a_child_an_adult() {
    for house in small_houses().await {
        let coordinator = house.actor(Role::Coordinator);
        let stated = with(&[("age_basis", "stated"), ("birth_date", "12.03.1990")]);
        let case = house.received(&stated).await.case;
        let reason = DeclineReason::AssessedAdult;
        let refused = decline_case(&house.workplace, &coordinator, (case, 1), reason, now()).await;
        assert_eq!(refused, Err(NotStepped::StillPresumedAChild));
        let reason = DeclineReason::OtherService;
        decline_case(&house.workplace, &coordinator, (case, 1), reason, now()).await.unwrap();
        step_case(&house.workplace, &coordinator, (case, 2), SimpleStep::Reopen, now()).await.unwrap();
        let opened = open_case(&house.workplace, &coordinator, case, now()).await.unwrap();
        assert_eq!(opened.case.stage.code(), StageCode::Reopened);
    }
}

#[tokio::test]
async fn immediate_danger_is_on_top_and_not_put_off_without_a_reason() {
    for house in small_houses().await {
        let coordinator = house.actor(Role::Coordinator);
        house.received(&[("urgency", "routine")]).await;
        house.received(&[("urgency", "urgent")]).await;
        let danger = house.received(&[("urgency", "immediate_danger")]).await.case;
        let listed = list_cases(&house.workplace, &coordinator, Filter::default(), None).await.unwrap();
        assert_eq!(listed.number, 3);
        assert_eq!(listed.page.cases[0].id, danger);
        let later = now() + Duration::hours(5);
        let bare = defer_triage(&house.workplace, &coordinator, (danger, 1), (later, None), now()).await;
        assert!(matches!(bare, Err(NotStepped::NotDeferred(_))), "{bare:?}");
        let reason = Prose::parse("Copilul este la spital, în siguranță.").ok();
        defer_triage(&house.workplace, &coordinator, (danger, 1), (later, reason), now()).await.unwrap();
        let opened = open_case_for(&house.workplace, &coordinator, (danger, Purpose::Triage), now()).await;
        assert_eq!(opened.unwrap().case.due_at, later);
    }
}

#[tokio::test]
async fn a_list_shows_only_what_is_theirs() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        house.received(&[("urgency", "urgent")]).await;
        let manager = house.actor(Role::CaseManager);
        let mine = list_cases(&house.workplace, &manager, Filter::default(), None).await.unwrap();
        assert_eq!(mine.page.cases.iter().map(|case| case.id).collect::<Vec<_>>(), [case]);
        let planner = house.actor(Role::RoomPlanner);
        let none = list_cases(&house.workplace, &planner, Filter::default(), None).await;
        assert_eq!(none, Err(Unable::NotTheirs));
    }
}

#[tokio::test]
async fn the_case_manager_stays_until_another_is_named() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let (coordinator, manager) = (house.actor(Role::Coordinator), house.first(Role::CaseManager));
        let who = (manager, Role::CaseManager);
        let refused = leave_team(&house.workplace, &coordinator, case, who, now()).await;
        assert_eq!(refused, Err(TeamUnchanged::Rule(TeamRule::InCharge)));
        let step = SimpleStep::Withdraw(WithdrawReason::ByReferrer);
        let refused =
            step_case(&house.workplace, &house.actor(Role::Interviewer), (case, 2), step, now()).await;
        assert_eq!(refused, Err(NotStepped::Unable(Unable::NotTheirs)));
    }
}
