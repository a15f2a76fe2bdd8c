//! The rules of the house through the front door: tried out, saved, told in the history; nothing that is
//! wrong is kept, and nothing is overwritten.

use barnahus_casework::HouseRules;
use barnahus_casework::settings::RuleFigure;
use barnahus_pages::rules::as_typed;
use barnahus_vocabulary::{DraftId, Role, paths};

use crate::front_door::{Browser, Door, houses_with_people};

type Fields = Vec<(&'static str, String)>;

/// The form as it stands in a fresh house, with some figures typed anew.
pub fn form(version: &str, own: &[(RuleFigure, &str)]) -> Fields {
    let rules = HouseRules::default();
    let typed = |figure: &RuleFigure| {
        let own = own.iter().find(|(which, _)| which == figure);
        let value =
            own.map_or_else(|| as_typed(*figure, rules.figure(*figure)), |(_, text)| (*text).to_owned());
        (figure.code(), value)
    };
    let version = ("version", version.to_owned());
    RuleFigure::ALL.iter().map(typed).chain([version]).collect()
}

pub async fn sent(browser: &Browser<'_>, path: &str, form: &Fields) -> (u16, String) {
    let fields: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = browser.post(path, &fields).await;
    (answer.status, answer.text)
}

const OTHERS: [(RuleFigure, &str); 4] = [
    (RuleFigure::LengthTo6, "60"),
    (RuleFigure::Length7To9, "60"),
    (RuleFigure::LimitOthers, "15"),
    (RuleFigure::Gap, "45"),
];

async fn kept(door: &Door) -> HouseRules {
    barnahus_store::house_rules::find(door.workplace.database.read(), door.id).await.unwrap().rules
}

#[tokio::test]
async fn rules_are_tried_then_saved_and_the_slots_of_a_case_follow() {
    for door in houses_with_people().await {
        let case = door.accepted().await;
        let administrator = door.browser(Role::Administrator).await;
        let coordinator = door.browser(Role::Coordinator).await;
        let page = administrator.get(paths::HOUSE_RULES).await.text;
        assert!(page.contains("Durata audierii pe vârste") && page.contains("nu este o cifră din lege"));
        assert!(page.contains("Nicio schimbare notată aici."));

        let (status, preview) = sent(&administrator, paths::HOUSE_RULES, &form("0", &OTHERS)).await;
        assert_eq!(status, 200);
        assert!(preview.contains("nu se mută și nu se anulează") && preview.contains("Salvează regulile"));
        assert_eq!(kept(&door).await, HouseRules::default(), "nothing is kept before it is saved");
        let before = coordinator.get(&paths::slots(case)).await.text;
        assert!(!before.contains("60 de minute") && !before.contains("o oră"), "{before}");

        assert_eq!(sent(&administrator, paths::HOUSE_RULES_SAVE, &form("0", &OTHERS)).await.0, 303);
        let rules = kept(&door).await;
        assert_eq!((rules.lengths.up_to_6, rules.apart.gap_minutes), (60, 45));
        let after = coordinator.get(&paths::slots(case)).await.text;
        assert!(after != before, "slots follow at once");
        let history = coordinator.get(paths::HOUSE_RULES).await.text;
        assert!(history.contains("Diferă de cea implicită: 30."), "beside the gap");
        assert!(history.contains("Persoana administrator") && history.contains("Cine ce a schimbat"));
        let trail = door.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await.text;
        assert!(trail.contains("a schimbat regulile casei"));
    }
}

#[tokio::test]
async fn a_trial_shows_codenames_to_who_plans_and_none_to_who_runs_the_house() {
    for door in houses_with_people().await {
        let case = door.accepted().await;
        let on = door.workplace.database.read();
        let codename = barnahus_store::cases::find(on, door.id, case).await.unwrap().unwrap().codename;
        let tried = form("0", &[(RuleFigure::LengthTo6, "40"), (RuleFigure::LimitOthers, "15")]);
        let coordinator = door.browser(Role::Coordinator).await;
        let (_, seen) = sent(&coordinator, paths::HOUSE_RULES, &tried).await;
        assert!(seen.contains(&codename) && !seen.contains("Salvează regulile"), "{seen}");
        assert_eq!(sent(&coordinator, paths::HOUSE_RULES_SAVE, &tried).await.0, 404);
        let (_, seen) = sent(&door.browser(Role::Administrator).await, paths::HOUSE_RULES, &tried).await;
        assert!(!seen.contains(&codename) && seen.contains("1 caz așteaptă"), "{seen}");
        assert!(seen.contains("cu alt termen") && seen.contains("Cel mult 1 caz poate avea"), "{seen}");
        let only = form("0", &[(RuleFigure::Length7To9, "45")]);
        let (_, seen) = sent(&door.browser(Role::Administrator).await, paths::HOUSE_RULES, &only).await;
        assert!(!seen.contains("alt termen"), "no limit was changed: {seen}");
    }
}

#[tokio::test]
async fn a_trial_says_for_how_many_cases_no_slot_was_sought() {
    for door in houses_with_people().await {
        let intake = door.browser(Role::IntakeOfficer).await;
        let draft = paths::draft(DraftId::random());
        assert_eq!(intake.post(&draft, &[("urgency", "routine")]).await.status, 303);
        let coordinator = door.browser(Role::Coordinator).await;
        let tried = form("0", &[(RuleFigure::Gap, "45")]);
        let (_, seen) = sent(&coordinator, paths::HOUSE_RULES, &tried).await;
        assert!(seen.contains("1 caz pentru care nu s-a căutat loc"), "{seen}");
        assert!(!seen.contains("1 caz rămâne la fel"), "{seen}");
    }
}

#[tokio::test]
async fn every_fault_is_told_at_once_and_what_was_typed_stays() {
    for door in houses_with_people().await {
        let administrator = door.browser(Role::Administrator).await;
        let wrong = [
            (RuleFigure::LengthTo6, "patruzeci"),
            (RuleFigure::LengthFrom13, "32"),
            (RuleFigure::BestTo, "25:00"),
            (RuleFigure::DayTo, "07:00"),
            (RuleFigure::Children, "9"),
            (RuleFigure::LimitOthers, "8"),
            (RuleFigure::Notice, ""),
        ];
        for path in [paths::HOUSE_RULES, paths::HOUSE_RULES_SAVE] {
            let (status, page) = sent(&administrator, path, &form("0", &wrong)).await;
            assert_eq!(status, 422, "{path}");
            for (figure, typed) in wrong {
                assert!(page.contains(&format!("<a href=\"#{}\">", figure.code())), "{figure}");
                assert!(page.contains(&format!("value=\"{typed}\"")) || typed.is_empty(), "{figure}");
            }
            assert!(page.contains("Durata audierii pe vârste, până la 6 ani, în minute:"));
        }
        assert_eq!(kept(&door).await, HouseRules::default());
    }
}

#[tokio::test]
async fn stale_rules_overwrite_nothing_and_show_both_versions() {
    for door in houses_with_people().await {
        let administrator = door.browser(Role::Administrator).await;
        let with = |gap| [(RuleFigure::Gap, gap)];
        assert_eq!(sent(&administrator, paths::HOUSE_RULES_SAVE, &form("0", &with("45"))).await.0, 303);
        for path in [paths::HOUSE_RULES, paths::HOUSE_RULES_SAVE] {
            let (status, page) = sent(&administrator, path, &form("0", &with("15"))).await;
            assert_eq!(status, 409, "{path}");
            assert!(page.contains(">45</td>") && page.contains(">15</td>"), "{page}");
            assert!(page.contains("name=\"version\" value=\"1\""));
        }
        assert_eq!(kept(&door).await.apart.gap_minutes, 45);
        assert_eq!(sent(&administrator, paths::HOUSE_RULES_SAVE, &form("1", &with("15"))).await.0, 303);
        assert_eq!(kept(&door).await.apart.gap_minutes, 15);
    }
}

#[tokio::test]
async fn one_goes_back_to_the_figures_and_finds_them_as_they_were_typed() {
    for door in houses_with_people().await {
        let mut typed = form("0", &[(RuleFigure::Gap, "55")]);
        typed.push(("back", "1".to_owned()));
        let (status, page) = sent(&door.browser(Role::Administrator).await, paths::HOUSE_RULES, &typed).await;
        assert_eq!(status, 200);
        assert!(page.contains("value=\"55\"") && page.contains("Arată ce s-ar schimba"));
    }
}
