//! Somebody without script who writes a planted word into every field that takes one, and keeps every
//! page.
//!
//! What a field takes instead, a day or a number, is named in one table; a new field of that kind is
//! refused by the house, and so the test fails until it stands there too.

use barnahus_tests::page::{Fill, Page};
use barnahus_tests::planted::Garden;
use barnahus_tests::visitor::Visitor;

use crate::journeys::Outcome;

/// The child's birth date, unlike any other day in the house.
pub(super) const BORN: &str = "19.03.2017";
/// The suspected person's.
pub(super) const SUSPECTED_BORN: &str = "23.07.1971";

/// Fields that take no word, and what is written there.
const NO_WORDS: [(&str, &str); 26] = [
    ("birth_date", BORN),
    ("suspected_birth_date", SUSPECTED_BORN),
    ("suspected_birth_date_2", SUSPECTED_BORN),
    ("suspected_birth_date_3", SUSPECTED_BORN),
    ("age_years", ""),
    ("age_on", ""),
    ("act_on", "azi"),
    ("reported_on", "azi"),
    ("requested_until", ""),
    ("psychologist_named_on", "azi"),
    ("informed_on", "azi"),
    ("room_visit_on", "azi"),
    ("since", "azi"),
    ("due", "mâine"),
    ("done_on", "azi"),
    ("decided_on", "azi"),
    ("review", "mâine"),
    ("day", ""),
    ("time", ""),
    ("until_day", "mâine"),
    ("until_time", "9:30"),
    ("travel_minutes", "0"),
    ("child_way", "25"),
    ("adult_reference", "MNR-2026/0932"),
    ("child_hours_off", ""),
    ("child_away", ""),
];

/// Fields that take an address of e-mail.
const ADDRESSES: [&str; 1] = ["email"];

/// One person at a browser.
pub(super) struct Walker {
    pub(super) visitor: Visitor,
    /// Every page that came.
    pub(super) pages: Vec<Page>,
}

impl Walker {
    pub(super) const fn new(visitor: Visitor) -> Self {
        Self { visitor, pages: Vec::new() }
    }

    pub(super) async fn open(&mut self, address: &str) -> Outcome<Page> {
        let page = self.visitor.open(address).await?;
        self.keep(page)
    }

    pub(super) async fn follow(&mut self, page: &Page, link: &str) -> Outcome<Page> {
        let page = self.visitor.follow(page, link).await?;
        self.keep(page)
    }

    /// Presses a button and writes nothing.
    pub(super) async fn press(&mut self, page: &Page, button: &str, fills: &[Fill<'_>]) -> Outcome<Page> {
        let page = self.visitor.press(page, button, fills).await?;
        self.keep(page)
    }

    /// Plants every field of the form with that button, and presses it.
    pub(super) async fn sow(
        &mut self,
        page: &Page,
        button: &str,
        garden: &mut Garden,
        fills: &[Fill<'_>],
    ) -> Outcome<Page> {
        let fields = page.written(button)?;
        let written: Vec<(String, String)> = fields
            .into_iter()
            .map(|field| {
                let no_word = NO_WORDS.iter().find(|(name, _)| *name == field);
                let value = match no_word {
                    Some((_, value)) => (*value).to_owned(),
                    None if ADDRESSES.contains(&field.as_str()) => garden.plant_address(&field),
                    None => garden.plant(&field),
                };
                (field, value)
            })
            .collect();
        let sown = written.iter().map(|(field, value)| Fill::Name(field, value));
        let fills: Vec<Fill<'_>> = sown.chain(fills.iter().copied()).collect();
        self.press(page, button, &fills).await
    }

    fn keep(&mut self, page: Page) -> Outcome<Page> {
        self.pages.push(page.clone());
        if page.status == 200 {
            return Ok(page);
        }
        Err(format!("{} answers {}: {}", page.address, page.status, page.text()).into())
    }
}
