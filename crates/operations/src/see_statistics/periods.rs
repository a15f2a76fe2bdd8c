//! The periods of figures, on the calendar of the house.

use time::{Date, Month};

use super::Label;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Three months.
    Quarter,
    /// One.
    Month,
    /// Twelve.
    Year,
}

impl Span {
    const fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// How many of them are shown.
    const fn many(self) -> i32 {
        match self {
            Self::Month => 6,
            Self::Quarter => 8,
            Self::Year => 5,
        }
    }

    /// The first days of the last periods and of the one behind them; today lies in the last.
    #[must_use]
    pub fn until(self, today: Date) -> Vec<Date> {
        let current = (today.year() * 12 + i32::from(u8::from(today.month())) - 1) / self.months();
        ((current - self.many() + 1)..=(current + 1))
            .filter_map(|number| first_of(number * self.months()))
            .collect()
    }

    /// The same of periods that have ended.
    #[must_use]
    pub fn ended(self, today: Date) -> Vec<Date> {
        let mut days = self.until(today);
        days.pop();
        days
    }
}

/// The first day of a month, counted from the year 0.
fn first_of(month: i32) -> Option<Date> {
    let number = u8::try_from(month.rem_euclid(12) + 1).ok()?;
    Date::from_calendar_date(month.div_euclid(12), Month::try_from(number).ok()?, 1).ok()
}

/// Those from the one in which that day lies; the last one stays, and all where the day is older.
pub(super) fn since(first: Option<Date>, mut days: Vec<Date>) -> Vec<Date> {
    let before = days.iter().skip(1).take_while(|end| first.is_none_or(|first| **end <= first)).count();
    days.drain(..before.min(days.len().saturating_sub(2)));
    days
}

/// All of those periods as one.
pub(super) fn whole_of(days: &[Date]) -> Vec<Date> {
    days.first().copied().into_iter().chain(days.last().copied()).collect()
}

/// What each period is.
pub(super) fn labels(days: &[Date]) -> impl Iterator<Item = Label> {
    days.windows(2).filter_map(|pair| match pair {
        [from, to] => Some(Label::Period(*from, *to)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::{Span, since};

    #[test]
    fn today_lies_in_the_last_period() {
        let quarters = Span::Quarter.until(date!(2026 - 11 - 29));
        assert_eq!((quarters.len(), quarters[0]), (9, date!(2025 - 01 - 01)));
        assert_eq!(quarters[7..], [date!(2026 - 10 - 01), date!(2027 - 01 - 01)]);
        let months = Span::Month.until(date!(2026 - 01 - 01));
        assert_eq!(months[0], date!(2025 - 08 - 01));
        assert_eq!(months[5..], [date!(2026 - 01 - 01), date!(2026 - 02 - 01)]);
        assert_eq!(Span::Year.until(date!(2026 - 12 - 31)).last(), Some(&date!(2027 - 01 - 01)));
    }

    #[test]
    fn the_quarter_of_today_has_not_ended() {
        let ended = Span::Quarter.ended(date!(2026 - 11 - 29));
        assert_eq!(ended.last(), Some(&date!(2026 - 10 - 01)));
    }
    #[test]
    fn the_periods_before_the_first_child_are_left_out() {
        let today = date!(2026 - 11 - 29);
        let from = |first| since(first, Span::Quarter.until(today));
        assert_eq!(from(Some(date!(2020 - 01 - 01))).len(), 9, "all where the house is older");
        let all =
            [date!(2026 - 04 - 01), date!(2026 - 07 - 01), date!(2026 - 10 - 01), date!(2027 - 01 - 01)];
        assert_eq!(from(Some(date!(2026 - 06 - 30))), all);
        assert_eq!(from(Some(date!(2026 - 07 - 01))), all[1..]);
        assert_eq!(from(Some(today)), all[2..]);
        assert_eq!(from(None), all[2..], "the period of today stays");
    }
}
