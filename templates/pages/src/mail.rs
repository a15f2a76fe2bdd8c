//! The fields about the way letters leave, shared by the first start and the house's settings.

use maud::{Markup, html};

use crate::form::{Ask, Choice, Form, Kind, Line, Look};
use crate::words::mail as words;

/// Way, server, account. Without script all of it is there; what is not chosen is not read.
#[must_use]
pub(crate) fn mail_fields(form: &Form<'_>) -> Markup {
    let ways =
        [Choice::new("files", words::FILES).hint(words::FILES_HINT), Choice::new("server", words::SERVER)];
    let security = [
        Choice::new("starttls", words::STARTTLS),
        Choice::new("tls", words::TLS),
        Choice::new("plain", words::PLAIN),
    ];
    let secret = Ask::new("mail_password", words::PASSWORD).hint(words::PASSWORD_HINT).optional();
    html! {
        (form.pick_one(&Ask::new("mail_way", words::WAY), &ways, Look::Plain))
        details.fold open[form.typed.get("mail_way") == "server"] {
            summary { (words::SERVER_FIELDS.of(form.locale)) }
            (form.line(&Line::new(Ask::new("mail_host", words::HOST).optional(), Kind::Words)))
            (form.line(&Line::new(Ask::new("mail_port", words::PORT).optional(), Kind::Number)))
            (form.pick_one(&Ask::new("mail_security", words::SECURITY), &security, Look::Plain))
            (form.line(&Line::new(Ask::new("mail_user", words::USER).optional(), Kind::Words)))
            (form.line(&Line::new(secret, Kind::NewPassword)))
        }
    }
}
