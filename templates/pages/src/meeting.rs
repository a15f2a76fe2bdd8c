//! A planning meeting: its page, and the pages on which it is planned, moved, cancelled and recorded.
//!
//! Who may read what was decided was asked before the view was made; what is not theirs is not in it.

mod plan;
mod record;

use barnahus_casework::meeting::{AgendaPoint, MeetingCancel, MeetingState};
use barnahus_vocabulary::{
    BookingId, CaseId, DecisionId, Instant, Interval, Locale, Role, Text, dates, paths,
};
use maud::{Markup, html};
use time::Date;

use crate::form::{Ask, Choice, Danger, Form, Look, danger_page, link_button, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Icon, Tone, facts, notice, notice_line, tag};
use crate::wording::capital;
use crate::words::blind;
use crate::words::meeting as words;

pub use plan::{PlanPage, plan, plan_stale};
pub use record::{CORRECTS, RecordPage, Recording, record, record_stale};

/// The name of the question why.
pub const REASON: &str = "reason";
/// The name of the version that the page was made from.
pub const VERSION: &str = "version";

/// What someone answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// Nothing yet.
    Awaited,
    /// They come.
    Confirmed,
    /// They cannot.
    Declined,
}

/// Someone who takes part.
#[derive(Debug, Clone)]
pub struct Part {
    /// As what.
    pub role: Role,
    /// Their name.
    pub name: String,
    /// What they answered.
    pub answered: Answered,
    /// Whether they were there, once that was recorded.
    pub was_present: Option<bool>,
}

/// A decision.
#[derive(Debug, Clone)]
pub struct Decision {
    /// Which.
    pub id: DecisionId,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: Date,
    /// When it was done.
    pub done: Option<Instant>,
    /// Whether the reader may say that it is.
    pub may_do: bool,
    /// Whether its owner has no account and must be told by telephone; for those in charge.
    pub by_telephone: bool,
}

/// What was said, for those who may read it.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// How one calls in.
    pub call_how: Option<String>,
    /// The notes to the points of the agenda.
    pub notes: Vec<(AgendaPoint, String)>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct MeetingPage {
    /// Which.
    pub id: BookingId,
    /// Of which case, for those whose file opens.
    pub case: Option<CaseId>,
    /// Two words.
    pub codename: String,
    /// From when to when.
    pub time: Interval,
    /// The room; `None` by call.
    pub room: Option<String>,
    /// Whether it stands.
    pub state: MeetingState,
    /// The version that was read.
    pub version: u32,
    /// Who takes part, as far as the reader may know.
    pub parts: Vec<Part>,
    /// For those who may read what happened.
    pub record: Option<Record>,
    /// What was decided, for the same; else what of it the reader is to do.
    pub decisions: Vec<Decision>,
    /// Whether the reader may move, cancel and record it.
    pub may_change: bool,
    /// Whether it has begun.
    pub has_begun: bool,
    /// Whether someone is invited who is not to know what happened.
    pub invites_blind: bool,
    /// Why the last try came to nothing.
    pub refused: Vec<String>,
}

/// The page, laid out.
#[must_use]
pub fn meeting(frame: &Frame, view: &MeetingPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (refused(&view.refused, locale))
            @if view.invites_blind { (notice_line(Tone::Warning, blind::AT_THE_MEETING.of(locale))) }
            (facts(&told(view, locale), locale))
            section.case-section { h2 { (words::PARTS.of(locale)) } (parts(&view.parts, locale)) }
            @if let Some(record) = &view.record {
                section.case-section { h2 { (words::AGENDA.of(locale)) } (agenda(record, locale)) }
            }
            @if view.state == MeetingState::Held && (view.record.is_some() || !view.decisions.is_empty()) {
                section.case-section { h2 { (words::DECISIONS.of(locale)) } (decisions(view, locale)) }
            }
        }
    };
    let mut head = Head::titled(words::TITLE).help(Help::Meeting).lead(view.codename.clone());
    if let Some(case) = view.case {
        head = head.back(paths::case(case), words::TO_CASE);
    }
    if view.may_change && view.state.stands() {
        head = head.beside(steps(view, locale));
    } else if view.may_change && view.state == MeetingState::Held && view.record.is_some() {
        head = head.beside(html! { a href=(paths::meeting_record(view.id)) { (words::CORRECT.of(locale)) } });
    }
    frame.page(&head, &body)
}

fn steps(view: &MeetingPage, locale: Locale) -> Markup {
    html! {
        div.row {
            @if view.has_begun {
                (link_button(&paths::meeting_record(view.id), words::TO_RECORD.of(locale)))
            }
            a href=(paths::meeting_move(view.id)) { (words::MOVE_IT.of(locale)) }
            a href=(paths::meeting_cancel(view.id)) { (words::CANCEL.of(locale)) }
        }
    }
}

/// Sentences that say why not.
fn refused(why: &[String], locale: Locale) -> Markup {
    html! {
        @if !why.is_empty() {
            div.flash role="alert" {
                (notice(Tone::Danger, words::REFUSED.of(locale), &html! {
                    ul.notes { @for one in why { li { (one) } } }
                }))
            }
        }
    }
}

fn told(view: &MeetingPage, locale: Locale) -> Vec<Fact<'static>> {
    let place = view.room.clone().unwrap_or_else(|| words::BY_CALL.of(locale).to_owned());
    let mut told = vec![
        Fact::told(words::TIME, &capital(&dates::stretch(view.time, locale))),
        Fact::told(words::PLACE, &place),
        Fact::shown(words::STATE, state(view.state, locale)),
    ];
    let how = view.record.as_ref().and_then(|record| record.call_how.as_deref());
    told.extend(how.map(|how| Fact::told(words::CALL_HOW, how)));
    told
}

fn state(state: MeetingState, locale: Locale) -> Markup {
    let name = capital(state.code().name().of(locale));
    match state {
        MeetingState::Booked => tag(Tone::Plain, Icon::Calendar, &name),
        MeetingState::Held => tag(Tone::Good, Icon::Check, &name),
        MeetingState::Cancelled(reason) => html! { (name) ": " (reason.name().of(locale)) },
    }
}

fn parts(list: &[Part], locale: Locale) -> Markup {
    html! {
        dl.pairs {
            @for part in list {
                div {
                    dt { (capital(part.role.name().of(locale))) }
                    dd { (part.name) " " span.quiet { "(" (standing(part).of(locale)) ")" } }
                }
            }
        }
    }
}

const fn standing(part: &Part) -> Text {
    match (part.was_present, part.answered) {
        (Some(true), _) => words::PRESENT,
        (Some(false), _) => words::ABSENT,
        (None, Answered::Confirmed) => words::CONFIRMED,
        (None, Answered::Declined) => words::DECLINED,
        (None, Answered::Awaited) => words::AWAITED,
    }
}

fn agenda(record: &Record, locale: Locale) -> Markup {
    html! {
        ol.notes {
            @for point in AgendaPoint::ALL {
                li {
                    (capital(point.name().of(locale)))
                    @for (_, note) in record.notes.iter().filter(|(of, _)| of == point) {
                        p.as-typed { (note) }
                    }
                }
            }
        }
    }
}

fn decisions(view: &MeetingPage, locale: Locale) -> Markup {
    html! {
        @if view.decisions.is_empty() { p.quiet { (words::NONE_DECIDED.of(locale)) } }
        ul.plain-list.stack {
            @for decision in &view.decisions {
                li.panel {
                    p { strong.as-typed { (decision.what) } }
                    dl.pairs {
                        div { dt { (words::OWNER.of(locale)) } dd { (decision.owner) } }
                        div { dt { (words::DUE.of(locale)) } dd { (dates::long_date(decision.due, locale)) } }
                        @if let Some(done) = decision.done {
                            div { dt { (words::DONE.of(locale)) } dd { (dates::moment(done, locale)) } }
                        }
                    }
                    @if decision.by_telephone { (notice_line(Tone::Warning, words::BY_TELEPHONE.of(locale))) }
                    @if decision.may_do {
                        form method="post" action=(paths::meeting_done(view.id)) {
                            input type="hidden" name="decision" value=(decision.id);
                            (quiet_button(words::MARK_DONE.of(locale)))
                        }
                    }
                }
            }
        }
    }
}

/// Before it is cancelled.
#[must_use]
pub fn cancel(frame: &Frame, form: &Form<'_>, view: &MeetingPage) -> Markup {
    let locale = frame.locale;
    let names: Vec<_> = view.parts.iter().map(|part| part.name.as_str()).collect();
    let danger = Danger {
        happens: words::CANCEL_HAPPENS.into(),
        told: format!("{}{}.", words::CANCEL_TOLD.of(locale), names.join(", ")).into(),
        back: words::CANCEL_BACK.into(),
        deed: words::CANCEL,
        action: paths::meeting_cancel(view.id),
        keep: paths::meeting(view.id),
    };
    let ask = Ask::new(REASON, words::CANCEL_WHY);
    let choices: Vec<_> = MeetingCancel::ALL
        .iter()
        .map(|reason| Choice::new(reason.code(), capital(reason.name().of(locale))))
        .collect();
    let version = Some(form.typed.get(VERSION)).filter(|version| !version.is_empty());
    let version = version.map_or_else(|| view.version.to_string(), str::to_owned);
    let fields = html! {
        input type="hidden" name=(VERSION) value=(version);
        (form.pick_one(&ask, &choices, Look::Plain))
    };
    let head = Head::titled(words::CANCEL)
        .help(Help::Meeting)
        .lead(format!("{} · {}", view.codename, capital(&dates::stretch(view.time, locale))))
        .back(paths::meeting(view.id), words::TO_MEETING)
        .faulty(form.is_faulty());
    frame.page(&head, &danger_page(form, &danger, &fields))
}
