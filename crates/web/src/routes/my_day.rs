//! The start page: what I attend, what I must do, what I began to type.

use axum::extract::State;
use barnahus_casework::booking::Completeness;
use barnahus_casework::policy::may_in_house;
use barnahus_casework::{HouseAction, Urgency};
use barnahus_operations::drafts::unsent_drafts;
use barnahus_operations::see_my_day::{
    CoreDuty, Duty, FurtherStep, MyVisit, Onward, RunPage, TransitionAnswer, VisitKind, see_my_day,
};
use barnahus_pages::Place;
use barnahus_pages::my_day::{self, Appointment, DraftLine, DutyLine, MyDay};
use barnahus_pages::parts::Tone;
use barnahus_pages::words::my_day as words;
use barnahus_vocabulary::{Actor, Instant, Locale, PersonId, Role, local, paths};
use maud::Markup;
use time::Date;

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `GET /my-day`.
pub(super) async fn show(State(site): State<Site>, who: SignedIn) -> Result<Markup, Failure> {
    let (actor, now) = (&who.actor, who.now);
    let day = see_my_day(site.workplace(), actor, now).await?;
    let takes_referrals = may_in_house(actor, HouseAction::ReceiveReferral).is_ok();
    let drafts = if takes_referrals { drafts(&site, actor).await? } else { Vec::new() };
    let shown = |visit: MyVisit| appointment(visit, actor.locale);
    let view = MyDay {
        today: local::day(now),
        now,
        appointments: day.today.into_iter().map(shown).collect(),
        upcoming: day.next.into_iter().map(shown).collect(),
        duties: day.duties.into_iter().map(|duty| line(duty, actor.person, now)).collect(),
        ways: day
            .ways
            .into_iter()
            .map(|way| (way.codename, way.time.start(), paths::way_here(way.case)))
            .collect(),
        drafts,
        takes_referrals,
    };
    Ok(my_day::my_day(&who.frame(Place::MyDay), &view))
}

async fn drafts(site: &Site, actor: &Actor) -> Result<Vec<DraftLine>, Failure> {
    let unsent = unsent_drafts(site.workplace(), actor).await?;
    Ok(unsent
        .into_iter()
        .map(|draft| DraftLine { href: paths::draft(draft.id), saved: draft.saved_at })
        .collect())
}

/// The room is the one where this person is expected: the interviewer's with the child, everyone
/// else's behind the glass.
fn appointment(visit: MyVisit, locale: Locale) -> Appointment {
    let MyVisit {
        kind,
        booking,
        codename,
        time,
        role,
        interview_room,
        observation_room,
        completeness,
        sees_readiness,
        runs,
    } = visit;
    let room = if role == Role::Interviewer || role == Role::Interpreter {
        interview_room
    } else {
        observation_room
    };
    let role = role.name().of(locale);
    let (room, role, href) = match kind {
        VisitKind::Interview => (room, role.to_owned(), paths::booking(booking)),
        VisitKind::Meeting => (room, meeting_as(role, locale), paths::meeting(booking)),
        VisitKind::Call => {
            (words::BY_CALL.of(locale).to_owned(), meeting_as(role, locale), paths::meeting(booking))
        }
    };
    Appointment {
        during: time,
        codename,
        room,
        role,
        href,
        is_incomplete: completeness == Completeness::Incomplete,
        ready: sees_readiness.then(|| paths::booking_ready(booking)),
        running: runs.map(|page| match page {
            RunPage::Hand => paths::booking_hand(booking),
            RunPage::Glass => paths::booking_glass(booking),
        }),
    }
}

fn meeting_as(role: &str, locale: Locale) -> String {
    format!("{}, {role}", words::MEETING.of(locale))
}

fn line(duty: Duty, me: PersonId, now: Instant) -> DutyLine {
    use my_day::Duty as Said;
    let of_case = |duty, case, codename, due, tone| DutyLine {
        duty,
        codename: Some(codename),
        due: Some(due),
        whose: None,
        tone,
        href: case,
    };
    let of_none =
        |duty, href| DutyLine { duty, codename: None, due: None, whose: None, tone: Tone::Warning, href };
    match duty {
        Duty::Triage { case, codename, urgency, due, overdue } => {
            let is_loud = overdue.is_some() || urgency == Urgency::ImmediateDanger;
            let tone = if is_loud { Tone::Danger } else { Tone::Warning };
            of_case(Said::Triage, paths::triage(case), codename, due, tone)
        }
        Duty::WithoutManager { case, codename } => DutyLine {
            codename: Some(codename),
            tone: Tone::Danger,
            ..of_none(Said::Assign, paths::case_manager(case))
        },
        Duty::CannotCome { booking, codename, time, person: _, name: _, role: _ } => {
            of_case(Said::CannotCome, paths::booking(booking), codename, time.start(), Tone::Danger)
        }
        Duty::FitsNoLonger { booking, codename, time } => {
            of_case(Said::FitsNoLonger, paths::booking(booking), codename, time.start(), Tone::Warning)
        }
        Duty::SiblingsMeet { booking, codename, time } => {
            of_case(Said::SiblingsMeet, paths::booking_move(booking), codename, time.start(), Tone::Danger)
        }
        Duty::Incomplete { booking, codename, time } => {
            of_case(Said::Incomplete, paths::booking(booking), codename, time.start(), Tone::Danger)
        }
        Duty::AfterLimit { booking, codename, time: _, last_day } => {
            let due = end_of(last_day);
            of_case(Said::AfterLimit, paths::booking_move(booking), codename, due, Tone::Warning)
        }
        Duty::ToRecord { booking, codename, time } => {
            of_case(Said::Record, paths::booking_record(booking), codename, time.end(), Tone::Warning)
        }
        Duty::RecordMeeting { meeting, codename, time } => {
            of_case(Said::RecordMeeting, paths::meeting_record(meeting), codename, time.end(), Tone::Warning)
        }
        Duty::CarryOut { meeting, codename, due, owner } => {
            let (due, said) = (end_of(due), if owner.is_none() { Said::CarryOut } else { Said::ToTellOwner });
            let line = of_case(said, paths::meeting(meeting), codename, due, soon(due, now));
            DutyLine { whose: owner, ..line }
        }
        Duty::Support { support, codename, due } => {
            let due = end_of(due);
            of_case(Said::Support, paths::support_piece(support), codename, due, soon(due, now))
        }
        Duty::Overdue { case, codename, due, owner } => DutyLine {
            whose: Some(owner),
            ..of_case(Said::Overdue, paths::support(case), codename, end_of(due), Tone::Danger)
        },
        Duty::Onward { case, codename, step } => {
            let (said, href, tone) = match step {
                Onward::BeginSupport => (Said::BeginSupport, paths::begin_support(case), Tone::Warning),
                Onward::DecideSupport => (Said::DecideSupport, paths::support(case), Tone::Warning),
                Onward::MayBeClosed => (Said::MayBeClosed, paths::case(case), Tone::Plain),
            };
            DutyLine { codename: Some(codename), tone, ..of_none(said, href) }
        }
        Duty::TellCourt { case, codename, due } => {
            of_case(Said::TellCourt, paths::representative(case), codename, due, soon(due, now))
        }
        Duty::WithoutTeam { case, codename, last_day } => {
            let due = end_of(last_day);
            of_case(Said::CompleteTeam, paths::team(case), codename, due, soon(due, now))
        }
        Duty::WithoutBooking { case, codename, last_day } => {
            let due = end_of(last_day);
            of_case(Said::FindSlot, paths::slots(case), codename, due, soon(due, now))
        }
        Duty::SayWhyLate { case, codename } => {
            DutyLine { codename: Some(codename), ..of_none(Said::SayWhyLate, paths::limit(case)) }
        }
        Duty::ReadReferral { case, codename, urgency: _, since: _ } => {
            DutyLine { codename: Some(codename), ..of_none(Said::ReadReferral, paths::referrals(case)) }
        }
        Duty::Further { case, codename, step } => {
            let (said, href) = match step {
                FurtherStep::HearAgain => (Said::HearAgain, paths::further(case)),
                FurtherStep::Decide => (Said::DecideFurther, paths::further(case)),
                FurtherStep::ReadRefusal => (Said::FurtherRefused, paths::further(case)),
                FurtherStep::Book => (Said::BookFurther, paths::slots(case)),
            };
            DutyLine { codename: Some(codename), ..of_none(said, href) }
        }
        Duty::Core(duty) => of_core(duty, now),
        Duty::MessageHalted { case } => {
            of_none(Said::Halted, case.map_or_else(|| paths::QUARTER.to_owned(), paths::ledger))
        }
        Duty::TooNear { booking, codename, time } => {
            of_case(Said::TooNear, paths::booking(booking), codename, time.start(), Tone::Danger)
        }
        Duty::SuspectedOnWay { case, codename, time } => {
            of_case(Said::SuspectedOnWay, paths::way_here(case), codename, time.start(), Tone::Danger)
        }
        Duty::TooNearToMeet { meeting, codename, time } => {
            of_case(Said::TooNearToMeet, paths::meeting(meeting), codename, time.start(), Tone::Danger)
        }
        Duty::AgeDisputed { case, codename, since: _, due: Some(due) } => {
            of_case(Said::AgeResult, paths::age(case), codename, due, soon(due, now))
        }
        Duty::AgeDisputed { case, codename, since: _, due: None } => {
            DutyLine { codename: Some(codename), ..of_none(Said::AgeToAssess, paths::age(case)) }
        }
        Duty::FoundAdult { case, codename, at: _ } => {
            DutyLine { codename: Some(codename), ..of_none(Said::FoundAdult, paths::age(case)) }
        }
        Duty::ChildMissing { case, codename, since } => {
            of_case(Said::ChildMissing, paths::case(case), codename, since, Tone::Danger)
        }
        Duty::ChildFound { case, codename, at } => {
            of_case(Said::ChildFound, paths::case(case), codename, at, Tone::Good)
        }
        Duty::AnswerTransfer { transfer, urgency, since } => {
            let is_loud = urgency == Urgency::ImmediateDanger;
            DutyLine {
                due: Some(since),
                tone: if is_loud { Tone::Danger } else { Tone::Warning },
                ..of_none(Said::AnswerTransfer, paths::transfer_offered(transfer))
            }
        }
        Duty::ReviewEmergency { case, codename, opened: _ } => DutyLine {
            codename: Some(codename),
            ..of_none(Said::ReviewEmergency, paths::case_emergency(case))
        },
        Duty::Emergencies => of_none(Said::Emergencies, paths::EMERGENCIES.to_owned()),
        Duty::MoreCases => of_none(Said::MoreCases, paths::CASES.to_owned()),
        Duty::FilesToErase => of_none(Said::ToErase, paths::KEPT.to_owned()),
        Duty::LettersGivenUp(_) => of_none(Said::Letters, paths::OUTBOX.to_owned()),
        Duty::CalendarBroken => of_none(Said::Calendar, paths::person_calendar(me)),
    }
}

/// What comes from the adult core and its officer, or of a birthday.
fn of_core(duty: CoreDuty, now: Instant) -> DutyLine {
    use my_day::Duty as Said;
    let line = |duty, codename, href| DutyLine {
        duty,
        codename: Some(codename),
        due: None,
        whose: None,
        tone: Tone::Warning,
        href,
    };
    let on = |duty, codename, case, day| {
        let due = end_of(day);
        DutyLine { due: Some(due), tone: soon(due, now), ..line(duty, codename, paths::case(case)) }
    };
    match duty {
        CoreDuty::AnswerWithdrawal { case, codename } => line(Said::Withdrawal, codename, paths::case(case)),
        CoreDuty::AnswerOffer { case, codename } => line(Said::Offer, codename, paths::case(case)),
        CoreDuty::TurnsEighteen { case, codename, day } => on(Said::TurnsEighteen, codename, case, day),
        CoreDuty::ForgetBeforeEighteen { case, codename, day } => on(Said::ForgetFirst, codename, case, day),
        CoreDuty::TransitionAnswered { case, codename, answer, at: _ } => {
            let said = match answer {
                TransitionAnswer::Accepted => Said::CoreTakes,
                TransitionAnswer::Declined => Said::CoreTakesNot,
            };
            line(said, codename, paths::case(case))
        }
        CoreDuty::ChildTold { case, codename, urgency, at: _ } => {
            let is_loud = urgency == Urgency::ImmediateDanger;
            let tone = if is_loud { Tone::Danger } else { Tone::Warning };
            DutyLine { tone, ..line(Said::ChildTold, codename, paths::referrals(case)) }
        }
    }
}

/// The last minute of a day, which reads better than the first of the next.
fn end_of(day: Date) -> Instant {
    local::minute_of_day(day, 24 * 60 - 1)
}

fn soon(due: Instant, now: Instant) -> Tone {
    if due < now { Tone::Danger } else { Tone::Plain }
}
