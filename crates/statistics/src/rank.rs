//! When a percentile may be told: it is the value of one child, so enough children must lie on either side.

use crate::threshold::Threshold;

/// The value at the rank of so many hundredths of all children; `None` when fewer than k of them lie at it and
/// before it, or at it and behind it.
#[must_use]
pub fn told_at_rank(value: u32, hundredths: u32, children: u32, threshold: Threshold) -> Option<u32> {
    let rank = (u64::from(children) * u64::from(hundredths)).div_ceil(100);
    let behind = (u64::from(children) + 1).saturating_sub(rank);
    let least = u64::from(threshold.get());
    (rank >= least && behind >= least).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::told_at_rank;
    use crate::threshold::Threshold;

    #[test]
    fn a_median_needs_k_children_on_either_side() {
        let told = |children| told_at_rank(12, 50, children, Threshold::DEFAULT);
        assert_eq!(told(0), None);
        assert_eq!(told(8), None);
        assert_eq!(told(9), Some(12));
    }

    #[test]
    fn the_slowest_tenth_is_told_of_many_only() {
        let told = |children| told_at_rank(40, 90, children, Threshold::DEFAULT);
        assert_eq!(told(39), None);
        assert_eq!(told(40), Some(40));
    }
}
