//! Calendars, the manager's own: what is booked goes out by two addresses, what they brought along comes in
//! as a file and from an address, once to be read and once to be refused. What was read from the address
//! is the last, so that the address and the mark of its server lie in the house to the end.

use barnahus_tests::page::{Fill, Page};
use barnahus_tests::tools::eventually;

use super::super::brought::Brought;
use super::Played;
use crate::journeys::Outcome;

/// Said of each calendar that was read and has hours.
const HOURS_READ: &str = "De la primul la ultimul";
/// Said of what cannot be read.
const REFUSED: &str = "O repetare nu se poate citi. Rândul";

impl Played {
    /// Appointments for the manager's own calendar.
    pub(super) async fn subscribe(&mut self) -> Outcome<()> {
        let calendar = self.published("Creează adresa").await?;
        if calendar.markup.contains("BEGIN:VEVENT") { Ok(()) } else { Err("an empty calendar".into()) }
    }

    /// A file and an address, each with a calendar that is read and with one that is not; and what
    /// colleagues see afterwards.
    pub(super) async fn bring_calendars(&mut self, brought: &Brought) -> Outcome<()> {
        let (manager, _, _) = self.walker("manager")?;
        let account = manager.open("/account").await?;
        let mine = manager.follow(&account, "Calendarul meu").await?;
        let place = mine.address.clone();
        let read = manager.visitor.upload(&mine, "Încarcă fișierul", &brought.whole).await?;
        assert_eq!(read.text().matches(HOURS_READ).count(), 1, "{}", read.text());
        let refused = manager.visitor.upload(&read, "Încarcă fișierul", &brought.broken).await?;
        assert!(refused.status == 422 && refused.text().contains(REFUSED), "{}", refused.text());
        manager.pages.extend([read, refused]);
        for (button, address, said, times) in [
            ("Urmărește calendarul", &brought.broken_at, REFUSED, 1),
            ("Schimbă adresa", &brought.whole_at, HOURS_READ, 2),
        ] {
            let mine = manager.open(&place).await?;
            manager.press(&mine, button, &[Fill::Name("address", address)]).await?;
            let (window, place) = (&manager.visitor, &place);
            let fetched = || async move {
                let page = window.clone().open(place).await;
                page.is_ok_and(|page| page.text().matches(said).count() == times)
            };
            eventually("the calendar is fetched", fetched).await?;
            manager.open(place).await?;
        }
        let busy = self.published("Creează adresa pentru colegi").await?;
        if busy.markup.contains("BEGIN:VFREEBUSY") { Ok(()) } else { Err("not free or busy".into()) }
    }

    /// What lies at the address that this button makes.
    async fn published(&mut self, button: &str) -> Outcome<Page> {
        let (manager, _, _) = self.walker("manager")?;
        let account = manager.open("/account").await?;
        let made = manager.press(&account, button, &[]).await?;
        let address = made.words_of("code.secret").ok_or("no address of a calendar")?;
        manager.open(&address).await
    }
}
