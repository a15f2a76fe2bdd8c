//! Sets of candidate starts, as sorted spans of their ordinals on the grid.
//!
//! A span may hold a billion starts and costs what one start costs. What the starts mean is not known here.

/// The ordinals from `first` up to, and not including, `end`; never empty in a [`Spans`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) first: i64,
    pub(super) end: i64,
}

impl Span {
    /// How many starts it holds.
    pub(super) const fn len(self) -> u64 {
        self.end.abs_diff(self.first)
    }
}

/// A set of starts: spans that are sorted and do not overlap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Spans(Vec<Span>);

impl Spans {
    /// The set of one span, or the empty set if that is empty.
    pub(super) fn one(span: Span) -> Self {
        Self::sorted(std::iter::once(span))
    }

    /// The set of spans that are sorted and do not overlap; empty ones are left out.
    pub(super) fn sorted(spans: impl Iterator<Item = Span>) -> Self {
        Self(spans.filter(|span| span.first < span.end).collect())
    }

    /// The set of spans in any order, overlapping or not.
    pub(super) fn union(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable();
        let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match merged.last_mut() {
                Some(last) if span.first <= last.end => last.end = last.end.max(span.end),
                Some(_) | None => merged.push(span),
            }
        }
        Self(merged)
    }

    pub(super) fn as_slice(&self) -> &[Span] {
        &self.0
    }

    /// How many starts it holds.
    pub(super) fn count(&self) -> u64 {
        self.0.iter().map(|span| span.len()).sum()
    }

    /// The starts that are in both.
    pub(super) fn and(&self, other: &Self) -> Self {
        let (mut left, mut right) = (self.0.as_slice(), other.0.as_slice());
        let mut both = Vec::new();
        while let ([one, ones @ ..], [two, twos @ ..]) = (left, right) {
            let (first, end) = (one.first.max(two.first), one.end.min(two.end));
            if first < end {
                both.push(Span { first, end });
            }
            if one.end <= two.end {
                left = ones;
            } else {
                right = twos;
            }
        }
        Self(both)
    }

    /// The starts that are in either.
    pub(super) fn or(&self, other: &Self) -> Self {
        Self::union([self.as_slice(), other.as_slice()].concat())
    }

    /// The starts that are in this one only.
    pub(super) fn without(&self, other: &Self) -> Self {
        let mut rest = Vec::new();
        let mut others = other.0.as_slice();
        for span in &self.0 {
            let mut first = span.first;
            while let [hole, later @ ..] = others {
                if hole.first >= span.end {
                    break;
                }
                if hole.first > first {
                    rest.push(Span { first, end: hole.first });
                }
                first = first.max(hole.end);
                if hole.end > span.end {
                    break;
                }
                others = later;
            }
            if first < span.end {
                rest.push(Span { first, end: span.end });
            }
        }
        Self(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::{btree_set, vec};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn spans(starts: &BTreeSet<i64>) -> Spans {
        Spans::union(starts.iter().map(|start| Span { first: *start, end: start + 1 }).collect())
    }

    fn starts(spans: &Spans) -> BTreeSet<i64> {
        spans.as_slice().iter().flat_map(|span| span.first..span.end).collect()
    }

    proptest! {
        #[test]
        fn spans_are_sets_of_starts(one in btree_set(0..40_i64, 0..25), two in btree_set(0..40_i64, 0..25)) {
            let (left, right) = (spans(&one), spans(&two));
            prop_assert_eq!(starts(&left.and(&right)), &one & &two);
            prop_assert_eq!(starts(&left.without(&right)), &one - &two);
            prop_assert_eq!(starts(&left.or(&right)), &one | &two);
            prop_assert_eq!(left.count(), one.len() as u64);
        }

        #[test]
        fn a_union_holds_each_start_once(bounds in vec((0..40_i64, 1..6_i64), 0..12)) {
            let many: Vec<Span> = bounds.iter().map(|(first, len)| Span { first: *first, end: first + len }).collect();
            let union = Spans::union(many.clone());
            let expected: BTreeSet<i64> = many.iter().flat_map(|span| span.first..span.end).collect();
            prop_assert_eq!(starts(&union), expected);
            prop_assert!(union.as_slice().windows(2).all(|pair| pair[0].end < pair[1].first));
        }
    }
}
