//! My account: language, calendar addresses, where I am signed in, password.

use barnahus_vocabulary::{Instant, Locale, PersonId, Text, dates, paths};
use maud::{Markup, html};

use crate::form::{Ask, Form, Kind, Line, button, quiet_button};
use crate::frame::{Frame, Head};
use crate::invitation::new_password;
use crate::parts::{Tone, notice_line};
use crate::words::{account as words, calendar, frame as around, people};

/// My calendar feed.
#[derive(Clone)]
pub enum Feed {
    /// There is none.
    None,
    /// There is one, made then; its address is not known any more.
    Since(Instant),
    /// It was made just now; this is its address.
    Made(String),
}

/// A session of mine.
#[derive(Debug, Clone)]
pub struct SessionLine {
    /// What the form sends to end it.
    pub id: String,
    /// The browser by its plain name, and the system.
    pub browser: String,
    /// When it was last used.
    pub seen: Instant,
    /// Whether it is the one that asks.
    pub this: bool,
}

/// What the page needs.
#[derive(Clone)]
pub struct Account {
    /// The reader's name.
    pub name: String,
    /// The address with which one signs in.
    pub email: String,
    /// The address of one's appointments.
    pub feed: Feed,
    /// The address of when one is busy.
    pub free_busy: Feed,
    /// Sessions, the present one first.
    pub sessions: Vec<SessionLine>,
    /// Who: their own hours and leave are a link away.
    pub person: PersonId,
    /// The shortest password, in characters.
    pub shortest: u64,
}

/// The page; the form is that of the password.
#[must_use]
pub fn account(frame: &Frame, form: &Form<'_>, view: &Account) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack-wide.prose {
            section.stack {
                h2 { (words::TIME.of(locale)) }
                ul.plain-list.stack-small {
                    li { a href=(paths::person_hours(view.person)) { (people::HOURS.of(locale)) } }
                    li { a href=(paths::person_absences(view.person)) { (people::ABSENCES.of(locale)) } }
                    li { a href=(paths::person_calendar(view.person)) { (calendar::MINE.of(locale)) } }
                }
            }
            section.stack { h2 { (words::FEED.of(locale)) } (feed(&view.feed, &APPOINTMENTS, locale)) }
            section.stack { h2 { (words::FREE_BUSY.of(locale)) } (feed(&view.free_busy, &FREE_BUSY, locale)) }
            section.stack { h2 { (words::SESSIONS.of(locale)) } (sessions(&view.sessions, locale)) }
            section.stack { h2 { (words::LANGUAGE.of(locale)) } (languages(locale)) }
            section.stack {
                h2 { (words::PASSWORD.of(locale)) }
                form.form method="post" action=(paths::ACCOUNT_PASSWORD) novalidate {
                    input type="hidden" name="email" autocomplete="username" value=(view.email);
                    (form.line(&Line::new(Ask::new("password", words::PASSWORD_NOW), Kind::Password)))
                    (new_password(form, view.shortest))
                    div.actions { (button(words::PASSWORD_CHANGE.of(locale))) }
                }
            }
        }
    };
    let lead = format!("{}, {}", view.name, view.email);
    frame.page(
        &Head::titled(words::ACCOUNT).lead(lead).faulty(form.is_faulty()),
        &form.below_its_faults(&body),
    )
}

/// What is said of an address, and where its buttons go.
struct FeedWords {
    about: Text,
    make: Text,
    renew: Text,
    end: Text,
    to_make: &'static str,
    to_end: &'static str,
}

const APPOINTMENTS: FeedWords = FeedWords {
    about: words::FEED_ABOUT,
    make: words::FEED_MAKE,
    renew: words::FEED_RENEW,
    end: words::FEED_END,
    to_make: paths::ACCOUNT_FEED,
    to_end: paths::ACCOUNT_FEED_END,
};

const FREE_BUSY: FeedWords = FeedWords {
    about: words::FREE_BUSY_ABOUT,
    make: words::FREE_BUSY_MAKE,
    renew: words::FREE_BUSY_RENEW,
    end: words::FREE_BUSY_END,
    to_make: paths::ACCOUNT_FREE_BUSY,
    to_end: paths::ACCOUNT_FREE_BUSY_END,
};

fn feed(feed: &Feed, said: &FeedWords, locale: Locale) -> Markup {
    let make = match feed {
        Feed::None => said.make,
        Feed::Since(_) | Feed::Made(_) => said.renew,
    };
    html! {
        p { (said.about.of(locale)) }
        @match feed {
            Feed::None => {}
            Feed::Since(made) => p.quiet { (words::FEED_SINCE.of(locale)) " " (dates::short_moment(*made, locale)) "." },
            Feed::Made(address) => {
                (notice_line(Tone::Warning, words::FEED_COPY.of(locale)))
                code.secret { (address) }
            }
        }
        div.actions {
            form method="post" action=(said.to_make) { (quiet_button(make.of(locale))) }
            @match feed {
                Feed::None => {}
                Feed::Since(_) | Feed::Made(_) => {
                    form method="post" action=(said.to_end) { (quiet_button(said.end.of(locale))) }
                }
            }
        }
    }
}

fn sessions(sessions: &[SessionLine], locale: Locale) -> Markup {
    html! {
        ul.lines {
            @for session in sessions {
                li {
                    div.grow {
                        div { (session.browser) }
                        div.quiet.small {
                            @if session.this { (words::SESSION_THIS.of(locale)) }
                            @else {
                                (words::SESSION_SEEN.of(locale)) " " (dates::short_moment(session.seen, locale))
                            }
                        }
                    }
                    @if !session.this {
                        form method="post" action=(paths::ACCOUNT_END_SESSION) {
                            input type="hidden" name="session" value=(session.id);
                            button.ds-button data-variant="secondary" data-size="sm" type="submit" {
                                (words::SESSION_END.of(locale))
                                span.sr-only { ": " (session.browser) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Each language says its own name; the present one is said, not offered.
fn languages(now: Locale) -> Markup {
    html! {
        form.actions method="post" action=(paths::LOCALE) {
            input type="hidden" name="back" value=(paths::ACCOUNT);
            @for locale in Locale::ALL {
                button.ds-button data-variant=(if locale == now { "primary" } else { "secondary" }) type="submit"
                    name="locale" value=(locale.tag()) lang=(locale.tag()) aria-pressed=(locale == now) {
                    (around::THIS_LANGUAGE.of(locale))
                }
            }
        }
    }
}
