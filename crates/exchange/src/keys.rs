//! The keys of the exchange: Ed25519, in PEM (RFC 8410), named by their thumbprint (RFC 7638).
//!
//! A private key is wiped when dropped, is not cloned and prints as nothing. It is made from bytes that
//! the caller has drawn: this crate has no randomness. A house accepts two public keys of a partner at
//! once, so that a partner can change its key without a pause; which they are is not known here.

use std::fmt;
use std::str::FromStr;

use data_encoding::BASE64URL_NOPAD;
use ed25519_dalek::pkcs8::spki::der::pem::LineEnding;
use ed25519_dalek::pkcs8::{
    DecodePrivateKey, DecodePublicKey, EncodePrivateKey, EncodePublicKey, KeypairBytes,
};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

/// Why a text is no key. It never says the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotAKey {
    /// Not PEM of the kind that was asked for, or of another algorithm.
    #[error("not an Ed25519 key in PEM")]
    Form,
    /// A point of small order: anybody can sign for it.
    #[error("a key that protects nothing")]
    Weak,
}

/// The name of a key: SHA-256 of its JWK, 43 letters of base64url.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thumbprint([u8; 32]);

/// The text is no thumbprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a thumbprint")]
pub struct NotAThumbprint;

impl fmt::Display for Thumbprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        BASE64URL_NOPAD.encode_display(&self.0).fmt(f)
    }
}

impl fmt::Debug for Thumbprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Thumbprint({self})")
    }
}

impl FromStr for Thumbprint {
    type Err = NotAThumbprint;

    fn from_str(text: &str) -> Result<Self, NotAThumbprint> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| NotAThumbprint)?;
        bytes.try_into().map(Self).map_err(|_| NotAThumbprint)
    }
}

/// A key to verify with.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads `-----BEGIN PUBLIC KEY-----` (SubjectPublicKeyInfo).
    ///
    /// # Errors
    /// When it is another kind of key, another algorithm, or one that protects nothing.
    pub fn from_pem(pem: &str) -> Result<Self, NotAKey> {
        Self::unless_weak(VerifyingKey::from_public_key_pem(pem).map_err(|_| NotAKey::Form)?)
    }

    /// From the 32 bytes of RFC 8032.
    ///
    /// # Errors
    /// When they are no point of the curve, or one that protects nothing.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, NotAKey> {
        Self::unless_weak(VerifyingKey::from_bytes(bytes).map_err(|_| NotAKey::Form)?)
    }

    fn unless_weak(key: VerifyingKey) -> Result<Self, NotAKey> {
        if key.is_weak() { Err(NotAKey::Weak) } else { Ok(Self(key)) }
    }

    /// As it is kept and handed over.
    ///
    /// # Errors
    /// None that can happen with 32 bytes; the encoder's own type allows for one.
    pub fn to_pem(&self) -> Result<String, NotAKey> {
        self.0.to_public_key_pem(LineEnding::LF).map_err(|_| NotAKey::Form)
    }

    /// Its name: SHA-256 over the JWK of RFC 8037 with its members in the order of RFC 7638.
    #[must_use]
    pub fn thumbprint(&self) -> Thumbprint {
        let x = BASE64URL_NOPAD.encode(self.0.as_bytes());
        let jwk = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
        Thumbprint(Sha256::digest(jwk).into())
    }

    /// Whether this key has signed that. Strictly: signatures and keys that other verifiers might
    /// understand in another way are refused.
    pub(crate) fn has_signed(&self, text: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(text, &Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.thumbprint())
    }
}

/// A key to sign with.
pub struct PrivateKey(SigningKey);

impl PrivateKey {
    /// From 32 bytes that the caller has drawn from a good source, or kept.
    #[must_use]
    pub fn from_seed(seed: &Zeroizing<[u8; 32]>) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// Reads PKCS #8 in PEM, with its public key or without.
    ///
    /// # Errors
    /// When it is another kind of key, another algorithm, or its public half is of another key.
    pub fn from_pem(pem: &str) -> Result<Self, NotAKey> {
        SigningKey::from_pkcs8_pem(pem).map(Self).map_err(|_| NotAKey::Form)
    }

    /// As it is kept: PKCS #8 of version 1, because OpenSSL 3.0 does not read version 2.
    ///
    /// # Errors
    /// None that can happen with 32 bytes; the encoder's own type allows for one.
    pub fn to_pem(&self) -> Result<Zeroizing<String>, NotAKey> {
        let mut bytes = KeypairBytes { secret_key: self.0.to_bytes(), public_key: None };
        let pem = bytes.to_pkcs8_pem(LineEnding::LF).map_err(|_| NotAKey::Form);
        zeroize::Zeroize::zeroize(&mut bytes.secret_key);
        pem
    }

    /// The half that the partner gets.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, text: &[u8]) -> [u8; 64] {
        self.0.sign(text).to_bytes()
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(hidden)")
    }
}

#[cfg(test)]
mod tests;
