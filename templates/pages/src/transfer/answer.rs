//! The offer of another house: what it says, and the two answers.

use barnahus_casework::Urgency;
use barnahus_casework::counted::CountedAge;
use barnahus_casework::transfer::{TransferReason, TransferRefusal};
use barnahus_vocabulary::{County, Instant, Locale, TransferId, dates, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Danger, Form, Look, danger_page, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Tone, facts, notice_line};
use crate::wording::capital;
use crate::words::transfer as words;

/// What is shown of a case that is not ours yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownCase {
    /// How urgent it is.
    pub urgency: Urgency,
    /// How old the child is, as a band.
    pub age: CountedAge,
    /// Where it stays.
    pub county: Option<County>,
    /// Why it is offered.
    pub reason: TransferReason,
    /// Since when.
    pub since: Instant,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct OfferedPage {
    /// Which offer.
    pub transfer: TransferId,
    /// Which house offers it.
    pub house: String,
    /// What it says.
    pub shown: ShownCase,
    /// That the other house must settle something first.
    pub waits_for_the_other: bool,
}

/// The county, in words.
pub(super) fn county(county: Option<County>, locale: Locale) -> String {
    county.map_or_else(|| words::UNKNOWN.of(locale).to_owned(), |county| county.name().to_owned())
}

/// The page. The only field is `refusal`.
#[must_use]
pub fn offered(frame: &Frame, form: &Form<'_>, view: &OfferedPage) -> Markup {
    let locale = frame.locale;
    let shown = view.shown;
    let told = [
        Fact::told(words::HOUSE, &view.house),
        Fact::told(words::REASON, &capital(shown.reason.name().of(locale))),
        Fact::told(words::URGENCY, &capital(shown.urgency.name().of(locale))),
        Fact::told(words::AGE, shown.age.name().of(locale)),
        Fact::told(words::COUNTY, &capital(&county(shown.county, locale))),
        Fact::told(words::WHEN, &dates::moment(shown.since, locale)),
    ];
    let danger = Danger {
        happens: words::ACCEPT_HAPPENS.into(),
        told: words::ACCEPT_TOLD.into(),
        back: words::ACCEPT_BACK.into(),
        deed: words::ACCEPT,
        action: paths::transfer_accept(view.transfer),
        keep: paths::TRANSFERS.to_owned(),
    };
    let body = html! {
        div.stack {
            @if view.waits_for_the_other { (notice_line(Tone::Warning, words::NOT_YET.of(locale))) }
            section.panel { (facts(&told, locale)) }
            (danger_page(form, &danger, &html! {}))
            (decline(form, view))
        }
    };
    let head = Head::titled(words::OFFERED)
        .help(Help::Transfer)
        .back(paths::TRANSFERS, words::TITLE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &body)
}

fn decline(form: &Form<'_>, view: &OfferedPage) -> Markup {
    let locale = form.locale;
    let refusal = |refusal: &TransferRefusal| Choice::new(refusal.code(), capital(refusal.name().of(locale)));
    let refusals: Vec<_> = TransferRefusal::ALL.iter().map(refusal).collect();
    html! {
        section.panel {
            h2 { (words::OR_DECLINE.of(locale)) }
            form.form method="post" action=(paths::transfer_decline(view.transfer)) novalidate {
                (form.pick_one(&Ask::new("refusal", words::REFUSAL), &refusals, Look::Plain))
                div.actions { (quiet_button(words::DECLINE.of(locale))) }
            }
        }
    }
}
