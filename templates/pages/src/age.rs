//! The age of a child is disputed: what the file says, the dispute that stands, what was found before.
//!
//! One page for all of it; what can be done next is on it and nothing else.

use barnahus_casework::age::{Age, AgeBasis, AgeResult};
use barnahus_vocabulary::{AgeDisputeId, CaseId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use crate::cases::fields;
use crate::form::{Area, Ask, Choice, Form, Kind, Line, Look, button, link_button, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::meanwhile::came_late;
use crate::parts::{Fact, Tone, facts, notice, notice_line};
use crate::wording::capital;
use crate::words::age as words;
use crate::words::cases::steps::TO_CASE;
use crate::words::form as hints;

/// The field that says which dispute.
pub const DISPUTE: &str = "dispute";

/// How it stands, on a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeStands {
    /// Nobody disputes it.
    Undisputed,
    /// It is disputed; an assessment may be due by then.
    Disputed(Option<Instant>),
    /// They were found to be an adult.
    FoundAdult,
}

/// One dispute.
#[derive(Debug, Clone)]
pub struct Dispute {
    /// Which.
    pub id: AgeDisputeId,
    /// When it was noted, and by whom; by nobody of the house when an officer told it at a handover.
    pub raised: (Instant, Option<String>),
    /// Why, as it was written.
    pub why: String,
    /// Until when, and who assesses.
    pub asked: Option<(Instant, String)>,
    /// When, by whom, and what was found.
    pub settled: Option<(Instant, String, AgeResult)>,
    /// What was written of that.
    pub found: String,
}

/// What comes next for an adult.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdultNext {
    /// Nothing: nobody was found to be one.
    Nothing,
    /// The referral is declined.
    Decline,
    /// The case is ended.
    End,
    /// Someone else decides.
    Waits,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct AgePage {
    /// Which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// What the file says.
    pub age: Age,
    /// Whether the rules for children hold.
    pub is_child: bool,
    /// The one that stands.
    pub standing: Option<Dispute>,
    /// Those that were settled, the newest first.
    pub earlier: Vec<Dispute>,
    /// What comes next, where an adult was found.
    pub next: AdultNext,
    /// Whether the case has ended.
    pub has_ended: bool,
    /// What the reader typed, where it came too late.
    pub late: Vec<String>,
}

/// The page. Its fields are `why`, or `assessor` and `due`, or `result`, `found` and those of an age.
#[must_use]
pub fn age(frame: &Frame, form: &Form<'_>, view: &AgePage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (came_late(&view.late, locale))
            (adult(view, locale))
            @match &view.standing {
                Some(standing) => (stands(form, view, standing)),
                None if view.has_ended => (notice_line(Tone::Plain, words::ENDED.of(locale))),
                None => (raise(form, view)),
            }
            section.case-section {
                h2 { (words::IN_FILE.of(locale)) }
                (facts(&in_file(view, locale), locale))
            }
            @if !view.earlier.is_empty() {
                section.case-section {
                    h2 { (words::EARLIER.of(locale)) }
                    ol.plain-list.stack { @for one in &view.earlier { li.panel { (settled(one, locale)) } } }
                }
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Age)
        .heading(format!("{}: {}", capital(&view.codename), words::TITLE.of(locale).to_lowercase()))
        .lead(words::LEAD.of(locale))
        .back(paths::case(view.case), TO_CASE)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

fn adult(view: &AgePage, locale: Locale) -> Markup {
    let next = match view.next {
        AdultNext::Nothing => return html! {},
        AdultNext::Decline => link_button(&paths::decline(view.case), words::DECIDE.of(locale)),
        AdultNext::End => link_button(&paths::end_as_adult(view.case), words::DECIDE.of(locale)),
        AdultNext::Waits => html! { p { (words::WAITS.of(locale)) } },
    };
    notice(Tone::Warning, words::FOUND_ADULT.of(locale), &next)
}

fn raise(form: &Form<'_>, view: &AgePage) -> Markup {
    let locale = form.locale;
    html! {
        section.case-section {
            h2 { (words::RAISE.of(locale)) }
            p { (words::MEANWHILE.of(locale)) }
            form.form method="post" action=(paths::age(view.case)) novalidate {
                (form.area(&Area::new(Ask::new("why", words::WHY))))
                div.actions { (button(words::RAISE_DEED.of(locale))) }
            }
        }
    }
}

fn stands(form: &Form<'_>, view: &AgePage, standing: &Dispute) -> Markup {
    let locale = form.locale;
    let title = if standing.asked.is_some() { words::ASK_AGAIN } else { words::ASK };
    html! {
        (notice(Tone::Warning, words::STANDS.of(locale), &html! {
            p { (words::MEANWHILE.of(locale)) }
            (told(standing, locale))
        }))
        section.panel {
            h2 { (title.of(locale)) }
            form.form method="post" action=(paths::age_asked(view.case)) novalidate {
                input type="hidden" name=(DISPUTE) value=(standing.id);
                (form.area(&Area::new(Ask::new("assessor", words::ASSESSOR).hint(words::ASSESSOR_HINT))))
                (form.line(&Line::new(Ask::new("due", words::DUE).hint(hints::TYPED_DAY), Kind::Day)))
                div.actions { (quiet_button(words::ASK_DEED.of(locale))) }
            }
        }
        (settle(form, view, standing))
    }
}

fn settle(form: &Form<'_>, view: &AgePage, standing: &Dispute) -> Markup {
    let locale = form.locale;
    let result = |result: &AgeResult| Choice::new(result.code(), capital(result.name().of(locale)));
    let results: Vec<_> = AgeResult::ALL.iter().map(result).collect();
    let on_what = [AgeBasis::Assessed, AgeBasis::Documented];
    let on_what: Vec<_> =
        on_what.iter().map(|basis| Choice::new(basis.code(), capital(basis.name().of(locale)))).collect();
    let ages =
        fields::WHO.iter().filter(|field| ["birth_date", "age_years", "age_band"].contains(&field.name));
    html! {
        section.panel {
            h2 { (words::SETTLE.of(locale)) }
            p { (words::SETTLE_FOLLOWS.of(locale)) }
            form.form method="post" action=(paths::age_settled(view.case)) novalidate {
                input type="hidden" name=(DISPUTE) value=(standing.id);
                (form.pick_one(&Ask::new("result", words::RESULT), &results, Look::Plain))
                (form.pick_one(&Ask::new("age_basis", words::ON_WHAT), &on_what, Look::Row))
                section.section {
                    h3 { (words::FOUND_AGE.of(locale)) }
                    p.quiet { (words::AGE_HINT.of(locale)) }
                    @for field in ages { (field.drawn(form, "")) }
                }
                (form.area(&Area::new(Ask::new("found", words::FOUND).optional())))
                div.actions { (button(words::SETTLE_DEED.of(locale))) }
            }
        }
    }
}

/// Since when, why, who assesses.
fn told(dispute: &Dispute, locale: Locale) -> Markup {
    let (at, by) = &dispute.raised;
    let by = by.as_deref().unwrap_or(words::BY_OFFICER.of(locale));
    html! {
        p.quiet { (words::SINCE.of(locale)) ": " (dates::moment(*at, locale)) ", " (by) "." }
        @for line in dispute.why.lines() { p { (line) } }
        @if let Some((due, assessor)) = &dispute.asked {
            p { (words::ASSESSOR.of(locale)) ": " (assessor) }
            @if dispute.settled.is_none() {
                p {
                    (words::RESULT_DUE.of(locale)) " "
                    strong { (dates::long_date(barnahus_vocabulary::local::day(*due), locale)) } "."
                }
            }
        }
    }
}

fn settled(dispute: &Dispute, locale: Locale) -> Markup {
    html! {
        @if let Some((at, by, result)) = &dispute.settled {
            p { strong { (capital(result.name().of(locale))) } }
            p.quiet { (dates::moment(*at, locale)) ", " (by) "." }
        }
        @for line in dispute.found.lines() { p { (line) } }
        (told(dispute, locale))
    }
}

fn in_file(view: &AgePage, locale: Locale) -> Vec<Fact<'static>> {
    let treated = if view.is_child { words::CHILD } else { words::ADULT };
    vec![
        Fact::told(words::BASIS, &capital(view.age.basis.name().of(locale))),
        Fact::told(words::TREATED, &capital(treated.of(locale))),
    ]
}
