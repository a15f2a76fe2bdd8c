//! Sealing: XChaCha20-Poly1305 over the padded value, bound to its place.
//!
//! Layout: version (1 byte), nonce (24), ciphertext, tag (16). The plaintext is padded to a multiple
//! of 64 bytes after ISO/IEC 7816-4 (a byte 0x80, then zeros), so that a sealed value tells of its
//! length only the step. Nonces are random; 192 bits make a repetition no concern.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::place::Place;

const VERSION: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;
const STEP: usize = 64;

/// What came out of a seal. It is wiped from memory when dropped.
pub type Opened = Zeroizing<Vec<u8>>;

/// Why a value could not be sealed or opened. It never says what was in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealError {
    /// Longer than the cipher takes (256 GiB).
    #[error("too long to be sealed")]
    TooLong,
    /// Cut short: less than the smallest sealed value.
    #[error("too short to be a sealed value")]
    TooShort,
    /// Sealed by a version of the program that is not this one.
    #[error("sealed in a form this version does not know")]
    UnknownForm,
    /// Another key, another place, or a changed byte: which, cannot be told.
    #[error("the seal does not fit this key and place")]
    Broken,
}

/// The key of one case or one draft. Whoever destroys its wrapped form has erased the case.
pub struct CaseKey(Zeroizing<[u8; 32]>);

impl CaseKey {
    /// A new one.
    #[must_use]
    pub fn generate(entropy: &Entropy) -> Self {
        Self(Zeroizing::new(entropy.bytes()))
    }

    /// Seals a value for that place.
    ///
    /// # Errors
    /// Only for values beyond the cipher's limit.
    pub fn seal(&self, place: &Place, plaintext: &[u8], entropy: &Entropy) -> Result<Vec<u8>, SealError> {
        seal(&self.0, place, plaintext, entropy)
    }

    /// Opens what was sealed for that place.
    ///
    /// # Errors
    /// When the value is cut, changed, moved, or sealed with another key.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<Opened, SealError> {
        open(&self.0, place, sealed)
    }

    pub(crate) fn exposed(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn from_opened(opened: &Opened) -> Result<Self, SealError> {
        <[u8; 32]>::try_from(opened.as_slice())
            .map(|key| Self(Zeroizing::new(key)))
            .map_err(|_| SealError::UnknownForm)
    }
}

impl std::fmt::Debug for CaseKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CaseKey(hidden)")
    }
}

pub(crate) fn seal(
    key: &[u8; 32],
    place: &Place,
    plaintext: &[u8],
    entropy: &Entropy,
) -> Result<Vec<u8>, SealError> {
    let nonce: [u8; NONCE] = entropy.bytes();
    let padded = padded(plaintext);
    let associated = place.associated_data(VERSION);
    let ciphertext = cipher(key)
        .encrypt(&XNonce::from(nonce), Payload { msg: &padded, aad: &associated })
        .map_err(|_| SealError::TooLong)?;
    let mut sealed = Vec::with_capacity(1 + NONCE + ciphertext.len());
    sealed.push(VERSION);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(&ciphertext);
    Ok(sealed)
}

pub(crate) fn open(key: &[u8; 32], place: &Place, sealed: &[u8]) -> Result<Opened, SealError> {
    let (&version, rest) = sealed.split_first().ok_or(SealError::TooShort)?;
    if version != VERSION {
        return Err(SealError::UnknownForm);
    }
    let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().ok_or(SealError::TooShort)?;
    if ciphertext.len() < STEP + TAG {
        return Err(SealError::TooShort);
    }
    let associated = place.associated_data(version);
    cipher(key)
        .decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad: &associated })
        .map_err(|_| SealError::Broken)
        .map(Zeroizing::new)
        .and_then(unpadded)
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key))
}

fn padded(plaintext: &[u8]) -> Zeroizing<Vec<u8>> {
    // All room at once: growing would leave copies behind that nobody wipes.
    let length = (plaintext.len() + 1).next_multiple_of(STEP);
    let mut padded = Zeroizing::new(Vec::with_capacity(length));
    padded.extend_from_slice(plaintext);
    padded.push(0x80);
    padded.resize(length, 0);
    padded
}

fn unpadded(mut padded: Opened) -> Result<Opened, SealError> {
    let end = padded.iter().rposition(|&byte| byte != 0).ok_or(SealError::UnknownForm)?;
    if padded[end] != 0x80 {
        return Err(SealError::UnknownForm);
    }
    padded.truncate(end);
    Ok(padded)
}
