//! What the report of a quarter promises, tried on whole grids of invented houses.

#[path = "../examples/told/houses.rs"]
mod houses;
#[path = "attacker/solver.rs"]
mod solver;

use barnahus_statistics::{
    AgeBand, Cell, Exploitation, Figure, Grid, Reason, Report, Sex, Threshold, Totals, suppress,
};
use proptest::prelude::*;
use solver::Attacker;

const FIVE: Threshold = Threshold::DEFAULT;

fn first(grid: &Grid) -> Report {
    suppress(grid, FIVE, Totals::OneWay, &[]).report().clone()
}

/// What hiding only the small counts would tell.
fn small_hidden(grid: &Grid) -> Vec<Figure> {
    let figure = |count: u32| if count < FIVE.get() { Figure::Suppressed } else { Figure::Counted(count) };
    Cell::all().map(|cell| figure(grid.of(cell))).collect()
}

fn told(report: &Report) -> usize {
    report.figures().iter().filter(|figure| **figure != Figure::Suppressed).count()
}

/// The grid without every `step`-th child and with one child more in the cell.
fn corrected(grid: &Grid, step: usize, more: Cell) -> Grid {
    let children = Cell::all().flat_map(|cell| (0..grid.of(cell)).map(move |_| cell));
    let kept = children.enumerate().filter(|(index, _)| index % step != step - 1).map(|(_, cell)| cell);
    kept.chain([more]).collect()
}

fn some_cell() -> impl Strategy<Value = Cell> {
    let cells: Vec<Cell> = Cell::all().collect();
    prop::sample::select(cells)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_attacker_who_solves_for_the_cells_works_none_out(children in 30..400_usize, seed in any::<u64>()) {
        let grid = houses::quarter(children, seed);
        let report = first(&grid);
        prop_assert_eq!(Attacker::told(&grid, report.figures()).works_out(5, 17), None);
    }

    #[test]
    fn only_true_counts_of_k_or_more_are_told_and_all_else_has_a_reason(
        children in 0..1000_usize, seed in any::<u64>(), least in 2..=10_u32,
    ) {
        let grid = houses::quarter(children, seed);
        let proposal = suppress(&grid, Threshold::parse(least).unwrap(), Totals::OneWay, &[]);
        for cell in Cell::all() {
            match proposal.report().of(cell) {
                Figure::Counted(count) => {
                    prop_assert!(count == grid.of(cell) && count >= least);
                    prop_assert_eq!(proposal.because(cell), None);
                }
                Figure::Suppressed => {
                    let small = proposal.because(cell) == Some(Reason::Small);
                    prop_assert!(proposal.because(cell).is_some() && small == (grid.of(cell) < least));
                }
            }
        }
    }

    #[test]
    fn a_later_report_tells_no_more_and_no_other_number(
        children in 30..600_usize, seed in any::<u64>(), step in 20..200_usize, more in some_cell(),
    ) {
        let grid = houses::quarter(children, seed);
        let earlier = first(&grid);
        let later = suppress(&corrected(&grid, step, more), FIVE, Totals::OneWay, std::slice::from_ref(&earlier));
        for cell in Cell::all() {
            let before = earlier.of(cell);
            let same = later.report().of(cell) == before;
            prop_assert!(same || later.report().of(cell) == Figure::Suppressed);
            let because = later.because(cell);
            prop_assert!(because != Some(Reason::AsBefore) || before == Figure::Suppressed);
            prop_assert!(because != Some(Reason::Changed) || before != Figure::Suppressed);
        }
    }
}

#[test]
fn the_same_quarter_again_is_the_same_report() {
    for (children, seed) in [(40, 1), (100, 2), (200, 3), (500, 4)] {
        let grid = houses::quarter(children, seed);
        let earlier = first(&grid);
        let again = suppress(&grid, FIVE, Totals::OneWay, &[earlier.clone(), earlier.clone()]);
        assert!(*again.report() == earlier && !earlier.tells_nothing(), "{children}");
    }
}

/// A quarter with ten forced marriages: nine of one cell, and one child alone.
fn with_one_alone(seed: u64) -> (Grid, Cell) {
    let bride = |age_band| Cell { age_band, sex: Sex::Female, exploitation: Exploitation::Marriage };
    let alone = bride(AgeBand::From13To14);
    let grid = houses::quarter(100, seed);
    let others = Cell::all().filter(|cell| cell.exploitation != Exploitation::Marriage);
    let others = others.flat_map(|cell| (0..grid.of(cell)).map(move |_| cell));
    (others.chain([bride(AgeBand::From15To17); 9]).chain([alone]).collect(), alone)
}

#[test]
fn one_child_alone_is_worked_out_only_where_nothing_but_small_counts_is_hidden() {
    for seed in 0..3 {
        let (grid, alone) = with_one_alone(seed);
        let place = Cell::all().position(|cell| cell == alone).unwrap();
        let careless = Attacker::told(&grid, &small_hidden(&grid));
        assert_eq!(careless.after(place, 5), 2, "one or none");
        assert!(careless.works_out(5, 1).is_some());

        let proposal = suppress(&grid, FIVE, Totals::OneWay, &[]);
        assert!(!proposal.report().tells_nothing());
        let nine = Cell { age_band: AgeBand::From15To17, ..alone };
        assert_eq!(proposal.because(nine), Some(Reason::ToProtectOthers));
        let careful = Attacker::told(&grid, proposal.report().figures());
        assert_eq!(careful.after(place, 5), 5);
        assert_eq!(careful.works_out(5, 17), None);
    }
}

#[test]
fn a_house_of_two_hundred_children_a_quarter_is_told_most_of_what_is_large() {
    for seed in 0..5 {
        let grid = houses::quarter(200, seed);
        let large = small_hidden(&grid).iter().filter(|figure| **figure != Figure::Suppressed).count();
        let told = told(&first(&grid));
        assert!(told * 10 >= large * 8, "{told} of {large}");
    }
}

#[test]
fn who_knows_two_way_totals_is_told_nothing_and_why() {
    let grid = houses::quarter(500, 1);
    let proposal = suppress(&grid, FIVE, Totals::TwoWay, &[]);
    assert!(proposal.report().tells_nothing());
    assert!(Cell::all().any(|cell| proposal.because(cell) == Some(Reason::WithTheWhole)));
}

#[test]
fn a_cell_whose_count_changed_is_no_longer_told() {
    let grid = houses::quarter(200, 1);
    let earlier = first(&grid);
    let cell = Cell::all().find(|cell| earlier.of(*cell) != Figure::Suppressed).unwrap();
    let later = suppress(&corrected(&grid, usize::MAX, cell), FIVE, Totals::OneWay, &[earlier]);
    assert_eq!(later.report().of(cell), Figure::Suppressed);
    assert_eq!(later.because(cell), Some(Reason::Changed));
    assert!(!later.report().tells_nothing(), "what did not change stays");
}

#[test]
fn a_cell_once_hidden_stays_hidden_though_it_grew() {
    let grid = houses::quarter(500, 1);
    let earlier = first(&grid);
    let grown = Cell::all().find(|cell| grid.of(*cell) == FIVE.get() - 1).unwrap();
    let later_grid = corrected(&grid, usize::MAX, grown);
    assert_eq!(first(&later_grid).of(grown), Figure::Counted(FIVE.get()), "without an earlier report");
    let later = suppress(&later_grid, FIVE, Totals::OneWay, &[earlier]);
    assert_eq!(
        (later.report().of(grown), later.because(grown)),
        (Figure::Suppressed, Some(Reason::AsBefore))
    );
}
