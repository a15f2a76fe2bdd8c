//! The interviews of a child so far, and a further one: asked for, approved, refused.

use barnahus_casework::Listed;
use barnahus_casework::booking::BookingState;
use barnahus_casework::further::{Further, FurtherCode, FurtherReason, NotFurther};
use barnahus_casework::record::Protocol;
use barnahus_casework::typed::Word;
use barnahus_vocabulary::{BookingId, CaseId, Instant, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::form::{Area, Ask, Choice, Form, Kind, Line, button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Icon, Table, Tone, facts, notice_line, tag};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::further as words;

/// The name of the version.
pub const VERSION: &str = "version";
/// The name of the decision.
pub const DECISION: &str = "decision";
/// What it says.
pub const APPROVE: &str = "approve";
/// What it says.
pub const REFUSE: &str = "refuse";

/// An interview, or a session of one, in which the child was heard.
#[derive(Debug, Clone)]
pub struct Heard {
    /// Which booking.
    pub booking: BookingId,
    /// Which interview of the child.
    pub number: u16,
    /// When it began.
    pub began: Instant,
    /// How it ended.
    pub state: BookingState,
    /// By which protocol.
    pub protocol: Protocol,
}

/// A request.
#[derive(Debug, Clone)]
pub struct Request {
    /// What it says.
    pub words: Further,
    /// Where it stands.
    pub state: FurtherCode,
    /// Who asked, and when.
    pub asked: (String, Instant),
    /// Who decided.
    pub decided_by: Option<String>,
    /// The version it was read with.
    pub version: u32,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct FurtherPage {
    /// Which case.
    pub case: CaseId,
    /// Its codename.
    pub codename: String,
    /// Its version.
    pub version: u32,
    /// The newest first.
    pub heard: Vec<Heard>,
    /// The newest first.
    pub requests: Vec<Request>,
    /// Whether one may be asked for, and why not.
    pub may_ask: Result<(), NotFurther>,
    /// Whether the reader decides.
    pub decides: bool,
    /// Why something that was just asked for was not done.
    pub refused: Option<NotFurther>,
}

/// The sentence for a refusal.
const fn why(refused: NotFurther) -> Text {
    match refused {
        NotFurther::NotHeard => words::NOT_HEARD,
        NotFurther::StillOpen => words::STILL_OPEN,
        NotFurther::AlreadyAsked => words::ALREADY,
        NotFurther::Stage => words::STAGE,
        NotFurther::DoesNotHold(_) => words::NOT_SO,
        NotFurther::Decided(_) => words::DECIDED,
        NotFurther::Changed => words::CHANGED,
    }
}

/// The page.
#[must_use]
pub fn further(frame: &Frame, form: &Form<'_>, view: &FurtherPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if let Some(refused) = view.refused {
            div.flash role="alert" { (notice_line(Tone::Warning, why(refused).of(locale))) }
        }
        div.stack {
            section.stack { h2 { (words::HEARD.of(locale)) } (heard(&view.heard, locale)) }
            @if !view.requests.is_empty() {
                section.stack {
                    h2 { (words::ASKED.of(locale)) }
                    @for request in &view.requests { (shown(request, view, locale)) }
                }
            }
            @match view.may_ask {
                Ok(()) => (ask(form, view)),
                Err(refused) => p.quiet { (why(refused).of(locale)) },
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Further)
        .heading(format!("{}: {}", words::TITLE.of(locale), view.codename))
        .lead(words::LEAD.of(locale))
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

fn heard(list: &[Heard], locale: Locale) -> Markup {
    if list.is_empty() {
        return html! { p.quiet { (words::NONE.of(locale)) } };
    }
    let mut table =
        Table::new(words::HEARD, &[words::WHICH, words::WHEN, words::HOW, words::PROTOCOL, words::TO_RECORD]);
    for one in list {
        let reason = match one.state {
            BookingState::Stopped(reason) => Some(reason.name()),
            _ => None,
        };
        table.row(vec![
            html! { (one.number) },
            html! { (dates::moment(one.began, locale)) },
            html! {
                (one.state.code().name().of(locale))
                @if let Some(reason) = reason { ": " (reason.of(locale)) }
            },
            html! { (one.protocol.name().of(locale)) },
            html! { a href=(paths::booking_record(one.booking)) { (words::TO_RECORD.of(locale)) } },
        ]);
    }
    table.shown(locale)
}

fn shown(request: &Request, view: &FurtherPage, locale: Locale) -> Markup {
    let Further { further_reason, ordered_by, ordered_on, necessary } = &request.words;
    let (tone, drawing) = match request.state {
        FurtherCode::Asked => (Tone::Warning, Icon::Clock),
        FurtherCode::Approved => (Tone::Good, Icon::Check),
        FurtherCode::Refused => (Tone::Calm, Icon::Cross),
    };
    let mut told = vec![Fact::shown(words::STATE, tag(tone, drawing, request.state.name().of(locale)))];
    if let Some(reason) = further_reason {
        told.push(Fact::told(words::REASON, &capital(reason.name().of(locale))));
    }
    if let Some(by) = ordered_by {
        told.push(Fact::told(words::ORDERED_BY, &by.text()));
    }
    if let Some(on) = ordered_on {
        told.push(Fact::told(words::ORDERED_ON, &dates::long_date(on.day(), locale)));
    }
    if let Some(necessary) = necessary {
        told.push(Fact::shown(words::NECESSARY, html! { span.as-typed { (necessary.as_str()) } }));
    }
    let (by, at) = &request.asked;
    told.push(Fact::told(words::ASKED_BY, &format!("{by}, {}", dates::moment(*at, locale))));
    if let Some(by) = &request.decided_by {
        told.push(Fact::told(words::DECIDED_BY, by));
    }
    html! {
        (facts(&told, locale))
        @if view.decides && request.state == FurtherCode::Asked { (decide(request, view, locale)) }
    }
}

fn decide(request: &Request, view: &FurtherPage, locale: Locale) -> Markup {
    html! {
        p.quiet { (words::APPROVE_NEXT.of(locale)) }
        form.form method="post" action=(paths::further_decide(view.case)) {
            input type="hidden" name=(VERSION) value=(request.version);
            div.actions {
                button.ds-button type="submit" name=(DECISION) value=(APPROVE) { (words::APPROVE.of(locale)) }
                button.ds-button data-variant="secondary" type="submit" name=(DECISION) value=(REFUSE) {
                    (words::REFUSE.of(locale))
                }
            }
        }
    }
}

fn ask(form: &Form<'_>, view: &FurtherPage) -> Markup {
    let locale = form.locale;
    let reasons: Vec<_> = FurtherReason::ALL
        .iter()
        .map(|reason| Choice::new(reason.code(), capital(Listed::name(*reason).of(locale))))
        .collect();
    html! {
        section.stack {
            h2 { (words::ASK.of(locale)) }
            form.form method="post" action=(paths::further(view.case)) novalidate {
                input type="hidden" name=(VERSION) value=(view.version);
                (form.list(&Ask::new("further_reason", words::REASON), &reasons))
                (form.line(&Line::new(Ask::new("ordered_by", words::ORDERED_BY), Kind::Words)))
                (form.line(&Line::new(Ask::new("ordered_on", words::ORDERED_ON), Kind::Day)))
                (form.area(&Area::new(Ask::new("necessary", words::NECESSARY).hint(words::NECESSARY_HINT))))
                div.actions { (button(words::ASK_DEED.of(locale))) }
            }
        }
    }
}
