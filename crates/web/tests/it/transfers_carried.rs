//! What goes with a case to another house, and on to a third: what the law asks of whoever has it, and what was
//! written of the child.

use barnahus_vocabulary::{CaseId, Role, paths};
use sea_orm::{ConnectionTrait, Statement};

use crate::erasing::all_left_over;
use crate::front_door::{Browser, Door, houses_with_people};
use crate::heard_again::DUTY;
use crate::meetings::decided;
use crate::neighbour::Neighbour;
use crate::records::with;
use crate::transfers::{CHILD, WORDS, accept, offer, offer_on_the_day_of};
use crate::way_in::account;

const COURT: &str = "De anunțat instanța";

/// As if every letter had left: one that waits keeps a case.
pub async fn letters_left(door: &Door) {
    let on = door.workplace.database.schema();
    on.execute_unprepared("UPDATE letters SET state = 'sent'").await.unwrap();
}

/// The only one who works there takes the case up.
pub async fn taken_up(neighbour: &Neighbour, there: &Browser<'_>, case: CaseId) {
    let me = neighbour.coordinator.to_string();
    let triaged = there.post(&paths::triage(case), &[("manager", &me), ("version", "1")]).await;
    assert_eq!(triaged.status, 303, "{}", triaged.text);
}

pub async fn moved(door: &Door, here: &Browser<'_>, case: CaseId, to: (&Neighbour, &Browser<'_>)) -> CaseId {
    letters_left(door).await;
    let offered = offer(here, case, to.0.id).await;
    assert_eq!(offered.status, 303, "{}", offered.text);
    accept(to.1, &offer_on_the_day_of(to.1).await).await
}

async fn count(door: &Door, sql: &str) -> i64 {
    let on = door.workplace.database.schema();
    let row = on.query_one_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
    row.unwrap().try_get_by_index::<i64>(0).unwrap()
}

/// Somebody else represents the child, and the court is to be told.
async fn represented_by_another(manager: &Browser<'_>, case: CaseId) {
    for (version, who) in [("0", ["parent", "Maria Pop"]), ("1", ["guardian", "Ana Lac"])] {
        let fields = [("as_what", who[0]), ("name", who[1]), ("since", "azi"), ("version", version)];
        let noted = manager.post(&paths::representative(case), &fields).await;
        assert_eq!(noted.status, 303, "{}", noted.text);
    }
    assert!(manager.get(paths::MY_DAY).await.says(COURT));
}

#[tokio::test]
async fn what_the_law_asks_for_is_owed_by_the_house_that_takes_the_case_and_what_was_decided_is_read_there() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let manager = door.browser(Role::CaseManager).await;
        let case = door.accepted_with(&[("languages", "rom")]).await;
        door.team_of(case).await;
        decided(&door, &manager, case, "Cerere de ordin de protecție.").await;
        represented_by_another(&manager, case).await;
        let booking = door.heard_through_an_interpreter(&here, case).await;
        door.interpreter_is(|who| barnahus_store::people::Person { authorised: false, ..who }).await;
        assert_eq!(door.record(&here, booking, &with(&[], "0")).await.status, 303);

        letters_left(&door).await;
        let page = here.get(&paths::transfer(case)).await;
        let [along, ends] = ["Trec cu cazul", "Se încheie aici"].map(|words| page.text.find(words).unwrap());
        let says = |words: &str| page.text.find(words).unwrap_or_else(|| panic!("{words}: {}", page.text));
        assert!(along < says("Interpretul nu era autorizat") && says("Interpretul nu era autorizat") < ends);
        assert!(ends < says("Hotărâri ale ședinței"), "{}", page.text);
        let new = moved(&door, &here, case, (&neighbour, &there)).await;
        taken_up(&neighbour, &there, new).await;

        let page = there.get(&paths::brought(new)).await;
        for words in [
            "Cerere de ordin de protecție.",
            "Hotărât la ședința de planificare, de făcut",
            "Interpretul audierii nu era autorizat",
            "Ana Lac",
            "instanța nu a fost anunțată",
        ] {
            assert!(page.says(words), "{words}: {}", page.text);
        }
        let day = there.get(paths::MY_DAY).await;
        assert!(day.says(DUTY) && day.text.contains(&paths::further(new)), "{}", day.text);
        assert!(day.says(COURT) && day.text.contains(&paths::representative(new)), "{}", day.text);
        let page = there.get(&paths::representative(new)).await;
        assert!(page.says("Ana Lac") && page.says("Instanța trebuie anunțată"), "{}", page.text);
        assert_eq!(page.press(&there, &paths::court_told(new), &[]).await.status, 303);
        let page = there.get(&paths::further(new)).await;
        let asked = [
            ("further_reason", "interpreter_not_authorised"),
            ("ordered_by", "Procuror Nuc Viorica"),
            ("ordered_on", "azi"),
            ("necessary", "Ce a spus prin interpret nu se poate folosi."),
        ];
        let sent = page.press(&there, &paths::further(new), &asked).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let day = there.get(paths::MY_DAY).await;
        assert!(!day.says(DUTY) && !day.says(COURT), "{}", day.text);
        assert_eq!(all_left_over(&door, case).await, Vec::<String>::new(), "at the house before");
    }
}

#[tokio::test]
async fn what_came_from_the_first_house_goes_on_to_the_third() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let second = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let third = Neighbour::beside(&door, "Ulm Coordonator").await;
        let here = door.browser(Role::Coordinator).await;
        let (there, beyond) = (second.browser(&door).await, third.browser(&door).await);
        let (case, _) = door.heard(&here, &[("recording_kept", "Seif 4, discul 11")]).await;
        let new = moved(&door, &here, case, (&second, &there)).await;
        taken_up(&second, &there, new).await;
        assert_eq!(count(&door, "SELECT COUNT(*) FROM transfers WHERE to_case_id IS NOT NULL").await, 1);
        let last = moved(&door, &there, new, (&third, &beyond)).await;
        taken_up(&third, &beyond, last).await;
        let page = beyond.get(&paths::brought(last)).await;
        for words in ["Seif 4, discul 11", "Casa Teiul", "Casa Salcâmul", "deja audiat"] {
            assert!(page.says(words), "{words}: {}", page.text);
        }
        assert_eq!(page.text.matches(WORDS).count(), 2, "of both coordinators: {}", page.text);
        let page = beyond.get(&paths::further(last)).await;
        assert!(page.text.contains("further_reason"), "it is a further interview: {}", page.text);
        let tied = "SELECT COUNT(*) FROM transfers WHERE to_case_id IS NOT NULL";
        assert_eq!(count(&door, tied).await, 1, "the second house's case is gone, and so is what it was");
        assert_eq!(all_left_over(&door, case).await, Vec::<String>::new());
        assert!(there.get(paths::TRANSFERS).await.says("Preluat"));
    }
}

#[tokio::test]
async fn what_an_offer_said_of_the_child_is_gone_once_it_is_answered() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let case = door.accepted_with(&CHILD).await;
        let told =
            "SELECT COUNT(*) FROM transfers WHERE urgency <> '' OR age_band <> '' OR county IS NOT NULL";
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        assert_eq!(count(&door, told).await, 1);
        let place = offer_on_the_day_of(&there).await;
        let page = there.get(&place).await;
        let declined = page.press(&there, &format!("{place}/decline"), &[("refusal", "no_capacity")]).await;
        assert_eq!((declined.status, count(&door, told).await), (303, 0));
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let page = here.get(&paths::transfer(case)).await;
        assert_eq!(page.press(&here, &paths::transfer_back(case), &[]).await.status, 303);
        assert_eq!(count(&door, told).await, 0);
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        accept(&there, &offer_on_the_day_of(&there).await).await;
        assert_eq!(count(&door, told).await, 0);
        assert!(here.get(paths::TRANSFERS).await.says("Preluat"));
    }
}
