//! Walking along a sorted list.

/// How many of a sorted list are passed by. Mostly it is one of the next; else the rest is halved.
pub(super) fn passed<T>(list: &[T], is_over: impl Fn(&T) -> bool) -> usize {
    let near = list.iter().take(4).take_while(|one| is_over(one)).count();
    if near < 4 { near } else { list.partition_point(is_over) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_that_are_over_are_passed(mut list in vec(0..30_u8, 0..20), limit in 0..30_u8) {
            list.sort_unstable();
            prop_assert_eq!(passed(&list, |one| *one < limit), list.iter().filter(|one| **one < limit).count());
        }
    }
}
