//! Which cells are hidden, by rules that look at one cell or one total at a time.
//!
//! A total with a count told in it must keep at least two cells out of sight that hold k children or more
//! together: what is left of the total is then itself no small number. Where it keeps less, the smallest count
//! told in it goes too. This is cheap and nearly right; whether it is right is for the audit to say.

use super::Reason;
use crate::report::Figure;
use crate::shape::Shape;

/// What the earlier reports of the quarter told of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Earlier {
    /// There was none.
    Nothing,
    /// All told this count.
    Count(i64),
    /// They told different counts, which no report of ours does.
    Different,
    /// At least one hid it.
    Hidden,
}

impl Earlier {
    pub(super) fn of(figures: impl Iterator<Item = Figure>) -> Self {
        figures.fold(Self::Nothing, |so_far, figure| match (so_far, figure) {
            (_, Figure::Suppressed) | (Self::Hidden, _) => Self::Hidden,
            (Self::Nothing, Figure::Counted(count)) => Self::Count(i64::from(count)),
            (Self::Count(before), Figure::Counted(count)) if before == i64::from(count) => so_far,
            (Self::Count(_) | Self::Different, Figure::Counted(_)) => Self::Different,
        })
    }
}

/// What a decision rests on besides the counts; readers of the report know all of it.
#[derive(Debug, Clone)]
pub(super) struct Rules<'a> {
    pub shape: &'a Shape,
    /// k.
    pub least: i64,
    /// For each cell.
    pub earlier: Vec<Earlier>,
}

impl Rules<'_> {
    /// Why each cell is hidden, `None` where it is told.
    pub(super) fn pattern(&self, counts: &[i64]) -> Vec<Option<Reason>> {
        let mut reasons = self.alone(counts);
        while self.protect(counts, &mut reasons) {}
        reasons
    }

    /// What is hidden for its own sake.
    pub(super) fn alone(&self, counts: &[i64]) -> Vec<Option<Reason>> {
        let reason = |(count, earlier): (&i64, &Earlier)| match earlier {
            _ if *count < self.least => Some(Reason::Small),
            Earlier::Hidden => Some(Reason::AsBefore),
            Earlier::Count(before) if before == count => None,
            Earlier::Count(_) | Earlier::Different => Some(Reason::Changed),
            Earlier::Nothing => None,
        };
        counts.iter().zip(&self.earlier).map(reason).collect()
    }

    /// Goes once over all totals; tells whether something was hidden.
    fn protect(&self, counts: &[i64], reasons: &mut [Option<Reason>]) -> bool {
        let mut changed = false;
        for cells in self.shape.members() {
            let (mut kept, mut hidden, mut smallest) = (0, 0, None);
            for &cell in cells {
                if reasons[cell].is_some() {
                    kept += counts[cell];
                    hidden += 1;
                } else if smallest.is_none_or(|other: usize| counts[cell] < counts[other]) {
                    smallest = Some(cell);
                }
            }
            if hidden > 0
                && (kept < self.least || hidden == 1)
                && let Some(smallest) = smallest
            {
                reasons[smallest] = Some(Reason::ToProtectOthers);
                changed = true;
            }
        }
        changed
    }
}
