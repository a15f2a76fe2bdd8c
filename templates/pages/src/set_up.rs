//! The first start: the house, its first coordinator, its rooms, its hours, its mail, on one page.
//!
//! The page is open only behind the one-time link that the program printed. Field names are those that
//! the form below spells; what they mean is parsed by `web`.

use barnahus_vocabulary::{County, Locale, dates, local};
use maud::{Markup, html};

use crate::form::{Area, Ask, Choice, Form, Kind, Line, Look, button};
use crate::frame::{BareFrame, Head};
use crate::mail::mail_fields;
use crate::words::set_up as words;

/// The five questions. `action` is where the form goes.
#[must_use]
pub fn set_up(frame: &BareFrame, form: &Form<'_>, action: &str) -> Markup {
    let locale = frame.locale;
    let body = html! {
        form.form method="post" action=(action) novalidate {
            (house(form))
            (coordinator(form))
            (rooms(form))
            (hours(form))
            section.section {
                h2 { (words::MAIL.of(locale)) }
                (form.line(&Line::new(
                    Ask::new("mail_from", words::MAIL_FROM).hint(words::MAIL_FROM_HINT), Kind::Address)))
                (mail_fields(form))
            }
            div.actions { (button(words::DONE.of(locale))) }
        }
    };
    frame.page(
        &Head::titled(words::TITLE).lead(words::LEAD.of(locale)).faulty(form.is_faulty()).narrow(),
        &form.below_its_faults(&body),
    )
}

/// Every county, for a list.
#[must_use]
pub fn counties() -> Vec<Choice<'static>> {
    County::all().map(|county| Choice::new(county.code(), county.name())).collect()
}

/// The days of the week by their number, 1 for Monday.
#[must_use]
pub fn weekdays(locale: Locale) -> Vec<Choice<'static>> {
    local::WEEK
        .into_iter()
        .map(|day| Choice::new(day.number_from_monday().to_string(), dates::weekday(day).of(locale)))
        .collect()
}

fn house(form: &Form<'_>) -> Markup {
    html! {
        section.section {
            h2 { (words::HOUSE.of(form.locale)) }
            (form.line(&Line::new(Ask::new("house_name", words::HOUSE_NAME).hint(words::HOUSE_NAME_HINT), Kind::Words)))
            (form.line(&Line::new(Ask::new("address", words::ADDRESS).hint(words::ADDRESS_HINT), Kind::Words)))
            (form.list(&Ask::new("county", words::COUNTY), &counties()))
        }
    }
}

fn coordinator(form: &Form<'_>) -> Markup {
    html! {
        section.section {
            h2 { (words::COORDINATOR.of(form.locale)) }
            p.hint { (words::COORDINATOR_HINT.of(form.locale)) }
            (form.line(&Line::new(Ask::new("coordinator_name", words::NAME), Kind::Words)))
            (form.line(&Line::new(Ask::new("coordinator_email", words::EMAIL), Kind::Address)))
        }
    }
}

fn rooms(form: &Form<'_>) -> Markup {
    html! {
        section.section {
            h2 { (words::ROOMS.of(form.locale)) }
            p.hint { (words::ROOMS_HINT.of(form.locale)) }
            (form.area(&Area::new(Ask::new("interview_rooms", words::INTERVIEW_ROOMS))))
            (form.area(&Area::new(Ask::new("observation_rooms", words::OBSERVATION_ROOMS))))
        }
    }
}

fn hours(form: &Form<'_>) -> Markup {
    html! {
        section.section {
            h2 { (words::HOURS.of(form.locale)) }
            (form.pick_any(&Ask::new("days", words::DAYS), &weekdays(form.locale), Look::Columns))
            div.parts {
                (form.line(&Line::new(Ask::new("opens", words::OPENS), Kind::Time)))
                (form.line(&Line::new(Ask::new("closes", words::CLOSES), Kind::Time)))
            }
        }
    }
}
