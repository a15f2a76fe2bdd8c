//! A referral that had been merged into a case which moves: what was told at it goes along, in its own words.
//!
//! Its own file stays where it was taken down, ended. Read again it is cut to a permit like the file itself: this
//! module shows it to nobody.

use barnahus_vocabulary::{Instant, local};

use crate::file::{Contents, as_received, from_received};
use crate::sections::Suspected;
use crate::typed::{FieldFault, Typed};

/// One referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedAlong {
    /// When it had been received.
    pub received: Instant,
    /// When the case first moved with it.
    pub carried: Instant,
    /// What was told.
    pub told: Contents,
}

/// What was told: as it was frozen, and where nothing was frozen as the file has it; and everybody who is suspected by
/// either, because nobody may be forgotten.
///
/// # Errors
/// Faults, when what was frozen is no such section: it is damaged.
pub fn told(frozen: &Typed, file: &Contents, carried: Instant) -> Result<Contents, Vec<FieldFault>> {
    let day = local::day(carried);
    let mut told = from_received(frozen, day)?;
    let mut suspected = told.suspected.take().unwrap_or_default();
    let later = file.suspected.clone().unwrap_or_default();
    suspected.0.extend(later.0.into_iter().filter(|one| !suspected.0.contains(one)).collect::<Vec<_>>());
    let known = told.typed();
    for (name, in_file) in file.typed() {
        if known.iter().all(|(known, _)| *known != name) {
            told.put(name, &in_file, day)?;
        }
    }
    told.suspected = (!suspected.0.is_empty()).then_some(suspected);
    Ok(told)
}

/// Everybody whom such referrals suspect.
#[must_use]
pub fn suspected(all: Vec<MergedAlong>) -> Suspected {
    Suspected(all.into_iter().filter_map(|one| one.told.suspected).flat_map(|told| told.0).collect())
}

const RECEIVED: &str = "received";
const CARRIED: &str = "carried";

/// All of them as they lie under one seal.
#[must_use]
pub fn typed(all: &[MergedAlong]) -> Typed {
    let mut typed = Typed::default();
    for (number, one) in all.iter().enumerate() {
        let told = as_received(&one.told);
        typed.extend(told.iter().map(|(field, text)| (format!("{number:04}.{field}"), text.to_owned())));
        let at = [(RECEIVED, one.received), (CARRIED, one.carried)];
        typed.extend(at.map(|(field, at)| (format!("{number:04}.{field}"), at.millis().to_string())));
    }
    typed
}

/// What [`typed`] wrote.
///
/// # Errors
/// Faults, when what was sealed is no such section: it is damaged.
pub fn parse(typed: &Typed) -> Result<Vec<MergedAlong>, Vec<FieldFault>> {
    let mut all = Vec::new();
    loop {
        let prefix = format!("{:04}.", all.len());
        let at = |field: &str| typed.get(&format!("{prefix}{field}")).parse().ok().map(Instant::from_millis);
        let Some((received, carried)) = at(RECEIVED).zip(at(CARRIED)) else { return Ok(all) };
        let own = |(field, text): (&str, &str)| {
            field.strip_prefix(&prefix).map(|field| (field.to_owned(), text.to_owned()))
        };
        let told: Typed = typed.iter().filter_map(own).collect();
        all.push(MergedAlong { received, carried, told: from_received(&told, local::day(carried))? });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::SectionName;

    const AT: Instant = Instant::from_millis(1_795_000_000_000);

    fn contents(fields: &[(SectionName, &str, &str)]) -> Contents {
        let mut contents = Contents::default();
        for (section, field, text) in fields {
            contents.put(*section, &[(*field, *text)].into_iter().collect(), local::day(AT)).unwrap();
        }
        contents
    }

    #[test]
    fn referrals_come_back_as_they_were_written() {
        let one = |told| MergedAlong { received: AT, carried: AT, told };
        let all = vec![
            one(contents(&[(SectionName::Narrative, "told", "A spus și vecinei.")])),
            one(contents(&[(SectionName::Suspected, "suspected_family_name", "Mărăcine")])),
        ];
        assert_eq!(parse(&typed(&all)), Ok(all.clone()));
        assert_eq!(suspected(all).0.len(), 1);
        assert_eq!(parse(&Typed::default()), Ok(Vec::new()));
    }

    #[test]
    fn what_was_frozen_stands_and_nobody_who_is_suspected_is_forgotten() {
        let frozen = contents(&[
            (SectionName::Narrative, "told", "Întâi."),
            (SectionName::Suspected, "suspected_family_name", "Mărăcine"),
        ]);
        let file = contents(&[
            (SectionName::Narrative, "told", "Corectat."),
            (SectionName::Suspected, "suspected_family_name", "Costin"),
            (SectionName::Identity, "given_name", "Zmeurița"),
        ]);
        let told = told(&as_received(&frozen), &file, AT).unwrap();
        assert_eq!((&told.narrative, &told.identity), (&frozen.narrative, &file.identity));
        assert_eq!(told.suspected.unwrap().0.len(), 2);
    }
}
