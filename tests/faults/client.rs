//! Somebody at a browser who takes down referrals, accepts them, books and cancels, until the power
//! fails; who then looks what became of the last thing, and carries on.
//!
//! An answer that sends them on is an acknowledgement and goes into their ledger at once, even when
//! the page they were sent to never came.

use std::error::Error;

use barnahus_tests::house::RunningHouse;
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::visitor::Visitor;
use tokio::sync::watch;

use super::chance::Chance;
use super::ledger::{Believed, Ledger};

/// Faults in a row, with the power on, after which something else than the power has failed.
const MOST_FAULTS: u32 = 3;

/// The power of the house, and how much was acknowledged since it came.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Power {
    pub is_cut: bool,
    pub acknowledged: u64,
}

/// What a client does next.
#[derive(Debug, Clone)]
enum Next {
    TakeDown,
    /// The receipt of a referral that was sent, or the form again when it did not go through.
    ReadReceipt(String),
    Accept(String),
    Book(String),
    Cancel(String),
}

/// One client.
pub(super) struct Client {
    visitor: Visitor,
    chance: Chance,
    next: Next,
    pub ledger: Ledger,
}

impl Client {
    pub(super) fn new(visitor: Visitor, chance: Chance) -> Self {
        Self { visitor, chance, next: Next::TakeDown, ledger: Ledger::default() }
    }

    /// Works until the power is cut.
    pub(super) async fn work(&mut self, power: &watch::Sender<Power>) {
        let mut faults = 0;
        while !power.borrow().is_cut {
            match self.step(power).await {
                Ok(()) => faults = 0,
                Err(_) if power.borrow().is_cut => return,
                Err(fault) => {
                    faults += 1;
                    assert!(faults < MOST_FAULTS, "with the power on, at {:?}: {fault}", self.next);
                }
            }
        }
    }

    /// Reads the receipts that are still unread, with the power on.
    pub(super) async fn read_receipts(&mut self) -> Result<(), Box<dyn Error>> {
        let unread = self.ledger.referrals.iter().filter(|(_, case)| case.is_none());
        let unread: Vec<String> = unread.map(|(draft, _)| draft.clone()).collect();
        for draft in unread {
            let page = self.visitor.open(&draft).await?;
            self.ledger.referrals.insert(draft, case_on(&page));
        }
        Ok(())
    }

    async fn step(&mut self, power: &watch::Sender<Power>) -> Result<(), Box<dyn Error>> {
        match self.next.clone() {
            Next::TakeDown => {
                let page = self.open("/intake").await?;
                match page.link("Începe una nouă") {
                    // What was begun and never sent is offered first.
                    Some(begin) => {
                        let page = self.open(&begin).await?;
                        self.send(&page, power).await
                    }
                    None => self.send(&page, power).await,
                }
            }
            Next::ReadReceipt(draft) => {
                let page = self.open(&draft).await?;
                let Some(case) = case_on(&page) else { return self.send(&page, power).await };
                self.ledger.referrals.insert(draft, Some(case.clone()));
                self.next = Next::Accept(case);
                Ok(())
            }
            Next::Accept(case) => self.accept(case, power).await,
            Next::Book(case) => self.book(case, power).await,
            Next::Cancel(booking) => self.cancel(booking, power).await,
        }
    }

    async fn send(&mut self, form: &Page, power: &watch::Sender<Power>) -> Result<(), Box<dyn Error>> {
        let draft = form.address.clone();
        self.next = Next::ReadReceipt(draft.clone());
        let age = if self.chance.below(4) == 0 { "9" } else { "15" };
        let fills = [Fill::Tick("Obișnuit"), Fill::Name("age_years", age), Fill::Tick("Română")];
        let sent = self.press(form, "Trimite semnalarea", (&fills, "/intake/"), power).await;
        if sent.told.is_some() {
            self.ledger.referrals.entry(draft).or_default();
        }
        sent.fault
    }

    async fn accept(&mut self, case: String, power: &watch::Sender<Power>) -> Result<(), Box<dyn Error>> {
        let page = self.open(&format!("/cases/{case}/triage")).await?;
        self.next = Next::Book(case.clone());
        let button = "Acceptă și repartizează";
        if !page.buttons().iter().any(|words| words == button) {
            // It went through, and only the answer was lost.
            return Ok(());
        }
        self.next = Next::Accept(case.clone());
        let sent = self.press(&page, button, (&[], "/cases/"), power).await;
        if sent.told.is_some() {
            self.ledger.accepted.insert(case.clone());
            self.next = Next::Book(case);
        }
        sent.fault
    }

    async fn book(&mut self, case: String, power: &watch::Sender<Power>) -> Result<(), Box<dyn Error>> {
        let page = self.open(&format!("/cases/{case}/slots")).await?;
        let mut offers = page.buttons();
        offers.retain(|words| words.starts_with("Programează"));
        let Some(offer) = self.chance.one_of(&offers) else {
            // It stands already, or the house is full: room is made.
            self.next = self.cancel_some();
            return Ok(());
        };
        let sent = self.press(&page, offer, (&[], "/bookings/"), power).await;
        if let Some(address) = &sent.told {
            let booking = address.trim_start_matches("/bookings/").to_owned();
            self.ledger.bookings.insert(booking, Believed::Standing);
            self.next = if self.chance.below(2) == 0 { self.cancel_some() } else { Next::TakeDown };
        }
        sent.fault
    }

    async fn cancel(&mut self, booking: String, power: &watch::Sender<Power>) -> Result<(), Box<dyn Error>> {
        let page = self.open(&format!("/bookings/{booking}/cancel")).await?;
        self.ledger.bookings.insert(booking.clone(), Believed::EitherWay);
        self.next = Next::TakeDown;
        let fills = [Fill::Tick("Programată din greșeală")];
        let sent = self.press(&page, "Anulează audierea", (&fills, "/"), power).await;
        if sent.told.is_some() {
            self.ledger.bookings.insert(booking, Believed::Cancelled);
        }
        sent.fault
    }

    fn cancel_some(&mut self) -> Next {
        let standing = self.ledger.believed(Believed::Standing);
        self.chance.one_of(&standing).map_or(Next::TakeDown, |booking| Next::Cancel((*booking).clone()))
    }

    /// A page that is there and whole.
    async fn open(&mut self, address: &str) -> Result<Page, Box<dyn Error>> {
        let page = self.visitor.open(address).await?;
        if page.status != 200 || page.address.starts_with("/sign-in") {
            return Err(format!("{address} answers {} at {}", page.status, page.address).into());
        }
        Ok(page)
    }

    async fn press(
        &mut self,
        page: &Page,
        button: &str,
        with: (&[Fill<'_>], &str),
        power: &watch::Sender<Power>,
    ) -> Sent {
        let (fills, towards) = with;
        let before = self.visitor.visited.len();
        let answer = self.visitor.press(page, button, fills).await;
        // The first address is the form's; a second one is where its answer sent us.
        let told = self.visitor.visited.get(before + 1).cloned();
        let told = told.filter(|address| address.starts_with(towards) && !address.starts_with("/sign-in"));
        if told.is_some() {
            power.send_modify(|power| power.acknowledged += 1);
        }
        let fault = match answer {
            Ok(page) if page.status < 500 => Ok(()),
            Ok(page) => Err(format!("{button} answers {}", page.status).into()),
            Err(fault) => Err(fault),
        };
        Sent { told, fault }
    }
}

/// A coordinator of the demo house, signed in.
pub(crate) async fn signed_in(house: &RunningHouse) -> Visitor {
    signed_in_as(house, "coordinator").await
}

/// The same for another account of the demo.
pub(crate) async fn signed_in_as(house: &RunningHouse, who: &str) -> Visitor {
    let mut visitor = Visitor::new(&house.origin()).unwrap();
    let page = visitor.open("/sign-in").await.unwrap();
    // The house says both in the same way, the password first.
    let said: Vec<&str> =
        page.markup.split("<code>").skip(1).map(|rest| rest.split_once('<').unwrap().0).collect();
    let [password, code] = said[..] else { panic!("no password and code on the page: {said:?}") };
    let fills =
        [Fill::Type("Adresa de e-mail", &format!("{who}@demo.invalid")), Fill::Type("Parola", password)];
    let page = visitor.press(&page, "Mai departe", &fills).await.unwrap();
    let page = visitor.press(&page, "Intră", &[Fill::Type("Codul din 6 cifre", code)]).await.unwrap();
    assert_eq!((page.status, page.address.as_str()), (200, "/my-day"));
    visitor
}

/// A form that was sent: where its answer led, and whether all went well after that.
struct Sent {
    told: Option<String>,
    fault: Result<(), Box<dyn Error>>,
}

/// The case that a receipt leads to.
fn case_on(page: &Page) -> Option<String> {
    let triage = page.link("Deschide trierea")?;
    triage.strip_prefix("/cases/")?.strip_suffix("/triage").map(str::to_owned)
}
