//! What a quarter's report counts a case as: one band of age, one sex, one form of exploitation.
//!
//! Coarser than the file and cut from it, so that it can be kept when the file is erased. A child of
//! whom several forms are known counts once, as the first of them in the order of the list here:
//! the report counts children, not acts.

use time::Date;

use crate::age::AgeBand;
use crate::sections::{FormOfExploitation, Identity, Narrative};
use crate::sex::Sex;

listed! {
    /// The age of a child, for counting.
    CountedAge {
        UpTo3 = "0-3", "0–3 ani", "0–3 years";
        From4To6 = "4-6", "4–6 ani", "4–6 years";
        From7To9 = "7-9", "7–9 ani", "7–9 years";
        From10To12 = "10-12", "10–12 ani", "10–12 years";
        From13To14 = "13-14", "13–14 ani", "13–14 years";
        From15To17 = "15-17", "15–17 ani", "15–17 years";
        ClaimsMinor = "claims_minor", "spune că e minor", "says to be a minor";
    }
}

listed! {
    /// The sex of a child, for counting.
    CountedSex {
        Female = "female", "feminin", "female";
        Male = "male", "masculin", "male";
        Other = "other", "altul", "other";
        Unknown = "unknown", "necunoscut", "unknown";
    }
}

listed! {
    /// The form of exploitation, for counting, in the order in which one goes before another.
    CountedForm {
        Sexual = "sexual", "sexuală", "sexual";
        Labour = "labour", "prin muncă", "labour";
        Begging = "begging", "cerșetorie", "begging";
        Criminality = "criminality", "infracțiuni", "criminality";
        Servitude = "servitude", "servitute", "servitude";
        Marriage = "marriage", "căsătorie forțată", "marriage";
        Other = "other", "altă formă", "another form";
        Unknown = "unknown", "necunoscută", "unknown";
    }
}

/// How one case is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Age.
    pub age: CountedAge,
    /// Sex.
    pub sex: CountedSex,
    /// Form of exploitation.
    pub form: CountedForm,
}

impl Counted {
    /// How a case is counted that was taken up on that day.
    #[must_use]
    pub fn of(identity: Option<&Identity>, narrative: Option<&Narrative>, taken_up: Date) -> Self {
        let age = identity.map_or(CountedAge::ClaimsMinor, |child| CountedAge::of(child, taken_up));
        let sex = match identity.and_then(|child| child.sex) {
            Some(Sex::Female) => CountedSex::Female,
            Some(Sex::Male) => CountedSex::Male,
            Some(Sex::Other) => CountedSex::Other,
            None => CountedSex::Unknown,
        };
        let forms = narrative.into_iter().flat_map(|told| told.forms.iter().copied().map(CountedForm::of));
        Self { age, sex, form: forms.min().unwrap_or(CountedForm::Unknown) }
    }

    /// As one word for each, to be sealed.
    #[must_use]
    pub fn text(self) -> String {
        format!("{} {} {}", self.age.code(), self.sex.code(), self.form.code())
    }

    /// What [`Counted::text`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let age = words.next()?.parse().ok()?;
        let sex = words.next()?.parse().ok()?;
        let form = words.next()?.parse().ok()?;
        words.next().is_none().then_some(Self { age, sex, form })
    }
}

impl CountedAge {
    /// The band in which all ages lie that are possible on that day; where they straddle two, or nothing
    /// is known, the child is counted as one that says to be a minor.
    fn of(child: &Identity, on: Date) -> Self {
        let years = child.age.years_for_rules(on);
        let bands = (AgeBand::of(years.youngest()), AgeBand::of(years.oldest()));
        match bands {
            (Some(youngest), Some(oldest)) if youngest == oldest => match youngest {
                AgeBand::UpTo3 => Self::UpTo3,
                AgeBand::From4To6 => Self::From4To6,
                AgeBand::From7To9 => Self::From7To9,
                AgeBand::From10To12 => Self::From10To12,
                AgeBand::From13To14 => Self::From13To14,
                AgeBand::From15To17 => Self::From15To17,
            },
            _ => Self::ClaimsMinor,
        }
    }
}

impl CountedForm {
    const fn of(form: FormOfExploitation) -> Self {
        use FormOfExploitation as Form;
        match form {
            Form::SexualExploitation | Form::OnlineSexualAbuse | Form::SexualAbuse => Self::Sexual,
            Form::ForcedLabour => Self::Labour,
            Form::Begging => Self::Begging,
            Form::ForcedCriminality => Self::Criminality,
            Form::DomesticServitude => Self::Servitude,
            Form::ForcedMarriage => Self::Marriage,
            Form::OrganRemoval | Form::Violence | Form::Neglect | Form::Other => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::typed::Typed;

    fn counted(fields: &[(&str, &str)]) -> Counted {
        let typed: Typed = fields.iter().copied().collect();
        let today = date!(2026 - 11 - 24);
        let (child, told) = (Identity::parse(&typed, today), Narrative::parse(&typed, today));
        Counted::of(child.ok().as_ref(), told.ok().as_ref(), today)
    }

    #[test]
    fn a_child_of_whom_nothing_is_known_counts_as_unknown() {
        let nothing = Counted::of(None, None, date!(2026 - 11 - 24));
        assert_eq!(nothing, counted(&[]));
        assert_eq!(nothing.text(), "claims_minor unknown unknown");
    }

    #[test]
    fn a_child_counts_once_whatever_was_done_to_it() {
        let fields = [
            ("birth_date", "12.03.2015"),
            ("age_basis", "documented"),
            ("sex", "female"),
            ("forms", "begging, sexual_abuse, violence"),
        ];
        let one = counted(&fields);
        assert_eq!(one.text(), "10-12 female sexual");
        assert_eq!(Counted::parse(&one.text()), Some(one));
    }
}
