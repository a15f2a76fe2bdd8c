//! The figures that a house may change, one by one: what each is called, in what it is counted, between
//! which ends it may lie, and to which setting it belongs.
//!
//! A figure is a whole number in its own unit, so that forms, columns and the history of changes treat
//! all alike.

use std::ops::RangeInclusive;

use super::Setting;

listed! {
    /// One number of the house's rules.
    RuleFigure {
        LengthTo6 = "length_to_6", "până la 6 ani, în minute", "up to 6 years, in minutes";
        Length7To9 = "length_7_to_9", "de la 7 la 9 ani, în minute", "from 7 to 9 years, in minutes";
        Length10To12 = "length_10_to_12", "de la 10 la 12 ani, în minute", "from 10 to 12 years, in minutes";
        LengthFrom13 = "length_from_13", "de la 13 ani, în minute", "from 13 years on, in minutes";
        BestUnder = "best_hours_under", "copiii mici sunt cei sub vârsta de (ani)", "young children are those under the age of";
        BestFrom = "best_hours_from", "cel mai bine pentru copiii mici, de la ora", "best for young children, from";
        BestTo = "best_hours_to", "cel mai bine pentru copiii mici, până la ora", "best for young children, until";
        YoungFrom = "young_from", "copiii mici pot fi audiați de la ora", "young children may be heard from";
        YoungTo = "young_to", "copiii mici pot fi audiați până la ora", "young children may be heard until";
        DayFrom = "day_from", "ceilalți copii pot fi audiați de la ora", "other children may be heard from";
        DayTo = "day_to", "ceilalți copii pot fi audiați până la ora", "other children may be heard until";
        LimitPressing = "limit_pressing", "când faptele sunt recente, copilul abia a povestit sau are nevoie de protecție, în zile", "when the act is fresh, the child has just told, or needs protection, in days";
        FreshAct = "fresh_act", "o faptă este recentă timp de (zile)", "an act is fresh for so many days";
        LimitVictims = "limit_victims", "pentru victime și pentru cei mai mici, în zile", "for victims and the youngest, in days";
        YoungestUnder = "youngest_under", "cei mai mici sunt cei sub vârsta de (ani)", "the youngest are those under the age of";
        LimitOthers = "limit_others", "pentru ceilalți, în zile", "for everyone else, in days";
        Extension = "extension", "singura prelungire, în zile", "the one extension, in days";
        Gap = "gap_minutes", "pauza dintre doi copii, în minute", "minutes between two children";
        Children = "children_at_once", "câți copii din cazuri diferite pot fi odată în casă", "how many children of different cases at once";
        Notice = "notice", "cel mai devreme după (minute)", "not sooner than after so many minutes";
        SessionsUnder = "sessions_under", "pentru copiii sub vârsta de (ani)", "for children under the age of";
        InterviewerBlind = "interviewer_blind", "nu știe înainte de audiere ce s-a întâmplat, dacă planificarea nu hotărăște altfel", "does not know before the interview what happened, unless planning decides otherwise";
        TriageDanger = "triage_danger", "pericol imediat, în minute", "immediate danger, in minutes";
        TriageUrgent = "triage_urgent", "urgent, în ore", "urgent, in hours";
        TriageRoutine = "triage_routine", "obișnuit, în ore", "routine, in hours";
        BeforeEighteen = "before_eighteen", "înainte de ziua în care împlinește 18 ani, în zile", "before the 18th birthday, in days";
        CourtNotice = "court_notice", "după schimbarea reprezentantului, în zile (0: nu se cere)", "after the representative changed, in days (0: not asked for)";
        InformationVisit = "information_visit", "după începerea sprijinului, în zile (0: nu se cere)", "after support has begun, in days (0: not asked for)";
        ExaminationWithin = "examination_within", "examinarea medicală, după semnalare, în zile", "the medical examination, after the referral, in days";
        TherapyWithin = "therapy_within", "evaluarea psihologică și începutul terapiei, după semnalare, în zile", "the psychological assessment and the beginning of therapy, after the referral, in days";
        SmallestCount = "smallest_count", "cel mai mic număr de copii care se spune", "the smallest number of children that is told";
        EmergencyHours = "emergency_hours", "cât timp rămâne deschis dosarul, în ore", "for how long the file stays open, in hours";
        KeptWithInterview = "kept_with_interview", "după încheierea unui caz cu audiere, în ani", "after the end of a case with an interview, in years";
        KeptWithoutInterview = "kept_without_interview", "după încheierea unui caz fără audiere, în ani", "after the end of a case without an interview, in years";
        KeptDeclined = "kept_declined", "după o semnalare nepreluată, în ani", "after a referral was not taken up, in years";
        KeptWithdrawn = "kept_withdrawn", "după o semnalare retrasă, în ani", "after a referral was taken back, in years";
        KeptUntilAge = "kept_until_age", "nu înainte ca omul să împlinească vârsta de (ani)", "not before the person has reached the age of";
        BackupsKept = "backups_kept", "cât timp se păstrează copiile de siguranță, în zile", "for how long backups are kept, in days";
        WaitPerHour = "wait_per_hour", "fiecare oră de așteptare a copilului", "each hour that the child waits";
        ChildTravel = "child_travel_per_minute", "fiecare minut de drum al copilului", "each minute of the child's way";
        StaffTravel = "staff_travel_per_minute", "fiecare minut de drum al cuiva din echipă", "each minute of the way of someone of the team";
        NotPreferred = "not_preferred", "alt om decât cel preferat, de fiecare dată", "each seat filled by another than the preferred one";
        OutsideBestHours = "outside_best_hours", "audiere în afara celor mai bune ore", "an interview outside of the best hours";
    }
}

/// In what a figure is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minutes; claims of time lie on whole fives.
    MinutesInFives,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Whole days of the calendar.
    Days,
    /// Full years of age.
    Years,
    /// Minutes from midnight on the wall clock, in whole fives.
    Clock,
    /// Children.
    Children,
    /// Points of the cost of a slot.
    Points,
    /// 1 where it is so, 0 where it is not.
    YesNo,
}

impl RuleFigure {
    /// The setting that it belongs to, with its source.
    #[must_use]
    pub const fn setting(self) -> Setting {
        match self {
            Self::TriageDanger | Self::TriageUrgent | Self::TriageRoutine => Setting::TriageLimits,
            Self::LengthTo6 | Self::Length7To9 | Self::Length10To12 | Self::LengthFrom13 => Setting::Lengths,
            Self::BestUnder
            | Self::BestFrom
            | Self::BestTo
            | Self::YoungFrom
            | Self::YoungTo
            | Self::DayFrom
            | Self::DayTo => Setting::BestHours,
            Self::LimitPressing
            | Self::FreshAct
            | Self::LimitVictims
            | Self::YoungestUnder
            | Self::LimitOthers
            | Self::Extension => Setting::FirstInterview,
            Self::Notice => Setting::MinimumNotice,
            Self::SessionsUnder => Setting::Sessions,
            Self::InterviewerBlind => Setting::InterviewerKnows,
            Self::Gap | Self::Children => Setting::Apart,
            Self::BeforeEighteen => Setting::BeforeEighteen,
            Self::CourtNotice => Setting::CourtNotice,
            Self::InformationVisit => Setting::InformationVisit,
            Self::ExaminationWithin | Self::TherapyWithin => Setting::Help,
            Self::SmallestCount => Setting::SmallestCount,
            Self::EmergencyHours => Setting::EmergencyAccess,
            Self::KeptWithInterview
            | Self::KeptWithoutInterview
            | Self::KeptDeclined
            | Self::KeptWithdrawn
            | Self::KeptUntilAge
            | Self::BackupsKept => Setting::Retention,
            Self::WaitPerHour
            | Self::ChildTravel
            | Self::StaffTravel
            | Self::NotPreferred
            | Self::OutsideBestHours => Setting::Weights,
        }
    }

    /// In what it is counted.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::LengthTo6 | Self::Length7To9 | Self::Length10To12 | Self::LengthFrom13 | Self::Gap => {
                Unit::MinutesInFives
            }
            Self::Notice | Self::TriageDanger => Unit::Minutes,
            Self::TriageUrgent | Self::TriageRoutine | Self::EmergencyHours => Unit::Hours,
            Self::LimitPressing
            | Self::FreshAct
            | Self::LimitVictims
            | Self::LimitOthers
            | Self::Extension
            | Self::CourtNotice
            | Self::BackupsKept
            | Self::InformationVisit
            | Self::ExaminationWithin
            | Self::TherapyWithin
            | Self::BeforeEighteen => Unit::Days,
            Self::BestUnder
            | Self::YoungestUnder
            | Self::SessionsUnder
            | Self::KeptWithInterview
            | Self::KeptWithoutInterview
            | Self::KeptDeclined
            | Self::KeptWithdrawn
            | Self::KeptUntilAge => Unit::Years,
            Self::BestFrom | Self::BestTo | Self::YoungFrom | Self::YoungTo | Self::DayFrom | Self::DayTo => {
                Unit::Clock
            }
            Self::Children | Self::SmallestCount => Unit::Children,
            Self::WaitPerHour
            | Self::ChildTravel
            | Self::StaffTravel
            | Self::NotPreferred
            | Self::OutsideBestHours => Unit::Points,
            Self::InterviewerBlind => Unit::YesNo,
        }
    }

    /// The least and the most it may be. Ends are ours: wide enough for every house, narrow enough that
    /// a slip of the finger is told. All weights at their most stay below the price of leaving a child
    /// without a slot.
    #[must_use]
    pub const fn bounds(self) -> RangeInclusive<u32> {
        match self {
            Self::LengthTo6 | Self::Length7To9 | Self::Length10To12 | Self::LengthFrom13 => 10..=180,
            Self::BestFrom | Self::BestTo | Self::YoungFrom | Self::YoungTo | Self::DayFrom | Self::DayTo => {
                0..=1_440
            }
            Self::LimitPressing | Self::LimitVictims | Self::LimitOthers | Self::FreshAct => 1..=90,
            Self::Extension => 0..=60,
            Self::InterviewerBlind => 0..=1,
            Self::BestUnder | Self::YoungestUnder | Self::SessionsUnder => 0..=18,
            Self::Gap => 0..=120,
            Self::Children => 1..=8,
            Self::BeforeEighteen => 30..=365,
            Self::CourtNotice | Self::InformationVisit => 0..=60,
            Self::ExaminationWithin | Self::TherapyWithin => 1..=365,
            // The contract with the core has no count below three.
            Self::SmallestCount => 3..=20,
            Self::EmergencyHours => 1..=24,
            Self::KeptWithInterview
            | Self::KeptWithoutInterview
            | Self::KeptDeclined
            | Self::KeptWithdrawn => 1..=100,
            // Nobody asks for their own file before they are of age.
            Self::KeptUntilAge => 18..=100,
            Self::BackupsKept => 1..=400,
            Self::Notice => 0..=2_880,
            Self::TriageDanger => 5..=240,
            Self::TriageUrgent => 1..=168,
            Self::TriageRoutine => 1..=720,
            Self::WaitPerHour => 0..=20,
            Self::ChildTravel => 0..=30,
            Self::StaffTravel => 0..=10,
            Self::NotPreferred | Self::OutsideBestHours => 0..=2_000,
        }
    }
}
