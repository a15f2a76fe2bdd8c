//! A referral as it was received: every field of every section in one text, frozen whatever is corrected later.
//!
//! Read again it is cut to a permit like the file itself: this module shows it to nobody.

use time::Date;

use super::{Contents, SectionName};
use crate::typed::{FieldFault, Typed};

/// The text that is frozen.
#[must_use]
pub fn as_received(told: &Contents) -> Typed {
    let mut received = Typed::default();
    for (section, typed) in told.typed() {
        received.extend(typed.iter().map(|(field, text)| (format!("{section}.{field}"), text.to_owned())));
    }
    received
}

/// What [`as_received`] froze.
///
/// # Errors
/// Faults, when what was frozen is no such section: it is damaged.
pub fn from_received(received: &Typed, today: Date) -> Result<Contents, Vec<FieldFault>> {
    let mut contents = Contents::default();
    for name in SectionName::ALL.iter().copied() {
        let of_it = received.iter().filter_map(|(field, text)| {
            let (section, field) = field.split_once('.')?;
            (section == name.code()).then(|| (field.to_owned(), text.to_owned()))
        });
        let typed: Typed = of_it.collect();
        if !typed.is_empty() {
            contents.put(name, &typed, today)?;
        }
    }
    Ok(contents)
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::sections::{Identity, Narrative};

    #[test]
    fn what_was_told_comes_back_as_it_was_told() {
        let today = date!(2026 - 11 - 24);
        let identity: Typed =
            [("given_name", "Ilinca"), ("languages", "ron"), ("age_years", "9")].into_iter().collect();
        let narrative: Typed = [("told", "A spus: „nu”.\nApoi a tăcut.")].into_iter().collect();
        let told = Contents {
            identity: Identity::parse(&identity, today).ok(),
            narrative: Narrative::parse(&narrative, today).ok(),
            ..Contents::default()
        };
        assert!(told.identity.is_some() && told.narrative.is_some());
        assert_eq!(from_received(&as_received(&told), today), Ok(told));
        assert_eq!(from_received(&Typed::default(), today), Ok(Contents::default()));
    }
}
