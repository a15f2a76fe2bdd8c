//! Support: something is planned, done and looked at again; something is not needed, at once and after all.

use barnahus_tests::page::{Fill, Page};

use super::Played;
use crate::journeys::Outcome;

impl Played {
    pub(super) async fn support(&mut self) -> Outcome<()> {
        let case = self.case.clone();
        let (manager, child, _) = self.walker("manager")?;
        let never = manager.open(&format!("{case}/support/not-needed")).await?;
        let therapy = [Fill::Name("support_kind", "therapy")];
        manager.sow(&never, "Salvează", child, &therapy).await?;
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
            let piece = newest(&planned)?;
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

/// The piece that was planned last: the only one that is still to be done.
fn newest(page: &Page) -> Outcome<String> {
    let pieces: Vec<String> =
        page.addresses().into_iter().filter(|address| address.starts_with("/support/")).collect();
    pieces.last().cloned().ok_or_else(|| "nothing was planned".into())
}
