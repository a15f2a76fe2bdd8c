//! Which days a rule can fall on, by its `BY…` parts of a day and longer.
//!
//! Each part is a question to one day, so the order in which RFC 5545 has them widen or narrow does
//! not matter: a day is in when all say yes. What the rule leaves open is taken from the first
//! instance (section 3.3.10).

use time::{Date, Month, Weekday, util};

use super::rule::{ByDay, Frequency, Rule};

/// The questions, with what was left open filled in.
#[derive(Debug, Clone)]
pub(crate) struct Days<'a> {
    rule: &'a Rule,
    months: Vec<i32>,
    month_days: Vec<i32>,
    days: Vec<ByDay>,
}

impl<'a> Days<'a> {
    /// Of a rule whose first instance is on that day.
    pub(crate) fn new(rule: &'a Rule, first: Date) -> Self {
        let mut asked = Self {
            rule,
            months: rule.months.clone(),
            month_days: rule.month_days.clone(),
            days: rule.days.clone(),
        };
        let open = rule.year_days.is_empty() && rule.month_days.is_empty() && rule.days.is_empty();
        let same_weekday = ByDay { which: 0, day: first.weekday() };
        match rule.frequency {
            Frequency::Yearly if open && !rule.weeks.is_empty() => asked.days.push(same_weekday),
            Frequency::Yearly if open => {
                asked.month_days.push(i32::from(first.day()));
                if rule.months.is_empty() {
                    asked.months.push(i32::from(u8::from(first.month())));
                }
            }
            Frequency::Monthly if open => asked.month_days.push(i32::from(first.day())),
            Frequency::Weekly if open => asked.days.push(same_weekday),
            Frequency::Secondly
            | Frequency::Minutely
            | Frequency::Hourly
            | Frequency::Daily
            | Frequency::Weekly
            | Frequency::Monthly
            | Frequency::Yearly => {}
        }
        asked
    }

    /// Whether the rule can fall into that month at all.
    pub(crate) fn month_fits(&self, month: Month) -> bool {
        self.months.is_empty() || self.months.contains(&i32::from(u8::from(month)))
    }

    /// Whether it can fall on that day.
    pub(crate) fn fit(&self, day: Date) -> bool {
        self.month_fits(day.month())
            && among(&self.month_days, i32::from(day.day()), month_length(day))
            && among(&self.rule.year_days, i32::from(day.ordinal()), year_length(day.year()))
            && self.week_fits(day)
            && (self.days.is_empty() || self.days.iter().any(|by| self.weekday_fits(*by, day)))
    }

    fn week_fits(&self, day: Date) -> bool {
        if self.rule.weeks.is_empty() {
            return true;
        }
        let (week, weeks) = week_of(day, self.rule.week_start);
        among(&self.rule.weeks, week, weeks)
    }

    fn weekday_fits(&self, by: ByDay, day: Date) -> bool {
        if by.day != day.weekday() || by.which == 0 {
            return by.day == day.weekday();
        }
        let in_year = self.rule.frequency == Frequency::Yearly && self.rule.months.is_empty();
        let (place, length) = if in_year {
            (i32::from(day.ordinal()), year_length(day.year()))
        } else {
            (i32::from(day.day()), month_length(day))
        };
        by.which == (place - 1) / 7 + 1 || -by.which == (length - place) / 7 + 1
    }
}

/// Whether `place` of `length` is in the list, counted from the front or from the back.
fn among(list: &[i32], place: i32, length: i32) -> bool {
    list.is_empty() || list.contains(&place) || list.contains(&(place - length - 1))
}

fn month_length(day: Date) -> i32 {
    i32::from(day.month().length(day.year()))
}

fn year_length(year: i32) -> i32 {
    i32::from(util::days_in_year(year))
}

/// The number of the week in its own year, and how many that year has: the first is the first with
/// four days in the year (ISO 8601, for any first day of the week).
fn week_of(day: Date, week_start: Weekday) -> (i32, i32) {
    let (week, year) = numbered(day, week_start, day.year());
    let weeks = |year: i32| {
        let last = Date::from_calendar_date(year, Month::December, 28).unwrap_or(day);
        numbered(last, week_start, year).0
    };
    (week, weeks(year))
}

/// The week number and the year it is counted in.
fn numbered(day: Date, week_start: Weekday, year: i32) -> (i32, i32) {
    let into = i32::from(days_from(week_start, day.weekday()));
    // The fourth day of the week decides to which year the week belongs.
    let middle = day.to_julian_day() - into + 3;
    let Ok(middle) = Date::from_julian_day(middle) else { return (1, year) };
    (i32::from(middle.ordinal() - 1) / 7 + 1, middle.year())
}

/// How many days after `start` a weekday comes.
pub(crate) const fn days_from(start: Weekday, day: Weekday) -> u8 {
    (day.number_days_from_monday() + 7 - start.number_days_from_monday()) % 7
}

#[cfg(test)]
mod tests {
    use time::macros::date;
    use time::{Duration, Weekday};

    use super::week_of;

    #[test]
    fn weeks_are_numbered_as_iso_8601_numbers_them() {
        let mut day = date!(1999 - 12 - 20);
        while day < date!(2030 - 01 - 10) {
            assert_eq!(week_of(day, Weekday::Monday).0, i32::from(day.iso_week()), "{day}");
            day += Duration::days(1);
        }
        assert_eq!(week_of(date!(2026 - 12 - 31), Weekday::Monday), (53, 53));
        assert_eq!(week_of(date!(2027 - 01 - 02), Weekday::Monday), (53, 53));
    }
}
