//! The siblings of a case: which are linked and what was chosen; a new link; the end of one, asked first.

use barnahus_casework::siblings::{SiblingChoice, SiblingDay, SiblingInterviewer, SiblingMeeting};
use barnahus_vocabulary::{CaseId, Locale, SiblingLinkId, Text, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Danger, Form, Kind, Line, Look, button, danger_page};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice_line};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::siblings as words;

/// The field, and the question of an address, that says which link.
pub const LINK: &str = "link";

/// One sibling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sibling {
    /// The link.
    pub link: SiblingLinkId,
    /// The other case with its codename, if the reader may see it.
    pub other: Option<(CaseId, String)>,
    /// What was chosen.
    pub choice: SiblingChoice,
    /// Whether their interviews overlap although the children must not meet.
    pub meet: bool,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct SiblingsPage {
    /// Of which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// Each.
    pub siblings: Vec<Sibling>,
    /// The codename of one whom the adult core names, not linked yet, for a reader who may see that case.
    pub proposed: Option<String>,
}

/// The page. Its fields are `codename`, `day`, `interviewer` and `meeting`.
#[must_use]
pub fn siblings(frame: &Frame, form: &Form<'_>, view: &SiblingsPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            p { (words::LEAD.of(locale)) }
            @if view.siblings.is_empty() { p.quiet { (words::NONE.of(locale)) } }
            @for sibling in &view.siblings { (linked(sibling, view.case, locale)) }
            section.panel {
                h2 { (words::LINK.of(locale)) }
                @if let Some(codename) = &view.proposed {
                    p { (words::PROPOSED.of(locale)) " " strong { (capital(codename)) } ". " (words::PROPOSED_DO.of(locale)) }
                }
                (form.below_its_faults(&link(form, view.case)))
            }
        }
    };
    frame.page(&head(words::TITLE, view).faulty(form.is_faulty()).narrow(), &body)
}

fn head<'a>(title: Text, view: &SiblingsPage) -> Head<'a> {
    Head::titled(title)
        .help(Help::Siblings)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
}

fn linked(sibling: &Sibling, case: CaseId, locale: Locale) -> Markup {
    let SiblingChoice { day, interviewer, meeting } = sibling.choice;
    html! {
        section.panel {
            @if sibling.meet { (notice_line(Tone::Danger, words::MEET.of(locale))) }
            @match &sibling.other {
                Some((other, codename)) => { h2.h-small { a href=(paths::case(*other)) { (capital(codename)) } } }
                None => { p { strong { (words::HIDDEN.of(locale)) } } }
            }
            ul.notes {
                li { (capital(day.name().of(locale))) }
                li { (capital(interviewer.name().of(locale))) }
                li { (capital(meeting.name().of(locale))) }
            }
            @if sibling.other.is_some() {
                p { a href=(end_of(case, sibling.link)) { (words::END.of(locale)) } }
            }
        }
    }
}

fn end_of(case: CaseId, link: SiblingLinkId) -> String {
    format!("{}?{LINK}={link}", paths::siblings_end(case))
}

fn link(form: &Form<'_>, case: CaseId) -> Markup {
    let locale = form.locale;
    let day = |one: &SiblingDay| Choice::new(one.code(), capital(one.name().of(locale)));
    let who = |one: &SiblingInterviewer| Choice::new(one.code(), capital(one.name().of(locale)));
    let meeting = |one: &SiblingMeeting| Choice::new(one.code(), capital(one.name().of(locale)));
    let days: Vec<_> = SiblingDay::ALL.iter().map(day).collect();
    let interviewers: Vec<_> = SiblingInterviewer::ALL.iter().map(who).collect();
    let meetings: Vec<_> = SiblingMeeting::ALL.iter().map(meeting).collect();
    let ask_day = Ask::new("day", words::DAY).hint(words::DAY_HINT);
    let ask_meeting = Ask::new("meeting", words::MEETING).hint(words::MEETING_HINT);
    html! {
        form.form method="post" action=(paths::siblings(case)) novalidate {
            (form.line(&Line::new(Ask::new("codename", words::CODENAME).hint(words::CODENAME_HINT), Kind::Words)))
            (form.pick_one(&ask_day, &days, Look::Plain))
            (form.pick_one(&Ask::new("interviewer", words::INTERVIEWER), &interviewers, Look::Plain))
            (form.pick_one(&ask_meeting, &meetings, Look::Plain))
            div.actions { (button(words::DEED.of(locale))) }
        }
    }
}

/// The page before a link ends.
#[must_use]
pub fn end(frame: &Frame, form: &Form<'_>, view: &SiblingsPage, link: &Sibling) -> Markup {
    let danger = Danger {
        happens: words::END_HAPPENS.into(),
        told: words::END_TOLD.into(),
        back: words::END_BACK.into(),
        deed: words::END,
        action: paths::siblings_end(view.case),
        keep: paths::siblings(view.case),
    };
    let fields = html! {
        @if let Some((_, codename)) = &link.other { p { strong { (capital(codename)) } } }
        input type="hidden" name=(LINK) value=(link.link);
    };
    let body = danger_page(form, &danger, &fields);
    frame.page(&head(words::END, view).narrow(), &body)
}
