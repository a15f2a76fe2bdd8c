//! The page of one case: its codename, where it stands and what is next, the sections that are for the
//! reader, and beside them the team, the interview and who looked.

mod adult;
mod age;
mod alarm;
mod beside;
mod core;
mod emergency;
mod merge;
mod next;
mod preparation;
mod transfer;

use barnahus_casework::alarm::AlarmCause;
use barnahus_casework::closing::OpenDuty;
use barnahus_casework::interview::Limit;
use barnahus_casework::meeting::MeetingState;
use barnahus_casework::policy::InterviewerKnows;
use barnahus_casework::preparation::Gap;
use barnahus_casework::support::SupportKind;
use barnahus_casework::victim_status::VictimStatus;
use barnahus_casework::{CaseAction, CoreStanding, Entrance, Purpose, Stage, Urgency};
use barnahus_vocabulary::{BookingId, CaseId, Instant, Interval, Locale, Role, Text, dates, paths};
use maud::{Markup, html};
use time::Date;

use super::closing::Keeping;
use super::due::{self, Due};
use super::sections::{Shown, section};
use crate::age::AgeStands;
use crate::emergency::Access;
use crate::frame::{Frame, Head};
use crate::merge::Merged;
use crate::parts::{Fact, Tone, facts, notice_line};
use crate::wording::capital;
use crate::words::cases::{list, page as words};
use crate::words::{blind, limit as limit_words, victim_status};

/// What the interview still lacks, loudly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The child's lawyer is not in the team.
    Lawyer,
    /// The note that the child was informed is missing or not whole.
    ChildInformed,
}

/// The interview that is booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booked {
    /// Which booking.
    pub booking: BookingId,
    /// When.
    pub time: Interval,
    /// It cannot be started as it is, because no lawyer comes.
    pub is_incomplete: bool,
}

/// A planning meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// Which.
    pub meeting: BookingId,
    /// When.
    pub time: Interval,
    /// Whether it stands or was held.
    pub state: MeetingState,
}

/// The page.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// Where it stands.
    pub stage: Stage,
    /// By which door it came: it may be only for trying.
    pub entrance: Entrance,
    /// How urgent it is.
    pub urgency: Urgency,
    /// When the referral came.
    pub received: Instant,
    /// Since when the child waits, where that is earlier.
    pub waits_since: Option<Instant>,
    /// How triage stands.
    pub due: Due,
    /// By when the first interview must be, for those who book it.
    pub limit: Option<Limit>,
    /// Whether there is something to read or say of a limit that was missed.
    pub was_late: bool,
    /// What the reader opened it for.
    pub purpose: Purpose,
    /// Sections that are for the reader.
    pub sections: Vec<Shown>,
    /// As what the child is regarded, since when, for whoever sees what happened.
    pub victim_status: Option<(VictimStatus, Date)>,
    /// Whether the reader reads the plan of the way here.
    pub reads_way: bool,
    /// Who is in the team, as what.
    pub team: Vec<(Role, String)>,
    /// Who is in charge.
    pub manager: Option<String>,
    /// The interview that stands.
    pub booked: Option<Booked>,
    /// Interviews in which the child was heard, for those who see what was recorded; the newest first.
    pub heard: Vec<(BookingId, Interval)>,
    /// The planning meeting that stands, or the last that was held.
    pub meeting: Option<Met>,
    /// What the preparation lacks, for those who prepare it.
    pub gaps: Vec<Gap>,
    /// Kinds of support that are to be decided, for those in charge of a case in support.
    pub undecided: Vec<SupportKind>,
    /// What it lacks, as far as the reader may know.
    pub missing: Vec<Missing>,
    /// How it stands with the adult core.
    pub core: CoreStanding,
    /// Until when the officer's code holds, while it is out.
    pub code_until: Option<Instant>,
    /// Who noted, and when, that the young person does not wish to be handed over at 18.
    pub no_wish: Option<(String, Instant)>,
    /// What must be done before it may be closed, for whoever may close it now.
    pub open_duties: Vec<OpenDuty>,
    /// How long it is kept, once it has ended.
    pub keeping: Option<Keeping>,
    /// To which house it is offered, since when.
    pub offered_to: Option<(String, Instant)>,
    /// From which house it came.
    pub came_from: Option<String>,
    /// Into which case it is merged, and which into it.
    pub merged: Merged,
    /// Since when the child is missing, why, and who said so.
    pub missing_child: Option<(Instant, AlarmCause, String)>,
    /// How it stands with the age.
    pub age: AgeStands,
    /// Whether what happened is closed to the reader until the interview is recorded.
    pub is_blind: bool,
    /// What the interviewer knows, for those who plan it, while it can be decided.
    pub interviewer: Option<InterviewerKnows>,
    /// Whether the time has come to speak of the handover at 18.
    pub nears_18: bool,
    /// To whom an emergency ever opened it, the newest first.
    pub emergencies: Vec<Access>,
    /// Until when an emergency opens it to the reader, where nothing else does.
    pub emergency_until: Option<Instant>,
    /// What the reader may do in the case, whatever its stage.
    pub allowed: Vec<CaseAction>,
}

/// The page, laid out.
#[must_use]
pub fn case(frame: &Frame, view: &CasePage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if view.entrance == Entrance::Trial {
            div.flash { (notice_line(Tone::Warning, words::FOR_TRYING.of(locale))) }
        }
        (alarm::missing(view, locale))
        (merge::away(view, locale))
        (age::stands(view, locale))
        @if view.is_blind {
            div.flash { (notice_line(Tone::Calm, blind::TO_THE_BLIND.of(locale))) }
        }
        (emergency::opened_so(view, locale))
        (next::strip(view, locale))
        (merge::here(view, locale))
        (beside::late(view, locale))
        (beside::missing(view, locale))
        div.two {
            div {
                (facts(&summary(view, locale), locale))
                @for shown in view.sections.iter().filter(|shown| adult::stands(shown)) {
                    (section(view.case, shown, locale))
                }
            }
            aside { (beside::beside(view, locale)) }
        }
    };
    let mut head =
        Head::titled(words::TITLE).heading(capital(&view.codename)).back(paths::CASES, list::TITLE);
    if let Some(button) = next::button(view, locale) {
        head = head.beside(button);
    }
    frame.page(&head, &body)
}

impl CasePage {
    pub(super) fn may(&self, action: CaseAction) -> bool {
        self.allowed.contains(&action)
    }

    pub(super) fn lacks(&self, missing: Missing) -> bool {
        self.missing.contains(&missing)
    }
}

fn summary(view: &CasePage, locale: Locale) -> Vec<Fact<'static>> {
    let mut told = vec![
        Fact::shown(words::URGENCY, due::urgency(view.urgency, locale)),
        Fact::told(words::RECEIVED, &dates::moment(view.received, locale)),
    ];
    if let Some(since) = view.waits_since {
        told.push(Fact::told(words::WAITS_SINCE, &dates::moment(since, locale)));
    }
    if view.stage.code().awaits_triage() {
        told.push(Fact::shown(words::DUE, view.due.shown(locale)));
    }
    if let Some(reason) = reason(view.stage) {
        told.push(Fact::told(words::REASON, &capital(reason.of(locale))));
    }
    told.push(match &view.manager {
        Some(name) => Fact::told(words::MANAGER, name),
        None => Fact::shown(words::MANAGER, html! { span.quiet { (list::NOBODY.of(locale)) } }),
    });
    if let Some((status, since)) = view.victim_status {
        let said = capital(status.name().of(locale));
        let since = format!("{} {}", victim_status::SINCE.of(locale), dates::long_date(since, locale));
        told.push(Fact::told(victim_status::TITLE, &format!("{said}, {since}")));
    }
    if let Some(limit) = view.limit {
        let day = dates::long_date(limit.last_day, locale);
        let why = limit.reason.name().of(locale);
        told.push(Fact::shown(
            words::LIMIT,
            html! {
                (day) " (" (why) ")"
                @if limit.extended.is_some() { ", " (limit_words::IS_EXTENDED.of(locale)) }
                // Before triage there is nothing to extend and nothing to say.
                @if view.may(CaseAction::FindSlot) && view.stage.code().may_be_booked() {
                    " " a href=(paths::limit(view.case)) { (limit_words::TO_PAGE.of(locale)) }
                }
            },
        ));
    } else if view.was_late {
        let to_page = html! { a href=(paths::limit(view.case)) { (limit_words::TO_PAGE.of(locale)) } };
        told.push(Fact::shown(words::LIMIT, to_page));
    }
    told.push(Fact::told(words::PURPOSE, view.purpose.name().of(locale)));
    told
}

/// Why the case left the way, where it did.
const fn reason(stage: Stage) -> Option<Text> {
    match stage {
        Stage::NoInterviewNeeded(reason) => Some(reason.name()),
        Stage::Closed(reason) => Some(reason.name()),
        Stage::Declined(reason) => Some(reason.name()),
        Stage::Withdrawn(reason) => Some(reason.name()),
        Stage::Received
        | Stage::InTriage
        | Stage::Accepted
        | Stage::Planned
        | Stage::Interviewed
        | Stage::InSupport
        | Stage::Reopened => None,
    }
}
