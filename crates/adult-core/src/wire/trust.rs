//! Whose certificates are believed: those of the public authorities, and one that a person names besides.

use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use thiserror::Error;

use super::Wire;

/// The text is no authority's certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no certificate of an authority in PEM")]
pub struct NotAnAuthority;

impl Wire {
    /// Believes the public authorities, and those in `own`, which is PEM.
    ///
    /// # Errors
    /// When there is no certificate in `own`, or something that is none.
    pub fn trusting(own: Option<&[u8]>) -> Result<Self, NotAnAuthority> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        if let Some(own) = own {
            let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(own).collect();
            let certificates = certificates.map_err(|_| NotAnAuthority)?;
            if certificates.is_empty() {
                return Err(NotAnAuthority);
            }
            for certificate in certificates {
                roots.add(certificate).map_err(|_| NotAnAuthority)?;
            }
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let builder = builder.map_err(|_| NotAnAuthority)?;
        Ok(Self { encryption: Arc::new(builder.with_root_certificates(roots).with_no_client_auth()) })
    }
}
