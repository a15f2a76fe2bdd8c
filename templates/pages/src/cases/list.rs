//! The list of cases, urgent first: codenames only, filters as links, cards on a phone.

use barnahus_casework::duty::DutyKind;
use barnahus_casework::{Stage, Urgency};
use barnahus_vocabulary::{Instant, Locale, PersonId, Text, dates, paths};
use maud::{Markup, html};

use super::due::{self, Due};
use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Pager, Table, icon};
use crate::wording::capital;
use crate::words::cases::{list as words, search};
use crate::words::{emergency, plan, transfer};

/// The field of who is in charge.
pub const MANAGER: &str = "manager";
/// The field of what is to do.
pub const DUTY: &str = "duty";

/// A filter as a link.
#[derive(Debug, Clone)]
pub struct Chip {
    /// What it shows.
    pub label: Text,
    /// Its address, to be shared.
    pub href: String,
    /// How many cases it lets through, where that is worth counting.
    pub number: Option<u64>,
    /// Whether it is on.
    pub current: bool,
}

/// One case.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it leads.
    pub href: String,
    /// Two words.
    pub codename: String,
    /// Where it stands.
    pub stage: Stage,
    /// How urgent it is.
    pub urgency: Urgency,
    /// When the referral came.
    pub received: Instant,
    /// How it stands to its limit.
    pub due: Due,
    /// Who is in charge.
    pub manager: Option<String>,
}

/// What the list can be narrowed by besides, by a form of two lists.
#[derive(Debug, Clone, Default)]
pub struct Narrow {
    /// Who can be in charge.
    pub managers: Vec<(PersonId, String)>,
    /// Who is chosen.
    pub manager: Option<PersonId>,
    /// What the reader has to do about a case.
    pub duty: Option<DutyKind>,
    /// What else stands in the address and is kept.
    pub kept: Vec<(&'static str, &'static str)>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct CaseList {
    /// Filters by stage.
    pub chips: Vec<Chip>,
    /// Filters by urgency.
    pub urgencies: Vec<Chip>,
    /// By who is in charge and by duty.
    pub narrow: Narrow,
    /// How many cases pass the filters.
    pub number: u64,
    /// Those of this page.
    pub rows: Vec<Row>,
    /// The addresses of the next page and of the top, where this is not all.
    pub pager: Pager,
    /// The top of the list, on every page but the first.
    pub first: Option<String>,
    /// Whether the reader may take down a referral.
    pub may_receive: bool,
    /// Whether the reader answers for transfers between houses.
    pub answers_transfers: bool,
    /// Whether the reader may open a file in an emergency.
    pub may_have_emergency: bool,
}

/// The page, laid out.
#[must_use]
pub fn list(frame: &Frame, view: &CaseList) -> Markup {
    let locale = frame.locale;
    let head = Head::titled(words::TITLE).help(Help::Cases).lead(words::CASES.of(view.number, locale));
    let head = if view.may_receive {
        head.beside(html! {
            @if frame.shows.plan {
                a.ds-button data-variant="secondary" href=(paths::PLAN) { (plan::TITLE.of(locale)) }
            }
            (link_button(paths::INTAKE, words::TAKE_DOWN.of(locale)))
        })
    } else {
        head
    };
    let body = html! {
        div.stack {
            p.no-print { a href=(paths::CASES_SEARCH) { (search::TITLE.of(locale)) } }
            (filters(view, locale))
            (narrow(&view.narrow, locale))
            @if view.rows.is_empty() { (empty(locale)) } @else { div.case-list { (table(&view.rows, locale)) } }
            @if let Some(first) = &view.first {
                p { a href=(first) { (words::FIRST.of(locale)) } }
            }
            @if view.rows.iter().any(|row| matches!(row.due, Due::Hearing(..))) {
                p.hint.small { (words::AS_FAR.of(locale)) }
            }
            (view.pager.shown(locale))
            @if view.answers_transfers {
                p.hint {
                    (transfer::FROM_LIST.of(locale)) " "
                    a href=(paths::TRANSFERS) { (transfer::TITLE.of(locale)) }
                }
            }
            @if view.may_have_emergency {
                p.hint {
                    (emergency::FROM_LIST.of(locale)) " "
                    a href=(paths::EMERGENCY) { (emergency::TITLE.of(locale)) }
                }
            }
        }
    };
    frame.page(&head, &body)
}

/// Those that count stand first and always; the others are folded on a phone, where the first case
/// would otherwise lie below the screen.
fn filters(view: &CaseList, locale: Locale) -> Markup {
    let (first, more): (Vec<_>, Vec<_>) =
        view.chips.iter().enumerate().partition(|(place, chip)| *place == 0 || chip.number.is_some());
    let [first, more] = [first, more].map(|some| some.into_iter().map(|(_, chip)| chip).collect::<Vec<_>>());
    let urgencies: Vec<_> = view.urgencies.iter().collect();
    // The first of a row is "all".
    let is_on = more.iter().chain(urgencies.iter().skip(1)).any(|chip| chip.current);
    html! {
        nav.case-filters aria-label=(words::FILTERS.of(locale)) {
            (chips(&first, locale))
            details.fold.wide-open open[is_on] {
                summary { (words::MORE_FILTERS.of(locale)) }
                div.case-filters {
                    (chips(&more, locale))
                    h2.sr-only { (words::BY_URGENCY.of(locale)) }
                    (chips(&urgencies, locale))
                }
            }
        }
    }
}

fn narrow(view: &Narrow, locale: Locale) -> Markup {
    html! {
        details.fold.no-print open[view.manager.is_some() || view.duty.is_some()] {
            summary { (search::NARROW.of(locale)) }
            form.row.way method="get" action=(paths::CASES) {
                @for (name, value) in &view.kept { input type="hidden" name=(name) value=(value); }
                div {
                    label for=(MANAGER) { (words::MANAGER.of(locale)) }
                    select.ds-input id=(MANAGER) name=(MANAGER) autocomplete="off" {
                        option value="" { (search::ANYBODY.of(locale)) }
                        @for (person, name) in &view.managers {
                            option value=(person) selected[view.manager == Some(*person)] { (name) }
                        }
                    }
                }
                div {
                    label for=(DUTY) { (search::DUTY.of(locale)) }
                    select.ds-input id=(DUTY) name=(DUTY) autocomplete="off" {
                        option value="" { (search::ANY_DUTY.of(locale)) }
                        @for kind in DutyKind::ALL {
                            option value=(kind.code()) selected[view.duty == Some(*kind)] { (capital(kind.name().of(locale))) }
                        }
                    }
                }
                button.ds-button data-variant="secondary" type="submit" { (search::SHOW.of(locale)) }
            }
        }
    }
}

fn chips(chips: &[&Chip], locale: Locale) -> Markup {
    html! {
        ul.filters {
            @for chip in chips {
                li {
                    a href=(chip.href) aria-current=[chip.current.then_some("true")] {
                        @if chip.current { (icon(Icon::Check)) }
                        (capital(chip.label.of(locale)))
                        @if let Some(number) = chip.number { span.number { (number) } }
                    }
                }
            }
        }
    }
}

pub(super) fn table(rows: &[Row], locale: Locale) -> Markup {
    let heads = [words::CODENAME, words::URGENCY, words::STAGE, words::DUE, words::MANAGER, words::RECEIVED];
    let mut table = Table::new(words::CAPTION, &heads);
    for row in rows {
        table.row(vec![
            html! { a href=(row.href) { (row.codename) } },
            due::urgency(row.urgency, locale),
            due::stage(row.stage.code(), locale),
            row.due.shown(locale),
            manager(row.manager.as_deref(), locale),
            html! { span.nowrap { (dates::short_moment(row.received, locale)) } },
        ]);
    }
    table.shown(locale)
}

fn manager(name: Option<&str>, locale: Locale) -> Markup {
    match name {
        Some(name) => html! { (name) },
        None => html! { span.quiet { (words::NOBODY.of(locale)) } },
    }
}

fn empty(locale: Locale) -> Markup {
    Empty { icon: Icon::Note, heading: words::EMPTY.of(locale), sentence: words::EMPTY_NEXT.of(locale) }
        .shown()
}
