//! The pages on which support is planned, or decided not to be needed. No kind stands in their address.

use barnahus_casework::support::{ServiceKind, SupportKind};
use barnahus_vocabulary::{CaseId, PersonId, Text, paths};
use maud::{Markup, html};

use super::{Refusal, refused};
use crate::form::{Area, Ask, Choice, Form, Kind, Line, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::wording::capital;
use crate::words::form as common;
use crate::words::support as words;

/// The page.
#[derive(Debug, Clone)]
pub struct DecidePage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// Kinds that the reader may choose.
    pub kinds: Vec<SupportKind>,
    /// Who may be in charge.
    pub takers: Vec<(PersonId, String)>,
    /// Why the last try came to nothing.
    pub refused: Option<Refusal>,
}

/// Something is planned. Its fields are those of [`barnahus_casework::support::NewSupport::parse`].
#[must_use]
pub fn plan(frame: &Frame, form: &Form<'_>, view: &DecidePage) -> Markup {
    let people: Vec<_> =
        view.takers.iter().map(|(person, name)| Choice::new(person.to_string(), name.clone())).collect();
    let fields = html! {
        (kind(form, view))
        (form.area(&Area::new(Ask::new("what", words::WHAT))))
        (form.list(&Ask::new("owner", words::OWNER).hint(words::OWNER_HINT), &people))
        (form.line(&Line::new(Ask::new("due", words::DUE), Kind::Day)))
    };
    page(frame, form, (view, &paths::support_new(view.case)), (words::PLAN, words::PLAN_LEAD, &fields))
}

/// Something is not needed. Its fields are those of [`barnahus_casework::support::NotNeeded::parse`].
#[must_use]
pub fn not_needed(frame: &Frame, form: &Form<'_>, view: &DecidePage) -> Markup {
    let fields = html! {
        (kind(form, view))
        (form.area(&Area::new(Ask::new("because", words::BECAUSE))))
    };
    let of = (view, &*paths::support_not_needed(view.case));
    page(frame, form, of, (words::NOT_NEEDED, words::NOT_NEEDED_LEAD, &fields))
}

fn page(
    frame: &Frame,
    form: &Form<'_>,
    of: (&DecidePage, &str),
    (title, lead, fields): (Text, Text, &Markup),
) -> Markup {
    let ((view, action), locale) = (of, frame.locale);
    let body = html! {
        (refused(view.refused, locale))
        form.form method="post" action=(action) novalidate {
            (fields)
            div.actions { (save(locale)) a href=(paths::support(view.case)) { (common::KEEP.of(locale)) } }
        }
    };
    let head = Head::titled(title)
        .help(Help::Support)
        .heading(format!("{}: {}", capital(&view.codename), title.of(locale).to_lowercase()))
        .lead(lead.of(locale))
        .back(paths::support(view.case), words::TO_SUPPORT)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

fn kind(form: &Form<'_>, view: &DecidePage) -> Markup {
    let locale = form.locale;
    let kinds: Vec<_> =
        view.kinds.iter().map(|kind| Choice::new(kind.code(), capital(kind.name().of(locale)))).collect();
    let services: Vec<_> =
        ServiceKind::ALL.iter().map(|one| Choice::new(one.code(), capital(one.name().of(locale)))).collect();
    html! {
        (form.list(&Ask::new("support_kind", words::KIND), &kinds))
        @if view.kinds.contains(&SupportKind::Service) {
            (form.list(&Ask::new("service", words::SERVICE).hint(words::SERVICE_HINT).optional(), &services))
        }
    }
}
