//! From the slots to a cancelled interview, with the way here, a guest and whoever looks in vain.

use barnahus_tests::house::RunningHouse;
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::references::read_with;
use barnahus_tests::tools::eventually;

use super::Played;
use crate::journeys::Outcome;

impl Played {
    pub(super) async fn book(&mut self) -> Outcome<Page> {
        let slots = format!("{}/slots", self.case);
        let (coordinator, child, _) = self.walker("coordinator")?;
        let slots = coordinator.open(&slots).await?;
        coordinator.sow(&slots, "Programează", child, &[]).await
    }

    /// The interpreter, by the link in their letter.
    pub(super) async fn answer_as_guest(&mut self, house: &RunningHouse) -> Outcome<()> {
        let (stranger, child, staff) = self.walker("stranger")?;
        let mine = staff.words().find(|(_, field)| *field == "email").ok_or("no address")?.0.to_owned();
        let arrived = || async { guest_link(house, &mine).is_ok_and(|link| link.is_some()) };
        eventually("the guest's letter", arrived).await?;
        let link = guest_link(house, &mine)?.ok_or("no letter")?;
        let question = stranger.open(&link).await?;
        stranger.sow(&question, "Da, vin", child, &[]).await?;
        Ok(())
    }

    pub(super) async fn move_and_cancel(&mut self, booking: &Page) -> Outcome<()> {
        let way = format!("{}/way", self.case);
        let (coordinator, child, _) = self.walker("coordinator")?;
        let plan = coordinator.open(&way).await?;
        coordinator.sow(&plan, "Salvează", child, &[]).await?;
        coordinator.open(&way).await?;
        let choice = coordinator.follow(booking, "Mută audierea").await?;
        let moved = coordinator.sow(&choice, "Mută aici", child, &[Fill::Tick("Pentru copil")]).await?;
        let never = coordinator.open(&format!("{}/not-held", moved.address)).await?;
        // Refused, since it has not begun; the refusal is a page too.
        let fields = never.written("Notează că nu a avut loc")?;
        assert!(fields.is_empty(), "what was not held asks for {fields:?}: play it");
        let question = coordinator.follow(&moved, "Anulează audierea").await?;
        let why = [Fill::Tick("Copilul este bolnav")];
        coordinator.sow(&question, "Anulează audierea", child, &why).await?;
        Ok(())
    }

    /// Somebody tries the interpreter's address at the door, and a case that they may not see.
    pub(super) async fn knock_in_vain(&mut self) -> Outcome<()> {
        let case = self.case.clone();
        let (stranger, _, staff) = self.walker("stranger")?;
        let mine = staff.words().find(|(_, field)| *field == "email").ok_or("no address")?.0.to_owned();
        let door = stranger.open("/sign-in").await?;
        let guess = staff.plant("password");
        let fills = [Fill::Type("Adresa de e-mail", &mine), Fill::Type("Parola", &guess)];
        let refused = stranger.visitor.press(&door, "Mai departe", &fills).await?;
        stranger.pages.push(refused);
        let (officer, _, _) = self.walker("intake-officer")?;
        let nothing = officer.visitor.open(&format!("{case}/facts?section=identity")).await?;
        assert_eq!(nothing.status, 404);
        officer.pages.push(nothing);
        Ok(())
    }

    /// The pages that show work without opening a file.
    pub(super) async fn look_around(&mut self) -> Outcome<()> {
        for (who, pages) in [
            (
                "coordinator",
                &["/my-day", "/cases", "/cases?show=accepted", "/week", "/outbox", "/people"][..],
            ),
            ("manager", &["/my-day", "/cases?show=mine", "/week"][..]),
            ("data-protection-officer", &["/audit"][..]),
        ] {
            for page in pages {
                self.walker(who)?.0.open(page).await?;
            }
        }
        Ok(())
    }
}

/// The link to the guest's page in the newest letter to that address.
fn guest_link(house: &RunningHouse, address: &str) -> Outcome<Option<String>> {
    let mut theirs = house.letters()?;
    theirs.retain(|file| std::fs::read_to_string(file).is_ok_and(|letter| letter.contains(address)));
    if theirs.is_empty() {
        return Ok(None);
    }
    let said = read_with("read_mail.py", &theirs)?.to_string();
    let token = said.rsplit_once("/guest/").map(|(_, rest)| rest);
    let ends = |sign: char| !(sign.is_ascii_alphanumeric() || sign == '-' || sign == '_');
    Ok(token.and_then(|rest| rest.split(ends).next()).map(|token| format!("/guest/{token}")))
}
