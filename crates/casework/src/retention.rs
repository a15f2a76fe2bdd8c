//! How long an ended case is kept, and what keeps it longer.
//!
//! No law that we could verify names a number: each house sets its own after its approved archival
//! nomenclature, class by class, and the defaults are ours. A case is kept for so many years after its end or
//! until a birthday of the child, whichever is later. *Where the birth date is not known* the latest day that
//! is possible counts: by the years or the band that were written down, for a disputed age never more
//! than seventeen years before the referral, and where nothing is known the day of the referral itself.
//! Reading it the other way could erase what the child may still ask for.

use time::Date;

use crate::age::{Age, AgeBasis, AgeValue, anniversary};
use crate::settings::Retention;
use crate::stage::Stage;

listed! {
    /// As what an ended case is kept.
    KeptClass {
        WithInterview = "with_interview", "caz cu audiere", "case with an interview";
        WithoutInterview = "without_interview", "caz fără audiere", "case without an interview";
        Declined = "declined", "semnalare nepreluată", "referral that was not taken up";
        Withdrawn = "withdrawn", "semnalare retrasă sau dublă", "referral taken back, or a duplicate";
    }
}

listed! {
    /// Why a case must not be erased, whatever its day.
    HoldReason {
        Proceedings = "proceedings", "o procedură judiciară este în curs", "proceedings are pending";
        Claim = "claim", "o cerere sau o plângere este în curs", "a claim or complaint is pending";
        Authority = "authority", "o autoritate a cerut păstrarea", "an authority asked that it be kept";
        Subject = "subject", "copilul sau reprezentantul a cerut păstrarea", "the child or representative asked that it be kept";
    }
}

/// What fixes the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptFor {
    /// The years after the end.
    Years,
    /// The birthday.
    Birthday,
    /// The latest day on which that birthday may be.
    LatestBirthday,
    /// The case into which it was merged: that one runs, or is held.
    MergedInto,
}

/// Until when a case is kept: on that day, and not before, it may be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptUntil {
    /// The day.
    pub day: Date,
    /// What fixes it.
    pub by: KeptFor,
}

/// How the case stands into which another was merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergedInto {
    /// It runs, or is held.
    GoesOn,
    /// It has ended, and is kept until then.
    Until(KeptUntil),
}

impl KeptUntil {
    /// Until when a merged file is kept: it belongs to the case into which it was merged, whose readers read in it
    /// what was told, so it is not erased before that one may be.
    #[must_use]
    pub fn with(self, merged: MergedInto) -> Self {
        match merged {
            MergedInto::GoesOn => Self { day: Date::MAX, by: KeptFor::MergedInto },
            MergedInto::Until(other) if other.day > self.day => other,
            MergedInto::Until(_) => self,
        }
    }
}

/// When a child may have been born at the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Born {
    /// On that day, as its birth date says.
    On(Date),
    /// On that day or before.
    AtTheLatest(Date),
}

impl KeptClass {
    /// The class of a case that has ended; `None` when it has not.
    #[must_use]
    pub const fn of(stage: Stage, was_heard: bool) -> Option<Self> {
        match stage {
            Stage::Closed(_) if was_heard => Some(Self::WithInterview),
            Stage::Closed(_) => Some(Self::WithoutInterview),
            Stage::Declined(_) => Some(Self::Declined),
            Stage::Withdrawn(_) => Some(Self::Withdrawn),
            Stage::Received
            | Stage::InTriage
            | Stage::Accepted
            | Stage::Planned
            | Stage::Interviewed
            | Stage::NoInterviewNeeded(_)
            | Stage::InSupport
            | Stage::Reopened => None,
        }
    }

    /// For how many years after its end a case of this class is kept.
    #[must_use]
    pub const fn years(self, rules: &Retention) -> u8 {
        match self {
            Self::WithInterview => rules.with_interview,
            Self::WithoutInterview => rules.without_interview,
            Self::Declined => rules.declined,
            Self::Withdrawn => rules.withdrawn,
        }
    }
}

impl Born {
    /// What an age says, of a child that was referred on that day.
    #[must_use]
    pub fn of(age: &Age, referred: Date) -> Self {
        let by_years = |years: u8, on: Date| anniversary(on, -i32::from(years)).unwrap_or(referred);
        let said = match age.value {
            AgeValue::Born(day) => Self::On(day),
            AgeValue::Years { years, on } => Self::AtTheLatest(by_years(years, on)),
            AgeValue::Band { band, on } => Self::AtTheLatest(by_years(band.youngest(), on)),
            AgeValue::Unknown => Self::AtTheLatest(referred),
        };
        match age.basis {
            AgeBasis::Disputed => Self::AtTheLatest(said.day().max(by_years(17, referred))),
            AgeBasis::Stated | AgeBasis::Documented | AgeBasis::Assessed => said,
        }
    }

    const fn day(self) -> Date {
        match self {
            Self::On(day) | Self::AtTheLatest(day) => day,
        }
    }
}

impl Retention {
    /// Until when a case of that class is kept that ended on that day. A day beyond the calendar is its last.
    #[must_use]
    pub fn until(&self, class: KeptClass, ended: Date, born: Born) -> KeptUntil {
        let after = anniversary(ended, class.years(self).into()).unwrap_or(Date::MAX);
        let birthday = anniversary(born.day(), self.until_age.into()).unwrap_or(Date::MAX);
        if after >= birthday {
            return KeptUntil { day: after, by: KeptFor::Years };
        }
        let by = match born {
            Born::On(_) => KeptFor::Birthday,
            Born::AtTheLatest(_) => KeptFor::LatestBirthday,
        };
        KeptUntil { day: birthday, by }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::age::AgeBand;
    use crate::stage::{CloseReason, DeclineReason, WithdrawReason};

    const ENDED: Date = date!(2026 - 11 - 24);
    const REFERRED: Date = date!(2026 - 03 - 01);

    fn kept(age: Age) -> KeptUntil {
        Retention::default().until(KeptClass::WithInterview, ENDED, Born::of(&age, REFERRED))
    }

    fn age(basis: AgeBasis, value: AgeValue) -> Age {
        Age { basis, value }
    }

    #[test]
    fn a_case_is_kept_for_years_or_until_a_birthday_whichever_is_later() {
        let young = kept(age(AgeBasis::Documented, AgeValue::Born(date!(2015 - 03 - 12))));
        assert_eq!(young, KeptUntil { day: date!(2038 - 03 - 12), by: KeptFor::Birthday });
        let old = kept(age(AgeBasis::Documented, AgeValue::Born(date!(2008 - 11 - 24))));
        assert_eq!(
            old,
            KeptUntil { day: date!(2031 - 11 - 24), by: KeptFor::Years },
            "the same day is not later"
        );
        let between = kept(age(AgeBasis::Documented, AgeValue::Born(date!(2008 - 11 - 25))));
        assert_eq!(between, KeptUntil { day: date!(2031 - 11 - 25), by: KeptFor::Birthday });
    }

    #[test]
    fn born_on_29_february_is_kept_until_1_march() {
        let until = kept(age(AgeBasis::Documented, AgeValue::Born(date!(2012 - 02 - 29))));
        assert_eq!(until.day, date!(2035 - 03 - 01));
        let ended = Retention::default().until(
            KeptClass::Declined,
            date!(2024 - 02 - 29),
            Born::On(date!(2000 - 01 - 01)),
        );
        assert_eq!(ended.day, date!(2029 - 03 - 01));
    }

    #[test]
    fn what_is_not_known_keeps_longer_never_shorter() {
        let by = KeptFor::LatestBirthday;
        let unknown = kept(Age::default());
        assert_eq!(unknown, KeptUntil { day: date!(2049 - 03 - 01), by }, "it may have been born that day");
        let years = kept(age(AgeBasis::Stated, AgeValue::Years { years: 10, on: date!(2026 - 05 - 02) }));
        assert_eq!(years, KeptUntil { day: date!(2039 - 05 - 02), by });
        let band = kept(age(
            AgeBasis::Stated,
            AgeValue::Band { band: AgeBand::From7To9, on: date!(2026 - 05 - 02) },
        ));
        assert_eq!(band, KeptUntil { day: date!(2042 - 05 - 02), by }, "the youngest of the band");
        let disputed = kept(age(AgeBasis::Disputed, AgeValue::Born(date!(1990 - 01 - 01))));
        assert_eq!(disputed, KeptUntil { day: date!(2032 - 03 - 01), by }, "may have been seventeen");
        let young = kept(age(AgeBasis::Disputed, AgeValue::Born(date!(2015 - 03 - 12))));
        assert_eq!(young.day, date!(2038 - 03 - 12));
    }

    #[test]
    fn each_class_has_years_of_its_own() {
        let rules = Retention {
            with_interview: 1,
            without_interview: 2,
            declined: 3,
            withdrawn: 4,
            until_age: 18,
            backups_days: 35,
        };
        let born = Born::On(date!(2000 - 01 - 01));
        let year = |class| rules.until(class, ENDED, born).day.year() - ENDED.year();
        assert_eq!(KeptClass::ALL.iter().map(|class| year(*class)).collect::<Vec<_>>(), [1, 2, 3, 4]);
    }

    #[test]
    fn only_what_has_ended_has_a_class() {
        let closed = Stage::Closed(CloseReason::SupportCompleted);
        assert_eq!(KeptClass::of(closed, true), Some(KeptClass::WithInterview));
        assert_eq!(KeptClass::of(closed, false), Some(KeptClass::WithoutInterview));
        let declined = Stage::Declined(DeclineReason::NoSign);
        assert_eq!(KeptClass::of(declined, false), Some(KeptClass::Declined));
        let withdrawn = Stage::Withdrawn(WithdrawReason::Duplicate);
        assert_eq!(KeptClass::of(withdrawn, false), Some(KeptClass::Withdrawn));
        assert_eq!(KeptClass::of(Stage::InSupport, true), None);
        assert_eq!(KeptClass::of(Stage::Reopened, true), None);
    }

    #[test]
    fn a_merged_file_is_not_erased_before_the_case_into_which_it_was_merged() {
        let until = |day| KeptUntil { day, by: KeptFor::Years };
        let (own, later) = (until(date!(2031 - 11 - 24)), until(date!(2033 - 01 - 20)));
        assert_eq!(own.with(MergedInto::Until(later)), later);
        assert_eq!(later.with(MergedInto::Until(own)), later);
        assert_eq!(own.with(MergedInto::GoesOn).by, KeptFor::MergedInto);
        assert!(own.with(MergedInto::GoesOn).day > later.day);
    }
}
