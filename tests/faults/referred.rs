//! The people at both sides of a referral: the one at the core's page, the coordinator, the officer.
//!
//! Every step is tried again until it is seen to be done, as people do when a page does not come; whether
//! it was done is asked of the other end, not remembered.

use std::error::Error;
use std::time::{Duration, Instant};

use barnahus_tests::core::{RunningCore, Told, told};
use barnahus_tests::house::RunningHouse;
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::tools::a_moment;
use barnahus_tests::visitor::Visitor;

use super::exchange_rows::{forgotten, is_handed_over, let_days_pass, messages, offered_cases};

/// For one step, with all the power cuts in between.
const PATIENCE: Duration = Duration::from_secs(120);

type Tried<T> = Result<Option<T>, Box<dyn Error>>;

/// Those people.
pub(super) struct Work {
    coordinator: Visitor,
    managers: Vec<Visitor>,
    at_core: Visitor,
    house: String,
    url: String,
}

/// What somebody says at the core's page: the type, the button, the word of its list.
pub(super) struct CoreSays {
    pub(super) kind: &'static str,
    pub(super) button: &'static str,
    pub(super) word: &'static str,
}

/// Tries until there is something, whatever fails in between.
pub(super) async fn until<T>(what: &str, mut step: impl AsyncFnMut() -> Tried<T>) -> T {
    let begun = Instant::now();
    let mut last = String::from("nothing yet");
    while begun.elapsed() < PATIENCE {
        match step().await {
            Ok(Some(done)) => return done,
            Ok(None) => {}
            Err(fault) => last = fault.to_string(),
        }
        a_moment(Duration::from_millis(30)).await;
    }
    panic!("waited in vain: {what}; {last}");
}

/// A page that is there.
async fn open(visitor: &mut Visitor, address: &str) -> Result<Page, Box<dyn Error>> {
    let page = visitor.open(address).await?;
    if page.status == 200 { Ok(page) } else { Err(format!("{address} answers {}", page.status).into()) }
}

/// Takes a step. One whose answer was lost is refused the second time: it is done.
async fn step(visitor: &mut Visitor, address: &str, button: &str, fills: &[Fill<'_>]) {
    let mut presses = 0;
    until(button, async || {
        let page = visitor.open(address).await?;
        if page.status >= 500 || page.address.starts_with("/sign-in") {
            return Err(format!("{address} answers {} at {}", page.status, page.address).into());
        }
        if !page.buttons().iter().any(|words| words == button) {
            let refused = format!("no {button} at {address}: {} {}", page.status, page.text());
            return if presses > 0 { Ok(Some(())) } else { Err(refused.into()) };
        }
        presses += 1;
        let done = visitor.press(&page, button, fills).await?;
        let is_done = done.status == 200 || presses > 1 && done.text().contains("nu mai este posibil");
        if is_done { Ok(Some(())) } else { Err(done.text().into()) }
    })
    .await;
}

impl Work {
    /// The coordinator and the case managers, of whom one will be in charge.
    pub(super) fn new(people: (Visitor, Vec<Visitor>), house: &RunningHouse, core: &RunningCore) -> Self {
        let at_core = Visitor::new(&core.origin()).unwrap();
        let (coordinator, managers) = people;
        Self { coordinator, managers, at_core, house: house.origin(), url: house.database_url() }
    }

    /// The reference of an offer. The core's own list says whether it was made.
    pub(super) async fn offered(&mut self) -> String {
        let at_core = &mut self.at_core;
        until("an offer is made", async || {
            let page = open(at_core, "/").await?;
            let known = page.links().into_iter().find_map(|link| {
                let rest = link.strip_prefix("/references/")?;
                rest.split('?').next().map(str::to_owned)
            });
            if known.is_some() {
                return Ok(known);
            }
            let fills = [Fill::Name("urgency", "immediate_danger"), Fill::Name("language", "rom")];
            at_core.press(&page, "Oferă", &fills).await?;
            Ok(None)
        })
        .await
    }

    /// The coordinator takes a step at the house.
    pub(super) async fn stepped(&mut self, address: &str, button: &str, fills: &[Fill<'_>]) {
        step(&mut self.coordinator, address, button, fills).await;
    }

    /// Each kind of support is decided by whoever is in charge; the family is informed.
    pub(super) async fn supported(&mut self, case: &str) {
        let (pieces, coordinator) = (format!("/cases/{case}/support/pieces"), &mut self.coordinator);
        let visit = until("the visit is owed", async || {
            let page = open(coordinator, &pieces).await?;
            Ok(page.addresses().into_iter().find(|address| address.starts_with("/support/")))
        })
        .await;
        step(coordinator, &visit, "Notează că s-a făcut", &[Fill::Name("done_on", "azi")]).await;
        let address = format!("/cases/{case}/support/not-needed");
        let in_charge = self.in_charge(&pieces).await;
        for kind in ["medical_examination", "psychological_assessment", "therapy", "safety_plan"] {
            let because = [Fill::Name("support_kind", kind), Fill::Name("because", "S-a făcut înainte.")];
            step(in_charge, &address, "Salvează", &because).await;
        }
    }

    /// The one of the case managers to whom that page opens.
    async fn in_charge(&mut self, address: &str) -> &mut Visitor {
        let managers = &mut self.managers;
        let place = until("somebody is in charge", async || {
            for (place, manager) in managers.iter_mut().enumerate() {
                if manager.open(address).await?.status == 200 {
                    return Ok(Some(place));
                }
            }
            Ok(None)
        })
        .await;
        &mut self.managers[place]
    }

    /// The officer has the code from the core's page and tells the house who the child is.
    pub(super) async fn handed_over(&mut self, reference: &str, case: &str) {
        let (url, mut officer) = (self.url.clone(), Visitor::new(&self.house).unwrap());
        let code = self.code(reference).await;
        until("the handover", async || {
            if is_handed_over(&url, case).await {
                return Ok(Some(()));
            }
            let page = open(&mut officer, "/handover").await?;
            let form = officer.press(&page, "Deschide formularul", &[Fill::Name("code", &code)]).await?;
            let born = nearly_18();
            let fills =
                [Fill::Tick("Urgent"), Fill::Name("given_name", "Ilinca"), Fill::Name("birth_date", &born)];
            let sent = officer.press(&form, "Trimite casei", &fills).await?;
            if sent.status == 200 { Ok(None) } else { Err(sent.text().into()) }
        })
        .await;
    }

    async fn code(&mut self, reference: &str) -> String {
        self.core_hears(reference, "referral.answered").await;
        let heard = self.at_core_of(reference).await;
        let data = &heard.iter().find(|line| line.kind == "referral.answered").unwrap().data;
        data.split("\"handover\":\"").nth(1).unwrap()[..22].to_owned()
    }

    /// Waits until the core has heard that; the days that messages wait for pass at once.
    pub(super) async fn core_hears(&mut self, reference: &str, kind: &str) {
        let (url, at_core) = (self.url.clone(), &mut self.at_core);
        until(kind, async || {
            let_days_pass(&url).await;
            let page = open(at_core, &format!("/references/{reference}")).await?;
            let lines = told(&page);
            if lines.iter().any(|line| line.kind == kind) {
                return Ok(Some(()));
            }
            Err(format!("{lines:?}; the house has {:?}", messages(&url).await).into())
        })
        .await;
    }

    /// Says something at the core's page of that reference, until the page has it.
    pub(super) async fn core_says(&mut self, reference: &str, said: &CoreSays) {
        let (at_core, address) = (&mut self.at_core, format!("/references/{reference}"));
        until(said.kind, async || {
            let page = open(at_core, &address).await?;
            if told(&page).iter().any(|line| line.kind == said.kind) {
                return Ok(Some(()));
            }
            at_core.press(&page, said.button, &[Fill::Name("word", said.word)]).await?;
            Ok(None)
        })
        .await;
    }

    /// Waits until the house has heard that in this case.
    pub(super) async fn house_hears(&mut self, reference: &str, case: &str, kind: &str) {
        let (url, at_core, coordinator) = (self.url.clone(), &mut self.at_core, &mut self.coordinator);
        until(kind, async || {
            let page = open(coordinator, &format!("/cases/{case}/ledger")).await?;
            if page.text().contains(kind) {
                return Ok(Some(()));
            }
            let_days_pass(&url).await;
            let page = open(at_core, &format!("/references/{reference}")).await?;
            Err(format!("{:?}", told(&page)).into())
        })
        .await;
    }

    /// What the core's own page has of a reference, once all of it is acknowledged.
    pub(super) async fn at_core_of(&mut self, reference: &str) -> Vec<Told> {
        let at_core = &mut self.at_core;
        until("the core's page", async || {
            let page = open(at_core, &format!("/references/{reference}")).await?;
            let lines = told(&page);
            let is_settled =
                lines.iter().all(|line| ["livrat", "auzit, confirmat"].contains(&line.became.as_str()));
            Ok(is_settled.then_some(lines))
        })
        .await
    }

    /// The house's ledger of a case: who said what, word for word but for the code.
    pub(super) async fn ledger_of(&mut self, case: &str) -> Vec<(String, String)> {
        let coordinator = &mut self.coordinator;
        until("the ledger", async || {
            let page = open(coordinator, &format!("/cases/{case}/ledger")).await?;
            if !page.address.ends_with("/ledger") {
                return Ok(None);
            }
            let (whose, said) = (page.words_of_all(".disclosures h2"), page.words_of_all("pre.verbatim"));
            Ok(Some(whose.into_iter().zip(said).collect()))
        })
        .await
    }

    /// The case that an offer opened, by its place among them.
    pub(super) async fn case_at(&mut self, place: u32) -> String {
        let url = self.url.clone();
        until("the offer arrives", async || Ok(offered_cases(&url).await.get(place as usize).cloned())).await
    }

    pub(super) async fn forgotten(&mut self, reference: &str, place: u32) {
        let (url, at_core) = (self.url.clone(), &mut self.at_core);
        let expected = i64::from(place) + 1;
        until("the reference is forgotten at both sides", async || {
            let page = at_core.open(&format!("/references/{reference}")).await?;
            if page.status == 404 {
                return Ok((forgotten(&url).await == expected).then_some(()));
            }
            if page.buttons().iter().any(|words| words == "Uită referința") {
                at_core.press(&page, "Uită referința", &[]).await?;
            }
            Ok(None)
        })
        .await;
    }
}

/// The last quarter is reported; the core has it once.
pub(super) async fn report(work: &mut Work) -> Vec<String> {
    let (url, coordinator, at_core) = (work.url.clone(), &mut work.coordinator, &mut work.at_core);
    let mut is_sent = false;
    let heard = until("the quarter's report", async || {
        let page = open(coordinator, "/quarter").await?;
        if !is_sent && !page.text().contains("statistics.reported") {
            coordinator.press(&page, "Trimite raportul", &[]).await?;
            return Ok(None);
        }
        is_sent = true;
        let_days_pass(&url).await;
        let page = open(at_core, "/").await?;
        let lines = told(&page);
        Ok((!lines.is_empty()).then_some(lines))
    })
    .await;
    let said: Vec<(&str, &str)> = heard.iter().map(|line| (&*line.number, &*line.kind)).collect();
    if said == [("1", "statistics.reported")] { Vec::new() } else { vec![format!("reports: {said:?}")] }
}

/// The birth date of who turns 18 within the month, as it is typed. Nobody is born on 29 February here.
#[expect(clippy::disallowed_methods, reason = "the house reads the clock too")]
fn nearly_18() -> String {
    let birthday = time::OffsetDateTime::now_utc().date() + time::Duration::days(20);
    format!("{}.{:02}.{}", birthday.day().min(28), u8::from(birthday.month()), birthday.year() - 18)
}
