//! A server on this machine whose certificate an institution's own authority made.

use std::sync::Arc;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::PrivatePkcs8KeyDer;
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::{Asked, NotAnAuthority, Wire};

/// An authority that an institution has made for itself, new for each test.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    /// Its certificate in PEM, as `--ca` takes it.
    pem: String,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// What a server of this machine shows.
    fn server(&self) -> ServerConfig {
        let key = KeyPair::generate().unwrap();
        let named = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        let chain = vec![named.signed_by(&key, &self.issuer).unwrap().into()];
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config =
            ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let key = PrivatePkcs8KeyDer::from(key.serialize_der()).into();
        config.with_no_client_auth().with_single_cert(chain, key).unwrap()
    }
}

/// Where it answers.
async fn server(authority: &Authority) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let acceptor = TlsAcceptor::from(Arc::new(authority.server()));
    tokio::spawn(async move {
        loop {
            let (plain, _) = listener.accept().await.unwrap();
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(stream) = acceptor.accept(plain).await else { return };
                let answer = service_fn(async |_: Request<hyper::body::Incoming>| {
                    Ok::<_, std::convert::Infallible>(Response::new(Full::new(Bytes::from_static(b"heard"))))
                });
                let io = TokioIo::new(stream);
                hyper::server::conn::http1::Builder::new().serve_connection(io, answer).await.ok();
            });
        }
    });
    url
}

fn question() -> Asked {
    Asked { method: "GET", path: "/".to_owned(), headers: Vec::new(), body: Vec::new() }
}

#[tokio::test]
async fn an_institutions_own_authority_is_believed_when_it_is_named_and_only_then() {
    let (authority, another) = (Authority::new(), Authority::new());
    let url = server(&authority).await;
    let heard = Some(b"heard".to_vec());
    for (own, expected) in [(None, None), (Some(&another), None), (Some(&authority), heard)] {
        let answer = Wire::trusting(own.map(|own| own.pem.as_bytes())).unwrap().ask(&url, question()).await;
        assert_eq!(answer.map(|answer| answer.body), expected, "{}", own.is_some());
    }
}

#[test]
fn what_is_no_certificate_is_refused() {
    for wrong in [&b""[..], b"authority", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
        assert!(matches!(Wire::trusting(Some(wrong)), Err(NotAnAuthority)));
    }
}
