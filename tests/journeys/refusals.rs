//! What is not for somebody: the answer is the same whether the thing exists or not.

use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::page::Page;
use barnahus_tests::visitor::Visitor;

use super::Outcome;
use super::signing_in::{knock, without_script};

/// Well-formed, and of nothing.
const NOTHING: &str = "00000000-0000-4000-8000-000000000000";

#[tokio::test]
async fn a_planner_cannot_tell_a_case_from_none() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let case = a_case(&house).await?;
    let (mut planner, _) = without_script(&house, "room-planner@demo.invalid").await?;
    for page in ["", "/triage", "/team", "/slots", "/opened", "/facts?section=identity"] {
        let real = planner.open(&format!("/cases/{case}{page}")).await?;
        let none = planner.open(&format!("/cases/{NOTHING}{page}")).await?;
        assert_eq!((real.status, none.status), (404, 404), "{page}");
        assert_eq!(without_id(&real, &case), without_id(&none, NOTHING), "{page}");
    }
    Ok(())
}

#[tokio::test]
async fn somebody_signed_out_is_led_to_the_door_and_back() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let mut visitor = Visitor::new(&house.origin())?;
    let wanted = "/cases?show=accepted&urgency=urgent";
    let door = visitor.open(wanted).await?;
    assert_eq!(door.heading().as_deref(), Some("Conectare"));
    let list = knock(&mut visitor, &door, "coordinator@demo.invalid").await?;
    assert_eq!((list.heading().as_deref(), list.address.as_str()), (Some("Cazuri"), wanted));

    let mut stranger = Visitor::new(&house.origin())?;
    let real = stranger.open(&format!("/cases/{}", a_case(&house).await?)).await?;
    assert_eq!(real.heading().as_deref(), Some("Conectare"));
    Ok(())
}

/// A case whose file is open to its coordinator.
async fn a_case(house: &RunningHouse) -> Outcome<String> {
    let (mut coordinator, _) = without_script(house, "case-manager@demo.invalid").await?;
    let list = coordinator.open("/cases?show=mine").await?;
    let case = list.markup.split("href=\"/cases/").nth(1).and_then(|rest| rest.split(['"', '/']).next());
    let case = case.ok_or("a case manager without cases")?.to_owned();
    assert_eq!(coordinator.open(&format!("/cases/{case}")).await?.status, 200, "{case}");
    Ok(case)
}

fn without_id(page: &Page, id: &str) -> String {
    page.markup.replace(id, "…")
}
