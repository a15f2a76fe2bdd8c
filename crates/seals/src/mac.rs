//! Keyed hashes (HMAC-SHA-256), one type of key for each use.
//!
//! Names, e-mail addresses and dates have few possible values: a plain hash of them is soon guessed.
//! These need a key that is not in the database. The types keep uses apart: the key of tokens can
//! never hash a name. Parts are length-prefixed, so none runs into its neighbour.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::token::Token;

struct MacKey(Zeroizing<[u8; 32]>);

impl MacKey {
    fn of(&self, parts: &[&[u8]]) -> [u8; 32] {
        // HMAC fills a short key up with zeros; done here, the key has the block's length and no
        // error can arise (RFC 2104, section 2).
        let mut block = Zeroizing::new([0; 64]);
        block[..32].copy_from_slice(&self.0[..]);
        let mut mac = Hmac::<Sha256>::new((&*block).into());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        pub struct $name(MacKey);

        impl $name {
            pub(crate) const fn from_key(key: Zeroizing<[u8; 32]>) -> Self {
                Self(MacKey(key))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }
    )*};
}

keys! {
    /// Finds duplicates and conflicts of one house without showing whose they are.
    LikenessKey;
    /// Names the counters of attempts without naming an account or an address.
    AttemptKey;
    /// Hashes the tokens that open a door. Without it nobody who writes to the database can plant
    /// a session whose token they know.
    TokenKey;
    /// Binds the lines of the audit trail; `database` is handed [`AuditKey::mac`].
    AuditKey;
}

impl LikenessKey {
    /// The hash of a text of some kind (`name`, `birth_date`). The text is hashed as it is given:
    /// what counts as alike (letters, marks, order) is settled before.
    #[must_use]
    pub fn likeness(&self, kind: &str, text: &str) -> [u8; 32] {
        self.0.of(&[kind.as_bytes(), text.as_bytes()])
    }
}

impl AttemptKey {
    /// The hash that names a counter: its kind (`sign_in_account`) and whom it counts.
    #[must_use]
    pub fn counter(&self, kind: &str, subject: &str) -> [u8; 32] {
        self.0.of(&[kind.as_bytes(), subject.as_bytes()])
    }
}

impl TokenKey {
    /// What the database keeps of a token.
    #[must_use]
    pub fn hash(&self, token: &Token) -> [u8; 32] {
        self.0.of(&[token.exposed()])
    }

    /// What the database keeps of a random code that is no token of ours, found by its kind
    /// (`exchange_reference`, `handover`).
    #[must_use]
    pub fn hash_code(&self, kind: &str, code: &[u8]) -> [u8; 32] {
        self.0.of(&[kind.as_bytes(), code])
    }
}

impl AuditKey {
    /// The code of a line. The chain writes each column with its length before it calls this.
    #[must_use]
    pub fn mac(&self, line: &[u8]) -> [u8; 32] {
        self.0.of(&[line])
    }
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::{LikenessKey, MacKey};

    #[test]
    fn another_implementation_computes_the_same() {
        // Python: hmac.new(b"\x0b" * 32, (3).to_bytes(8, "big") + b"ana", "sha256")
        let expected = "f5e33837877034e17fe125fa248e01351ed98e0357f2f5bdf637cf7139f4b8c2";
        let key = MacKey(Zeroizing::new([0x0b; 32]));
        assert_eq!(data_encoding::HEXLOWER.encode(&key.of(&[b"ana"])), expected);
    }

    #[test]
    fn a_part_never_runs_into_its_neighbour() {
        let key = LikenessKey::from_key(Zeroizing::new([1; 32]));
        assert_ne!(key.likeness("name", "ana"), key.likeness("namea", "na"));
        assert_eq!(key.likeness("name", "ana"), key.likeness("name", "ana"));
    }

    #[test]
    fn another_key_hashes_otherwise_and_none_shows_itself() {
        let one = LikenessKey::from_key(Zeroizing::new([1; 32]));
        let two = LikenessKey::from_key(Zeroizing::new([2; 32]));
        assert_ne!(one.likeness("name", "ana"), two.likeness("name", "ana"));
        assert_eq!(format!("{one:?}"), "LikenessKey(hidden)");
    }
}
