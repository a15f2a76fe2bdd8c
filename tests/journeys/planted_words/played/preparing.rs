//! The planning meeting, another representative and the status as a victim, before an interview is booked.

use barnahus_tests::page::Fill;

use super::super::walker::BORN;
use super::Played;
use crate::journeys::Outcome;

impl Played {
    pub(super) async fn prepare(&mut self) -> Outcome<()> {
        let case = self.case.clone();
        let (manager, child, _) = self.walker("manager")?;
        let form = manager.open(&format!("{case}/meeting")).await?;
        let labels = form.words_of_all("label");
        let coordinator = labels.iter().find(|label| label.ends_with(", coordonator"));
        let time = labels.iter().find(|label| label.contains(", ora "));
        let coordinator = coordinator.ok_or("no coordinator takes part")?;
        // Offered for those who are ticked; whoever else comes is asked for anew.
        let both = manager.press(&form, "Arată orele libere", &[Fill::Tick(coordinator)]).await?;
        let labels = both.words_of_all("label");
        let time =
            labels.iter().find(|label| label.contains(", ora ")).or(time).ok_or("no time is offered")?;
        let meeting = manager.sow(&both, "Programează", child, &[Fill::Tick(time)]).await?;
        assert!(meeting.address.starts_with("/meetings/"), "{}", meeting.text());

        // The child is looked for by its planted name, which may stand nowhere for it.
        let of = |field: &str| child.words().filter(|(_, of)| *of == field).map(|(word, _)| word).last();
        let (given, family) = of("given_name").zip(of("family_name")).ok_or("the child has no name")?;
        let name = format!("{family} {given}");
        let page = manager.open("/search").await?;
        let sought = [Fill::Name("words", &name), Fill::Name("born", BORN)];
        let found = manager.press(&page, "Caută", &sought).await?;
        assert!(found.text().contains("Găsite: 1 caz"), "{}", found.text());

        let page = manager.open(&format!("{case}/representative")).await?;
        manager.sow(&page, "Salvează", child, &[Fill::Name("as_what", "guardian")]).await?;
        manager.open(&format!("{case}/representative")).await?;
        let page = manager.open(&format!("{case}/victim-status")).await?;
        let decided = [Fill::Tick("Victimă prezumată"), Fill::Name("decided_by", "police")];
        manager.sow(&page, "Salvează", child, &decided).await?;
        manager.open(&case).await?;
        Ok(())
    }
}
