//! The headers that make a request one of ours.

use super::base::base;
use super::{
    Authority, MEDIA_TYPE, MESSAGE_COMPONENTS, MESSAGES, QUESTION_COMPONENTS, digest, input, question_path,
};
use crate::keys::PrivateKey;
use crate::{Body, Reference};

/// Headers by name, to be sent as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHeaders(Vec<(&'static str, String)>);

impl SignedHeaders {
    /// Names in lower case, and values.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

/// Signs `POST /exchange/v1/messages` to the side that answers at `to`.
///
/// `created` is the time of this try, in seconds since 1970: each try is signed anew.
#[must_use]
pub fn sign_message(to: &Authority, body: &Body, key: &PrivateKey, created: u64) -> SignedHeaders {
    let digest = digest::write(body.as_bytes());
    let params = input::write_params(MESSAGE_COMPONENTS, created, key.public().thumbprint());
    let components = [
        ("@method", "POST"),
        ("@authority", to.as_str()),
        ("@path", MESSAGES),
        ("content-digest", &digest),
        ("content-type", MEDIA_TYPE),
    ];
    let signature = key.sign(base(&components, &params).as_bytes());
    let mut headers = vec![("content-type", MEDIA_TYPE.to_owned()), ("content-digest", digest)];
    headers.extend(signature_headers(&params, &signature));
    SignedHeaders(headers)
}

/// Signs `GET /exchange/v1/references/{reference}` to the side that answers at `to`.
///
/// `created` as in [`sign_message`].
#[must_use]
pub fn sign_question(to: &Authority, reference: &Reference, key: &PrivateKey, created: u64) -> SignedHeaders {
    let path = question_path(reference);
    let params = input::write_params(QUESTION_COMPONENTS, created, key.public().thumbprint());
    let components = [("@method", "GET"), ("@authority", to.as_str()), ("@path", path.as_str())];
    let signature = key.sign(base(&components, &params).as_bytes());
    SignedHeaders(signature_headers(&params, &signature).into())
}

fn signature_headers(params: &str, signature: &[u8; 64]) -> [(&'static str, String); 2] {
    [
        ("signature-input", format!("{}={params}", super::LABEL)),
        ("signature", input::write_signature(signature)),
    ]
}
