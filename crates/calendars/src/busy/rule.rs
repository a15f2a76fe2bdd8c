//! A rule of recurrence (RFC 5545 section 3.3.10), as written.
//!
//! Values out of range make no rule: guessing what was meant would leave hours free that are not.

use time::Weekday;

use super::values::Stamp;

/// What a rule steps by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// Where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Nowhere.
    Never,
    /// After that many instances.
    Count(u32),
    /// With the last instance that does not begin later.
    Until(Stamp),
}

/// `MO`, or `-1SU` for the last Sunday; 0 is every one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ByDay {
    pub(crate) which: i32,
    pub(crate) day: Weekday,
}

/// The parts of a rule; an empty list means that the part is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) frequency: Frequency,
    pub(crate) interval: i64,
    pub(crate) end: End,
    pub(crate) week_start: Weekday,
    pub(crate) months: Vec<i32>,
    pub(crate) weeks: Vec<i32>,
    pub(crate) year_days: Vec<i32>,
    pub(crate) month_days: Vec<i32>,
    pub(crate) days: Vec<ByDay>,
    pub(crate) hours: Vec<i32>,
    pub(crate) minutes: Vec<i32>,
    pub(crate) seconds: Vec<i32>,
    pub(crate) positions: Vec<i32>,
}

impl Rule {
    /// `FREQ=WEEKLY;BYDAY=MO,WE`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let part =
            |name: &str| text.split(';').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='));
        let list = |name: &str, least: i32, most: i32| numbers(part(name), least, most);
        let known =
            |part: &str| part.is_empty() || PARTS.iter().any(|name| part.split('=').next() == Some(name));
        if !text.split(';').all(|part| known(part.trim())) {
            return None;
        }
        let rule = Self {
            frequency: frequency(part("FREQ")?)?,
            interval: numbers(part("INTERVAL"), 1, 999_999)?.first().map_or(1, |every| i64::from(*every)),
            end: end(part("COUNT"), part("UNTIL"))?,
            week_start: part("WKST").map_or(Some(Weekday::Monday), weekday)?,
            months: list("BYMONTH", 1, 12)?,
            weeks: signed(list("BYWEEKNO", -53, 53)?)?,
            year_days: signed(list("BYYEARDAY", -366, 366)?)?,
            month_days: signed(list("BYMONTHDAY", -31, 31)?)?,
            days: part("BYDAY").map_or(Some(Vec::new()), |days| days.split(',').map(by_day).collect())?,
            hours: list("BYHOUR", 0, 23)?,
            minutes: list("BYMINUTE", 0, 59)?,
            seconds: list("BYSECOND", 0, 60)?,
            positions: signed(list("BYSETPOS", -366, 366)?)?,
        };
        rule.is_lawful().then_some(rule)
    }

    /// A numbered weekday needs a month or a year to be counted in, a week number a year.
    fn is_lawful(&self) -> bool {
        let numbered = self.days.iter().any(|day| day.which != 0);
        let countable =
            matches!(self.frequency, Frequency::Monthly | Frequency::Yearly) && self.weeks.is_empty();
        (!numbered || countable) && (self.weeks.is_empty() || self.frequency == Frequency::Yearly)
    }
}

/// `RSCALE` and `SKIP` (RFC 7529) are not here: no other calendar is read.
const PARTS: [&str; 14] = [
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "WKST",
    "BYMONTH",
    "BYWEEKNO",
    "BYYEARDAY",
    "BYMONTHDAY",
    "BYDAY",
    "BYHOUR",
    "BYMINUTE",
    "BYSECOND",
    "BYSETPOS",
];

fn frequency(word: &str) -> Option<Frequency> {
    Some(match word {
        "SECONDLY" => Frequency::Secondly,
        "MINUTELY" => Frequency::Minutely,
        "HOURLY" => Frequency::Hourly,
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

fn end(count: Option<&str>, until: Option<&str>) -> Option<End> {
    match (count, until) {
        (None, None) => Some(End::Never),
        (Some(count), None) => count.parse().ok().filter(|count| *count > 0).map(End::Count),
        (None, Some(until)) => Stamp::parse(until).map(End::Until),
        (Some(_), Some(_)) => None,
    }
}

/// In order, each once.
fn numbers(list: Option<&str>, least: i32, most: i32) -> Option<Vec<i32>> {
    let Some(list) = list else { return Some(Vec::new()) };
    let each = |text: &str| text.trim().parse().ok().filter(|number| (least..=most).contains(number));
    let mut read: Vec<i32> = list.split(',').map(each).collect::<Option<_>>()?;
    read.sort_unstable();
    read.dedup();
    Some(read)
}

/// Counted from the front or from the back: there is no zeroth.
fn signed(numbers: Vec<i32>) -> Option<Vec<i32>> {
    (!numbers.contains(&0)).then_some(numbers)
}

fn by_day(text: &str) -> Option<ByDay> {
    let text = text.trim();
    let (which, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let number = if which.is_empty() { 0 } else { which.parse().ok().filter(|which| *which != 0)? };
    (-53..=53).contains(&number).then_some(ByDay { which: number, day: weekday(day)? })
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use time::Weekday;

    use super::{ByDay, End, Rule};

    #[test]
    fn a_rule_is_read_whole_or_not_at_all() {
        let rule = Rule::parse("freq=monthly;count=3;byday=-1su,MO;").unwrap();
        assert_eq!(rule.end, End::Count(3));
        assert_eq!(
            rule.days,
            [ByDay { which: -1, day: Weekday::Sunday }, ByDay { which: 0, day: Weekday::Monday }]
        );
        for text in [
            "",
            "FREQ=HOURLYISH",
            "BYDAY=MO",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;COUNT=0",
            "FREQ=DAILY;COUNT=-1",
            "FREQ=DAILY;COUNT=1;UNTIL=20261201",
            "FREQ=DAILY;BYHOUR=24",
            "FREQ=MONTHLY;BYMONTHDAY=0",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=MONTHLY;BYWEEKNO=3",
            "FREQ=DAILY;RSCALE=HEBREW",
            "FREQ=WEEKLY;BYDAY=ș",
        ] {
            assert_eq!(Rule::parse(text), None, "{text}");
        }
    }
}
