//! Emergency access: the way in for a specialist, the review for the coordinator, the list for the data
//! protection officer.
//!
//! Only the coordinator's page has a reason in its view.

mod register;
mod review;

use barnahus_casework::policy::EmergencyVerdict;
use barnahus_vocabulary::{CaseId, EmergencyId, Instant, Locale, dates, paths};
use maud::{Markup, html};
use time::Duration;

use crate::form::{Area, Ask, Danger, Form, Kind, Line, danger_page, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Icon, Tone, tag};
use crate::words::cases::list;
use crate::words::emergency as words;

pub use register::register;
pub use review::{Reviewed, ToReview, of_case};

/// The field that says which one.
pub const ACCESS: &str = "access";

/// How one stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// It opens the file until then.
    Until(Instant),
    /// It ended by itself.
    Over(Instant),
    /// Someone ended it before its time.
    Ended(Instant, String),
}

/// One emergency access, without its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Which.
    pub id: EmergencyId,
    /// The codename of its case.
    pub codename: String,
    /// Who opened the file.
    pub who: String,
    /// When.
    pub opened: Instant,
    /// Until when.
    pub stands: Stands,
    /// What the coordinator found.
    pub verdict: Option<EmergencyVerdict>,
}

/// What the specialist's page needs.
#[derive(Debug, Clone)]
pub struct EmergencyPage {
    /// So long one stands.
    pub length: Duration,
    /// The reader's own that stand: which, to which case, called how, until when.
    pub mine: Vec<(EmergencyId, CaseId, String, Instant)>,
}

/// The way in. Its fields are `codename`, `reason` and `password`.
#[must_use]
pub fn emergency(frame: &Frame, form: &Form<'_>, view: &EmergencyPage) -> Markup {
    let locale = frame.locale;
    let hours = u64::try_from(view.length.whole_hours()).unwrap_or(0);
    let danger = Danger {
        happens: format!("{} {}.", words::HAPPENS.of(locale), words::HOURS.of(hours, locale)).into(),
        told: words::TOLD.into(),
        back: words::BACK.into(),
        deed: words::OPEN,
        action: paths::EMERGENCY.to_owned(),
        keep: paths::CASES.to_owned(),
    };
    let codename = Ask::new("codename", words::CODENAME).hint(words::CODENAME_HINT);
    let reason = Ask::new("reason", words::REASON).hint(words::REASON_HINT);
    let fields = html! {
        (form.line(&Line::new(codename, Kind::Words)))
        (form.area(&Area::new(reason)))
        (form.line(&Line::new(Ask::new("password", words::PASSWORD), Kind::Password)))
    };
    let body = html! { div.stack { (danger_page(form, &danger, &fields)) (mine(view, locale)) } };
    let head = Head::titled(words::TITLE)
        .help(Help::Emergency)
        .lead(words::LEAD.of(locale))
        .back(paths::CASES, list::TITLE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &body)
}

fn mine(view: &EmergencyPage, locale: Locale) -> Markup {
    html! {
        @if !view.mine.is_empty() {
            section.stack #mine {
                h2 { (words::MINE.of(locale)) }
                ul.lines {
                    @for (id, case, codename, until) in &view.mine {
                        li {
                            div.grow {
                                a href=(paths::case(*case)) { (codename) } ", "
                                (words::UNTIL.of(locale)) " " (dates::moment(*until, locale))
                            }
                            (end(*id, &quiet_button(words::END.of(locale))))
                        }
                    }
                }
            }
        }
    }
}

/// The form that ends one.
fn end(id: EmergencyId, button: &Markup) -> Markup {
    html! {
        form method="post" action=(paths::EMERGENCY_END) {
            input type="hidden" name=(ACCESS) value=(id);
            (button)
        }
    }
}

/// How one stands, in words.
pub(crate) fn stands(stands: &Stands, locale: Locale) -> Markup {
    match stands {
        Stands::Until(until) => html! {
            span.nowrap { (dates::short_moment(*until, locale)) } " "
            (tag(Tone::Warning, Icon::Clock, words::STANDS.of(locale)))
        },
        Stands::Over(at) => html! { span.nowrap { (dates::short_moment(*at, locale)) } },
        Stands::Ended(at, by) => html! {
            span.nowrap { (dates::short_moment(*at, locale)) } ", " (words::ENDED_BY.of(locale)) " " (by)
        },
    }
}

/// What was found, in words.
pub(crate) fn verdict(found: Option<EmergencyVerdict>, locale: Locale) -> Markup {
    match found {
        Some(EmergencyVerdict::Justified) => {
            tag(Tone::Good, Icon::Check, EmergencyVerdict::Justified.name().of(locale))
        }
        Some(EmergencyVerdict::NotJustified) => {
            tag(Tone::Danger, Icon::Warning, EmergencyVerdict::NotJustified.name().of(locale))
        }
        None => tag(Tone::Warning, Icon::Clock, words::NOT_REVIEWED.of(locale)),
    }
}
