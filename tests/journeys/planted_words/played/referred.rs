//! A child whom the core offers: accepted, handed over with a word in every field of the officer's form,
//! triaged, closed, told, and forgotten.

use std::fs;

use barnahus_tests::core::{RunningCore, told};
use barnahus_tests::house::RunningHouse;
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::tools::eventually;
use barnahus_tests::visitor::Visitor;

use super::super::walker::Walker;
use super::Played;
use crate::faults::exchange_rows::{let_days_pass, offered_cases};
use crate::journeys::Outcome;

impl Played {
    /// What becomes of it at the house, and all that the core is told.
    pub(super) async fn be_referred(&mut self, house: &RunningHouse, core: &RunningCore) -> Outcome<()> {
        self.walkers.insert("core", Walker::new(Visitor::new(&core.origin())?));
        let reference = self.offer().await?;
        let url = house.database_url();
        let came = || async { !offered_cases(&url).await.is_empty() };
        eventually("the offer arrives", came).await?;
        let case = format!("/cases/{}", offered_cases(&url).await.first().ok_or("no case")?);
        let (coordinator, child, _) = self.walker("coordinator")?;
        let question = coordinator.open(&format!("{case}/offer/accept")).await?;
        coordinator.sow(&question, "Acceptă oferta", child, &[]).await?;
        let answered = self.heard(house, &reference, "referral.answered").await?;
        self.hand_over(&answered).await?;
        self.go_its_way(&case).await?;
        self.heard(house, &reference, "case.closed").await?;
        let (coordinator, _, _) = self.walker("coordinator")?;
        coordinator.open(&format!("{case}/ledger")).await?;
        let (dpo, _, _) = self.walker("data-protection-officer")?;
        dpo.open("/disclosures").await?;
        self.kept_by_core = fs::read(core.path("core.json"))?;
        assert!(
            String::from_utf8_lossy(&self.kept_by_core).contains("case.closed"),
            "the core keeps nothing"
        );
        let (at_core, _, _) = self.walker("core")?;
        let page = at_core.open(&format!("/references/{reference}")).await?;
        at_core.press(&page, "Uită referința", &[]).await?;
        Ok(())
    }

    /// The reference of an offer.
    async fn offer(&mut self) -> Outcome<String> {
        let (at_core, _, _) = self.walker("core")?;
        let page = at_core.open("/").await?;
        let fills = [Fill::Name("urgency", "immediate_danger"), Fill::Name("language", "rom")];
        let offered = at_core.press(&page, "Oferă", &fills).await?;
        let reference = offered.address.strip_prefix("/references/").ok_or("no reference")?;
        Ok(reference.split('?').next().unwrap_or(reference).to_owned())
    }

    /// The core's page once it has heard that; the days that messages wait for pass at once.
    async fn heard(&mut self, house: &RunningHouse, reference: &str, kind: &str) -> Outcome<Page> {
        let (url, address) = (house.database_url(), format!("/references/{reference}"));
        let (at_core, _, _) = self.walker("core")?;
        let window = &at_core.visitor;
        let has_come = || async {
            let_days_pass(&url).await;
            let page = window.clone().open(&address).await;
            page.is_ok_and(|page| told(&page).iter().any(|line| line.kind == kind))
        };
        eventually(kind, has_come).await?;
        at_core.open(&address).await
    }

    /// The officer keeps a draft first. The receipt names nobody.
    async fn hand_over(&mut self, answered: &Page) -> Outcome<()> {
        let lines = told(answered);
        let answer = lines.iter().find(|line| line.kind == "referral.answered").ok_or("no answer")?;
        let code = answer.data.split("\"handover\":\"").nth(1).and_then(|rest| rest.get(..22));
        let code = [Fill::Name("code", code.ok_or("no code")?)];
        let (stranger, child, _) = self.walker("stranger")?;
        let door = stranger.open("/handover").await?;
        let form = stranger.press(&door, "Deschide formularul", &code).await?;
        stranger.sow(&form, "Păstrează și continuă mai târziu", child, &[]).await?;
        let door = stranger.open("/handover").await?;
        let form = stranger.press(&door, "Deschide formularul", &code).await?;
        let receipt = stranger.press(&form, "Trimite casei", &[Fill::Tick("Urgent")]).await?;
        let named = child.words().find(|(word, _)| receipt.markup.contains(word));
        assert_eq!(named, None, "the receipt: {}", receipt.text());
        Ok(())
    }

    /// Whoever is in charge says of each kind of support why it is not needed; the family is informed.
    async fn settle_support(&mut self, case: &str) -> Outcome<()> {
        let (coordinator, child, _) = self.walker("coordinator")?;
        let pieces = coordinator.open(&format!("{case}/support/pieces")).await?;
        let visit = pieces.addresses().into_iter().find(|address| address.starts_with("/support/"));
        let visit = coordinator.open(&visit.ok_or("no visit is owed")?).await?;
        coordinator.sow(&visit, "Notează că s-a făcut", child, &[Fill::Name("review", "")]).await?;
        let mut in_charge = None;
        for who in ["manager", "case-manager", "case-manager-2", "case-manager-3"] {
            if let Some(walker) = self.walkers.get_mut(who)
                && walker.visitor.open(case).await?.status == 200
            {
                in_charge = Some(who);
            }
        }
        let (manager, child, _) = self.walker(in_charge.ok_or("nobody is in charge")?)?;
        for kind in ["medical_examination", "psychological_assessment", "therapy", "safety_plan"] {
            let form = manager.open(&format!("{case}/support/not-needed")).await?;
            manager.sow(&form, "Salvează", child, &[Fill::Name("support_kind", kind)]).await?;
        }
        Ok(())
    }

    /// From triage to the end of its support.
    async fn go_its_way(&mut self, case: &str) -> Outcome<()> {
        for (step, button, fills) in [
            ("triage", "Acceptă și repartizează", &[][..]),
            ("no-interview", "Hotărăsc: fără audiere", &[Fill::Tick("Copilul a fost deja audiat")]),
            ("support", "Începe sprijinul", &[]),
            ("close", "Închide cazul", &[Fill::Tick("Preluat de protecția copilului")]),
        ] {
            if step == "close" {
                self.settle_support(case).await?;
            }
            let (coordinator, child, _) = self.walker("coordinator")?;
            let page = coordinator.open(&format!("{case}/{step}")).await?;
            coordinator.sow(&page, button, child, fills).await?;
        }
        let (coordinator, _, _) = self.walker("coordinator")?;
        self.offered = coordinator.open(case).await?.heading().ok_or("no codename")?.to_lowercase();
        Ok(())
    }
}
