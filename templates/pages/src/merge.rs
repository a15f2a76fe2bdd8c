//! One child was taken down twice: the page before a case is merged into another.
//!
//! The case that stays is named by its codename; what the reader may not see of it is not in the view.

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::merging::StaysApart;
use barnahus_vocabulary::{CaseId, Locale, Role, Text, paths};
use maud::{Markup, html};

use crate::cases::closing::still_open;
use crate::form::{Ask, Choice, Danger, Form, Kind, Line, Look, danger_page};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::merge as words;
use crate::words::siblings::HIDDEN;

/// The other case of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherCase {
    /// With its codename, to whoever may see it.
    Seen(CaseId, String),
    /// It is there, and not for the reader.
    Hidden,
    /// Its file is not here any more.
    Gone,
}

/// How a case is merged, as its page says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Into which case.
    pub into: Option<OtherCase>,
    /// Which cases into it.
    pub here: Vec<OtherCase>,
}

/// What the page before needs.
#[derive(Debug, Clone)]
pub struct MergePage {
    /// Which case would be merged.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// The version that this page shows.
    pub version: u32,
    /// What keeps it apart.
    pub stays_apart: Vec<StaysApart>,
    /// Whether it ended as a duplicate already.
    pub has_ended: bool,
    /// Cases about a child like this one.
    pub alike: Vec<(CaseId, String)>,
    /// Its team.
    pub team: Vec<(Role, String)>,
    /// Its siblings, by codename where the reader sees them.
    pub siblings: Vec<Option<String>>,
}

/// The page before. Its fields are `codename`, `sure` and the version.
#[must_use]
pub fn merge(frame: &Frame, form: &Form<'_>, view: &MergePage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            @if view.stays_apart.is_empty() {
                (form_of(form, view))
                @if !view.team.is_empty() || !view.siblings.is_empty() { (stays_here(view, locale)) }
            } @else {
                (apart(view, locale))
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Steps)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &body)
}

fn form_of(form: &Form<'_>, view: &MergePage) -> Markup {
    let locale = form.locale;
    let danger = Danger {
        happens: if view.has_ended { words::HAPPENS_ENDED } else { words::HAPPENS }.into(),
        told: words::TOLD.into(),
        back: words::BACK.into(),
        deed: words::DEED,
        action: paths::merge(view.case),
        keep: paths::case(view.case),
    };
    let codename = Ask::new("codename", words::CODENAME).hint(words::CODENAME_HINT);
    let compared = [Choice::new("yes", words::COMPARED.of(locale))];
    let fields = html! {
        input type="hidden" name="version" value=(view.version);
        (form.line(&Line::new(codename, Kind::Words)))
        @if !view.alike.is_empty() {
            div {
                p.small { (words::ALIKE.of(locale)) }
                ul.notes { @for (case, codename) in &view.alike {
                    li { a href=(paths::case(*case)) { (capital(codename)) } }
                } }
            }
        }
        (form.pick_any(&Ask::new("sure", words::SURE), &compared, Look::Plain))
    };
    danger_page(form, &danger, &fields)
}

/// What a tired person would think comes along.
fn stays_here(view: &MergePage, locale: Locale) -> Markup {
    let people: Vec<String> =
        view.team.iter().map(|(role, name)| format!("{name} ({})", role.name().of(locale))).collect();
    html! {
        section.panel {
            h2.h-small { (words::STAYS_HERE.of(locale)) }
            ul.notes {
                @if !people.is_empty() { li { (words::TEAM.of(locale)) ": " (people.join(", ")) } }
                @for sibling in &view.siblings {
                    li {
                        (words::SIBLING.of(locale)) ": "
                        (sibling.as_deref().map_or_else(|| HIDDEN.of(locale).to_owned(), capital))
                    }
                }
            }
            p.small { (words::STAYS_NEXT.of(locale)) }
        }
    }
}

fn apart(view: &MergePage, locale: Locale) -> Markup {
    let duties: Vec<OpenDuty> = view
        .stays_apart
        .iter()
        .filter_map(|one| if let StaysApart::Duty(duty) = one { Some(*duty) } else { None })
        .collect();
    let said = html! {
        @for text in view.stays_apart.iter().filter_map(whole) { p { (text.of(locale)) } }
        @if !duties.is_empty() {
            p { (words::SETTLE.of(locale)) }
            (still_open(view.case, &duties, locale))
        }
    };
    notice(Tone::Warning, words::STAYS_APART.of(locale), &said)
}

const fn whole(one: &StaysApart) -> Option<Text> {
    match one {
        StaysApart::Merged => Some(words::MERGED),
        StaysApart::HoldsOthers => Some(words::HOLDS_OTHERS),
        StaysApart::EndedOtherwise => Some(words::ENDED_OTHERWISE),
        StaysApart::Heard => Some(words::HEARD),
        StaysApart::WorkDone => Some(words::WORK_DONE),
        StaysApart::OfferedElsewhere => Some(words::OFFERED),
        StaysApart::CoreAsks => Some(words::CORE_ASKS),
        StaysApart::WithCore => Some(words::WITH_CORE),
        StaysApart::Duty(_) => None,
    }
}

/// A referral by its case.
pub(crate) fn named(other: &OtherCase, locale: Locale) -> Markup {
    html! {
        @match other {
            OtherCase::Seen(case, codename) => a href=(paths::case(*case)) { (capital(codename)) },
            OtherCase::Hidden => (words::HERE_HIDDEN.of(locale)),
            OtherCase::Gone => (words::HERE_GONE.of(locale)),
        }
    }
}
