//! What must be done before a case may be closed, each with where it is done; and how long an ended one is
//! kept.

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::retention::{HoldReason, KeptClass, KeptFor, KeptUntil};
use barnahus_vocabulary::{CaseId, Instant, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::parts::{Fact, facts};
use crate::wording::capital;
use crate::words::keeping::{self as words, open};

/// How an ended case is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keeping {
    /// When it ended.
    pub ended: Instant,
    /// As what it is kept.
    pub class: KeptClass,
    /// Until when, for those who may know the day.
    pub until: Option<KeptUntil>,
    /// Why, since when and by whom it is held.
    pub hold: Option<(HoldReason, Instant, String)>,
}

/// The list; nothing when all is done.
pub(crate) fn still_open(case: CaseId, duties: &[OpenDuty], locale: Locale) -> Markup {
    html! {
        ul.notes {
            @for duty in duties {
                @let (text, href, when) = said(case, *duty);
                li {
                    a href=(href) { (capital(text.of(locale))) }
                    @if let Some(when) = when { ", " (dates::short_moment(when, locale)) }
                }
            }
        }
    }
}

fn said(case: CaseId, duty: OpenDuty) -> (Text, String, Option<Instant>) {
    match duty {
        OpenDuty::EndAlarm => (open::END_ALARM, paths::alarm(case), None),
        OpenDuty::SettleAge => (open::SETTLE_AGE, paths::age(case), None),
        OpenDuty::InterviewAhead(booking, at) => (open::INTERVIEW_AHEAD, paths::booking(booking), Some(at)),
        OpenDuty::RecordInterview(booking, at) => (open::RECORD_INTERVIEW, paths::booking(booking), Some(at)),
        OpenDuty::MeetingAhead(meeting, at) => (open::MEETING_AHEAD, paths::meeting(meeting), Some(at)),
        OpenDuty::RecordMeeting(meeting, at) => (open::RECORD_MEETING, paths::meeting(meeting), Some(at)),
        OpenDuty::CarryOut(meeting) => (open::CARRY_OUT, paths::meeting(meeting), None),
        OpenDuty::SayWhyLate => (open::SAY_WHY_LATE, paths::limit(case), None),
        OpenDuty::HearAgain => (open::HEAR_AGAIN, paths::further(case), None),
        OpenDuty::DecideFurther => (open::DECIDE_FURTHER, paths::further(case), None),
        OpenDuty::DecideSupport => (open::DECIDE_SUPPORT, paths::support(case), None),
        OpenDuty::OweSupport => (open::OWE_SUPPORT, paths::support(case), None),
        OpenDuty::TellCourt => (open::TELL_COURT, paths::representative(case), None),
        OpenDuty::ReviewEmergency => (open::REVIEW_EMERGENCY, paths::case_emergency(case), None),
        OpenDuty::AnswerCore => (open::ANSWER_CORE, paths::ledger(case), None),
        OpenDuty::MessageHalted => (open::MESSAGE_HALTED, paths::ledger(case), None),
        OpenDuty::JudgeMerged => (open::JUDGE_MERGED, paths::case(case), None),
    }
}

/// Beside an ended case.
pub(crate) fn kept(keeping: &Keeping, locale: Locale) -> Markup {
    html! {
        section.panel {
            h2.h-small { (words::KEEPING.of(locale)) }
            (facts(&told(keeping, locale), locale))
        }
    }
}

/// As facts.
pub(crate) fn told(keeping: &Keeping, locale: Locale) -> Vec<Fact<'static>> {
    let Keeping { ended, class, until, hold } = keeping;
    let mut told = vec![
        Fact::told(words::ENDED, &dates::moment(*ended, locale)),
        Fact::told(words::CLASS, &capital(class.name().of(locale))),
    ];
    if let Some(until) = until {
        told.push(Fact::shown(words::UNTIL, day(*until, locale)));
    }
    if let Some(hold) = hold {
        told.push(Fact::shown(words::HELD, held(hold, locale)));
    }
    told
}

/// The day, and what fixes it.
pub(crate) fn day(until: KeptUntil, locale: Locale) -> Markup {
    let by = match until.by {
        KeptFor::Years => words::BY_YEARS,
        KeptFor::Birthday => words::BY_BIRTHDAY,
        KeptFor::LatestBirthday => words::BY_LATEST,
        KeptFor::MergedInto => return html! { (words::BY_MERGED.of(locale)) },
    };
    html! { (dates::long_date(until.day, locale)) div.small.quiet { (by.of(locale)) } }
}

/// What holds a case, by whom, since when.
pub(crate) fn held(hold: &(HoldReason, Instant, String), locale: Locale) -> Markup {
    let (reason, since, by) = hold;
    html! {
        (capital(reason.name().of(locale)))
        div.small.quiet {
            (words::HELD_SINCE.of(locale)) " " (dates::short_moment(*since, locale)) ", " (by)
        }
    }
}
