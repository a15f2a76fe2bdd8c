//! `Content-Digest` (RFC 9530): SHA-256 over the bytes as they are sent, and nothing else in that header.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The header for a body.
pub(super) fn write(body: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64.encode(&Sha256::digest(body)))
}

/// The digest that a header claims; `None` when it is not one SHA-256 in canonical base64.
pub(super) fn read(header: &str) -> Option<[u8; 32]> {
    let text = header.strip_prefix("sha-256=:")?.strip_suffix(':')?;
    BASE64.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// Whether a body has that digest.
pub(super) fn fits(digest: &[u8; 32], body: &[u8]) -> bool {
    Sha256::digest(body).as_slice().ct_eq(digest).into()
}
