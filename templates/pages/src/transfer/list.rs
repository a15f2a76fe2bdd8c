//! The transfers of a house: what waits for its answer, what it offered, what came.

use barnahus_casework::transfer::TransferRefusal;
use barnahus_vocabulary::{CaseId, Instant, Locale, TransferId, dates, paths};
use maud::{Markup, html};

use super::answer::{ShownCase, county};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Table};
use crate::wording::capital;
use crate::words::cases::list as cases;
use crate::words::transfer as words;

/// A case that this house offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLine {
    /// The codename it has, or had, here.
    pub codename: String,
    /// To which house.
    pub house: String,
    /// When that happened which stands last.
    pub at: Instant,
    /// How it stands.
    pub outcome: SentOutcome,
}

/// How it stands with a case that was offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SentOutcome {
    /// Not answered; the case is still here.
    Waits(CaseId),
    /// Moved: nothing else is left.
    Accepted,
    /// Not taken; the case is still here.
    Declined(CaseId, TransferRefusal),
    /// Taken back; the case is still here.
    TakenBack(CaseId),
}

/// A case that came from another house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameLine {
    /// Which.
    pub case: CaseId,
    /// What it is called here.
    pub codename: String,
    /// From which house.
    pub house: String,
    /// When it was accepted.
    pub at: Instant,
}

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TransfersPage {
    /// Which offer, of which house, what it says.
    pub to_answer: Vec<(TransferId, String, ShownCase)>,
    /// Offered by this house.
    pub sent: Vec<SentLine>,
    /// Come to this house.
    pub came: Vec<CameLine>,
}

/// The list, laid out.
#[must_use]
pub fn list(frame: &Frame, view: &TransfersPage) -> Markup {
    let locale = frame.locale;
    let nothing = view.to_answer.is_empty() && view.sent.is_empty() && view.came.is_empty();
    let body = html! {
        div.stack {
            @if nothing {
                (Empty {
                    icon: Icon::People,
                    heading: words::NONE.of(locale),
                    sentence: words::NONE_NEXT.of(locale),
                }.shown())
            }
            (to_answer(view, locale))
            (sent(view, locale))
            (came(view, locale))
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Transfer)
        .lead(words::LEAD.of(locale))
        .back(paths::CASES, cases::TITLE);
    frame.page(&head, &body)
}

fn to_answer(view: &TransfersPage, locale: Locale) -> Markup {
    let heads = [words::HOUSE, words::URGENCY, words::AGE, words::COUNTY, words::WHEN, words::ANSWER];
    let mut table = Table::new(words::TO_ANSWER, &heads);
    for (transfer, house, shown) in &view.to_answer {
        table.row(vec![
            html! { (house) },
            html! { (capital(shown.urgency.name().of(locale))) },
            html! { (shown.age.name().of(locale)) },
            html! { (capital(&county(shown.county, locale))) },
            html! { span.nowrap { (dates::short_moment(shown.since, locale)) } },
            html! { a href=(paths::transfer_offered(*transfer)) { (words::ANSWER.of(locale)) } },
        ]);
    }
    section(&table, (words::TO_ANSWER.of(locale), view.to_answer.is_empty()), locale)
}

fn sent(view: &TransfersPage, locale: Locale) -> Markup {
    let mut table = Table::new(words::SENT, &[words::CASE, words::HOUSE, words::OUTCOME, words::WHEN]);
    for line in &view.sent {
        let case = match line.outcome {
            SentOutcome::Accepted => None,
            SentOutcome::Waits(case) | SentOutcome::Declined(case, _) | SentOutcome::TakenBack(case) => {
                Some(case)
            }
        };
        table.row(vec![
            html! {
                @match case {
                    Some(case) => a href=(paths::transfer(case)) { (line.codename) },
                    None => (line.codename),
                }
            },
            html! { (line.house) },
            html! { (capital(&outcome(line.outcome, locale))) },
            html! { span.nowrap { (dates::short_moment(line.at, locale)) } },
        ]);
    }
    section(&table, (words::SENT.of(locale), view.sent.is_empty()), locale)
}

fn outcome(outcome: SentOutcome, locale: Locale) -> String {
    use barnahus_casework::transfer::TransferState as State;
    let (state, refusal) = match outcome {
        SentOutcome::Waits(_) => (State::Offered, None),
        SentOutcome::Accepted => (State::Accepted, None),
        SentOutcome::Declined(_, refusal) => (State::Declined, Some(refusal)),
        SentOutcome::TakenBack(_) => (State::TakenBack, None),
    };
    let state = state.name().of(locale);
    refusal.map_or_else(|| state.to_owned(), |why| format!("{state}: {}", why.name().of(locale)))
}

fn came(view: &TransfersPage, locale: Locale) -> Markup {
    let mut table = Table::new(words::CAME, &[words::CASE, words::HOUSE, words::WHEN]);
    for line in &view.came {
        table.row(vec![
            html! { a href=(paths::case(line.case)) { (line.codename) } },
            html! { (line.house) },
            html! { span.nowrap { (dates::short_moment(line.at, locale)) } },
        ]);
    }
    section(&table, (words::CAME.of(locale), view.came.is_empty()), locale)
}

fn section(table: &Table, (heading, is_empty): (&str, bool), locale: Locale) -> Markup {
    html! { @if !is_empty { section.stack { h2 { (heading) } (table.shown(locale)) } } }
}
