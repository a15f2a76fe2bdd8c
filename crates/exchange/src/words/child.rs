//! The little that is said about a person: a band of age, how urgent, what is presumed; and for counts,
//! sex and form of exploitation.

use super::words;

words! {
    /// How old the person is, as far as known.
    AgeBand {
        /// Up to 3 years.
        From0To3 => "0-3",
        /// 4 to 6 years.
        From4To6 => "4-6",
        /// 7 to 9 years.
        From7To9 => "7-9",
        /// 10 to 12 years.
        From10To12 => "10-12",
        /// 13 and 14 years.
        From13To14 => "13-14",
        /// 15 to 17 years.
        From15To17 => "15-17",
        /// Says to be under 18, or is thought to be; nothing more is known.
        ClaimsMinor => "claims_minor",
    }
}

words! {
    /// How soon the house must look at it.
    Urgency {
        /// The child is in danger now.
        ImmediateDanger => "immediate_danger",
        /// Within 24 hours.
        Within24Hours => "within_24_hours",
        /// In the ordinary course.
        Routine => "routine",
    }
}

words! {
    /// What is presumed.
    TraffickingStatus {
        /// There are signs.
        Possible => "possible",
        /// It is established.
        Actual => "actual",
    }
}

words! {
    /// In counts only.
    Sex {
        /// Female.
        Female => "female",
        /// Male.
        Male => "male",
        /// Another.
        Other => "other",
        /// Not recorded.
        Unknown => "unknown",
    }
}

words! {
    /// In counts only: forms of exploitation after the IOM Human Trafficking Case Data Standard 2.0,
    /// with criminality as a word of its own.
    Exploitation {
        /// Sexual exploitation.
        Sexual => "sexual",
        /// Forced labour.
        Labour => "labour",
        /// Forced begging.
        Begging => "begging",
        /// Forced criminality.
        Criminality => "criminality",
        /// Servitude.
        Servitude => "servitude",
        /// Forced marriage.
        Marriage => "marriage",
        /// Another form.
        Other => "other",
        /// Not recorded, or none found.
        Unknown => "unknown",
    }
}
