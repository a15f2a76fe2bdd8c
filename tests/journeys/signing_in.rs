//! The two ways in to the demo house: in Chromium, and without script.
//!
//! Password and code are those that the sign-in page itself shows. A code is good once for each account,
//! so that one journey signs each person in once.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::RunningHouse;
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::visitor::Visitor;

use super::Outcome;

/// Everyone's password in the demo house.
pub(super) const PASSWORD: &str = "casa-teiul-demo";

/// A browser in which somebody has signed in, on their day.
pub(super) async fn at_browser(house: &RunningHouse, email: &str, screen: Screen) -> Outcome<Browser> {
    let browser = Browser::open(&house.origin(), screen).await?;
    browser.go("/sign-in").await?;
    through_the_door(&browser, email).await?;
    assert_eq!(browser.heading().await?, "Ziua mea");
    Ok(browser)
}

/// From the sign-in page to wherever it leads.
pub(super) async fn through_the_door(browser: &Browser, email: &str) -> Outcome<()> {
    browser.type_into("Adresa de e-mail", email).await?;
    browser.type_into("Parola", PASSWORD).await?;
    browser.press("Mai departe").await?;
    let code = browser.words_of(".panel code").await?;
    browser.type_into("Codul din 6 cifre", &code).await?;
    browser.press("Intră").await
}

/// Somebody without script who has signed in, and the page on which they are.
pub(super) async fn without_script(house: &RunningHouse, email: &str) -> Outcome<(Visitor, Page)> {
    let mut visitor = Visitor::new(&house.origin())?;
    let door = visitor.open("/sign-in").await?;
    let day = knock(&mut visitor, &door, email).await?;
    assert_eq!(day.heading().as_deref(), Some("Ziua mea"));
    Ok((visitor, day))
}

/// From the sign-in page to wherever it leads.
pub(super) async fn knock(visitor: &mut Visitor, door: &Page, email: &str) -> Outcome<Page> {
    let fills = [Fill::Type("Adresa de e-mail", email), Fill::Type("Parola", PASSWORD)];
    let asked = visitor.press(door, "Mai departe", &fills).await?;
    let code = asked.words_of(".panel code").ok_or("the demo shows no code")?;
    visitor.press(&asked, "Intră", &[Fill::Type("Codul din 6 cifre", &code)]).await
}
