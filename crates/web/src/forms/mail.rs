//! How letters leave the house: files, or a mail server.

use barnahus_operations::change_house::MailWay;
use barnahus_operations::mail_entry::{MailEntry, MailPassword, NotAServer, Security, ServerEntry};
use barnahus_pages::Typed;
use barnahus_pages::words::form as words;
use barnahus_pages::words::mail as said;
use barnahus_vocabulary::Text;

use crate::reading::Reading;

/// Reads the part of a form; nothing chosen is files.
pub(crate) fn read(reading: &mut Reading<'_>) -> Option<MailEntry> {
    if reading.text("mail_way") != "server" {
        return Some(MailEntry::Files);
    }
    let host = reading.line("mail_host");
    let port = reading.number("mail_port", 1..=65_535).and_then(|port| u16::try_from(port).ok());
    let security = Security::from_code(reading.text("mail_security"));
    if security.is_none() {
        reading.say("mail_security", words::NOT_CHOSEN);
    }
    let user = reading.line_if_any("mail_user");
    let account = user.map(|user| (user, MailPassword::typed(reading.as_typed("mail_password"))));
    match ServerEntry::new(host?, port?, security?, account) {
        Ok(server) => Some(MailEntry::Server(server)),
        Err(fault) => {
            let (field, text) = remark(fault);
            reading.say(field, text);
            None
        }
    }
}

/// The sentence for a server that cannot be used, and its field.
pub(crate) const fn remark(fault: NotAServer) -> (&'static str, Text) {
    match fault {
        NotAServer::PlainBeyondThisMachine => ("mail_security", said::PLAIN_BEYOND),
        NotAServer::NoPassword => ("mail_password", words::EMPTY),
    }
}

/// As it would be typed; the password stays where it is.
pub(crate) fn fill(typed: &mut Typed, way: &MailWay) {
    match way {
        MailWay::Files => typed.add("mail_way", "files"),
        MailWay::Server(server) => {
            typed.add("mail_way", "server");
            typed.add("mail_host", &server.host);
            typed.add("mail_port", &server.port.to_string());
            typed.add("mail_security", server.security.code());
            typed.add("mail_user", server.account.as_ref().map_or("", |account| &account.name));
        }
    }
}
