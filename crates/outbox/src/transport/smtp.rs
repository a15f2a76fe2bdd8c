//! To a mail server, encrypted unless the server runs on this very machine.
//!
//! STARTTLS is demanded, never merely tried: whoever could cut it out would read the letters. A server
//! that refuses our password is the house's fault to mend and no letter's, so such letters wait.

use std::error::Error as _;
use std::fmt;
use std::io;
use std::net::IpAddr;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::{Category, Code};
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use secrecy::{ExposeSecret, SecretString};

use super::delivery::{Delay, Delivery, Refusal};

/// Connections kept open at once: a small house's server must not be flooded after a fault.
const CONNECTIONS: u32 = 4;
/// How long an unused connection is kept.
const IDLE: Duration = Duration::from_secs(30);
/// The whole try may take this many times the patience for one answer.
const STEPS: u32 = 4;

/// Where the house's letters go.
pub struct SmtpSettings {
    /// Name or address of the server.
    pub host: String,
    /// 587 for STARTTLS, 465 for TLS, as servers usually have it.
    pub port: u16,
    /// How the way there is protected.
    pub security: Security,
    /// Who vouches for the server.
    pub authority: Authority,
    /// Name and password, where the server asks for them.
    pub account: Option<Account>,
    /// The name we greet with: the domain that letters are sent from.
    pub greeting: String,
    /// For one answer of the server.
    pub patience: Duration,
}

/// How the way to the server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Encrypted after a greeting in the clear.
    StartTls,
    /// Encrypted from the first octet.
    Tls,
    /// In the clear, which only a server on this machine may be spoken to.
    PlainOnLoopback,
}

/// Who vouches for the server's certificate.
#[derive(Clone)]
pub enum Authority {
    /// The public authorities that browsers trust.
    Public,
    /// The institution's own, in PEM, besides the public ones.
    Own(Vec<u8>),
}

/// Name and password at the server.
pub struct Account {
    /// The name.
    pub name: String,
    /// The password.
    pub password: SecretString,
}

/// Why no connection can be made with these settings at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsFault {
    /// Letters would cross a network in the clear.
    #[error("a mail server beyond this machine must be spoken to by TLS")]
    PlainBeyondLoopback,
    /// The authority's certificate cannot be read.
    #[error("the certificate of the mail server's authority is not PEM")]
    UnreadableAuthority,
    /// The server's name is no name that a certificate can bear.
    #[error("the name of the mail server is no host name")]
    HostName,
}

/// A server, and a few connections to it that are used again.
#[derive(Clone)]
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
    patience: Duration,
}

impl Security {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::StartTls, Self::Tls, Self::PlainOnLoopback];

    /// The word for columns and settings.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::StartTls => "starttls",
            Self::Tls => "tls",
            Self::PlainOnLoopback => "plain",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|security| security.code() == code)
    }
}

impl Smtp {
    /// Reads the settings; no connection is made before the first letter.
    ///
    /// # Errors
    /// [`SettingsFault`] says what cannot be.
    pub fn new(settings: SmtpSettings) -> Result<Self, SettingsFault> {
        let tls = match settings.security {
            Security::StartTls => Tls::Required(encryption(&settings)?),
            Security::Tls => Tls::Wrapper(encryption(&settings)?),
            Security::PlainOnLoopback if is_this_machine(&settings.host) => Tls::None,
            Security::PlainOnLoopback => return Err(SettingsFault::PlainBeyondLoopback),
        };
        let SmtpSettings { host, port, account, greeting, patience, security: _, authority: _ } = settings;
        let mut server = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host)
            .port(port)
            .tls(tls)
            .hello_name(ClientId::Domain(greeting))
            .timeout(Some(patience))
            .pool_config(PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE));
        if let Some(Account { name, password }) = account {
            server = server.credentials(Credentials::new(name, password.expose_secret().to_owned()));
        }
        Ok(Self { server: server.build(), patience })
    }

    /// One try, over within [`STEPS`] times the patience.
    pub(crate) async fn send(&self, message: &Message) -> Delivery {
        let sending = self.server.send(message.clone());
        match tokio::time::timeout(self.patience * STEPS, sending).await {
            Ok(Ok(_)) => Delivery::Sent,
            Ok(Err(fault)) => classify(&fault),
            Err(_) => Delivery::Later(Delay::TimedOut),
        }
    }
}

impl fmt::Debug for Smtp {
    /// Closed: the library's own would show the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Smtp(closed)")
    }
}

fn encryption(settings: &SmtpSettings) -> Result<TlsParameters, SettingsFault> {
    let mut builder =
        TlsParameters::builder(settings.host.clone()).certificate_store(CertificateStore::WebpkiRoots);
    if let Authority::Own(pem) = &settings.authority {
        let own = Certificate::from_pem(pem).map_err(|_| SettingsFault::UnreadableAuthority)?;
        builder = builder.add_root_certificate(own);
    }
    builder.build().map_err(|_| SettingsFault::HostName)
}

/// Whether what is sent to that host stays on this machine: only there may it go in the clear.
#[must_use]
pub fn is_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// What the library tells apart, in our words; its texts stay here.
fn classify(fault: &Error) -> Delivery {
    if let Some(code) = fault.status() {
        return answered(code, fault.is_permanent());
    }
    if fault.is_timeout() {
        Delivery::Later(Delay::TimedOut)
    } else if fault.is_tls() || is_handshake(fault) {
        Delivery::Later(Delay::NotSecure)
    } else if fault.is_response() || fault.is_client() {
        Delivery::Later(Delay::Misunderstood)
    } else {
        Delivery::Later(Delay::Unreachable)
    }
}

/// A certificate that nobody vouches for comes as bad data of the connection, not as a fault of TLS.
fn is_handshake(fault: &Error) -> bool {
    let mut source = fault.source();
    while let Some(inner) = source {
        if let Some(inner) = inner.downcast_ref::<io::Error>() {
            return inner.kind() == io::ErrorKind::InvalidData;
        }
        source = inner.source();
    }
    false
}

/// By the reply codes of RFC 5321 section 4.2.3; 53x are of RFC 4954 (authentication).
fn answered(code: Code, permanent: bool) -> Delivery {
    match code.category {
        Category::Unspecified3 => Delivery::Later(Delay::SignInRefused),
        _ if !permanent => Delivery::Later(Delay::AskedToWait),
        // 550 no such mailbox, 551 not here, 553 name not allowed; 552 and 554 speak of the message.
        Category::MailSystem if !matches!(u16::from(code) % 10, 2 | 4) => Delivery::Refused(Refusal::Mailbox),
        _ => Delivery::Refused(Refusal::Message),
    }
}
