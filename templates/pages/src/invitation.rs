//! The way to an account: choose a password, register the phone, show that it works.
//!
//! The secret of the phone stands on the page once, as a drawing and as text, and travels back sealed,
//! so that nothing is stored for an invitation that nobody takes up.

use barnahus_vocabulary::{Locale, paths};
use maud::{Markup, html};

use crate::form::{Ask, Form, Kind, Line, button, link_button};
use crate::frame::{BareFrame, Head};
use crate::qr::qr;
use crate::words::{account as words, sign_in};

/// What the page needs.
#[derive(Clone)]
pub struct Invitation {
    /// Where the form goes.
    pub action: String,
    /// The address with which one will sign in.
    pub email: String,
    /// The shortest password, in characters.
    pub shortest: u64,
    /// The `otpauth:` address for the drawing.
    pub code_url: String,
    /// The same secret to be typed by hand.
    pub code_secret: String,
    /// The secret, sealed, to come back with the form.
    pub sealed: String,
}

/// The page of three steps.
#[must_use]
pub fn invitation(frame: &BareFrame, form: &Form<'_>, view: &Invitation) -> Markup {
    let locale = frame.locale;
    let body = html! {
        form.form.form-wide method="post" action=(view.action) novalidate {
            input type="hidden" name="sealed" value=(view.sealed);
            // For password managers: whose password this is.
            input type="hidden" name="email" autocomplete="username" value=(view.email);
            ol.steps {
                li { div { (password(form, view.shortest)) } }
                li { div { (phone(view, locale)) } }
                li {
                    div {
                        h2 { (words::TYPE_CODE.of(locale)) }
                        (form.line(&Line::new(Ask::new("code", sign_in::CODE), Kind::Code)))
                    }
                }
            }
            div.actions { (button(words::MAKE_ACCOUNT.of(locale))) }
        }
    };
    let head = Head::titled(words::INVITATION).lead(words::INVITATION_LEAD.of(locale));
    frame.page(&head.faulty(form.is_faulty()).narrow(), &form.below_its_faults(&body))
}

/// The page behind a link that was used or is too old.
#[must_use]
pub fn link_over(frame: &BareFrame) -> Markup {
    let locale = frame.locale;
    let body = html! { div.actions { (link_button(paths::SIGN_IN, sign_in::SIGN_IN.of(locale))) } };
    frame.page(&Head::titled(words::LINK_OVER).lead(words::LINK_OVER_NEXT.of(locale)).narrow(), &body)
}

/// Two fields for a new password; `account` asks the same.
pub(crate) fn new_password(form: &Form<'_>, shortest: u64) -> Markup {
    let least = words::CHARACTERS.of(shortest, form.locale);
    let hint = format!("{} {least}.", words::PASSWORD_HINT.of(form.locale));
    html! {
        (form.line(&Line::new(Ask::new("new_password", words::NEW_PASSWORD).hint(hint), Kind::NewPassword)))
        (form.line(&Line::new(Ask::new("new_password_again", words::PASSWORD_AGAIN), Kind::NewPassword)))
    }
}

fn password(form: &Form<'_>, shortest: u64) -> Markup {
    html! { h2 { (words::CHOOSE_PASSWORD.of(form.locale)) } (new_password(form, shortest)) }
}

fn phone(view: &Invitation, locale: Locale) -> Markup {
    html! {
        h2 { (words::SCAN.of(locale)) }
        p { (words::SCAN_HOW.of(locale)) }
        @if let Some(drawing) = qr(&view.code_url, words::QR_HEARD.of(locale)) { (drawing) }
        p { (words::SECRET.of(locale)) }
        code.secret { (view.code_secret) }
    }
}
