//! A request as the kit writes it: sound, unless one thing is changed on purpose.
//!
//! The signature base is written here anew, from RFC 9421 and the contract, and not taken from the crate of
//! the contract: two implementations that agree are worth more than one.

use barnahus_exchange::keys::PublicKey;
use barnahus_exchange::transport::{MEDIA_TYPE, MESSAGES, question_path};
use barnahus_exchange::{Reference, Thumbprint};
use data_encoding::BASE64;
use ed25519_dalek::pkcs8::DecodePrivateKey;
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::Kit;
use crate::wire::Asked;

/// What is signed of a message, and in which order the kit names it.
pub(crate) const COVERED: [&str; 5] = ["@method", "@authority", "@path", "content-digest", "content-type"];

/// Signs.
pub struct Signer {
    key: SigningKey,
    name: Thumbprint,
}

/// The text is no private key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no Ed25519 private key in PEM (PKCS #8)")]
pub struct NotASigner;

impl Signer {
    /// Reads PKCS #8 in PEM.
    ///
    /// # Errors
    /// When it is another kind of key.
    pub fn from_pem(pem: &str) -> Result<Self, NotASigner> {
        Self::of(SigningKey::from_pkcs8_pem(pem).map_err(|_| NotASigner)?)
    }

    /// From 32 bytes.
    ///
    /// # Errors
    /// None that can happen.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, NotASigner> {
        Self::of(SigningKey::from_bytes(bytes))
    }

    fn of(key: SigningKey) -> Result<Self, NotASigner> {
        let public = PublicKey::from_bytes(key.verifying_key().as_bytes()).map_err(|_| NotASigner)?;
        Ok(Self { name: public.thumbprint(), key })
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> Thumbprint {
        self.name
    }
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signer({})", self.name)
    }
}

/// Such a request.
pub(crate) struct Draft<'a> {
    pub key: &'a Signer,
    pub method: &'static str,
    pub path: String,
    /// The address that is signed for.
    pub authority: String,
    pub media_type: &'static str,
    pub body: Vec<u8>,
    /// What the digest is made of, where that is not the body.
    pub digested: Option<Vec<u8>>,
    pub covered: Vec<&'static str>,
    /// `None` leaves it out.
    pub created: Option<u64>,
    pub keyid: Option<String>,
    pub tag: &'static str,
    pub label: &'static str,
    /// Further parameters, as they are written.
    pub more: &'static str,
}

impl Kit {
    /// A sound message.
    pub(crate) fn draft(&self, body: &str) -> Draft<'_> {
        Draft {
            key: &self.key,
            method: "POST",
            path: MESSAGES.to_owned(),
            authority: self.authority.as_str().to_owned(),
            media_type: MEDIA_TYPE,
            body: body.as_bytes().to_vec(),
            digested: None,
            covered: COVERED.to_vec(),
            created: Some(self.surroundings.now()),
            keyid: Some(self.key.name.to_string()),
            tag: "barnahus-exchange",
            label: "sig1",
            more: "",
        }
    }

    /// A sound question.
    pub(crate) fn question(&self, reference: &Reference) -> Draft<'_> {
        let path = question_path(reference);
        Draft { method: "GET", path, covered: COVERED[..3].to_vec(), ..self.draft("") }
    }
}

impl Draft<'_> {
    /// With its signature.
    pub(crate) fn signed(self) -> Asked {
        let params = self.params();
        let digest = self.digest();
        let mut base = String::new();
        for name in &self.covered {
            let value = match *name {
                "@method" => self.method,
                "@authority" => &self.authority,
                "@path" => &self.path,
                "content-digest" => &digest,
                "content-type" => self.media_type,
                // A component that the contract does not have.
                _ => "http",
            };
            base += &format!("\"{name}\": {value}\n");
        }
        base += &format!("\"@signature-params\": {params}");
        let signature = BASE64.encode(&self.key.key.sign(base.as_bytes()).to_bytes());
        let label = self.label;
        let mut asked = self.unsigned();
        asked.headers.push(("signature-input".to_owned(), format!("{label}={params}")));
        asked.headers.push(("signature".to_owned(), format!("{label}=:{signature}:")));
        asked
    }

    /// Without one.
    pub(crate) fn unsigned(self) -> Asked {
        let headers = if self.method == "GET" {
            Vec::new()
        } else {
            vec![
                ("content-type".to_owned(), self.media_type.to_owned()),
                ("content-digest".to_owned(), self.digest()),
            ]
        };
        let Self { method, path, body, .. } = self;
        Asked { method, path, headers, body }
    }

    fn params(&self) -> String {
        let names: Vec<String> = self.covered.iter().map(|name| format!("\"{name}\"")).collect();
        let mut params = format!("({})", names.join(" "));
        if let Some(created) = self.created {
            params += &format!(";created={created}");
        }
        if let Some(keyid) = &self.keyid {
            params += &format!(";keyid=\"{keyid}\"");
        }
        params + &format!(";tag=\"{}\"{}", self.tag, self.more)
    }

    fn digest(&self) -> String {
        let digested = self.digested.as_ref().unwrap_or(&self.body);
        format!("sha-256=:{}:", BASE64.encode(&Sha256::digest(digested)))
    }
}
