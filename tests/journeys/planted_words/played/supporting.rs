//! Support: something is planned, done and looked at again; something is not needed, at once and after all.

use std::collections::BTreeSet;

use barnahus_tests::page::{Fill, Page};

use super::Played;
use crate::journeys::Outcome;

impl Played {
    pub(super) async fn support(&mut self) -> Outcome<()> {
        let case = self.case.clone();
        let (manager, child, _) = self.walker("manager")?;
        let never = manager.open(&format!("{case}/support/not-needed")).await?;
        let therapy = [Fill::Name("support_kind", "therapy")];
        let mut known = pieces(&manager.sow(&never, "Salvează", child, &therapy).await?);
        for (kind, service) in [("medical_examination", ""), ("service", "school")] {
            let form = manager.open(&format!("{case}/support/new")).await?;
            // The first entry chooses nobody; after it comes whoever is in charge.
            let owner = form.words_of_all("#owner option").into_iter().nth(1).ok_or("nobody may take it")?;
            let chosen = [
                Fill::Name("support_kind", kind),
                Fill::Name("service", service),
                Fill::Pick("Cine răspunde", &owner),
            ];
            let planned = manager.sow(&form, "Salvează", child, &chosen).await?;
            let after = pieces(&planned);
            let piece = after.difference(&known).next().cloned().ok_or("nothing was planned")?;
            known = after;
            let page = manager.open(&piece).await?;
            if kind == "service" {
                manager.sow(&page, "Notează că nu mai este nevoie", child, &[]).await?;
                continue;
            }
            let done = manager.sow(&page, "Notează că s-a făcut", child, &[]).await?;
            manager.sow(&done, "Notează verificarea", child, &[]).await?;
        }
        manager.open(&format!("{case}/support/pieces")).await?;
        let (coordinator, _, _) = self.walker("coordinator")?;
        coordinator.open(&format!("{case}/support/pieces")).await?;
        Ok(())
    }
}

/// Where the page leads to a piece; they stand by kind, not by time.
fn pieces(page: &Page) -> BTreeSet<String> {
    page.addresses().into_iter().filter(|address| address.starts_with("/support/")).collect()
}
