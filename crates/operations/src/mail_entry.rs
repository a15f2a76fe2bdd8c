//! How letters are to leave the house, as it is entered on a page, and back again.
//!
//! A password that was kept is never shown; to leave the field empty is to keep it. A server beyond
//! this machine is spoken to by TLS or not at all.

use std::fmt;

use barnahus_outbox::mail_settings::{MailServer, MailWay};
pub use barnahus_outbox::transport::Security;
use barnahus_outbox::transport::{Account, is_this_machine};
use barnahus_vocabulary::Line;
use secrecy::{ExposeSecret, SecretString};

/// How letters leave.
#[derive(Debug, Clone)]
pub enum MailEntry {
    /// Into a folder of files, until there is a server.
    Files,
    /// To a mail server.
    Server(ServerEntry),
}

/// A mail server.
#[derive(Debug, Clone)]
pub struct ServerEntry {
    host: Line,
    port: u16,
    security: Security,
    account: Option<(Line, MailPassword)>,
}

/// The password at the mail server.
#[derive(Clone)]
pub enum MailPassword {
    /// The one that was entered before.
    Kept,
    /// A new one.
    New(SecretString),
}

impl fmt::Debug for MailPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailPassword(closed)")
    }
}

impl MailPassword {
    /// As typed; nothing typed keeps what there was.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        if text.is_empty() { Self::Kept } else { Self::New(SecretString::from(text)) }
    }
}

/// Why such a server cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAServer {
    /// Letters would cross a network in the clear.
    #[error("a mail server beyond this machine must be spoken to by TLS")]
    PlainBeyondThisMachine,
    /// There is a name and no password, neither a new one nor one from before.
    #[error("a password is missing")]
    NoPassword,
}

impl ServerEntry {
    /// A server that may be used.
    ///
    /// # Errors
    /// [`NotAServer::PlainBeyondThisMachine`].
    pub fn new(
        host: Line,
        port: u16,
        security: Security,
        account: Option<(Line, MailPassword)>,
    ) -> Result<Self, NotAServer> {
        match security {
            Security::PlainOnLoopback if !is_this_machine(host.as_str()) => {
                Err(NotAServer::PlainBeyondThisMachine)
            }
            Security::PlainOnLoopback | Security::StartTls | Security::Tls => {
                Ok(Self { host, port, security, account })
            }
        }
    }
}

impl MailEntry {
    /// What is to be stored, given what was stored before.
    pub(crate) fn onto(&self, before: &MailWay) -> Result<MailWay, NotAServer> {
        let Self::Server(ServerEntry { host, port, security, account }) = self else {
            return Ok(MailWay::Files);
        };
        let account = match account {
            None => None,
            Some((name, MailPassword::New(password))) => {
                Some(Account { name: name.to_string(), password: password.clone() })
            }
            Some((name, MailPassword::Kept)) => {
                let kept = kept_password(before).ok_or(NotAServer::NoPassword)?;
                Some(Account { name: name.to_string(), password: kept })
            }
        };
        let host = host.to_string();
        Ok(MailWay::Server(MailServer { host, port: *port, security: *security, account }))
    }
}

fn kept_password(before: &MailWay) -> Option<SecretString> {
    match before {
        MailWay::Files => None,
        MailWay::Server(server) => {
            let account = server.account.as_ref()?;
            Some(SecretString::from(account.password.expose_secret()))
        }
    }
}
