//! Cells of the grid, between the house's words, the statistics' and what is kept of a report.
//!
//! Entry by entry, so that a new one is a question the compiler asks.

use barnahus_casework::counted::{Counted, CountedAge, CountedForm, CountedSex};
use barnahus_statistics::{AgeBand, Cell, Exploitation, Figure, Proposal, Reason, Report, Sex};
use barnahus_store::StoreFault;
use barnahus_store::quarter_reports::SentReport;

use super::{QuarterCell, Untold};

/// The cell in which a case counts.
pub(super) const fn cell(counted: Counted) -> Cell {
    let Counted { age, sex, form } = counted;
    Cell {
        age_band: match age {
            CountedAge::UpTo3 => AgeBand::UpTo3,
            CountedAge::From4To6 => AgeBand::From4To6,
            CountedAge::From7To9 => AgeBand::From7To9,
            CountedAge::From10To12 => AgeBand::From10To12,
            CountedAge::From13To14 => AgeBand::From13To14,
            CountedAge::From15To17 => AgeBand::From15To17,
            CountedAge::ClaimsMinor => AgeBand::ClaimsMinor,
        },
        sex: match sex {
            CountedSex::Female => Sex::Female,
            CountedSex::Male => Sex::Male,
            CountedSex::Other => Sex::Other,
            CountedSex::Unknown => Sex::Unknown,
        },
        exploitation: match form {
            CountedForm::Sexual => Exploitation::Sexual,
            CountedForm::Labour => Exploitation::Labour,
            CountedForm::Begging => Exploitation::Begging,
            CountedForm::Criminality => Exploitation::Criminality,
            CountedForm::Servitude => Exploitation::Servitude,
            CountedForm::Marriage => Exploitation::Marriage,
            CountedForm::Other => Exploitation::Other,
            CountedForm::Unknown => Exploitation::Unknown,
        },
    }
}

/// All cells, as cases count, in the order of the contract.
pub(super) fn all() -> impl Iterator<Item = Counted> {
    CountedAge::ALL.iter().flat_map(|&age| {
        CountedSex::ALL
            .iter()
            .flat_map(move |&sex| CountedForm::ALL.iter().map(move |&form| Counted { age, sex, form }))
    })
}

/// A cell as the person sees it who decides.
pub(super) fn seen(proposal: &Proposal, which: Counted) -> QuarterCell {
    let cell = cell(which);
    let told = match (proposal.report().of(cell), proposal.because(cell)) {
        (Figure::Counted(count), _) => Ok(count),
        (Figure::Suppressed, Some(Reason::Small)) => Err(Untold::Small),
        (Figure::Suppressed, Some(Reason::AsBefore | Reason::Changed)) => Err(Untold::Before),
        (Figure::Suppressed, Some(Reason::ToProtectOthers)) => Err(Untold::Protects),
        (Figure::Suppressed, Some(Reason::WithTheWhole) | None) => Err(Untold::Whole),
    };
    QuarterCell { which, told }
}

/// What a report tells of a cell.
pub(super) const fn kept(figure: Figure) -> Option<u32> {
    match figure {
        Figure::Counted(count) => Some(count),
        Figure::Suppressed => None,
    }
}

/// A report as it was kept.
pub(super) fn report(sent: &SentReport) -> Result<Report, StoreFault> {
    let figure = |cell: &Option<u32>| cell.map_or(Figure::Suppressed, Figure::Counted);
    let figures: Vec<Figure> = sent.cells.iter().map(figure).collect();
    Report::parse(&figures).map_err(|_| StoreFault::Unreadable("quarter_reports.cells"))
}

#[cfg(test)]
mod tests {
    use barnahus_statistics::Cell;

    use super::{all, cell};

    #[test]
    fn the_cells_stand_in_the_order_of_the_contract() {
        assert_eq!(all().map(cell).collect::<Vec<_>>(), Cell::all().collect::<Vec<_>>());
    }
}
