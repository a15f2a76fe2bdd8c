//! The way in: address and password, then the code from the phone.
//!
//! The page says the same whatever was wrong, and never whether an account exists. On the
//! demonstration house it lists the invented people.

use barnahus_vocabulary::{Locale, paths};
use maud::{Markup, html};

use crate::form::{Ask, Form, Kind, Line, button};
use crate::frame::{BareFrame, Head};
use crate::parts::{Table, Tone, notice_line};
use crate::words::sign_in as words;

/// The demonstration house's accounts.
#[derive(Debug, Clone)]
pub struct Demo {
    /// Everyone's password.
    pub password: String,
    /// Everyone's code.
    pub code: String,
    /// E-mail address and role, in the reader's language.
    pub accounts: Vec<(String, String)>,
}

/// Whether the last attempt matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// None yet.
    First,
    /// It did not.
    NotMatched,
}

/// The first step. `back` is the path to land on afterwards.
#[must_use]
pub fn sign_in(
    frame: &BareFrame,
    form: &Form<'_>,
    attempt: Attempt,
    back: &str,
    demo: Option<&Demo>,
) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack-wide {
            div.stack {
                (not_matched(attempt, locale))
                form.form method="post" action=(paths::SIGN_IN) novalidate {
                    input type="hidden" name="back" value=(back);
                    (form.line(&Line::new(Ask::new("email", words::EMAIL), Kind::Username)))
                    (form.line(&Line::new(Ask::new("password", words::PASSWORD), Kind::Password)))
                    div.actions { (button(words::NEXT.of(locale))) }
                }
            }
            @if let Some(demo) = demo { (demo_accounts(demo, locale)) }
            details.fold { summary { (words::HELP.of(locale)) } p.prose { (words::HELP_NEXT.of(locale)) } }
        }
    };
    frame.page(&Head::titled(words::SIGN_IN).faulty(attempt == Attempt::NotMatched).narrow(), &body)
}

/// The second step. On the demonstration house it shows the code, which nobody has on a phone.
#[must_use]
pub fn sign_in_code(
    frame: &BareFrame,
    form: &Form<'_>,
    attempt: Attempt,
    back: &str,
    demo_code: Option<&str>,
) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (not_matched(attempt, locale))
            @if let Some(code) = demo_code {
                p.panel.panel-tinted { (words::DEMO_CODE.of(locale)) " " code { (code) } }
            }
            form.form method="post" action=(paths::SIGN_IN_CODE) novalidate {
                input type="hidden" name="back" value=(back);
                (form.line(&Line::new(Ask::new("code", words::CODE).hint(words::CODE_HINT), Kind::Code)))
                div.actions { (button(words::ENTER.of(locale))) }
            }
        }
    };
    frame.page(&Head::titled(words::CODE_TITLE).faulty(attempt == Attempt::NotMatched).narrow(), &body)
}

fn not_matched(attempt: Attempt, locale: Locale) -> Markup {
    html! {
        @if attempt == Attempt::NotMatched {
            div role="alert" { (notice_line(Tone::Danger, words::NOT_MATCHED.of(locale))) }
        }
    }
}

fn demo_accounts(demo: &Demo, locale: Locale) -> Markup {
    let mut table = Table::new(words::DEMO_ACCOUNTS, &[words::EMAIL, words::DEMO_ROLE]);
    for (email, role) in &demo.accounts {
        table.row(vec![html! { (email) }, html! { (role) }]);
    }
    html! {
        section.panel.panel-tinted {
            h2 { (words::DEMO.of(locale)) }
            p { (words::DEMO_ABOUT.of(locale)) }
            p {
                (words::DEMO_PASSWORD.of(locale)) " " code { (demo.password) } br;
                (words::DEMO_CODE.of(locale)) " " code { (demo.code) }
            }
            div.small { (table.shown(locale)) }
        }
    }
}
