//! Beside a case: what its interview lacks, loudly above all; then the interview, the team, who looked,
//! other steps.

use barnahus_casework::CaseAction;
use barnahus_casework::stage::{NoInterviewReason, StageCode, Step, WithdrawReason};
use barnahus_vocabulary::{Locale, Text, dates, local, paths};
use maud::{Markup, html};

use super::{CasePage, Missing, adult, age, alarm, core, emergency, merge, preparation, transfer};
use crate::cases::closing::{kept, still_open};
use crate::parts::{Icon, Tone, notice, tag};
use crate::wording::capital;
use crate::words::cases::{page as words, steps};
use crate::words::slots::DAYS;
use crate::words::{
    further, keeping, record, referrals, siblings, subject_copy, support as support_words, victim_status,
    way_here,
};

pub(super) fn beside(view: &CasePage, locale: Locale) -> Markup {
    html! {
        (closing(view, locale))
        (interview(view, locale))
        (preparation::panel(view, locale))
        (support(view, locale))
        (team(view, locale))
        (emergency::beside(view, locale))
        (core::core(view, locale))
        (other_steps(view, locale))
        @if view.may(CaseAction::CopyForSubject) {
            p { a href=(paths::subject_copy(view.case)) { (subject_copy::TITLE.of(locale)) } }
        }
        @if view.may(CaseAction::LinkSiblings) {
            p { a href=(paths::siblings(view.case)) { (siblings::TITLE.of(locale)) } }
        }
        (merge::way(view, locale))
        (alarm::raise(view, locale))
        (age::way(view, locale))
        @if view.may(CaseAction::SeeVictimStatus) {
            p { a href=(paths::victim_status(view.case)) { (victim_status::TITLE.of(locale)) } }
        }
        (adult::way(view, locale))
        (transfer::beside(view, locale))
        @if view.may(CaseAction::SeeReferrals) {
            p { a href=(paths::referrals(view.case)) { (referrals::TITLE.of(locale)) } }
        }
        @if view.may(CaseAction::SeeWhoOpened) {
            p { a href=(paths::case_audit(view.case)) { (words::WHO_OPENED.of(locale)) } }
        }
    }
}

/// That the interview is booked after its limit, and where to look for an earlier slot.
pub(super) fn late(view: &CasePage, locale: Locale) -> Markup {
    let (Some(booked), Some(limit)) = (view.booked, view.limit) else { return html! {} };
    if !limit.is_missed_at(booked.time.start()) {
        return html! {};
    }
    let days = (local::day(booked.time.start()) - limit.last_day).whole_days();
    let said = format!(
        "{} {} {} ({})",
        words::BOOKED_LATE.of(locale),
        DAYS.of(days.unsigned_abs(), locale),
        words::AFTER_LIMIT.of(locale),
        dates::long_date(limit.last_day, locale),
    );
    let lead = html! {
        @if view.may(CaseAction::Move) {
            p { a href=(paths::booking_move(booked.booking)) { (words::FIND_EARLIER.of(locale)) } }
        }
    };
    html! { div.flash { (notice(Tone::Warning, &said, &lead)) } }
}

/// What the interview lacks, before anything else.
pub(super) fn missing(view: &CasePage, locale: Locale) -> Markup {
    let lacking = html! {
        ul.notes {
            @for lack in &view.missing {
                li { @match lack {
                    Missing::Lawyer => (words::NO_LAWYER.of(locale)),
                    Missing::ChildInformed => (words::NOT_INFORMED.of(locale)),
                } }
            }
        }
    };
    html! {
        @if !view.missing.is_empty() {
            div.flash { (notice(Tone::Danger, words::MISSING.of(locale), &lacking)) }
        }
    }
}

/// What must be done before closing; or, of an ended case, until when it is kept.
fn closing(view: &CasePage, locale: Locale) -> Markup {
    html! {
        @if !view.open_duties.is_empty() {
            section.panel {
                h2.h-small { (keeping::OPEN.of(locale)) }
                (still_open(view.case, &view.open_duties, locale))
            }
        }
        @if let Some(keeping) = &view.keeping { (kept(keeping, locale)) }
        @if view.keeping.is_some() && view.may(CaseAction::Erase) {
            p { a href=(paths::KEPT) { (keeping::TO_LIST.of(locale)) } }
        }
    }
}

/// The way to the support, for those who see it; what is not decided of it, for those in charge.
fn support(view: &CasePage, locale: Locale) -> Markup {
    html! {
        @if view.may(CaseAction::SeeSupport) {
            section.panel {
                h2.h-small { (support_words::TITLE.of(locale)) }
                @if !view.undecided.is_empty() {
                    p.small { strong { (support_words::STILL_UNDECIDED.of(locale)) } }
                    ul.notes.small { @for kind in &view.undecided { li { (capital(kind.name().of(locale))) } } }
                }
                p { a href=(paths::support(view.case)) { (support_words::TO_SUPPORT.of(locale)) } }
            }
        }
    }
}

fn interview(view: &CasePage, locale: Locale) -> Markup {
    html! {
        section.panel {
            h2.h-small { (words::INTERVIEW.of(locale)) }
            @match view.booked {
                Some(booked) => {
                    p { strong { (capital(&dates::stretch(booked.time, locale))) } }
                    @if booked.is_incomplete {
                        p { (tag(Tone::Danger, Icon::Warning, words::INCOMPLETE.of(locale))) }
                    }
                    // Whom an emergency lets in has no part in the booking.
                    @if view.emergency_until.is_none() {
                        p { a href=(paths::booking(booked.booking)) { (words::TO_BOOKING.of(locale)) } }
                    }
                }
                None => p.quiet { (without_booking(view.stage.code()).of(locale)) }
            }
            @if view.reads_way && view.booked.is_some() {
                p { a href=(paths::way_here(view.case)) { (way_here::TITLE.of(locale)) } }
            }
            @if !view.heard.is_empty() {
                ul.plain-list.links {
                    @for (booking, time) in &view.heard {
                        li {
                            a href=(paths::booking_record(*booking)) {
                                (record::TITLE.of(locale)) ", " (dates::short_moment(time.start(), locale))
                            }
                        }
                    }
                    @if view.may(CaseAction::AskFurther) {
                        li { a href=(paths::further(view.case)) { (further::TITLE.of(locale)) } }
                    }
                }
            }
        }
    }
}

/// What is said of the interview when no booking stands: a child that was heard is not "not booked".
const fn without_booking(stage: StageCode) -> Text {
    match stage {
        StageCode::Received
        | StageCode::Reopened
        | StageCode::InTriage
        | StageCode::Accepted
        | StageCode::Planned => words::NO_INTERVIEW,
        StageCode::Interviewed => words::HEARD,
        StageCode::NoInterviewNeeded => words::NOT_NEEDED,
        StageCode::InSupport | StageCode::Closed | StageCode::Declined | StageCode::Withdrawn => {
            words::NOTHING_AHEAD
        }
    }
}

fn team(view: &CasePage, locale: Locale) -> Markup {
    html! {
        section.panel {
            h2.h-small { (words::TEAM.of(locale)) }
            @if view.team.is_empty() { p.quiet { (words::NO_TEAM.of(locale)) } }
            dl.pairs {
                @for (role, name) in &view.team {
                    div { dt { (capital(role.name().of(locale))) } dd { (name) } }
                }
            }
            @if view.may(CaseAction::ChangeTeam) && !view.stage.code().has_ended() {
                p { a href=(paths::team(view.case)) { (words::TO_TEAM.of(locale)) } }
            }
        }
    }
}

/// Steps that the stage has and the reader may take; which reason is chosen on their page.
fn other_steps(view: &CasePage, locale: Locale) -> Markup {
    let dispense = Step::DispenseWithInterview(NoInterviewReason::AlreadyHeard);
    let offered: [(CaseAction, Step, String, Text); 3] = [
        (
            CaseAction::DispenseWithInterview,
            dispense,
            paths::no_interview(view.case),
            steps::NO_INTERVIEW.title,
        ),
        (
            CaseAction::Withdraw,
            Step::Withdraw(WithdrawReason::ByReferrer),
            paths::withdraw(view.case),
            steps::WITHDRAW.title,
        ),
        (CaseAction::Reopen, Step::Reopen, paths::reopen(view.case), steps::REOPEN.title),
    ];
    let links: Vec<_> = offered
        .into_iter()
        .chain(core::ending(view))
        .filter(|(action, step, ..)| view.may(*action) && view.stage.may_take(*step))
        .collect();
    html! {
        @if !links.is_empty() {
            section.panel {
                h2.h-small { (words::OTHER_STEPS.of(locale)) }
                ul.plain-list.links {
                    @for (_, _, href, title) in &links { li { a href=(href) { (title.of(locale)) } } }
                }
            }
        }
    }
}
