//! Who represents the child, in the browser: the history, the refusals, the court, both versions; and the
//! leaflet, which knows no case.

use barnahus_vocabulary::{Role, paths};

use crate::front_door::houses_with_people;

const GUARDIAN: [(&str, &str); 4] =
    [("as_what", "guardian"), ("name", "Ana Lac"), ("since", "azi"), ("appointed_by", "Judecătoria")];

#[tokio::test]
async fn someone_else_represents_the_child_and_the_court_is_told() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::CaseManager).await;
        let case = house.accepted().await;
        let action = paths::representative(case);
        let with = |version: &'static str, more: &[(&'static str, &'static str)]| {
            [GUARDIAN.as_slice(), &[("version", version)], more].concat()
        };
        let first = [("as_what", "parent"), ("name", "Maria Pop"), ("since", "01.11.2026"), ("version", "0")];
        assert_eq!(browser.post(&action, &first).await.status, 303);
        let seen = browser.get(&action).await;
        assert!(
            seen.says("Maria Pop") && !seen.says("Instanța trebuie anunțată"),
            "the first changes nothing"
        );

        let suspected = browser.post(&action, &with("1", &[("representative_suspected", "yes")])).await;
        assert_eq!(suspected.status, 422);
        assert!(suspected.says("Nu poate fi numită reprezentant") && suspected.text.contains("Ana Lac"));
        let stale = browser.post(&action, &with("0", &[])).await;
        assert_eq!(stale.status, 409);
        assert!(stale.says("Ce este salvat acum") && stale.says("Ana Lac") && stale.says("Maria Pop"));

        assert_eq!(browser.post(&action, &with("1", &[])).await.status, 303);
        assert!(browser.get(paths::MY_DAY).await.says("De anunțat instanța"));
        let due = browser.get(&action).await;
        assert!(due.says("Instanța trebuie anunțată"));
        assert_eq!(due.press(&browser, &paths::court_told(case), &[]).await.status, 303);
        assert!(!browser.get(paths::MY_DAY).await.says("De anunțat instanța"));
        let page = browser.get(&paths::case(case)).await;
        assert!(page.says("Pregătirea audierii") && page.says("Schimbări și instanță"));
    }
}

#[tokio::test]
async fn what_is_prepared_is_missed_on_the_case_until_it_is_noted_and_read_by_the_interviewer() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::CaseManager).await;
        let case = house.with_team().await;
        let page = browser.get(&paths::case(case)).await;
        for gap in [
            "Ordinea întrebărilor nu este hotărâtă",
            "Nu este notat ce facem pentru copil",
            "Nu este programată o ședință",
        ] {
            assert!(page.says(gap), "{gap}");
        }
        let agenda = [
            ("section", "agenda"),
            ("version", "0"),
            ("topic", "O zi obișnuită"),
            ("topic_asks", "interviewer"),
            ("topic_2", "Drumul spre casă"),
            ("topic_asks_2", "for_prosecutor"),
        ];
        assert_eq!(browser.post(&paths::case_facts(case), &agenda).await.status, 303);
        let stale = browser.post(&paths::case_facts(case), &agenda).await;
        assert_eq!(stale.status, 409, "both versions are shown");
        assert!(!browser.get(&paths::case(case)).await.says("Ordinea întrebărilor nu este hotărâtă"));
        let interviewer = house.browser(Role::Interviewer).await.get(&paths::case(case)).await;
        let (first, second) =
            (interviewer.text.find("O zi obișnuită"), interviewer.text.find("Drumul spre casă"));
        assert!(first.is_some() && first < second, "in order");
        assert!(!interviewer.says("Mai lipsește"), "what is missing is for those who prepare");
    }
}

#[tokio::test]
async fn the_leaflet_is_there_in_four_languages_and_knows_no_case() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Interpreter).await;
        let choice = browser.get(paths::LEAFLETS).await;
        for language in ["ro", "en", "hu", "uk"] {
            for age in ["0-6", "7-9", "10-12", "13-17"] {
                let place = paths::leaflet(age, language);
                assert!(choice.text.contains(&place.replace('&', "&amp;")), "{place}");
                let page = browser.get(&place).await;
                assert_eq!(page.status, 200, "{place}");
                assert!(page.text.contains(&format!("lang=\"{language}\"")) && page.text.contains("<svg"));
            }
        }
        assert_eq!(browser.get(&paths::leaflet("18", "ro")).await.status, 404);
        assert_eq!(browser.get(paths::LEAFLET).await.status, 404);
    }
}
