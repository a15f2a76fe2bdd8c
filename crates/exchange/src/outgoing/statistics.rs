//! Counts of a quarter: one for each band of age, sex and form of exploitation, all of them, in order.
//!
//! The whole grid, so that it says nothing by what it leaves out, and no totals, so that nothing that is
//! suppressed can be worked out from them. What must be suppressed besides the small counts is decided
//! where the counts are made; here a count below the least threshold cannot be built.

use crate::json::{Fields, Json, list};
use crate::misshapen::{Misshapen, Pointer, Reason};
use crate::shape::{Field, Held, Holds, Presence, name};
use crate::words::{AgeBand, Count, Exploitation, Quarter, Sex};

/// A place of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// About how old.
    pub age_band: AgeBand,
    /// Which sex.
    pub sex: Sex,
    /// Which form.
    pub exploitation: Exploitation,
}

impl Cell {
    /// All of them, in the order of the contract: by age band, then by sex, then by exploitation.
    pub fn all() -> impl Iterator<Item = Self> {
        AgeBand::ALL.iter().flat_map(|&age_band| {
            Sex::ALL.iter().flat_map(move |&sex| {
                Exploitation::ALL.iter().map(move |&exploitation| Self { age_band, sex, exploitation })
            })
        })
    }
}

const CELLS: usize = AgeBand::ALL.len() * Sex::ALL.len() * Exploitation::ALL.len();

/// A count for every cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid(Box<[Count; CELLS]>);

impl Grid {
    /// How many cells there are.
    pub const CELLS: usize = CELLS;

    const FIELDS: &'static [Field] = &[
        Field { name: "age_band", presence: Presence::Always, holds: AgeBand::HOLDS },
        Field { name: "sex", presence: Presence::Always, holds: Sex::HOLDS },
        Field { name: "exploitation", presence: Presence::Always, holds: Exploitation::HOLDS },
        Field { name: "count", presence: Presence::Always, holds: Count::HOLDS },
    ];

    /// Asks for the count of each cell.
    #[must_use]
    pub fn of(mut count: impl FnMut(Cell) -> Count) -> Self {
        let mut counts = [Count::Suppressed; CELLS];
        for (place, cell) in counts.iter_mut().zip(Cell::all()) {
            *place = count(cell);
        }
        Self(Box::new(counts))
    }

    /// The cells with their counts, in order.
    pub fn cells(&self) -> impl Iterator<Item = (Cell, Count)> {
        Cell::all().zip(self.0.iter().copied())
    }

    fn read(json: &Json, here: &Pointer) -> Result<Self, Misshapen> {
        let items = list(json, here)?;
        if items.len() != CELLS {
            return Err(here.clone().is(Reason::NotTheGrid));
        }
        let mut counts = [Count::Suppressed; CELLS];
        for (number, ((item, cell), count)) in items.iter().zip(Cell::all()).zip(&mut counts).enumerate() {
            *count = read_cell(item, cell, here.place(number))?;
        }
        Ok(Self(Box::new(counts)))
    }

    fn write(&self, out: &mut String) {
        out.push('[');
        for (number, (cell, count)) in self.cells().enumerate() {
            let Cell { age_band, sex, exploitation } = cell;
            out.push_str(if number == 0 { "{" } else { ",{" });
            name(out, "age_band");
            age_band.write(out);
            name(out, "sex");
            sex.write(out);
            name(out, "exploitation");
            exploitation.write(out);
            name(out, "count");
            count.write(out);
            out.push('}');
        }
        out.push(']');
    }
}

fn read_cell(json: &Json, expected: Cell, here: Pointer) -> Result<Count, Misshapen> {
    let mut fields = Fields::open(json, here.clone())?;
    let cell = Cell {
        age_band: fields.take("age_band")?,
        sex: fields.take("sex")?,
        exploitation: fields.take("exploitation")?,
    };
    let count = fields.take("count")?;
    fields.end()?;
    if cell == expected { Ok(count) } else { Err(here.is(Reason::NotTheGrid)) }
}

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatisticsReported {
    /// Of which quarter. A later report of the same quarter replaces it.
    pub quarter: Quarter,
    /// The counts.
    pub cells: Grid,
}

impl StatisticsReported {
    /// Its fields, for the table.
    pub const FIELDS: &'static [Field] = &[
        Field { name: "quarter", presence: Presence::Always, holds: Quarter::HOLDS },
        Field { name: "cells", presence: Presence::Always, holds: Holds::Grid(Grid::FIELDS) },
    ];

    pub(super) fn read(mut fields: Fields<'_>) -> Result<Self, Misshapen> {
        let quarter = fields.take("quarter")?;
        let (cells, place) = fields.must("cells")?;
        let cells = Grid::read(cells, &place)?;
        fields.end()?;
        Ok(Self { quarter, cells })
    }

    pub(super) fn write(&self, out: &mut String) {
        out.push('{');
        name(out, "quarter");
        self.quarter.write(out);
        name(out, "cells");
        self.cells.write(out);
        out.push('}');
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Grid};

    #[test]
    fn the_grid_has_a_cell_for_every_combination_in_one_order() {
        let cells: Vec<Cell> = Cell::all().collect();
        assert_eq!((cells.len(), Grid::CELLS), (224, 224));
        assert!(cells.is_sorted());
    }
}
