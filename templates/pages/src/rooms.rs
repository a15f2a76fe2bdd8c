//! The rooms, and the house that they are in.

use barnahus_vocabulary::{Locale, RoomId, Text, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Form, Kind, Line, Look, link_button, save};
use crate::frame::{Frame, Head};
use crate::mail::mail_fields;
use crate::parts::{Empty, Icon, Table};
use crate::set_up::counties;
use crate::stale::{Versions, stale_form};
use crate::words::{frame as around, rooms as words, set_up};

/// What a room is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomUse {
    /// Where the child is heard.
    Interview,
    /// Where the team watches.
    Observation,
}

impl RoomUse {
    /// The word for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Interview => words::INTERVIEW,
            Self::Observation => words::OBSERVATION,
        }
    }
}

/// One room in the list.
#[derive(Debug, Clone)]
pub struct RoomLine {
    /// Which.
    pub id: RoomId,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub room_use: RoomUse,
    /// Names of the rooms that it sees into.
    pub serves: Vec<String>,
}

/// Where the form of a room goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomForm {
    /// To enter a room.
    New,
    /// To change this one, named so.
    Of(RoomId, String),
}

/// The list.
#[must_use]
pub fn rooms(frame: &Frame, list: &[RoomLine]) -> Markup {
    let locale = frame.locale;
    let mut table = Table::new(words::TITLE, &[words::NAME, words::KIND, words::SERVES, words::HOURS]);
    for room in list {
        table.row(vec![
            html! { a href=(paths::room(room.id)) { (room.name) } },
            html! { (room.room_use.name().of(locale)) },
            html! { (room.serves.join(", ")) },
            html! {
                a href=(paths::room_hours(room.id)) { (words::HOURS.of(locale)) span.sr-only { ": " (room.name) } }
            },
        ]);
    }
    let body = html! {
        @if list.is_empty() {
            (Empty { icon: Icon::Door, heading: words::NONE.of(locale), sentence: words::NONE_MORE.of(locale) }.shown())
        } @else { (table.shown(locale)) }
    };
    let head = Head::titled(words::TITLE).beside(link_button(paths::ROOM_NEW, words::ADD.of(locale)));
    frame.page(&head, &body)
}

/// One room, to be entered or changed; `interview_rooms` are those that it may see into.
#[must_use]
pub fn room(
    frame: &Frame,
    form: &Form<'_>,
    which: &RoomForm,
    interview_rooms: &[(RoomId, String)],
) -> Markup {
    let locale = frame.locale;
    let (action, head) = match which {
        RoomForm::New => (paths::ROOM_NEW.to_owned(), Head::titled(words::ADD)),
        RoomForm::Of(id, name) => (paths::room(*id), Head::titled(words::ROOM).heading(name)),
    };
    let uses = [Choice::new("interview", words::INTERVIEW), Choice::new("observation", words::OBSERVATION)];
    let body = html! {
        div.two {
            form.form method="post" action=(action) novalidate {
                input type="hidden" name="version" value=(form.typed.get("version"));
                (name(form))
                // What a room is for is chosen once: bookings rest on it.
                @if *which == RoomForm::New { (form.pick_one(&Ask::new("kind", words::KIND), &uses, Look::Plain)) }
                (serves(form, interview_rooms))
                div.actions { (save(locale)) }
            }
            aside { @if let RoomForm::Of(id, _) = which { (beside(*id, locale)) } }
        }
    };
    let head = head.back(paths::ROOMS, around::ROOMS).faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// Someone changed the room meanwhile.
#[must_use]
pub fn room_stale(
    frame: &Frame,
    id: RoomId,
    versions: Versions<'_>,
    interview_rooms: &[(RoomId, String)],
) -> Markup {
    let draw = |form: &Form<'_>| html! { (name(form)) (serves(form, interview_rooms)) };
    stale_form(frame, &paths::room(id), versions, draw)
}

fn name(form: &Form<'_>) -> Markup {
    form.line(&Line::new(Ask::new("name", words::NAME), Kind::Words))
}

/// What an observation room sees into.
fn serves(form: &Form<'_>, interview_rooms: &[(RoomId, String)]) -> Markup {
    let seen: Vec<_> = interview_rooms.iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    html! {
        @if !seen.is_empty() {
            (form.pick_any(&Ask::new("serves", words::SERVES).hint(words::SERVES_HINT), &seen, Look::Plain))
        }
    }
}

fn beside(id: RoomId, locale: Locale) -> Markup {
    html! {
        section.panel {
            ul.plain-list.stack-small {
                li { a href=(paths::room_hours(id)) { (words::HOURS.of(locale)) } }
                li { a href=(paths::room_closures(id)) { (words::CLOSURES.of(locale)) } }
            }
        }
    }
}

/// The house's own settings.
#[must_use]
pub fn house(frame: &Frame, form: &Form<'_>) -> Markup {
    let body = html! {
        form.form method="post" action=(paths::HOUSE) novalidate {
            input type="hidden" name="version" value=(form.typed.get("version"));
            input type="hidden" name="mail_version" value=(form.typed.get("mail_version"));
            (settings(form))
            div.actions { (save(frame.locale)) }
        }
    };
    frame.page(&Head::titled(words::HOUSE).faulty(form.is_faulty()), &form.below_its_faults(&body))
}

/// Someone changed them meanwhile.
#[must_use]
pub fn house_stale(frame: &Frame, versions: Versions<'_>) -> Markup {
    stale_form(frame, paths::HOUSE, versions, settings)
}

fn settings(form: &Form<'_>) -> Markup {
    let line = |(name, label, hint): (&'static str, Text, Text), kind| {
        form.line(&Line::new(Ask::new(name, label).hint(hint), kind))
    };
    html! {
        (line(("house_name", set_up::HOUSE_NAME, set_up::HOUSE_NAME_HINT), Kind::Words))
        (line(("address", set_up::ADDRESS, set_up::ADDRESS_HINT), Kind::Words))
        (form.list(&Ask::new("county", set_up::COUNTY), &counties()))
        (line(("mail_from", set_up::MAIL_FROM, set_up::MAIL), Kind::Address))
        (mail_fields(form))
    }
}
