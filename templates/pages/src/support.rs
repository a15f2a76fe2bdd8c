//! The support of a child: what was decided, by kind; the pages on which something is planned, decided not to be
//! needed, and one piece of it.
//!
//! What the reader may see was asked before the view was made; words that are not theirs are not in it.

mod decide;
mod piece;

use barnahus_casework::support::{NotSupport, SupportKind, SupportState, SupportWords, Supported};
use barnahus_vocabulary::{CaseId, Locale, SupportId, Text, dates, paths};
use maud::{Markup, html};
use time::Date;

use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Icon, Tone, facts, notice, notice_line, tag};
use crate::wording::capital;
use crate::words::cases::steps::TO_CASE;
use crate::words::support as words;

pub use decide::{DecidePage, not_needed, plan};
pub use piece::{PiecePage, VERSION, piece};

/// A piece of support.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Which.
    pub id: SupportId,
    /// What kind.
    pub supported: Supported,
    /// Where it stands.
    pub state: SupportState,
    /// Whether its day has passed.
    pub is_overdue: bool,
    /// Who owes it, or did it.
    pub owner: String,
    /// Who decided it.
    pub decided_by: String,
    /// What is said of it; `None` when that is not for the reader.
    pub words: Option<SupportWords>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct SupportPage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// In the order in which it was decided.
    pub pieces: Vec<Piece>,
    /// Kinds that must be decided and are not.
    pub undecided: Vec<SupportKind>,
    /// Whether the reader may plan anything now.
    pub plans: bool,
    /// Whether the reader may decide that something is not needed.
    pub decides: bool,
    /// Whether anything may be decided where the case stands.
    pub is_open: bool,
}

/// The page, laid out.
#[must_use]
pub fn support(frame: &Frame, view: &SupportPage) -> Markup {
    let locale = frame.locale;
    let kinds = SupportKind::ALL.iter().copied();
    let of = |kind| view.pieces.iter().filter(move |piece| piece.supported.kind == kind);
    let body = html! {
        div.stack {
            @if !view.is_open { (notice_line(Tone::Calm, words::CLOSED.of(locale))) }
            @if view.is_open && !view.undecided.is_empty() { (undecided(view, locale)) }
            @if view.pieces.is_empty() { p.quiet { (words::NONE.of(locale)) } }
            @for kind in kinds {
                @if of(kind).next().is_some() {
                    section.case-section {
                        h2 { (capital(kind.name().of(locale))) }
                        ul.plain-list.stack { @for piece in of(kind) { li.panel { (line(piece, locale)) } } }
                    }
                }
            }
        }
    };
    let mut head = Head::titled(words::TITLE)
        .help(Help::Support)
        .heading(format!("{}: {}", capital(&view.codename), words::TITLE.of(locale).to_lowercase()))
        .lead(words::LEAD.of(locale))
        .back(paths::case(view.case), TO_CASE);
    if view.is_open && view.plans {
        head = head.beside(steps(view, locale));
    }
    frame.page(&head, &body)
}

fn steps(view: &SupportPage, locale: Locale) -> Markup {
    html! {
        div.row {
            (link_button(&paths::support_new(view.case), words::PLAN.of(locale)))
            @if view.decides { a href=(paths::support_not_needed(view.case)) { (words::NOT_NEEDED.of(locale)) } }
        }
    }
}

fn undecided(view: &SupportPage, locale: Locale) -> Markup {
    let names = html! {
        ul.notes { @for kind in &view.undecided { li { (capital(kind.name().of(locale))) } } }
    };
    notice(Tone::Warning, words::STILL_UNDECIDED.of(locale), &names)
}

fn line(piece: &Piece, locale: Locale) -> Markup {
    html! {
        (told(piece, locale))
        p { a href=(paths::support_piece(piece.id)) aria-label=(open_label(piece, locale)) { (words::OPEN.of(locale)) } }
    }
}

fn open_label(piece: &Piece, locale: Locale) -> String {
    format!("{}: {}", words::OPEN.of(locale), name(piece.supported, locale))
}

/// The kind, or of a service which.
fn name(supported: Supported, locale: Locale) -> String {
    let name = supported.service.map_or_else(|| supported.kind.name(), |service| service.name());
    capital(name.of(locale))
}

/// All that is known of a piece, as far as the reader may know it.
fn told(piece: &Piece, locale: Locale) -> Markup {
    let day = |day: Date| dates::long_date(day, locale);
    let begins = piece.supported.kind == SupportKind::Therapy;
    let mut told = Vec::new();
    if let Some(service) = piece.supported.service {
        told.push(Fact::told(words::SERVICE, &capital(service.name().of(locale))));
    }
    told.push(Fact::shown(crate::words::further::STATE, state(piece, locale)));
    match piece.state {
        SupportState::NotNeeded => {}
        SupportState::Planned { due } => {
            told.push(Fact::told(words::OWNER, &piece.owner));
            told.push(Fact::told(words::DUE, &day(due)));
        }
        SupportState::Done { on, review } => {
            told.push(Fact::told(words::OWNER, &piece.owner));
            told.push(Fact::told(if begins { words::BEGUN_SINCE } else { words::DONE_SINCE }, &day(on)));
            told.extend(review.map(|review| Fact::told(words::REVIEW, &day(review))));
        }
    }
    told.push(Fact::told(words::DECIDED_BY, &piece.decided_by));
    if let Some(said) = &piece.words {
        told.extend(written(said, locale));
    }
    html! {
        (facts(&told, locale))
        @if piece.words.is_none() { p.quiet { (words::HIDDEN.of(locale)) } }
    }
}

fn written(said: &SupportWords, locale: Locale) -> Vec<Fact<'static>> {
    let SupportWords { what, because, found, reviews } = said;
    let as_typed = |text: &str| html! { span.as-typed { (text) } };
    let mut told = Vec::new();
    told.extend(what.as_ref().map(|what| Fact::shown(words::WHAT, as_typed(what.as_str()))));
    told.extend(because.as_ref().map(|why| Fact::shown(words::BECAUSE, as_typed(why.as_str()))));
    told.extend(found.as_ref().map(|found| Fact::shown(words::FOUND, as_typed(found.as_str()))));
    for (day, note) in reviews {
        let day = dates::long_date(*day, locale);
        told.push(Fact::shown(words::RECORD_REVIEW, html! { (day) ": " (as_typed(note.as_str())) }));
    }
    told
}

fn state(piece: &Piece, locale: Locale) -> Markup {
    let begins = piece.supported.kind == SupportKind::Therapy;
    let (tone, icon, said) = match piece.state {
        SupportState::NotNeeded => (Tone::Plain, Icon::Cross, piece.state.code().name()),
        SupportState::Planned { .. } => (Tone::Warning, Icon::Pen, piece.state.code().name()),
        SupportState::Done { .. } if begins => (Tone::Good, Icon::Check, words::BEGUN),
        SupportState::Done { .. } => (Tone::Good, Icon::Check, piece.state.code().name()),
    };
    html! {
        (tag(tone, icon, &capital(said.of(locale))))
        @if piece.is_overdue { " " (tag(Tone::Danger, Icon::Clock, &capital(words::OVERDUE.of(locale)))) }
    }
}

/// The sentence for a refusal.
const fn why(refused: NotSupport) -> Text {
    match refused {
        NotSupport::From(_) => words::NOT_FROM_HERE,
        NotSupport::Stage => words::STAGE,
        NotSupport::DueInThePast => words::DUE_PASSED,
        NotSupport::ReviewBeforeDone => words::REVIEW_EARLY,
        NotSupport::AlreadyOpen => words::ALREADY_OPEN,
        NotSupport::CannotTake => words::CANNOT_TAKE,
    }
}

/// Why the last try came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A rule of support.
    Rule(NotSupport),
    /// Someone changed it meanwhile.
    Stale,
}

fn refused(refusal: Option<Refusal>, locale: Locale) -> Markup {
    let said = refusal.map(|refusal| match refusal {
        Refusal::Rule(rule) => why(rule),
        Refusal::Stale => words::STALE,
    });
    html! {
        @if let Some(said) = said {
            div.flash role="alert" {
                (notice(Tone::Danger, words::REFUSED.of(locale), &html! { p { (said.of(locale)) } }))
            }
        }
    }
}
