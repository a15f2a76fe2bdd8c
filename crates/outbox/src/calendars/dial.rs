//! A connection to the server of a calendar: the name is looked up, what it leads to is asked about, and
//! exactly that is dialled.
//!
//! No library below looks the name up again, so that an answer that changes between the question and the
//! call leads nowhere. No proxy of the environment is used.

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

use super::address::CalendarAddress;
use super::fault::FeedFault;
use super::reach::Reach;
use crate::transport::{Authority, SettingsFault};

/// Addresses of one name that are tried at most.
const MOST_ADDRESSES: usize = 4;

/// Octets both ways, encrypted or not.
pub(super) trait Line: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Line for T {}

/// Dials.
#[derive(Clone)]
pub(super) struct Dialler {
    encryption: Arc<ClientConfig>,
    /// For one try of one address.
    patience: Duration,
}

impl Dialler {
    /// # Errors
    /// [`SettingsFault::UnreadableAuthority`].
    pub(super) fn new(authority: &Authority, patience: Duration) -> Result<Self, SettingsFault> {
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

    /// A line to the server of an address that the reach admits.
    pub(super) async fn dial(
        &self,
        address: &CalendarAddress,
        reach: &Reach,
    ) -> Result<Box<dyn Line>, FeedFault> {
        reach.admits(address)?;
        let within_reach: Vec<SocketAddr> = looked_up(address)
            .await?
            .into_iter()
            .filter(|found| reach.may_dial(address, found.ip()).is_ok())
            .take(MOST_ADDRESSES)
            .collect();
        if within_reach.is_empty() {
            return Err(FeedFault::OutOfReach);
        }
        let plain = self.connected(&within_reach).await?;
        if !address.is_encrypted() {
            return Ok(Box::new(plain));
        }
        let name = server_name(address).ok_or(FeedFault::UnknownHost)?;
        let encrypted = TlsConnector::from(Arc::clone(&self.encryption)).connect(name, plain).await;
        Ok(Box::new(encrypted.map_err(|_| FeedFault::NotSecure)?))
    }

    async fn connected(&self, addresses: &[SocketAddr]) -> Result<TcpStream, FeedFault> {
        for address in addresses {
            if let Ok(Ok(line)) = timeout(self.patience, TcpStream::connect(address)).await {
                return Ok(line);
            }
        }
        Err(FeedFault::Unreachable)
    }
}

async fn looked_up(address: &CalendarAddress) -> Result<Vec<SocketAddr>, FeedFault> {
    let port = address.port();
    let number = |ip: IpAddr| vec![SocketAddr::new(ip, port)];
    match address.named().ok_or(FeedFault::UnknownHost)? {
        Host::Ipv4(four) => Ok(number(four.into())),
        Host::Ipv6(six) => Ok(number(six.into())),
        Host::Domain(name) => {
            let found = lookup_host((name, port)).await.map_err(|_| FeedFault::UnknownHost)?;
            Ok(found.collect())
        }
    }
}

fn server_name(address: &CalendarAddress) -> Option<ServerName<'static>> {
    match address.named()? {
        Host::Domain(name) => ServerName::try_from(name.to_owned()).ok(),
        Host::Ipv4(four) => Some(ServerName::IpAddress(IpAddr::from(four).into())),
        Host::Ipv6(six) => Some(ServerName::IpAddress(IpAddr::from(six).into())),
    }
}
