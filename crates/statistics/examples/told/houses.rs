//! Invented houses: quarters drawn by chance from plausible shares, to see what would be told and how fast.
//!
//! The shares are ours, not a statistic: most children 13 to 17, girls mostly in sexual exploitation, boys mostly in
//! labour, begging and criminality, hardly anybody of other or unknown sex.

use barnahus_statistics::{AgeBand, Cell, Exploitation, Grid, Sex};

/// A generator of its own, so that the same house is drawn on every machine (Knuth's MMIX constants).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// A quarter of so many children.
pub fn quarter(children: usize, seed: u64) -> Grid {
    let cells: Vec<Cell> = Cell::all().collect();
    let shares: Vec<u64> = cells.iter().map(|cell| share(*cell)).collect();
    let all = shares.iter().sum();
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut child = || {
        let mut rest = chance.below(all);
        let place = shares.iter().position(|share| match rest.checked_sub(*share) {
            Some(left) => {
                rest = left;
                false
            }
            None => true,
        });
        cells[place.unwrap_or(0)]
    };
    (0..children).map(|_| child()).collect()
}

fn share(cell: Cell) -> u64 {
    let age = match cell.age_band {
        AgeBand::UpTo3 => 2,
        AgeBand::From4To6 => 4,
        AgeBand::From7To9 => 8,
        AgeBand::From10To12 => 16,
        AgeBand::From13To14 => 28,
        AgeBand::From15To17 => 38,
        AgeBand::ClaimsMinor => 4,
    };
    let sex = match (cell.sex, cell.exploitation) {
        (Sex::Female, Exploitation::Sexual | Exploitation::Marriage | Exploitation::Servitude) => 880,
        (Sex::Male, Exploitation::Sexual | Exploitation::Marriage | Exploitation::Servitude) => 105,
        (Sex::Female, _) => 280,
        (Sex::Male, _) => 705,
        (Sex::Other, _) => 5,
        (Sex::Unknown, _) => 10,
    };
    let form = match cell.exploitation {
        Exploitation::Sexual => 45,
        Exploitation::Labour => 12,
        Exploitation::Begging => 18,
        Exploitation::Criminality => 9,
        Exploitation::Servitude => 4,
        Exploitation::Marriage => 3,
        Exploitation::Other => 3,
        Exploitation::Unknown => 6,
    };
    age * sex * form
}
