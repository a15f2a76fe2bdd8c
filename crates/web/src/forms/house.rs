//! The house's own settings.

use barnahus_operations::change_house::{HouseEntry, HouseSeen};
use barnahus_pages::words::form as words;
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::Locale;

use super::mail;
use crate::reading::Reading;

/// Two hours; more would be another day.
const LONGEST_GAP: u32 = 120;
/// More children of different cases than that is no Barnahus.
const MOST_CHILDREN: u32 = 8;

/// Reads the form.
pub(crate) fn read(typed: &Typed, locale: Locale) -> Result<HouseEntry, Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let (name, address) = (reading.line("house_name"), reading.line("address"));
    let county = reading.one("county");
    let mail_from = reading.address("mail_from");
    let gap = reading.number("gap_minutes", 0..=LONGEST_GAP);
    if gap.is_some_and(|gap| !gap.is_multiple_of(5)) {
        reading.say("gap_minutes", words::NOT_IN_FIVES);
    }
    let children = reading.number("children_at_once", 1..=MOST_CHILDREN);
    let mail = mail::read(&mut reading);
    let entry = name.zip(address).zip(county.zip(mail_from)).zip(gap.zip(children)).zip(mail).map(
        |((((name, address), (county, mail_from)), (gap_minutes, children_at_once)), mail)| HouseEntry {
            name,
            address,
            county,
            mail_from,
            gap_minutes,
            children_at_once,
            mail,
        },
    );
    reading.finish(entry)
}

/// As it would be typed.
pub(crate) fn typed(seen: &HouseSeen) -> Typed {
    let HouseSeen { house, mail } = seen;
    let mut typed = Typed::from_iter([
        ("version", house.version.to_string()),
        ("mail_version", mail.version.to_string()),
        ("house_name", house.name.clone()),
        ("address", house.address.clone()),
        ("county", house.county.code().to_owned()),
        ("mail_from", house.mail_from.clone()),
        ("gap_minutes", house.gap_minutes.to_string()),
        ("children_at_once", house.children_at_once.to_string()),
    ]);
    mail::fill(&mut typed, &mail.way);
    typed
}
