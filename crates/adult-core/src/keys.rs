//! Keys as they lie in files: one private one, or one or several public ones behind each other.

use barnahus_exchange::keys::{NotAKey, PublicKey};

const END: &str = "-----END PUBLIC KEY-----";

/// The public keys of a text, as `barnahus exchange key` prints them.
///
/// # Errors
/// When there is none, or something that is none.
pub fn public_keys(text: &str) -> Result<Vec<PublicKey>, NotAKey> {
    let parts = text.split_inclusive(END).filter(|part| !part.trim().is_empty());
    let keys: Vec<PublicKey> =
        parts.map(|part| PublicKey::from_pem(part.trim())).collect::<Result<_, _>>()?;
    if keys.is_empty() { Err(NotAKey::Form) } else { Ok(keys) }
}

#[cfg(test)]
mod tests {
    use barnahus_exchange::keys::PublicKey;

    use super::public_keys;

    #[test]
    fn several_keys_are_read_from_one_text() {
        let bytes = |seed: u8| ed25519_dalek::SigningKey::from_bytes(&[seed; 32]).verifying_key().to_bytes();
        let key = |seed| PublicKey::from_bytes(&bytes(seed)).unwrap();
        let text = format!("{}\n{}\n", key(1).to_pem().unwrap(), key(2).to_pem().unwrap());
        assert_eq!(public_keys(&text), Ok(vec![key(1), key(2)]));
        for wrong in ["", "\n", &text[1..], &format!("{text}x")] {
            assert!(public_keys(wrong).is_err(), "{wrong}");
        }
    }
}
