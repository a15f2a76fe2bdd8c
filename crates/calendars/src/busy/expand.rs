//! The instances of a rule on the wall clock, between two readings of it.
//!
//! The rule is walked period by period (a year, a month, … a second). Where it does not count its
//! instances, the walk begins near the stretch that is asked about, so that a daily rule of the last
//! century costs no more than one of today. What a period that cannot fit costs is paid as well.

use std::ops::Range;

use time::{Date, Month};

use super::allowance::Allowance;
use super::days::{Days, days_from};
use super::fault::BusyFault;
use super::rule::{End, Frequency, Rule};
use super::values::{DAY, Wall};

/// One rule from its first instance on.
#[derive(Debug)]
pub(crate) struct Walk<'a> {
    rule: &'a Rule,
    first: Wall,
    first_day: Date,
    days: Days<'a>,
    /// The last reading at which an instance may begin.
    until: Option<Wall>,
}

impl<'a> Walk<'a> {
    /// `until` is the rule's own, read in the zone of its first instance.
    pub(crate) fn new(rule: &'a Rule, first: Wall, until: Option<Wall>) -> Option<Self> {
        let first_day = first.day()?;
        Some(Self { rule, first, first_day, days: Days::new(rule, first_day), until })
    }

    /// The instances that begin in `wanted`, in order.
    ///
    /// # Errors
    /// [`BusyFault::AsksTooMuch`] when the allowance is spent first.
    pub(crate) fn instances(
        &self,
        wanted: Range<Wall>,
        allowance: &mut Allowance,
    ) -> Result<Vec<Wall>, BusyFault> {
        let mut found = Vec::new();
        let mut left = match self.rule.end {
            End::Count(count) => count,
            End::Never | End::Until(_) => u32::MAX,
        };
        let mut step = if matches!(self.rule.end, End::Count(_)) { 0 } else { self.step_near(wanted.start) };
        loop {
            let Some(begin) = self.begin_of(step) else { return Ok(found) };
            if begin >= wanted.end || self.until.is_some_and(|until| begin > until) {
                return Ok(found);
            }
            allowance.look(1)?;
            if let Some(skipped) = self.skip(begin, step) {
                step = skipped;
                continue;
            }
            for at in self.candidates(begin, allowance)? {
                if at < self.first {
                    continue;
                }
                if at >= wanted.end || left == 0 || self.until.is_some_and(|until| at > until) {
                    return Ok(found);
                }
                left -= 1;
                if at >= wanted.start {
                    allowance.keep_one()?;
                    found.push(at);
                }
            }
            step += 1;
        }
    }

    /// Seconds of one period of the clock, where it is one.
    const fn unit(&self) -> Option<i64> {
        match self.rule.frequency {
            Frequency::Secondly => Some(1),
            Frequency::Minutely => Some(60),
            Frequency::Hourly => Some(3_600),
            Frequency::Daily => Some(DAY),
            Frequency::Weekly => Some(7 * DAY),
            Frequency::Monthly | Frequency::Yearly => None,
        }
    }

    /// Where the period of the first instance begins.
    fn origin(&self) -> Wall {
        let midnight = self.first.0 - self.first.second_of_day();
        match self.rule.frequency {
            Frequency::Secondly => self.first,
            Frequency::Minutely => Wall(self.first.0 - self.first.0.rem_euclid(60)),
            Frequency::Hourly => Wall(self.first.0 - self.first.0.rem_euclid(3_600)),
            Frequency::Daily => Wall(midnight),
            Frequency::Weekly => {
                Wall(midnight - i64::from(days_from(self.rule.week_start, self.first_day.weekday())) * DAY)
            }
            Frequency::Monthly | Frequency::Yearly => Wall(midnight),
        }
    }

    /// The period that holds a reading, or one before it.
    fn step_near(&self, at: Wall) -> i64 {
        let apart = match (self.unit(), at.day()) {
            (Some(unit), _) => (at.0 - self.origin().0).div_euclid(unit),
            (None, Some(day)) if self.rule.frequency == Frequency::Monthly => {
                month_number(day) - month_number(self.first_day)
            }
            (None, Some(day)) => i64::from(day.year() - self.first_day.year()),
            (None, None) => 0,
        };
        apart.div_euclid(self.rule.interval).max(0)
    }

    /// Where a period begins; `None` beyond the calendar.
    fn begin_of(&self, step: i64) -> Option<Wall> {
        let apart = step.checked_mul(self.rule.interval)?;
        if let Some(unit) = self.unit() {
            let begin = Wall(self.origin().0.checked_add(apart.checked_mul(unit)?)?);
            return begin.day().map(|_| begin);
        }
        let (year, month) = if self.rule.frequency == Frequency::Monthly {
            let months = month_number(self.first_day).checked_add(apart)?;
            (months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).ok()?)
        } else {
            (i64::from(self.first_day.year()).checked_add(apart)?, 1)
        };
        let first =
            Date::from_calendar_date(i32::try_from(year).ok()?, Month::try_from(month).ok()?, 1).ok()?;
        Some(Wall::midnight(first))
    }

    /// For periods shorter than a day: the next one worth a look, when this one cannot fit.
    fn skip(&self, begin: Wall, step: i64) -> Option<i64> {
        let unit = self.unit().filter(|unit| *unit < DAY)?;
        let (minute, hour) = (begin.0.rem_euclid(3_600) / 60, begin.second_of_day() / 3_600);
        let barred =
            |list: &[i32], value: i64| !list.is_empty() && !list.iter().any(|one| i64::from(*one) == value);
        let next = if !begin.day().is_some_and(|day| self.days.fit(day)) {
            (begin.day_number() + 1) * DAY
        } else if barred(&self.rule.hours, hour) {
            begin.0 - begin.0.rem_euclid(3_600) + 3_600
        } else if unit < 3_600 && barred(&self.rule.minutes, minute) {
            begin.0 - begin.0.rem_euclid(60) + 60
        } else if unit == 1 && barred(&self.rule.seconds, begin.0.rem_euclid(60)) {
            begin.0 + 1
        } else {
            return None;
        };
        let stride = unit * self.rule.interval;
        Some(step + ((next - begin.0 + stride - 1) / stride).max(1))
    }

    /// What a period holds, in order.
    fn candidates(&self, begin: Wall, allowance: &mut Allowance) -> Result<Vec<Wall>, BusyFault> {
        let days = self.days_of(begin, allowance)?;
        let times = self.times_of(begin);
        allowance.look(times.len())?;
        let all = days.len() * times.len();
        let at = |place: usize| Wall(days[place / times.len()].0 + times[place % times.len()]);
        if self.rule.positions.is_empty() {
            allowance.look(all)?;
            return Ok((0..all).map(at).collect());
        }
        let mut places: Vec<usize> =
            self.rule.positions.iter().filter_map(|place| position(*place, all)).collect();
        places.sort_unstable();
        places.dedup();
        allowance.look(places.len())?;
        Ok(places.into_iter().map(at).collect())
    }

    fn days_of(&self, begin: Wall, allowance: &mut Allowance) -> Result<Vec<Wall>, BusyFault> {
        let midnight = Wall(begin.0 - begin.second_of_day());
        let Some(day) = midnight.day() else { return Ok(Vec::new()) };
        let length = match self.rule.frequency {
            // Asked already, in `skip`.
            Frequency::Secondly | Frequency::Minutely | Frequency::Hourly => return Ok(vec![midnight]),
            Frequency::Daily => 1,
            Frequency::Weekly => 7,
            Frequency::Monthly => day.month().length(day.year()),
            Frequency::Yearly => return self.days_of_year(day.year(), allowance),
        };
        self.fitting(midnight, length, allowance)
    }

    fn days_of_year(&self, year: i32, allowance: &mut Allowance) -> Result<Vec<Wall>, BusyFault> {
        let mut days = Vec::new();
        for number in 1..=12 {
            let Ok(month) = Month::try_from(number) else { continue };
            let Ok(first) = Date::from_calendar_date(year, month, 1) else { continue };
            if self.days.month_fits(month) {
                days.extend(self.fitting(Wall::midnight(first), month.length(year), allowance)?);
            }
        }
        Ok(days)
    }

    fn fitting(&self, from: Wall, length: u8, allowance: &mut Allowance) -> Result<Vec<Wall>, BusyFault> {
        allowance.look(usize::from(length))?;
        let days = (0..i64::from(length)).map(|day| Wall(from.0 + day * DAY));
        Ok(days.filter(|day| day.day().is_some_and(|day| self.days.fit(day))).collect())
    }

    /// Seconds of the day, by what the rule says and what the period or the first instance says.
    fn times_of(&self, begin: Wall) -> Vec<i64> {
        let of = |list: &[i32], own: i64, shorter: Frequency| -> Vec<i64> {
            let stepped = self.rule.frequency <= shorter;
            let open = list.is_empty() || stepped;
            if open { vec![own] } else { list.iter().map(|one| i64::from(*one).min(59)).collect() }
        };
        let (hour, minute, second) =
            clock(if self.unit().is_some_and(|unit| unit < DAY) { begin } else { self.first });
        let (_, first_minute, first_second) = clock(self.first);
        let minute = if self.rule.frequency <= Frequency::Minutely { minute } else { first_minute };
        let second = if self.rule.frequency <= Frequency::Secondly { second } else { first_second };
        let hours = of(&self.rule.hours, hour, Frequency::Hourly);
        let minutes = of(&self.rule.minutes, minute, Frequency::Minutely);
        let mut seconds = of(&self.rule.seconds, second, Frequency::Secondly);
        seconds.dedup();
        let mut times = Vec::with_capacity(hours.len() * minutes.len() * seconds.len());
        for hour in hours {
            for minute in &minutes {
                times.extend(seconds.iter().map(|second| hour * 3_600 + minute * 60 + second));
            }
        }
        times
    }
}

fn clock(at: Wall) -> (i64, i64, i64) {
    let second = at.second_of_day();
    (second / 3_600, second % 3_600 / 60, second % 60)
}

fn month_number(day: Date) -> i64 {
    i64::from(day.year()) * 12 + i64::from(u8::from(day.month())) - 1
}

/// The place in a list of `all`, counted from 1 or from the back.
fn position(place: i32, all: usize) -> Option<usize> {
    let from_end = usize::try_from(place.unsigned_abs()).ok()?;
    let place = if place > 0 { from_end.checked_sub(1)? } else { all.checked_sub(from_end)? };
    (place < all).then_some(place)
}
