//! The house key: the one secret outside the database from which all others come.
//!
//! It lies in a file of mode 0600 or in the environment, and on the recovery sheet; this module
//! reads and writes its text, never the file. Each use has a sub-key of its own (HKDF-SHA-256 under
//! a fixed label), so that no use can undo another. Its text carries three bytes of check, for a
//! sheet is typed by hand.

use barnahus_vocabulary::HouseId;
use data_encoding::{BASE32_NOPAD, HEXLOWER_PERMISSIVE};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::mac::{AttemptKey, AuditKey, LikenessKey, TokenKey};
use crate::place::Place;
use crate::sealed::{CaseKey, Opened, SealError, open, seal};

/// 256 random bits. Wiped from memory when dropped; shared behind an `Arc`, never cloned.
pub struct HouseKey(Zeroizing<[u8; 32]>);

/// Why a text is no house key. It never says the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotAHouseKey {
    /// Neither 64 hexadecimal digits nor the 14 groups of four that [`HouseKey::text`] writes.
    #[error("neither 64 hexadecimal digits nor 14 groups of four letters and digits")]
    Form,
    /// The right form, but a letter was mistyped.
    #[error("a letter or digit of the key is wrong")]
    Mistyped,
}

impl HouseKey {
    /// A new one, for a new house.
    #[must_use]
    pub fn generate(entropy: &Entropy) -> Self {
        Self(Zeroizing::new(entropy.bytes()))
    }

    /// Reads the text of a key file or of a recovery sheet; spaces, hyphens, line ends and the case
    /// of letters do not matter.
    ///
    /// # Errors
    /// When the text has another form or its check does not fit.
    pub fn parse(text: &str) -> Result<Self, NotAHouseKey> {
        let kept: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
        let kept = Zeroizing::new(kept);
        if kept.len() == 64 {
            let bytes = HEXLOWER_PERMISSIVE.decode(kept.as_bytes()).map_err(|_| NotAHouseKey::Form)?;
            return <[u8; 32]>::try_from(bytes)
                .map(|key| Self(Zeroizing::new(key)))
                .map_err(|_| NotAHouseKey::Form);
        }
        let upper = Zeroizing::new(kept.to_ascii_uppercase());
        let bytes = BASE32_NOPAD.decode(upper.as_bytes()).map_err(|_| NotAHouseKey::Form)?;
        let bytes = Zeroizing::new(<[u8; 35]>::try_from(bytes).map_err(|_| NotAHouseKey::Form)?);
        let (key, check) = bytes.split_first_chunk::<32>().ok_or(NotAHouseKey::Form)?;
        let read = Self(Zeroizing::new(*key));
        if read.check() == check { Ok(read) } else { Err(NotAHouseKey::Mistyped) }
    }

    /// As a key file and the recovery sheet hold it: 14 groups of four, three bytes of check in it.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new([0; 35]);
        bytes[..32].copy_from_slice(&self.0[..]);
        bytes[32..].copy_from_slice(&self.check());
        let letters = Zeroizing::new(BASE32_NOPAD.encode(&bytes[..]));
        let mut text = Zeroizing::new(String::with_capacity(letters.len() + 13));
        for (place, letter) in letters.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                text.push('-');
            }
            text.push(letter);
        }
        text
    }

    /// Wraps a case's key for the row that keeps it.
    ///
    /// # Errors
    /// None that can happen with a key of 32 bytes; the cipher's own type allows for one.
    pub fn wrap(&self, key: &CaseKey, place: &Place, entropy: &Entropy) -> Result<Vec<u8>, SealError> {
        seal(&self.derived("case keys", &[]), place, key.exposed(), entropy)
    }

    /// Unwraps a case's key.
    ///
    /// # Errors
    /// When the value is cut, changed, moved, or wrapped by another house key.
    pub fn unwrap(&self, place: &Place, wrapped: &[u8]) -> Result<CaseKey, SealError> {
        CaseKey::from_opened(&open(&self.derived("case keys", &[]), place, wrapped)?)
    }

    /// Seals what belongs to no case: the secret of an account's codes, a token until it is sent.
    ///
    /// # Errors
    /// Only for values beyond the cipher's limit.
    pub fn seal(&self, place: &Place, plaintext: &[u8], entropy: &Entropy) -> Result<Vec<u8>, SealError> {
        seal(&self.derived("account secrets", &[]), place, plaintext, entropy)
    }

    /// Opens what [`HouseKey::seal`] sealed for that place.
    ///
    /// # Errors
    /// When the value is cut, changed, moved, or sealed by another house key.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<Opened, SealError> {
        open(&self.derived("account secrets", &[]), place, sealed)
    }

    /// For likenesses in one house: two houses never learn that they know the same child.
    #[must_use]
    pub fn likenesses(&self, house: HouseId) -> LikenessKey {
        LikenessKey::from_key(self.derived("likenesses", house.uuid().as_bytes()))
    }

    /// For backups: whoever holds this key alone can read a backup's rows, not what is sealed in them.
    #[must_use]
    pub fn backups(&self) -> Zeroizing<[u8; 32]> {
        self.derived("backups", &[])
    }

    /// For the counters of attempts.
    #[must_use]
    pub fn attempts(&self) -> AttemptKey {
        AttemptKey::from_key(self.derived("attempts", &[]))
    }

    /// For the hashes of tokens.
    #[must_use]
    pub fn tokens(&self) -> TokenKey {
        TokenKey::from_key(self.derived("tokens", &[]))
    }

    /// For the chain of the audit trail, which `database` keeps.
    #[must_use]
    pub fn audit(&self) -> AuditKey {
        AuditKey::from_key(self.derived("audit trail", &[]))
    }

    #[expect(clippy::expect_used, reason = "HKDF-SHA-256 refuses only beyond 8160 bytes; 32 are asked for")]
    fn derived(&self, label: &str, whose: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(Some(b"barnahus house key 1"), &self.0[..])
            .expand_multi_info(&[label.as_bytes(), b"/", whose], &mut key[..])
            .expect("32 bytes are within the limit");
        key
    }

    fn check(&self) -> [u8; 3] {
        let digest =
            Sha256::new().chain_update(b"barnahus house key check").chain_update(&self.0[..]).finalize();
        [digest[0], digest[1], digest[2]]
    }
}

impl std::fmt::Debug for HouseKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HouseKey(hidden)")
    }
}
