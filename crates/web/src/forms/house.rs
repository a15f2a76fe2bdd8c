//! The house's own settings.

use barnahus_operations::change_house::{HouseEntry, HouseSeen};
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::Locale;

use super::mail;
use crate::reading::Reading;

/// Reads the form.
pub(crate) fn read(typed: &Typed, locale: Locale) -> Result<HouseEntry, Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let (name, address) = (reading.line("house_name"), reading.line("address"));
    let county = reading.one("county");
    let mail_from = reading.address("mail_from");
    let mail = mail::read(&mut reading);
    let entry = name.zip(address).zip(county.zip(mail_from)).zip(mail).map(
        |(((name, address), (county, mail_from)), mail)| HouseEntry {
            name,
            address,
            county,
            mail_from,
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
    ]);
    mail::fill(&mut typed, &mail.way);
    typed
}
