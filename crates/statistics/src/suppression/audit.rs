//! Whether a report leaves enough open: for every hidden cell, enough different counts that it could have.
//!
//! "Could have" is shown, not estimated: each count is one of a table that has the same totals and that the
//! same rules would tell in the same words. The audit may not see the true counts: it is told what readers
//! will know, so its answer is the same for every such table, and that the report was sent proves nothing more.

use super::bounds::widths;
use super::pattern::Rules;
use super::witnesses::Witnesses;

/// Whether every hidden cell could have as many counts as k, or as the totals alone leave it.
/// `figures` are what would be told, `None` where hidden; what tells nothing holds.
pub(super) fn holds(rules: &Rules<'_>, sums: &[i64], figures: &[Option<i64>]) -> bool {
    if figures.iter().all(Option::is_none) {
        return true;
    }
    let Some(mut witnesses) = Witnesses::new(rules, sums, figures) else { return false };
    let needed = widths(rules.shape, sums).into_iter().map(|width| width.min(rules.least));
    let hidden = needed.enumerate().filter(|(cell, _)| figures[*cell].is_none());
    hidden.into_iter().all(|(cell, needed)| witnesses.enough(cell, usize::try_from(needed).unwrap_or(0)))
}
