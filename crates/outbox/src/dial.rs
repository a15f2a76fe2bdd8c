//! A connection to somebody's server: the name is looked up, what it leads to is asked about, and exactly
//! that is dialled.
//!
//! No library below looks the name up again, so that an answer that changes between the question and the
//! call leads nowhere. No proxy of the environment is used. It knows octets and no protocol above TLS.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::ServerName;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use url::Host;

use crate::transport::{Authority, SettingsFault};

/// Addresses of one name that are tried at most.
const MOST_ADDRESSES: usize = 4;

/// Octets both ways, encrypted or not.
pub(crate) trait Line: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Line for T {}

/// A server to dial.
#[derive(Debug, Clone)]
pub(crate) struct Server<'a> {
    pub host: Host<&'a str>,
    pub port: u16,
    pub is_encrypted: bool,
}

/// Why there is no line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoLine {
    /// The name of the host leads nowhere, or nobody can say now where it leads.
    UnknownHost,
    /// It leads only to where nobody may send us.
    OutOfReach,
    /// No connection, or one that broke before it was encrypted.
    Unreachable,
    /// Nobody vouches for the server, or it does not encrypt as it should.
    NotSecure,
}

/// Dials.
#[derive(Clone)]
pub(crate) struct Dialler {
    encryption: Arc<ClientConfig>,
    /// For one try of one address.
    patience: Duration,
}

impl Dialler {
    /// `authority` vouches for the institution's own servers besides the public ones.
    ///
    /// # Errors
    /// [`SettingsFault::UnreadableAuthority`].
    pub(crate) fn new(authority: &Authority, patience: Duration) -> Result<Self, SettingsFault> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        if let Authority::Own(pem) = authority {
            for certificate in rustls::pki_types::CertificateDer::pem_slice_iter(pem) {
                let certificate = certificate.map_err(|_| SettingsFault::UnreadableAuthority)?;
                roots.add(certificate).map_err(|_| SettingsFault::UnreadableAuthority)?;
            }
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut encryption = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|_| SettingsFault::UnreadableAuthority)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        encryption.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { encryption: Arc::new(encryption), patience })
    }

    /// A line to a server, at one of the addresses that its name leads to and that may be dialled.
    pub(crate) async fn dial(
        &self,
        server: &Server<'_>,
        may_dial: impl Fn(IpAddr) -> bool,
    ) -> Result<Box<dyn Line>, NoLine> {
        let found = looked_up(server).await?;
        let within_reach: Vec<SocketAddr> =
            found.into_iter().filter(|found| may_dial(found.ip())).take(MOST_ADDRESSES).collect();
        if within_reach.is_empty() {
            return Err(NoLine::OutOfReach);
        }
        let plain = self.connected(&within_reach).await?;
        if !server.is_encrypted {
            return Ok(Box::new(plain));
        }
        let name = server_name(server).ok_or(NoLine::UnknownHost)?;
        let encrypted = TlsConnector::from(Arc::clone(&self.encryption)).connect(name, plain).await;
        Ok(Box::new(encrypted.map_err(|fault| not_encrypted(&fault))?))
    }

    async fn connected(&self, addresses: &[SocketAddr]) -> Result<TcpStream, NoLine> {
        for address in addresses {
            if let Ok(Ok(line)) = timeout(self.patience, TcpStream::connect(address)).await {
                return Ok(line);
            }
        }
        Err(NoLine::Unreachable)
    }
}

/// A server that is not trusted or not understood, apart from a connection that broke meanwhile.
fn not_encrypted(fault: &io::Error) -> NoLine {
    let is_of_encryption = fault.get_ref().is_some_and(|inner| inner.is::<rustls::Error>());
    if is_of_encryption { NoLine::NotSecure } else { NoLine::Unreachable }
}

async fn looked_up(server: &Server<'_>) -> Result<Vec<SocketAddr>, NoLine> {
    let port = server.port;
    let number = |ip: IpAddr| vec![SocketAddr::new(ip, port)];
    match &server.host {
        Host::Ipv4(four) => Ok(number((*four).into())),
        Host::Ipv6(six) => Ok(number((*six).into())),
        Host::Domain(name) => {
            let found = lookup_host((*name, port)).await.map_err(|_| NoLine::UnknownHost)?;
            Ok(found.collect())
        }
    }
}

fn server_name(server: &Server<'_>) -> Option<ServerName<'static>> {
    match &server.host {
        Host::Domain(name) => ServerName::try_from((*name).to_owned()).ok(),
        Host::Ipv4(four) => Some(ServerName::IpAddress(IpAddr::from(*four).into())),
        Host::Ipv6(six) => Some(ServerName::IpAddress(IpAddr::from(*six).into())),
    }
}
