//! A case goes to another house: offered, taken back, answered, listed; and what came with it.
//!
//! Before it is accepted the view of the other house holds closed words alone: no codename, no name, no file.

mod answer;
mod beside;
mod brought;
mod list;

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::transfer::{InTheWay, TransferReason, TransferRefusal};
use barnahus_vocabulary::{CaseId, County, HouseId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use crate::cases::closing::still_open;
use crate::form::{Area, Ask, Choice, Danger, Form, Look, danger_page, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice, notice_line};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::transfer as words;

pub use answer::{OfferedPage, ShownCase, offered};
pub use beside::Beside;
pub use brought::{BroughtPage, brought, spoken_of};
pub use list::{CameLine, SentLine, SentOutcome, TransfersPage, list};

/// How the newest offer of the case stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewestOffer {
    /// There was none, or it was taken back.
    Nothing,
    /// It waits at that house since then.
    Waits(String, Instant),
    /// That house declined it then.
    Declined(String, Instant, TransferRefusal),
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct TransferPage {
    /// Of which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// The other houses, with their counties.
    pub houses: Vec<(HouseId, String, County)>,
    /// What keeps the case here.
    pub in_the_way: Vec<InTheWay>,
    /// What goes along and is owed there.
    pub goes_along: Vec<OpenDuty>,
    /// What ends here.
    pub ends_here: Vec<OpenDuty>,
    /// What else there is of the case.
    pub beside: Beside,
    /// How the newest offer stands.
    pub newest: NewestOffer,
}

/// The page before. Its fields are `to`, `reason` and `words`.
#[must_use]
pub fn transfer(frame: &Frame, form: &Form<'_>, view: &TransferPage) -> Markup {
    let locale = frame.locale;
    let waits = matches!(view.newest, NewestOffer::Waits(..));
    let body = html! {
        div.stack {
            (newest(view, locale))
            @if !view.in_the_way.is_empty() { (in_the_way(view, locale)) }
            @for (said, duties) in [(words::GOES_ALONG, &view.goes_along), (words::ENDS_HERE, &view.ends_here)] {
                @if !duties.is_empty() {
                    section.panel {
                        h2.h-small { (said.of(locale)) }
                        (still_open(view.case, duties, locale))
                    }
                }
            }
            (view.beside.said(locale))
            @if view.houses.is_empty() {
                (notice_line(Tone::Warning, words::NO_OTHER.of(locale)))
            } @else if view.in_the_way.is_empty() && !waits {
                (offer(form, view))
            }
        }
    };
    let head = Head::titled(words::OFFER)
        .help(Help::Transfer)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &body)
}

fn newest(view: &TransferPage, locale: Locale) -> Markup {
    match &view.newest {
        NewestOffer::Nothing => html! {},
        NewestOffer::Waits(house, since) => html! {
            section.panel {
                h2.h-small { (words::STANDS.of(locale)) }
                p { (offered_to(house, *since, locale)) }
                p { (words::WAITS.of(locale)) }
                form method="post" action=(paths::transfer_back(view.case)) {
                    (quiet_button(words::TAKE_BACK.of(locale)))
                }
            }
        },
        NewestOffer::Declined(house, at, refusal) => {
            let (house, at) = (capital(house), dates::moment(*at, locale));
            let said = format!("{}: {house}, {at}", words::DECLINED_BEFORE.of(locale));
            let why = html! { p { (capital(refusal.name().of(locale))) "." } };
            notice(Tone::Warning, &said, &why)
        }
    }
}

/// To which house, since when.
pub(crate) fn offered_to(house: &str, since: Instant, locale: Locale) -> String {
    let since = dates::moment(since, locale);
    format!("{} {house}, {} {since}.", words::OFFERED_TO.of(locale), words::SINCE.of(locale))
}

fn in_the_way(view: &TransferPage, locale: Locale) -> Markup {
    let duties: Vec<OpenDuty> = view
        .in_the_way
        .iter()
        .filter_map(|one| if let InTheWay::Duty(duty) = one { Some(*duty) } else { None })
        .collect();
    let whole = |one: &InTheWay| match one {
        InTheWay::Ended => Some(words::ENDED),
        InTheWay::Trial => Some(words::TRIAL),
        InTheWay::WithCore => Some(words::WITH_CORE),
        InTheWay::Messages => Some(words::MESSAGES),
        InTheWay::Held => Some(words::HELD),
        InTheWay::Letters => Some(words::LETTERS),
        InTheWay::Duty(_) => None,
    };
    let said = html! {
        @for text in view.in_the_way.iter().filter_map(whole) { p { (text.of(locale)) } }
        @if !duties.is_empty() { (still_open(view.case, &duties, locale)) }
    };
    notice(Tone::Warning, words::IN_THE_WAY.of(locale), &said)
}

fn offer(form: &Form<'_>, view: &TransferPage) -> Markup {
    let locale = form.locale;
    let danger = Danger {
        happens: words::HAPPENS.into(),
        told: words::TOLD.into(),
        back: words::BACK.into(),
        deed: words::DEED,
        action: paths::transfer(view.case),
        keep: paths::case(view.case),
    };
    let house = |(id, name, county): &(HouseId, String, County)| {
        Choice::new(id.to_string(), format!("{name}, {}", county.name()))
    };
    let houses: Vec<_> = view.houses.iter().map(house).collect();
    let reason = |reason: &TransferReason| Choice::new(reason.code(), capital(reason.name().of(locale)));
    let reasons: Vec<_> = TransferReason::ALL.iter().map(reason).collect();
    let fields = html! {
        (form.pick_one(&Ask::new("to", words::TO), &houses, Look::Plain))
        (form.pick_one(&Ask::new("reason", words::REASON), &reasons, Look::Plain))
        (form.area(&Area::new(Ask::new("words", words::WORDS).hint(words::WORDS_HINT))))
    };
    danger_page(form, &danger, &fields)
}
