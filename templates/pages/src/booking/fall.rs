//! The pages before a booking falls: what will happen, who is told, how to go on.

use barnahus_casework::Listed;
use barnahus_casework::booking::{CancelReason, NotHeldReason};
use barnahus_vocabulary::{Locale, dates, paths};
use maud::{Markup, html};

use super::{Answer, Booking, Parts};
use crate::form::{Ask, Choice, Danger, Form, Look, danger_page};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::wording::capital;
use crate::words::booking as words;

/// The name of the question why.
pub const REASON: &str = "reason";
/// The name of the version that the page was made from.
pub const VERSION: &str = "version";

/// Before it is cancelled.
#[must_use]
pub fn cancel(frame: &Frame, form: &Form<'_>, view: &Booking) -> Markup {
    let locale = frame.locale;
    let danger = Danger {
        happens: words::CANCEL_HAPPENS.into(),
        told: told(view, locale).into(),
        back: words::CANCEL_BACK.into(),
        deed: words::CANCEL_DEED,
        action: paths::booking_cancel(view.id),
        keep: paths::booking(view.id),
    };
    let ask = Ask::new(REASON, words::CANCEL_WHY).hint(words::CANCEL_WHY_HINT);
    let fields = fields(form, view, &form.pick_one(&ask, &choices::<CancelReason>(locale), Look::Plain));
    let head = Head::titled(words::CANCEL_TITLE).help(Help::Booking);
    frame.page(&whole(head, form, view, locale), &danger_page(form, &danger, &fields))
}

/// Before it is noted that it was not held.
#[must_use]
pub fn not_held(frame: &Frame, form: &Form<'_>, view: &Booking) -> Markup {
    let locale = frame.locale;
    let danger = Danger {
        happens: words::NOT_HELD_HAPPENS.into(),
        told: words::NOT_HELD_TOLD.into(),
        back: words::NOT_HELD_BACK.into(),
        deed: words::NOT_HELD_DEED,
        action: paths::booking_not_held(view.id),
        keep: paths::booking(view.id),
    };
    let ask = Ask::new(REASON, words::NOT_HELD_WHO);
    let fields = fields(form, view, &form.pick_one(&ask, &choices::<NotHeldReason>(locale), Look::Plain));
    let head = Head::titled(words::NOT_HELD_TITLE).help(Help::Booking);
    frame.page(&whole(head, form, view, locale), &danger_page(form, &danger, &fields))
}

fn whole<'a>(head: Head<'a>, form: &Form<'_>, view: &Booking, locale: Locale) -> Head<'a> {
    let when = format!("{} · {}", view.codename, capital(&dates::stretch(view.time, locale)));
    head.lead(when).back(paths::booking(view.id), words::TO_BOOKING).faulty(form.is_faulty())
}

fn fields(form: &Form<'_>, view: &Booking, question: &Markup) -> Markup {
    // A form that came back keeps the version that it was made from.
    let version = Some(form.typed.get(VERSION)).filter(|version| !version.is_empty());
    let version = version.map_or_else(|| view.version.to_string(), str::to_owned);
    html! { input type="hidden" name=(VERSION) value=(version); (question) }
}

fn choices<T: Listed>(locale: Locale) -> Vec<Choice<'static>> {
    T::ALL.iter().map(|entry| Choice::new(entry.code(), capital(entry.name().of(locale)))).collect()
}

/// Everyone who would get a cancellation, by name.
fn told(view: &Booking, locale: Locale) -> String {
    let (Parts::All(parts) | Parts::Own(parts)) = &view.parts else {
        return words::NOBODY_TOLD.of(locale).to_owned();
    };
    let names: Vec<_> =
        parts.iter().filter(|part| part.answer != Answer::Released).map(|part| part.name.as_str()).collect();
    if names.is_empty() {
        return words::NOBODY_TOLD.of(locale).to_owned();
    }
    format!("{}{}.", words::CANCEL_TOLD.of(locale), names.join(", "))
}
