//! The page on which a planning meeting is planned or moved: who, where, and a time at which all can.

use barnahus_vocabulary::{BookingId, CaseId, Instant, PersonId, Role, RoomId, dates, paths};
use maud::{Markup, html};

use super::{VERSION, refused};
use crate::form::{Ask, Choice, Form, Kind, Line, Look};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Tone, facts, notice_line};
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::blind;
use crate::words::form as common;
use crate::words::meeting as words;

/// The page.
#[derive(Debug, Clone)]
pub struct PlanPage {
    /// Which case.
    pub case: CaseId,
    /// The meeting that is moved, if one is.
    pub moving: Option<BookingId>,
    /// Two words.
    pub codename: String,
    /// Who could take part.
    pub team: Vec<(PersonId, Role, String)>,
    /// The rooms of the house.
    pub rooms: Vec<(RoomId, String)>,
    /// Times at which all who are chosen are free.
    pub times: Vec<Instant>,
    /// When the interview begins.
    pub interview: Option<Instant>,
    /// Whether whoever talks with the child is not to know what happened.
    pub is_blind: bool,
    /// Why the last try came to nothing, sentence by sentence.
    pub refused: Vec<String>,
}

impl PlanPage {
    fn here(&self) -> String {
        match self.moving {
            Some(meeting) => paths::meeting_move(meeting),
            None => paths::meeting_new(self.case),
        }
    }
}

/// The page, laid out. Its fields are `who`, `place`, `call_how`, `at`, `day`, `time`, `version`, `do`.
#[must_use]
pub fn plan(frame: &Frame, form: &Form<'_>, view: &PlanPage) -> Markup {
    let locale = frame.locale;
    let (title, deed) = match view.moving {
        Some(_) => (words::MOVE, words::MOVE_IT),
        None => (words::NEW, words::BOOK),
    };
    let body = html! {
        (refused(&view.refused, locale))
        @if let Some(begins) = view.interview {
            div.flash { (facts(&[Fact::told(words::INTERVIEW, &dates::moment(begins, locale))], locale)) }
        }
        @if view.is_blind { div.flash { (notice_line(Tone::Warning, blind::NOT_TO_THE_MEETING.of(locale))) } }
        form.form method="post" action=(view.here()) novalidate {
            (fields(form, view))
            div.actions {
                button.ds-button type="submit" name="do" value="book" { (deed.of(locale)) }
                button.ds-button data-variant="secondary" type="submit" name="do" value="times" {
                    (words::SHOW_TIMES.of(locale))
                }
                a href=(back(view)) { (common::KEEP.of(locale)) }
            }
        }
    };
    let to = if view.moving.is_some() { words::TO_MEETING } else { words::TO_CASE };
    let head = Head::titled(title)
        .help(Help::Meeting)
        .heading(format!("{}: {}", capital(&view.codename), title.of(locale).to_lowercase()))
        .lead(words::LEAD.of(locale))
        .back(back(view), to)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// The page in both versions, since someone changed the meeting meanwhile.
#[must_use]
pub fn plan_stale(frame: &Frame, view: &PlanPage, versions: Versions<'_>) -> Markup {
    stale_form(frame, &view.here(), versions, |form| fields(form, view))
}

fn back(view: &PlanPage) -> String {
    view.moving.map_or_else(|| paths::case(view.case), paths::meeting)
}

fn fields(form: &Form<'_>, view: &PlanPage) -> Markup {
    let locale = form.locale;
    let who: Vec<_> = view
        .team
        .iter()
        .map(|(person, role, name)| {
            let label = format!("{name}, {}", role.name().of(locale));
            Choice::new(format!("{person}:{role}"), label)
        })
        .collect();
    let mut places = vec![Choice::new("call", words::BY_CALL)];
    places.extend(view.rooms.iter().map(|(room, name)| Choice::new(room.to_string(), name.clone())));
    let time = |at: &Instant| Choice::new(at.millis().to_string(), capital(&dates::moment(*at, locale)));
    let mut times: Vec<_> = view.times.iter().map(time).collect();
    times.push(Choice::new("", words::OTHER_TIME));
    html! {
        input type="hidden" name=(VERSION) value=(form.typed.get(VERSION));
        (form.pick_any(&Ask::new("who", words::WHO).hint(words::WHO_HINT), &who, Look::Plain))
        (form.pick_one(&Ask::new("place", words::PLACE), &places, Look::Plain))
        (form.line(&Line::new(
            Ask::new("call_how", words::CALL_HOW).hint(words::CALL_HOW_HINT).optional(),
            Kind::Words,
        )))
        @if view.times.is_empty() { p { (words::NO_TIMES.of(locale)) } }
        (form.pick_one(&Ask::new("at", words::WHEN), &times, Look::Plain))
        div.row {
            (form.line(&Line::new(Ask::new("day", words::DAY).optional(), Kind::Day)))
            (form.line(&Line::new(Ask::new("time", words::HOUR).optional(), Kind::Time)))
        }
    }
}
