//! The team of a case: whom the rules ask for, who fills each role, who could. Adding takes one click;
//! whom a rule asks for is not taken out.

mod need;
mod people;

use barnahus_casework::required::Question;
use barnahus_casework::routing::Reason;
use barnahus_vocabulary::{CaseId, Locale, PersonId, Role, paths};
use maud::{Markup, html};

use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Icon, Tone, icon, notice_line};
use crate::words::booking_facts;
use crate::words::cases::reasons::{Weight, reason, weight};
use crate::words::cases::{in_charge, steps, team as words};

pub use need::{Filled, Need};
pub use people::{Addable, Member, WHO};

/// Someone who could fill a role, with why.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// In which role they would join.
    pub role: Role,
    /// Their name.
    pub name: String,
    /// Where they come from.
    pub institution: String,
    /// Why, in the order of weight.
    pub reasons: Vec<Reason>,
}

/// Why the last change came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamRefusal {
    /// Cannot join: why, is not said.
    CannotJoin,
    /// Is in charge.
    InCharge,
    /// Was not in it.
    NotInIt,
    /// A rule asks for them.
    StillRequired(barnahus_casework::required::Rule),
}

/// The page.
#[derive(Debug, Clone)]
pub struct TeamPage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// Whom the rules ask for, in their order.
    pub needs: Vec<Need>,
    /// Who is in the team beyond that.
    pub others: Vec<Member>,
    /// What would change the list.
    pub questions: Vec<Question>,
    /// Whoever may be added, by name.
    pub addable: Vec<Addable>,
    /// Whether the reader may put someone else in charge.
    pub names_manager: bool,
    /// Why the last change came to nothing.
    pub refused: Option<TeamRefusal>,
}

/// The page, laid out.
#[must_use]
pub fn team(frame: &Frame, view: &TeamPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if let Some(refused) = view.refused {
            div.flash role="alert" { (notice_line(Tone::Danger, &refusal(refused, locale))) }
        }
        div.two {
            div {
                section.stack {
                    h2 { (words::REQUIRED.of(locale)) }
                    ul.plain-list.needs { @for need in &view.needs { (need.shown(view.case, locale)) } }
                }
                @if !view.others.is_empty() {
                    section.stack {
                        h2 { (words::OTHERS.of(locale)) }
                        ul.lines { @for member in &view.others { li { (member.shown(view.case, locale)) } } }
                    }
                }
                (people::add_freely(view.case, &view.addable, locale))
            }
            aside {
                @if !view.questions.is_empty() { (questions(&view.questions, locale)) }
                p.quiet.small { (words::REMOVE_NEXT.of(locale)) }
                @if view.names_manager {
                    p { a href=(paths::case_manager(view.case)) { (in_charge::TITLE.of(locale)) } }
                }
            }
        }
    };
    let heading = format!("{}: {}", words::TITLE.of(locale), view.codename);
    let head = Head::titled(words::TITLE)
        .help(Help::Team)
        .heading(heading)
        .lead(words::LEAD.of(locale))
        .back(paths::case(view.case), steps::TO_CASE);
    frame.page(&head, &body)
}

fn refusal(refused: TeamRefusal, locale: Locale) -> String {
    match refused {
        TeamRefusal::CannotJoin => words::CANNOT_JOIN.of(locale).to_owned(),
        TeamRefusal::InCharge => words::IN_CHARGE.of(locale).to_owned(),
        TeamRefusal::NotInIt => words::NOT_IN_IT.of(locale).to_owned(),
        TeamRefusal::StillRequired(rule) => words::still_required(rule, locale),
    }
}

fn questions(questions: &[Question], locale: Locale) -> Markup {
    html! {
        div.panel.panel-tinted {
            h2.h-small { (words::QUESTIONS.of(locale)) }
            ul { @for question in questions { li { (booking_facts::question(*question, locale)) } } }
            p.quiet.small { (words::QUESTIONS_NEXT.of(locale)) }
        }
    }
}

/// Why someone is proposed, what speaks for them marked apart from what does not.
pub(super) fn reasons(reasons: &[Reason], locale: Locale) -> Markup {
    html! {
        ul.plain-list.reasons {
            @for one in reasons {
                @let drawing = match weight(*one) {
                    Weight::For => Icon::Check,
                    Weight::Against => Icon::Warning,
                    Weight::Neither => Icon::Dot,
                };
                li { (icon(drawing)) (reason(*one, locale)) }
            }
        }
    }
}
