//! Until a case is accepted and every section of its file is written, and what becomes of the others.

use barnahus_tests::house::RunningHouse;
use barnahus_tests::page::{Fill, Page};

use super::super::walker::Walker;
use super::Played;
use crate::journeys::Outcome;
use crate::journeys::signing_in::without_script;

/// Where a case ends that is not taken up: the page, its button, the reason.
const ENDS: [(&str, &str, &str); 2] = [
    ("decline", "Refuză semnalarea", "Alt serviciu poate ajuta mai bine"),
    ("withdraw", "Retrage semnalarea", "Retrasă de cine a făcut-o"),
];

impl Played {
    /// The only one who speaks the child's language, so that the booking needs them.
    pub(super) async fn enter_interpreter(&mut self) -> Outcome<()> {
        let (coordinator, _, staff) = self.walker("coordinator")?;
        let form = coordinator.open("/people/new").await?;
        let what = [Fill::Tick("Interpret"), Fill::Tick("Kurdă")];
        let hours = coordinator.sow(&form, "Salvează", staff, &what).await?;
        let person = hours.address.trim_end_matches("/hours").to_owned();
        let daily = ["1", "2", "3", "4", "5"].map(|day| (format!("from_{day}"), format!("until_{day}")));
        let daily = daily.iter().flat_map(|(from, until)| [Fill::Name(from, "8"), Fill::Name(until, "18")]);
        coordinator.press(&hours, "Salvează", &daily.collect::<Vec<_>>()).await?;
        let person = coordinator.open(&person).await?;
        coordinator.press(&person, "Trimite o invitație", &[]).await?;
        Ok(())
    }

    /// Kept as a draft first and sent then; a second draft is left lying.
    pub(super) async fn take_down(&mut self) -> Outcome<()> {
        let (officer, child, _) = self.walker("intake-officer")?;
        let form = officer.open("/intake").await?;
        let draft = officer.sow(&form, "Salvează ciorna", child, &[Fill::Tick("Kurdă")]).await?;
        let received = officer.press(&draft, "Trimite semnalarea", &[Fill::Tick("Pericol imediat")]).await?;
        let codename = codename(&received)?;
        let form = officer.open("/intake").await?;
        officer.sow(&form, "Salvează ciorna", child, &[]).await?;
        officer.open("/intake").await?;
        self.codename = codename;
        Ok(())
    }

    pub(super) async fn triage(&mut self, house: &RunningHouse) -> Outcome<()> {
        let codename = self.codename.clone();
        let (coordinator, child, _) = self.walker("coordinator")?;
        let triage = referral(coordinator, &codename).await?;
        let defer = coordinator.open(&format!("{}/defer", triage.address)).await?;
        coordinator.sow(&defer, "Amână trierea", child, &[]).await?;
        let triage = coordinator.open(&triage.address).await?;
        let case = coordinator.sow(&triage, "Acceptă și repartizează", child, &[]).await?.address;
        for who in ["case-manager", "case-manager-2", "case-manager-3"] {
            let (mut visitor, day) = without_script(house, &format!("{who}@demo.invalid")).await?;
            let in_charge = visitor.open(&case).await?.status == 200;
            self.walkers
                .insert(if in_charge { "manager" } else { who }, Walker { visitor, pages: vec![day] });
        }
        self.case = case;
        Ok(())
    }

    /// Each section that the page of the case offers to write.
    pub(super) async fn write_sections(&mut self) -> Outcome<()> {
        let case = self.case.clone();
        let (manager, child, _) = self.walker("manager")?;
        let offered = manager.open(&case).await?.addresses();
        let mut shown = std::collections::BTreeSet::new();
        for address in offered {
            let section = match address.split_once("/facts?section=") {
                Some((_, section)) => section.to_owned(),
                None if address.ends_with("/informed") => "child_informed".to_owned(),
                None => continue,
            };
            let form = manager.open(&address).await?;
            manager.sow(&form, "Salvează", child, &[]).await?;
            manager.open(&address).await?;
            shown.insert(section);
        }
        self.sections_shown = shown;
        Ok(())
    }

    /// One is declined, one withdrawn.
    pub(super) async fn let_others_fall(&mut self) -> Outcome<()> {
        for (end, button, reason) in ENDS {
            let (officer, child, _) = self.walker("intake-officer")?;
            let begun = officer.open("/intake").await?;
            let form = officer.follow(&begun, "Începe una nouă").await?;
            // Kept first: the page of the draft shows what no coordinator will see of it.
            let draft = officer.sow(&form, "Salvează ciorna", child, &[]).await?;
            let sent = officer.press(&draft, "Trimite semnalarea", &[Fill::Tick("Obișnuit")]).await?;
            let codename = codename(&sent)?;
            let (coordinator, child, _) = self.walker("coordinator")?;
            let triage = referral(coordinator, &codename).await?;
            let page = coordinator.open(&triage.address.replace("/triage", &format!("/{end}"))).await?;
            coordinator.sow(&page, button, child, &[Fill::Tick(reason)]).await?;
        }
        Ok(())
    }
}

fn codename(receipt: &Page) -> Outcome<String> {
    let said = receipt.words_of(".codename").ok_or_else(|| format!("no codename: {}", receipt.text()))?;
    Ok(said.to_lowercase())
}

/// The triage page of the referral with that codename, from the list.
async fn referral(coordinator: &mut Walker, codename: &str) -> Outcome<Page> {
    let list = coordinator.open("/cases?show=awaiting").await?;
    let mut first = codename.chars();
    let capital: String = first.next().iter().flat_map(|it| it.to_uppercase()).chain(first).collect();
    let address = list.link(codename).or_else(|| list.link(&capital));
    coordinator.open(&address.ok_or_else(|| format!("{codename} is not in: {}", list.text()))?).await
}
