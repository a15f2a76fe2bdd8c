//! The cells of the quarter's grid: age band × sex × form of exploitation, in the order of the contract.
//!
//! The lists are those of `statistics.reported`, by names of our own: this crate sees neither `exchange` nor
//! `casework`, and whoever joins them matches entry by entry, so that a new entry is a question the compiler asks.

/// How many cells the grid has.
pub const CELLS: usize = AgeBand::ALL.len() * Sex::ALL.len() * Exploitation::ALL.len();

/// Years of age, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeBand {
    /// 0–3 years.
    UpTo3,
    /// 4–6 years.
    From4To6,
    /// 7–9 years.
    From7To9,
    /// 10–12 years.
    From10To12,
    /// 13–14 years.
    From13To14,
    /// 15–17 years.
    From15To17,
    /// Says to be under 18; the years are not known.
    ClaimsMinor,
}

impl AgeBand {
    /// All bands, in the order of the contract.
    pub const ALL: [Self; 7] = [
        Self::UpTo3,
        Self::From4To6,
        Self::From7To9,
        Self::From10To12,
        Self::From13To14,
        Self::From15To17,
        Self::ClaimsMinor,
    ];
}

/// Sex as it was taken down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither of the two.
    Other,
    /// Not known.
    Unknown,
}

impl Sex {
    /// All, in the order of the contract.
    pub const ALL: [Self; 4] = [Self::Female, Self::Male, Self::Other, Self::Unknown];
}

/// Form of exploitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exploitation {
    /// Sexual exploitation.
    Sexual,
    /// Forced labour.
    Labour,
    /// Forced begging.
    Begging,
    /// Forced criminality.
    Criminality,
    /// Domestic or other servitude.
    Servitude,
    /// Forced marriage.
    Marriage,
    /// Another form.
    Other,
    /// Not known.
    Unknown,
}

impl Exploitation {
    /// All forms, in the order of the contract.
    pub const ALL: [Self; 8] = [
        Self::Sexual,
        Self::Labour,
        Self::Begging,
        Self::Criminality,
        Self::Servitude,
        Self::Marriage,
        Self::Other,
        Self::Unknown,
    ];
}

/// One cell of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The age band.
    pub age_band: AgeBand,
    /// The sex.
    pub sex: Sex,
    /// The form of exploitation.
    pub exploitation: Exploitation,
}

impl Cell {
    /// All cells in the order of the contract: by age band, then sex, then form.
    pub fn all() -> impl Iterator<Item = Self> {
        AgeBand::ALL.into_iter().flat_map(|age_band| {
            Sex::ALL.into_iter().flat_map(move |sex| {
                Exploitation::ALL.into_iter().map(move |exploitation| Self { age_band, sex, exploitation })
            })
        })
    }

    /// Its place in that order, from 0.
    pub(crate) const fn place(self) -> usize {
        let row = self.age_band as usize * Sex::ALL.len() + self.sex as usize;
        row * Exploitation::ALL.len() + self.exploitation as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{CELLS, Cell};

    #[test]
    fn every_cell_has_its_place_in_the_order_of_the_contract() {
        let places: Vec<usize> = Cell::all().map(Cell::place).collect();
        assert_eq!(places, (0..CELLS).collect::<Vec<_>>());
        assert_eq!(CELLS, 224);
    }
}
