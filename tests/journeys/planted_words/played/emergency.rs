//! Somebody with no place in the case opens it in an emergency, says why, and the coordinator reviews it.

use barnahus_tests::house::RunningHouse;
use barnahus_tests::page::Fill;

use super::super::walker::Walker;
use super::Played;
use crate::journeys::Outcome;
use crate::journeys::signing_in::{PASSWORD, without_script};

impl Played {
    pub(super) async fn open_in_emergency(&mut self, house: &RunningHouse) -> Outcome<()> {
        let (codename, case) = (self.codename.clone(), self.case.clone());
        let (visitor, day) = without_script(house, "therapist@demo.invalid").await?;
        let mut specialist = Walker { visitor, pages: vec![day] };
        let list = specialist.open("/cases").await?;
        let form = specialist.follow(&list, "Acces de urgență").await?;
        let fields = form.written("Deschide dosarul")?;
        assert_eq!(fields, ["codename", "reason"], "a field that is not planted");
        let reason = self.child.plant("emergency_reason");
        let fills = [
            Fill::Name("codename", &codename),
            Fill::Name("reason", &reason),
            Fill::Name("password", PASSWORD),
        ];
        let file = specialist.press(&form, "Deschide dosarul", &fills).await?;
        assert_eq!(file.address, case, "{}", file.text());
        self.walkers.insert("specialist", specialist);

        let (coordinator, child, _) = self.walker("coordinator")?;
        let review = format!("{case}/emergency");
        let standing = coordinator.open(&review).await?;
        let over = coordinator.press(&standing, "Încheie accesul acum", &[]).await?;
        coordinator.sow(&over, "Păstrează verificarea", child, &[Fill::Tick("Nejustificat")]).await?;
        for (who, pages) in [
            ("specialist", &["/emergency", "/my-day", "/cases"][..]),
            ("data-protection-officer", &["/emergency/all", "/my-day"][..]),
        ] {
            for page in pages {
                self.walker(who)?.0.open(page).await?;
            }
        }
        Ok(())
    }
}
