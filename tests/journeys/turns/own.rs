//! A case of one's own, for the hard turns: received by the coordinator, and accepted.

use barnahus_tests::browser::Browser;

use crate::journeys::Outcome;

/// A referral of that urgency, of a child of that name. Gives its codename; the page is that of the list.
pub(super) async fn received(browser: &Browser, urgency: &str, name: &str) -> Outcome<String> {
    browser.go("/my-day").await?;
    browser.press("Preia o semnalare").await?;
    browser.tick(urgency).await?;
    browser.type_into("Prenumele copilului", name).await?;
    browser.type_into("Vârsta, în ani împliniți", "17").await?;
    browser.press("Trimite semnalarea").await?;
    let codename = browser.words_of(".codename").await?;
    browser.press("Cazuri").await?;
    Ok(codename)
}

/// The same, accepted with the first proposed person in charge. Gives its address and its codename.
pub(super) async fn accepted(browser: &Browser, name: &str) -> Outcome<(String, String)> {
    let codename = received(browser, "Urgent", name).await?;
    browser.press(&codename).await?;
    browser.press("Acceptă și repartizează").await?;
    Ok((browser.address().await?, codename))
}
