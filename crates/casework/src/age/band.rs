//! The age bands of the house: what someone can judge by sight, and what statistics break down by.

listed! {
    /// Full years from and to, both included.
    AgeBand {
        UpTo3 = "0-3", "0–3 ani", "0–3 years";
        From4To6 = "4-6", "4–6 ani", "4–6 years";
        From7To9 = "7-9", "7–9 ani", "7–9 years";
        From10To12 = "10-12", "10–12 ani", "10–12 years";
        From13To14 = "13-14", "13–14 ani", "13–14 years";
        From15To17 = "15-17", "15–17 ani", "15–17 years";
    }
}

impl AgeBand {
    /// The fewest full years in it.
    #[must_use]
    pub const fn youngest(self) -> u8 {
        match self {
            Self::UpTo3 => 0,
            Self::From4To6 => 4,
            Self::From7To9 => 7,
            Self::From10To12 => 10,
            Self::From13To14 => 13,
            Self::From15To17 => 15,
        }
    }

    /// The most full years in it.
    #[must_use]
    pub const fn oldest(self) -> u8 {
        match self {
            Self::UpTo3 => 3,
            Self::From4To6 => 6,
            Self::From7To9 => 9,
            Self::From10To12 => 12,
            Self::From13To14 => 14,
            Self::From15To17 => 17,
        }
    }

    /// The band of so many full years; `None` from 18 on.
    #[must_use]
    pub fn of(years: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|band| (band.youngest()..=band.oldest()).contains(&years))
    }
}

#[cfg(test)]
mod tests {
    use super::AgeBand;

    #[test]
    fn every_year_of_childhood_lies_in_one_band() {
        for years in 0..18 {
            let holding =
                AgeBand::ALL.iter().filter(|band| (band.youngest()..=band.oldest()).contains(&years));
            assert_eq!(holding.count(), 1, "{years}");
            assert!(AgeBand::of(years).is_some());
        }
        assert_eq!(AgeBand::of(18), None);
    }
}
