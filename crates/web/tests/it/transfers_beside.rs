//! What lies beside a case that moves: merged referrals, siblings, alarms, disputes of the age, what planning decided.

use barnahus_casework::Typed;
use barnahus_casework::policy::InterviewerKnows;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_store::blind;
use barnahus_vocabulary::{CaseId, DraftId, Role, paths};

use crate::ages::{disputes, settles};
use crate::alarms::raises;
use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::merges::merged;
use crate::neighbour::Neighbour;
use crate::siblings::{APART, links};
use crate::transfers::{CHILD, WORDS};
use crate::transfers_carried::{moved, taken_up};
use crate::way_in::account;

/// What the second who called told of the same child, and whom they suspect.
const AGAIN: [(&str, &str); 7] = [
    ("urgency", "urgent"),
    ("given_name", "Zmeurița"),
    ("family_name", "Măceșaru"),
    ("told", "A spus și vecinei."),
    ("medicines", "Insulină la ora opt."),
    ("suspected_given_name", "Costin"),
    ("suspected_family_name", "Mărăcine"),
];

/// A case into which a second referral of the child is merged.
async fn taken_down_twice(door: &Door) -> CaseId {
    let stays = door.accepted_with(&CHILD).await;
    let (typed, intake): (Typed, _) = (AGAIN.into_iter().collect(), door.actor(Role::IntakeOfficer));
    let young = receive_referral(&door.workplace, &intake, DraftId::random(), &typed, now()).await.unwrap();
    merged(door, young.case, stays).await;
    stays
}

/// The case and what came with it are nobody's to see.
async fn is_closed_to(browser: &Browser<'_>, case: CaseId) {
    for path in [paths::case(case), paths::brought(case)] {
        let page = browser.get(&path).await;
        assert_eq!(page.status, 404, "{path}: {}", page.text);
    }
}

#[tokio::test]
async fn what_was_merged_goes_along_with_whom_it_suspects_and_on_to_a_third_house() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let second = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let third = Neighbour::beside(&door, "Ulm Coordonator").await;
        let here = door.browser(Role::Coordinator).await;
        let (there, beyond) = (second.browser(&door).await, third.browser(&door).await);
        let near = second.another(&door, "Costin Mărăcine").await;
        let near = second.browser_of(&door, near).await;
        let case = taken_down_twice(&door).await;
        let page = here.get(&paths::transfer(case)).await;
        assert!(page.says("Semnalări unite cu cazul: 1"), "{}", page.text);

        let new = moved(&door, &here, case, (&second, &there)).await;
        taken_up(&second, &there, new).await;
        let page = there.get(&paths::brought(new)).await;
        for words in ["O semnalare unită cu cazul", "A spus și vecinei.", "Mărăcine"] {
            assert!(page.says(words), "{words}: {}", page.text);
        }
        is_closed_to(&near, new).await;
        let form = paths::case_section(new, "suspected");
        let another = [("suspected_given_name", "Ion"), ("suspected_family_name", "Lac")];
        let changed = there.get(&form).await.press(&there, &form, &another).await;
        assert_eq!(changed.status, 303, "{}", changed.text);
        is_closed_to(&near, new).await;

        let near = third.another(&door, "Costin Mărăcine").await;
        let near = third.browser_of(&door, near).await;
        let last = moved(&door, &there, new, (&third, &beyond)).await;
        let page = beyond.get(&paths::brought(last)).await;
        assert!(page.says("A spus și vecinei.") && page.says(WORDS), "{}", page.text);
        is_closed_to(&near, last).await;
    }
}

/// It was missing and came back, its age was disputed, it has a sibling whom it must not meet.
async fn with_a_past(door: &Door, here: &Browser<'_>) -> (CaseId, CaseId) {
    let sibling = door.accepted_with(&CHILD).await;
    let case = door.accepted_with(&[("age_years", "17"), ("age_basis", "stated")]).await;
    assert_eq!(raises(here, case).await.status, 303);
    let page = here.get(&paths::alarm(case)).await;
    let end = page.text.split("action=\"").filter_map(|part| part.split('"').next());
    let end = end.into_iter().find(|action| action.ends_with("/end")).unwrap().to_owned();
    let ended = page.press(here, &end, &[("ending", "came_back"), ("found", "Acasă, în pod.")]).await;
    assert_eq!(ended.status, 303, "{}", ended.text);
    let manager = door.browser(Role::CaseManager).await;
    assert_eq!(disputes(&manager, case).await.status, 303);
    let child = [("result", "child"), ("age_basis", "assessed"), ("age_band", "15-17")];
    assert_eq!(settles(&manager, case, &child).await.status, 303);
    let linked = links(here, case, &door.codename(sibling).await, APART).await;
    assert_eq!(linked.status, 303, "{}", linked.text);
    let page = here.get(&paths::blind(case)).await;
    assert_eq!(page.press(here, &paths::blind(case), &[("knows", "blind")]).await.status, 303);
    (case, sibling)
}

#[tokio::test]
async fn what_lies_behind_a_child_is_said_before_and_read_in_the_other_house() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let (case, sibling) = with_a_past(&door, &here).await;
        let page = here.get(&paths::transfer(case)).await;
        for words in [
            "Legături cu cazurile fraților: 1",
            "nu trebuie să se întâlnească cu un frate",
            "Alarme: copilul a lipsit: 1",
            "Contestări ale vârstei: 1",
            "Planificarea a hotărât că intervievatorul nu știe ce s-a întâmplat",
        ] {
            assert!(page.says(words), "{words}: {}", page.text);
        }
        let new = moved(&door, &here, case, (&neighbour, &there)).await;
        taken_up(&neighbour, &there, new).await;
        let page = there.get(&paths::brought(new)).await;
        for words in [
            "A lipsit, a plecat singur, s-a întors singur",
            "Acasă, în pod.",
            "La frontieră s-a notat 19 ani.",
            "Frate sau soră cu caz, nu trebuie să se întâlnească",
        ] {
            assert!(page.says(words), "{words}: {}", page.text);
        }
        let name = door.codename(sibling).await;
        assert!(!page.says(&name), "and not whose case that is: {}", page.text);
        let on = door.workplace.database.read();
        assert_eq!(blind::find(on, neighbour.id, new).await.unwrap(), Some(InterviewerKnows::Blind));

        let said = here.get(&paths::case_audit(sibling)).await;
        assert!(said.says("a desfăcut legătura cu cazul unui frate"), "{}", said.text);
        let other = moved(&door, &here, sibling, (&neighbour, &there)).await;
        let page = there.get(&paths::brought(other)).await;
        assert!(page.says("Frate sau soră cu caz, nu trebuie să se întâlnească"), "{}", page.text);
    }
}
