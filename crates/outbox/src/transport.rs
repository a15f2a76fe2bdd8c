//! The last step of a letter: to a mail server, or into a folder of files.
//!
//! It says only whether the letter went, may go later, or never will, in words of a closed list: what a
//! server answers may quote an address or a subject, and goes into no log and no column. It neither
//! retries nor waits; the queue does.

use lettre::Message;

use crate::message::MessageId;

mod delivery;
mod files;
mod smtp;

pub use delivery::{Delay, Delivery, Refusal};
pub use files::MailFolder;
pub use smtp::{Account, Authority, Security, SettingsFault, Smtp, SmtpSettings, is_this_machine};

/// How a house's letters leave.
#[derive(Debug, Clone)]
pub enum Transport {
    /// To the mail server of the house.
    Smtp(Smtp),
    /// Into files, until a house has a mail server.
    Files(MailFolder),
}

impl Transport {
    /// Tries once. Sending the same message again is harmless: its Message-ID, and its file, are the
    /// same.
    pub async fn send(&self, message: &Message, id: &MessageId) -> Delivery {
        match self {
            Self::Smtp(smtp) => smtp.send(message).await,
            Self::Files(folder) => folder.send(message, id).await,
        }
    }
}
